//! People's words as data in Markdown: nothing they wrote becomes a heading, a link or a table.

use crate::lang::{one_line, visible};

/// The text on one line, with every character escaped that Markdown could take for its own, for
/// where something stands before it: in a heading or a table.
pub(super) fn inline(text: &str) -> String {
    escaped(&one_line(text), Place::Within)
}

/// The text as [`inline`], for where Markdown looks for a list or a heading.
pub(super) fn start(text: &str) -> String {
    escaped(&one_line(text), Place::Start)
}

/// The lines of a text, each escaped by itself; empty lines stay empty.
pub(super) fn lines(text: &str) -> Vec<String> {
    visible(text).trim().lines().map(|text| escaped(text.trim(), Place::Start)).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the start of a block.
    Start,
    Within,
}

fn escaped(text: &str, place: Place) -> String {
    let at_start = place == Place::Start;
    let mut escaped = String::with_capacity(text.len() + 8);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    for (index, c) in text.char_indices() {
        let numbers = digits > 0 && index == digits && ".)".contains(c);
        let begins_block = at_start && (numbers || (index == 0 && "-+=:".contains(c)));
        if needs_escape(text, index, c) || begins_block {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// `(` and `!` mean nothing once `[` is escaped; a colon and a full stop only make addresses.
fn needs_escape(text: &str, index: usize, c: char) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&'
        | '@' | '$' | '^' => true,
        ':' => text[index..].starts_with("://"),
        '.' => text[..index].to_ascii_lowercase().ends_with("www"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_to_markdown_is_escaped() {
        let cases = [
            ("# 제목", "\\# 제목"),
            ("- 항목", "\\- 항목"),
            ("1. 항목", "1\\. 항목"),
            ("12) 항목", "12\\) 항목"),
            ("2.5배", "2\\.5배"),
            ("[글](http://x)", "\\[글\\](http\\://x)"),
            ("www.example.org", "www\\.example.org"),
            ("<b>굵게</b>", "\\<b\\>굵게\\</b\\>"),
            ("a | b", "a \\| b"),
            ("___", "\\_\\_\\_"),
            ("===", "\\==="),
            ("a\nb", "a b"),
            ("a\u{202e}b", "a‹U+202E›b"),
            ("가 - 나", "가 - 나"),
        ];
        for (text, expected) in cases {
            assert_eq!(start(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_number_within_a_line_stays_as_it_is() {
        assert_eq!(inline("1. 개요"), "1. 개요");
        assert_eq!(inline("a | #b"), "a \\| \\#b");
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(lines("하나\n\n    # 둘\n"), ["하나", "", "\\# 둘"]);
    }
}
