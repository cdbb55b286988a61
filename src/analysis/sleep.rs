//! Which steps are left out in a situation, since the same comes of them in another order.
//!
//! Where two steps touch nothing of each other, either can be first: only the one with the lower
//! number is. After the other one it *sleeps*, until something is done that touches the same.
//! Nothing is lost by it, and nothing takes more acts: of all the ways to a situation with the
//! fewest acts, that whose numbers come first in order has no step that sleeps, since then an
//! exchange would make one that comes before it. What may be missing is a situation that differs
//! from another in nothing but the time, with the same before it.

use super::touch::Touch;

/// A step from a situation: time, or an act by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number(pub(super) u32);

impl Number {
    pub(super) const TIME: Self = Self(0);
}

/// A step that was taken, and what it touched.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    pub(super) step: Number,
    pub(super) touch: Touch,
}

impl Taken {
    /// Whether the order of two steps may matter. Where no time passes, only those conditions count
    /// that can come true without it: they are `live`.
    fn meets(self, other: Self, live: Touch) -> bool {
        let is_time = self.step == Number::TIME || other.step == Number::TIME;
        let common = self.touch.within(other.touch);
        if is_time { common != Touch::NOTHING } else { common.meets(live) }
    }
}

/// The steps that are left out, in the order of their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Asleep(Vec<Taken>);

impl Asleep {
    pub(super) fn has(&self, step: Number) -> bool {
        self.0.binary_search_by_key(&step, |taken| taken.step).is_ok()
    }

    /// What sleeps after a further step: of what slept and of what was taken before it, that which
    /// it does not touch.
    pub(super) fn after(&self, before: &[Taken], step: Taken, live: Touch) -> Self {
        let all = self.0.iter().chain(before);
        let mut all: Vec<_> = all.filter(|other| !other.meets(step, live)).copied().collect();
        all.sort_unstable_by_key(|taken| taken.step);
        Self(all)
    }

    /// Leaves what sleeps on another way to the same situation too.
    pub(super) fn keep(&mut self, other: &Self) {
        self.0.retain(|taken| other.has(taken.step));
    }
}
