//! What happened to a free move, and what control ruled.

use serde::{Deserialize, Serialize};

use crate::exercise::{CellId, DecisionId, EscalationClass, FactId};

use super::Event;

/// Which way an argument goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    For,
    Against,
}

/// What a ruling is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ruled {
    FreeMove(u32),
    /// A decision that was settled with an answer of the table's own.
    Settled(DecisionId),
    /// A cell acted alone with an answer of its own; counted from zero.
    Alone {
        decision: DecisionId,
        act: u32,
    },
    /// Nothing that a cell did: control changes the world by hand.
    World,
}

/// What a cell comes to know by a ruling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    pub fact: FactId,
    pub cell: CellId,
}

/// What control ruled. Its effects on variables and injects are events of the same record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    pub on: Ruled,
    /// What came of it, for those who may see it; empty for a change by hand.
    pub outcome: String,
    pub class: Option<EscalationClass>,
    pub learned: Vec<Learned>,
    /// Control's own, for the review.
    pub reason: String,
    /// The cells that are told the outcome.
    pub told: Vec<CellId>,
}

/// What happened to a free move (자유조치).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FreeMoveEvent {
    Made {
        cell: CellId,
        action: String,
        effect: String,
        reasons: String,
    },
    Withdrawn,
    /// Every cell sees it and argues.
    Opened {
        cells: Vec<CellId>,
    },
    Argued {
        cell: CellId,
        side: Side,
        text: String,
    },
}

impl FreeMoveEvent {
    pub fn of(self, id: u32) -> Event {
        Event::FreeMove { id, event: self }
    }
}
