//! What an author most likely did where the reader of YAML stopped.
//!
//! The reader stops where it cannot go on, which may be lines after the mistake: at the next quote
//! behind one that was not closed, at the next colon behind an open bracket. And what looks like a
//! colon or a blank on the screen need not be one.

use crate::diagnostic::SyntaxFault;

/// How many lines before the stop a bracket may have been opened.
const LINES_BACK_MAX: usize = 60;

/// The fault and the byte at which it stands, when the reader told `fault` at byte `at`.
pub(super) fn of(text: &str, fault: SyntaxFault, at: usize) -> (SyntaxFault, usize) {
    if let Some(found) = odd_signs(text, at) {
        return found;
    }
    let moved = match fault {
        SyntaxFault::Tab => indenting_tab(text, at).map(|tab| (fault, tab)),
        SyntaxFault::Dash => misplaced(text, at).map(|fault| (fault, at)),
        SyntaxFault::Quote => opening_quote(text, at).map(|quote| (fault, quote)),
        SyntaxFault::Bracket => bracket(text, at),
        SyntaxFault::Colon => over_indented(text, at).map(|key| (SyntaxFault::Indentation, key)),
        SyntaxFault::Escape
        | SyntaxFault::Indentation
        | SyntaxFault::WideColon
        | SyntaxFault::Blank
        | SyntaxFault::Character
        | SyntaxFault::Tag
        | SyntaxFault::Other => None,
    };
    moved.unwrap_or((fault, at))
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

fn line_at(text: &str, start: usize) -> &str {
    text[start..].lines().next().unwrap_or_default()
}

/// A colon of full width behind a field's name, or a blank that is none, on the line of the stop
/// or the one before it.
fn odd_signs(text: &str, at: usize) -> Option<(SyntaxFault, usize)> {
    let here = line_start(text, at);
    let before = (here > 0).then(|| line_start(text, here - 1));
    before.into_iter().chain([here]).find_map(|start| {
        let line = line_at(text, start);
        let (fault, offset) = odd_sign(line)?;
        Some((fault, start + offset))
    })
}

fn odd_sign(line: &str) -> Option<(SyntaxFault, usize)> {
    let indented = line.find(|c: char| !c.is_whitespace() && c != '-')?;
    let is_odd = |c: char| c.is_whitespace() && !matches!(c, ' ' | '\t' | '\r');
    if let Some(blank) = line[..indented].find(is_odd) {
        return Some((SyntaxFault::Blank, blank));
    }
    let name = line[indented..].trim_start_matches(|c: char| {
        c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-'
    });
    let end = line.len() - name.len();
    if end == indented {
        return None;
    }
    if name.starts_with(super::WIDE_COLON) {
        return Some((SyntaxFault::WideColon, end));
    }
    let follows = name.strip_prefix(':').is_some_and(|rest| rest.starts_with(is_odd));
    follows.then_some((SyntaxFault::Blank, end + 1))
}

/// The first tab that indents a line, from the line of the stop on.
fn indenting_tab(text: &str, at: usize) -> Option<usize> {
    let mut start = line_start(text, at);
    for line in text[start..].split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indent].find('\t') {
            return Some(start + tab);
        }
        start += line.len();
    }
    None
}

/// A line in a list that does not begin as far in as its dashes lacks no dash: it is indented
/// otherwise than what it belongs to.
fn misplaced(text: &str, at: usize) -> Option<SyntaxFault> {
    if text[at..].starts_with('-') {
        return None;
    }
    let start = line_start(text, at);
    let above = text[..start].lines().rev();
    let mut dashes = above.filter_map(|line| {
        let rest = line.trim_start_matches(' ');
        rest.starts_with("- ").then(|| line.len() - rest.len())
    });
    let is_beside_dashes = dashes.next() == Some(at - start);
    (!is_beside_dashes).then_some(SyntaxFault::Indentation)
}

/// The quote that opened what was closed just before the stop, when that was on another line.
fn opening_quote(text: &str, at: usize) -> Option<usize> {
    let closed = text[..at].trim_end();
    let quote = closed.chars().next_back().filter(|c| matches!(c, '"' | '\''))?;
    let before = &closed[..closed.len() - 1];
    let opening = before.rfind(quote)?;
    text[opening..at].contains('\n').then_some(opening)
}

