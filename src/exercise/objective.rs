//! What the exercise is for.

use serde::{Deserialize, Serialize};

use super::{CriticalTaskId, ObjectiveId, Text};

/// An objective, with the tasks that reaching it takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    pub id: ObjectiveId,
    pub title: Text,
    pub tasks: Vec<CriticalTask>,
}

/// 핵심과업: a task without which the objective is not reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriticalTask {
    pub id: CriticalTaskId,
    pub title: Text,
}
