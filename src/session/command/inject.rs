//! Wishes about injects, their passages and what stands on a cell's register.

use serde::{Deserialize, Serialize};

use crate::exercise::{CellId, FactId, InjectId, InjectKind, PassageRef, SeatId};

use super::{Command, ForecastCommand, FreeMoveCommand, StatementCommand, TaskCommand};

/// In what form a passage goes to another cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassOnForm {
    /// 전문: word for word.
    Full,
    /// 요약
    Summary(String),
    /// 구두; the words where somebody took them down.
    Spoken(String),
}

/// What the originator of a passage answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentAnswer {
    Granted,
    Refused,
}

/// An inject written at the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdHoc {
    pub kind: InjectKind,
    pub to: Vec<CellId>,
    /// As it stands under 발신.
    pub from: String,
    pub channel: String,
    pub title: String,
    pub passages: Vec<String>,
    /// Why the script was left.
    pub reason: String,
}

/// Wishes about an inject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InjectCommand {
    Release,
    Hold,
    LetGo,
    Skip {
        reason: String,
    },
    /// `None` leaves a title or a passage as it stands.
    Amend {
        title: Option<String>,
        passages: Vec<Option<String>>,
        reason: String,
    },
    SendAgain {
        cells: Vec<CellId>,
    },
    Recall {
        reason: String,
    },
    Close,
    Acknowledge,
    /// 조치결과: what the cell has done about what the inject asks for.
    Reply {
        text: String,
    },
}

/// Wishes about a passage between the cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassageCommand {
    AskConsent {
        passage: PassageRef,
        to: CellId,
    },
    AnswerConsent {
        ask: u32,
        answer: ConsentAnswer,
    },
    PassOn {
        passage: PassageRef,
        to: CellId,
        form: PassOnForm,
        /// What came across, where control ticked it; all that the cell holds otherwise.
        facts: Option<Vec<FactId>>,
    },
}

/// Wishes of a cell about something on its register. They name it as the cell sees it: the cell's
/// own number and the passages in it, counted from one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemCommand {
    Acknowledge,
    AskConsent {
        passage: u16,
        to: CellId,
    },
    PassOn {
        passage: u16,
        to: CellId,
        form: PassOnForm,
    },
    /// To what an inject asks for, or to a request for information.
    Reply {
        text: String,
    },
    Statement(StatementCommand),
    Assign {
        seat: SeatId,
    },
    /// The cell no longer asks.
    WithdrawRequest,
    Task(TaskCommand),
    Forecast(ForecastCommand),
    FreeMove(FreeMoveCommand),
}

impl InjectCommand {
    pub fn of(self, id: &InjectId) -> Command {
        Command::Inject { id: id.clone(), command: self }
    }
}

impl ItemCommand {
    pub fn of(self, number: u32) -> Command {
        Command::Item { number, command: self }
    }
}

impl From<PassageCommand> for Command {
    fn from(command: PassageCommand) -> Self {
        Self::Passage(command)
    }
}
