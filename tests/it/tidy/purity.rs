//! The pure rooms are functions of what they are given: no time, chance, files, threads or
//! environment. What they need of these comes in as an argument.

use super::paths::{NamedPath, module_of, paths};
use super::{SourceFile, Violation};

const PURE_ROOMS: [&str; 6] = ["diagnostic", "exercise", "session", "review", "analysis", "intake"];

/// The world, by the paths that lead there.
const WORLD: [&str; 10] = [
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::os",
    "std::process",
    "std::thread",
    "rand",
    "fastrand",
    "getrandom",
];

/// The world, by its own names wherever they are taken from.
const WORLDLY: [&str; 7] = [
    "Instant",
    "SystemTime",
    "Utc::now",
    "Local::now",
    "Uuid::now_v7",
    "Uuid::new_v4",
    "RandomState",
];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    let room = module_of(&file.path).into_iter().next().unwrap_or_default();
    if !file.path.starts_with("src/") || !PURE_ROOMS.contains(&room.as_str()) {
        return Vec::new();
    }
    paths(file)
        .iter()
        .filter(|path| is_worldly(path))
        .map(|path| file.violation(path.line, format!("`{room}` is pure: no {}", path.written)))
        .collect()
}

fn is_worldly(path: &NamedPath) -> bool {
    let text = format!("::{}::", path.text());
    WORLD.iter().any(|prefix| path.is_within(prefix))
        || WORLDLY.iter().any(|name| text.contains(&format!("::{name}::")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_world_is_caught_in_a_pure_room() {
        let cases = [
            "use std::fs;",
            "use std::{env, fmt};",
            "use std::time::{Duration, Instant};",
            "use std::time; fn f() { time::SystemTime::now(); }",
            "fn f() { std::thread::sleep(x); }",
            "fn f() { std::process::exit(1) }",
            "fn f() { chrono::Utc::now() }",
            "use uuid::Uuid; fn f() { Uuid::now_v7() }",
            "use rand::Rng;",
            "#[cfg(test)] mod tests { use std::net::TcpStream; }",
        ];
        for room in PURE_ROOMS {
            for text in cases {
                for path in [format!("src/{room}.rs"), format!("src/{room}/inner/x.rs")] {
                    let found = check(&SourceFile::new(&path, text));
                    assert_eq!(found.len(), 1, "{path}: {text}");
                }
            }
        }
    }

    #[test]
    fn arguments_and_other_rooms_pass() {
        let text = "use std::{collections::BTreeMap, fmt, path::PathBuf, time::Duration};\n\
                    use chrono::{DateTime, Utc};\nfn f(env: u8, rand: u8) { env.fs(rand) }";
        assert!(check(&SourceFile::new("src/session.rs", text)).is_empty());
        assert!(check(&SourceFile::new("src/journal.rs", "use std::fs;")).is_empty());
        assert!(check(&SourceFile::new("tests/it/session.rs", "use std::fs;")).is_empty());
    }
}
