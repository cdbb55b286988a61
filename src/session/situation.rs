//! What conditions read of a table.

use crate::exercise::{ConditionEvent, DecisionId, Exercise, ExerciseTime, InjectId, VariableId};

use super::{Chosen, Life, Settlement, State};

/// What a condition asks: the time, the world's numbers, and what has happened.
pub trait Reading {
    fn t(&self) -> ExerciseTime;
    /// A variable that the exercise does not have is zero; the loader lets none through.
    fn variable(&self, variable: &VariableId) -> i64;
    fn has(&self, event: &ConditionEvent) -> bool;
}

/// A state at a time, read as it stands.
#[derive(Clone, Copy, Debug)]
pub struct Present<'a> {
    pub state: &'a State,
    pub exercise: &'a Exercise,
    pub t: ExerciseTime,
}

impl Reading for Present<'_> {
    fn t(&self) -> ExerciseTime {
        self.t
    }

    fn variable(&self, variable: &VariableId) -> i64 {
        self.state.variables.get(variable).copied().unwrap_or(0)
    }

    fn has(&self, event: &ConditionEvent) -> bool {
        let state = self.state;
        match event {
            ConditionEvent::Released(inject) => self.is_out(inject),
            ConditionEvent::Acknowledged { cell, inject } => {
                let delivery = state.injects.get(inject).and_then(|it| it.deliveries.get(cell));
                delivery.is_some_and(|delivery| delivery.acknowledged.is_some())
            }
            ConditionEvent::Opened(id) => {
                state.decisions.get(id).is_some_and(|it| it.opened_at.is_some())
            }
            ConditionEvent::Revealed(id) => {
                state.decisions.get(id).is_some_and(|it| it.revealed_at.is_some())
            }
            ConditionEvent::Decided(id) => self.settlement(id).is_some(),
            ConditionEvent::Lapsed(id) => self.settlement(id) == Some(&Settlement::Lapsed),
            ConditionEvent::ActedAlone { cell, decision } => state
                .decisions
                .get(decision)
                .is_some_and(|it| it.alone.iter().any(|alone| alone.cell == *cell)),
            ConditionEvent::Chosen { decision, choice } => {
                let settled = state.decisions.get(decision).and_then(|it| it.settled.as_ref());
                match settled.and_then(|settled| settled.chosen.as_ref()) {
                    Some(Chosen::Option(chosen)) => chosen == choice,
                    // How a condition names an answer outside the author's options.
                    Some(Chosen::Other(_)) => choice.as_str() == "other",
                    None => false,
                }
            }
            ConditionEvent::Knows { cell, fact } => {
                state.cells.contains_key(cell)
                    && state.knows_since(self.exercise, cell, fact).is_some()
            }
            ConditionEvent::BranchTaken(id) => state.branches.contains_key(id),
            ConditionEvent::MoveBegan(id) => state.moves.contains_key(id),
        }
    }
}

impl Present<'_> {
    fn is_out(&self, inject: &InjectId) -> bool {
        self.state.injects.get(inject).is_some_and(|inject| match inject.life {
            Life::Released | Life::Closed | Life::Recalled => true,
            Life::Planned | Life::Skipped => false,
        })
    }

    fn settlement(&self, decision: &DecisionId) -> Option<&Settlement> {
        let settled = self.state.decisions.get(decision)?.settled.as_ref()?;
        Some(&settled.settlement)
    }
}
