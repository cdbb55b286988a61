//! Wishes about a decision.

use serde::{Deserialize, Serialize};

use crate::exercise::{DecisionId, Span};
use crate::session::{Chosen, Position, Slots};

use super::Command;

/// Whether a reveal waits for every position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevealWhen {
    AllAreIn,
    /// Control says so, with positions missing.
    Now,
}

/// A cell's answer to a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftAnswer {
    /// 동의
    Concur,
    /// 조건부 동의, with the words it wants instead.
    ConcurWithChanges { replacement: String },
    /// 부동의
    NonConcur { reason: String, alternative: String },
}

/// How the lead settles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettleAs {
    Unified,
    /// The lead decides over dissent, which is recorded.
    ByLead,
}

/// Wishes about a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionCommand {
    Open,
    TakePosition(Position),
    Reveal {
        when: RevealWhen,
    },
    Draft {
        chosen: Chosen,
        text: String,
        /// 기한 내 미회신 시 의견 없음 간주, when the drafter says so.
        silence_within: Option<Span>,
        /// What the text fixes for what is said in public.
        line: Slots,
    },
    Answer {
        round: u32,
        answer: DraftAnswer,
    },
    Settle {
        how: SettleAs,
    },
    /// Control notes what was decided at the table.
    RecordOutcome {
        chosen: Chosen,
        text: String,
        line: Slots,
    },
    Refer {
        question: String,
    },
    ReturnReferral {
        chosen: Chosen,
        text: String,
        reason: String,
        conditions: String,
        line: Slots,
    },
    ActAlone {
        chosen: Chosen,
        explanation: String,
    },
    ExtendDeadline {
        by: Span,
    },
    Lapse,
}

impl DecisionCommand {
    pub fn of(self, id: &DecisionId) -> Command {
        Command::Decision { id: id.clone(), command: self }
    }
}
