//! Wishes of those who evaluate, and the ministries' own comments.

use serde::{Deserialize, Serialize};

use crate::exercise::{CellId, CriticalTaskId, ObjectiveId};
use crate::session::{Bearing, RatingAnswers, Seq};

use super::Command;

/// What is observed, rated and, after ENDEX, said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvaluationCommand {
    Observe(NewObservation),
    Rate(NewRating),
    /// 부처 의견: the cell's own word on its exercise.
    Comment {
        text: String,
    },
}

/// 관찰: tied to the moment it was said for, a cell and an objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewObservation {
    pub cell: CellId,
    pub objective: ObjectiveId,
    pub bearing: Bearing,
    pub text: String,
    /// The record it is about.
    pub record: Option<Seq>,
}

/// 평정: the four questions on a critical task; the rating follows from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRating {
    pub task: CriticalTaskId,
    /// What this evaluator goes by: several rate the same task.
    pub evaluator: String,
    pub answers: RatingAnswers,
    pub evidence: Vec<Seq>,
    pub text: String,
}

impl From<EvaluationCommand> for Command {
    fn from(command: EvaluationCommand) -> Self {
        Self::Evaluation(command)
    }
}
