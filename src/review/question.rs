//! Patterns in a session that are worth a question, and the three to ask.
//!
//! A pattern says what happened, never how good a ministry was. The ranks, and what each pattern
//! stays quiet about, are in docs/report.md.

mod pattern;

use serde::Serialize;

use crate::exercise::{CellId, DecisionId, Exercise, FactId, Span};
use crate::session::{Chosen, Expectation, Seq};

use super::reading::Reading;
use super::{DecisionReview, FactReview, PassOnReview};

/// Questions put to the room after ENDEX.
pub const QUESTIONS_MAX: usize = 3;
/// From when a sharing delay is long, in minutes.
pub const SHARING_MINUTES_LONG: u64 = 15;

/// Something worth asking about, with the records that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    pub pattern: Pattern,
    /// In the order of the record; none for the author's own question.
    pub records: Vec<Seq>,
}

/// What was found, in the order of rank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// A fact that only one cell was given, and that a decision needed, never came to another.
    NeverCrossed { fact: FactId, of: CellId, needed_by: Vec<DecisionId> },
    /// It came to another only after the decision was settled.
    CrossedTooLate { fact: FactId, of: CellId, decision: DecisionId, late_by: Span },
    /// A cell expected another choice of the other than it made.
    ExpectationWrong {
        decision: DecisionId,
        cell: CellId,
        of: CellId,
        expected: Expectation,
        chosen: Chosen,
    },
    /// 단독 조치 where authority was joint.
    ActedAlone { decision: DecisionId, cell: CellId },
    /// The lead decided over an objection, or without waiting for an answer.
    PassedOver { decision: DecisionId, objected: Vec<CellId>, unanswered: Vec<CellId> },
    /// The deadline passed and nothing was decided.
    Lapsed { decision: DecisionId },
    /// Agreement in which a cell's silence was counted.
    SilenceCounted { decision: DecisionId, cells: Vec<CellId> },
    /// What a decision needed was held long before it was passed on.
    SharedSlowly { fact: FactId, from: CellId, to: CellId, delay: Span },
    /// Positions differed, and every cell agreed to the first draft in words. A good sign.
    AgreedAtOnce { decision: DecisionId },
    /// The author's own question, counted from zero.
    Author { index: usize },
}

impl Pattern {
    /// Its rank: the lower, the sooner it is asked about. Findings of one rank are of one kind.
    pub fn rank(&self) -> u8 {
        match self {
            Self::NeverCrossed { .. } => 1,
            Self::CrossedTooLate { .. } => 2,
            Self::ExpectationWrong { .. } => 3,
            Self::ActedAlone { .. } => 4,
            Self::PassedOver { .. } => 5,
            Self::Lapsed { .. } => 6,
            Self::SilenceCounted { .. } => 7,
            Self::SharedSlowly { .. } => 8,
            Self::AgreedAtOnce { .. } => 9,
            Self::Author { .. } => 10,
        }
    }
}

/// Every finding by rank; within a rank in the author's order.
pub(super) fn find(
    reading: &Reading<'_>,
    decisions: &[DecisionReview],
    facts: &[FactReview],
    pass_ons: &[PassOnReview],
) -> Vec<Question> {
    let found = pattern::Found { reading, decisions, facts, pass_ons };
    let mut questions = found.all();
    questions.sort_by_key(|question| question.pattern.rank());
    questions
}

/// The first finding of each kind, and then the author's questions.
pub(super) fn choose(exercise: &Exercise, findings: &[Question]) -> Vec<Question> {
    let mut chosen: Vec<Question> = vec![];
    for finding in findings {
        if chosen.iter().all(|other| other.pattern.rank() != finding.pattern.rank()) {
            chosen.push(finding.clone());
        }
    }
    let author = (0..exercise.hot_wash.len())
        .map(|index| Question { pattern: Pattern::Author { index }, records: vec![] });
    chosen.extend(author);
    chosen.truncate(QUESTIONS_MAX);
    chosen
}
