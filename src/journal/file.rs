//! A journal in a file of its own, with one writer.

mod hold;
mod torn;

use std::io;
use std::path::{Path, PathBuf};

use crate::session::{Record, Seq};

use super::read::read_bytes;
use super::{Appended, Attempt, Disk, Head, Holder, Journal, JournalError, Line, Storage};

use hold::Hold;
pub use hold::is_held;
pub use torn::Torn;

/// What is written to find out whether there is room again; never a whole line.
const PROBE_BYTES: usize = 64 * 1024;

/// A journal file that is open for writing.
#[derive(Debug)]
pub struct FileJournal<S: Storage = Disk> {
    path: PathBuf,
    storage: S,
    head: Head,
    /// How many bytes were synced. The file is cut back to them when an append fails.
    length: u64,
    trouble: Option<Trouble>,
    _hold: Option<Hold>,
}

/// Why nothing is written at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    /// An append failed.
    Broken,
    /// An append found no room: there must be some before it goes on.
    Full,
    /// Somebody else wrote to the file: nothing of it may be cut.
    WrittenElsewhere,
}

/// A journal that was there already, and what it holds.
#[derive(Debug)]
pub struct Opened<S: Storage = Disk> {
    pub journal: FileJournal<S>,
    pub records: Vec<Record>,
    /// The record that was being written when its writer ended; it was never acknowledged.
    pub torn: Option<Torn>,
}

impl FileJournal {
    /// Makes a new journal file. One that exists is never written over.
    pub fn create(path: &Path, holder: &Holder) -> Result<Self, JournalError> {
        let storage = Disk::create(path).map_err(|error| {
            if error.kind() == io::ErrorKind::AlreadyExists {
                return JournalError::Exists { path: path.to_owned() };
            }
            JournalError::io(Attempt::Create, path, error)
        })?;
        let hold = Hold::take(path, holder)?;
        Ok(Self::empty(path, storage, Some(hold)))
    }

    /// Opens a journal to go on writing. A torn last line is cut off and kept beside it; a journal
    /// that is broken in any other way is refused and stays as it is.
    pub fn open(path: &Path, holder: &Holder) -> Result<Opened, JournalError> {
        let hold = Hold::take(path, holder)?;
        let storage =
            Disk::open(path).map_err(|error| JournalError::io(Attempt::Open, path, error))?;
        Self::load(path, storage, Some(hold))
    }
}

impl<S: Storage> FileJournal<S> {
    /// A new journal over a storage with nothing in it.
    pub fn start(path: &Path, storage: S) -> Self {
        Self::empty(path, storage, None)
    }

    /// The journal that a storage holds. `path` is where the torn end is kept.
    pub fn over(path: &Path, storage: S) -> Result<Opened<S>, JournalError> {
        Self::load(path, storage, None)
    }

    fn empty(path: &Path, storage: S, hold: Option<Hold>) -> Self {
        Self {
            path: path.to_owned(),
            storage,
            head: Head::start(),
            length: 0,
            trouble: None,
            _hold: hold,
        }
    }

