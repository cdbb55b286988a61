//! What comes to control, and what it answers.

use crate::exercise::Span;
use crate::session::{Actor, Command, MoveKey, Refused, Seq};

/// A wish of somebody at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    pub actor: Actor,
    /// The same on every retry of the same act.
    pub key: MoveKey,
    pub command: Command,
    /// How long ago it was said, in exercise time, where that was earlier.
    pub said: Option<Span>,
}

/// Control's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It is on the disk as record `seq`; a retry gets the same answer.
    Accepted {
        seq: Seq,
    },
    Refused(Refused),
    /// The record would be longer than a line may be.
    TooLarge {
        limit_bytes: usize,
    },
    /// Nothing can be recorded at present. What was typed should stay where it is.
    ReadOnly(ReadOnlyCause),
}

/// Why nothing can be recorded at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnlyCause {
    /// The disk, the quota or the file is full.
    Full,
    /// Writing failed, and nothing of what was being written is there.
    Failed,
    /// Writing failed, and it is not known yet what is there.
    Unknown,
    /// Somebody else writes to the journal.
    WrittenElsewhere,
}

/// Whether control records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Writing,
    ReadOnly(ReadOnlyCause),
}
