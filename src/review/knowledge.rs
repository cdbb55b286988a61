//! Who knew what when, how it came across, and what came too late.

mod fact;
mod passing;

pub(super) use fact::read as facts;
pub(super) use passing::{consents, pass_ons};

use serde::Serialize;

use crate::exercise::{CellId, DecisionId, FactId, InjectId, PassageRef, Span};
use crate::session::{ConsentAnswer, ConsentStanding, PassOnForm};

use super::{Length, Moment};

/// A way in which a cell came to know a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// An inject that carried it was released to the cell.
    Delivered { inject: InjectId },
    /// Another cell passed it on: `pass_on` counts from zero in [`super::Aar::pass_ons`].
    PassedOn { pass_on: u32, from: CellId },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Learned {
    pub at: Moment,
    pub how: How,
}

/// What one cell knew of a fact: every way in which it came, the earliest first; none when it
/// never did. What was passed on and taken back as keyed in error is not among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CellKnowledge {
    pub cell: CellId,
    pub learned: Vec<Learned>,
}

/// Whether what only one cell was given came to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Crossing {
    /// Nobody was given it, or several cells at once.
    NotUnique,
    /// The other cells that should share it never knew it.
    Never { of: CellId },
    /// The first of them to know it did so then, from the cell that held it or from control.
    Crossed { of: CellId, to: CellId, learned: Learned },
}

/// Whether a decision's cells knew a fact in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InTime {
    /// Every required cell knew it when the decision was settled.
    Yes,
    /// These did not know it then.
    No { without: Vec<CellId> },
    /// It was not settled.
    NotSettled,
}

/// A decision that cannot be taken well without the fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    pub decision: DecisionId,
    pub settled: Option<Moment>,
    pub in_time: InTime,
    /// From the settlement to the moment the last required cell knew it; none when it was in time
    /// or never.
    pub late_by: Option<Span>,
}

/// One fact of the exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FactReview {
    pub fact: FactId,
    /// Every cell, in the author's order.
    pub cells: Vec<CellKnowledge>,
    /// The cells that should share it: those of the decisions that need it, or all.
    pub concerned: Vec<CellId>,
    pub crossing: Crossing,
    /// From the first cell's knowledge to the last concerned cell's.
    pub shared_after: Length,
    pub needs: Vec<Need>,
}

impl FactReview {
    /// When and how `cell` first knew it.
    pub fn first(&self, cell: &CellId) -> Option<&Learned> {
        self.cells.iter().find(|known| known.cell == *cell)?.learned.first()
    }

    /// The cell that alone was given it, if there is one.
    pub fn unique_to(&self) -> Option<&CellId> {
        match &self.crossing {
            Crossing::NotUnique => None,
            Crossing::Never { of } | Crossing::Crossed { of, .. } => Some(of),
        }
    }
}

/// A passage that one cell passed on to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PassOnReview {
    pub at: Moment,
    pub passage: PassageRef,
    pub from: CellId,
    pub to: CellId,
    pub form: PassOnForm,
    /// What the receiver knew from it.
    pub facts: Vec<FactId>,
    /// The originator's consent at that moment.
    pub consent: ConsentStanding,
    /// When the sender had acknowledged the passage, or else held it.
    pub since: Option<Moment>,
    /// From `since` to the passing-on (sharing delay).
    pub delay: Length,
    /// When it was taken back as keyed in error.
    pub retracted: Option<Moment>,
}

/// A request to the originator of a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConsentReview {
    pub at: Moment,
    pub passage: PassageRef,
    pub cell: CellId,
    pub to: CellId,
    pub answer: Option<ConsentAnswer>,
    pub answered: Option<Moment>,
    pub took: Length,
}
