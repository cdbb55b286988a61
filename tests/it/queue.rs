//! Everything that waits for control, by weight and nothing twice.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test asks for one kind of what waits")]

use whitecell::exercise::{
    Effect, ExerciseTime, PassageRef, Patience, ProbabilityGrade, Span, Text, Timing, VariableId,
};
use whitecell::session::view::{LiveDrafts, Suggestion, Views, queue, suggest};
use whitecell::session::{
    Addressee, Chosen, Command, DecisionCommand, DueCause, ForecastCommand, FreeMoveCommand,
    InjectCommand, NewFreeMove, NewMessage, NewRequest, NewRuling, Part, PassOnForm,
    PassageCommand, Ruled, StatementCommand, TableCommand, TableEvent, TaskCommand,
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
fn what_an_inject_asks_for_waits_past_its_time_until_it_is_reported_or_closed() {
    let told = |table: &Table| -> Vec<Suggestion> {
        let late = |one: &Suggestion| matches!(one, Suggestion::ReplyLate { .. });
        waits(table).into_iter().filter(late).collect()
    };
    let late = Suggestion::ReplyLate {
        cell: cell("mofa"),
        inject: inject_id("i1"),
        late: Span::minutes(1),
    };
    let mut table = started();
    let meant = std::sync::Arc::make_mut(&mut table.exercise).injects.get_mut(&inject_id("i1"));
    let meant = meant.expect("it is there");
    meant.request = Some(Text::same("Report your view"));
    meant.reply_within = Some(Span::minutes(5));
    let table = table.does("facilitator", InjectCommand::Release.of(&inject_id("i1")));
    assert_eq!(told(&table.clone().at(20)), []);
    let table = table.at(22);
    assert_eq!(told(&table), [late]);
    let text = "We hold for now.".to_owned();
    let reply = InjectCommand::Reply { text }.of(&inject_id("i1"));
    assert_eq!(told(&table.clone().does("mofa-lead", reply)), []);
    let closed = table.does("facilitator", InjectCommand::Close.of(&inject_id("i1")));
    assert_eq!(told(&closed), []);
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

#[test]
fn a_deadline_that_has_passed_comes_first() {
    let table = started().at(20);
    let deadline = table.state.decisions[&decision_id("d1")].deadline.expect("it has one");
    let mut late = table;
    late.t = deadline + Span::minutes(2);
    let passed = Suggestion::DeadlinePassed { decision: decision_id("d1"), late: Span::minutes(2) };
    assert_eq!(waits(&late).first(), Some(&passed));
}

#[test]
fn an_inject_whose_condition_came_true_says_so() {
    let cause = |table: &Table| {
        waits(table).into_iter().find_map(|one| match one {
            Suggestion::Release { inject, cause, .. } if inject == inject_id("i6") => Some(cause),
            _ => None,
        })
    };
    let table = started();
    assert_eq!(cause(&table), None);
    let tension = VariableId::literal("tension");
    let effects = vec![Effect::Set { variable: tension, value: 61 }];
    let (table, _) = table.does("facilitator", ruling(Ruled::World, effects)).engine_acts();
    assert_eq!(cause(&table), Some(DueCause::Condition));
}

#[test]
fn a_ministry_is_silent_from_the_authors_limit_on() {
    let mut exercise = exercise_with_exchange();
    exercise.patience = Patience { silent: Span::minutes(6), ..Patience::default() };
    let table = given(exercise, [TableEvent::ExerciseStarted.into()]).plays_until(10);
    let table = table.does("facilitator", InjectCommand::Release.of(&inject_id("i2")));
    let acknowledge = InjectCommand::Acknowledge.of(&inject_id("i2"));
    let table = table.does("mofa-lead", acknowledge);
    let silent = |table: &Table, id| {
        waits(table).into_iter().find_map(|one| match one {
            Suggestion::CellSilent { cell: own, silent_for } if own == cell(id) => Some(silent_for),
            _ => None,
        })
    };
    assert_eq!(silent(&table.clone().at(15), "mofa"), None);
    assert_eq!(silent(&table.clone().at(16), "mofa"), Some(Span::minutes(6)));
    assert_eq!(silent(&table.at(16), "mnd"), Some(Span::minutes(16)));
}

#[test]
fn a_fact_that_an_open_decision_needs_and_one_ministry_keeps_is_told() {
    let mut exercise = exercise_with_exchange();
    exercise.patience = Patience {
        silent: Span::minutes(60),
        not_passed_on: Span::minutes(4),
        ..Patience::default()
    };
    let table = given(exercise, [TableEvent::ExerciseStarted.into()]).plays_until(11);
    let table = table.does("facilitator", InjectCommand::Release.of(&inject_id("i1")));
    let kept = |table: &Table| {
        waits(table).into_iter().find_map(|one| match one {
            Suggestion::NotShared { cell, inject, held_for, .. } => Some((cell, inject, held_for)),
            _ => None,
        })
    };
    assert_eq!(kept(&table.clone().at(16)), None, "the decision that needs it is not open");
    let table = table.plays_until(13);
    assert_eq!(kept(&table.clone().at(14)), None);
    let told = (cell("mofa"), inject_id("i1"), Span::minutes(4));
    assert_eq!(kept(&table.clone().at(15)), Some(told));
    let passage = |number| PassageRef { inject: inject_id("i1"), number };
    let on = |number| PassageCommand::PassOn {
        passage: passage(number),
        to: cell("mnd"),
        form: PassOnForm::Full,
        facts: None,
    };
    let shared = table.does("mofa-lead", on(1)).does("mofa-lead", on(2));
    assert_eq!(kept(&shared.at(20)), None);
}

#[test]
fn a_request_to_control_waits_at_once() {
    let ask = NewRequest {
        to: Addressee::Control,
        subject: "Who".to_owned(),
        question: "Who commands?".to_owned(),
        reply_within: None,
    };
    let asked = started().does("mofa-lead", ask);
    let waiting = Suggestion::AnswerRequest { request: 0, waiting: Span::minutes(1) };
    assert!(others(&asked.at(17)).contains(&waiting));
}

#[test]
fn a_free_move_and_an_own_answer_wait_until_they_are_ruled_on_or_withdrawn() {
    let told = |table: &Table| -> Vec<(Ruled, Span)> {
        let ruled = |one| match one {
            Suggestion::Rule { on, waiting } => Some((on, waiting)),
            _ => None,
        };
        waits(table).into_iter().filter_map(ruled).collect()
    };
    let made = started().does("mofa-lead", Command::MakeFreeMove(free_move()));
    assert_eq!(told(&made.clone().at(18)), [(Ruled::FreeMove(0), Span::minutes(2))]);
    let withdrawn = made.clone().does("mofa-lead", FreeMoveCommand::Withdraw.of(0));
    assert_eq!(told(&withdrawn), []);
    let ruled = made.clone().does("facilitator", ruling(Ruled::FreeMove(0), vec![]));
    assert_eq!(told(&ruled), []);
    let chosen = Chosen::Other("We send a ship".to_owned());
    let alone = DecisionCommand::ActAlone { chosen, explanation: "It was urgent".to_owned() };
    let made = made.at(17).does("mofa-lead", alone.of(&decision_id("d1")));
    let own = Ruled::Alone { decision: decision_id("d1"), act: 0 };
    assert_eq!(
        told(&made.at(20)),
        [(Ruled::FreeMove(0), Span::minutes(4)), (own, Span::minutes(3))]
    );
}

fn free_move() -> NewFreeMove {
    NewFreeMove {
        action: "Send an envoy".to_owned(),
        effect: "The line opens again".to_owned(),
        reasons: "It did so last year".to_owned(),
    }
}

fn ruling(on: Ruled, effects: Vec<Effect>) -> Command {
    let outcome = if on == Ruled::World { "" } else { "The envoy is received" };
    Command::Rule(Box::new(NewRuling {
        on,
        outcome: outcome.to_owned(),
        class: None,
        effects,
        learned: vec![],
        reason: "two good reasons of three".to_owned(),
    }))
}
