//! An exercise in the making: what is known of it, and where each part came from.

use chrono::NaiveDateTime;

use crate::exercise::{
    BranchId, CellId, DecisionId, FactId, InjectId, InjectKind, Language, MoveId, ObjectiveId,
    Release, Span, Trigger, VariableId,
};

use super::found::{At, Found};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub id: String,
    pub title: String,
    pub summary: Option<String>,
    pub premise: Option<String>,
    /// In which it is written.
    pub language: Language,
    pub start: NaiveDateTime,
    /// Whether the file, or whoever imports it, says when it begins.
    pub start_known: bool,
    pub length: Span,
    pub length_known: bool,
    pub cells: Vec<DraftCell>,
    pub objectives: Vec<DraftObjective>,
    pub moves: Vec<DraftMove>,
    pub injects: Vec<DraftInject>,
    pub decisions: Vec<DraftDecision>,
    pub made: Made,
    pub hot_wash: Vec<String>,
    /// What has no place in an exercise.
    pub comments: Vec<String>,
    /// What of the file has no counterpart, by the names that it has there.
    pub lost: Vec<(String, usize)>,
    pub rows_read: usize,
    pub found: Vec<Found>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftCell {
    pub id: CellId,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftObjective {
    pub id: ObjectiveId,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftMove {
    pub id: MoveId,
    pub title: String,
    pub length: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftTiming {
    At(Span),
    After {
        event: Trigger,
        delay: Span,
    },
    /// In the words of the exercise format, about things of this draft.
    When(String),
    Control,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftSender {
    Cell(CellId),
    Named(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftInject {
    pub at: At,
    pub id: InjectId,
    pub kind: InjectKind,
    pub timing: DraftTiming,
    /// Where its time stands, or the row that has none.
    pub timed_at: At,
    pub release: Release,
    pub hold: bool,
    pub to: Vec<CellId>,
    pub from: Option<DraftSender>,
    pub channel: Option<String>,
    pub title: String,
    pub request: Option<String>,
    pub reply_within: Option<Span>,
    pub passages: Vec<String>,
    /// Each with the passage that tells it, counted from zero.
    pub facts: Vec<(usize, FactId)>,
    pub expected: Option<String>,
    pub notes: Option<String>,
    pub objectives: Vec<ObjectiveId>,
    pub comments: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftDecision {
    pub id: DecisionId,
    pub title: String,
    pub question: String,
    /// The inject after which it is put; control puts it where there is none.
    pub after: Option<InjectId>,
    /// The first leads.
    pub cells: Vec<CellId>,
    pub options: Vec<DraftOption>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftOption {
    pub id: String,
    pub title: String,
}

/// What rows name beside injects. A decision of that kind waits for control.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    pub facts: Vec<DraftFact>,
    pub branches: Vec<DraftBranch>,
    pub variables: Vec<DraftVariable>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFact {
    pub id: FactId,
    pub statement: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftBranch {
    pub id: BranchId,
    /// In the words of the exercise format.
    pub when: String,
}

/// As wide as its comparisons ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftVariable {
    pub id: VariableId,
    pub min: i64,
    pub max: i64,
}
