//! What comes of an act or of time, as far as it can make a difference to what comes of another.

/// Some of the things that an exercise has and of the conditions and delays that read them, each at
/// one of 128 places. What shares a place is not told apart: then more is taken to be touched than
/// was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Touch(u128);

impl Touch {
    pub(super) const NOTHING: Self = Self(0);
    pub(super) const EVERYTHING: Self = Self(u128::MAX);

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// Gives out the places, one after the other.
#[derive(Default)]
pub(super) struct Places(u32);

impl Places {
    pub(super) fn next(&mut self) -> Touch {
        let place = self.0 % u128::BITS;
        self.0 += 1;
        Touch(1 << place)
    }

    /// All that were given out.
    pub(super) fn all(&self) -> Touch {
        Touch(1_u128.checked_shl(self.0).unwrap_or(0).wrapping_sub(1))
    }
}

impl FromIterator<Touch> for Touch {
    fn from_iter<I: IntoIterator<Item = Touch>>(all: I) -> Self {
        all.into_iter().fold(Self::NOTHING, Self::and)
    }
}
