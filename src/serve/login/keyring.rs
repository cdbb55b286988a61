//! The keys that open seats, from an `authorized_keys` file.

use std::fs::File;
use std::io::{self, Read as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use russh::keys::PublicKey;
use thiserror::Error;

use crate::exercise::{Exercise, Seat, SeatId};
use crate::serve::limit::{KEYS_BYTES_MAX, KEYS_MAX};

use super::key_line::{KeyFault, KeyLine};

/// Who else may write it gives away seats.
const OTHERS_WRITE: u32 = 0o022;

/// The lines of a file, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Keyring {
    lines: Vec<KeyLine>,
}

/// Whoever has a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::serve) struct Holder {
    pub(in crate::serve) seat: SeatId,
    /// Their name, where the file has it.
    pub(in crate::serve) person: Option<String>,
}

#[derive(Debug, Error)]
pub enum KeyFileError {
    #[error("read the keys in {}", path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("{} is not a text of at most {KEYS_BYTES_MAX} bytes", path.display())]
    NotAText { path: PathBuf },
    #[error("{} can be written by others (mode {mode:03o})", path.display())]
    Exposed { path: PathBuf, mode: u32 },
    #[error("{} has no keys, or more than {KEYS_MAX}", path.display())]
    Count { path: PathBuf, count: usize },
    #[error("{} has lines that cannot be used", path.display())]
    Lines { path: PathBuf, faults: Vec<LineFault> },
}

/// A line that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineFault {
    /// From 1.
    pub line: usize,
    pub fault: KeyFault,
}

/// Whether every line of the file can be used with this exercise.
pub fn check_keys(path: &Path, exercise: &Exercise) -> Result<(), KeyFileError> {
    Keyring::open(path, exercise).map(drop)
}

impl Keyring {
    /// The keys in the file at `path`: all of them, or every line that is wrong.
    pub(super) fn open(path: &Path, exercise: &Exercise) -> Result<Self, KeyFileError> {
        let text = read(path)?;
        let (mut lines, mut faults) = (vec![], vec![]);
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match KeyLine::read(line, exercise) {
                Ok(line) => lines.push(line),
                Err(fault) => faults.push(LineFault { line: number, fault }),
            }
        }
        let (path, count) = (path.to_owned(), lines.len() + faults.len());
        if count == 0 || count > KEYS_MAX {
            return Err(KeyFileError::Count { path, count });
        }
        if !faults.is_empty() {
            return Err(KeyFileError::Lines { path, faults });
        }
        Ok(Self { lines })
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Who has this key, and which of the seats it opens for them: the first one that a line of
    /// this key allows.
    pub(super) fn holder(&self, seats: &[Seat], key: &PublicKey) -> Option<Holder> {
        let own: Vec<&KeyLine> =
            self.lines.iter().filter(|line| line.key == *key.key_data()).collect();
        seats.iter().find_map(|seat| {
            let line = own.iter().find(|line| line.opens(seat))?;
            Some(Holder { seat: seat.id.clone(), person: line.person.clone() })
        })
    }
}

fn read(path: &Path) -> Result<String, KeyFileError> {
    let failed = |source| KeyFileError::Read { path: path.to_owned(), source };
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    let not_a_text = || KeyFileError::NotAText { path: path.to_owned() };
    if !metadata.is_file() || metadata.len() > KEYS_BYTES_MAX {
        return Err(not_a_text());
    }
    let mode = metadata.mode() & 0o777;
    if mode & OTHERS_WRITE != 0 {
        return Err(KeyFileError::Exposed { path: path.to_owned(), mode });
    }
    let mut bytes = vec![];
    file.take(KEYS_BYTES_MAX).read_to_end(&mut bytes).map_err(failed)?;
    String::from_utf8(bytes).map_err(|_| not_a_text())
}
