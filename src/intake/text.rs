//! Texts made to fit an exercise: without characters that deceive, within their limits.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::diagnostic::Problem;
use crate::lang::{one_line, visible};

use super::found::{At, Found};

/// Makes the texts of one row fit, and keeps what did not.
pub(super) struct Fitting<'a> {
    pub(super) at: &'a At,
    pub(super) found: &'a mut Vec<Found>,
    /// Whole texts of which only the beginning fits.
    pub(super) comments: &'a mut Vec<String>,
}

impl Fitting<'_> {
    /// One line; none where nothing is left of it.
    pub(super) fn line(&mut self, field: &str, text: &str, max: usize) -> Option<String> {
        let text = one_line(text);
        self.fit(field, text.trim(), max)
    }

    /// Paragraphs.
    pub(super) fn prose(&mut self, field: &str, text: &str, max: usize) -> Option<String> {
        let text = visible(text);
        self.fit(field, text.trim_end().trim_start_matches('\n'), max)
    }

    fn fit(&mut self, field: &str, text: &str, max: usize) -> Option<String> {
        if text.trim().is_empty() {
            return None;
        }
        if text.contains("‹U+") {
            let problem = Problem::ImportHiddenCharacter { field: field.to_owned() };
            self.found.push(Found::new(problem, self.at));
        }
        if text.len() <= max || text.graphemes(true).count() <= max {
            return Some(text.to_owned());
        }
        let problem = Problem::ImportCut { field: field.to_owned(), graphemes_max: max };
        self.found.push(Found::new(problem, self.at));
        self.comments.push(format!("{field}: {text}"));
        let mut cut: String = text.graphemes(true).take(max - 1).collect();
        cut.push('…');
        Some(cut)
    }
}

/// A text in parts that each fit, cut between paragraphs, lines or words.
pub(super) fn parts(text: &str, max: usize) -> Vec<String> {
    let mut parts = vec![];
    let mut rest = text.trim();
    while rest.len() > max && rest.graphemes(true).count() > max {
        let end: usize = rest.graphemes(true).take(max).map(str::len).sum();
        let head = &rest[..end];
        let cut = ["\n\n", "\n", " "].iter().find_map(|between| head.rfind(between));
        let cut = cut.filter(|cut| *cut > 0).unwrap_or(end);
        parts.push(rest[..cut].trim_end().to_owned());
        rest = rest[cut..].trim_start();
    }
    if !rest.is_empty() {
        parts.push(rest.to_owned());
    }
    parts
}

/// A name as an id has it: lower case letters, digits and hyphens of it; none where there are none.
pub(super) fn slug(name: &str) -> Option<String> {
    let mut slug = String::new();
    for c in name.trim().chars() {
        match c {
            'a'..='z' | '0'..='9' | '_' => slug.push(c),
            'A'..='Z' => slug.push(c.to_ascii_lowercase()),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let slug: String = slug.trim_start_matches('_').chars().take(32).collect();
    let slug = slug.trim_end_matches('-');
    (!slug.is_empty()).then(|| slug.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_paragraphs_and_nothing_is_lost() {
        let text = "하나 둘\n\n셋 넷 다섯\n여섯";
        assert_eq!(parts(text, 8), ["하나 둘", "셋 넷 다섯", "여섯"]);
        assert_eq!(parts("가나다라마", 2), ["가나", "다라", "마"]);
        assert_eq!(parts("  ", 2), Vec::<String>::new());
    }

    #[test]
    fn a_name_gives_an_id() {
        let cases = [("INJ-001", Some("inj-001")), ("Legal Counsel", Some("legal-counsel"))];
        for (name, id) in
            cases.into_iter().chain([("법무", None), ("__", None), ("가-1", Some("1"))])
        {
            assert_eq!(slug(name).as_deref(), id, "{name}");
        }
    }
}
