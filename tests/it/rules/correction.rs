//! Corrections: nothing recorded is ever edited.

use whitecell::session::{
    DecisionEvent, DraftAnswer, Event, InjectCommand, InjectEvent, PassOnForm, PassageEvent,
    Refused, RevealWhen, Seq, TableCommand, Thing,
};

use crate::support::exercise::{cell, decision_id, inject_id};
use crate::support::table::{Outcome, Table};
use crate::support::wish::{
    answer, draft, drafted, mnd_takes, mofa_takes, note_on, objection, on, opened, pass_on,
    passage, record_outcome, release, reveal, started, summary, take_back,
};

/// The event that mends, after the note that says so.
#[track_caller]
fn mended(outcome: &Outcome) -> Event {
    let events = outcome.0.as_ref().expect("accepted");
    assert!(matches!(events[0], Event::Corrected { .. }) && events.len() == 2, "{events:?}");
    events[1].clone()
}

fn acknowledge() -> InjectCommand {
    InjectCommand::Acknowledge
}

#[test]
fn a_note_stands_beside_the_record_also_after_the_end() {
    let table = opened().does("facilitator", record_outcome("hotline"));
    let record = table.last_seq();
    let ended = table.does("director", TableCommand::EndExercise);
    let noted = ended.does("facilitator", note_on(record));
    assert_eq!(noted.state.corrections[&record], ["a note"]);
    assert_eq!(noted.state.history.len(), 5);
}

#[test]
fn only_control_corrects_and_only_what_is_there() {
    let table = opened();
    let last = table.last_seq();
    for seat in ["mnd-lead", "evaluator", "simcell", "engine"] {
        assert!(matches!(table.when(seat, note_on(last)).0, Err(Refused::NotYourRole { .. })));
    }
    let none = Refused::NoSuch { thing: Thing::Record };
    table.when("facilitator", note_on(Seq(99))).refused(&none);
    table.when("facilitator", note_on(Seq(u64::MAX))).refused(&none);
}

#[test]
fn a_position_is_taken_back_while_it_is_sealed() {
    let table = opened().does("mnd-lead", mnd_takes("raise"));
    let record = table.last_seq();
    let withdrawn = DecisionEvent::PositionWithdrawn { cell: cell("mnd") };
    let outcome = table.when("facilitator", take_back(record));
    assert_eq!(mended(&outcome), withdrawn.of(&decision_id("d1")));
    let shown = table
        .does("mofa-lead", mofa_takes("raise"))
        .does("facilitator", reveal(RevealWhen::AllAreIn));
    shown.when("facilitator", take_back(record)).refused(&Refused::AlreadyRevealed);
}

/// The first word's record, and the table after the second word.
fn said_twice(table: Table, say: impl Fn(Table) -> Table) -> (Seq, Table) {
    let once = say(table);
    (once.last_seq(), say(once))
}

#[test]
fn what_was_replaced_is_not_taken_back_in_the_place_of_what_stands() {
    let (first, table) = said_twice(opened(), |table| table.does("mnd-lead", mnd_takes("raise")));
    table.when("facilitator", take_back(first)).refused(&Refused::CannotTakeBack);
    table.when("facilitator", take_back(table.last_seq())).accepted();
    let (first, table) =
        said_twice(drafted(), |table| table.does("mofa-lead", answer(1, objection())));
    table.when("facilitator", take_back(first)).refused(&Refused::CannotTakeBack);
    let withdrawn = DecisionEvent::AnswerWithdrawn { round: 1, cell: cell("mofa") };
    let outcome = table.when("facilitator", take_back(table.last_seq()));
    assert_eq!(mended(&outcome), withdrawn.of(&decision_id("d1")));
}

#[test]
fn another_cells_word_does_not_replace_ones_own() {
    let table = opened().does("mnd-lead", mnd_takes("raise"));
    let record = table.last_seq();
    let both = table.does("mofa-lead", mofa_takes("raise"));
    both.when("facilitator", take_back(record)).accepted();
}

#[test]
fn nothing_is_taken_back_twice() {
    let table = opened().does("mnd-lead", mnd_takes("raise"));
    let record = table.last_seq();
    let back = table.does("facilitator", take_back(record));
    back.when("facilitator", take_back(record)).refused(&Refused::CannotTakeBack);
}

#[test]
fn an_answer_to_an_older_draft_is_not_taken_back() {
    let table = drafted().does("mofa-lead", answer(1, DraftAnswer::Concur));
    let record = table.last_seq();
    let revised = table.does("mnd-lead", draft("raise"));
    revised.when("facilitator", take_back(record)).refused(&Refused::CannotTakeBack);
}

#[test]
fn an_acknowledgement_is_taken_back() {
    let table =
        started().does("facilitator", release("i1")).does("mofa-player", on("i1", acknowledge()));
    let record = table.last_seq();
    let outcome = table.when("facilitator", take_back(record));
    let retracted = InjectEvent::AcknowledgementRetracted { cell: cell("mofa") };
    assert_eq!(mended(&outcome), retracted.of(&inject_id("i1")));
    let again =
        table.does("facilitator", take_back(record)).does("mofa-lead", on("i1", acknowledge()));
    again.when("facilitator", take_back(record)).refused(&Refused::CannotTakeBack);
}

#[test]
fn what_was_passed_on_is_taken_back_unless_it_was_told_further() {
    let table = started()
        .does("facilitator", release("i1"))
        .does("mofa-lead", pass_on(passage("i1", 1), "mnd", PassOnForm::Full));
    let record = table.last_seq();
    let outcome = table.when("facilitator", take_back(record));
    assert_eq!(mended(&outcome), PassageEvent::PassOnRetracted { pass_on: 0 }.into());
    let unseen = Refused::NoSuch { thing: Thing::Passage };
    let back = table.clone().does("facilitator", take_back(record));
    back.when("mnd-lead", pass_on(passage("i1", 1), "mou", summary())).refused(&unseen);
    back.when("mofa-lead", pass_on(passage("i1", 1), "mnd", PassOnForm::Full)).accepted();
    let further = table.does("mnd-lead", pass_on(passage("i1", 1), "mou", summary()));
    further.when("facilitator", take_back(record)).refused(&Refused::CannotTakeBack);
}

#[test]
fn a_release_is_recalled_and_not_taken_back() {
    let table = started().does("facilitator", release("i1"));
    let outcome = table.when("facilitator", take_back(table.last_seq()));
    outcome.refused(&Refused::RecallInstead);
}

#[test]
fn what_others_have_built_on_is_not_taken_back() {
    for table in [opened(), drafted(), opened().does("facilitator", record_outcome("raise"))] {
        let outcome = table.when("facilitator", take_back(table.last_seq()));
        outcome.refused(&Refused::CannotTakeBack);
    }
}

#[test]
fn nothing_is_taken_back_after_the_end() {
    let table = opened().does("mnd-lead", mnd_takes("raise"));
    let record = table.last_seq();
    let ended = table.does("facilitator", TableCommand::EndExercise);
    ended.when("facilitator", take_back(record)).refused(&Refused::ExerciseOver);
}
