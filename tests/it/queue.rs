//! Everything that waits for control, by weight and nothing twice.

use whitecell::exercise::{ExerciseTime, Patience, ProbabilityGrade, Span, Timing};
use whitecell::session::view::{LiveDrafts, Suggestion, Views, queue, suggest};
use whitecell::session::{
    Addressee, ForecastCommand, InjectCommand, NewMessage, NewRequest, Part, StatementCommand,
    TableCommand, TableEvent, TaskCommand,
};

use crate::support::exchange::{exercise_with_exchange, statement, task_id};
use crate::support::exercise::{cell, decision_id, inject_id, minutes};
use crate::support::forecast::{forecast_id, judgement, with_forecasts};
use crate::support::table::{Table, given};

/// Both ministries have a task since 15m, and MND's lead a forecast that is due at 20m.
fn started() -> Table {
    let mut exercise = with_forecasts(exercise_with_exchange(), &Timing::At(minutes(15)));
    exercise.forecasts.shift_remove(&forecast_id("second"));
    exercise.patience = Patience { silent: Span::minutes(60), ..Patience::default() };
    let table = given(exercise, [TableEvent::ExerciseStarted.into()]);
    table.plays_until(16)
}

fn waits(table: &Table) -> Vec<Suggestion> {
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    let all = queue(&views.control, table.t);
    let first = all.first().cloned();
    let first = first.unwrap_or(Suggestion::Wait { until: views.control.next_due });
    assert_eq!(first, suggest(&views.control, table.t));
    for (index, one) in all.iter().enumerate() {
        assert!(!all[..index].contains(one), "{one:?} stands there twice");
    }
    all
}

fn is_about_time(one: &Suggestion) -> bool {
    matches!(one, Suggestion::Release { .. } | Suggestion::DeadlinePassed { .. })
}

/// Without the injects and deadlines of the small exercise.
fn others(table: &Table) -> Vec<Suggestion> {
    waits(table).into_iter().filter(|one| !is_about_time(one)).collect()
}

#[test]
fn every_offered_inject_stands_in_it_in_the_files_order() {
    let released: Vec<_> = waits(&started())
        .into_iter()
        .filter_map(
            |one| if let Suggestion::Release { inject, .. } = one { Some(inject) } else { None },
        )
        .collect();
    assert_eq!(released, [inject_id("i1"), inject_id("i2")]);
    let held = started().does("facilitator", InjectCommand::Hold.of(&inject_id("i1")));
    let again = waits(&held);
    assert!(!again.iter().any(|one| matches!(
        one,
        Suggestion::Release { inject, .. } if *inject == inject_id("i1")
    )));
}

#[test]
fn a_late_judgement_waits_until_it_is_given() {
    let forecast = forecast_id("sober");
    let late = |minute| Suggestion::ForecastLate {
        forecast: forecast.clone(),
        late: Span::minutes(minute),
    };
    let table = started();
    assert!(!others(&table.clone().at(20)).contains(&late(0)));
    assert!(others(&table.clone().at(22)).contains(&late(2)));
    let judgement = judgement(ProbabilityGrade::Likely, 70);
    let judged = table.at(22).does("mnd-lead", ForecastCommand::Judge { judgement }.of(&forecast));
    assert!(
        !others(&judged.at(30))
            .iter()
            .any(|one| { matches!(one, Suggestion::ForecastLate { .. }) })
    );
}

#[test]
fn a_task_is_told_once_for_what_is_worst_about_it() {
    let task = task_id("reply");
    let told = |table: &Table| -> Vec<Suggestion> {
        others(table)
            .into_iter()
            .filter(|one| {
                matches!(
                    one,
                    Suggestion::TaskLate { .. }
                        | Suggestion::TaskTwoLeads { .. }
                        | Suggestion::TaskUnowned { .. }
                )
            })
            .collect()
    };
    let take = || TaskCommand::Take { part: Part::Lead }.of(&task_id("reply"));
    let table = started();
    assert_eq!(told(&table.clone().at(24)), []);
    let late = Suggestion::TaskLate { task: task.clone(), late: Span::minutes(1) };
    assert_eq!(told(&table.clone().at(26)), [late]);
    let led = table.at(17).does("mofa-lead", take());
    assert_eq!(told(&led), []);
    let two = led.does("mnd-lead", take());
    assert_eq!(told(&two), [Suggestion::TaskTwoLeads { task: task.clone() }]);
    let mut patient = started();
    let limits = Patience { unanswered: Span::minutes(4), ..patient.exercise.patience };
    std::sync::Arc::make_mut(&mut patient.exercise).patience = limits;
    let unowned = Suggestion::TaskUnowned { task, waiting: Span::minutes(5) };
    assert_eq!(told(&patient.at(20)), [unowned]);
}

#[test]
fn what_a_ministry_asks_of_the_other_waits_past_its_time_only() {
    let ask = |reply_within| NewRequest {
        to: Addressee::Cell(cell("mnd")),
        subject: "How sure".to_owned(),
        question: "How sure are you?".to_owned(),
        reply_within,
    };
    let told = |table: Table| {
        others(&table).into_iter().find_map(|one| {
            if let Suggestion::RequestUnanswered { request, waiting } = one {
                Some((request, waiting))
            } else {
                None
            }
        })
    };
    let timed = started().does("mofa-lead", ask(Some(Span::minutes(3))));
    assert_eq!(told(timed.clone().at(18)), None);
    assert_eq!(told(timed.at(19)), Some((0, Span::minutes(3))));
    let open = started().does("mofa-lead", ask(None));
    assert_eq!(told(open.clone().at(25)), None);
    assert_eq!(told(open.at(26)), Some((0, Span::minutes(10))));
}

#[test]
fn a_statement_that_nobody_clears_waits() {
    let table = started()
        .does("mofa-lead", statement("It is under study."))
        .does("mofa-lead", StatementCommand::AskClearance.of(0));
    let waiting = Suggestion::ClearanceWaiting { statement: 0, waiting: Span::minutes(10) };
    assert!(!others(&table.clone().at(25)).contains(&waiting));
    assert!(others(&table.at(26)).contains(&waiting));
}

#[test]
fn a_message_without_an_answer_is_no_entry() {
    let sent = NewMessage { to: cell("mnd"), text: "Have you seen it?".to_owned() };
    let mut with = started().does("mofa-lead", sent);
    let mut without = started();
    let count = |table: &mut Table| others(&table.clone().at(29)).len();
    assert_eq!(count(&mut with), count(&mut without));
}

#[test]
fn the_limits_are_the_authors() {
    let table = started().at(20);
    let near = |table: &Table| {
        waits(table).iter().any(|one| matches!(one, Suggestion::DeadlineNear { .. }))
    };
    let deadline = table.state.decisions[&decision_id("d1")].deadline.expect("it has one");
    let left = |span: Span| ExerciseTime(deadline.0 - span.0);
    let at = |time: ExerciseTime| {
        let mut later = table.clone();
        later.t = time;
        later
    };
    assert!(near(&at(left(Span::minutes(3)))) && !near(&at(left(Span::minutes(4)))));
    let mut wide = table.clone();
    std::sync::Arc::make_mut(&mut wide.exercise).patience.near_deadline = Span::minutes(5);
    wide.t = left(Span::minutes(4));
    assert!(near(&wide));
}

#[test]
fn a_pause_is_the_last_of_it() {
    let paused = started().does("facilitator", TableCommand::Pause);
    assert_eq!(waits(&paused).last(), Some(&Suggestion::Resume));
}
