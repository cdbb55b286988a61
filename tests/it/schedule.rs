//! What falls due, when, in which order, and when the engine wakes.

mod walk;

use whitecell::exercise::{
    BranchId, Comparison, Condition, ConditionEvent, Decision, Exercise, Inject, Release, Span,
    Timing, Trigger, VariableId,
};
use whitecell::session::{
    DecisionCommand, DueCause, EngineCommand, InjectCommand, Refused, TableCommand,
};

use crate::support::exercise::{
    cell, decision_id, exercise, inject, inject_id, inject_of, minutes,
};
use crate::support::table::{Table, given};
use crate::support::wish::{on, on_d1, record_outcome, release, started};

/// An exercise with these injects alone, under way.
fn only(injects: Vec<Inject>) -> Table {
    let mut exercise: Exercise = exercise();
    exercise.injects = injects.into_iter().map(|inject| (inject.id.clone(), inject)).collect();
    exercise.decisions.clear();
    exercise.branches.clear();
    given(exercise, []).does("facilitator", TableCommand::StartExercise)
}

fn auto(id: &str, timing: Timing) -> Inject {
    Inject { release: Release::Auto, ..inject(id, timing) }
}

fn due(id: &str, cause: DueCause) -> EngineCommand {
    EngineCommand::MakeDue { inject: inject_id(id), cause }
}

fn goes_out(id: &str) -> EngineCommand {
    EngineCommand::Release { inject: inject_id(id) }
}

fn time(comparison: Comparison, minute: u64) -> Condition {
    Condition::Time { comparison, time: minutes(minute) }
}

#[test]
fn what_is_due_is_offered_and_waits_for_a_key() {
    let (table, done) = only(vec![inject("a", Timing::At(minutes(10)))]).at(10).engine_acts();
    assert_eq!(done, [due("a", DueCause::Time)]);
    assert!(table.state.injects[&inject_id("a")].is_offered());
}

#[test]
fn what_is_auto_goes_out_by_itself() {
    let (_, done) = only(vec![auto("a", Timing::At(minutes(10)))]).at(10).engine_acts();
    assert_eq!(done, [due("a", DueCause::Time), goes_out("a")]);
}

#[test]
fn what_is_due_at_one_instant_goes_in_file_order() {
    let at = || Timing::At(minutes(10));
    let (_, done) = only(vec![auto("b", at()), auto("a", at())]).at(10).engine_acts();
    let [b, a] = ["b", "a"].map(|id| [due(id, DueCause::Time), goes_out(id)]);
    assert_eq!(done, [b, a].concat());
}

#[test]
fn what_fell_due_earlier_goes_earlier_whatever_the_file_says() {
    let table =
        only(vec![auto("late", Timing::At(minutes(10))), auto("early", Timing::At(minutes(9)))]);
    let (_, done) = table.at(11).engine_acts();
    let [early, late] = ["early", "late"].map(|id| [due(id, DueCause::Time), goes_out(id)]);
    assert_eq!(done, [early, late].concat());
}

#[test]
fn a_delay_counts_from_what_happened() {
    let event = Trigger::Released(inject_id("a"));
    let after = Timing::After { event, delay: Span::minutes(5) };
    let table = only(vec![inject("a", Timing::Control), inject("b", after)]);
    assert_eq!(table.clone().at(30).due(), None);
    let released = table.at(10).does("facilitator", release("a"));
    assert_eq!(released.next_time(), Some(minutes(15)));
    assert_eq!(released.clone().at(14).due(), None);
    assert_eq!(released.at(15).due(), Some(due("b", DueCause::Time)));
}

#[test]
fn a_delay_counts_from_when_it_was_said() {
    let event = Trigger::Released(inject_id("a"));
    let after = Timing::After { event, delay: Span::minutes(5) };
    let table = only(vec![inject("a", Timing::Control), inject("b", after)]);
    let released = table.at(10).said(7).does("facilitator", release("a"));
    assert_eq!(released.next_time(), Some(minutes(12)));
}

#[test]
fn a_pause_stops_everything_due() {
    let hard = whitecell::exercise::Deadline { within: Span::minutes(5), hard: true };
    let mut exercise = exercise();
    exercise.decisions.get_mut(&decision_id("d1")).expect("d1").deadline = Some(hard);
    let table = given(exercise, [])
        .does("facilitator", TableCommand::StartExercise)
        .plays_until(12)
        .does("facilitator", TableCommand::Pause);
    let all = [
        due("i1", DueCause::Time),
        goes_out("i4"),
        EngineCommand::Lapse { decision: decision_id("d1") },
        EngineCommand::OpenDecision { decision: decision_id("d2"), cause: DueCause::Time },
    ];
    let later = table.at(50);
    assert_eq!(later.due(), None);
    for command in all {
        assert!(later.when("engine", command.clone()).0.is_err(), "{command:?}");
    }
    let lapse = EngineCommand::Lapse { decision: decision_id("d1") };
    later.when("engine", lapse).refused(&Refused::NotDue);
    let (_, done) = later.does("facilitator", TableCommand::ResumeClock).engine_acts();
    assert!(done.contains(&EngineCommand::Lapse { decision: decision_id("d1") }));
}

#[test]
fn nothing_goes_out_or_turns_by_itself_in_a_pause() {
    let held = started()
        .does("facilitator", on("i4", InjectCommand::Hold))
        .plays_until(21)
        .does("facilitator", TableCommand::Pause)
        .does("facilitator", on("i4", InjectCommand::LetGo))
        .does("facilitator", record_outcome("raise"));
    let branch = EngineCommand::TakeBranch { branch: BranchId::literal("mirrored") };
    for command in [goes_out("i4"), branch] {
        held.when("engine", command.clone()).refused(&Refused::NotDue);
        let running = held.clone().does("facilitator", TableCommand::ResumeClock);
        running.when("engine", command).accepted();
    }
}

