//! What a form is for.

use std::fmt;

use crate::exercise::{
    CellId, CriticalTaskId, DecisionId, ExerciseTime, InjectId, ObjectiveId, SeatId, Span, TaskId,
};
use crate::session::{About, Ruled, Seq};

use super::act::CellAct;

/// What will be wished once the form is filled: what a cell does, or what only control does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    Act(CellAct),
    TakeSeat {
        seat: SeatId,
    },
    /// Control deals with whoever sits at a seat.
    Seat {
        seat: SeatId,
        deal: Deal,
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
    /// An observation or a rating.
    Evaluation(EvaluationAct),
    /// 판정, or a change of the world by hand.
    Rule {
        on: Ruled,
    },
}

/// What control does with a seat that needs words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deal {
    Mute,
    Replace,
    SendOut,
}

impl fmt::Display for Deal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Mute => "mute",
            Self::Replace => "replace",
            Self::SendOut => "send-out",
        })
    }
}

/// What those who evaluate write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvaluationAct {
    /// 관찰: what was seen at `at`, when its key was pressed.
    Observe {
        cell: CellId,
        at: ExerciseTime,
        /// That of what was in hand.
        objective: Option<ObjectiveId>,
        /// The record in hand.
        record: Option<Seq>,
    },
    /// 평정: anew, or once more by an evaluator who has rated the task.
    Rate {
        task: CriticalTaskId,
        evaluator: Option<String>,
        /// The record in hand.
        record: Option<Seq>,
    },
}

impl fmt::Display for EvaluationAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Observe { cell, .. } => write!(f, "observe:{cell}"),
            Self::Rate { task, evaluator: None, .. } => write!(f, "rate:{task}"),
            Self::Rate { task, evaluator: Some(evaluator), .. } => {
                write!(f, "rate:{task}:{evaluator}")
            }
        }
    }
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
            Self::Seat { seat, deal } => format!("form:{deal}:{seat}"),
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
            Self::Evaluation(act) => format!("form:{act}"),
            Self::Rule { on } => format!("form:rule:{}", ruled(on)),
        }
    }

    /// What a cell does with it, if it is an act of a cell.
    pub fn act(&self) -> Option<&CellAct> {
        match self {
            Self::Act(act) => Some(act),
            Self::TakeSeat { .. }
            | Self::Seat { .. }
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
            | Self::LiftStop
            | Self::Evaluation(_)
            | Self::Rule { .. } => None,
        }
    }

    /// Whether somebody said it, so that it may have been some minutes ago.
    pub fn is_spoken(&self) -> bool {
        match self {
            Self::Act(_)
            | Self::Return { .. }
            | Self::Record { .. }
            | Self::AnswerRequest { .. }
            | Self::Rule { .. }
            | Self::Evaluation(EvaluationAct::Observe { .. }) => true,
            Self::TakeSeat { .. }
            | Self::Seat { .. }
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
            | Self::LiftStop
            | Self::Evaluation(EvaluationAct::Rate { .. }) => false,
        }
    }

    /// When its key was pressed, if it is an observation.
    pub(in crate::tui) fn observed_at(&self) -> Option<ExerciseTime> {
        let Self::Evaluation(EvaluationAct::Observe { at, .. }) = self else { return None };
        Some(*at)
    }

    /// How long before `t` it was said, where the person says that it was minutes earlier. What is
    /// observed was seen when its key was pressed, however long the words took.
    pub(in crate::tui) fn ago(&self, t: ExerciseTime, minutes: u64) -> Span {
        let typed = self.observed_at().map_or(Span(0), |at| t.since(at));
        Span(typed.0.saturating_add(Span::minutes(minutes).0))
    }
}

fn ruled(on: &Ruled) -> String {
    match on {
        Ruled::FreeMove(id) => format!("free-move:{id}"),
        Ruled::Settled(decision) => format!("settled:{decision}"),
        Ruled::Alone { decision, act } => format!("alone:{decision}:{act}"),
        Ruled::World => "world".to_owned(),
    }
}
