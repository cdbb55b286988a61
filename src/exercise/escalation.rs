//! The escalation line's rungs in the author's words, and who may see the state of the world.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{EscalationClass, Text};

/// Before whose eyes a part of the exercise's world lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// Control alone.
    #[default]
    Control,
    /// Everybody in the room.
    Room,
}

/// From this value on, a variable means what its words say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    pub at: i64,
    pub text: Text,
}

/// The author's words for the classes of the escalation line; the field's own stand for the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
    #[serde(default)]
    pub rungs: IndexMap<EscalationClass, Text>,
    #[serde(default)]
    pub shown: Shown,
}

impl EscalationClass {
    /// From the lowest rung on.
    pub const ALL: [Self; 6] = [
        Self::DeEscalation,
        Self::StatusQuo,
        Self::Posturing,
        Self::NonViolent,
        Self::Violent,
        Self::Nuclear,
    ];

    /// Counted from one. It orders the classes and weighs nothing.
    pub fn rung(self) -> u8 {
        match self {
            Self::DeEscalation => 1,
            Self::StatusQuo => 2,
            Self::Posturing => 3,
            Self::NonViolent => 4,
            Self::Violent => 5,
            Self::Nuclear => 6,
        }
    }
}