#[test]
fn nothing_is_due_before_startex_or_after_the_end() {
    assert_eq!(given(exercise(), []).at(50).due(), None);
    let ended = started().at(50).does("facilitator", TableCommand::EndExercise);
    assert_eq!(ended.due(), None);
}

#[test]
fn what_is_held_falls_due_and_stays_until_it_is_let_go() {
    let table = only(vec![auto("a", Timing::At(minutes(10)))]);
    let held = table.does("facilitator", on("a", InjectCommand::Hold));
    let (held, done) = held.at(10).engine_acts();
    assert_eq!(done, [due("a", DueCause::Time)]);
    let (_, done) = held.does("facilitator", on("a", InjectCommand::LetGo)).engine_acts();
    assert_eq!(done, [goes_out("a")]);
}

#[test]
fn what_the_author_holds_is_held() {
    let held = Inject { hold: true, ..auto("a", Timing::At(minutes(10))) };
    let (table, done) = only(vec![held]).at(10).engine_acts();
    assert_eq!(done, [due("a", DueCause::Time)]);
    table.when("engine", goes_out("a")).refused(&Refused::AlreadyHeld);
}

#[test]
fn what_was_skipped_does_not_fall_due() {
    let skip = InjectCommand::Skip { reason: "so".to_owned() };
    let table = only(vec![auto("a", Timing::At(minutes(10)))]);
    assert_eq!(table.does("facilitator", on("a", skip)).at(20).due(), None);
}

#[test]
fn a_condition_latches_once() {
    let tension = VariableId::literal("tension");
    let tense =
        Condition::Variable { variable: tension, comparison: Comparison::Greater, value: 60 };
    let mut exercise = exercise();
    inject_of(&mut exercise, "i6").timing = Timing::When(tense);
    let table = given(exercise, []).does("facilitator", TableCommand::StartExercise);
    let (table, done) = table
        .at(1)
        .does("facilitator", on_d1(DecisionCommand::Open))
        .does("facilitator", record_outcome("raise"))
        .engine_acts();
    let fell_due = due("i6", DueCause::Condition);
    assert_eq!(done.iter().filter(|command| **command == fell_due).count(), 1);
    assert!(table.state.injects[&inject_id("i6")].is_offered());
    table.when("engine", fell_due).refused(&Refused::AlreadyDue);
}

#[test]
fn a_condition_that_is_no_longer_true_keeps_what_it_offered() {
    let early = time(Comparison::Less, 5);
    let (table, _) = only(vec![inject("a", Timing::When(early))]).at(4).engine_acts();
    assert!(table.at(30).engine_acts().0.state.injects[&inject_id("a")].is_offered());
}

#[test]
fn the_engine_wakes_when_a_condition_turns() {
    for (comparison, wakes) in [
        (Comparison::GreaterOrEqual, minutes(10)),
        (Comparison::Equal, minutes(10)),
        (Comparison::Greater, minutes(10) + Span(1)),
    ] {
        let mut table = only(vec![inject("a", Timing::When(time(comparison, 10)))]);
        while table.due().is_none() {
            table.t = table.next_time().unwrap_or_else(|| panic!("never wakes: {comparison:?}"));
        }
        assert_eq!(table.t, wakes, "{comparison:?}");
    }
}

#[test]
fn conditions_are_what_they_say() {
    let known = Condition::Happened(ConditionEvent::Knows {
        cell: cell("mofa"),
        fact: whitecell::exercise::FactId::literal("script"),
    });
    let both = Condition::All(vec![known, Condition::Not(Box::new(time(Comparison::Less, 5)))]);
    let table = only(vec![inject("a", Timing::Control), inject("b", Timing::When(both))]);
    assert_eq!(table.clone().at(6).due(), None);
    let told = table.does("facilitator", release("a"));
    assert_eq!(told.due(), None);
    assert_eq!(told.at(5).due(), Some(due("b", DueCause::Condition)));
}

#[test]
fn a_decision_opens_at_its_time() {
    let open = EngineCommand::OpenDecision { decision: decision_id("d1"), cause: DueCause::Time };
    let (table, done) = started().at(12).engine_acts();
    assert!(done.contains(&open));
    let deadline = |decision: &Decision| decision.deadline.map(|deadline| deadline.within);
    let within = deadline(&table.exercise.decisions[&decision_id("d1")]).expect("a deadline");
    let state = &table.state.decisions[&decision_id("d1")];
    assert_eq!(state.deadline, Some(minutes(12) + within));
}

#[test]
fn a_cascade_comes_to_its_end() {
    let mut injects = vec![auto("i0", Timing::At(minutes(1)))];
    for number in 1..60 {
        let event = Trigger::Released(inject_id(&format!("i{}", number - 1)));
        injects.push(auto(&format!("i{number}"), Timing::After { event, delay: Span(0) }));
    }
    let (_, done) = only(injects).at(1).engine_acts();
    assert_eq!(done.len(), 120);
}

#[test]
fn the_engine_makes_due_only_what_is_due_and_for_its_reason() {
    let table = only(vec![inject("a", Timing::At(minutes(10)))]);
    table.clone().at(9).when("engine", due("a", DueCause::Time)).refused(&Refused::NotDue);
    table.at(10).when("engine", due("a", DueCause::Condition)).refused(&Refused::NotDue);
}
