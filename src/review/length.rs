//! Moments of the record and the lengths between them.

use serde::Serialize;

use crate::exercise::{ExerciseTime, Span};
use crate::session::Seq;

/// When something happened, and the record that says so. Moments at one instant stand in the order
/// of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Moment {
    /// When it was said, else when it was keyed.
    pub t: ExerciseTime,
    pub record: Seq,
}

/// Why a length cannot be told. It is never taken for zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// What it is counted from did not happen.
    NeverBegan,
    /// What it is counted to did not happen, and the exercise is over.
    NeverEnded,
    /// What it is counted to has not happened yet.
    StillOpen,
    /// A deadline cut it off.
    Lapsed,
    /// It was said to have ended before it began.
    OutOfOrder,
    /// The author did not ask for this step.
    NotAsked,
}

/// A length of exercise time, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    #[serde(rename = "ms")]
    Took(Span),
    Unknown(Unknown),
}

impl Length {
    /// The length from one moment to another; `open` says why there is no end.
    pub fn between(from: Option<Moment>, to: Option<Moment>, open: Unknown) -> Self {
        match (from, to) {
            (None, _) => Self::Unknown(Unknown::NeverBegan),
            (Some(_), None) => Self::Unknown(open),
            (Some(from), Some(to)) if to.t < from.t => Self::Unknown(Unknown::OutOfOrder),
            (Some(from), Some(to)) => Self::Took(to.t.since(from.t)),
        }
    }

    pub fn span(self) -> Option<Span> {
        match self {
            Self::Took(span) => Some(span),
            Self::Unknown(_) => None,
        }
    }
}
