//! When two states of a table lead to the same plays.

use std::hash::{DefaultHasher, Hasher};

use crate::exercise::{Exercise, ExerciseTime, Timing};
use crate::session::{DecisionState, Life, Stage, State, schedule};

use super::course::Courses;
use super::open::Open;
use super::stake::{Stake, is_to_come};

/// A fingerprint of what the further course depends on: what is open of the conditions, where each
/// decision and inject stands on which anything hangs, and when what is counted from an event falls
/// due. The branches taken belong to it, since endings are told apart by them.
///
/// Of a million situations, two share these 128 bits with a chance of one in 10^26.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(u64, u64);

impl Key {
    pub(super) fn of(state: &State, exercise: &Exercise, open: &Open<'_>) -> Self {
        let mut parts = Parts(vec![]);
        parts.time(Some(state.t));
        parts.add(state, exercise, open);
        parts.digest()
    }

    /// The same whatever the time: while it stays, waiting changes nothing.
    pub(super) fn whenever(state: &State, exercise: &Exercise, open: &Open<'_>) -> Self {
        let mut parts = Parts(vec![]);
        parts.add(state, exercise, open);
        parts.digest()
    }
}

/// What a key is made of, one after the other: lists come after their lengths.
struct Parts(Vec<u8>);

impl Parts {
    fn add(&mut self, state: &State, exercise: &Exercise, open: &Open<'_>) {
        self.count(open.left.len());
        for mark in &open.left {
            self.0.extend(mark.to_le_bytes());
        }
        self.0.extend(open.times.iter().copied().map(u8::from));
        self.count(open.variables.len());
        for (variable, value) in &open.variables {
            self.count(exercise.variables.get_index_of(*variable).unwrap_or(usize::MAX));
            self.0.extend(value.to_le_bytes());
        }
        for branch in exercise.branches.keys() {
            self.flag(state.branches.contains_key(branch));
        }
        let decisions = exercise.decisions.values().zip(state.decisions.values());
        for ((meant, now), stake) in decisions.zip(&open.stakes.decisions) {
            let is_hard = meant.deadline.is_some_and(|deadline| deadline.hard);
            let courses = Courses { exercise, decision: meant, state, open };
            let deadline_counts = is_hard || (stake.outcome && courses.tell_lapse());
            self.decision(now, *stake, deadline_counts);
        }
        let injects = state.injects.values().zip(&open.stakes.injects);
        for (now, hangs) in injects {
            if *hangs {
                self.0.push(life(now.life));
                self.flag(now.due.is_some());
            } else {
                // It can come to nobody's notice any more.
                self.0.push(u8::MAX);
                self.flag(now.life == Life::Skipped && now.due.is_none());
            }
        }
        self.delays(state, exercise);
    }

    fn decision(&mut self, now: &DecisionState, stake: Stake, deadline_counts: bool) {
        if !(stake.outcome || stake.reveal) {
            self.0.push(u8::MAX);
            self.flag((stake.opening || stake.alone) && now.stage != Stage::Planned);
            return;
        }
        self.0.push(stage(now.stage));
        if now.is_pending() && deadline_counts {
            self.time(now.deadline);
        }
    }

    /// When each thing that is timed by an event falls due, where that lies ahead.
    fn delays(&mut self, state: &State, exercise: &Exercise) {
        let injects = exercise.injects.values().zip(state.injects.values());
        let injects = injects.map(|(meant, now)| (&meant.timing, is_to_come(now)));
        let decisions = exercise.decisions.values().zip(state.decisions.values());
        let decisions = decisions.map(|(meant, now)| (&meant.opens, now.stage == Stage::Planned));
        for (timing, waits) in injects.chain(decisions) {
            if let Timing::After { event, delay } = timing {
                let due = schedule::happened_at(state, event).map(|at| at + *delay);
                self.time(due.filter(|due| waits && *due > state.t));
            }
        }
    }

    fn time(&mut self, time: Option<ExerciseTime>) {
        self.0.extend(time.map_or(u64::MAX, |time| time.0).to_le_bytes());
    }

    fn count(&mut self, count: usize) {
        self.0.extend(count.to_le_bytes());
    }

    fn flag(&mut self, flag: bool) {
        self.0.push(u8::from(flag));
    }

    /// Two halves that begin differently.
    fn digest(&self) -> Key {
        let half = |first: u8| {
            let mut hasher = DefaultHasher::new();
            hasher.write_u8(first);
            hasher.write(&self.0);
            hasher.finish()
        };
        Key(half(0), half(1))
    }
}

fn life(life: Life) -> u8 {
    match life {
        Life::Planned => 0,
        Life::Released => 1,
        Life::Closed => 2,
        Life::Skipped => 3,
        Life::Recalled => 4,
    }
}

fn stage(stage: Stage) -> u8 {
    match stage {
        Stage::Planned => 0,
        Stage::Open => 1,
        Stage::Revealed => 2,
        Stage::Drafted => 3,
        Stage::Referred => 4,
        Stage::Settled => 5,
    }
}
