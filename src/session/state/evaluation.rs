//! What was observed, how it was rated, and what the ministries said to it.

use crate::exercise::{CellId, CriticalTaskId, ExerciseTime, ObjectiveId, SeatId};
use crate::session::{Bearing, EvaluationEvent, RatingAnswers, Seq};

use super::State;

/// An observation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservationState {
    pub at: ExerciseTime,
    pub seat: SeatId,
    pub cell: CellId,
    pub objective: ObjectiveId,
    pub bearing: Bearing,
    pub text: String,
    pub record: Option<Seq>,
}

/// One evaluator's rating of one task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingState {
    pub at: ExerciseTime,
    pub seat: SeatId,
    pub task: CriticalTaskId,
    pub evaluator: String,
    pub answers: RatingAnswers,
    pub evidence: Vec<Seq>,
    pub text: String,
}

/// What a cell said to its exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentState {
    pub at: ExerciseTime,
    pub cell: CellId,
    pub text: String,
}

impl State {
    pub(super) fn apply_evaluation(&mut self, event: &EvaluationEvent, at: ExerciseTime) {
        match event {
            EvaluationEvent::Observed { seat, cell, objective, bearing, text, record } => {
                self.observations.push(ObservationState {
                    at,
                    seat: seat.clone(),
                    cell: cell.clone(),
                    objective: objective.clone(),
                    bearing: *bearing,
                    text: text.clone(),
                    record: *record,
                });
            }
            EvaluationEvent::Rated { seat, task, evaluator, answers, evidence, text } => {
                self.ratings.push(RatingState {
                    at,
                    seat: seat.clone(),
                    task: task.clone(),
                    evaluator: evaluator.clone(),
                    answers: *answers,
                    evidence: evidence.clone(),
                    text: text.clone(),
                });
            }
            EvaluationEvent::Commented { cell, text } => {
                self.comments.push(CommentState { at, cell: cell.clone(), text: text.clone() });
            }
        }
    }
}
