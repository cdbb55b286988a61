//! Statements: adoption, what overtakes an asking, when something can have been said, how many.

use whitecell::exercise::{AudienceId, SlotId, SlotValueId};
use whitecell::session::{
    CELL_STATEMENTS_MAX, Clearance, Command, Event, Field, NewStatement, REASON_GRAPHEMES_MAX,
    Refused, STATEMENT_WORDINGS_MAX, StatementCommand, StatementEvent, StatementStage, TableEvent,
    Thing, Wording,
};

use crate::support::exchange::{exercise_with_exchange, statement, wording};
use crate::support::exercise::{cell, minutes};
use crate::support::table::{Table, given};

fn started() -> Table {
    given(exercise_with_exchange(), [TableEvent::ExerciseStarted.into()]).at(20)
}

fn revise(text: &str) -> Command {
    StatementCommand::Revise { wording: wording(text, "people") }.of(0)
}

fn ask() -> Command {
    StatementCommand::AskClearance.of(0)
}

fn release() -> Command {
    StatementCommand::Release.of(0)
}

fn answer(round: u32, answer: Clearance) -> Command {
    StatementCommand::Answer { round, answer }.of(0)
}

fn clear(round: u32) -> Command {
    answer(round, Clearance::Clear)
}

fn wants(text: &str) -> Clearance {
    Clearance::ClearWithChanges { wording: wording(text, "people") }
}

fn drafted() -> Table {
    started().does("mofa-player", statement("It is under study."))
}

/// Sent to both others at 22m.
fn sent() -> Table {
    drafted().at(22).does("mofa-lead", ask())
}

