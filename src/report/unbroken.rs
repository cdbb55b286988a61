//! What stays on one line wherever a text wraps: moments, and figures with their units.

use crate::lang::width;

/// In columns of a terminal; a longer word with digits in it is a name, and breaks.
const FIGURE_MAX: usize = 16;
/// A text so short that has a figure in it is one: `12분 50초`.
const FIGURE_LINE_MAX: usize = 12;
/// `min`, `s`, `h`.
const UNIT_LETTERS_MAX: usize = 3;
const NO_BREAK_SPACE: &str = "\u{a0}";

/// The text with no space to wrap at between a figure and its unit: `12 min`.
pub(super) fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut before = "";
    for (place, word) in text.split(' ').enumerate() {
        if place > 0 {
            let held = is_figure(before) && is_unit(word);
            joined.push_str(if held { NO_BREAK_SPACE } else { " " });
        }
        joined.push_str(word);
        before = word;
    }
    joined
}

/// The words between which a text may wrap.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\n', '\t']).filter(|word| !word.is_empty())
}

/// How wide the widest thing in a text is that must not be broken, in columns of a terminal.
pub(super) fn widest(text: &str) -> usize {
    text.lines().map(|line| widest_of(&joined(line))).max().unwrap_or(0)
}

fn widest_of(line: &str) -> usize {
    if has_digit(line) && width(line) <= FIGURE_LINE_MAX {
        return width(line);
    }
    let figures = words(line).filter(|word| has_digit(word)).map(|word| {
        if width(word) <= FIGURE_MAX { width(word) } else { widest_run(word).min(FIGURE_MAX) }
    });
    figures.max().unwrap_or(0)
}

/// Of a word with letters of Korean around its figure: the figure.
fn widest_run(word: &str) -> usize {
    let runs = word.split(|letter: char| !letter.is_ascii());
    runs.filter(|run| has_digit(run)).map(width).max().unwrap_or(0)
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_figure(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '+', '-', '~']);
    has_digit(word) && word.bytes().all(|byte| byte.is_ascii_digit() || b".,:%".contains(&byte))
}

fn is_unit(word: &str) -> bool {
    let word = word.trim_end_matches(|letter: char| letter.is_ascii_punctuation());
    (1..=UNIT_LETTERS_MAX).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_and_its_unit_are_held_together() {
        assert_eq!(joined("median 12 min 50 s, then"), "median 12\u{a0}min 50\u{a0}s, then");
        assert_eq!(joined("3 ministries"), "3 ministries");
        assert_eq!(joined("D1 or D2"), "D1 or D2");
        assert_eq!(joined(""), "");
    }

    #[test]
    fn moments_and_figures_are_as_wide_as_they_are() {
        let cases = [
            ("낮음, 40% (T+00:05:10)", 12),
            ("T+00:24:00", 10),
            ("12분 50초", 9),
            ("중앙값 3분 45초, 90백분위 4분 40초", 8),
            ("발표문을 그대로 둔다", 0),
            ("14척이 06:52와 08:07에", 7),
            ("01a4037b-a860-710a-adec-89025cc1beeb", 16),
        ];
        for (text, wide) in cases {
            assert_eq!(widest(text), wide, "{text}");
        }
    }
}
