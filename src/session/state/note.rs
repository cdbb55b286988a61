//! What control keeps to itself.

use crate::exercise::{ExerciseTime, SeatId};
use crate::session::About;

/// A private note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteState {
    pub seat: SeatId,
    pub about: About,
    pub text: String,
    pub at: ExerciseTime,
}

/// A seat that went to somebody else, until they have read the note on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOverState {
    pub seat: SeatId,
    pub from: Option<String>,
    pub to: String,
    pub note: String,
    pub at: ExerciseTime,
}
