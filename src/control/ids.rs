//! Ids of sessions, records and moves: UUIDs of version 7.

use chrono::{DateTime, Utc};
use uuid::{Builder, NoContext, Timestamp, Uuid};

/// Where ids come from.
pub trait Ids: Send {
    /// A new id that was made at `at`.
    fn next(&mut self, at: DateTime<Utc>) -> Uuid;
}

/// Ids of chance, for sessions that are played.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn next(&mut self, at: DateTime<Utc>) -> Uuid {
        let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos()))
    }
}

/// Ids that repeat with their seed, for rehearsal.
#[derive(Clone, Copy, Debug)]
pub struct SeededIds {
    state: u64,
}

impl SeededIds {
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// `SplitMix64` (Steele, Lea and Flood, 2014).
    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl Ids for SeededIds {
    fn next(&mut self, at: DateTime<Utc>) -> Uuid {
        let random = (u128::from(self.random()) << 64) | u128::from(self.random());
        let mut bytes = [0; 10];
        bytes.copy_from_slice(&random.to_be_bytes()[..10]);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeded_ids_repeat_with_their_seed() {
        let at = DateTime::from_timestamp_millis(1_793_682_000_000).expect("a time");
        let ids = |seed| {
            let mut ids = SeededIds::new(seed);
            [ids.next(at), ids.next(at)]
        };
        assert_eq!(ids(1), ids(1));
        assert_ne!(ids(1), ids(2));
        assert_ne!(ids(1)[0], ids(1)[1]);
    }

    #[test]
    fn both_kinds_carry_their_time() {
        let at = DateTime::from_timestamp_millis(1_793_682_000_123).expect("a time");
        for id in [SeededIds::new(7).next(at), RandomIds.next(at)] {
            assert_eq!(id.get_version_num(), 7);
            let (seconds, nanos) = id.get_timestamp().expect("version 7 has a time").to_unix();
            assert_eq!((seconds, nanos / 1_000_000), (1_793_682_000, 123));
        }
    }
}
