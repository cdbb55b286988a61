//! What is open in a situation.

use crate::exercise::{CellId, Condition, ConditionEvent, FactId, VariableId};
use crate::session::State;

use super::outlook::Detail;
use super::stake::Stakes;
use super::touch::Touch;

/// What is open in a situation.
#[derive(Debug)]
pub(super) struct Open<'a> {
    /// The values that atoms have for good: whatever follows has them too.
    pub(super) settled: Vec<Option<bool>>,
    /// What is left of each condition.
    pub(super) left: Vec<u32>,
    /// The events that are still asked about.
    pub(super) events: Vec<&'a ConditionEvent>,
    /// The variables that are still asked about and can still change, and their values.
    pub(super) variables: Vec<(&'a VariableId, i64)>,
    /// The values that comparisons of the time have now and may lose.
    pub(super) times: Vec<bool>,
    /// The conditions and delays that still wait for something.
    pub(super) asking: Touch,
    /// Those among them that people's acts alone can make come true now; and everything else.
    pub(super) live: Touch,
    pub(super) stakes: Stakes,
    pub(super) detail: Detail,
}

impl<'a> Open<'a> {
    /// What the condition reads is read from now on.
    pub(super) fn ask(&mut self, condition: &'a Condition, state: &State) {
        match condition {
            Condition::Happened(event) => self.events.push(event),
            Condition::Variable { variable, .. } => {
                if !self.asks_about(variable) {
                    let value = state.variables.get(variable).copied().unwrap_or(0);
                    self.variables.push((variable, value));
                }
            }
            Condition::Time { comparison, time } => {
                self.times.push(comparison.holds(&state.t, time));
            }
            Condition::Always(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {}
        }
    }

    pub(super) fn asks(&self, event: &ConditionEvent) -> bool {
        self.events.contains(&event)
    }

    /// Whether it is asked about whether `cell` knows `fact`.
    pub(super) fn asks_of(&self, cell: &CellId, fact: &FactId) -> bool {
        self.events.iter().any(|event| match event {
            ConditionEvent::Knows { cell: of, fact: what } => of == cell && what == fact,
            ConditionEvent::Released(_)
            | ConditionEvent::Acknowledged { .. }
            | ConditionEvent::Opened(_)
            | ConditionEvent::Revealed(_)
            | ConditionEvent::Decided(_)
            | ConditionEvent::Lapsed(_)
            | ConditionEvent::ActedAlone { .. }
            | ConditionEvent::Chosen { .. }
            | ConditionEvent::BranchTaken(_)
            | ConditionEvent::MoveBegan(_) => false,
        })
    }

    pub(super) fn asks_about(&self, variable: &VariableId) -> bool {
        self.variables.iter().any(|(open, _)| *open == variable)
    }
}
