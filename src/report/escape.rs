//! People's words as data in Markdown: nothing they wrote becomes a heading, a link or a table.

use crate::lang::{one_line, visible};

/// The text on one line, with every character escaped that Markdown could take for its own.
pub(super) fn inline(text: &str) -> String {
    line(&one_line(text))
}

/// The lines of a text, each escaped by itself; empty lines stay empty.
pub(super) fn lines(text: &str) -> Vec<String> {
    visible(text).trim().lines().map(|text| line(text.trim())).collect()
}

fn line(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    for (place, c) in text.char_indices() {
        if needs_escape(text, place, c) || (digits > 0 && place == digits && ".)".contains(c)) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// `(` and `!` mean nothing once `[` is escaped; a colon and a full stop only make addresses.
fn needs_escape(text: &str, place: usize, c: char) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&'
        | '@' | '$' | '^' => true,
        '-' | '+' | '=' => place == 0,
        ':' => text[place..].starts_with("://") || place == 0,
        '.' => text[..place].to_ascii_lowercase().ends_with("www"),
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
            assert_eq!(inline(text), expected, "{text:?}");
        }
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(lines("하나\n\n    # 둘\n"), ["하나", "", "\\# 둘"]);
    }
}