/// The field whose colon stands at the stop, when it is farther in than the line above: a text in
/// one line goes on there.
fn over_indented(text: &str, at: usize) -> Option<usize> {
    let start = line_start(text, at);
    let above = text[..start].lines().rev().find(|line| !line.trim().is_empty())?;
    let begins = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let indented = begins(&text[start..at]);
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let name = text[start + indented..at].chars().all(is_name) && text[at..].starts_with(':');
    (name && indented > begins(above)).then_some(start + indented)
}

/// A bracket that was opened on an earlier line and is not closed there, or a colon within some.
fn bracket(text: &str, at: usize) -> Option<(SyntaxFault, usize)> {
    let here = line_start(text, at);
    if text[at..].starts_with(['}', ']']) {
        return None;
    }
    if open_bracket(&text[here..at]).is_some() {
        return text[at..].starts_with(':').then_some((SyntaxFault::Colon, at));
    }
    let mut start = here;
    for _ in 0..LINES_BACK_MAX {
        start = line_start(text, start.checked_sub(1)?);
        if let Some(offset) = open_bracket(line_at(text, start)) {
            return Some((SyntaxFault::Bracket, start + offset));
        }
    }
    None
}

/// Where the last bracket of a line opens that the line does not close. Quotes and comments hold
/// none.
fn open_bracket(line: &str) -> Option<usize> {
    let mut open = vec![];
    let (mut quote, mut before) = (None, ' ');
    for (at, character) in line.char_indices() {
        match (quote, character) {
            (Some(closing), _) if character == closing => quote = None,
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(character),
            (None, '#') if before == ' ' => break,
            (None, '{' | '[') => open.push(at),
            (None, '}' | ']') => {
                open.pop();
            }
            (Some(_) | None, _) => {}
        }
        before = character;
    }
    open.last().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(fault: SyntaxFault, text: &str) -> (SyntaxFault, usize) {
        let at = text.find('^').expect("the place is marked");
        of(&text.replacen('^', "", 1), fault, at)
    }

    #[test]
    fn a_tab_is_found_below_where_the_reader_stopped() {
        assert_eq!(slip(SyntaxFault::Tab, "a:\n  - ^id: x\n\tb: 1\n"), (SyntaxFault::Tab, 13));
    }

    #[test]
    fn a_line_that_lacks_a_dash_is_told_from_one_that_is_indented_otherwise() {
        let (list, fault) = ("a:\n  - b: 1\n", SyntaxFault::Dash);
        assert_eq!(slip(fault, &format!("{list}  ^c: 2\n")).0, SyntaxFault::Dash);
        assert_eq!(slip(fault, &format!("{list}   ^c: 2\n")).0, SyntaxFault::Indentation);
    }

    #[test]
    fn a_field_that_is_too_far_in_is_no_matter_of_colons() {
        let far = "a: one\n   b^: 2\n";
        assert_eq!(slip(SyntaxFault::Colon, far), (SyntaxFault::Indentation, 10));
        assert_eq!(slip(SyntaxFault::Colon, "a: 1\nb: two^: 2\n").0, SyntaxFault::Colon);
    }

    #[test]
    fn a_quote_and_a_bracket_are_marked_where_they_open() {
        let quote = "a: {b: \"c}\nd: {e: \"^f\"}\n";
        assert_eq!(slip(SyntaxFault::Quote, quote), (SyntaxFault::Quote, 7));
        let bracket = "a: {b: c\nd^: {e: f}\n";
        assert_eq!(slip(SyntaxFault::Bracket, bracket), (SyntaxFault::Bracket, 3));
        let comment = "a: {b: c #1}\nd^: e\n";
        assert_eq!(slip(SyntaxFault::Bracket, comment), (SyntaxFault::Bracket, 3));
        let colon = "a: {b: c^: d}\n";
        assert_eq!(slip(SyntaxFault::Bracket, colon), (SyntaxFault::Colon, 8));
    }

    #[test]
    fn what_only_looks_like_a_colon_or_a_blank_is_told() {
        let wide = "a: 1\n^b：2\n";
        assert_eq!(slip(SyntaxFault::Colon, wide), (SyntaxFault::WideColon, 6));
        let blank = "a:\n\u{a0}\u{a0}b: 1\n  ^c: 2\n";
        assert_eq!(slip(SyntaxFault::Colon, blank), (SyntaxFault::Blank, 3));
        let behind = "^a:\u{a0}1\n";
        assert_eq!(slip(SyntaxFault::Colon, behind), (SyntaxFault::Blank, 2));
        let text = "a: 물음： 답\n^b\n";
        assert_eq!(slip(SyntaxFault::Colon, text).0, SyntaxFault::Colon);
    }
}
