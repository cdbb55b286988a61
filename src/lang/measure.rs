//! How wide text is on a terminal, and how it is cut, padded and wrapped there.
//!
//! Widths are columns; a Hangul syllable takes two. Nothing here adds a character whose width
//! terminals disagree on: what is cut ends in `..`, two ASCII full stops.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands where text was cut.
const CUT: &str = "..";

/// The columns that `text` takes on one line.
pub fn width(text: &str) -> usize {
    let graphemes = || text.graphemes(true).map(UnicodeWidthStr::width).sum();
    plain_width(text).unwrap_or_else(graphemes)
}

/// The columns of a text on one line whose letters all stand by themselves; none for any other.
/// Nearly every text of a screen is such a one, and need not be taken apart.
pub fn plain_width(text: &str) -> Option<usize> {
    text.chars().try_fold(0, |columns, letter| Some(columns + plain_columns(letter)?))
}

/// The columns of a letter that stands by itself whatever comes before and after it among its
/// like; none for any other.
pub fn plain_columns(letter: char) -> Option<usize> {
    match letter {
        ' '..='~' | '·' | '‘'..='’' | '“'..='”' | '…' | '─'..='╿' => Some(1),
        '가'..='힣' => Some(2),
        _ => None,
    }
}

/// `text` in at most `columns`, its end cut off and marked with `..` where it is longer.
pub fn fit(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let kept = prefix(text, columns.saturating_sub(CUT.len()));
    let mut cut = kept.trim_end().to_owned();
    cut.push_str(&CUT[..CUT.len().min(columns)]);
    cut
}

/// `text` in exactly `columns`: cut as by [`fit`], or followed by spaces.
pub fn pad(text: &str, columns: usize) -> String {
    let mut fitted = fit(text, columns);
    fitted.push_str(&" ".repeat(columns.saturating_sub(width(&fitted))));
    fitted
}

/// `text` in exactly `columns`, at their right end.
pub fn pad_left(text: &str, columns: usize) -> String {
    let fitted = fit(text, columns);
    let spaces = " ".repeat(columns.saturating_sub(width(&fitted)));
    spaces + &fitted
}

/// `text` in lines of at most `columns`.
///
/// Words (어절) stay whole where they fit on a line of their own; a longer one is broken between
/// graphemes. No line begins with a closing mark or ends with an opening one. Line feeds and the
/// spaces that a line is indented by are kept.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    text.split('\n').flat_map(|paragraph| wrap_paragraph(paragraph, columns.max(2))).collect()
}

