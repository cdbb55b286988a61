//! What people said of it after ENDEX: answers for everybody, of feedback only who gave it.

use crate::exercise::{CellId, Exercise, SeatId, Text};
use crate::session::{Phase, State, WashQuestion};

use super::room::name_of;

/// An answer at the hot wash; said aloud, so everybody's to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WashAnswerView {
    pub question: Text,
    /// None where control noted it for the room.
    pub by: Option<Text>,
    pub text: String,
}

/// The hot wash, for a cell or for control; empty until ENDEX.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WashView {
    /// The author's, in their order.
    pub questions: Vec<Text>,
    pub answers: Vec<WashAnswerView>,
    /// The seats of the cell that gave their feedback; every seat to control.
    pub feedback: Vec<SeatId>,
}

impl WashView {
    /// `cell` is none for control.
    pub(super) fn of(state: &State, exercise: &Exercise, cell: Option<&CellId>) -> Self {
        if state.phase != Phase::Ended {
            return Self::default();
        }
        let own = |seat: &&SeatId| {
            let of = exercise.seat(seat).and_then(|seat| seat.cell);
            cell.is_none_or(|cell| of.as_ref() == Some(cell))
        };
        Self {
            questions: exercise.hot_wash.clone(),
            answers: answers(state, exercise),
            feedback: state.feedback.keys().filter(own).cloned().collect(),
        }
    }
}

pub(super) fn answers(state: &State, exercise: &Exercise) -> Vec<WashAnswerView> {
    let seen = state.wash.iter().map(|answer| WashAnswerView {
        question: question(exercise, &answer.question),
        by: answer.cell.as_ref().map(|cell| name_of(exercise, cell)),
        text: answer.text.clone(),
    });
    seen.collect()
}

fn question(exercise: &Exercise, question: &WashQuestion) -> Text {
    match question {
        WashQuestion::Author(index) => {
            exercise.hot_wash.get(*index as usize).cloned().unwrap_or_default()
        }
        WashQuestion::Other(asked) => Text::same(asked.clone()),
    }
}
