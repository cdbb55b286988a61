//! Which conditions and delays read what happens to an inject or a decision.

use crate::exercise::{CellId, ChoiceId};
use crate::session::{Chosen, DecisionEvent, Settlement};

use super::touch::Touch;

/// An inject, and what reads that it went out and that cells acknowledged it.
pub(super) struct OfInject {
    pub(super) own: Touch,
    pub(super) released: Touch,
    pub(super) acknowledged: Vec<(CellId, Touch)>,
}

/// A decision, and what reads each thing that can happen to it.
pub(super) struct OfDecision {
    pub(super) own: Touch,
    pub(super) opened: Touch,
    pub(super) revealed: Touch,
    pub(super) decided: Touch,
    pub(super) lapsed: Touch,
    pub(super) chosen: Vec<(ChoiceId, Touch)>,
    pub(super) alone: Vec<(CellId, Touch)>,
}

impl OfInject {
    /// One that nothing reads.
    pub(super) fn at(own: Touch) -> Self {
        Self { own, released: Touch::NOTHING, acknowledged: vec![] }
    }
}

impl OfDecision {
    /// One that nothing reads.
    pub(super) fn at(own: Touch) -> Self {
        let none = Touch::NOTHING;
        let (opened, revealed, decided, lapsed) = (none, none, none, none);
        Self { own, opened, revealed, decided, lapsed, chosen: vec![], alone: vec![] }
    }

    /// What reads that which has come true.
    pub(super) fn by(&self, event: &DecisionEvent) -> Touch {
        match event {
            DecisionEvent::Opened { .. } => self.opened,
            DecisionEvent::Revealed { .. } => self.revealed,
            DecisionEvent::Settled { settlement, chosen, .. } => {
                let chosen = chosen.as_ref().map_or(Touch::NOTHING, |chosen| match chosen {
                    Chosen::Option(choice) => those(&self.chosen, |it| it == choice),
                    Chosen::Other(_) => those(&self.chosen, |it| it.as_str() == "other"),
                });
                let lapsed = match settlement {
                    Settlement::Lapsed => self.lapsed,
                    Settlement::Unified
                    | Settlement::ByLead { .. }
                    | Settlement::Recorded
                    | Settlement::Referred { .. } => Touch::NOTHING,
                };
                self.decided.and(chosen).and(lapsed)
            }
            DecisionEvent::ActedAlone { cell, .. } => those(&self.alone, |it| it == cell),
            DecisionEvent::PositionTaken { .. }
            | DecisionEvent::PositionWithdrawn { .. }
            | DecisionEvent::Referred { .. }
            | DecisionEvent::DeadlineExtended { .. }
            | DecisionEvent::Drafted { .. }
            | DecisionEvent::Answered { .. }
            | DecisionEvent::AnswerWithdrawn { .. }
            | DecisionEvent::SilenceCounted { .. } => Touch::NOTHING,
        }
    }
}

/// What those of the readers read that are asked for.
pub(super) fn those<Id>(readers: &[(Id, Touch)], is: impl Fn(&Id) -> bool) -> Touch {
    readers.iter().filter(|(id, _)| is(id)).map(|(_, reader)| *reader).collect()
}
