//! Wishes after ENDEX.

use serde::{Deserialize, Serialize};

use crate::session::{Feedback, WashQuestion};

use super::Command;

/// Wishes after ENDEX.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WashCommand {
    /// Said aloud at the hot wash: by a cell, or noted by control for the room.
    Answer { question: WashQuestion, text: String },
    /// A seat's own; a later one replaces it.
    Feedback(Feedback),
}

impl From<WashCommand> for Command {
    fn from(command: WashCommand) -> Self {
        Self::Wash(command)
    }
}
