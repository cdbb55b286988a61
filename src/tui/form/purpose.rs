//! What a form is for.

use crate::exercise::{CellId, DecisionId, InjectId, SeatId};
use crate::session::Seq;

/// What will be wished once the form is filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    TakeSeat {
        seat: SeatId,
    },
    Skip {
        inject: InjectId,
    },
    Recall {
        inject: InjectId,
    },
    Amend {
        inject: InjectId,
    },
    SendAgain {
        inject: InjectId,
    },
    Compose,
    PassOn {
        cell: CellId,
        inject: InjectId,
    },
    AskConsent {
        cell: CellId,
        inject: InjectId,
    },
    Position {
        decision: DecisionId,
        cell: CellId,
    },
    Draft {
        decision: DecisionId,
        cell: CellId,
    },
    Changes {
        decision: DecisionId,
        cell: CellId,
        round: u32,
    },
    NonConcur {
        decision: DecisionId,
        cell: CellId,
        round: u32,
    },
    Alone {
        decision: DecisionId,
        cell: CellId,
    },
    /// `cell` is none when control refers it.
    Refer {
        decision: DecisionId,
        cell: Option<CellId>,
    },
    Return {
        decision: DecisionId,
    },
    Record {
        decision: DecisionId,
    },
    Extend {
        decision: DecisionId,
    },
    Correct {
        record: Seq,
    },
    RealWorldStop,
    LiftStop,
}

impl Purpose {
    /// Under which name an unfinished form is kept.
    pub fn draft_key(&self) -> String {
        match self {
            Self::TakeSeat { seat } => format!("form:seat:{seat}"),
            Self::Skip { inject } => format!("form:skip:{inject}"),
            Self::Recall { inject } => format!("form:recall:{inject}"),
            Self::Amend { inject } => format!("form:amend:{inject}"),
            Self::SendAgain { inject } => format!("form:again:{inject}"),
            Self::Compose => "form:compose".to_owned(),
            Self::PassOn { cell, inject } => format!("form:pass-on:{cell}:{inject}"),
            Self::AskConsent { cell, inject } => format!("form:consent:{cell}:{inject}"),
            Self::Position { decision, cell } => format!("form:position:{decision}:{cell}"),
            Self::Draft { decision, .. } => format!("form:draft:{decision}"),
            Self::Changes { decision, cell, round } => {
                format!("form:changes:{decision}:{cell}:{round}")
            }
            Self::NonConcur { decision, cell, round } => {
                format!("form:nonconcur:{decision}:{cell}:{round}")
            }
            Self::Alone { decision, cell } => format!("form:alone:{decision}:{cell}"),
            Self::Refer { decision, .. } => format!("form:refer:{decision}"),
            Self::Return { decision } => format!("form:return:{decision}"),
            Self::Record { decision } => format!("form:record:{decision}"),
            Self::Extend { decision } => format!("form:extend:{decision}"),
            Self::Correct { record } => format!("form:correct:{record}"),
            Self::RealWorldStop => "form:stop".to_owned(),
            Self::LiftStop => "form:lift".to_owned(),
        }
    }

    /// The decision whose joint words are being written, for the room to read along.
    pub fn live_draft(&self) -> Option<&DecisionId> {
        match self {
            Self::Draft { decision, .. } => Some(decision),
            Self::TakeSeat { .. }
            | Self::Skip { .. }
            | Self::Recall { .. }
            | Self::Amend { .. }
            | Self::SendAgain { .. }
            | Self::Compose
            | Self::PassOn { .. }
            | Self::AskConsent { .. }
            | Self::Position { .. }
            | Self::Changes { .. }
            | Self::NonConcur { .. }
            | Self::Alone { .. }
            | Self::Refer { .. }
            | Self::Return { .. }
            | Self::Record { .. }
            | Self::Extend { .. }
            | Self::Correct { .. }
            | Self::RealWorldStop
            | Self::LiftStop => None,
        }
    }

    /// Whether somebody said it, so that it may have been some minutes ago.
    pub fn is_spoken(&self) -> bool {
        match self {
            Self::PassOn { .. }
            | Self::AskConsent { .. }
            | Self::Position { .. }
            | Self::Draft { .. }
            | Self::Changes { .. }
            | Self::NonConcur { .. }
            | Self::Alone { .. }
            | Self::Refer { .. }
            | Self::Return { .. }
            | Self::Record { .. } => true,
            Self::TakeSeat { .. }
            | Self::Skip { .. }
            | Self::Recall { .. }
            | Self::Amend { .. }
            | Self::SendAgain { .. }
            | Self::Compose
            | Self::Extend { .. }
            | Self::Correct { .. }
            | Self::RealWorldStop
            | Self::LiftStop => false,
        }
    }
}
