//! Who has a journal open for writing.

use std::fmt;
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::beside;

/// The note beside a journal that is being written. The lock is what holds; the note tells whose
/// it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub pid: u32,
    pub user: String,
    pub host: String,
    pub since: DateTime<Utc>,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pid, user, host, since } = self;
        write!(f, "process {pid} of {user} on {host}, since {}", since.format("%F %T UTC"))
    }
}

/// Reads the note beside `journal`; none when there is none that can be read.
pub(super) fn note(journal: &Path) -> Option<Holder> {
    let bytes = fs::read(beside(journal, "holder")).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Leaves a note. It is a courtesy: without it a second writer is refused all the same.
pub(super) fn leave_note(journal: &Path, holder: &Holder) {
    if let Ok(text) = serde_json::to_vec(holder) {
        fs::write(beside(journal, "holder"), text).ok();
    }
}

pub(super) fn take_note_away(journal: &Path) {
    fs::remove_file(beside(journal, "holder")).ok();
}
