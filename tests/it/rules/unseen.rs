//! A refusal tells no more than the seat may see.

use whitecell::session::{
    Clearance, Part, Refused, StatementCommand, TableEvent, TaskCommand, TaskEvent, Thing,
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
