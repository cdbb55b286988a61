//! The record of a session: one file, one record a line, every line chained to the one before.
//!
//! [`Journal`] is what `control` writes to. It is synchronous and ready for a log that several
//! hosts share: an append names the head it expects and can end in more ways than success.
//! docs/journal-format.md describes the file.

mod beside;
mod error;
mod file;
mod follow;
mod holder;
mod line;
mod read;
mod salvage;
mod storage;

pub use beside::{beside, file_name};
pub use error::{Attempt, JournalError, LineFault};
pub use file::{FileJournal, Opened, Torn, is_held};
pub use follow::Follower;
pub use holder::Holder;
pub use line::{LINE_BYTES_MAX, Line, LineError};
pub use read::{Whole, read, read_bytes};
pub use salvage::{Break, Salvaged, salvage};
pub use storage::{Disk, Memory, Storage};
pub(crate) use storage::{for_us_alone, sync_folder};

use crate::session::{Digest, Record, Seq};

/// Where a journal ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The place of the next record.
    pub next: Seq,
    /// The digest of the last line.
    pub digest: Digest,
}

impl Head {
    /// The head of a journal with nothing in it.
    pub fn start() -> Self {
        Self { next: Seq(0), digest: Digest::none() }
    }
}

/// How an append ended.
#[derive(Debug)]
pub enum Appended {
    /// Every line is on the disk, and will be there after a power cut.
    Landed(Head),
    /// Somebody else's record took the place; nothing of ours is there.
    Conflict(Head),
    /// It may or may not be there. [`Journal::recover`] finds out.
    Unknown,
    /// There is no room; nothing of it is there.
    Full,
    /// Nothing of it is there.
    Failed(JournalError),
}

/// An append-only log of records with a single writer.
pub trait Journal {
    /// Where the journal ends, as far as is known.
    fn head(&self) -> &Head;

    /// Appends `lines`, which follow `expected`, all under one sync.
    fn append(&mut self, expected: &Head, lines: &[Line]) -> Appended;

    /// The records from `seq` on.
    fn read_from(&mut self, seq: Seq) -> Result<Vec<Record>, JournalError>;

    /// Makes the journal writable again after an append that did not land, or says why it cannot.
    fn recover(&mut self) -> Result<(), JournalError>;
}

/// A journal that stays with whoever lent it.
impl<J: Journal + ?Sized> Journal for &mut J {
    fn head(&self) -> &Head {
        (**self).head()
    }

    fn append(&mut self, expected: &Head, lines: &[Line]) -> Appended {
        (**self).append(expected, lines)
    }

    fn read_from(&mut self, seq: Seq) -> Result<Vec<Record>, JournalError> {
        (**self).read_from(seq)
    }

    fn recover(&mut self) -> Result<(), JournalError> {
        (**self).recover()
    }
}
