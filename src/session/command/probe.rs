//! Wishes about a probe.

use serde::{Deserialize, Serialize};

use crate::exercise::ProbeId;
use crate::session::ProbeAnswer;

use super::Command;

/// Wishes about a probe. One at a time is put: answers and the end of it need no name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProbeCommand {
    /// Control puts it; a running clock stops.
    Begin {
        probe: ProbeId,
    },
    /// A cell's answers, one a question; they can be replaced until it is closed.
    Answer {
        answers: Vec<ProbeAnswer>,
    },
    Close,
}

impl From<ProbeCommand> for Command {
    fn from(command: ProbeCommand) -> Self {
        Self::Probe(command)
    }
}
