//! Rust source as a row of words and signs, with comments, strings and lifetimes left out.

/// A word, a number or a sign, and the line it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// Counted from one.
    pub(super) line: usize,
}

impl Token<'_> {
    pub(super) fn is_word(&self) -> bool {
        self.text.starts_with(|c: char| c.is_alphabetic() || c == '_')
    }
}

/// Reads well-formed Rust; the compiler refuses the rest before this is asked.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let (length, kept) = piece(rest, first);
        let (taken, after) = rest.split_at(length);
        if kept {
            tokens.push(Token { text: taken.strip_prefix("r#").unwrap_or(taken), line });
        }
        line += taken.matches('\n').count();
        rest = after;
    }
    tokens
}

/// How many bytes the piece at the start of `rest` has, and whether it is a token.
fn piece(rest: &str, first: char) -> (usize, bool) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), false);
    }
    if rest.starts_with("/*") {
        return (block_comment(rest), false);
    }
    if first == '"' {
        return (1 + quoted(&rest[1..], '"'), false);
    }
    if first == '\'' {
        return (after_apostrophe(rest), false);
    }
    if first.is_alphanumeric() || first == '_' {
        return word(rest);
    }
    if rest.starts_with("::") {
        return (2, true);
    }
    (first.len_utf8(), !first.is_whitespace())
}

/// A word or a number, or the string that a prefix such as `br#` begins.
fn word(rest: &str) -> (usize, bool) {
    let length = word_length(rest);
    let (prefix, after) = rest.split_at(length);
    let raw = matches!(prefix, "r" | "br" | "cr");
    if raw && let Some(string) = raw_string(after) {
        return (length + string, false);
    }
    if matches!(prefix, "b" | "c") && after.starts_with('"') {
        return (length + 1 + quoted(&after[1..], '"'), false);
    }
    if prefix == "b" && after.starts_with('\'') {
        return (length + after_apostrophe(after), false);
    }
    if raw && let Some(name) = after.strip_prefix('#') {
        return (length + 1 + word_length(name), true);
    }
    (length, true)
}

fn word_length(rest: &str) -> usize {
    rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
}

/// The length of `#"…"#` with any number of `#`, when `rest` begins with one.
fn raw_string(rest: &str) -> Option<usize> {
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let inside = rest[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = inside.find(&close).unwrap_or(inside.len());
    Some((hashes + 1 + end + close.len()).min(rest.len()))
}

/// How far a literal reaches, its closing quote included.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices() {
        if !escaped && c == quote {
            return at + quote.len_utf8();
        }
        escaped = !escaped && c == '\\';
    }
    rest.len()
}

/// A character literal, or a lifetime.
fn after_apostrophe(rest: &str) -> usize {
    let mut inside = rest[1..].chars();
    let (first, second) = (inside.next(), inside.next());
    if first == Some('\\') || second == Some('\'') {
        return 1 + quoted(&rest[1..], '\'');
    }
    1 + word_length(&rest[1..])
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        let here = &rest[at..];
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        tokens(text).iter().map(|token| token.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_and_signs_are_kept() {
        assert_eq!(words("use a::b;"), "use a :: b ;");
        assert_eq!(words("let 시각 = r#type + 1_000;"), "let 시각 = type + 1_000 ;");
    }

    #[test]
    fn comments_and_literals_are_left_out() {
        let cases = [
            ("a // crate::x\nb", "a b"),
            ("a /* x /* y */ 외교부 */ b", "a b"),
            (r#"a "crate::x \" 부" b"#, "a b"),
            (r##"a r#"x " y"# br"z" b"x" b"##, "a b"),
            (r"a '\'' '국' b'\n' '{' b", "a b"),
            ("fn f<'a>(x: &'a str)", "fn f < > ( x : & str )"),
        ];
        for (text, kept) in cases {
            assert_eq!(words(text), kept, "in {text}");
        }
    }

    #[test]
    fn lines_are_counted_through_literals() {
        let last = tokens("a\n\"b\nc\"\n/* d\n */ e").pop();
        assert_eq!(last, Some(Token { text: "e", line: 5 }));
    }
}
