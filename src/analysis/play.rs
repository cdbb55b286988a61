//! A play: what was done, and when.

use crate::exercise::ExerciseTime;

use super::Act;

/// An act at its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub t: ExerciseTime,
    pub act: Act,
}

/// A way to something: the acts on it, in order. Between them time passes, and what falls due goes
/// out; with no act at all, time alone leads there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Play {
    pub steps: Vec<Step>,
    /// When it gets there.
    pub at: ExerciseTime,
}
