//! Lines of a program at a seat of its own.

use uuid::Uuid;
use whitecell::exercise::{CellId, Span};
use whitecell::moves::{MovesFault, OwnAct, own_act};
use whitecell::session::{Command, ItemCommand, MoveKey, PassOnForm, TableCommand};

fn command(line: &str) -> Command {
    own_act(line).expect("a line as it should be").command
}

#[test]
fn a_line_needs_neither_time_nor_seat() {
    assert_eq!(command(r#"{"do":"answer-check"}"#), TableCommand::AnswerCheck.into());
    let key = "0192f0c1-2345-7abc-8def-0123456789ab";
    let line = format!(r#"{{"id":"7","key":"{key}","said":-3,"do":"acknowledge","item":2}}"#);
    let expected = OwnAct {
        id: Some("7".to_owned()),
        key: Some(MoveKey(Uuid::parse_str(key).expect("a UUID"))),
        said: Some(Span::minutes(3)),
        command: ItemCommand::Acknowledge.of(2),
    };
    assert_eq!(own_act(&line), Ok(expected));
}

#[test]
fn what_was_received_is_named_by_the_cells_own_number() {
    let to = || CellId::literal("mofa");
    let pass_on = |form| ItemCommand::PassOn { passage: 2, to: to(), form }.of(3);
    let line = |rest: &str| format!(r#"{{"do":"pass-on","item":3,"passage":2,"to":"mofa"{rest}}}"#);
    assert_eq!(command(&line("")), pass_on(PassOnForm::Full));
    let summary = PassOnForm::Summary("짧게".to_owned());
    assert_eq!(command(&line(r#","form":"summary","words":"짧게""#)), pass_on(summary));
    let ask = ItemCommand::AskConsent { passage: 2, to: to() }.of(3);
    assert_eq!(command(r#"{"do":"ask-consent","item":3,"passage":2,"to":"mofa"}"#), ask);
}

#[test]
fn what_only_a_file_can_mean_is_told() {
    let cases = [
        (r#"{"at":"0s","do":"answer-check"}"#, "`at` does not belong here"),
        (r#"{"seat":"mofa-lead","do":"answer-check"}"#, "`seat` does not belong here"),
        (r#"{"do":"pause","for":"5m"}"#, "`for` has a meaning only in a moves file"),
        (r#"{"do":"answer","decision":"d1","answer":"concur"}"#, "`round` is missing"),
        (r#"{"do":"answer-check","said":"3m"}"#, "`said` should be minutes ago (-3)"),
        (r#"{"do":"acknowledge","item":0}"#, "`item` should be a number from one on"),
        (
            r#"{"do":"pass-on","item":1,"passage":1,"to":"mofa","facts":[]}"#,
            "`facts` does not belong here",
        ),
        (
            r#"{"do":"pass-on","item":1,"passage":70000,"to":"mofa"}"#,
            "`passage` should be the number of a passage",
        ),
        (r#"{"do":"answer-check","key":"7"}"#, "`key` should be a UUID"),
    ];
    for (line, expected) in cases {
        let (_, fault) = own_act(line).expect_err(line);
        assert!(fault.to_string().starts_with(expected), "{line}: {fault}");
    }
}

#[test]
fn a_fault_carries_the_lines_own_name() {
    let (id, fault) = own_act(r#"{"id":"a","do":"fly"}"#).expect_err("no such verb");
    assert_eq!(id.as_deref(), Some("a"));
    assert!(matches!(fault, MovesFault::NoSuchVerb { .. }));
    let long = format!(r#"{{"id":"{}","do":"answer-check"}}"#, "x".repeat(65));
    let (id, _) = own_act(&long).expect_err("the name is too long");
    assert_eq!(id, None);
}
