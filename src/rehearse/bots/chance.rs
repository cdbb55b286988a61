//! Chance that repeats with its seed, on every machine and in every version.
//!
//! Xoshiro256++ (Blackman and Vigna, 2019) is fixed by its reference code. What is drawn from it is
//! counted here, since how a library makes a range of a number may change with its version.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore as _, SeedableRng as _};
use sha2::{Digest as _, Sha256};

/// A stream of draws of its own.
#[derive(Clone, Debug)]
pub(super) struct Chance(Xoshiro256PlusPlus);

impl Chance {
    /// Whoever draws has a stream of their own, so that what one sees never moves another's draws.
    pub(super) fn new(seed: u64, whose: &str) -> Self {
        let digest = Sha256::new().chain_update(seed.to_be_bytes()).chain_update(whose);
        Self(Xoshiro256PlusPlus::from_seed(digest.finalize().into()))
    }

    /// A number below `count`; zero where that is zero.
    pub(super) fn below(&mut self, count: u64) -> u64 {
        let scaled = (u128::from(self.0.next_u64()) * u128::from(count)) >> 64;
        u64::try_from(scaled).expect("it is below a number of 64 bits")
    }

    pub(super) fn between(&mut self, from: u64, to: u64) -> u64 {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// True so many times of a hundred.
    pub(super) fn percent(&mut self, percent: u8) -> bool {
        self.below(100) < u64::from(percent)
    }

    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let index = self.below(from.len() as u64);
        usize::try_from(index).ok().and_then(|index| from.get(index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked out from the reference code of the generator, apart from this one.
    #[test]
    fn draws_are_what_they_always_were() {
        let mut chance = Chance::new(1, "mofa");
        let drawn: Vec<u64> = (0..6).map(|_| chance.below(100)).collect();
        assert_eq!(drawn, [82, 71, 8, 63, 12, 36]);
    }

    #[test]
    fn streams_differ_by_seed_and_by_whose_they_are() {
        let drawn = |seed, whose| {
            let mut chance = Chance::new(seed, whose);
            [chance.below(u64::MAX), chance.below(u64::MAX)]
        };
        assert_eq!(drawn(1, "mofa"), drawn(1, "mofa"));
        assert_ne!(drawn(1, "mofa"), drawn(2, "mofa"));
        assert_ne!(drawn(1, "mofa"), drawn(1, "mnd"));
    }

    #[test]
    fn a_draw_stays_within_its_range() {
        let mut chance = Chance::new(7, "x");
        assert!((0..1_000).all(|_| (3..=5).contains(&chance.between(3, 5))));
        assert!((0..1_000).all(|_| !chance.percent(0) && chance.percent(100)));
        assert_eq!(chance.pick::<u8>(&[]), None);
    }
}
