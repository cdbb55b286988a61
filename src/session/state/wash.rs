//! What people said of it after ENDEX.

use crate::exercise::{CellId, ExerciseTime};
use crate::session::WashQuestion;

/// An answer at the hot wash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WashAnswer {
    /// None where control noted it for the room.
    pub cell: Option<CellId>,
    pub question: WashQuestion,
    pub text: String,
    pub at: ExerciseTime,
}
