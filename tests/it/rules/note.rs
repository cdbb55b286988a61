//! What control keeps to itself: notes, and the hand-over of its seat.

use whitecell::exercise::Role;
use whitecell::session::view::{LiveDrafts, Suggestion, Views, suggest};
use whitecell::session::{
    About, Act, CONTROL_NOTES_MAX, Field, NewNote, REASON_GRAPHEMES_MAX, Refused, TableCommand,
    TableEvent, Thing,
};

use crate::support::exercise::{cell, decision_id, exercise, inject_id};
use crate::support::table::{Table, given};

fn started() -> Table {
    given(exercise(), [TableEvent::ExerciseStarted.into()]).at(5)
}

fn note(about: About) -> NewNote {
    NewNote { about, text: "They ask first.".to_owned() }
}

fn hand_over(to: &str) -> TableCommand {
    TableCommand::HandOver { to: to.to_owned(), note: "MOFA has not asked yet.".to_owned() }
}

fn views(table: &Table) -> Views {
    Views::of(&table.state, &table.exercise, &LiveDrafts::new())
}

#[test]
fn a_note_is_controls_alone() {
    let before = views(&started());
    let table = started().does("facilitator", note(About::Cell(cell("mofa"))));
    let after = views(&table);
    assert_eq!((after.control.notes.len(), &after.room), (1, &before.room));
    assert_eq!(after.cells, before.cells);
    for (seat, role) in [("mofa-lead", Role::Lead), ("evaluator", Role::Evaluator)] {
        let refused = Refused::NotYourRole { role, act: Act::RunExercise };
        table.when(seat, note(About::Session)).refused(&refused);
    }
}

#[test]
fn a_note_is_about_what_there_is() {
    let table = started();
    table.when("facilitator", note(About::Inject(inject_id("i1")))).accepted();
    table.when("director", note(About::Decision(decision_id("d1")))).accepted();
    for (about, thing) in [
        (About::Cell(cell("none")), Thing::Cell),
        (About::Inject(inject_id("none")), Thing::Inject),
        (About::Decision(decision_id("none")), Thing::Decision),
    ] {
        table.when("facilitator", note(about)).refused(&Refused::NoSuch { thing });
    }
    let empty = NewNote { text: " ".to_owned(), ..note(About::Session) };
    table.when("facilitator", empty).refused(&Refused::Empty { field: Field::Note });
    let limit = REASON_GRAPHEMES_MAX;
    let long = NewNote { text: "글".repeat(limit + 1), ..note(About::Session) };
    let refused = Refused::TooLong { field: Field::Note, limit, length: limit + 1 };
    table.when("facilitator", long).refused(&refused);
}

#[test]
fn notes_have_a_limit() {
    let mut table = started();
    for _ in 0..CONTROL_NOTES_MAX {
        table = table.does("facilitator", note(About::Session));
    }
    let refused = Refused::TooMany { thing: Thing::Note, limit: CONTROL_NOTES_MAX };
    table.when("facilitator", note(About::Session)).refused(&refused);
}

#[test]
fn whoever_takes_over_is_shown_the_note_first() {
    let taken = TableCommand::TakeSeat { person: "오 과장".to_owned() };
    let table = started().does("facilitator", taken);
    table.when("facilitator", hand_over("오 과장")).refused(&Refused::AlreadyThere);
    let given = table.does("facilitator", hand_over("한 과장"));
    let seat = whitecell::exercise::Seat::facilitator();
    assert_eq!(given.state.seats[&seat].person.as_deref(), Some("한 과장"));
    let control = views(&given).control;
    assert_eq!(suggest(&control, given.t), Suggestion::TakeOver);
    assert_eq!(control.hand_over.as_ref().and_then(|it| it.from.as_deref()), Some("오 과장"));
    given.when("director", TableCommand::TakeOver).refused(&Refused::NothingHandedOver);
    let read = given.does("facilitator", TableCommand::TakeOver);
    assert_ne!(suggest(&views(&read).control, read.t), Suggestion::TakeOver);
    read.when("facilitator", TableCommand::TakeOver).refused(&Refused::NothingHandedOver);
}
