//! A text that names a place on somebody's machine is of no use on another.

use super::{SourceFile, Violation};

/// Written in two parts, so that this file does not break its own rule.
const PLACES: [&str; 5] = [
    concat!("/", "home/"),
    concat!("/", "root/"),
    concat!("/", "work/"),
    concat!("/", "Users/"),
    concat!(r"C:\", r"Users\"),
];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for place in PLACES {
            if names(line, place) {
                violations.push(file.violation(index + 1, format!("names a machine's {place}")));
            }
        }
    }
    violations
}

/// Whether `place` begins a path in `line`; in `example.org/home/` and `~/work/` it does not.
fn names(line: &str, place: &str) -> bool {
    line.match_indices(place).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "_.-~/}$".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machines_path_is_caught_in_any_text() {
        for place in PLACES {
            for text in [format!("x\nsee {place}notes"), format!("x\n(\"{place}\")")] {
                let found = check(&SourceFile::new("docs/a.md", &text));
                assert_eq!(found.len(), 1, "{text}");
                assert_eq!(found[0].line, 2);
            }
        }
    }

    #[test]
    fn paths_that_lead_anywhere_pass() {
        for start in ["https://example.org", "~", "$HOME", "docs"] {
            let text = format!("{start}{}x", PLACES[0]);
            assert!(check(&SourceFile::new("docs/a.md", &text)).is_empty(), "{text}");
        }
    }
}
