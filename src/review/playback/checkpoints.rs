//! States that are kept along a journal, few enough for any length of it.

use crate::session::State;

/// The most states that are kept.
pub const CHECKPOINTS_MAX: usize = 256;
/// How many records lie between two of them in a short journal.
const RECORDS_BETWEEN_MIN: usize = 64;

/// The state after no record, and after every so many.
#[derive(Debug)]
pub(super) struct Checkpoints {
    between: usize,
    kept: Vec<State>,
}

impl Checkpoints {
    pub(super) fn new(first: State) -> Self {
        Self { between: RECORDS_BETWEEN_MIN, kept: vec![first] }
    }

    /// Keeps `state`, which `applied` records add up to, where it is its turn. Past the limit every
    /// second one is let go, and they stand twice as far apart.
    pub(super) fn pass(&mut self, applied: usize, state: &State) {
        if applied != self.kept.len() * self.between {
            return;
        }
        if self.kept.len() == CHECKPOINTS_MAX {
            let mut place = 0;
            self.kept.retain(|_| {
                place += 1;
                place % 2 == 1
            });
            self.between *= 2;
        }
        // With an even limit, the one whose turn it was has its place after halving, too.
        if applied == self.kept.len() * self.between {
            self.kept.push(state.clone());
        }
    }

    /// The last state that at most `applied` records add up to, and how many those are.
    pub(super) fn before(&self, applied: usize) -> (usize, &State) {
        let place = (applied / self.between).min(self.kept.len() - 1);
        (place * self.between, &self.kept[place])
    }
}
