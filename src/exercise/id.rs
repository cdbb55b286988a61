//! Names of things in an exercise, each kind its own type.

use std::fmt;

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

/// The longest id, in characters.
pub const ID_CHARS_MAX: usize = 40;

/// Why a string cannot be an id; worded for people by `lang`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadId {
    Empty,
    TooLong,
    /// Anything but lower-case ASCII letters, digits, `-` and `_`, or a first character that is
    /// neither a letter nor a digit.
    Characters,
}

fn check(id: &str) -> Result<(), BadId> {
    if id.is_empty() {
        return Err(BadId::Empty);
    }
    if id.chars().count() > ID_CHARS_MAX {
        return Err(BadId::TooLong);
    }
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    if !id.chars().all(good) || id.starts_with(['-', '_']) {
        return Err(BadId::Characters);
    }
    Ok(())
}

// Ids are copied all the time, and most are short enough to be copied without the heap.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(CompactString);

        impl $name {
            /// Takes a checked id: lower-case ASCII letters, digits, `-` and `_`.
            pub fn new(id: &str) -> Result<Self, BadId> {
                check(id).map(|()| Self(id.into()))
            }

            /// Takes an id that stands in the program itself.
            pub fn literal(id: &'static str) -> Self {
                debug_assert!(check(id).is_ok(), "the program's own id {id}");
                Self(CompactString::const_new(id))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names an exercise: `shadow-commander`.
    ExerciseId;
    /// Names a cell: `mofa`.
    CellId;
    /// Names an organization that nobody in the room plays: `olia`.
    OrganizationId;
    /// Names a seat: `mofa-lead`.
    SeatId;
    /// Names a move: `cells`.
    MoveId;
    /// Names an inject: `01-3`. It is shown to control only.
    InjectId;
    /// Names a fact: `script-drill`.
    FactId;
    /// Names a decision: `d1`.
    DecisionId;
    /// Names an option of a decision: `hotline`.
    ChoiceId;
    /// Names a branch: `mirrored`.
    BranchId;
    /// Names a world variable: `tension`.
    VariableId;
    /// Names an objective: `o1`.
    ObjectiveId;
    /// Names a critical task of an objective: `o1-a`.
    CriticalTaskId;
    /// Names a forecast: `commanded-by-machine`. It is shown to control only.
    ForecastId;
    /// Names a probe: `before-joint`. It is shown to control only.
    ProbeId;
    /// Names an audience of a statement: `ally`.
    AudienceId;
    /// Names a point on which statements are compared: `attribution`.
    SlotId;
    /// Names what a statement says on such a point: `under-study`.
    SlotValueId;
    /// Names an answer prepared for a request for information: `olia-divided`.
    AnswerId;
    /// Names a piece of work that the author puts before the cells: `reply-olia`.
    TaskId;
}

/// Names a norm item as its catalogue does: `RB-06`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NormId(pub String);

impl fmt::Display for NormId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
