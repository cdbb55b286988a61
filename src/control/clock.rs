//! Time, as control asks for it.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

/// Two clocks: one for people, and one that never jumps.
pub trait Clock: Send + Sync {
    fn wall(&self) -> DateTime<Utc>;

    /// Time since some fixed moment. It stands still while the machine is suspended.
    fn monotonic(&self) -> Duration;
}

/// The machine's own clocks.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock {
    since: Instant,
}

impl SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is control's clock")]
    pub fn new() -> Self {
        Self { since: Instant::now() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is control's clock")]
    fn wall(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn monotonic(&self) -> Duration {
        self.since.elapsed()
    }
}

/// A clock that is moved by hand: for rehearsal and for tests.
#[derive(Debug)]
pub struct ManualClock {
    now: Mutex<(DateTime<Utc>, Duration)>,
}

impl ManualClock {
    pub fn new(wall: DateTime<Utc>) -> Self {
        Self { now: Mutex::new((wall, Duration::ZERO)) }
    }

    /// Lets both clocks go on.
    pub fn advance(&self, by: Duration) {
        self.suspend(by);
        self.set(|(_, monotonic)| *monotonic += by);
    }

    /// Lets the wall clock go on alone, as it does while a machine sleeps.
    pub fn suspend(&self, by: Duration) {
        let delta = TimeDelta::from_std(by).unwrap_or(TimeDelta::MAX);
        self.set(|(wall, _)| *wall = wall.checked_add_signed(delta).unwrap_or(*wall));
    }

    fn set(&self, change: impl FnOnce(&mut (DateTime<Utc>, Duration))) {
        change(&mut self.now.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn get(&self) -> (DateTime<Utc>, Duration) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn wall(&self) -> DateTime<Utc> {
        self.get().0
    }

    fn monotonic(&self) -> Duration {
        self.get().1
    }
}
