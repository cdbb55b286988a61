//! Who may name whom: the table of docs/architecture.md, which one Cargo package cannot hold.

use super::paths::{NamedPath, module_of, paths};
use super::{SourceFile, Violation};

/// A top-level module and the modules below it that it may name.
struct Room {
    name: &'static str,
    /// A whole room (`exercise`), or the only part of one that may be named (`session::view`).
    may_name: &'static [&'static str],
}

/// A new arrow is a change of the design: say why in docs/architecture.md.
const ROOMS: [Room; 21] = [
    Room { name: "diagnostic", may_name: &[] },
    Room { name: "exercise", may_name: &["diagnostic"] },
    Room { name: "session", may_name: &["exercise"] },
    Room { name: "review", may_name: &["exercise", "session"] },
    Room { name: "analysis", may_name: &["exercise", "session", "diagnostic"] },
    Room { name: "yaml", may_name: &["exercise", "session::condition", "diagnostic"] },
    Room { name: "sheet", may_name: &["diagnostic"] },
    Room {
        name: "intake",
        may_name: &["exercise", "yaml::limit", "yaml::condition", "diagnostic", "sheet", "lang"],
    },
    Room { name: "journal", may_name: &["exercise", "session"] },
    Room { name: "signature", may_name: &[] },
    Room { name: "control", may_name: &["exercise", "session", "journal"] },
    Room { name: "moves", may_name: &["exercise", "session"] },
    Room { name: "rehearse", may_name: &["exercise", "session", "journal", "moves", "control"] },
    Room {
        name: "report",
        may_name: &["exercise", "session", "review", "lang", "intake", "sheet::formula"],
    },
    Room {
        name: "tui",
        may_name: &["exercise", "session::view", "session::command", "review", "lang"],
    },
    Room {
        name: "terminal",
        may_name: &["exercise", "session::view", "session::command", "tui", "control"],
    },
    Room {
        name: "serve",
        may_name: &[
            "exercise",
            "session::view",
            "session::command",
            "lang",
            "tui",
            "control",
            "moves",
        ],
    },
    Room { name: "lang", may_name: &["diagnostic", "exercise", "session", "review"] },
    Room { name: "cli", may_name: EVERY_ROOM },
    // The program and the library's own list of modules.
    Room { name: "main", may_name: &["cli"] },
    Room { name: "lib", may_name: &[] },
];

const EVERY_ROOM: &[&str] = &[
    "diagnostic",
    "exercise",
    "session",
    "review",
    "analysis",
    "yaml",
    "sheet",
    "intake",
    "journal",
    "signature",
    "control",
    "moves",
    "rehearse",
    "report",
    "tui",
    "terminal",
    "serve",
    "lang",
];

/// What a room that may name only `session`'s face never names: the rules and what they run on.
/// Views, commands, refusals and the plain data in them are the face.
const BEHIND_THE_FACE: [&str; 10] = [
    "session::State",
    "session::Present",
    "session::Reading",
    "session::Record",
    "session::decide",
    "session::open",
    "session::schedule",
    "session::condition",
    "session::state",
    "session::upcast",
];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    let own = match file.path.as_str() {
        "src/main.rs" => "main".to_owned(),
        "src/lib.rs" => "lib".to_owned(),
        path if path.starts_with("src/") && file.is_rust() => module_of(path).remove(0),
        _ => return Vec::new(),
    };
    let Some(room) = ROOMS.iter().find(|room| room.name == own) else {
        return vec![file.violation(1, format!("`{own}` has no row in the table of rooms"))];
    };
    paths(file)
        .iter()
        .filter(|path| !is_allowed(room, path))
        .map(|path| file.violation(path.line, format!("`{own}` may not name {}", path.written)))
        .collect()
}

