//! What happened to decisions, and what a position says.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::exercise::{CellId, ChoiceId, DecisionId, ExerciseTime};
use crate::session::DraftAnswer;

use super::{DueCause, Event, Slots};

/// A choice among the author's options, or an answer of one's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    Option(ChoiceId),
    Other(String),
}

/// What a ministry expects another to choose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expectation {
    Option(ChoiceId),
    Other,
}

impl Expectation {
    /// Whether it came as expected.
    pub fn met_by(&self, chosen: &Chosen) -> bool {
        match (self, chosen) {
            (Self::Option(expected), Chosen::Option(chosen)) => expected == chosen,
            (Self::Other, Chosen::Other(_)) => true,
            (Self::Option(_), Chosen::Other(_)) | (Self::Other, Chosen::Option(_)) => false,
        }
    }
}

/// How sure a ministry is of its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// A ministry's sealed position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    pub chosen: Chosen,
    pub reason: String,
    pub confidence: Confidence,
    /// What it expects each other required cell to choose.
    pub expects: BTreeMap<CellId, Expectation>,
}

/// How a decision ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// Every required cell agreed to the same words.
    Unified,
    /// The lead decided; the cells named did not agree.
    ByLead { dissent: BTreeSet<CellId> },
    /// A higher body decided.
    Referred { reason: String, conditions: String },
    /// Control noted what was decided at the table.
    Recorded,
    /// It was not taken in time.
    Lapsed,
}

/// What happened to a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionEvent {
    Opened {
        cause: DueCause,
        deadline: Option<ExerciseTime>,
    },
    PositionTaken {
        cell: CellId,
        position: Position,
        late: bool,
    },
    PositionWithdrawn {
        cell: CellId,
    },
    /// `missing` are the cells that had given none.
    Revealed {
        missing: Vec<CellId>,
    },
    Drafted {
        round: u32,
        cell: CellId,
        chosen: Chosen,
        text: String,
        /// When no answer counts as no objection, where the draft said so.
        silence_at: Option<ExerciseTime>,
        /// What the text fixes for what is said in public.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        line: Slots,
    },
    Answered {
        round: u32,
        cell: CellId,
        answer: DraftAnswer,
    },
    AnswerWithdrawn {
        round: u32,
        cell: CellId,
    },
    SilenceCounted {
        round: u32,
        cells: Vec<CellId>,
    },
    /// `cell` is none when control referred it.
    Referred {
        cell: Option<CellId>,
        question: String,
    },
    Settled {
        settlement: Settlement,
        chosen: Option<Chosen>,
        text: String,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        line: Slots,
    },
    ActedAlone {
        cell: CellId,
        chosen: Chosen,
        explanation: String,
    },
    DeadlineExtended {
        to: ExerciseTime,
    },
}

impl DecisionEvent {
    pub fn of(self, id: &DecisionId) -> Event {
        Event::Decision { id: id.clone(), event: self }
    }
}
