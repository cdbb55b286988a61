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
pub use tag::objectives_of;

use std::cmp::Ordering;

use serde::Serialize;

use crate::exercise::{
    AudienceId, CellId, ChoiceId, DecisionId, Exercise, FactId, ForecastId, PassageRef, ProbeId,
    SeatId, SlotId, Span, TaskId, Text,
};
use crate::session::{Addressee, Chosen, Expectation, Seq};

use super::About;

/// Questions put to the room after ENDEX.
pub const QUESTIONS_MAX: usize = 3;
/// From when a sharing delay is long, in minutes.
pub const SHARING_MINUTES_LONG: u64 = 15;
/// Until when an acknowledgment is quick, in minutes from the sending.
pub const READ_BACK_MINUTES_QUICK: u64 = 2;

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
    /// An option that removes a step of human judgment or control, decided or done alone.
    HumanStepLeft {
        decision: DecisionId,
        taken: ChoiceId,
        /// The options that keep the step.
        left: Vec<ChoiceId>,
        /// Who did it alone; none where it was decided.
        alone: Option<CellId>,
    },
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
    /// A message was acknowledged soon after it was sent. A good sign.
    ReadBackQuickly { message: u32, from: CellId, to: CellId, took: Span },
    /// The author's own question, counted from zero.
    Author { index: usize },
}

/// What a finding is to those who look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Worth looking at.
    ToDiscuss,
    /// Worth keeping.
    Good,
    /// The author's own question, which nothing was found for.
    Asked,
}

impl Pattern {
    /// Its rank: the lower, the sooner it is asked about. What is worth looking at comes first, by
    /// weight; then the author's own questions; then good signs. Findings of one rank are of one
    /// kind.
    pub fn rank(&self) -> u8 {
        match self {
            Self::NeverCrossed { .. } => 1,
            Self::CrossedTooLate { .. } => 2,
            Self::HumanStepLeft { .. } => 3,
            Self::ExpectationWrong { .. } => 4,
            Self::Contradicted { .. } => 5,
            Self::OffTheLine { .. } => 6,
            Self::AdviceFollowed { .. } => 7,
            Self::AdviceRefused { .. } => 8,
            Self::ActedAlone { .. } => 9,
            Self::PassedOver { .. } => 10,
            Self::Lapsed { .. } => 11,
            Self::ReleasedUncleared { .. } => 12,
            Self::SilenceCounted { .. } => 13,
            Self::RequestUnanswered { .. } => 14,
            Self::TwoLeads { .. } => 15,
            Self::NoLead { .. } => 16,
            Self::SharedSlowly { .. } => 17,
            Self::CaveatPassedOver { .. } => 18,
            Self::HeldApart { .. } => 19,
            Self::Author { .. } => 20,
            Self::AgreedAtOnce { .. } => 21,
            Self::ObjectionWorkedOut { .. } => 22,
            Self::CaveatKept { .. } => 23,
            Self::ReadBackQuickly { .. } => 24,
            Self::AdviceResisted { .. } => 25,
            Self::AdviceUsed { .. } => 26,
        }
    }

    pub fn sign(&self) -> Sign {
        match self.rank().cmp(&AUTHOR_RANK) {
            Ordering::Less => Sign::ToDiscuss,
            Ordering::Equal => Sign::Asked,
            Ordering::Greater => Sign::Good,
        }
    }

    /// Of how many it tells: what is about one person stays in the facilitator's edition.
    pub fn about(&self) -> About {
        match self {
            Self::AdviceFollowed { .. }
            | Self::AdviceRefused { .. }
            | Self::AdviceResisted { .. }
            | Self::AdviceUsed { .. } => About::Person,
            Self::NeverCrossed { .. }
            | Self::CrossedTooLate { .. }
            | Self::ExpectationWrong { .. }
            | Self::Contradicted { .. }
            | Self::OffTheLine { .. }
            | Self::ActedAlone { .. }
            | Self::PassedOver { .. }
            | Self::ReleasedUncleared { .. }
            | Self::SilenceCounted { .. }
            | Self::RequestUnanswered { .. }
            | Self::TwoLeads { .. }
            | Self::SharedSlowly { .. }
            | Self::CaveatPassedOver { .. }
            | Self::HeldApart { .. }
            | Self::CaveatKept { .. }
            | Self::ReadBackQuickly { .. } => About::Cell,
            Self::HumanStepLeft { alone, .. } => {
                if alone.is_some() {
                    About::Cell
                } else {
                    About::Table
                }
            }
            Self::Lapsed { .. }
            | Self::NoLead { .. }
            | Self::ObjectionWorkedOut { .. }
            | Self::AgreedAtOnce { .. }
            | Self::Author { .. } => About::Table,
        }
    }
}

/// The rank of the author's own questions, between what is worth looking at and good signs.
const AUTHOR_RANK: u8 = 20;

/// Every finding by rank; within a rank in the author's order.
pub(super) fn find(found: &Found<'_>) -> Vec<Question> {
    let mut questions = found.all();
    questions.sort_by_key(|question| question.pattern.rank());
    questions
}

/// The first finding of each kind that is worth looking at; then the author's own questions, which
/// no good sign displaces; then the first good sign of each kind.
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
    chosen.sort_by_key(|question| question.pattern.rank());
    chosen.truncate(QUESTIONS_MAX);
    chosen
}
