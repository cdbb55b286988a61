//! Wishes about statements, messages, requests for information and tasks.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::exercise::{AnswerId, AudienceId, CellId, SeatId, Span, TaskId};

use super::Command;
use crate::session::{Addressee, Clearance, Part, Wording};

/// Wishes about a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementCommand {
    Revise {
        wording: Wording,
    },
    AskClearance,
    /// `round` is the asking that it answers, by the cell's own count.
    Answer {
        round: u32,
        answer: Clearance,
    },
    Release,
    Withdraw,
}

/// A new statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewStatement {
    pub audience: AudienceId,
    pub wording: Wording,
}

/// A new message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMessage {
    pub to: CellId,
    pub text: String,
}

/// A new request for information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRequest {
    pub to: Addressee,
    pub subject: String,
    pub question: String,
    /// How long the asker gives.
    pub reply_within: Option<Span>,
}

/// A new task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTask {
    pub title: String,
    /// Nobody yet, where it is none: then it is put before every cell.
    pub lead: Option<CellId>,
    pub supporting: BTreeSet<CellId>,
    pub due_within: Option<Span>,
}

/// Wishes of whoever is asked, or of the asker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestCommand {
    /// Who will see to it.
    Assign {
        seat: SeatId,
    },
    /// The asked cell's own words.
    Answer {
        text: String,
    },
    /// For control or an absent organization, with an answer its author prepared.
    Release {
        answer: AnswerId,
    },
    /// For control or an absent organization, in words of one's own.
    Write {
        text: String,
    },
    Withdraw,
}

/// Wishes about a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskCommand {
    Take { part: Part },
    Leave,
    HandOver { to: CellId, note: String },
    Finish { note: String },
}

impl StatementCommand {
    pub fn of(self, id: u32) -> Command {
        Command::Statement { id, command: self }
    }
}

impl RequestCommand {
    pub fn of(self, id: u32) -> Command {
        Command::Request { id, command: self }
    }
}

impl TaskCommand {
    pub fn of(self, id: &TaskId) -> Command {
        Command::Task { id: id.clone(), command: self }
    }
}

impl From<NewStatement> for Command {
    fn from(new: NewStatement) -> Self {
        Self::DraftStatement(new)
    }
}

impl From<NewMessage> for Command {
    fn from(new: NewMessage) -> Self {
        Self::Send(new)
    }
}

impl From<NewRequest> for Command {
    fn from(new: NewRequest) -> Self {
        Self::Ask(new)
    }
}

impl From<NewTask> for Command {
    fn from(new: NewTask) -> Self {
        Self::OpenTask(new)
    }
}
