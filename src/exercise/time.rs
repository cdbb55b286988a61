//! Exercise time: milliseconds of play since STARTEX, pauses left out.

use std::fmt;
use std::ops::Add;

use serde::{Deserialize, Serialize};

/// A moment of the exercise, in milliseconds since STARTEX.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct ExerciseTime(pub u64);

/// A length of exercise time, in milliseconds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Span(pub u64);

impl Span {
    pub const fn minutes(minutes: u64) -> Self {
        Self(minutes * 60_000)
    }

    pub const fn seconds(seconds: u64) -> Self {
        Self(seconds * 1_000)
    }

    pub fn as_minutes(self) -> u64 {
        self.0 / 60_000
    }

    pub fn as_seconds(self) -> u64 {
        self.0 / 1_000
    }
}

impl ExerciseTime {
    pub const START: Self = Self(0);

    pub fn since(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }

    #[must_use]
    pub fn before(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0))
    }
}

impl Add<Span> for ExerciseTime {
    type Output = Self;

    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

/// `T+00:18:42`, the form of every screen and page.
impl fmt::Display for ExerciseTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0 / 1_000;
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
        write!(f, "T+{hours:02}:{minutes:02}:{:02}", seconds % 60)
    }
}

/// `6:20`, or `1:06:20` past an hour: the form of a countdown.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes) = (self.as_minutes() / 60, self.as_minutes() % 60);
        let seconds = self.as_seconds() % 60;
        if hours > 0 {
            write!(f, "{hours}:{minutes:02}:{seconds:02}")
        } else {
            write!(f, "{minutes}:{seconds:02}")
        }
    }
}
