//! The lock that keeps a second writer out.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::journal::{Attempt, Holder, JournalError, holder};

/// How often a writer tries for the lock before it is called held.
const LOCK_TRIES: usize = 100;

/// Holds a journal. The lock has a descriptor of its own, which no I/O error makes us drop.
#[derive(Debug)]
pub(super) struct Hold {
    path: PathBuf,
    _file: File,
}

impl Hold {
    pub(super) fn take(path: &Path, holder: &Holder) -> Result<Self, JournalError> {
        let file = OpenOptions::new()
            .read(true)
            .append(true)
            .open(path)
            .map_err(|error| JournalError::io(Attempt::Open, path, error))?;
        lock(&file, path)?;
        holder::leave_note(path, holder);
        Ok(Self { path: path.to_owned(), _file: file })
    }
}

/// Locks the file. One who only looks whether it is held ([`is_held`]) has it for an instant: a
/// writer tries more than once.
fn lock(file: &File, path: &Path) -> Result<(), JournalError> {
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) => std::thread::yield_now(),
            Err(TryLockError::Error(error)) => {
                return Err(JournalError::io(Attempt::Lock, path, error));
            }
        }
    }
    Err(JournalError::Held { path: path.to_owned(), holder: holder::note(path) })
}

/// Whether somebody holds the journal at `path` for writing.
pub fn is_held(path: &Path) -> bool {
    let file = OpenOptions::new().read(true).open(path);
    file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

impl Drop for Hold {
    fn drop(&mut self) {
        holder::take_note_away(&self.path);
    }
}
