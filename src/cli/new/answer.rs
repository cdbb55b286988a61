//! What the questions of `whitecell new` are answered with.

use indexmap::IndexMap;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::diagnostic::is_unseen;
use crate::exercise::{CellId, Language, NormItem};
use crate::lang::{Words, pad, width, wrap};
use crate::yaml::{NormCatalogue, limit};

const MINUTES_MIN: u64 = 30;
const MINUTES_MAX: u64 = 240;
/// So that the ids of seats, which go on from it, are ids too.
const CELL_ID_CHARS_MAX: usize = 30;
/// Between two columns of themes.
const GAP_COLUMNS: usize = 3;
/// A small terminal.
const SCREEN_COLUMNS: usize = 80;

/// Ministries that many exercises have, in Korean, in English, and their ids.
const KNOWN: [(&str, &str, &str); 6] = [
    ("외교부", "MOFA", "mofa"),
    ("국방부", "MND", "mnd"),
    ("통일부", "MOU", "mou"),
    ("과학기술정보통신부", "MSIT", "msit"),
    ("산업통상자원부", "MOTIE", "motie"),
    ("국가정보원", "NIS", "nis"),
];

/// A ministry at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ministry {
    pub(super) id: CellId,
    pub(super) name: String,
}

/// What the exercise is about, as the norm catalogue has it.
#[derive(Clone, Debug)]
pub(super) struct Theme {
    pub(super) title: String,
    /// At least one.
    pub(super) items: Vec<NormItem>,
}

pub(super) fn title(written: &str, words: &Words) -> Result<String, String> {
    line(written, limit::TITLE_GRAPHEMES_MAX, words)
}

/// Some words on one line.
fn line(written: &str, graphemes_max: usize, words: &Words) -> Result<String, String> {
    let written = written.trim();
    let fits = (1..=graphemes_max).contains(&written.graphemes(true).count());
    if !fits || written.contains(is_unseen) {
        return Err(words.say("new-bad-line", &[("most", graphemes_max.into())]));
    }
    Ok(written.to_owned())
}

pub(super) fn ministries(written: &str, words: &Words) -> Result<[Ministry; 2], String> {
    let names: Vec<&str> = written.split([',', '、']).map(str::trim).collect();
    let [first, second] = names[..] else { return Err(words.text("new-bad-ministries")) };
    let name = |name| line(name, limit::NAME_GRAPHEMES_MAX, words);
    let (first, second) = (name(first)?, name(second)?);
    let (own, mut other) = (cell_id(&first, "first"), cell_id(&second, "second"));
    if first == second {
        return Err(words.text("new-bad-ministries"));
    }
    if own == other {
        other = CellId::literal("second");
    }
    Ok([Ministry { id: own, name: first }, Ministry { id: other, name: second }])
}

/// The id that a ministry is known by, or one made of its Latin letters.
fn cell_id(name: &str, otherwise: &'static str) -> CellId {
    let known = KNOWN.iter().find(|(ko, en, _)| name == *ko || name.eq_ignore_ascii_case(en));
    if let Some((_, _, id)) = known {
        return CellId::literal(id);
    }
    let parts = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let joined = parts.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    let short: String = joined.chars().take(CELL_ID_CHARS_MAX).collect();
    let latin = short.starts_with(|c: char| c.is_ascii_lowercase());
    let id = CellId::new(short.trim_end_matches('-')).ok().filter(|_| latin);
    id.unwrap_or_else(|| CellId::literal(otherwise))
}

pub(super) fn minutes(written: &str, words: &Words) -> Result<u64, String> {
    let digits = written.trim().trim_end_matches(['m', 'M', '분']).trim_end();
    let minutes =
        digits.parse().ok().filter(|minutes| (MINUTES_MIN..=MINUTES_MAX).contains(minutes));
    minutes.ok_or_else(|| {
        words.say("new-bad-length", &[("min", MINUTES_MIN.into()), ("max", MINUTES_MAX.into())])
    })
}

/// The themes of the catalogue, each with its items.
fn themes(language: Language) -> IndexMap<String, Vec<NormItem>> {
    let mut themes: IndexMap<String, Vec<NormItem>> = IndexMap::new();
    for item in NormCatalogue::shipped().items() {
        themes.entry(item.theme.get(language).to_owned()).or_default().push(item.clone());
    }
    themes
}