    fn load(path: &Path, mut storage: S, hold: Option<Hold>) -> Result<Opened<S>, JournalError> {
        let bytes =
            storage.read_from(0).map_err(|error| JournalError::io(Attempt::Read, path, error))?;
        let whole = read_bytes(path, &bytes)?;
        if whole.records.is_empty() {
            return Err(JournalError::Empty { path: path.to_owned() });
        }
        let mut journal = Self::empty(path, storage, hold);
        journal.head = whole.head;
        journal.length = whole.length;
        let torn = if whole.torn.is_empty() {
            None
        } else {
            let torn = Torn::keep(path, journal.head.next, &whole.torn)?;
            journal.cut()?;
            Some(torn)
        };
        Ok(Opened { journal, records: whole.records, torn })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it was written to.
    pub fn into_storage(self) -> S {
        self.storage
    }

    /// Writes `bytes` behind what is synced, and syncs them.
    fn write(&mut self, seq: Seq, bytes: &[u8]) -> Result<(), JournalError> {
        let failed = |attempt, error| JournalError::io(attempt, &self.path, error);
        let found = self.storage.length().map_err(|error| failed(Attempt::Append(seq), error))?;
        if found != self.length {
            let (path, expected) = (self.path.clone(), self.length);
            return Err(JournalError::WrittenElsewhere { path, expected, found });
        }
        self.storage.write(bytes).map_err(|error| failed(Attempt::Append(seq), error))?;
        self.storage.sync().map_err(|error| failed(Attempt::Sync(seq), error))
    }

    /// Drops the descriptor, cuts the file back to what was synced, and reads all of it again.
    fn restore(&mut self) -> Result<(), JournalError> {
        self.storage.reopen().map_err(|error| self.io(Attempt::Open, error))?;
        self.cut()?;
        let bytes = self.storage.read_from(0).map_err(|error| self.io(Attempt::Read, error))?;
        let whole = read_bytes(&self.path, &bytes)?;
        if whole.head == self.head && whole.torn.is_empty() {
            return Ok(());
        }
        Err(JournalError::Rewritten { path: self.path.clone() })
    }

    /// Cuts the file back to what was synced. It is never made longer.
    fn cut(&mut self) -> Result<(), JournalError> {
        let found = self.storage.length().map_err(|error| self.io(Attempt::CutBack, error))?;
        if found < self.length {
            return Err(JournalError::Rewritten { path: self.path.clone() });
        }
        if found > self.length {
            let cut = self.storage.truncate(self.length).and_then(|()| self.storage.sync());
            cut.map_err(|error| self.io(Attempt::CutBack, error))?;
        }
        Ok(())
    }

    /// Whether there is room for more; leaves the file as it was.
    fn probe(&mut self) -> Result<(), JournalError> {
        let probe = vec![b' '; PROBE_BYTES];
        let found = self.storage.write(&probe).and_then(|()| self.storage.sync());
        let restored = self.restore();
        found.map_err(|error| self.io(Attempt::Probe, error))?;
        restored
    }

    fn io(&self, attempt: Attempt, error: io::Error) -> JournalError {
        JournalError::io(attempt, &self.path, error)
    }

    /// Goes read-only after `error`.
    fn fail(&mut self, error: JournalError) -> Appended {
        if let JournalError::WrittenElsewhere { .. } = error {
            self.trouble = Some(Trouble::WrittenElsewhere);
            return Appended::Failed(error);
        }
        let full = error.is_full();
        self.trouble = Some(if full { Trouble::Full } else { Trouble::Broken });
        if self.restore().is_err() {
            return Appended::Unknown;
        }
        if full { Appended::Full } else { Appended::Failed(error) }
    }
}

impl<S: Storage> Journal for FileJournal<S> {
    fn head(&self) -> &Head {
        &self.head
    }

    fn append(&mut self, expected: &Head, lines: &[Line]) -> Appended {
        if self.trouble.is_some() {
            return Appended::Failed(JournalError::ReadOnly { path: self.path.clone() });
        }
        if *expected != self.head {
            return Appended::Conflict(self.head.clone());
        }
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return Appended::Landed(self.head.clone());
        };
        assert_eq!(first.seq(), self.head.next, "lines follow the head that they name");
        let bytes: Vec<u8> = lines.iter().flat_map(Line::bytes).copied().collect();
        if let Err(error) = self.write(first.seq(), &bytes) {
            return self.fail(error);
        }
        self.length += u64::try_from(bytes.len()).expect("a length fits 64 bits");
        self.head = last.head();
        Appended::Landed(self.head.clone())
    }

    fn read_from(&mut self, seq: Seq) -> Result<Vec<Record>, JournalError> {
        let bytes = self.storage.read_from(0).map_err(|error| self.io(Attempt::Read, error))?;
        let mut records = read_bytes(&self.path, &bytes)?.records;
        let skipped = usize::try_from(seq.0).unwrap_or(usize::MAX).min(records.len());
        Ok(records.split_off(skipped))
    }

    fn recover(&mut self) -> Result<(), JournalError> {
        match self.trouble {
            None => return Ok(()),
            Some(Trouble::Broken) => self.restore()?,
            Some(Trouble::Full) => {
                self.restore()?;
                self.probe()?;
            }
            Some(Trouble::WrittenElsewhere) => {
                self.storage.reopen().map_err(|error| self.io(Attempt::Open, error))?;
                let found = self.storage.length().map_err(|error| self.io(Attempt::Read, error))?;
                if found != self.length {
                    let (path, expected) = (self.path.clone(), self.length);
                    return Err(JournalError::WrittenElsewhere { path, expected, found });
                }
                self.restore()?;
            }
        }
        self.trouble = None;
        Ok(())
    }
}
