//! A dependency that others could replace is known to one room, so that replacing it stays small.

use super::paths::paths;
use super::{SourceFile, Violation};

/// A dependency and the modules that may name it.
struct Owned {
    dependency: &'static str,
    by: &'static [&'static str],
}

const OWNED: [Owned; 16] = [
    Owned { dependency: "serde_yaml", by: &["yaml"] },
    Owned { dependency: "cel", by: &["yaml"] },
    Owned { dependency: "calamine", by: &["sheet"] },
    Owned { dependency: "encoding_rs", by: &["sheet"] },
    Owned { dependency: "csv", by: &["sheet", "report"] },
    Owned { dependency: "crossterm", by: &["terminal", "tui::key"] },
    Owned { dependency: "ratatui::crossterm", by: &["terminal", "tui::key"] },
    Owned { dependency: "ratatui", by: &["tui", "terminal", "serve"] },
    Owned { dependency: "russh", by: &["serve", "signature"] },
    Owned { dependency: "ring", by: &["serve"] },
    Owned { dependency: "similar", by: &["review"] },
    Owned { dependency: "tokio", by: &["serve", "control"] },
    Owned { dependency: "rand_xoshiro", by: &["rehearse"] },
    Owned { dependency: "indicatif", by: &["cli"] },
    Owned { dependency: "signal_hook", by: &["cli"] },
    // Errors have types below the command line.
    Owned { dependency: "anyhow", by: &["cli"] },
];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if !file.path.starts_with("src/") || file.path == "src/main.rs" {
        return Vec::new();
    }
    let mut violations = Vec::new();
    for path in paths(file) {
        let broken = OWNED.iter().find(|owned| {
            path.is_within(owned.dependency) && !owned.by.iter().any(|room| path.stands_in(room))
        });
        if let Some(owned) = broken {
            let (dependency, by) = (owned.dependency, owned.by.join(" and "));
            violations.push(file.violation(path.line, format!("only {by} names {dependency}")));
        }
    }
    violations
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_outside_its_room_is_caught() {
        let cases = [
            ("src/intake.rs", "use serde_yaml::Value;"),
            ("src/session/condition.rs", "fn f() { cel::Program::compile(x) }"),
            ("src/tui/app.rs", "use crossterm::event::Event;"),
            ("src/tui/app.rs", "use ratatui::{Frame, crossterm::event};"),
            ("src/report/html.rs", "use ratatui::style::Color;"),
            ("src/journal/file.rs", "use anyhow::Result;"),
            ("src/cli/run.rs", "use russh::server::Config;"),
            ("src/journal/line.rs", "use ring::digest;"),
            ("src/tui/app.rs", "use tokio::sync::watch;"),
            ("src/report/markdown.rs", "use similar::TextDiff;"),
            ("src/intake/msel.rs", "use calamine::Xlsx;"),
            ("src/cli/msel.rs", "use csv::Reader;"),
            ("src/intake.rs", "use encoding_rs::EUC_KR;"),
        ];
        for (path, text) in cases {
            assert_eq!(check(&SourceFile::new(path, text)).len(), 1, "{path}: {text}");
        }
    }

    #[test]
    fn a_dependency_in_its_room_passes() {
        let cases = [
            ("src/yaml/file.rs", "use serde_yaml::Spanned; use cel::Program;"),
            ("src/terminal.rs", "use crossterm::event; use ratatui::Terminal;"),
            ("src/tui/key.rs", "use crossterm::event::KeyEvent;"),
            ("src/cli/run.rs", "use anyhow::Context;"),
            ("src/serve/host.rs", "use russh::server; use ring::rand; use tokio::select;"),
            ("src/review/compare.rs", "use similar::DiffOp;"),
            ("src/control/watch.rs", "use tokio::sync::Notify;"),
            ("src/main.rs", "fn main() -> anyhow::Result<()> { Ok(()) }"),
            ("tests/it/screens.rs", "use crossterm::event::KeyEvent;"),
            ("src/sheet/workbook.rs", "use calamine::Xlsx;"),
            ("src/review.rs", "fn f(cel: u8) -> u8 { cel }"),
        ];
        for (path, text) in cases {
            assert_eq!(check(&SourceFile::new(path, text)), [], "{path}: {text}");
        }
    }
}
