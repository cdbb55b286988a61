//! The tables of docs/injects.md against `decide`: every state, command and role.

use std::collections::BTreeMap;

use whitecell::exercise::{Exercise, Release, Role, Text};
use whitecell::session::{
    Command, DueCause, EngineCommand, Event, InjectCommand, InjectEvent, InjectState, Refused,
    ReleaseManner, TableEvent, Thing,
};

use crate::support::exercise::{cell, exercise, inject_id, inject_of};
use crate::support::page::{PageTable, shown, tables};
use crate::support::table::{Table, given};

const SEATS: [(&str, &str, Role); 9] = [
    ("director", "director", Role::Director),
    ("facilitator", "facilitator", Role::Facilitator),
    ("simcell", "simcell", Role::Simcell),
    ("evaluator", "evaluator", Role::Evaluator),
    ("observer", "mofa-observer", Role::Observer),
    ("player", "mofa-player", Role::Player),
    ("lead", "mofa-lead", Role::Lead),
    ("other cell", "mou-lead", Role::Lead),
    ("engine", "engine", Role::Engine),
];

const COMMANDS: [&str; 12] = [
    "Release",
    "Hold",
    "LetGo",
    "Skip",
    "Amend",
    "SendAgain",
    "Recall",
    "Close",
    "Acknowledge",
    "Reply",
    "engine: MakeDue",
    "engine: Release",
];

fn command(name: &str) -> Command {
    let (inject, cause) = (inject_id("i2"), DueCause::Time);
    let reason = "so".to_owned();
    let passages = vec![Some("new words".to_owned()), None];
    let command = match name {
        "Release" => InjectCommand::Release,
        "Hold" => InjectCommand::Hold,
        "LetGo" => InjectCommand::LetGo,
        "Skip" => InjectCommand::Skip { reason },
        "Amend" => InjectCommand::Amend { title: None, passages, reason },
        "SendAgain" => InjectCommand::SendAgain { cells: vec![cell("mofa")] },
        "Recall" => InjectCommand::Recall { reason },
        "Close" => InjectCommand::Close,
        "Acknowledge" => InjectCommand::Acknowledge,
        "Reply" => InjectCommand::Reply { text: reason },
        "engine: MakeDue" => return EngineCommand::MakeDue { inject, cause }.into(),
        "engine: Release" => return EngineCommand::Release { inject }.into(),
        _ => panic!("no command {name}"),
    };
    command.of(&inject)
}

/// The states of the page, and how an inject comes to stand in each.
fn states() -> [(&'static str, Vec<InjectEvent>); 9] {
    let due = || InjectEvent::FellDue { cause: DueCause::Time };
    let cells = || vec![cell("mofa"), cell("mnd")];
    let released = || InjectEvent::Released { cells: cells(), manner: ReleaseManner::ByHand };
    let reason = || "so".to_owned();
    [
        ("planned", vec![]),
        ("due", vec![due()]),
        ("held", vec![InjectEvent::Held]),
        ("held-due", vec![due(), InjectEvent::Held]),
        ("released", vec![released()]),
        ("acknowledged", vec![released(), InjectEvent::Acknowledged { cell: cell("mofa") }]),
        ("closed", vec![released(), InjectEvent::Closed]),
        ("skipped", vec![InjectEvent::Skipped { reason: reason(), cause: DueCause::Control }]),
        ("recalled", vec![released(), InjectEvent::Recalled { reason: reason(), read_by: vec![] }]),
    ]
}

fn in_state(exercise: Exercise, events: &[InjectEvent]) -> Table {
    let started: Event = TableEvent::ExerciseStarted.into();
    let events = events.iter().cloned().map(|event| event.of(&inject_id("i2")));
    given(exercise, std::iter::once(started).chain(events)).at(30)
}

fn with_auto() -> Exercise {
    let mut exercise = exercise();
    let i2 = inject_of(&mut exercise, "i2");
    i2.release = Release::Auto;
    i2.request = Some(Text::same("Say what you see."));
    exercise
}

struct Page(BTreeMap<String, PageTable>);

impl Page {
    fn expected(&self, command: &str, state: &str, seat: &str) -> &str {
        match self.0["Who may/command"].cell(command, seat) {
            "○" => self.0["What follows/command"].cell(command, state),
            "∅" => "∅",
            number => &self.0["Who may/number"].row(number)[0],
        }
    }
}

#[test]
fn every_state_command_and_role_is_answered_as_the_page_says() {
    let page = Page(tables("docs/injects.md"));
    let mut tried = 0;
    for (state, events) in states() {
        let table = in_state(with_auto(), &events);
        for name in COMMANDS {
            for (seat, id, _) in SEATS {
                let expected = page.expected(name, state, seat);
                assert_eq!(
                    shown(&table.when(id, command(name)), Thing::Inject),
                    expected,
                    "{name} {state} {seat}"
                );
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 9 * 12 * 9);
}

#[test]
fn the_page_names_every_state_command_and_role() {
    let page = tables("docs/injects.md");
    let rows = |table: &str| page[table].rows.iter().map(|(name, _)| name.as_str());
    let states = states().map(|(state, _)| state);
    assert!(rows("Where an inject can stand/state").eq(states));
    assert!(page["What follows/command"].columns.iter().eq(states.iter()));
    assert!(rows("Who may/command").eq(COMMANDS));
    assert!(rows("What follows/command").eq(COMMANDS));
    assert!(page["Who may/command"].columns.iter().eq(SEATS.iter().map(|(seat, _, _)| seat)));
    assert!(Role::ALL.iter().all(|role| SEATS.iter().any(|(_, _, at)| at == role)));
}

#[test]
fn an_inject_that_waits_for_a_key_never_goes_out_by_itself() {
    for (state, events) in states() {
        let table = in_state(exercise(), &events);
        let outcome = table.when("engine", command("engine: Release"));
        let planned = matches!(state, "planned" | "due" | "held" | "held-due");
        assert_eq!(outcome.0 == Err(Refused::NeedsAKey), planned, "{state}: {outcome:?}");
        assert!(outcome.0.is_err(), "{state}");
    }
}

#[test]
fn a_marker_for_evaluators_is_never_sent() {
    let marker = inject_id("e1");
    let mut exercise = exercise();
    inject_of(&mut exercise, "e1").release = Release::Auto;
    let (table, _) = given(exercise, [TableEvent::ExerciseStarted.into()]).at(40).engine_acts();
    assert!(table.state.injects[&marker].is_offered());
    let release = InjectCommand::Release.of(&marker);
    table.when("facilitator", release).refused(&Refused::NeverSent);
    let by_itself = EngineCommand::Release { inject: marker };
    table.when("engine", by_itself).refused(&Refused::NeverSent);
}

#[test]
fn every_state_of_an_inject_is_reached_by_acts() {
    let i2 = inject_id("i2");
    let started = given(exercise(), [TableEvent::ExerciseStarted.into()]).at(10);
    let facilitator = |table: Table, name| table.does("facilitator", command(name));
    let lives = |table: &Table| -> InjectState { table.state.injects[&i2].clone() };
    let held = facilitator(started.clone(), "Hold");
    assert!(lives(&held).is_held(false) && !lives(&held).is_offered());
    assert!(lives(&held.engine_acts().0).is_offered());
    let again = facilitator(facilitator(started, "Skip"), "Release");
    assert_eq!(lives(&again).deliveries.len(), 2);
}
