//! When something is planned, as far as the exercise alone can tell.

use crate::exercise::{Exercise, ExerciseTime, MoveId, Span, Timing, Trigger};

/// How many delays may hang on one another; an exercise with more is printed without their times.
const CHAIN_MAX: usize = 32;

/// None where only play can tell.
pub(in crate::report) fn time(exercise: &Exercise, timing: &Timing) -> Option<ExerciseTime> {
    chained(exercise, timing, CHAIN_MAX)
}

fn chained(exercise: &Exercise, timing: &Timing, left: usize) -> Option<ExerciseTime> {
    let left = left.checked_sub(1)?;
    match timing {
        Timing::At(time) => Some(*time),
        Timing::When(_) | Timing::Control => None,
        Timing::After { event, delay } => {
            let from = match event {
                Trigger::Released(id) => {
                    let inject = exercise.injects.get(id).filter(|inject| !inject.hold)?;
                    chained(exercise, &inject.timing, left)?
                }
                Trigger::Opened(id) => chained(exercise, &exercise.decisions.get(id)?.opens, left)?,
                Trigger::MoveBegan(id) => move_start(exercise, id)?,
                Trigger::Revealed(_) | Trigger::Decided(_) | Trigger::BranchTaken(_) => {
                    return None;
                }
            };
            Some(from + *delay)
        }
    }
}

/// The sum of the moves before it.
fn move_start(exercise: &Exercise, id: &MoveId) -> Option<ExerciseTime> {
    let place = exercise.moves.get_index_of(id)?;
    let before: u64 = exercise.moves.values().take(place).map(|planned| planned.length.0).sum();
    Some(ExerciseTime::START + Span(before))
}
