//! An objective with a critical task, and ratings wanted.

use whitecell::exercise::{CriticalTask, CriticalTaskId, Exercise, Objective, ObjectiveId, Text};
use whitecell::session::{Bearing, NewObservation, NewRating, RatingAnswers, Seq};

use super::exercise::cell;

/// Nothing was wrong.
pub(crate) const BEST: RatingAnswers = RatingAnswers {
    achieved: true,
    harmed_others: false,
    unsafe_for_people: false,
    followed_plans: true,
    gap_noted: false,
};

/// The objective `line` with its task `line-a`.
pub(crate) fn with_evaluation(mut exercise: Exercise) -> Exercise {
    exercise.evaluation.ratings = true;
    let task = CriticalTask {
        id: CriticalTaskId::literal("line-a"),
        title: Text::same("One line within the hour"),
    };
    let objective = Objective {
        id: ObjectiveId::literal("line"),
        title: Text::same("Speak with one voice"),
        tasks: vec![task],
    };
    exercise.objectives.insert(objective.id.clone(), objective);
    exercise
}

pub(crate) fn observation() -> NewObservation {
    NewObservation {
        cell: cell("mofa"),
        objective: ObjectiveId::literal("line"),
        bearing: Bearing::Strength,
        text: "They ask first.".to_owned(),
        record: None,
    }
}

pub(crate) fn rating() -> NewRating {
    NewRating {
        task: CriticalTaskId::literal("line-a"),
        evaluator: "평가관 1".to_owned(),
        answers: BEST,
        evidence: vec![Seq(0)],
        text: "The line was out in time.".to_owned(),
    }
}