fn released(uncleared: &[&'static str]) -> Event {
    let uncleared = uncleared.iter().map(|id| cell(id)).collect();
    StatementEvent::Released { uncleared }.of(0)
}

fn stage(table: &Table) -> StatementStage {
    table.state.statements[0].stage()
}

#[test]
fn who_is_asked_anew_is_whoever_has_not_cleared_the_words() {
    let table = sent().does("mnd-lead", answer(1, wants("No comment.")));
    let adopts = Some(cell("mnd"));
    let revised = StatementEvent::Revised { wording: wording("No comment.", "people"), adopts };
    table.when("mofa-player", revise("No comment.")).then([revised.of(0)]);
    let table = table.does("mofa-player", revise("No comment."));
    let asked = StatementEvent::ClearanceAsked { round: 2, cells: [cell("mou")].into() };
    table.when("mofa-lead", ask()).then([asked.of(0)]);
    let table = table.does("mofa-lead", ask()).does("mou-lead", clear(2));
    assert_eq!(stage(&table), StatementStage::Cleared);
    table.when("mofa-lead", release()).then([released(&[])]);
}

#[test]
fn words_that_are_almost_the_wanted_ones_are_cleared_by_nobody() {
    let table = sent().does("mnd-lead", answer(1, wants("No comment.")));
    let adopts = None;
    let revised = StatementEvent::Revised { wording: wording("No comment!", "people"), adopts };
    table.when("mofa-lead", revise("No comment!")).then([revised.of(0)]);
    let slots_differ = Wording { slots: [].into(), ..wording("No comment.", "people") };
    let revised = StatementEvent::Revised { wording: slots_differ.clone(), adopts: None };
    let without = StatementCommand::Revise { wording: slots_differ }.of(0);
    table.when("mofa-lead", without).then([revised.of(0)]);
}

#[test]
fn adopted_words_that_are_changed_again_lose_their_clearance() {
    let table = sent()
        .does("mnd-lead", answer(1, wants("No comment.")))
        .does("mofa-lead", revise("No comment."))
        .does("mofa-lead", revise("No comment today."));
    let asked =
        StatementEvent::ClearanceAsked { round: 2, cells: [cell("mnd"), cell("mou")].into() };
    table.when("mofa-lead", ask()).then([asked.of(0)]);
}

#[test]
fn a_revision_overtakes_the_asking() {
    let table = sent().does("mofa-lead", revise("It is being studied."));
    assert_eq!(stage(&table), StatementStage::Drafted);
    table.when("mnd-lead", clear(1)).refused(&Refused::ClearanceOvertaken);
    let again = table.does("mofa-lead", ask());
    again.when("mnd-lead", clear(1)).refused(&Refused::ClearanceOvertaken);
    again.when("mnd-lead", clear(2)).accepted();
    sent().when("mofa-lead", revise("It is under study.")).refused(&Refused::NothingChanged);
    sent()
        .when("mnd-lead", answer(1, wants("It is under study.")))
        .refused(&Refused::NothingChanged);
}

#[test]
fn a_release_names_the_cells_whose_clearance_it_goes_without() {
    drafted().when("mofa-lead", release()).then([released(&["mnd", "mou"])]);
    let table = sent().does("mnd-lead", clear(1));
    table.when("mofa-lead", release()).then([released(&["mou"])]);
    let objects = answer(1, Clearance::Object { reason: "Too early.".to_owned() });
    let table = table.does("mou-lead", objects);
    assert_eq!(stage(&table), StatementStage::Objected);
    table.when("mofa-lead", release()).then([released(&["mou"])]);
    let table = table.does("mou-lead", clear(1));
    table.when("mofa-lead", release()).then([released(&[])]);
}

#[test]
fn only_the_cells_that_the_author_named_clear() {
    let mut exercise = exercise_with_exchange();
    exercise.statements.clearance = vec![cell("mofa")];
    let table = given(exercise, [TableEvent::ExerciseStarted.into()])
        .at(20)
        .does("mofa-lead", statement("It is under study."))
        .does("mnd-lead", statement("No comment."));
    table.when("mofa-lead", ask()).refused(&Refused::NobodyToClear);
    let asked = StatementEvent::ClearanceAsked { round: 1, cells: [cell("mofa")].into() };
    table.when("mnd-lead", StatementCommand::AskClearance.of(1)).then([asked.of(1)]);
    let adopted = table
        .does("mnd-lead", StatementCommand::AskClearance.of(1))
        .does("mofa-lead", StatementCommand::Answer { round: 1, answer: wants("Later.") }.of(1))
        .does("mnd-lead", StatementCommand::Revise { wording: wording("Later.", "people") }.of(1));
    let ask = StatementCommand::AskClearance.of(1);
    adopted.when("mnd-lead", ask).refused(&Refused::AlreadyCleared);
}

#[test]
fn nothing_is_said_about_words_before_they_stood() {
    let before = |at: u64| Refused::SaidBefore { earliest: minutes(at) };
    let table = drafted().at(25);
    for (seat, command) in [
        ("mofa-player", revise("No.")),
        ("mofa-lead", ask()),
        ("mofa-lead", release()),
        ("mofa-lead", StatementCommand::Withdraw.of(0)),
    ] {
        table.clone().said(19).when(seat, command.clone()).refused(&before(20));
        table.clone().said(20).when(seat, command).accepted();
    }
    let table = sent().at(25);
    table.clone().said(21).when("mnd-lead", clear(1)).refused(&before(22));
    let table = table.does("mnd-lead", clear(1)).at(30);
    table.clone().said(24).when("mnd-lead", answer(1, wants("No."))).refused(&before(25));
    table.clone().said(24).when("mou-lead", clear(1)).accepted();
    table.said(24).when("mofa-lead", release()).refused(&before(25));
}

#[test]
fn a_cell_drafts_so_many_and_another_cell_does_not_feel_it() {
    let mut table = started();
    for _ in 0..CELL_STATEMENTS_MAX {
        table = table.does("mofa-player", statement("It is under study."));
    }
    let limit = CELL_STATEMENTS_MAX;
    let refused = Refused::TooMany { thing: Thing::Statement, limit };
    table.when("mofa-lead", statement("One more.")).refused(&refused);
    table.when("mnd-lead", statement("The first.")).accepted();
}

#[test]
fn a_statement_is_worded_so_often() {
    let mut table = drafted();
    for number in 1..STATEMENT_WORDINGS_MAX {
        table = table.does("mofa-player", revise(&format!("It is under study: {number}.")));
    }
    let limit = STATEMENT_WORDINGS_MAX;
    let refused = Refused::TooMany { thing: Thing::Statement, limit };
    table.when("mofa-lead", revise("At last.")).refused(&refused);
    table.when("mofa-lead", release()).accepted();
}

#[test]
fn an_answer_says_something() {
    let empty = Clearance::Object { reason: "  ".to_owned() };
    let refused = Refused::Empty { field: Field::Reason };
    sent().when("mnd-lead", answer(1, empty)).refused(&refused);
    let reason = "가".repeat(REASON_GRAPHEMES_MAX + 1);
    let (field, limit) = (Field::Reason, REASON_GRAPHEMES_MAX);
    let refused = Refused::TooLong { field, limit, length: limit + 1 };
    sent().when("mnd-lead", answer(1, Clearance::Object { reason })).refused(&refused);
    sent()
        .when("mnd-lead", answer(1, wants("")))
        .refused(&Refused::Empty { field: Field::Statement });
    let mut elsewhere = wording("No.", "people");
    elsewhere.slots.insert(SlotId::literal("weather"), SlotValueId::literal("fine"));
    let changes = Clearance::ClearWithChanges { wording: elsewhere };
    let refused = Refused::NoSuch { thing: Thing::Slot };
    sent().when("mnd-lead", answer(1, changes)).refused(&refused);
}

#[test]
fn there_is_an_audience_of_that_name() {
    let audience = AudienceId::literal("nobody");
    let new = NewStatement { audience, wording: wording("Hello.", "people") };
    let refused = Refused::NoSuch { thing: Thing::Audience };
    started().when("mofa-lead", new).refused(&refused);
}
