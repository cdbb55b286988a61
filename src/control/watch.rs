//! The latest of something, for those who look at it: a slow one skips to the newest.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// A value that one thread replaces and others look at. No queue grows.
#[derive(Debug)]
pub struct Watch<T> {
    latest: Mutex<(u64, Arc<T>)>,
    changed: Condvar,
}

impl<T> Watch<T> {
    pub fn new(value: T) -> Self {
        Self { latest: Mutex::new((0, Arc::new(value))), changed: Condvar::new() }
    }

    /// Replaces the value and wakes whoever waits for it.
    pub fn publish(&self, value: Arc<T>) {
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        *latest = (latest.0 + 1, value);
        drop(latest);
        self.changed.notify_all();
    }

    /// The newest value and its number.
    pub fn latest(&self) -> (u64, Arc<T>) {
        self.latest.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until there is a value newer than number `seen`; none when none came in time.
    pub fn newer(&self, seen: u64, timeout: Duration) -> Option<(u64, Arc<T>)> {
        let latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        let (latest, _) = self
            .changed
            .wait_timeout_while(latest, timeout, |latest| latest.0 <= seen)
            .unwrap_or_else(PoisonError::into_inner);
        (latest.0 > seen).then(|| latest.clone())
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    #[test]
    fn who_waits_gets_the_newest_value() {
        let watch = Watch::new("first");
        let (seen, _) = watch.latest();
        thread::scope(|scope| {
            let waiting = scope.spawn(|| watch.newer(seen, Duration::from_secs(10)));
            watch.publish(Arc::new("second"));
            let newer = waiting.join().expect("no panic").expect("a value came");
            assert_eq!(*newer.1, "second");
        });
        assert_eq!(watch.newer(1, Duration::ZERO), None);
    }
}
