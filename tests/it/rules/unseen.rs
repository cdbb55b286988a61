//! A refusal tells no more than the seat may see.

use whitecell::session::view::{LiveDrafts, Views};
use whitecell::session::{
    Clearance, Part, Refused, StatementCommand, StatementEvent, TableEvent, TaskCommand, TaskEvent,
    Thing,
};

use crate::support::exchange::{exercise_with_exchange, statement, task_id, wording};
use crate::support::exercise::{cell, minutes};
use crate::support::table::{Table, given};

fn started() -> Table {
    given(exercise_with_exchange(), [TableEvent::ExerciseStarted.into()]).at(30)
}

fn answers(round: u32, answer: Clearance) -> StatementCommand {
    StatementCommand::Answer { round, answer }
}

#[test]
fn a_cell_is_not_told_that_others_were_asked_anew() {
    let wanted = wording("We are looking at it.", "people");
    let changes = Clearance::ClearWithChanges { wording: wanted.clone() };
    let overtaken = started()
        .does("mofa-lead", statement("It is under study."))
        .does("mofa-lead", StatementCommand::AskClearance.of(0))
        .does("mnd-lead", answers(1, changes).of(0))
        .does("mofa-lead", StatementCommand::Revise { wording: wanted }.of(0));
    let anew = overtaken.clone().does("mofa-lead", StatementCommand::AskClearance.of(0));
    assert_eq!(anew.state.statements[0].rounds[1].cells, [cell("mou")].into());
    for round in 0..4 {
        let answer = answers(round, Clearance::Clear).of(0);
        for table in [&overtaken, &anew] {
            table.when("mnd-lead", answer.clone()).refused(&Refused::ClearanceOvertaken);
        }
    }
}

#[test]
fn a_cell_counts_the_askings_that_reached_it() {
    let ask = || StatementCommand::AskClearance.of(0);
    let wanted = |text| wording(text, "people");
    let changes = |text| Clearance::ClearWithChanges { wording: wanted(text) };
    let revise = |text| StatementCommand::Revise { wording: wanted(text) }.of(0);
    let table = started()
        .does("mofa-lead", statement("It is under study."))
        .does("mofa-lead", ask())
        .does("mnd-lead", answers(1, changes("We are looking at it.")).of(0))
        .does("mofa-lead", revise("We are looking at it."))
        .does("mofa-lead", ask())
        .does("mou-lead", answers(2, changes("No comment.")).of(0))
        .does("mofa-lead", revise("No comment."))
        .does("mofa-lead", ask());
    let statement = &table.state.statements[0];
    assert_eq!(statement.rounds.last().map(|round| round.number), Some(3));
    let drafts = LiveDrafts::new();
    let views = Views::of(&table.state, &table.exercise, &drafts);
    let seen = |id| views.cells[&cell(id)].exchange.statements[0].round;
    assert_eq!((seen("mofa"), seen("mnd"), seen("mou")), (Some(3), Some(2), None));
    let clear = |round| answers(round, Clearance::Clear).of(0);
    table.when("mnd-lead", clear(3)).refused(&Refused::ClearanceOvertaken);
    let (round, answer) = (3, Clearance::Clear);
    let cleared = StatementEvent::ClearanceAnswered { round, cell: cell("mnd"), answer };
    table.when("mnd-lead", clear(2)).then([cleared.of(0)]);
}

#[test]
fn a_cell_that_was_handed_a_task_is_not_told_how_old_it_is() {
    let hand_over = TaskCommand::HandOver { to: cell("mou"), note: String::new() };
    let finish = || TaskCommand::Finish { note: String::new() }.of(&task_id("reply"));
    let table = started().engine_acts().0;
    table.when("mou-lead", finish()).refused(&Refused::NoSuch { thing: Thing::Task });
    let handed = table
        .does("mofa-lead", TaskCommand::Take { part: Part::Lead }.of(&task_id("reply")))
        .at(35)
        .does("mofa-lead", hand_over.of(&task_id("reply")))
        .at(40);
    let refused = Refused::SaidBefore { earliest: minutes(35) };
    handed.clone().said(34).when("mou-lead", finish()).refused(&refused);
    let done = TaskEvent::Done { cell: Some(cell("mou")), note: String::new() };
    handed.said(35).when("mou-lead", finish()).then([done.of(&task_id("reply"))]);
}
