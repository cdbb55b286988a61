//! Texts as YAML has them, without ever meaning anything else.

use std::fmt::Write as _;

/// What YAML 1.1 or 1.2 takes for something else than text.
const WORDS: [&str; 10] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"];
/// What may not stand within a plain text here; more than YAML asks for.
const SIGNS: [char; 16] =
    [':', '#', '{', '}', '[', ']', ',', '&', '*', '!', '|', '>', '\'', '"', '%', '@'];

/// A text on one line, plain where nobody could read it otherwise.
pub(super) fn line(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// An id within brackets.
pub(super) fn quoted_id(id: &str) -> String {
    line(id)
}

fn is_plain(text: &str) -> bool {
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    let clean = !text.contains(SIGNS)
        && !text.contains(['`', '?', '=', '\\'])
        && !text.chars().any(|c| c.is_control() || c == '\u{85}' || c == '\u{feff}')
        && !text.ends_with(char::is_whitespace);
    begins && clean && !WORDS.contains(&text.to_lowercase().as_str())
}

/// A text between quotation marks, which take everything.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                // Writing to a string does not fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Paragraphs: a block of lines where they can stand in one, `indent` columns in.
pub(super) fn block(text: &str, indent: usize) -> String {
    if !text.contains('\n') {
        return line(text);
    }
    let odd = |c: char| {
        (c.is_control() && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    // Space before the first line would be taken for its indentation.
    if text.starts_with(char::is_whitespace) || text.contains(odd) {
        return quoted(text);
    }
    let mut block = String::from("|");
    for line in text.trim_end().lines() {
        block.push('\n');
        if !line.trim().is_empty() {
            let _ = write!(block, "{:indent$}{}", "", line.trim_end());
        }
    }
    block
}