pub(super) fn theme(written: &str, words: &Words) -> Result<Theme, String> {
    let themes = themes(words.language());
    let written = written.trim().to_lowercase();
    let numbered = written.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let begins = || {
        let named = |title: &String| title.to_lowercase().starts_with(&written);
        themes.keys().position(named).filter(|_| !written.is_empty())
    };
    let found = numbered.or_else(begins).and_then(|place| themes.get_index(place));
    found
        .map(|(title, items)| Theme { title: title.clone(), items: items.clone() })
        .ok_or_else(|| words.say("new-bad-theme", &[("most", themes.len().into())]))
}

/// The themes with their numbers, in two columns: in one they would not all stand on a small
/// terminal. What is too long for its column goes on below its title.
pub(super) fn themes_in_columns(language: Language) -> String {
    let themes = themes(language);
    let rows: Vec<(usize, &str)> = (1..).zip(themes.keys().map(String::as_str)).collect();
    let (left, right) = rows.split_at(rows.len().div_ceil(2));
    let left = numbered(left, SCREEN_COLUMNS / 2);
    let widest = left.iter().map(|line| width(line)).max().unwrap_or_default();
    let right = numbered(right, SCREEN_COLUMNS - widest - GAP_COLUMNS);
    let line = |lines: &[String], place: usize| lines.get(place).cloned().unwrap_or_default();
    let row = |place| {
        let own = pad(&line(&left, place), widest + GAP_COLUMNS);
        format!("{own}{}", line(&right, place)).trim_end().to_owned()
    };
    (0..left.len().max(right.len())).map(row).collect::<Vec<_>>().join("\n")
}

/// `  7 title`, and what goes on hangs below the title.
fn numbered(rows: &[(usize, &str)], columns: usize) -> Vec<String> {
    let lines = rows.iter().flat_map(|(number, title)| {
        let head = format!("{number:>3} ");
        let hanging = " ".repeat(width(&head));
        let lines = wrap(title, columns - width(&head));
        let heads = std::iter::once(head).chain(std::iter::repeat(hanging));
        heads.zip(lines).map(|(head, line)| format!("{head}{line}")).collect::<Vec<_>>()
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(written: &str) -> Result<[String; 2], String> {
        let both = ministries(written, Words::of(Language::Ko))?;
        Ok(both.map(|ministry| ministry.id.to_string()))
    }

    #[test]
    fn ministries_have_ids_that_seats_can_go_on_from() {
        let cases = [
            ("외교부, 국방부", ["mofa", "mnd"]),
            ("MND,mofa", ["mnd", "mofa"]),
            ("행정안전부, 법무부", ["first", "second"]),
            ("Ministry of Trade, 3rd Office", ["ministry-of-trade", "second"]),
            ("Office A!, Office-A?", ["office-a", "second"]),
        ];
        for (written, expected) in cases {
            assert_eq!(ids(written), Ok(expected.map(str::to_owned)), "{written}");
        }
        for written in ["", "외교부", "외교부,", "외교부, 외교부", "a, b, c", "a\u{202e}, b"]
        {
            assert!(ids(written).is_err(), "{written}");
        }
    }

    #[test]
    fn a_length_is_minutes_within_reason() {
        let words = Words::of(Language::En);
        for written in ["60", " 60 ", "60m", "60분", "60 분"] {
            assert_eq!(minutes(written, words), Ok(60), "{written}");
        }
        for written in ["", "29", "241", "-60", "1h", "99999999999999999999"] {
            assert!(minutes(written, words).is_err(), "{written}");
        }
    }

    #[test]
    fn a_theme_goes_by_its_number_or_its_beginning() {
        for language in Language::ALL {
            let words = Words::of(language);
            let first = theme("1", words).expect("a theme");
            let named = theme(&first.title.to_uppercase(), words).expect("a theme");
            assert_eq!(first.title, named.title);
            for written in ["0", "99", "", "no such theme"] {
                assert!(theme(written, words).is_err(), "{written}");
            }
        }
    }

    /// With the question, an answer that is none and the question again.
    #[test]
    fn themes_stand_on_a_small_terminal_each_with_its_number() {
        for language in Language::ALL {
            let shown = themes_in_columns(language);
            assert!(shown.lines().count() <= 20, "{shown}");
            assert!(shown.lines().all(|line| width(line) <= 80), "{shown}");
            for number in 1..=themes(language).len() {
                assert!(shown.contains(&format!("{number:>3} ")), "{number}: {shown}");
            }
        }
    }
}
