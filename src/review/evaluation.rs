//! What was observed, how tasks were rated, and what the ministries say to it themselves.

use serde::Serialize;

use crate::exercise::{CellId, CriticalTaskId, ObjectiveId, SeatId};
use crate::session::{Bearing, EvaluationEvent, Event, Rating, RatingAnswers, Seq};

use super::Moment;
use super::reading::Reading;

/// An observation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ObservationReview {
    pub at: Moment,
    pub seat: SeatId,
    pub cell: CellId,
    pub objective: ObjectiveId,
    pub bearing: Bearing,
    pub text: String,
    pub record: Option<Seq>,
}

/// One evaluator's rating of one critical task. Nothing sums ratings up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RatingReview {
    pub at: Moment,
    pub seat: SeatId,
    pub objective: ObjectiveId,
    pub task: CriticalTaskId,
    pub evaluator: String,
    pub rating: Rating,
    pub answers: RatingAnswers,
    pub evidence: Vec<Seq>,
    pub text: String,
    /// It is this evaluator's last one of the task.
    pub counts: bool,
}

/// What a ministry says to its exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CommentReview {
    pub at: Moment,
    pub cell: CellId,
    pub text: String,
    /// It is the cell's last one.
    pub counts: bool,
}

pub(super) fn observations(reading: &Reading<'_>) -> Vec<ObservationReview> {
    let all = reading.events().filter_map(|(at, _, event)| {
        let Event::Evaluation(event) = event else { return None };
        let EvaluationEvent::Observed { seat, cell, objective, bearing, text, record } = event
        else {
            return None;
        };
        Some(ObservationReview {
            at,
            seat: seat.clone(),
            cell: cell.clone(),
            objective: objective.clone(),
            bearing: *bearing,
            text: text.clone(),
            record: *record,
        })
    });
    all.collect()
}

pub(super) fn ratings(reading: &Reading<'_>) -> Vec<RatingReview> {
    let mut all: Vec<RatingReview> = vec![];
    for (at, _, event) in reading.events() {
        let Event::Evaluation(EvaluationEvent::Rated {
            seat,
            task,
            evaluator,
            answers,
            evidence,
            text,
        }) = event
        else {
            continue;
        };
        let objectives = &reading.exercise.objectives;
        let has = |tasks: &[crate::exercise::CriticalTask]| tasks.iter().any(|it| it.id == *task);
        let Some(objective) = objectives.values().find(|objective| has(&objective.tasks)) else {
            continue;
        };
        for earlier in &mut all {
            earlier.counts &= earlier.task != *task || earlier.evaluator != *evaluator;
        }
        all.push(RatingReview {
            at,
            seat: seat.clone(),
            objective: objective.id.clone(),
            task: task.clone(),
            evaluator: evaluator.clone(),
            rating: answers.rating(),
            answers: *answers,
            evidence: evidence.clone(),
            text: text.clone(),
            counts: true,
        });
    }
    all
}

pub(super) fn comments(reading: &Reading<'_>) -> Vec<CommentReview> {
    let mut all: Vec<CommentReview> = vec![];
    for (at, _, event) in reading.events() {
        let Event::Evaluation(EvaluationEvent::Commented { cell, text }) = event else { continue };
        for earlier in &mut all {
            earlier.counts &= earlier.cell != *cell;
        }
        all.push(CommentReview { at, cell: cell.clone(), text: text.clone(), counts: true });
    }
    all
}
