//! How exercise time goes on while the clock runs.

use std::time::Duration;

use crate::exercise::{ExerciseTime, Span, TimeScale};
use crate::session::{Phase, State};

/// A moment on the monotonic clock, and the exercise time it had.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    pub(super) from: Duration,
    pub(super) t: ExerciseTime,
    pub(super) scale: TimeScale,
}

/// Nanoseconds on the wall in a millisecond of exercise time, times the scale.
const NANOS_PER_MILLI_AT_SCALE: u128 = 100_000_000;

impl Pace {
    pub(super) fn t_at(&self, monotonic: Duration) -> ExerciseTime {
        let elapsed = monotonic.saturating_sub(self.from).as_nanos();
        let millis = elapsed * u128::from(self.scale.0) / NANOS_PER_MILLI_AT_SCALE;
        self.t + Span(u64::try_from(millis).unwrap_or(u64::MAX))
    }

    /// The first moment on the monotonic clock at which it is `t`.
    pub(super) fn moment_of(&self, t: ExerciseTime) -> Duration {
        let nanos = u128::from(t.since(self.t).0) * NANOS_PER_MILLI_AT_SCALE;
        let wall = nanos.div_ceil(u128::from(self.scale.0.max(1)));
        self.from + Duration::from_nanos(u64::try_from(wall).unwrap_or(u64::MAX))
    }
}

/// Whether exercise time goes on.
pub(super) fn runs(state: &State) -> bool {
    state.phase == Phase::Running && state.real_world_stop.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_the_first_at_which_its_time_is_reached() {
        for scale in [10, 33, 100, 150, 777, 10_000] {
            let from = Duration::from_millis(5);
            let pace = Pace { from, t: ExerciseTime(1_000), scale: TimeScale(scale) };
            for t in [1_000, 1_001, 1_007, 60_000, 3_600_001] {
                let moment = pace.moment_of(ExerciseTime(t));
                assert_eq!(pace.t_at(moment), ExerciseTime(t).max(pace.t), "scale {scale}");
                if t > 1_000 && scale <= 100 {
                    let before = moment.saturating_sub(Duration::from_nanos(1));
                    assert!(pace.t_at(before) < ExerciseTime(t));
                }
            }
        }
    }
}
