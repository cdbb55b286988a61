//! When two states of a table lead to the same plays.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::exercise::{Exercise, ExerciseTime, Timing};
use crate::session::{State, schedule};

use super::outlook::Open;

/// A fingerprint of what the further course depends on: what is open of the conditions, where each
/// decision and inject stands, and when what is counted from an event falls due. The branches taken
/// belong to it, since endings are told apart by them.
///
/// Of a million situations, two share these 128 bits with a chance of one in 10^26.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(u64, u64);

impl Key {
    pub(super) fn of(state: &State, exercise: &Exercise, open: &Open<'_>) -> Self {
        Self::at(Some(state.t), state, exercise, open)
    }

    /// The same whatever the time: while it stays, waiting changes nothing.
    pub(super) fn whenever(state: &State, exercise: &Exercise, open: &Open<'_>) -> Self {
        Self::at(None, state, exercise, open)
    }

    fn at(t: Option<ExerciseTime>, state: &State, exercise: &Exercise, open: &Open<'_>) -> Self {
        // Two halves that begin differently.
        let mut halves = (DefaultHasher::new(), DefaultHasher::new());
        halves.1.write_u8(1);
        let mut hash = |part: &dyn DynHash| {
            part.hash_into(&mut halves.0);
            part.hash_into(&mut halves.1);
        };
        hash(&t);
        hash(&open.left);
        hash(&open.times);
        for (variable, value) in &open.variables {
            hash(&(variable, value));
        }
        for branch in exercise.branches.keys() {
            hash(&state.branches.contains_key(branch));
        }
        for decision in state.decisions.values() {
            hash(&(decision.stage, decision.is_pending().then_some(decision.deadline).flatten()));
        }
        for inject in exercise.injects.keys().filter_map(|id| state.injects.get(id)) {
            hash(&(inject.life, inject.due.is_some()));
        }
        hash(&delays(state, exercise));
        Self(halves.0.finish(), halves.1.finish())
    }
}

/// Something that goes into both halves.
trait DynHash {
    fn hash_into(&self, half: &mut DefaultHasher);
}

impl<T: Hash> DynHash for T {
    fn hash_into(&self, half: &mut DefaultHasher) {
        self.hash(half);
    }
}

/// When each thing that is timed by an event falls due, where that lies ahead.
fn delays(state: &State, exercise: &Exercise) -> Vec<Option<ExerciseTime>> {
    let timings = super::skeleton::timings(exercise);
    let after = timings.filter_map(|timing| match timing {
        Timing::After { event, delay } => Some((event, *delay)),
        Timing::At(_) | Timing::When(_) | Timing::Control => None,
    });
    let due = after.map(|(event, delay)| {
        schedule::happened_at(state, event).map(|at| at + delay).filter(|due| *due > state.t)
    });
    due.collect()
}
