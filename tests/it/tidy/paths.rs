//! The paths that a file names: `crate::session::view`, `std::fs`, each use of them by itself.

use super::SourceFile;
use super::tokens::{Token, tokens};

/// One path, as far as it goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NamedPath {
    /// `super` and `self` are resolved in src: such a path begins with `crate`. A glob ends in `*`.
    pub(super) segments: Vec<String>,
    /// As it stands in the file, its trees taken apart.
    pub(super) written: String,
    pub(super) line: usize,
    /// The module it stands in, from the crate's root: `["tui", "key", "tests"]`.
    pub(super) module: Vec<String>,
}

impl NamedPath {
    pub(super) fn text(&self) -> String {
        self.segments.join("::")
    }

    /// Whether the path is `prefix` or goes on from it.
    pub(super) fn is_within(&self, prefix: &str) -> bool {
        begins_with(&self.segments, prefix)
    }

    /// Whether the path stands in the module `room`, or in one below it.
    pub(super) fn stands_in(&self, room: &str) -> bool {
        begins_with(&self.module, room)
    }
}

fn begins_with(segments: &[String], prefix: &str) -> bool {
    let mut own = segments.iter();
    prefix.split("::").all(|wanted| own.next().is_some_and(|segment| segment == wanted))
}

/// The module that a file is, from its crate's root: empty for the root itself.
pub(super) fn module_of(path: &str) -> Vec<String> {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    let inner = stem.strip_prefix("src/").or_else(|| stem.strip_prefix("tests/it/"));
    match inner.unwrap_or(stem) {
        "lib" | "main" => Vec::new(),
        inner => inner.split('/').map(str::to_owned).collect(),
    }
}

/// Every path of more than one segment, and every imported name.
pub(super) fn paths(file: &SourceFile) -> Vec<NamedPath> {
    if !file.is_rust() {
        return Vec::new();
    }
    let tokens = tokens(&file.text);
    let mut reader =
        Reader { tokens: &tokens, at: 0, found: Vec::new(), module: module_of(&file.path) };
    reader.read();
    reader.found
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    found: Vec<NamedPath>,
    module: Vec<String>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut depth = 0_usize;
        let mut modules_open_at = Vec::new();
        while let Some(token) = self.tokens.get(self.at) {
            match token.text {
                "{" => depth += 1,
                "}" => {
                    depth = depth.saturating_sub(1);
                    if modules_open_at.last() == Some(&depth) {
                        modules_open_at.pop();
                        self.module.pop();
                    }
                }
                "mod" if self.peek(2) == "{" => {
                    self.module.push(self.peek(1).to_owned());
                    modules_open_at.push(depth);
                    depth += 1;
                    self.at += 2;
                }
                "use" if self.peek(1) != "<" => {
                    self.at += 1;
                    self.tree(&[], Import::Yes);
                    continue;
                }
                _ if token.is_word() => {
                    self.tree(&[], Import::No);
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    fn peek(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", |token| token.text)
    }

    /// Reads one path from here, or the tree of them that braces open; stops after it.
    fn tree(&mut self, prefix: &[String], import: Import) {
        let mut segments = prefix.to_vec();
        let line = self.tokens.get(self.at).map_or(0, |token| token.line);
        if self.peek(0) == "::" {
            self.at += 1;
        }
        loop {
            match self.peek(0) {
                "{" => return self.branches(&segments, import),
                "*" => segments.push("*".to_owned()),
                _ if self.tokens.get(self.at).is_some_and(Token::is_word) => {
                    segments.push(self.peek(0).to_owned());
                }
                _ => break,
            }
            self.at += 1;
            let goes_on = self.peek(0) == "::"
                && (self.peek(1) == "{"
                    || self.peek(1) == "*"
                    || self.tokens.get(self.at + 1).is_some_and(Token::is_word));
            if !goes_on {
                break;
            }
            self.at += 1;
        }
        if import == Import::Yes && self.peek(0) == "as" {
            self.at += 2;
        }
        if segments.len() > 1 || import == Import::Yes {
            let written = segments.join("::");
            let segments = self.resolve(segments);
            self.found.push(NamedPath { segments, written, line, module: self.module.clone() });
        }
    }

    fn branches(&mut self, prefix: &[String], import: Import) {
        self.at += 1;
        while !matches!(self.peek(0), "}" | "") {
            let before = self.at;
            self.tree(prefix, import);
            if self.peek(0) == "," || self.at == before {
                self.at += 1;
            }
        }
        self.at += 1;
    }

    /// Turns `super` and `self` into where they lead. A `self` inside braces is the prefix.
    fn resolve(&self, mut segments: Vec<String>) -> Vec<String> {
        if segments.len() > 1 && segments.last().is_some_and(|last| last == "self") {
            segments.pop();
        }
        let ups = segments.iter().take_while(|segment| *segment == "super").count();
        let own = usize::from(segments.first().is_some_and(|first| first == "self"));
        if ups + own == 0 {
            return segments;
        }
        let stays = self.module.len().saturating_sub(ups);
        let root = std::iter::once("crate".to_owned());
        let way = self.module[..stays].iter().cloned();
        root.chain(way).chain(segments.into_iter().skip(ups + own)).collect()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Import {
    Yes,
    No,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(path: &str, text: &str) -> Vec<String> {
        paths(&SourceFile::new(path, text)).iter().map(NamedPath::text).collect()
    }

    #[test]
    fn trees_are_taken_apart() {
        let text = "use crate::{exercise::{self, id::CellId as Id}, session};\nuse std::fs;";
        let expected =
            ["crate::exercise", "crate::exercise::id::CellId", "crate::session", "std::fs"];
        assert_eq!(named("src/tui.rs", text), expected);
    }

    #[test]
    fn paths_in_code_are_found() {
        let text = "fn f(x: &crate::lang::Word) -> Vec<std::path::PathBuf> { Self::g::<u8>(x) }";
        assert_eq!(
            named("src/tui.rs", text),
            ["crate::lang::Word", "std::path::PathBuf", "Self::g"]
        );
        assert_eq!(named("src/tui.rs", "macro { ($x) => { $crate::lang::w!($x) } }").len(), 1);
    }

    #[test]
    fn relative_paths_are_resolved() {
        let text = "use super::super::session;\nmod tests { use super::*; use self::x::Y; }";
        assert_eq!(
            named("src/tui/key.rs", text),
            ["crate::session", "crate::tui::key::*", "crate::tui::key::tests::x::Y"]
        );
    }

    #[test]
    fn a_path_knows_its_line_and_module() {
        let text = "mod a {\n mod tests {\n }\n fn f() { if x { } b::c() }\n}\nuse d;";
        let found = paths(&SourceFile::new("src/tui.rs", text));
        let places: Vec<_> =
            found.iter().map(|path| (path.text(), path.line, path.module.join("::"))).collect();
        assert_eq!(
            places,
            [("b::c".into(), 4, "tui::a".into()), ("d".into(), 6, String::from("tui"))]
        );
    }

    #[test]
    fn a_captured_lifetime_is_no_import() {
        assert!(named("src/tui.rs", "fn f<'a>() -> impl Sized + use<'a, T> { 0 }").is_empty());
    }
}
