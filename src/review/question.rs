//! Patterns in a session that are worth a question, and the three to ask.
//!
//! A pattern says what happened, never how good a ministry was. The ranks, and what each pattern
//! stays quiet about, are in docs/report.md.

mod exchange;
mod forecast;
mod good;
mod pattern;
mod tag;

pub(super) use pattern::Found;

use serde::Serialize;

use crate::exercise::{
    AudienceId, CellId, ChoiceId, DecisionId, Exercise, FactId, ForecastId, PassageRef, ProbeId,
    SeatId, SlotId, Span, TaskId, Text,
};
use crate::session::{Addressee, Chosen, Expectation, Seq};

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
    /// A statement says something else in public than another cell's, which was out before.
    Contradicted { statement: u32, cell: CellId, with: u32, of: CellId, slots: Vec<SlotId> },
    /// A statement says something else than a line that was agreed before.
    OffTheLine { statement: u32, cell: CellId, decision: DecisionId, slots: Vec<SlotId> },
    /// Advice that was wrong was followed against one's own right judgement.
    AdviceFollowed { forecast: ForecastId, seat: SeatId },
    /// Advice that was right was refused, and one's own wrong judgement kept.
    AdviceRefused { forecast: ForecastId, seat: SeatId },
    /// 단독 조치 where authority was joint.
    ActedAlone { decision: DecisionId, cell: CellId },
    /// The lead decided over an objection, or without waiting for an answer.
    PassedOver { decision: DecisionId, objected: Vec<CellId>, unanswered: Vec<CellId> },
    /// The deadline passed and nothing was decided.
    Lapsed { decision: DecisionId },
    /// 미협의 발표
    ReleasedUncleared { statement: u32, cell: CellId, audience: AudienceId, cells: Vec<CellId> },
    /// Agreement in which a cell's silence was counted.
    SilenceCounted { decision: DecisionId, cells: Vec<CellId> },
    /// A request for information was answered after its time, or not at all.
    RequestUnanswered {
        request: u32,
        cell: CellId,
        to: Addressee,
        subject: String,
        /// It was, after its time.
        answered: bool,
    },
    /// Several cells led a task at once.
    TwoLeads { task: TaskId, title: Text, cells: Vec<CellId> },
    /// No cell is on record as ever having led a task.
    NoLead { task: TaskId, title: Text },
    /// What a decision needed was held long before it was passed on.
    SharedSlowly { fact: FactId, from: CellId, to: CellId, delay: Span },
    /// A choice without a step of human judgment or control, where another option kept one.
    HumanStepLeft { decision: DecisionId, taken: ChoiceId, left: Vec<ChoiceId> },
    /// A passage went on without the consent that its caveat asks for.
    CaveatPassedOver { passage: PassageRef, from: CellId, to: CellId },
    /// On one question of a probe, counted from zero, some cells held what was so and others not.
    HeldApart { probe: ProbeId, question: usize, right: Vec<CellId>, otherwise: Vec<CellId> },
    /// An objection to an earlier draft ended in agreement in words. A good sign.
    ObjectionWorkedOut { decision: DecisionId, rounds: u32 },
    /// The originator's consent was had, and the substance passed on. A good sign.
    CaveatKept { passage: PassageRef, from: CellId, to: CellId },
    /// Wrong advice was not followed against one's own right judgement. A good sign.
    AdviceResisted { forecast: ForecastId, seat: SeatId },
    /// Right advice mended one's own wrong judgement. A good sign.
    AdviceUsed { forecast: ForecastId, seat: SeatId },
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
            Self::Contradicted { .. } => 4,
            Self::OffTheLine { .. } => 5,
            Self::AdviceFollowed { .. } => 6,
            Self::AdviceRefused { .. } => 7,
            Self::ActedAlone { .. } => 8,
            Self::PassedOver { .. } => 9,
            Self::Lapsed { .. } => 10,
            Self::ReleasedUncleared { .. } => 11,
            Self::SilenceCounted { .. } => 12,
            Self::RequestUnanswered { .. } => 13,
            Self::TwoLeads { .. } => 14,
            Self::NoLead { .. } => 15,
            Self::SharedSlowly { .. } => 16,
            Self::HumanStepLeft { .. } => 17,
            Self::CaveatPassedOver { .. } => 18,
            Self::HeldApart { .. } => 19,
            Self::AgreedAtOnce { .. } => 20,
            Self::ObjectionWorkedOut { .. } => 21,
            Self::CaveatKept { .. } => 22,
            Self::AdviceResisted { .. } => 23,
            Self::AdviceUsed { .. } => 24,
            Self::Author { .. } => 25,
        }
    }
}

/// Every finding by rank; within a rank in the author's order.
pub(super) fn find(found: &Found<'_>) -> Vec<Question> {
    let mut questions = found.all();
    questions.sort_by_key(|question| question.pattern.rank());
    questions
}

/// The first finding of each kind, and then the author's questions.
pub fn choose(exercise: &Exercise, findings: &[Question]) -> Vec<Question> {
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
