//! Imports name what they take; only a module of tests may take all of what it tests.

use super::paths::paths;
use super::{SourceFile, Violation};

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    let in_tests = file.path.starts_with("tests/");
    paths(file)
        .iter()
        .filter(|path| path.segments.last().is_some_and(|last| last == "*"))
        .filter(|path| {
            let of_tests = in_tests || path.module.iter().any(|module| module == "tests");
            !(of_tests && path.written == "super::*")
        })
        .map(|path| file.violation(path.line, format!("name what {} takes", path.written)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glob_is_caught() {
        let cases = [
            ("src/session.rs", "use super::*;"),
            ("src/session.rs", "use crate::exercise::{Cell, id::*};"),
            ("src/session.rs", "fn f() { use Role::*; }"),
            ("src/session.rs", "mod tests { use crate::exercise::*; }"),
            ("tests/it/rules.rs", "use proptest::prelude::*;"),
        ];
        for (path, text) in cases {
            assert_eq!(check(&SourceFile::new(path, text)).len(), 1, "{path}: {text}");
        }
    }

    #[test]
    fn tests_take_what_they_test() {
        let text = "fn f(a: u8, b: u8) -> u8 { a * b }\n#[cfg(test)]\nmod tests { use super::*; }";
        assert!(check(&SourceFile::new("src/session.rs", text)).is_empty());
        assert!(check(&SourceFile::new("src/session/tests.rs", "use super::*;")).is_empty());
        assert!(check(&SourceFile::new("tests/it/tidy/globs.rs", text)).is_empty());
    }
}
