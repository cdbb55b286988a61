//! Slots, the latest asking, and every way to get a line of the exchange wrong.

use whitecell::exercise::DecisionId;
use whitecell::moves::{Deed, MovesFault};
use whitecell::session::{
    Chosen, Clearance, Command, DecisionCommand, RoomPage, StatementCommand, TableCommand,
};

use crate::support::exchange::slots;

use super::{acts, command, fault, words};

/// The command of the last of `lines`, each at the first minute.
fn last(lines: &[&str]) -> Command {
    let lines: Vec<_> = lines.iter().map(|line| format!("{{\"at\":\"1m\",{line}}}")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let deed = acts(&lines).pop().expect("there are acts").deed;
    let Deed::Command(command) = deed else { panic!("{deed:?}") };
    command
}

const DRAFTED: &str = r#""do":"draft-statement","audience":"ally","text":"글""#;

#[test]
fn an_answer_is_to_the_latest_asking_of_its_statement() {
    let ask = r#""do":"ask-clearance","statement":1"#;
    let clear = r#""do":"clear","answer":"clear","statement":1"#;
    let expected = StatementCommand::Answer { round: 2, answer: Clearance::Clear };
    let other = r#""do":"ask-clearance","statement":2"#;
    assert_eq!(last(&[DRAFTED, DRAFTED, ask, other, ask, clear]), expected.of(0));
    let what = "asks for its clearance";
    let line = r#"{"at":"1m","do":"clear","answer":"clear","statement":1}"#;
    assert_eq!(fault(line), MovesFault::NothingAbove { field: "round", what });
}

#[test]
fn a_decisions_words_fix_slots_for_the_public() {
    let (chosen, text, line) =
        (|| Chosen::Other(words("글")), || words("글"), || slots("command", "study"));
    let cases = [
        (
            r#""do":"draft""#,
            DecisionCommand::Draft {
                chosen: chosen(),
                text: text(),
                silence_within: None,
                line: line(),
            },
        ),
        (
            r#""do":"record""#,
            DecisionCommand::RecordOutcome { chosen: chosen(), text: text(), line: line() },
        ),
        (
            r#""do":"return","reason":"글""#,
            DecisionCommand::ReturnReferral {
                chosen: chosen(),
                text: text(),
                reason: text(),
                conditions: String::new(),
                line: line(),
            },
        ),
    ];
    let rest = r#""decision":"d1","other":"글","text":"글","slots":{"command":"study"}"#;
    for (fields, expected) in cases {
        let expected = expected.of(&DecisionId::literal("d1"));
        assert_eq!(command(&format!("{fields},{rest}")), expected, "{fields}");
    }
}

#[test]
fn what_is_wrong_with_them_is_told() {
    let wrong = |field, wanted| MovesFault::Wrong { field, wanted };
    let nothing = |field, what| MovesFault::NothingAbove { field, what };
    let by_slot = "values by slot: {\"command\":\"study\"}";
    for (fields, expected) in [
        (r#""do":"ask-clearance""#, nothing("statement", "drafts a statement")),
        (r#""do":"withdraw-request""#, nothing("request", "asks for information")),
        (r#""do":"take-task","task":"t1","part":"both""#, wrong("part", "lead or support")),
        (
            r#""do":"clear","statement":1,"round":1,"answer":"perhaps""#,
            wrong("answer", "clear, changes or object"),
        ),
        (
            r#""do":"ask","subject":"글","question":"글","cell":"mnd","organization":"olia""#,
            wrong("organization", "left out where `cell` is asked"),
        ),
        (
            r#""do":"draft-statement","audience":"ally","text":"글","slots":["study"]"#,
            wrong("slots", by_slot),
        ),
        (
            r#""do":"draft-statement","audience":"ally","text":"글","slots":{"command":1}"#,
            wrong("slots", by_slot),
        ),
    ] {
        assert_eq!(fault(&format!("{{\"at\":\"1m\",{fields}}}")), expected, "{fields}");
    }
    // Numbers are counted from one.
    for fields in [
        r#""do":"acknowledge","message":0"#,
        r#""do":"release-statement","statement":0"#,
        r#""do":"withdraw-request","request":0"#,
        r#""do":"leave-task","item":0"#,
    ] {
        let told = fault(&format!("{{\"at\":\"1m\",{fields}}}"));
        assert!(matches!(told, MovesFault::Wrong { .. }), "{fields}: {told:?}");
    }
}

#[test]
fn the_room_can_show_what_was_said() {
    let shown = TableCommand::ShowRoom { page: RoomPage::Statements };
    assert_eq!(command(r#""do":"room","page":"statements""#), shown.into());
}