fn is_allowed(room: &Room, path: &NamedPath) -> bool {
    let from_root = match path.segments[0].as_str() {
        "crate" => &path.segments[1..],
        "whitecell" if room.name == "main" => &path.segments[1..],
        _ => return true,
    };
    let Some(other) = from_root.first() else {
        return false;
    };
    if other == room.name {
        return true;
    }
    let within = |part: &str| {
        let mut own = from_root.iter();
        part.split("::").all(|wanted| own.next().is_some_and(|segment| segment == wanted))
    };
    let faced = room.may_name.contains(&"session::view") && within("session");
    room.may_name.iter().any(|part| within(part))
        || (faced && !BEHIND_THE_FACE.iter().any(|part| within(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(path: &str, text: &str) -> Vec<String> {
        check(&SourceFile::new(path, text)).iter().map(Violation::to_string).collect()
    }

    #[test]
    fn an_arrow_that_the_table_lacks_is_caught() {
        assert_eq!(
            broken("src/exercise/cell.rs", "use serde::Serialize;\nuse crate::session::State;"),
            ["src/exercise/cell.rs:2: `exercise` may not name crate::session::State"]
        );
        assert_eq!(broken("src/session.rs", "use crate::{exercise::CellId, journal};").len(), 1);
        assert_eq!(broken("src/control.rs", "fn f() { crate::cli::run(); }").len(), 1);
    }

    #[test]
    fn an_arrow_in_a_test_is_caught() {
        let text = "#[cfg(test)]\nmod tests {\n    use super::*;\n    use crate::yaml::load;\n}";
        assert_eq!(broken("src/exercise.rs", text).len(), 1);
    }

    #[test]
    fn a_way_around_the_root_is_caught() {
        assert_eq!(broken("src/session/decide.rs", "use super::super::control::Desk;").len(), 1);
        assert_eq!(broken("src/session.rs", "use super::control::Desk;").len(), 1);
        assert_eq!(broken("src/session.rs", "use crate as root;").len(), 1);
        assert_eq!(broken("src/session.rs", "use crate::*;").len(), 1);
    }

    #[test]
    fn only_the_face_of_the_session_is_named_by_screens() {
        let open = "use crate::session::{View, view::room, command::Command};";
        for room in ["tui", "terminal", "serve"] {
            assert!(broken(&format!("src/{room}.rs"), open).is_empty(), "{room}");
            for hidden in ["session::State", "session::decide::decide"] {
                let text = format!("use crate::{hidden};");
                assert_eq!(broken(&format!("src/{room}/x.rs"), &text).len(), 1, "{room} {hidden}");
            }
        }
        assert!(broken("src/yaml.rs", "use crate::session::condition::holds;").is_empty());
        assert_eq!(broken("src/yaml.rs", "use crate::session::View;").len(), 1);
    }

    #[test]
    fn what_the_table_allows_passes() {
        assert!(broken("src/session.rs", "use crate::{exercise::CellId, session::x};").is_empty());
        assert!(broken("src/cli/run.rs", "use crate::{tui, serve::ssh, journal};").is_empty());
        assert!(broken("src/main.rs", "fn main() { whitecell::cli::main(); }").is_empty());
        assert!(broken("tests/it/any.rs", "use whitecell::session::State;").is_empty());
        assert!(broken("src/lang.rs", "// crate::cli\nconst X: &str = \"crate::cli\";").is_empty());
    }

    #[test]
    fn the_program_knows_only_the_command_line() {
        assert_eq!(broken("src/main.rs", "use whitecell::journal;").len(), 1);
        assert_eq!(broken("src/lib.rs", "pub use crate::session::State;").len(), 1);
    }

    #[test]
    fn a_room_without_a_row_is_caught() {
        assert_eq!(
            broken("src/utils.rs", ""),
            ["src/utils.rs:1: `utils` has no row in the table of rooms"]
        );
    }

    #[test]
    fn arrows_lead_to_rooms_and_never_in_a_circle() {
        let mut settled: Vec<&str> = Vec::new();
        while settled.len() < ROOMS.len() {
            let next = ROOMS.iter().find(|room| {
                let below = |part: &&str| settled.contains(&part.split("::").next().unwrap());
                !settled.contains(&room.name) && room.may_name.iter().all(below)
            });
            settled.push(next.expect("every room stands above the rooms it names").name);
        }
    }
}
