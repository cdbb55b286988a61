//! Between which values a variable stays from now on.

use crate::exercise::{Comparison, Effect, Exercise, Variable, VariableId};
use crate::session::{Stage, State};

/// What changes a variable at most once, by its number in the exercise.
#[derive(Clone, Copy)]
enum Changer {
    Branch(usize),
    Decision(usize),
}

/// How far it can change the variable, whichever way it goes.
struct Change {
    by: Changer,
    down: i64,
    up: i64,
    sets: Vec<i64>,
}

/// By how much each branch and each decision can still change each variable.
pub(super) struct Ranges<'a> {
    exercise: &'a Exercise,
    /// In the order of the exercise's variables.
    changes: Vec<Vec<Change>>,
}

impl<'a> Ranges<'a> {
    pub(super) fn of(exercise: &'a Exercise) -> Self {
        let changes = exercise.variables.keys().map(|variable| changes(exercise, variable));
        Self { exercise, changes: changes.collect() }
    }

    /// The least and the most that a variable can have from `now` on; `is_past` knows the branches
    /// that were taken or never will be.
    pub(super) fn ahead(
        &self,
        variable: &VariableId,
        now: i64,
        state: &State,
        is_past: &[bool],
    ) -> (i64, i64) {
        let Some((number, _, meant)) = self.exercise.variables.get_full(variable) else {
            return (now, now);
        };
        let is_ahead = |change: &&Change| match change.by {
            Changer::Branch(branch) => !is_past[branch],
            Changer::Decision(decision) => state
                .decisions
                .get_index(decision)
                .is_some_and(|(_, decision)| decision.stage != Stage::Settled),
        };
        let (mut least, mut most, mut down, mut up) = (now, now, 0_i64, 0_i64);
        for change in self.changes[number].iter().filter(is_ahead) {
            for set in &change.sets {
                (least, most) = (least.min(*set), most.max(*set));
            }
            down = down.saturating_add(change.down);
            up = up.saturating_add(change.up);
        }
        (clamp(meant, least.saturating_add(down)), clamp(meant, most.saturating_add(up)))
    }
}

fn clamp(meant: &Variable, value: i64) -> i64 {
    value.min(meant.max).max(meant.min)
}

/// The value that a comparison with `value` has over a whole range, where it is one.
pub(super) fn over(comparison: Comparison, value: i64, (least, most): (i64, i64)) -> Option<bool> {
    // It has one value where it has it below and above the number that it compares with.
    let (at_least, at_most) = (comparison.holds(&least, &value), comparison.holds(&most, &value));
    let crosses = least <= value && value <= most && least < most;
    (at_least == at_most && (!crosses || is_ordered(comparison))).then_some(at_least)
}

/// Whether a comparison turns only once along the numbers.
fn is_ordered(comparison: Comparison) -> bool {
    match comparison {
        Comparison::Less
        | Comparison::LessOrEqual
        | Comparison::Greater
        | Comparison::GreaterOrEqual => true,
        Comparison::Equal | Comparison::NotEqual => false,
    }
}

fn changes(exercise: &Exercise, variable: &VariableId) -> Vec<Change> {
    let branches = exercise.branches.values().enumerate();
    let branches = branches.map(|(at, it)| (Changer::Branch(at), vec![&it.effects]));
    let decisions = exercise.decisions.values().enumerate().map(|(at, decision)| {
        let ways = decision.choices.iter().map(|choice| &choice.effects);
        (Changer::Decision(at), ways.chain([&decision.lapse.effects]).collect())
    });
    branches.chain(decisions).filter_map(|(by, ways)| change(by, &ways, variable)).collect()
}

fn change(by: Changer, ways: &[&Vec<Effect>], variable: &VariableId) -> Option<Change> {
    let mut change = Change { by, down: 0, up: 0, sets: vec![] };
    let mut touched = false;
    for way in ways {
        let (mut down, mut up) = (0_i64, 0_i64);
        for effect in *way {
            match effect {
                Effect::Add { variable: of, by } if of == variable => {
                    down = down.saturating_add((*by).min(0));
                    up = up.saturating_add((*by).max(0));
                    touched = true;
                }
                Effect::Set { variable: of, value } if of == variable => {
                    change.sets.push(*value);
                    touched = true;
                }
                Effect::Add { .. }
                | Effect::Set { .. }
                | Effect::Offer(_)
                | Effect::Skip(_)
                | Effect::Open(_) => {}
            }
        }
        change.down = change.down.min(down);
        change.up = change.up.max(up);
    }
    touched.then_some(change)
}
