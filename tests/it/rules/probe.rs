//! Probes: the clock stands, the cells are apart, and nobody reads anybody's answers.

use whitecell::exercise::{ChoiceId, Role};
use whitecell::session::view::{LiveDrafts, Suggestion, Views, suggest};
use whitecell::session::{
    Act, Event, Field, Happening, InjectCommand, NewMessage, Phase, Presence, ProbeAnswer,
    ProbeCommand, Refused, TableCommand, TableEvent, Thing,
};

use crate::support::exercise::{cell, exercise, inject_id};
use crate::support::probe::{probe_id, with_probe};
use crate::support::table::{Table, given};

fn started() -> Table {
    given(with_probe(exercise()), []).does("facilitator", TableCommand::StartExercise).at(5)
}

fn begin() -> ProbeCommand {
    ProbeCommand::Begin { probe: probe_id() }
}

fn put() -> Table {
    started().does("facilitator", begin())
}

fn answers(choices: [&'static str; 2]) -> ProbeCommand {
    let answer = |id| match id {
        "unsure" => ProbeAnswer::Unsure,
        id => ProbeAnswer::Option(ChoiceId::literal(id)),
    };
    ProbeCommand::Answer { answers: choices.map(answer).to_vec() }
}

fn views(table: &Table) -> Views {
    Views::of(&table.state, &table.exercise, &LiveDrafts::new())
}

#[test]
fn it_stops_the_clock_and_stays_stopped_until_it_is_closed() {
    let table = put();
    assert!(matches!(table.state.phase, Phase::Paused(_)));
    table.when("facilitator", TableCommand::ResumeClock).refused(&Refused::ProbeOpen);
    table.when("facilitator", TableCommand::EndExercise).refused(&Refused::ProbeOpen);
    table.when("facilitator", begin()).refused(&Refused::ProbeOpen);
    let closed = table.does("facilitator", ProbeCommand::Close);
    closed.when("facilitator", ProbeCommand::Close).refused(&Refused::NoProbe);
    closed.when("facilitator", begin()).refused(&Refused::ProbeHeld);
    let running = closed.does("facilitator", TableCommand::ResumeClock);
    assert_eq!(running.state.phase, Phase::Running);
}

#[test]
fn nothing_goes_from_one_cell_to_another_or_to_any_of_them() {
    let send = || NewMessage { to: cell("mnd"), text: "What do you hold?".to_owned() };
    started().when("mofa-lead", send()).accepted();
    put().when("mofa-lead", send()).refused(&Refused::ProbeOpen);
    let release = || InjectCommand::Release.of(&inject_id("i1"));
    started().when("facilitator", release()).accepted();
    put().when("facilitator", release()).refused(&Refused::ProbeOpen);
    put().when("mnd-lead", TableCommand::StopForRealWorld { reason: String::new() }).accepted();
}

#[test]
fn a_lead_answers_every_question_and_may_change_its_mind() {
    let table = put();
    let refused = Refused::NotYourRole { role: Role::Player, act: Act::SubmitForCell };
    table.when("mofa-player", answers(["people", "people"])).refused(&refused);
    let one = ProbeCommand::Answer { answers: vec![ProbeAnswer::Unsure] };
    table.when("mofa-lead", one).refused(&Refused::Empty { field: Field::Answer });
    let three = ProbeCommand::Answer { answers: vec![ProbeAnswer::Unsure; 3] };
    let refused = Refused::TooMany { thing: Thing::ProbeAnswer, limit: 2 };
    table.when("mofa-lead", three).refused(&refused);
    let none = Refused::NoSuch { thing: Thing::Choice };
    table.when("mofa-lead", answers(["people", "nobody"])).refused(&none);
    let again = table
        .does("mofa-lead", answers(["machine", "unsure"]))
        .does("mofa-lead", answers(["people", "unsure"]));
    let (_, probe) = again.state.open_probe().expect("it is open");
    let first = ProbeAnswer::Option(ChoiceId::literal("people"));
    assert_eq!(probe.answers[&cell("mofa")], [first, ProbeAnswer::Unsure]);
}

#[test]
fn answers_are_sealed_from_everybody_until_it_is_closed() {
    let before = views(&put());
    let table = put().does("mofa-lead", answers(["machine", "machine"]));
    let after = views(&table);
    assert_eq!(after.cells[&cell("mnd")].probe, before.cells[&cell("mnd")].probe);
    assert!(after.cells[&cell("mofa")].probe.as_ref().is_some_and(|own| own.own.is_some()));
    let seen = &after.control.probes[&probe_id()];
    assert!(seen.answers.is_empty() && seen.answered[&cell("mofa")]);
    let log = table.state.history.last().expect("a record").happenings.clone();
    assert!(matches!(&*log, [Happening::SealedAnswers { .. }]));
    let closed = table.does("facilitator", ProbeCommand::Close);
    let seen = views(&closed);
    assert_eq!(seen.control.probes[&probe_id()].answers.len(), 1);
    assert!(seen.cells.values().all(|cell| cell.probe.is_none()));
}

#[test]
fn who_did_not_answer_is_named_unless_they_are_absent() {
    let absent = TableCommand::SetPresence { cell: cell("mnd"), presence: Presence::Absent };
    let closes = |table: &Table| table.when("facilitator", ProbeCommand::Close).0.expect("closed");
    let named = |events: Vec<Event>| format!("{:?}", events[0]);
    assert!(named(closes(&put())).contains("mnd"));
    let without = put().does("facilitator", absent);
    assert!(!named(closes(&without)).contains("mnd"));
    assert!(views(&without).cells[&cell("mnd")].probe.is_none());
}

#[test]
fn it_is_asked_for_when_its_move_is_over_and_not_before_it_began() {
    let table = given(with_probe(exercise()), [TableEvent::ExerciseStarted.into()]);
    table.when("facilitator", begin()).refused(&Refused::ProbeTooEarly);
    let joint = TableCommand::BeginMove { to: whitecell::exercise::MoveId::literal("joint") };
    let next = started().does("facilitator", joint);
    let all = whitecell::session::view::queue(&views(&next).control, next.t);
    assert!(all.contains(&Suggestion::BeginProbe { probe: probe_id() }));
    let put = suggest(&views(&put()).control, put().t);
    assert_eq!(put, Suggestion::CloseProbe { probe: probe_id(), answered: 0, cells: 3 });
}
