//! The moves file: every verb, and every way to get a line wrong.

mod exchange;
mod language;

use whitecell::exercise::{
    CellId, ChoiceId, DecisionId, InjectId, Language, MoveId, PassageRef, SeatId, Span,
};
use whitecell::moves::{Act, Deed, MovesFault, parse};
use whitecell::session::{
    Chosen, Command, Confidence, ConsentAnswer, Correction, DecisionCommand, DraftAnswer,
    Expectation, InjectCommand, PassOnForm, PassageCommand, Position, Presence, RevealWhen,
    RoomPage, SeatCommand, Seq, SettleAs, TableCommand,
};

const HEADER: &str = r#"{"moves":1,"exercise":"two-ministries"}"#;
const PAGE: &str = include_str!("../../docs/moves-format.md");

/// The acts of a file with `lines` after the header.
fn acts(lines: &[&str]) -> Vec<Act> {
    parse(&format!("{HEADER}\n{}", lines.join("\n")), Language::Ko)
        .expect("it is well written")
        .acts
}

fn deed(fields: &str) -> Deed {
    let line = format!("{{\"at\":\"1m\",{fields}}}");
    acts(&[&line]).remove(0).deed
}

fn command(fields: &str) -> Command {
    let deed = deed(fields);
    let Deed::Command(command) = deed else { panic!("{deed:?}") };
    command
}

fn fault(line: &str) -> MovesFault {
    let mut problems =
        parse(&format!("{HEADER}\n{line}\n"), Language::Ko).expect_err("it is wrong");
    assert_eq!((problems.len(), problems[0].line), (1, 2));
    problems.remove(0).fault
}

fn header_fault(line: &str) -> MovesFault {
    parse(line, Language::Ko).expect_err("it is wrong").remove(0).fault
}

fn words(text: &str) -> String {
    text.to_owned()
}

