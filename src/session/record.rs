//! One record: one accepted command, whole.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::exercise::{ExerciseTime, SeatId};

use super::Event;

/// The version of the records this program writes.
pub const RECORD_VERSION: u32 = 1;

/// A record's place in its journal, counted from zero.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Seq(pub u64);

impl Seq {
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Seq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! uuids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

uuids! {
    /// Names a session (UUID version 7).
    SessionId;
    /// Names a record (UUID version 7).
    RecordId;
    /// Names one try of a person to act, so that a retry is harmless.
    MoveKey;
}

/// A SHA-256 digest as 64 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(pub String);

impl Digest {
    /// What the first record gives as the digest of the line before it.
    pub fn none() -> Self {
        Self("0".repeat(64))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One accepted command. `journal::line` writes it with `sum` as its last field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub v: u32,
    pub seq: Seq,
    pub id: RecordId,
    pub move_id: MoveKey,
    /// Wall time, to the millisecond.
    pub at: DateTime<Utc>,
    /// Exercise time.
    pub t: ExerciseTime,
    /// When it was said, in exercise time, where that was earlier than when it was keyed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_at: Option<ExerciseTime>,
    /// Whose act it is.
    pub seat: SeatId,
    /// Who keyed it.
    pub by: SeatId,
    pub events: Vec<Event>,
    /// The digest of the line before.
    pub prev: Digest,
}

impl Record {
    /// When it happened: when it was said, else when it was keyed.
    pub fn happened_at(&self) -> ExerciseTime {
        self.said_at.unwrap_or(self.t)
    }
}

/// Why a line of another version cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UpcastError {
    #[error(
        "record version {found} is newer than version {RECORD_VERSION}, which this program reads"
    )]
    Newer { found: u32 },
    #[error("record version {found} never existed")]
    Unknown { found: u32 },
}

/// Turns a record as any earlier version wrote it into one of this version.
pub fn upcast(v: u32, value: serde_json::Value) -> Result<serde_json::Value, UpcastError> {
    match v {
        RECORD_VERSION => Ok(value),
        0 => Err(UpcastError::Unknown { found: v }),
        _ => Err(UpcastError::Newer { found: v }),
    }
}
