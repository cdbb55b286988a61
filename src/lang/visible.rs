//! Text of a person or a file, made safe for a screen: what would be unseen is shown.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Combining marks that one letter may carry; more than any script needs.
const MARKS_A_LETTER_MAX: usize = 8;

/// The text in NFC, with control characters, direction marks, separators and other characters
/// that nobody sees shown as `‹U+202E›`. Line feeds stay; a tab becomes two spaces. Showing it
/// twice changes nothing.
pub fn visible(text: &str) -> String {
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    let normal: String = text.replace("\r\n", "\n").nfc().collect();
    let mut shown = String::with_capacity(normal.len());
    for grapheme in normal.graphemes(true) {
        show(grapheme, &mut shown);
    }
    shown
}

/// Whether it is seen, stands by itself and is in NFC whatever comes before it. Nearly every text
/// is made of nothing else, and screens show the same texts over and over.
fn is_plain(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '가'..='힣' | '·' | '‘'..='’' | '“'..='”' | '…')
}

/// The text as [`visible`], on one line: where it has several, they are joined by a space.
pub fn one_line(text: &str) -> String {
    let shown = visible(text);
    if !shown.contains('\n') {
        return shown;
    }
    let lines: Vec<&str> = shown.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

fn show(grapheme: &str, shown: &mut String) {
    let mut marks = 0;
    let mut seen = false;
    let mut rest = grapheme.chars().peekable();
    while let Some(c) = rest.next() {
        if is_combining_mark(c) {
            marks += 1;
        }
        // A joiner belongs between two characters that are seen: in a family of emoji, in Hindi.
        let joins = c == '\u{200d}' && seen && rest.peek().is_some();
        if marks > MARKS_A_LETTER_MAX {
            let flood = 1 + rest.filter(|c| !is_unseen(*c)).count();
            shown.push_str("‹+");
            shown.push_str(&flood.to_string());
            shown.push('›');
            return;
        }
        match c {
            '\n' => shown.push('\n'),
            '\t' => shown.push_str("  "),
            _ if is_unseen(c) && !joins => shown.push_str(&mark(c)),
            _ => {
                shown.push(c);
                seen = true;
            }
        }
    }
}

fn mark(c: char) -> String {
    format!("‹U+{:04X}›", u32::from(c))
}

/// Whether a terminal shows nothing for it, or does something else than show it.
fn is_unseen(c: char) -> bool {
    let format = matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{fffe}' | '\u{ffff}'
        | '\u{e0000}'..='\u{e007f}');
    let separator = matches!(c, '\u{2028}' | '\u{2029}');
    let filler = matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}');
    c.is_control() || format || separator || filler
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_shown() {
        let cases = [
            ("외교부", "외교부"),
            ("가", "가"),
            ("a\u{202e}b", "a‹U+202E›b"),
            ("\u{2066}x\u{2069}", "‹U+2066›x‹U+2069›"),
            ("줄\u{2028}바꿈\u{2029}", "줄‹U+2028›바꿈‹U+2029›"),
            ("\u{1b}[2J", "‹U+001B›[2J"),
            ("\u{9b}2J", "‹U+009B›2J"),
            ("a\u{200b}\u{200b}b", "a‹U+200B›‹U+200B›b"),
            ("a\u{feff}", "a‹U+FEFF›"),
            ("\u{3164}", "‹U+3164›"),
            ("둘\r\n셋\n넷\r", "둘\n셋\n넷‹U+000D›"),
            ("칸\t칸", "칸  칸"),
            ("\u{7f}", "‹U+007F›"),
            ("\u{fffe}\u{ffff}", "‹U+FFFE›‹U+FFFF›"),
            ("e\u{301}", "é"),
        ];
        for (text, expected) in cases {
            assert_eq!(visible(text), expected, "{text:?}");
        }
    }

    #[test]
    fn plain_text_is_shown_as_the_long_way_shows_it() {
        for c in ('\0'..='\u{ffff}').filter(|c| is_plain(*c)) {
            let mut shown = String::new();
            show(&c.nfc().collect::<String>(), &mut shown);
            assert_eq!(shown, c.to_string());
        }
        // What follows may still change it.
        assert_eq!(visible("e\u{301} 가\u{11a8}"), "é 각");
    }

    #[test]
    fn joined_emoji_stay_whole_and_a_lone_joiner_is_shown() {
        assert_eq!(visible("👩\u{200d}💻"), "👩\u{200d}💻");
        assert_eq!(visible("a\u{200d}"), "a‹U+200D›");
    }

    #[test]
    fn a_flood_of_marks_is_counted_instead_of_drawn() {
        let flood = format!("z{}y", "\u{336}".repeat(30));
        assert_eq!(visible(&flood), format!("z{}‹+22›y", "\u{336}".repeat(8)));
    }

    #[test]
    fn showing_twice_changes_nothing() {
        let text = format!("a\u{202e}\t{}\r\n\u{200d}가", "\u{301}".repeat(20));
        assert_eq!(visible(&visible(&text)), visible(&text));
    }

    #[test]
    fn one_line_joins_what_stood_on_several() {
        assert_eq!(one_line("먼저 묻는다.\n\n  그리고 알린다.\n"), "먼저 묻는다. 그리고 알린다.");
        assert_eq!(one_line("  - 들여쓴 줄 "), "  - 들여쓴 줄 ");
    }
}
