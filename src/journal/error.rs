//! What can go wrong with a journal.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::session::{Seq, UpcastError};

use super::{Holder, LINE_BYTES_MAX};

/// What was being done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    Create,
    Open,
    Lock,
    Read,
    Append(Seq),
    Sync(Seq),
    CutBack,
    KeepTorn,
    Probe,
}

impl fmt::Display for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Create => f.write_str("create"),
            Self::Open => f.write_str("open"),
            Self::Lock => f.write_str("lock"),
            Self::Read => f.write_str("read"),
            Self::Append(seq) => write!(f, "append record {seq} to"),
            Self::Sync(seq) => write!(f, "sync record {seq} to"),
            Self::CutBack => f.write_str("cut back"),
            Self::KeepTorn => f.write_str("keep the torn end of"),
            Self::Probe => f.write_str("find room in"),
        }
    }
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    #[error("it is longer than {LINE_BYTES_MAX} bytes")]
    TooLong,
    #[error("it does not end with its own digest")]
    NoSum,
    #[error("its digest does not fit its text")]
    WrongSum,
    #[error("it does not follow the line before it")]
    WrongPrev,
    #[error("it is record {found} where record {expected} belongs")]
    WrongSeq { expected: Seq, found: Seq },
    #[error(transparent)]
    Version(#[from] UpcastError),
    #[error("it is not a record: {0}")]
    NotARecord(String),
}

/// Why a journal cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    #[error("{attempt} {path}")]
    Io {
        attempt: Attempt,
        path: PathBuf,
        #[source]
        source: io::Error,
    },
    #[error("{path} exists already")]
    Exists { path: PathBuf },
    #[error("{path} is open for writing elsewhere{}", said(.holder.as_ref()))]
    Held { path: PathBuf, holder: Option<Holder> },
    #[error("{path}, line {line}: {fault}")]
    Line {
        path: PathBuf,
        /// Counted from one.
        line: u64,
        fault: LineFault,
    },
    /// No whole record is in it; its session never began.
    #[error("{path} holds no record")]
    Empty { path: PathBuf },
    /// It is shorter than what was read of it before, or reads otherwise.
    #[error("{path} was changed after it was read")]
    Rewritten { path: PathBuf },
    /// Another program wrote to it while it was ours.
    #[error("{path} was written to by somebody else: it has {found} bytes instead of {expected}")]
    WrittenElsewhere { path: PathBuf, expected: u64, found: u64 },
    /// An earlier append failed, and it was not recovered since.
    #[error("{path} is read-only until it is recovered")]
    ReadOnly { path: PathBuf },
}

fn said(holder: Option<&Holder>) -> String {
    holder.map_or_else(String::new, |holder| format!(" ({holder})"))
}

impl JournalError {
    pub(super) fn io(attempt: Attempt, path: &Path, source: io::Error) -> Self {
        Self::Io { attempt, path: path.to_owned(), source }
    }

    /// Whether it failed for want of room.
    pub fn is_full(&self) -> bool {
        match self {
            Self::Io { source, .. } => is_full(source),
            Self::Exists { .. }
            | Self::Held { .. }
            | Self::Line { .. }
            | Self::Empty { .. }
            | Self::Rewritten { .. }
            | Self::WrittenElsewhere { .. }
            | Self::ReadOnly { .. } => false,
        }
    }
}

/// No space on the device, over quota, or past a limit on the size of a file.
fn is_full(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
    )
}
