//! The tables of docs/session.md against `decide`: every phase, command and role.

use std::collections::BTreeMap;

use whitecell::exercise::{InjectKind, MoveId, Role, SeatId, TimeScale};
use whitecell::session::{
    About, AdHoc, Command, EngineCommand, EvaluationCommand, Event, Feedback, NewNote, PauseCause,
    Presence, ProbeAnswer, ProbeCommand, Refused, RoomPage, SeatCommand, TableCommand, TableEvent,
    Thing, WashCommand, WashQuestion,
};

use crate::support::evaluation::{observation, rating, with_evaluation};
use crate::support::exercise::{cell, exercise, minutes};
use crate::support::page::{PageTable, shown, tables};
use crate::support::probe::{probe_id, with_probe};
use crate::support::table::{Table, given};

const SEATS: [(&str, &str, Role); 8] = [
    ("director", "director", Role::Director),
    ("facilitator", "facilitator", Role::Facilitator),
    ("simcell", "simcell", Role::Simcell),
    ("evaluator", "evaluator", Role::Evaluator),
    ("observer", "mofa-observer", Role::Observer),
    ("player", "mofa-player", Role::Player),
    ("lead", "mofa-lead", Role::Lead),
    ("engine", "engine", Role::Engine),
];

const COMMANDS: [&str; 37] = [
    "TakeSeat",
    "LeaveSeat",
    "AnswerCheck",
    "SetPresence",
    "Seat move",
    "Seat mute",
    "Seat unmute",
    "Seat replace",
    "Seat send out",
    "Seat pass duties",
    "StartExercise",
    "Pause",
    "ResumeClock",
    "BeginMove",
    "EndExercise",
    "StopForRealWorld",
    "LiftRealWorldStop",
    "ShowRoom blank",
    "ShowRoom hot wash",
    "HandOver",
    "TakeOver",
    "Probe begin",
    "Probe answer",
    "Probe close",
    "Note",
    "Wash answer",
    "Feedback",
    "Observe",
    "Rate",
    "Comment",
    "SetScale",
    "Jump",
    "Jump back",
    "ComposeInject",
    "engine: MarkClock",
    "engine: Pause",
    "engine: ResumeSession",
];

pub(crate) fn ad_hoc() -> AdHoc {
    AdHoc {
        kind: InjectKind::Contextual,
        to: vec![cell("mofa")],
        from: "올리아 대사관".to_owned(),
        channel: "전화".to_owned(),
        title: "A call".to_owned(),
        passages: vec!["They ask.".to_owned()],
        reason: "They were asked.".to_owned(),
    }
}

fn muting(seat: &'static str) -> Command {
    SeatCommand::Mute { reason: String::new() }.of(&SeatId::literal(seat))
}

/// Of a seat where somebody sits, but for the one that is muted.
fn seat_command(name: &str) -> Option<Command> {
    let (seat, to) = (SeatId::literal("mou-lead"), SeatId::literal("mou-player"));
    let command = match name {
        "Seat move" => SeatCommand::Move { to },
        "Seat mute" => SeatCommand::Mute { reason: String::new() },
        "Seat unmute" => return Some(SeatCommand::Unmute.of(&to)),
        "Seat replace" => SeatCommand::Replace { person: "이".to_owned() },
        "Seat send out" => SeatCommand::SendOut { reason: String::new() },
        "Seat pass duties" => SeatCommand::PassDuties { to },
        _ => return None,
    };
    Some(command.of(&seat))
}