#[test]
fn verbs_of_the_table() {
    let mnd = CellId::literal("mnd");
    let cases = [
        (r#""do":"take-seat","person":"김"#, TableCommand::TakeSeat { person: words("김") }),
        (r#""do":"leave-seat"#, TableCommand::LeaveSeat),
        (r#""do":"answer-check"#, TableCommand::AnswerCheck),
        (
            r#""do":"presence","cell":"mnd","presence":"absent"#,
            TableCommand::SetPresence { cell: mnd, presence: Presence::Absent },
        ),
        (r#""do":"start"#, TableCommand::StartExercise),
        (r#""do":"pause"#, TableCommand::Pause),
        (r#""do":"resume"#, TableCommand::ResumeClock),
        (r#""do":"move","to":"joint"#, TableCommand::BeginMove { to: MoveId::literal("joint") }),
        (r#""do":"end"#, TableCommand::EndExercise),
        (r#""do":"stop","reason":"불"#, TableCommand::StopForRealWorld { reason: words("불") }),
        (r#""do":"lift"#, TableCommand::LiftRealWorldStop { note: String::new() }),
        (r#""do":"room","page":"hot-wash"#, TableCommand::ShowRoom { page: RoomPage::HotWash }),
        (
            r#""do":"room","decision":"d1"#,
            TableCommand::ShowRoom { page: RoomPage::Decision(DecisionId::literal("d1")) },
        ),
    ];
    for (fields, expected) in cases {
        assert_eq!(command(&format!("{fields}\"")), expected.into(), "{fields}");
    }
    assert_eq!(deed(r#""do":"pause","for":"5m""#), Deed::PauseFor(Span::minutes(5)));
}

#[test]
fn verbs_of_a_seat() {
    let (seat, to) = (SeatId::literal("mofa-lead"), SeatId::literal("mofa-dg"));
    let reason = String::new();
    let cases = [
        (r#""do":"move-person","to":"mofa-dg"#, SeatCommand::Move { to: to.clone() }),
        (r#""do":"mute"#, SeatCommand::Mute { reason: reason.clone() }),
        (r#""do":"mute","reason":"소란"#, SeatCommand::Mute { reason: words("소란") }),
        (r#""do":"unmute"#, SeatCommand::Unmute),
        (r#""do":"replace","person":"이"#, SeatCommand::Replace { person: words("이") }),
        (r#""do":"send-out"#, SeatCommand::SendOut { reason }),
        (r#""do":"pass-duties","to":"mofa-dg"#, SeatCommand::PassDuties { to }),
    ];
    for (fields, expected) in cases {
        let fields = format!(r#"{fields}","who":"mofa-lead""#);
        assert_eq!(command(&fields), expected.of(&seat), "{fields}");
    }
}

#[test]
fn verbs_of_an_inject() {
    let reason = || words("까닭");
    let cells = vec![CellId::literal("mofa"), CellId::literal("mnd")];
    let passages = vec![Some(words("새 글")), None];
    let cases = [
        (r#""do":"release""#, InjectCommand::Release),
        (r#""do":"hold""#, InjectCommand::Hold),
        (r#""do":"let-go""#, InjectCommand::LetGo),
        (r#""do":"close""#, InjectCommand::Close),
        (r#""do":"acknowledge""#, InjectCommand::Acknowledge),
        (r#""do":"skip","reason":"까닭""#, InjectCommand::Skip { reason: reason() }),
        (r#""do":"recall","reason":"까닭""#, InjectCommand::Recall { reason: reason() }),
        (r#""do":"send-again","cells":["mofa","mnd"]"#, InjectCommand::SendAgain { cells }),
        (
            r#""do":"amend","passages":["새 글",null],"reason":"까닭""#,
            InjectCommand::Amend { title: None, passages, reason: reason() },
        ),
    ];
    for (fields, expected) in cases {
        let expected = expected.of(&InjectId::literal("i1"));
        assert_eq!(command(&format!("{fields},\"inject\":\"i1\"")), expected, "{fields}");
    }
}

#[test]
fn verbs_of_a_passage() {
    let passage = PassageRef { inject: InjectId::literal("01-3"), number: 2 };
    let to = CellId::literal("mnd");
    let ask = PassageCommand::AskConsent { passage: passage.clone(), to: to.clone() };
    assert_eq!(command(r#""do":"ask-consent","passage":"01-3/2","to":"mnd""#), ask.into());
    let forms = [
        ("", PassOnForm::Full),
        (r#","form":"full""#, PassOnForm::Full),
        (r#","form":"summary","words":"짧게""#, PassOnForm::Summary(words("짧게"))),
        (r#","form":"spoken""#, PassOnForm::Spoken(String::new())),
    ];
    for (fields, form) in forms {
        let (passage, to) = (passage.clone(), to.clone());
        let pass_on = PassageCommand::PassOn { passage, to, form, facts: None };
        let line = format!(r#""do":"pass-on","passage":"01-3/2","to":"mnd"{fields}"#);
        assert_eq!(command(&line), pass_on.into());
    }
    let asks = [
        r#"{"at":"1m","do":"ask-consent","passage":"01-3/2","to":"mnd"}"#,
        r#"{"at":"1m","do":"ask-consent","passage":"01-3/1","to":"mnd"}"#,
        r#"{"at":"1m","do":"answer-consent","answer":"refused"}"#,
        r#"{"at":"1m","do":"answer-consent","answer":"granted","ask":1}"#,
    ];
    let answers: Vec<Deed> = acts(&asks).into_iter().skip(2).map(|act| act.deed).collect();
    let answer = |ask, answer| Deed::Command(PassageCommand::AnswerConsent { ask, answer }.into());
    assert_eq!(answers, [answer(1, ConsentAnswer::Refused), answer(0, ConsentAnswer::Granted)]);
}

#[test]
fn verbs_of_a_decision() {
    let hotline = || Chosen::Option(ChoiceId::literal("hotline"));
    let other = || Chosen::Other(words("기다린다"));
    let (text, reason) = (|| words("글"), || words("까닭"));
    let raise = Expectation::Option(ChoiceId::literal("raise"));
    let cases = [
        (r#""do":"open""#, DecisionCommand::Open),
        (r#""do":"lapse""#, DecisionCommand::Lapse),
        (
            concat!(
                r#""do":"position","choose":"hotline","reason":"까닭","confidence":"low","#,
                r#""expects":{"mnd":"raise","mofa":"other"}"#,
            ),
            DecisionCommand::TakePosition(Position {
                chosen: hotline(),
                reason: reason(),
                confidence: Confidence::Low,
                expects: [
                    (CellId::literal("mnd"), raise),
                    (CellId::literal("mofa"), Expectation::Other),
                ]
                .into(),
            }),
        ),
        (r#""do":"reveal""#, DecisionCommand::Reveal { when: RevealWhen::AllAreIn }),
        (r#""do":"reveal","now":true"#, DecisionCommand::Reveal { when: RevealWhen::Now }),
        (
            r#""do":"draft","other":"기다린다","text":"글","silence":"10m""#,
            DecisionCommand::Draft {
                line: [].into(),
                chosen: other(),
                text: text(),
                silence_within: Some(Span::minutes(10)),
            },
        ),
        (
            r#""do":"answer","round":3,"answer":"concur""#,
            DecisionCommand::Answer { round: 3, answer: DraftAnswer::Concur },
        ),
        (r#""do":"settle","as":"by-lead""#, DecisionCommand::Settle { how: SettleAs::ByLead }),
        (
            r#""do":"record","choose":"hotline","text":"글""#,
            DecisionCommand::RecordOutcome { line: [].into(), chosen: hotline(), text: text() },
        ),
        (r#""do":"refer","question":"글""#, DecisionCommand::Refer { question: text() }),
        (
            r#""do":"return","choose":"hotline","text":"글","reason":"까닭""#,
            DecisionCommand::ReturnReferral {
                line: [].into(),
                chosen: hotline(),
                text: text(),
                reason: reason(),
                conditions: String::new(),
            },
        ),
        (
            r#""do":"act-alone","other":"기다린다","explanation":"글""#,
            DecisionCommand::ActAlone { chosen: other(), explanation: text() },
        ),
        (r#""do":"extend","for":"10m""#, DecisionCommand::ExtendDeadline { by: Span::minutes(10) }),
    ];
    for (fields, expected) in cases {
        let expected = expected.of(&DecisionId::literal("d1"));
        assert_eq!(command(&format!("{fields},\"decision\":\"d1\"")), expected, "{fields}");
    }
}

#[test]
fn an_answer_is_to_the_latest_draft_of_its_decision() {
    let draft =
        |id| format!(r#"{{"at":"1m","do":"draft","decision":"{id}","other":"글","text":"글"}}"#);
    let lines = [draft("d1"), draft("d2"), draft("d1"), draft("d1")];
    let answer = r#"{"at":"1m","do":"answer","decision":"d1","answer":"concur"}"#;
    let lines: Vec<&str> = lines.iter().map(String::as_str).chain([answer]).collect();
    let last = acts(&lines).pop().expect("there are acts").deed;
    let expected = DecisionCommand::Answer { round: 3, answer: DraftAnswer::Concur };
    assert_eq!(last, Deed::Command(expected.of(&DecisionId::literal("d1"))));
}

#[test]
fn a_correction_names_a_record_or_a_line_above() {
    let note = || Correction::Note(words("글"));
    let record = Command::Correct { record: Seq(41), correction: note() };
    assert_eq!(command(r#""do":"correct","record":41,"note":"글""#), record);
    let lines =
        [r#"{"at":"0s","do":"start"}"#, r#"{"at":"0s","do":"correct","line":2,"note":"글"}"#];
    let expected = Deed::CorrectLine { line: 2, correction: note() };
    assert_eq!(acts(&lines)[1].deed, expected);
}

#[test]
fn an_act_is_the_facilitators_unless_it_says_whose() {
    let lines = [
        r#"{"at":"0s","do":"start"}"#,
        r#"{"at":"0s","seat":"mofa-lead","do":"answer-check"}"#,
        r#"{"at":"0s","seat":"mofa-lead","by":"mofa-player","do":"answer-check"}"#,
    ];
    let actors: Vec<String> = acts(&lines)
        .into_iter()
        .map(|act| format!("{} by {}", act.actor.seat, act.actor.by))
        .collect();
    let expected =
        ["facilitator by facilitator", "mofa-lead by mofa-lead", "mofa-lead by mofa-player"];
    assert_eq!(actors, expected);
}

#[test]
fn a_wrong_line_is_told_for_what_it_is() {
    let unknown = |field: &str, near: Option<&str>| MovesFault::Unknown {
        field: field.to_owned(),
        near: near.map(str::to_owned),
    };
    let no_verb = |verb: &str, near: Option<&str>| MovesFault::NoSuchVerb {
        verb: verb.to_owned(),
        near: near.map(str::to_owned),
    };
    let cases = [
        (r#"{"at":"0s","do":"releese","inject":"i1"}"#, no_verb("releese", Some("release"))),
        (r#"{"at":"0s","do":"fly"}"#, no_verb("fly", None)),
        (r#"{"at":"0s","do":"start","reson":"x"}"#, unknown("reson", None)),
        (
            r#"{"at":"0s","do":"skip","inject":"i1","reason":"x","inejct":"i2"}"#,
            unknown("inejct", Some("inject")),
        ),
        (r#"{"do":"start"}"#, MovesFault::Missing { field: "at" }),
        (r#"{"at":"0s"}"#, MovesFault::Missing { field: "do" }),
        (r#"{"at":"0s","do":"skip","inject":"i1"}"#, MovesFault::Missing { field: "reason" }),
        (r#"{"at":"0s","do":"open","decision":"d1","choose":"a"}"#, unknown("choose", None)),
        (r#"{"at":"0s","do":"record","decision":"d1","text":"x"}"#, MovesFault::OneChoice),
        (
            r#"{"at":"0s","do":"record","decision":"d1","text":"x","choose":"a","other":"b"}"#,
            MovesFault::OneChoice,
        ),
        (
            r#"{"at":"0s","do":"answer","decision":"d1","answer":"concur"}"#,
            MovesFault::NothingAbove { field: "round", what: "drafts that decision" },
        ),
        (
            r#"{"at":"0s","do":"answer-consent","answer":"granted"}"#,
            MovesFault::NothingAbove { field: "ask", what: "asks for consent" },
        ),
    ];
    for (line, expected) in cases {
        assert_eq!(fault(line), expected, "{line}");
    }
}

#[test]
fn a_wrong_value_is_told_by_its_field() {
    let cases = [
        (r#"{"at":"5","do":"start"}"#, "at"),
        (r#"{"at":5,"do":"start"}"#, "at"),
        (r#"{"at":"0s","do":7}"#, "do"),
        (r#"{"at":"0s","seat":"Mofa Lead","do":"start"}"#, "seat"),
        (r#"{"at":"0s","said":3,"do":"start"}"#, "said"),
        (r#"{"at":"0s","said":"-3","do":"start"}"#, "said"),
        (r#"{"at":"0s","do":"ask-consent","passage":"01-3","to":"mnd"}"#, "passage"),
        (r#"{"at":"0s","do":"ask-consent","passage":"01-3/x","to":"mnd"}"#, "passage"),
        (r#"{"at":"0s","do":"send-again","inject":"i1","cells":"mofa"}"#, "cells"),
        (r#"{"at":"0s","do":"amend","inject":"i1","passages":[7],"reason":"x"}"#, "passages"),
        (r#"{"at":"0s","do":"reveal","decision":"d1","now":1}"#, "now"),
        (r#"{"at":"0s","do":"settle","decision":"d1","as":"both"}"#, "as"),
        (r#"{"at":"0s","do":"answer-consent","answer":"granted","ask":0}"#, "ask"),
        (r#"{"at":"0s","do":"correct","line":2,"note":"x"}"#, "line"),
    ];
    for (line, expected) in cases {
        let fault = fault(line);
        let MovesFault::Wrong { field, .. } = fault else { panic!("{line}: {fault:?}") };
        assert_eq!(field, expected, "{line}");
    }
    assert!(matches!(fault("start"), MovesFault::NotAnObject { .. }));
    assert!(matches!(fault("[]"), MovesFault::NotAnObject { .. }));
}

#[test]
fn every_wrong_line_is_told_at_once() {
    let text = format!(
        "{HEADER}\n\n{{}}\n{{\"at\":\"2m\",\"do\":\"start\"}}\n\
                        {{\"at\":\"1m\",\"do\":\"end\"}}\nnothing\n"
    );
    let problems = parse(&text, Language::Ko).expect_err("three lines are wrong");
    let lines: Vec<usize> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [3, 5, 6]);
    assert_eq!(problems[1].fault, MovesFault::TooEarly);
}

#[test]
fn a_header_is_needed_and_read_strictly() {
    assert_eq!(header_fault(""), MovesFault::NoHeader);
    assert_eq!(header_fault(r#"{"at":"0s","do":"start"}"#), MovesFault::NoHeader);
    assert_eq!(header_fault(r#"{"moves":2,"exercise":"a"}"#), MovesFault::OtherVersion);
    assert_eq!(header_fault(r#"{"moves":1}"#), MovesFault::Missing { field: "exercise" });
    for (field, value) in [
        ("language", "\"fr\""),
        ("end", "\"soon\""),
        ("release", "\"all\""),
        ("wall", "\"2026-11-03\""),
    ] {
        let line = format!("{{\"moves\":1,\"exercise\":\"a\",\"{field}\":{value}}}");
        let fault = header_fault(&line);
        assert!(matches!(fault, MovesFault::Wrong { field: f, .. } if f == field), "{fault:?}");
    }
    let misspelt = header_fault(r#"{"moves":1,"exercise":"a","langauge":"ko"}"#);
    let near = Some("language".to_owned());
    assert_eq!(misspelt, MovesFault::Unknown { field: "langauge".to_owned(), near });
}

#[test]
fn a_file_from_a_windows_editor_reads_the_same() {
    let plain = parse(&format!("{HEADER}\n{{\"at\":\"0s\",\"do\":\"start\"}}\n"), Language::Ko);
    let windows =
        parse(&format!("\u{feff}{HEADER}\r\n{{\"at\":\"0s\",\"do\":\"start\"}}\r\n"), Language::Ko);
    assert_eq!(plain, windows);
}

#[test]
fn the_example_and_every_verb_of_the_page_are_right() {
    let (_, rest) = PAGE.split_once("```json\n").expect("the page has an example");
    let (example, rest) = rest.split_once("```").expect("it ends");
    parse(example, Language::Ko).expect("the example is well written");
    let (_, verbs) = rest.split_once("## The verbs").expect("the page lists the verbs");
    let rows = verbs.lines().filter(|line| line.starts_with("| `"));
    let named = rows.flat_map(|row| row.split('|').nth(1).unwrap_or_default().split(", "));
    let named: Vec<&str> = named.map(|verb| verb.trim().trim_matches('`')).skip(1).collect();
    assert_eq!(named.len(), 82, "{named:?}");
    for verb in named {
        let line = format!("{HEADER}\n{{\"at\":\"0s\",\"do\":\"{verb}\"}}");
        let told = parse(&line, Language::Ko).err().unwrap_or_default();
        let unknown = told.iter().any(|p| matches!(p.fault, MovesFault::NoSuchVerb { .. }));
        assert!(!unknown, "{verb}");
    }
}
