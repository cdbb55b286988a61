//! What a form is for.

use crate::exercise::{DecisionId, InjectId, SeatId, TaskId};
use crate::session::{About, Seq};

use super::act::CellAct;

/// What will be wished once the form is filled: what a cell does, or what only control does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    Act(CellAct),
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
    Return {
        decision: DecisionId,
    },
    Record {
        decision: DecisionId,
    },
    Extend {
        decision: DecisionId,
    },
    /// Control or the simulation cell answers a request for information.
    AnswerRequest {
        request: u32,
    },
    AssignRequest {
        request: u32,
    },
    /// Control puts a task before the cells.
    OpenTask,
    FinishTask {
        task: TaskId,
    },
    /// What was answered in the room, noted by control.
    Wash {
        question: u32,
    },
    /// A private note.
    Note {
        about: About,
    },
    /// Control's seat goes to somebody else.
    HandOver,
    /// To what time exercise time leaps.
    Jump,
    Scale,
    Correct {
        record: Seq,
    },
    RealWorldStop,
    LiftStop,
}

impl From<CellAct> for Purpose {
    fn from(act: CellAct) -> Self {
        Self::Act(act)
    }
}

impl Purpose {
    /// Under which name an unfinished form is kept.
    pub fn draft_key(&self) -> String {
        match self {
            Self::Act(act) => act.draft_key(),
            Self::TakeSeat { seat } => format!("form:seat:{seat}"),
            Self::Skip { inject } => format!("form:skip:{inject}"),
            Self::Recall { inject } => format!("form:recall:{inject}"),
            Self::Amend { inject } => format!("form:amend:{inject}"),
            Self::SendAgain { inject } => format!("form:again:{inject}"),
            Self::Compose => "form:compose".to_owned(),
            Self::Return { decision } => format!("form:return:{decision}"),
            Self::Record { decision } => format!("form:record:{decision}"),
            Self::Extend { decision } => format!("form:extend:{decision}"),
            Self::AnswerRequest { request } => format!("form:answer-request:{request}"),
            Self::AssignRequest { request } => format!("form:assign-request:{request}"),
            Self::OpenTask => "form:open-task".to_owned(),
            Self::FinishTask { task } => format!("form:finish-task:{task}"),
            Self::Correct { record } => format!("form:correct:{record}"),
            Self::Wash { question } => format!("form:wash:{question}"),
            Self::Note { .. } => "form:note".to_owned(),
            Self::HandOver => "form:hand-over".to_owned(),
            Self::Jump => "form:jump".to_owned(),
            Self::Scale => "form:scale".to_owned(),
            Self::RealWorldStop => "form:stop".to_owned(),
            Self::LiftStop => "form:lift".to_owned(),
        }
    }

    /// What a cell does with it, if it is an act of a cell.
    pub fn act(&self) -> Option<&CellAct> {
        match self {
            Self::Act(act) => Some(act),
            Self::TakeSeat { .. }
            | Self::Skip { .. }
            | Self::Recall { .. }
            | Self::Amend { .. }
            | Self::SendAgain { .. }
            | Self::Compose
            | Self::Return { .. }
            | Self::Record { .. }
            | Self::Extend { .. }
            | Self::AnswerRequest { .. }
            | Self::AssignRequest { .. }
            | Self::OpenTask
            | Self::FinishTask { .. }
            | Self::Wash { .. }
            | Self::Note { .. }
            | Self::HandOver
            | Self::Jump
            | Self::Scale
            | Self::Correct { .. }
            | Self::RealWorldStop
            | Self::LiftStop => None,
        }
    }

    /// Whether somebody said it, so that it may have been some minutes ago.
    pub fn is_spoken(&self) -> bool {
        match self {
            Self::Act(_)
            | Self::Return { .. }
            | Self::Record { .. }
            | Self::AnswerRequest { .. } => true,
            Self::TakeSeat { .. }
            | Self::Skip { .. }
            | Self::Recall { .. }
            | Self::Amend { .. }
            | Self::SendAgain { .. }
            | Self::Compose
            | Self::Extend { .. }
            | Self::AssignRequest { .. }
            | Self::OpenTask
            | Self::FinishTask { .. }
            | Self::Wash { .. }
            | Self::Note { .. }
            | Self::HandOver
            | Self::Jump
            | Self::Scale
            | Self::Correct { .. }
            | Self::RealWorldStop
            | Self::LiftStop => false,
        }
    }
}
