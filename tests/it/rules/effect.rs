//! What follows from a choice.

use whitecell::exercise::{BranchId, DecisionId, Effect, Exercise, VariableId};
use whitecell::session::{Chosen, DecisionCommand, DueCause, EngineCommand, Life, Refused, Stage};

use crate::support::exercise::{d1_of, decision_id, exercise, inject_id};
use crate::support::table::{Table, given};
use crate::support::wish::{on, on_d1, opened, record_outcome, release};

fn tension(table: &Table) -> i64 {
    table.state.variables[&VariableId::literal("tension")]
}

/// The table after `d1` was decided for an option with these effects.
fn after(effects: Vec<Effect>) -> Table {
    let mut exercise: Exercise = exercise();
    d1_of(&mut exercise).choices[0].effects = effects;
    given(exercise, [])
        .does("facilitator", whitecell::session::TableCommand::StartExercise)
        .at(12)
        .does("facilitator", on_d1(DecisionCommand::Open))
        .does("facilitator", record_outcome("hotline"))
}

fn add(by: i64) -> Effect {
    Effect::Add { variable: VariableId::literal("tension"), by }
}

#[test]
fn effects_are_taken_in_the_authors_order_and_stay_in_range() {
    assert_eq!(tension(&after(vec![add(90), add(-10)])), 90);
    assert_eq!(tension(&after(vec![add(-10), add(90)])), 100);
    assert_eq!(tension(&after(vec![add(i64::MIN)])), 0);
    let set = Effect::Set { variable: VariableId::literal("tension"), value: 40 };
    assert_eq!(tension(&after(vec![set, add(5)])), 45);
}

#[test]
fn a_variable_that_does_not_exist_is_not_made() {
    let table = after(vec![Effect::Set { variable: VariableId::literal("none"), value: 1 }]);
    assert_eq!(table.state.variables.len(), 1);
}

#[test]
fn an_effect_offers_skips_and_opens() {
    let raised = opened().does("facilitator", record_outcome("raise"));
    let cause = DueCause::Decision(decision_id("d1"));
    let due = &raised.state.injects[&inject_id("i3")].due;
    assert_eq!(due.as_ref().map(|(_, cause)| cause), Some(&cause));
    assert_eq!(raised.state.injects[&inject_id("i5")].life, Life::Skipped);
    assert_eq!(raised.state.decisions[&decision_id("d2")].stage, Stage::Open);
    assert_eq!(tension(&raised), 80);
}

#[test]
fn what_is_no_longer_possible_does_not_follow() {
    let out = opened()
        .does("facilitator", release("i3"))
        .does("facilitator", release("i5"))
        .does("facilitator", DecisionCommand::Open.of(&decision_id("d2")))
        .does("facilitator", record_outcome("raise"));
    assert_eq!(out.state.injects[&inject_id("i5")].life, Life::Released);
    assert!(out.state.injects[&inject_id("i3")].due.is_none());
}

#[test]
fn one_list_of_effects_opens_and_offers_once() {
    let d2: DecisionId = decision_id("d2");
    let i3 = inject_id("i3");
    let twice = vec![
        Effect::Open(d2.clone()),
        Effect::Open(d2),
        Effect::Offer(i3.clone()),
        Effect::Offer(i3),
    ];
    let table = after(twice);
    let happenings = table.state.history.last().map(|entry| entry.happenings.len());
    assert_eq!(happenings, Some(3));
}

#[test]
fn an_answer_of_ones_own_has_no_effects() {
    let (chosen, text) = (Chosen::Other("We wait.".to_owned()), "We wait.".to_owned());
    let table = opened().does(
        "facilitator",
        on_d1(DecisionCommand::RecordOutcome { line: [].into(), chosen, text }),
    );
    assert_eq!(tension(&table), 30);
}

#[test]
fn a_branch_is_taken_once() {
    let (table, done) = opened().does("facilitator", record_outcome("raise")).engine_acts();
    let take = EngineCommand::TakeBranch { branch: BranchId::literal("mirrored") };
    assert_eq!(done.iter().filter(|command| **command == take).count(), 1);
    assert_eq!(tension(&table), 100);
    table.when("engine", take).refused(&Refused::AlreadyThere);
}

#[test]
fn a_branch_is_not_taken_before_its_condition_is_true() {
    let take = EngineCommand::TakeBranch { branch: BranchId::literal("mirrored") };
    opened().when("engine", take.clone()).refused(&Refused::NotDue);
    opened()
        .does("facilitator", record_outcome("hotline"))
        .when("engine", take)
        .refused(&Refused::NotDue);
}

#[test]
fn a_composed_inject_and_an_authors_are_found_alike() {
    let skip = whitecell::session::InjectCommand::Skip { reason: "so".to_owned() };
    let table = opened().does(
        "simcell",
        whitecell::session::Command::ComposeInject(crate::session_table::ad_hoc()),
    );
    table.when("facilitator", on("x-1", skip)).accepted();
}
