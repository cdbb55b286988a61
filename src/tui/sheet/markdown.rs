//! An author's Markdown as rows: headings, lists and stress; other marks stand as written.

use ratatui::style::Style;

use crate::lang;

use super::{Piece, Sheet, columns_of};

/// How plain words and stressed ones look.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct Ink {
    pub(in crate::tui) plain: Style,
    pub(in crate::tui) stressed: Style,
}

impl Sheet {
    /// A text in Markdown; blank lines are kept one at a time.
    pub(in crate::tui) fn markdown(&mut self, text: &str, ink: Ink) {
        let mut blank = true;
        for line in lang::visible(text).trim_end().split('\n') {
            let empty = line.trim().is_empty();
            match (empty, blank) {
                (true, true) => {}
                (true, false) => self.gap(1),
                (false, _) => self.markdown_line(line, ink),
            }
            blank = empty;
        }
    }

    fn markdown_line(&mut self, line: &str, ink: Ink) {
        let heading = line.trim_start_matches('#');
        if heading.len() < line.len() && heading.starts_with(' ') {
            self.text(heading.trim(), ink.stressed);
            return;
        }
        let indent = line.len() - line.trim_start_matches(' ').len();
        let mark = list_mark(&line[indent..]);
        let hanging = u16::try_from(indent + mark).unwrap_or(0).min(self.columns / 2);
        let (words, stressed) = without_stars(&line[indent + mark..]);
        let mut letters = stressed.into_iter();
        let first = self.rows.len();
        for row in lang::wrap(&words, usize::from(self.columns.saturating_sub(hanging))) {
            self.rows.push(pieces(&row, hanging, &mut letters, ink));
        }
        let x = u16::try_from(indent).unwrap_or(0).min(hanging);
        self.put(first, x, line[indent..indent + mark].trim_end(), ink.plain);
    }
}

/// The bytes of a list's mark with its space: `- ` or `1. `.
fn list_mark(line: &str) -> usize {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let marks: &[&str] = if digits == 0 { &["- ", "* "] } else { &[". ", ") "] };
    if marks.iter().any(|mark| line[digits..].starts_with(mark)) { digits + 2 } else { 0 }
}

/// The words without `**`, and of each letter that is no space whether it was stressed.
fn without_stars(line: &str) -> (String, Vec<bool>) {
    if line.matches("**").count() % 2 == 1 {
        return (line.to_owned(), vec![]);
    }
    let (mut words, mut stressed) = (String::new(), vec![]);
    for (index, part) in line.split("**").enumerate() {
        let letters = part.chars().filter(|c| *c != ' ').count();
        stressed.extend(std::iter::repeat_n(index % 2 == 1, letters));
        words.push_str(part);
    }
    (words, stressed)
}

/// A wrapped row in its pieces.
fn pieces(
    row: &str,
    indent: u16,
    letters: &mut impl Iterator<Item = bool>,
    ink: Ink,
) -> Vec<Piece> {
    let mut parts: Vec<(bool, String)> = vec![];
    for c in row.chars() {
        let before = parts.last().is_some_and(|(stressed, _)| *stressed);
        let stressed = if c == ' ' { before } else { letters.next().unwrap_or(false) };
        match parts.last_mut() {
            Some((own, text)) if *own == stressed => text.push(c),
            Some(_) | None => parts.push((stressed, c.to_string())),
        }
    }
    let mut x = indent;
    let placed = parts.into_iter().map(|(stressed, text)| {
        let style = if stressed { ink.stressed } else { ink.plain };
        let piece = Piece { x, text, style };
        x = x.saturating_add(columns_of(&piece.text));
        piece
    });
    placed.collect()
}

#[cfg(test)]
mod tests {
    use ratatui::style::Modifier;

    use super::*;

    /// The rows with what is stressed in capitals.
    fn rows(text: &str, columns: u16) -> Vec<String> {
        let stressed = Style::new().add_modifier(Modifier::BOLD);
        let mut sheet = Sheet::new(columns);
        sheet.markdown(text, Ink { plain: Style::new(), stressed });
        let shown = sheet.rows.iter_mut().map(|row| {
            row.sort_by_key(|piece| piece.x);
            row.iter().fold(String::new(), |mut line, piece| {
                let spaces = usize::from(piece.x).saturating_sub(lang::width(&line));
                line.push_str(&" ".repeat(spaces));
                let loud = piece.style == stressed;
                line + &if loud { piece.text.to_uppercase() } else { piece.text.clone() }
            })
        });
        shown.collect()
    }

    #[test]
    fn stress_and_headings_are_shown_by_weight() {
        assert_eq!(rows("## one\n\n\na **two three** four\n", 40), ["ONE", "", "a TWO THREE four"]);
        assert_eq!(rows("a **two three** four", 6), ["a TWO", "THREE", "four"]);
        assert_eq!(rows("2 ** 3", 40), ["2 ** 3"]);
    }

    #[test]
    fn a_list_hangs_beside_its_mark() {
        assert_eq!(rows("- aa bb cc", 8), ["- aa bb", "  cc"]);
        assert_eq!(rows("12. aa bb", 8), ["12. aa", "    bb"]);
        assert_eq!(rows("-x 1.5", 8), ["-x 1.5"]);
    }
}
