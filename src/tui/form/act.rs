//! What a cell does that needs words: about something it holds, or about a decision.
//!
//! The console keys it for the cell and a cell's own screen for itself: the fields and the command
//! are the same, and come from what either of them can see.

mod command;
mod exchange;
mod fields;
mod forecast;
mod free_move;
mod name;
mod probe;
mod request;
mod wash;

pub use command::command;
pub use exchange::{Board, ExchangeAct};
pub(super) use exchange::{new_task, slots, task};
pub(super) use fields::{Asked, choice_of, fields};
pub use name::{is_shared, shared_act};

use std::fmt;

use crate::exercise::{CellId, DecisionId, InjectId};

/// An act of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellAct {
    PassOn {
        cell: CellId,
        item: Item,
    },
    AskConsent {
        cell: CellId,
        item: Item,
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
    /// 조치결과: what was done about what an inject asks for.
    Report {
        cell: CellId,
        item: Item,
    },
    Exchange {
        cell: CellId,
        act: ExchangeAct,
    },
    /// `cell` is none when control refers it.
    Refer {
        decision: DecisionId,
        cell: Option<CellId>,
    },
}

/// What a cell was given, by the name that the screen knows it under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// On the console.
    Inject(InjectId),
    /// On the cell's own screen, by its own number.
    Received(u32),
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Inject(inject) => inject.fmt(f),
            Self::Received(number) => write!(f, "#{number}"),
        }
    }
}

impl CellAct {
    /// Whose act it is; none when control acts by itself.
    pub fn cell(&self) -> Option<&CellId> {
        match self {
            Self::PassOn { cell, .. }
            | Self::AskConsent { cell, .. }
            | Self::Position { cell, .. }
            | Self::Draft { cell, .. }
            | Self::Changes { cell, .. }
            | Self::NonConcur { cell, .. }
            | Self::Alone { cell, .. }
            | Self::Report { cell, .. }
            | Self::Exchange { cell, .. } => Some(cell),
            Self::Refer { cell, .. } => cell.as_ref(),
        }
    }

    /// The decision it is about.
    pub fn decision(&self) -> Option<&DecisionId> {
        match self {
            Self::PassOn { .. }
            | Self::AskConsent { .. }
            | Self::Report { .. }
            | Self::Exchange { .. } => None,
            Self::Position { decision, .. }
            | Self::Draft { decision, .. }
            | Self::Changes { decision, .. }
            | Self::NonConcur { decision, .. }
            | Self::Alone { decision, .. }
            | Self::Refer { decision, .. } => Some(decision),
        }
    }

    /// Under which name an unfinished form is kept.
    pub fn draft_key(&self) -> String {
        match self {
            Self::PassOn { cell, item } => format!("form:pass-on:{cell}:{item}"),
            Self::AskConsent { cell, item } => format!("form:consent:{cell}:{item}"),
            Self::Position { decision, cell } => format!("form:position:{decision}:{cell}"),
            Self::Draft { decision, .. } => format!("form:draft:{decision}"),
            Self::Changes { decision, cell, round } => {
                format!("form:changes:{decision}:{cell}:{round}")
            }
            Self::NonConcur { decision, cell, round } => {
                format!("form:nonconcur:{decision}:{cell}:{round}")
            }
            Self::Alone { decision, cell } => format!("form:alone:{decision}:{cell}"),
            Self::Report { cell, item } => format!("form:report:{cell}:{item}"),
            Self::Exchange { cell, act } => format!("form:{act}:{cell}"),
            Self::Refer { decision, .. } => format!("form:refer:{decision}"),
        }
    }

    /// Whether only the lead hands it in, and the others of the cell prepare its words.
    pub fn is_lead_only(&self) -> bool {
        match self {
            Self::Position { .. }
            | Self::Draft { .. }
            | Self::Changes { .. }
            | Self::NonConcur { .. }
            | Self::Alone { .. }
            | Self::Refer { .. } => true,
            Self::PassOn { .. }
            | Self::AskConsent { .. }
            | Self::Report { .. }
            | Self::Exchange { .. } => false,
        }
    }

    /// The decision whose joint words are being written, for the room to read along.
    pub fn live_draft(&self) -> Option<&DecisionId> {
        match self {
            Self::Draft { decision, .. } => Some(decision),
            Self::PassOn { .. }
            | Self::AskConsent { .. }
            | Self::Position { .. }
            | Self::Changes { .. }
            | Self::NonConcur { .. }
            | Self::Alone { .. }
            | Self::Report { .. }
            | Self::Exchange { .. }
            | Self::Refer { .. } => None,
        }
    }

    /// The name of its title's words.
    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::PassOn { .. } => "ask-title-pass-on",
            Self::AskConsent { .. } => "ask-title-consent",
            Self::Position { .. } => "ask-title-position",
            Self::Draft { .. } => "ask-title-draft",
            Self::Changes { .. } => "ask-title-changes",
            Self::NonConcur { .. } => "ask-title-nonconcur",
            Self::Alone { .. } => "ask-title-alone",
            Self::Report { .. } => "ask-title-report",
            Self::Exchange { act, .. } => act.title(),
            Self::Refer { .. } => "ask-title-refer",
        }
    }
}
