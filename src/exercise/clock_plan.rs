//! When the exercise plays in its own world, and how fast.

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{ExerciseTime, Span, Text};

/// How many seconds of exercise pass in a hundred seconds on the wall: 100 is real time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimeScale(pub u32);

impl TimeScale {
    pub const REAL_TIME: Self = Self(100);
    /// A hundredfold: a working day in five minutes.
    pub const MAX: Self = Self(10_000);
    /// A tenth of real time.
    pub const MIN: Self = Self(10);

    /// So many times as fast as on the wall, to a hundredth; none outside of what a clock can show.
    pub fn times(times: f64) -> Option<Self> {
        let hundredths = (times * 100.0).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is used only where it is between 0 and a million"
        )]
        let whole = hundredths as u32;
        (0.0..=1_000_000.0).contains(&hundredths).then_some(Self(whole))
    }
}

/// The exercise's own clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockPlan {
    /// The date and hour in the exercise's world at STARTEX, with that world's offset from UTC.
    pub start: DateTime<FixedOffset>,
    /// What people there call their time: "Garam time".
    pub zone: Text,
    pub scale: TimeScale,
    /// How long the play is planned to take, in exercise time.
    pub length: Span,
}

impl ClockPlan {
    /// The date and hour in the exercise's world at `t`.
    pub fn at(&self, t: ExerciseTime) -> DateTime<FixedOffset> {
        let elapsed = TimeDelta::milliseconds(i64::try_from(t.0).unwrap_or(i64::MAX));
        self.start.checked_add_signed(elapsed).unwrap_or(self.start)
    }
}
