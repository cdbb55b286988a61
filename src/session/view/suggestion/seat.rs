//! A lead whose connection is gone while a decision waits on them.

use crate::exercise::{CellId, DecisionId};
use crate::session::Stage;
use crate::session::view::{Attended, ControlDecision, ControlView, PositionStatus};

use super::{Now, Suggestion, pending};

impl Now<'_> {
    pub(super) fn leads_gone(&self) -> impl Iterator<Item = Suggestion> {
        let view = self.view;
        pending(view).flat_map(move |(id, decision)| {
            awaited(view, id, decision).into_iter().filter_map(move |cell| {
                let seat = view.exercise.lead_seat(&cell)?.id.clone();
                let taken = view.seats.get(&seat).is_some_and(|own| own.person.is_some());
                let gone = matches!(view.attendance.get(&seat), Some(Attended::Gone { .. }));
                let decision = id.clone();
                (taken && gone).then_some(Suggestion::LeadGone { seat, decision })
            })
        })
    }
}

/// The cells that a decision waits on.
fn awaited(view: &ControlView, id: &DecisionId, decision: &ControlDecision) -> Vec<CellId> {
    let Some(meant) = view.exercise.decisions.get(id) else { return vec![] };
    let lead = || vec![meant.lead.clone()];
    match decision.stage {
        Stage::Open => {
            let missing = decision.positions.iter();
            let missing = missing.filter(|(_, status)| **status == PositionStatus::Missing);
            missing.map(|(cell, _)| cell.clone()).collect()
        }
        Stage::Revealed => lead(),
        Stage::Drafted => {
            let Some(round) = decision.rounds.last() else { return lead() };
            let others = meant.required().filter(|cell| **cell != meant.lead);
            let silent: Vec<CellId> =
                others.filter(|cell| !round.answers.contains_key(*cell)).cloned().collect();
            if silent.is_empty() { lead() } else { silent }
        }
        Stage::Planned | Stage::Referred | Stage::Settled => vec![],
    }
}
