//! What reviewers write beside a journal: `x.journal.review`, a file of lines that is only added
//! to.
//!
//! Several may write at once: a line is added under a lock, after all that others have written was
//! read. Who made a change from an older version is told, and nobody's words are written over.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::journal;
use crate::lang::{Arg, Words};
use crate::review::notebook::{
    Change, FIELD_GRAPHEMES_MAX, ITEMS_MAX, NotTaken, Notebook, NotebookFault, Written,
};

use super::failure::shown;

/// The file, and who writes to it from here.
#[derive(Debug)]
pub(super) struct NotebookFile {
    path: PathBuf,
    by: String,
    /// How long it was when it was read last.
    length: Option<u64>,
}

/// Why a notebook cannot be read or written.
#[derive(Debug)]
pub(super) enum NotebookError {
    Read { path: PathBuf, source: io::Error },
    Write { path: PathBuf, source: io::Error },
    Fault { path: PathBuf, fault: NotebookFault },
    NotTaken(NotTaken),
}

/// The file's place beside its journal.
pub(super) fn beside(journal: &Path) -> PathBuf {
    journal::beside(journal, "review")
}

/// Reads the notebook of a journal; one that is not there has nothing in it.
pub(super) fn read(journal: &Path) -> Result<Notebook, NotebookError> {
    let path = beside(journal);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(source) => return Err(NotebookError::Read { path, source }),
    };
    Notebook::read(&text).map_err(|fault| NotebookError::Fault { path, fault })
}

impl NotebookFile {
    pub(super) fn new(journal: &Path, by: &str) -> Self {
        Self { path: beside(journal), by: by.to_owned(), length: None }
    }

    /// The notebook, where it has changed since it was read last.
    pub(super) fn news(&mut self, journal: &Path) -> Option<Result<Notebook, NotebookError>> {
        let length = std::fs::metadata(&self.path).map_or(0, |about| about.len());
        if self.length == Some(length) {
            return None;
        }
        self.length = Some(length);
        Some(read(journal))
    }

    /// Adds a change as one line, if nobody else has changed the same item since.
    pub(super) fn write(
        &mut self,
        change: &Change,
        at: DateTime<Utc>,
    ) -> Result<Written, NotebookError> {
        let failed = |source| NotebookError::Write { path: self.path.clone(), source };
        let mut file = open(&self.path).map_err(failed)?;
        // Let go when the file is closed.
        file.lock().map_err(failed)?;
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(failed)?;
        let fault = |fault| NotebookError::Fault { path: self.path.clone(), fault };
        let mut notebook = Notebook::read(&text).map_err(fault)?;
        let written = notebook.take(change, &self.by, at).map_err(NotebookError::NotTaken)?;
        let mut line = serde_json::to_vec(&written).map_err(|error| failed(error.into()))?;
        line.push(b'\n');
        // A line that somebody never finished gives way.
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        append(&mut file, whole, &line).map_err(failed)?;
        Ok(written)
    }
}

fn open(path: &Path) -> io::Result<File> {
    let is_new = !path.exists();
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    let file = journal::for_us_alone(&mut options).open(path)?;
    if is_new {
        journal::sync_folder(path)?;
    }
    Ok(file)
}

/// The line at `whole`, or the file as it was.
fn append(file: &mut File, whole: usize, line: &[u8]) -> io::Result<()> {
    let whole = u64::try_from(whole).unwrap_or(u64::MAX);
    file.set_len(whole)?;
    file.seek(SeekFrom::Start(whole))?;
    let written = file.write_all(line).and_then(|()| file.sync_data());
    if written.is_err() {
        file.set_len(whole).ok();
    }
    written
}

impl NotebookError {
    /// What is wrong, and what to do.
    pub(super) fn in_words(&self, words: &Words) -> String {
        let file = |key: &str, path: &Path, source: &io::Error| {
            let (path, why) = (shown(path), source.to_string());
            words.say(key, &[("path", path.into()), ("why", why.into())])
        };
        let limit = |key: &str, limit: usize| words.say(key, &[("limit", limit.into())]);
        match self {
            Self::Read { path, source } => file("review-book-unread", path, source),
            Self::Write { path, source } => file("review-book-unwritten", path, source),
            Self::Fault { path, fault } => {
                let (key, line) = match fault {
                    NotebookFault::Newer { line, .. } => ("review-book-newer", *line),
                    NotebookFault::Line { line, .. } => ("review-book-line", *line),
                };
                let args = [("path", Arg::from(shown(path))), ("line", line.into())];
                words.say(key, &args)
            }
            Self::NotTaken(NotTaken::Full) => limit("review-book-full", ITEMS_MAX),
            Self::NotTaken(NotTaken::TooLong) => limit("review-book-too-long", FIELD_GRAPHEMES_MAX),
            Self::NotTaken(NotTaken::NoSuchItem | NotTaken::Overtaken(_)) => {
                words.text("review-book-gone")
            }
        }
    }
}
