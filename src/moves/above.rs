//! What the lines above have done, for lines that refer to the latest.

use std::collections::BTreeMap;

use crate::exercise::DecisionId;
use crate::session::State;

/// Counts of what is numbered, each from one.
#[derive(Debug, Default)]
pub(super) struct Above {
    pub(super) drafts: BTreeMap<DecisionId, u32>,
    pub(super) asks: u32,
    pub(super) statements: u32,
    /// Askings for clearance, by the number of the statement.
    pub(super) clearances: BTreeMap<u32, u32>,
    pub(super) messages: u32,
    pub(super) requests: u32,
    pub(super) free_moves: u32,
}

impl Above {
    /// What a session has done that a file of moves goes on from.
    pub(super) fn of(state: &State) -> Self {
        let drafts = state.decisions.iter().filter(|(_, decision)| !decision.rounds.is_empty());
        let clearances = (1..).zip(&state.statements);
        let clearances = clearances.filter(|(_, statement)| !statement.rounds.is_empty());
        Self {
            drafts: drafts.map(|(id, decision)| (id.clone(), count(&decision.rounds))).collect(),
            asks: count(&state.consents),
            statements: count(&state.statements),
            clearances: clearances
                .map(|(number, statement)| (number, count(&statement.rounds)))
                .collect(),
            messages: count(&state.messages),
            requests: count(&state.requests),
            free_moves: count(&state.free_moves),
        }
    }
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