fn command(name: &str) -> Command {
    if let Some(command) = seat_command(name) {
        return command;
    }
    let (person, words) = ("김".to_owned(), String::new());
    let command = match name {
        "TakeSeat" => TableCommand::TakeSeat { person },
        "LeaveSeat" => TableCommand::LeaveSeat,
        "AnswerCheck" => TableCommand::AnswerCheck,
        "SetPresence" => {
            TableCommand::SetPresence { cell: cell("mofa"), presence: Presence::Absent }
        }
        "StartExercise" => TableCommand::StartExercise,
        "Pause" => TableCommand::Pause,
        "ResumeClock" => TableCommand::ResumeClock,
        "BeginMove" => TableCommand::BeginMove { to: MoveId::literal("joint") },
        "EndExercise" => TableCommand::EndExercise,
        "StopForRealWorld" => TableCommand::StopForRealWorld { reason: words },
        "LiftRealWorldStop" => TableCommand::LiftRealWorldStop { note: words },
        "ShowRoom blank" => TableCommand::ShowRoom { page: RoomPage::Blank },
        "ShowRoom hot wash" => TableCommand::ShowRoom { page: RoomPage::HotWash },
        "HandOver" => TableCommand::HandOver { to: person, note: "Quiet so far.".to_owned() },
        "TakeOver" => TableCommand::TakeOver,
        "Probe begin" => return ProbeCommand::Begin { probe: probe_id() }.into(),
        "Probe answer" => {
            return ProbeCommand::Answer { answers: vec![ProbeAnswer::Unsure; 2] }.into();
        }
        "Probe close" => return ProbeCommand::Close.into(),
        "Note" => {
            return NewNote { about: About::Session, text: "Quiet.".to_owned() }.into();
        }
        "Wash answer" => {
            let question = WashQuestion::Other("Who knew it first?".to_owned());
            return WashCommand::Answer { question, text: "We did.".to_owned() }.into();
        }
        "Feedback" => {
            let feedback = Feedback { remarks: "Short.".to_owned(), ..Feedback::default() };
            return WashCommand::Feedback(feedback).into();
        }
        "Observe" => return EvaluationCommand::Observe(observation()).into(),
        "Rate" => return EvaluationCommand::Rate(rating()).into(),
        "Comment" => {
            return EvaluationCommand::Comment { text: "We asked first.".to_owned() }.into();
        }
        "SetScale" => TableCommand::SetScale { scale: TimeScale(200) },
        "Jump" => TableCommand::Jump { to: minutes(40) },
        "Jump back" => TableCommand::Jump { to: minutes(0) },
        "ComposeInject" => return Command::ComposeInject(ad_hoc()),
        "engine: MarkClock" => return EngineCommand::MarkClock.into(),
        "engine: Pause" => return EngineCommand::Pause { cause: PauseCause::Cascade }.into(),
        "engine: ResumeSession" => {
            return EngineCommand::ResumeSession { gap_ms: 1, torn_bytes: 0 }.into();
        }
        _ => panic!("no command {name}"),
    };
    command.into()
}

/// The phases of the page, each reached by acts.
fn phases() -> [(&'static str, Table); 7] {
    let preparing = given(with_evaluation(with_probe(exercise())), [])
        .does("mou-lead", command("TakeSeat"))
        .does("facilitator", muting("mou-player"));
    let running = preparing.clone().does("facilitator", TableCommand::StartExercise).at(5);
    let by = |who: &str, name: &str| running.clone().does(who, command(name));
    [
        ("paused", by("facilitator", "Pause")),
        ("resumed", by("engine", "engine: ResumeSession")),
        ("stopped", by("mofa-observer", "StopForRealWorld")),
        ("ended", by("director", "EndExercise")),
        ("probe", by("facilitator", "Probe begin")),
        ("preparing", preparing),
        ("running", running),
    ]
}

fn expected<'a>(
    page: &'a BTreeMap<String, PageTable>,
    command: &str,
    phase: &str,
    seat: &str,
) -> &'a str {
    match page["Who may/command"].cell(command, seat) {
        "○" => page["What follows/command"].cell(command, phase),
        number => &page["Who may/number"].row(number)[0],
    }
}

