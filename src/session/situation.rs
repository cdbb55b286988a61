//! What conditions read of a state, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use crate::exercise::{ConditionEvent, Exercise, ExerciseTime, VariableId};

use super::{Chosen, Life, Settlement, State};

/// A situation: in equal ones every condition has the same value. What else the schedule goes by
/// (what is due, held or skipped, where a decision stands) is in the state.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Situation {
    pub t: ExerciseTime,
    pub variables: BTreeMap<VariableId, i64>,
    pub happened: BTreeSet<ConditionEvent>,
}

impl Situation {
    /// The situation that `state` amounts to at `t`.
    pub fn of(state: &State, exercise: &Exercise, t: ExerciseTime) -> Self {
        let mut happened = BTreeSet::new();
        injects(state, &mut happened);
        decisions(state, &mut happened);
        knowledge(state, exercise, &mut happened);
        happened.extend(state.branches.keys().cloned().map(ConditionEvent::BranchTaken));
        happened.extend(state.moves.keys().cloned().map(ConditionEvent::MoveBegan));
        let variables = state.variables.iter().map(|(id, value)| (id.clone(), *value)).collect();
        Self { t, variables, happened }
    }
}

fn injects(state: &State, happened: &mut BTreeSet<ConditionEvent>) {
    for (id, inject) in &state.injects {
        match inject.life {
            Life::Released | Life::Closed | Life::Recalled => {
                happened.insert(ConditionEvent::Released(id.clone()));
            }
            Life::Planned | Life::Skipped => {}
        }
        for (cell, delivery) in &inject.deliveries {
            if delivery.acknowledged.is_some() {
                let (cell, inject) = (cell.clone(), id.clone());
                happened.insert(ConditionEvent::Acknowledged { cell, inject });
            }
        }
    }
}

fn decisions(state: &State, happened: &mut BTreeSet<ConditionEvent>) {
    for (id, decision) in &state.decisions {
        if decision.opened_at.is_some() {
            happened.insert(ConditionEvent::Opened(id.clone()));
        }
        if decision.revealed_at.is_some() {
            happened.insert(ConditionEvent::Revealed(id.clone()));
        }
        for alone in &decision.alone {
            let (cell, decision) = (alone.cell.clone(), id.clone());
            happened.insert(ConditionEvent::ActedAlone { cell, decision });
        }
        let Some(settled) = &decision.settled else { continue };
        happened.insert(ConditionEvent::Decided(id.clone()));
        if settled.settlement == Settlement::Lapsed {
            happened.insert(ConditionEvent::Lapsed(id.clone()));
        }
        let choice = match &settled.chosen {
            Some(Chosen::Option(choice)) => choice.clone(),
            Some(Chosen::Other(_)) => other(),
            None => continue,
        };
        happened.insert(ConditionEvent::Chosen { decision: id.clone(), choice });
    }
}

/// How a condition names an answer outside the author's options.
fn other() -> crate::exercise::ChoiceId {
    crate::exercise::ChoiceId::literal("other")
}

fn knowledge(state: &State, exercise: &Exercise, happened: &mut BTreeSet<ConditionEvent>) {
    for fact in exercise.facts.keys() {
        for cell in state.knowing(exercise, fact) {
            happened.insert(ConditionEvent::Knows { cell, fact: fact.clone() });
        }
    }
}
