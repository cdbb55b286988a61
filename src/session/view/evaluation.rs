//! What a cell sees of the evaluation: its own comment, and nothing else.

use crate::exercise::{CellId, ExerciseTime};
use crate::session::State;

/// 부처 의견: the cell's own last word on its exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommentView {
    pub text: String,
    pub at: ExerciseTime,
}

/// The last one of `cell`; those before it stay on record.
pub(super) fn comment(state: &State, cell: &CellId) -> Option<CommentView> {
    let own = state.comments.iter().rev().find(|comment| comment.cell == *cell)?;
    Some(CommentView { text: own.text.clone(), at: own.at })
}