#[test]
fn every_phase_command_and_role_is_answered_as_the_page_says() {
    let page = tables("docs/session.md");
    let mut tried = 0;
    for (phase, table) in phases() {
        for name in COMMANDS {
            for (seat, id, _) in SEATS {
                let expected = expected(&page, name, phase, seat);
                assert_eq!(
                    shown(&table.when(id, command(name)), Thing::Cell),
                    expected,
                    "{name} {phase} {seat}"
                );
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 7 * 37 * 8);
}

#[test]
fn a_muted_seat_may_come_and_go_answer_the_check_and_stop_for_something_real() {
    let left = ["TakeSeat", "LeaveSeat", "AnswerCheck", "StopForRealWorld"];
    for (phase, table) in phases() {
        let muted = table.does("facilitator", muting("mofa-lead"));
        for name in COMMANDS {
            let outcome = shown(&muted.when("mofa-lead", command(name)), Thing::Cell);
            assert_eq!(outcome == "`Muted`", !left.contains(&name), "{name} {phase}: {outcome}");
        }
    }
}

#[test]
fn the_page_names_every_phase_command_and_role() {
    let page = tables("docs/session.md");
    let rows = |table: &str| page[table].rows.iter().map(|(name, _)| name.as_str());
    assert!(rows("Who may/command").eq(COMMANDS));
    assert!(rows("What follows/command").eq(COMMANDS));
    assert!(page["Who may/command"].columns.iter().eq(SEATS.iter().map(|(seat, _, _)| seat)));
    let phases = phases().map(|(phase, _)| phase);
    let columns = &page["What follows/command"].columns;
    assert!(columns.len() == 7 && columns.iter().all(|name| phases.contains(&name.as_str())));
    assert!(Role::ALL.iter().all(|role| SEATS.iter().any(|(_, _, at)| at == role)));
}

#[test]
fn a_real_world_stop_pauses_and_lifting_it_does_not_start_the_clock() {
    let [.., (_, running)] = phases();
    let stopped = running.does("mou-player", command("StopForRealWorld"));
    assert!(!stopped.state.clock_runs());
    let lifted = stopped.does("director", command("LiftRealWorldStop"));
    assert!(!lifted.state.clock_runs());
    assert!(lifted.does("facilitator", TableCommand::ResumeClock).state.clock_runs());
}

#[test]
fn startex_begins_the_first_move() {
    let briefing = MoveId::literal("briefing");
    let began = [TableEvent::ExerciseStarted, TableEvent::MoveBegan { to: briefing }];
    given(exercise(), [])
        .when("director", TableCommand::StartExercise)
        .then(began.map(Event::from));
}

#[test]
fn a_move_begins_once() {
    let [.., (_, running)] = phases();
    let begin = |to| TableCommand::BeginMove { to: MoveId::literal(to) };
    running.when("facilitator", begin("briefing")).refused(&Refused::AlreadyThere);
    let joint = running.does("facilitator", begin("joint"));
    joint.when("facilitator", begin("joint")).refused(&Refused::AlreadyThere);
}

#[test]
fn a_new_person_in_a_seat_answers_the_check_anew() {
    let take = |person: &str| TableCommand::TakeSeat { person: person.to_owned() };
    let table = given(exercise(), [])
        .does("mofa-lead", take("김"))
        .does("mofa-lead", TableCommand::AnswerCheck);
    table.when("mofa-lead", take("이")).refused(&Refused::SeatTaken);
    table.when("mofa-lead", TableCommand::AnswerCheck).refused(&Refused::AlreadyAnswered);
    table
        .does("mofa-lead", TableCommand::LeaveSeat)
        .does("mofa-lead", take("이"))
        .when("mofa-lead", TableCommand::AnswerCheck)
        .accepted();
}

#[test]
fn the_room_is_not_shown_a_decision_before_it_is_opened() {
    let [.., (_, running)] = phases();
    let decision = crate::support::exercise::decision_id("d1");
    let show = || TableCommand::ShowRoom { page: RoomPage::Decision(decision.clone()) };
    running.when("facilitator", show()).refused(&Refused::NotOpen);
    running.plays_until(12).when("facilitator", show()).accepted();
}
