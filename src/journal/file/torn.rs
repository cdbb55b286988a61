//! The torn end of a journal: kept beside it before it is cut off.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::journal::{Attempt, JournalError, beside, for_us_alone, sync_folder};
use crate::session::Seq;

/// How many torn ends one place in a journal may have had.
const TORN_ENDS_MAX: u32 = 1_000;

/// What was cut off a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Torn {
    pub bytes: u64,
    /// The file that has them now.
    pub kept: PathBuf,
}

impl Torn {
    /// Keeps `bytes`, which stood where record `seq` belongs, in `<journal>.torn-<seq>`.
    pub(super) fn keep(journal: &Path, seq: Seq, bytes: &[u8]) -> Result<Self, JournalError> {
        let kept = write(journal, seq, bytes)
            .map_err(|error| JournalError::io(Attempt::KeepTorn, journal, error))?;
        Ok(Self { bytes: u64::try_from(bytes.len()).expect("a length fits 64 bits"), kept })
    }
}

fn write(journal: &Path, seq: Seq, bytes: &[u8]) -> io::Result<PathBuf> {
    let (path, mut file) = new_file(journal, seq)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    sync_folder(&path)?;
    Ok(path)
}

/// The first name that is free: an earlier torn end is not written over.
fn new_file(journal: &Path, seq: Seq) -> io::Result<(PathBuf, File)> {
    let mut number = 1;
    loop {
        let suffix =
            if number == 1 { format!("torn-{seq}") } else { format!("torn-{seq}.{number}") };
        let path = beside(journal, &suffix);
        match for_us_alone(OpenOptions::new().write(true).create_new(true)).open(&path) {
            Err(error)
                if error.kind() == io::ErrorKind::AlreadyExists && number < TORN_ENDS_MAX =>
            {
                number += 1;
            }
            result => return result.map(|file| (path, file)),
        }
    }
}