fn wrap_paragraph(paragraph: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![];
    let mut line = String::new();
    let mut rest = paragraph;
    while !rest.is_empty() {
        let (spaces, word, after) = next_word(rest);
        rest = after;
        if width(&line) + width(spaces) + width(word) <= columns {
            line.push_str(spaces);
            line.push_str(word);
            continue;
        }
        if !line.trim().is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = break_word(word, columns, &mut lines);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The spaces before the next word, the word, and what comes after it.
fn next_word(text: &str) -> (&str, &str, &str) {
    let start = text.find(|c| c != ' ').unwrap_or(text.len());
    let end = text[start..].find(' ').map_or(text.len(), |length| start + length);
    (&text[..start], &text[start..end], &text[end..])
}

/// Puts all but the last line of a word that is too long into `lines`; gives the last.
fn break_word(word: &str, columns: usize, lines: &mut Vec<String>) -> String {
    let mut rest = word;
    while width(rest) > columns {
        let cut = breaking_place(rest, columns);
        lines.push(rest[..cut].to_owned());
        rest = &rest[cut..];
    }
    rest.to_owned()
}

/// Where, in bytes, a line of at most `columns` ends within a long word.
fn breaking_place(word: &str, columns: usize) -> usize {
    let longest = prefix(word, columns).len();
    if longest == 0 {
        return word.graphemes(true).next().map_or(word.len(), str::len);
    }
    if let Some(place) = behind_hyphen(&word[..longest]) {
        return place;
    }
    let places = word.grapheme_indices(true).map(|(place, _)| place);
    let mut good = places.filter(|place| {
        let opens = word[..*place].chars().next_back().is_some_and(is_opening);
        let closes = word[*place..].chars().next().is_some_and(is_closing);
        *place > 0 && *place <= longest && !opens && !closes
    });
    good.next_back().unwrap_or(longest)
}

/// Behind the last hyphen between two letters: `translation-comparing` is broken there.
fn behind_hyphen(word: &str) -> Option<usize> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    word.match_indices('-')
        .map(|(place, _)| place)
        .rfind(|place| {
            let (before, after) = (&word[..*place], &word[place + 1..]);
            is_letter(before.chars().next_back()) && is_letter(after.chars().next())
        })
        .map(|place| place + 1)
}

/// The longest beginning of `text` that takes at most `columns`.
fn prefix(text: &str, columns: usize) -> &str {
    let mut taken = 0;
    for (place, grapheme) in text.grapheme_indices(true) {
        taken += grapheme.width();
        if taken > columns {
            return &text[..place];
        }
    }
    text
}

fn is_closing(c: char) -> bool {
    ".,!?:;)]}」』》〉”’›。、…%".contains(c)
}

fn is_opening(c: char) -> bool {
    "([{「『《〈“‘‹".contains(c)
}

#[cfg(test)]
mod tests {
    use proptest::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn a_hangul_syllable_takes_two_columns() {
        assert_eq!(width("외교부 D1"), 9);
        assert_eq!(width("👩\u{200d}💻"), 2);
        assert_eq!(width("‹U+202E›"), 8);
    }

    #[test]
    fn plain_letters_are_as_wide_as_the_tables_say() {
        let plain = ('\0'..='\u{ffff}').filter_map(|it| Some((it, plain_columns(it)?)));
        for (letter, columns) in plain {
            let text = format!("{letter}가{letter}a{letter}{letter}");
            assert_eq!(UnicodeWidthStr::width(letter.to_string().as_str()), columns, "{letter}");
            assert_eq!(text.graphemes(true).count(), text.chars().count(), "{letter}");
            assert_eq!(crate::lang::one_line(&text), text, "{letter}");
        }
        assert_eq!(plain_width("e\u{301}"), None);
        assert_eq!(plain_width("두\n줄"), None);
    }

    #[test]
    fn what_is_too_long_is_cut_and_marked() {
        let cases = [
            ("외교부", 6, "외교부"),
            ("외교부", 5, "외.."),
            ("공관 전문", 7, "공관.."),
            ("abcdef", 4, "ab.."),
            ("외교부", 1, "."),
            ("외교부", 0, ""),
        ];
        for (text, columns, expected) in cases {
            assert_eq!(fit(text, columns), expected, "{text} in {columns}");
        }
    }

    #[test]
    fn padding_fills_to_the_column() {
        assert_eq!(pad("외교", 6), "외교  ");
        assert_eq!(pad("외교부", 5), "외.. ");
        assert_eq!(pad_left("6:20", 6), "  6:20");
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(
            wrap("타르센 측 무관은 사견임을 전제로 말함.", 16),
            ["타르센 측 무관은", "사견임을 전제로", "말함."]
        );
        assert_eq!(wrap("정찰을 늘린다", 80), ["정찰을 늘린다"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("하나\n\n둘", 10), ["하나", "", "둘"]);
        assert_eq!(wrap("  - 들여쓴 줄", 20), ["  - 들여쓴 줄"]);
    }

    #[test]
    fn a_long_word_is_broken_between_graphemes() {
        assert_eq!(wrap("가나다라마바사", 6), ["가나다", "라마바", "사"]);
        assert_eq!(wrap("가 나다라마바사", 6), ["가", "나다라", "마바사"]);
        assert_eq!(wrap("translation-comparing AI", 16), ["translation-", "comparing AI"]);
    }

    #[test]
    fn no_line_begins_with_a_closing_mark() {
        assert_eq!(wrap("가나다.", 6), ["가나", "다."]);
        assert_eq!(wrap("가나다(라마)", 7), ["가나다", "(라마)"]);
        assert_eq!(wrap("가나(다라)", 6), ["가나", "(다라)"]);
    }

    proptest! {
        #[test]
        fn lines_are_never_wider_than_asked(
            text in "[ 가-힣a-z.,()]{0,80}",
            columns in 2_usize..40,
        ) {
            for line in wrap(&text, columns) {
                prop_assert!(width(&line) <= columns, "{line:?}");
            }
        }

        #[test]
        fn wrapping_keeps_every_letter(text in "[ 가-힣a-z.,()]{0,80}", columns in 2_usize..40) {
            let letters = |text: &str| text.replace(' ', "");
            prop_assert_eq!(letters(&wrap(&text, columns).concat()), letters(&text));
        }

        #[test]
        fn what_is_fitted_fits(text in "\\PC{0,40}", columns in 0_usize..40) {
            prop_assert!(width(&fit(&text, columns)) <= columns);
            prop_assert_eq!(width(&pad(&text, columns)), columns);
        }
    }
}
