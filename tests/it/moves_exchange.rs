//! The verbs of statements, messages, requests and tasks, as a file and as a seat writes them.

use whitecell::exercise::{
    AnswerId, AudienceId, CellId, InjectId, Language, OrganizationId, SeatId, Span,
};
use whitecell::moves::{Deed, own_act, parse};
use whitecell::session::{
    Addressee, Clearance, Command, InjectCommand, ItemCommand, NewMessage, NewRequest,
    NewStatement, NewTask, Part, RequestCommand, StatementCommand, TaskCommand, Wording,
};

use crate::support::exchange::{slots, task_id};

/// The last act of a file with these lines.
fn last(lines: &[&str]) -> Command {
    let acts = lines.iter().map(|line| format!("{{\"at\":\"1m\",{line}}}\n"));
    let text = format!("{{\"moves\":1,\"exercise\":\"a\"}}\n{}", acts.collect::<String>());
    let moves = parse(&text, Language::Ko).expect("the lines are right");
    match moves.acts.last().map(|act| act.deed.clone()) {
        Some(Deed::Command(command)) => command,
        other => panic!("no command: {other:?}"),
    }
}

fn at_a_seat(line: &str) -> Command {
    own_act(&format!("{{{line}}}")).expect("the line is right").command
}

fn wording() -> Wording {
    Wording { text: "글".to_owned(), slots: slots("command", "study") }
}

const DRAFT: &str =
    r#""do":"draft-statement","audience":"ally","text":"글","slots":{"command":"study"}"#;
const ASK: &str = r#""do":"ask","cell":"mnd","subject":"제목","question":"글""#;

#[test]
fn a_statement_is_the_latest_above_or_the_one_that_is_named() {
    let audience = AudienceId::literal("ally");
    assert_eq!(last(&[DRAFT]), NewStatement { audience, wording: wording() }.into());
    let ask = r#""do":"ask-clearance""#;
    assert_eq!(last(&[DRAFT, DRAFT, ask]), StatementCommand::AskClearance.of(1));
    let first = r#""do":"release-statement","statement":1"#;
    assert_eq!(last(&[DRAFT, DRAFT, first]), StatementCommand::Release.of(0));
    assert_eq!(last(&[DRAFT, r#""do":"withdraw-statement""#]), StatementCommand::Withdraw.of(0));
    let revise = r#""do":"revise-statement","text":"글","slots":{"command":"study"}"#;
    let revised = StatementCommand::Revise { wording: wording() };
    assert_eq!(last(&[DRAFT, revise]), revised.of(0));
}

#[test]
fn clearance_answers_the_latest_asking_above() {
    let ask = r#""do":"ask-clearance""#;
    let answers = [
        (r#""answer":"clear""#, Clearance::Clear),
        (
            r#""answer":"changes","text":"글","slots":{"command":"study"}"#,
            Clearance::ClearWithChanges { wording: wording() },
        ),
        (r#""answer":"object","reason":"글""#, Clearance::Object { reason: "글".to_owned() }),
    ];
    for (fields, answer) in answers {
        let line = format!("\"do\":\"clear\",{fields}");
        let expected = StatementCommand::Answer { round: 2, answer: answer.clone() };
        assert_eq!(last(&[DRAFT, ask, ask, &line]), expected.of(0), "{fields}");
        let own = format!("{line},\"item\":6,\"round\":1");
        let expected = ItemCommand::Statement(StatementCommand::Answer { round: 1, answer });
        assert_eq!(at_a_seat(&own), expected.of(6), "{fields}");
    }
    assert!(own_act(r#"{"do":"clear","item":6,"answer":"clear"}"#).is_err(), "which asking?");
}

#[test]
fn messages_and_requests_go_to_whom_they_name() {
    let text = || "글".to_owned();
    let to = CellId::literal("mnd");
    let sent = NewMessage { to: to.clone(), text: text() };
    assert_eq!(last(&[r#""do":"send","to":"mnd","text":"글""#]), sent.into());
    let read = r#""do":"acknowledge","message":1"#;
    assert_eq!(last(&[read]), Command::AcknowledgeMessage { id: 0 });
    let olia = Addressee::Organization(OrganizationId::literal("olia"));
    let whom = [
        (r#""cell":"mnd","#, Addressee::Cell(to)),
        (r#""organization":"olia","#, olia),
        ("", Addressee::Control),
    ];
    for (fields, to) in whom {
        let line = format!(
            "\"do\":\"ask\",{fields}\"subject\":\"글\",\"question\":\"글\",\"within\":\"10m\""
        );
        let reply_within = Some(Span::minutes(10));
        let new = NewRequest { to, subject: text(), question: text(), reply_within };
        assert_eq!(last(&[&line]), new.into(), "{fields}");
    }
}

#[test]
fn a_request_is_assigned_answered_and_withdrawn() {
    let text = || "글".to_owned();
    let answer = RequestCommand::Release { answer: AnswerId::literal("divided") };
    let cases = [
        (r#""do":"assign","to":"simcell""#, {
            RequestCommand::Assign { seat: SeatId::literal("simcell") }
        }),
        (r#""do":"reply","text":"글""#, RequestCommand::Answer { text: text() }),
        (r#""do":"answer-request","prepared":"divided""#, answer),
        (r#""do":"answer-request","text":"글""#, RequestCommand::Write { text: text() }),
        (r#""do":"withdraw-request""#, RequestCommand::Withdraw),
    ];
    for (line, command) in cases {
        assert_eq!(last(&[ASK, line]), command.of(0), "{line}");
    }
    let report = InjectCommand::Reply { text: text() }.of(&InjectId::literal("01-2"));
    assert_eq!(last(&[r#""do":"reply","inject":"01-2","text":"글""#]), report);
    let own = ItemCommand::Reply { text: text() }.of(3);
    assert_eq!(at_a_seat(r#""do":"reply","item":3,"text":"글""#), own);
    let withdrawn = ItemCommand::WithdrawRequest.of(4);
    assert_eq!(at_a_seat(r#""do":"withdraw-request","item":4"#), withdrawn);
}

#[test]
fn a_task_goes_by_its_id_or_the_cells_number() {
    let (title, lead) = ("글".to_owned(), Some(CellId::literal("mnd")));
    let supporting = [CellId::literal("mofa")].into();
    let due_within = Some(Span::minutes(5));
    let open = r#""do":"open-task","title":"글","lead":"mnd","supporting":["mofa"],"within":"5m""#;
    assert_eq!(last(&[open]), NewTask { title, lead, supporting, due_within }.into());
    let (to, note) = (CellId::literal("mnd"), String::new);
    let cases = [
        (r#""do":"take-task","part":"support""#, TaskCommand::Take { part: Part::Support }),
        (r#""do":"leave-task""#, TaskCommand::Leave),
        (r#""do":"hand-over","to":"mnd""#, TaskCommand::HandOver { to, note: note() }),
        (r#""do":"finish-task""#, TaskCommand::Finish { note: note() }),
    ];
    for (line, command) in cases {
        let by_id = format!("{line},\"task\":\"reply\"");
        assert_eq!(last(&[&by_id]), command.clone().of(&task_id("reply")), "{line}");
        let own = format!("{line},\"item\":5");
        assert_eq!(at_a_seat(&own), ItemCommand::Task(command).of(5), "{line}");
    }
}
