//! What happened to a probe.

use serde::{Deserialize, Serialize};

use crate::exercise::{CellId, ChoiceId, ProbeId};

use super::Event;

/// What a cell holds to be so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProbeAnswer {
    Option(ChoiceId),
    Unsure,
}

/// What happened to a probe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProbeEvent {
    /// It lies before every cell that is there.
    Begun,
    /// Sealed until it is closed: one answer a question.
    Answered { cell: CellId, answers: Vec<ProbeAnswer> },
    /// The cells that were there and did not answer are named.
    Closed { missing: Vec<CellId> },
}

impl ProbeEvent {
    pub fn of(self, id: &ProbeId) -> Event {
        Event::Probe { id: id.clone(), event: self }
    }
}
