//! Each decision on its way from the opening to the settlement.

mod history;
mod step;

pub use step::{Step, StepKind};

use std::collections::BTreeSet;

use serde::Serialize;

use crate::exercise::{Authority, CellId, Decision, DecisionId, Depth, ExerciseTime, SeatId, Span};
use crate::session::{
    Chosen, DraftAnswer, DueCause, Expectation, Position, Settlement, Slots, Stage,
};

use super::Moment;
use super::reading::Reading;

/// One decision of the exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecisionReview {
    pub id: DecisionId,
    pub depth: Depth,
    pub authority: Authority,
    /// The required cells, the lead first.
    pub required: Vec<CellId>,
    #[serde(serialize_with = "stage_name")]
    pub stage: Stage,
    pub opened: Option<Opening>,
    pub extensions: Vec<Extension>,
    /// Every position that was given, in the order of the record, replaced ones too.
    pub positions: Vec<PositionReview>,
    pub reveal: Option<RevealReview>,
    /// Of the positions that were sealed at the reveal; empty while they are.
    pub expectations: Vec<ExpectationReview>,
    pub rounds: Vec<RoundReview>,
    pub referral: Option<ReferralReview>,
    /// 단독 조치
    pub alone: Vec<ActAlone>,
    pub settled: Option<SettledReview>,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Opening {
    pub at: Moment,
    pub cause: DueCause,
    pub deadline: Option<ExerciseTime>,
}

/// A deadline that control moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Extension {
    pub at: Moment,
    pub to: ExerciseTime,
}

/// What may be told of a position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Seal {
    /// Neither revealed nor is the exercise over; or it did not stand until then.
    Sealed,
    Open(Position),
}

impl Seal {
    pub fn open(&self) -> Option<&Position> {
        match self {
            Self::Sealed => None,
            Self::Open(position) => Some(position),
        }
    }
}

/// What became of something that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Stands,
    /// The same cell gave another one.
    Replaced,
    /// It was taken back as keyed in error.
    Withdrawn(Moment),
}

/// A position of one cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PositionReview {
    pub cell: CellId,
    pub at: Moment,
    /// It came after the reveal.
    pub late: bool,
    /// How long after the deadline of that moment it came.
    pub past_deadline: Option<Span>,
    pub standing: Standing,
    pub content: Seal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RevealReview {
    pub at: Moment,
    /// The required cells that had given no position.
    pub missing: Vec<CellId>,
}

/// How an expectation compares with what the other cell chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fulfilment {
    Right,
    Wrong,
    /// The other cell had given no position at the reveal.
    NothingToCompare,
}

/// What one cell expected another to choose, and what that one chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExpectationReview {
    pub cell: CellId,
    pub of: CellId,
    pub expected: Expectation,
    pub chosen: Option<Chosen>,
    pub fulfilment: Fulfilment,
    /// The record of the position it was given with.
    pub at: Moment,
}

/// An answer to a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerReview {
    pub cell: CellId,
    pub answer: DraftAnswer,
    pub at: Moment,
    pub standing: Standing,
}

/// One draft and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoundReview {
    /// Counted from one.
    pub number: u32,
    pub cell: CellId,
    pub chosen: Chosen,
    pub text: String,
    /// What the words fix for what is said in public.
    pub line: Slots,
    pub at: Moment,
    /// When no answer was to count as no objection.
    pub silence_at: Option<ExerciseTime>,
    /// In the order of the record, replaced and withdrawn ones too.
    pub answers: Vec<AnswerReview>,
    /// Cells whose silence was counted and that did not answer afterwards.
    pub silent: Vec<CellId>,
    pub silence_counted: Option<Moment>,
    /// Required cells that neither answered nor were counted as silent.
    pub unanswered: Vec<CellId>,
}

impl RoundReview {
    /// The answer of `cell` that stands.
    pub fn answer_of(&self, cell: &CellId) -> Option<&AnswerReview> {
        self.answers
            .iter()
            .rev()
            .find(|answer| answer.cell == *cell && answer.standing == Standing::Stands)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferralReview {
    pub at: Moment,
    /// None when control referred it.
    pub cell: Option<CellId>,
    pub question: String,
    pub came_back: Option<Moment>,
}

/// An act of one cell by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActAlone {
    pub at: Moment,
    pub cell: CellId,
    pub chosen: Chosen,
    pub explanation: String,
    /// Whether it came before the decision was settled.
    pub before_settlement: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SettledReview {
    pub at: Moment,
    pub seat: SeatId,
    pub settlement: Settlement,
    pub chosen: Option<Chosen>,
    pub text: String,
    /// What the words fix for what is said in public.
    pub line: Slots,
}

impl DecisionReview {
    /// The position of `cell` that stands.
    pub fn position_of(&self, cell: &CellId) -> Option<&PositionReview> {
        self.positions
            .iter()
            .rev()
            .find(|position| position.cell == *cell && position.standing == Standing::Stands)
    }

    /// The cells that did not agree to what their lead decided.
    pub fn dissent(&self) -> BTreeSet<CellId> {
        match self.settled.as_ref().map(|settled| &settled.settlement) {
            Some(Settlement::ByLead { dissent }) => dissent.clone(),
            Some(
                Settlement::Unified
                | Settlement::Referred { .. }
                | Settlement::Recorded
                | Settlement::Lapsed,
            )
            | None => BTreeSet::new(),
        }
    }
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<DecisionReview> {
    let exercise = reading.exercise;
    exercise.decisions.values().map(|decision| history::read(reading, decision)).collect()
}

impl DecisionReview {
    fn unopened(decision: &Decision) -> Self {
        Self {
            id: decision.id.clone(),
            depth: decision.depth,
            authority: decision.authority,
            required: decision.required().cloned().collect(),
            stage: Stage::Planned,
            opened: None,
            extensions: vec![],
            positions: vec![],
            reveal: None,
            expectations: vec![],
            rounds: vec![],
            referral: None,
            alone: vec![],
            settled: None,
            steps: vec![],
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn stage_name<S: serde::Serializer>(stage: &Stage, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match stage {
        Stage::Planned => "planned",
        Stage::Open => "open",
        Stage::Revealed => "revealed",
        Stage::Drafted => "drafted",
        Stage::Referred => "referred",
        Stage::Settled => "settled",
    })
}
