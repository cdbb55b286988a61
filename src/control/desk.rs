//! Control's desk: what is being typed, and who is connected. An input of views and no part of the
//! truth: it lies in a small file beside the journal, and losing it loses no record.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::exercise::SeatId;
use crate::journal::{beside, for_us_alone, sync_folder};

/// The longest text of one draft.
pub const DRAFT_BYTES_MAX: usize = 64 * 1024;
/// What all drafts may take together.
pub const DESK_BYTES_MAX: usize = 4 * 1024 * 1024;
/// How long what changed may wait before it is written.
const SYNC_EVERY: Duration = Duration::from_secs(1);
const DESK_VERSION: u32 = 1;

/// Names a draft; the screen that it is typed on chooses.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DraftKey(pub String);

/// What lies on the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    pub drafts: BTreeMap<DraftKey, String>,
    /// How many terminals each seat is on. Nobody is connected to a session that just came back.
    pub connected: BTreeMap<SeatId, u32>,
}

/// Why something cannot lie on the desk, or the desk cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error("a draft of {bytes} bytes is longer than {DRAFT_BYTES_MAX}")]
    DraftTooLong { bytes: usize },
    #[error("the drafts would take more than {DESK_BYTES_MAX} bytes")]
    DeskFull,
    #[error("write the desk {path}")]
    Write {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
}

impl Desk {
    /// Keeps a draft; an empty text takes it off the desk.
    pub fn put(&mut self, key: DraftKey, text: String) -> Result<(), DeskError> {
        if text.is_empty() {
            self.drafts.remove(&key);
            return Ok(());
        }
        let bytes = key.0.len() + text.len();
        if bytes > DRAFT_BYTES_MAX {
            return Err(DeskError::DraftTooLong { bytes });
        }
        let others = self.drafts.iter().filter(|(other, _)| **other != key);
        let taken: usize = others.map(|(key, text)| key.0.len() + text.len()).sum();
        if taken + bytes > DESK_BYTES_MAX {
            return Err(DeskError::DeskFull);
        }
        self.drafts.insert(key, text);
        Ok(())
    }

    pub fn connect(&mut self, seat: SeatId) {
        *self.connected.entry(seat).or_insert(0) += 1;
    }

    pub fn disconnect(&mut self, seat: &SeatId) {
        let Some(count) = self.connected.get_mut(seat) else { return };
        *count -= 1;
        if *count == 0 {
            self.connected.remove(seat);
        }
    }
}

/// The desk as it stands in its file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    desk: u32,
    drafts: BTreeMap<DraftKey, String>,
}

/// The desk and the file that keeps it.
#[derive(Debug)]
pub struct DeskFile {
    path: PathBuf,
    pub desk: Desk,
    /// The drafts that are in the file.
    kept: BTreeMap<DraftKey, String>,
    tried: Option<Duration>,
}

impl DeskFile {
    /// The desk beside `journal`. One that cannot be read is set aside: its new name comes back,
    /// and the desk is empty.
    pub fn open(journal: &Path) -> (Self, Option<PathBuf>) {
        let path = beside(journal, "desk");
        let (drafts, aside) = match read(&path) {
            Ok(drafts) => (drafts, None),
            Err(_) => (BTreeMap::new(), Some(set_aside(journal, &path))),
        };
        let desk = Desk { drafts: drafts.clone(), connected: BTreeMap::new() };
        (Self { path, desk, kept: drafts, tried: None }, aside)
    }

    /// What lies on the desk beside `journal`, for one who only looks; none if it cannot be read.
    pub fn peek(journal: &Path) -> Option<Desk> {
        let drafts = read(&beside(journal, "desk")).ok()?;
        Some(Desk { drafts, connected: BTreeMap::new() })
    }

    fn is_dirty(&self) -> bool {
        self.desk.drafts != self.kept
    }

    /// When [`DeskFile::sync_due`] has something to do, on the monotonic clock.
    pub fn next_sync(&self) -> Option<Duration> {
        self.is_dirty().then(|| self.tried.map_or(Duration::ZERO, |tried| tried + SYNC_EVERY))
    }

    /// Writes what changed, at most once a second.
    pub fn sync_due(&mut self, monotonic: Duration) -> Result<(), DeskError> {
        if self.next_sync().is_none_or(|at| at > monotonic) {
            return Ok(());
        }
        self.tried = Some(monotonic);
        self.sync()
    }

    /// Writes what changed: the whole file at once, or nothing of it.
    pub fn sync(&mut self) -> Result<(), DeskError> {
        if !self.is_dirty() {
            return Ok(());
        }
        let written = Written { desk: DESK_VERSION, drafts: self.desk.drafts.clone() };
        replace(&self.path, &written)
            .map_err(|source| DeskError::Write { path: self.path.clone(), source })?;
        self.kept = written.drafts;
        Ok(())
    }
}

fn read(path: &Path) -> io::Result<BTreeMap<DraftKey, String>> {
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        result => result?,
    };
    let written: Written = serde_json::from_slice(&bytes)?;
    if written.desk != DESK_VERSION {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    Ok(written.drafts)
}

/// Moves a desk out of the way, to the first name that is free.
fn set_aside(journal: &Path, desk: &Path) -> PathBuf {
    let mut number = 1;
    let mut aside = beside(journal, "desk-broken-1");
    while aside.exists() {
        number += 1;
        aside = beside(journal, &format!("desk-broken-{number}"));
    }
    // One that cannot be moved is replaced by the next sync; it could not be read anyway.
    fs::rename(desk, &aside).ok();
    aside
}

fn replace(path: &Path, written: &Written) -> io::Result<()> {
    let new = path.with_extension("desk.new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    let mut file = for_us_alone(&mut options).open(&new)?;
    file.write_all(&serde_json::to_vec(written)?)?;
    file.sync_all()?;
    fs::rename(&new, path)?;
    sync_folder(path)
}
