//! What control keeps to itself.

use serde::{Deserialize, Serialize};

use crate::exercise::{CellId, DecisionId, InjectId};

/// What a note is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    Session,
    Cell(CellId),
    Inject(InjectId),
    Decision(DecisionId),
}
