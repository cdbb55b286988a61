//! Control's desk: what is being typed, and who is connected. An input of views and no part of the
//! truth: it lies in a small file beside the journal, and losing it loses no record.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::exercise::{DecisionId, Seat, SeatId};
use crate::journal::{beside, for_us_alone, sync_folder};
use crate::session::view::{Attendance, Attended, LiveDrafts};

/// The longest text of one draft.
pub const DRAFT_BYTES_MAX: usize = 64 * 1024;
/// What all drafts of one seat may take together. Each seat has its own room on the desk: nobody
/// can take another's.
pub const SEAT_DRAFTS_BYTES_MAX: usize = 1024 * 1024;
/// How long what changed may wait before it is written.
const SYNC_EVERY: Duration = Duration::from_secs(1);
const DESK_VERSION: u32 = 1;

/// How joint words that are being written are named, before their decision.
const LIVE: &str = "live:";

/// How a participants' feedback form is named: it is its person's alone.
const FEEDBACK: &str = "form:feedback";

/// Names a draft: who types it, and a name that their screen chose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct DraftKey {
    pub seat: SeatId,
    pub name: String,
}

impl DraftKey {
    /// The joint words of a decision, while `seat` writes them: the room reads along.
    pub fn live(seat: SeatId, decision: &DecisionId) -> Self {
        Self { seat, name: format!("{LIVE}{decision}") }
    }

    fn bytes(&self) -> usize {
        self.seat.as_str().len() + self.name.len()
    }
}

/// `mofa-dg/form:compose`. A name without a seat is from when only the facilitator typed.
impl From<String> for DraftKey {
    fn from(text: String) -> Self {
        let parts = text.split_once('/');
        match parts.and_then(|(seat, name)| Some((SeatId::new(seat).ok()?, name))) {
            Some((seat, name)) => Self { seat, name: name.to_owned() },
            None => Self { seat: Seat::facilitator(), name: text },
        }
    }
}

impl From<DraftKey> for String {
    fn from(key: DraftKey) -> Self {
        format!("{}/{}", key.seat, key.name)
    }
}

/// What is being written, by seat and by the names that the seats' screens chose.
pub type SharedDrafts = BTreeMap<SeatId, BTreeMap<String, String>>;

/// What lies on the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    pub drafts: BTreeMap<DraftKey, String>,
    /// The seats whose last words found no room.
    pub unkept: BTreeSet<SeatId>,
    /// How many terminals each seat is on. Nobody is connected to a session that just came back.
    pub connected: BTreeMap<SeatId, u32>,
    /// The same, with its times, and who was connected before.
    pub attendance: Attendance,
}

/// Why something cannot lie on the desk, or the desk cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error("a draft of {bytes} bytes is longer than {DRAFT_BYTES_MAX}")]
    DraftTooLong { bytes: usize },
    #[error("the drafts of {seat} would take more than {SEAT_DRAFTS_BYTES_MAX} bytes")]
    SeatFull { seat: SeatId },
    #[error("write the desk {path}")]
    Write {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
}

impl Desk {
    /// Keeps a draft; an empty text takes it off the desk. What finds no room leaves the earlier
    /// words as they are.
    pub fn put(&mut self, key: DraftKey, text: String) -> Result<(), DeskError> {
        let room = self.room_for(&key, &text);
        if room.is_err() {
            self.unkept.insert(key.seat);
            return room;
        }
        self.unkept.remove(&key.seat);
        if text.is_empty() {
            self.drafts.remove(&key);
        } else {
            self.drafts.insert(key, text);
        }
        room
    }

    fn room_for(&self, key: &DraftKey, text: &str) -> Result<(), DeskError> {
        let bytes = key.bytes() + text.len();
        if bytes > DRAFT_BYTES_MAX {
            return Err(DeskError::DraftTooLong { bytes });
        }
        let of_seat = self.drafts.iter().filter(|(other, _)| other.seat == key.seat);
        let others = of_seat.filter(|(other, _)| *other != key);
        let taken: usize = others.map(|(key, text)| key.bytes() + text.len()).sum();
        if taken + bytes > SEAT_DRAFTS_BYTES_MAX {
            return Err(DeskError::SeatFull { seat: key.seat.clone() });
        }
        Ok(())
    }

    /// What `seat` was typing, by the names that its screen chose.
    pub fn drafts_of(&self, seat: &SeatId) -> BTreeMap<String, String> {
        let own = self.drafts.iter().filter(|(key, _)| key.seat == *seat);
        own.map(|(key, text)| (key.name.clone(), text.clone())).collect()
    }

    /// What the seats are writing that those beside them may read, as `is_shared` says of a
    /// draft's name.
    pub fn shared(&self, is_shared: impl Fn(&str) -> bool) -> SharedDrafts {
        let mut all = SharedDrafts::new();
        for (key, text) in self.drafts.iter().filter(|(key, _)| is_shared(&key.name)) {
            all.entry(key.seat.clone()).or_default().insert(key.name.clone(), text.clone());
        }
        all
    }

    /// The joint words that are being written, by decision.
    pub fn live(&self) -> LiveDrafts {
        let drafts = self.drafts.iter().filter_map(|(key, text)| {
            let decision = DecisionId::new(key.name.strip_prefix(LIVE)?).ok()?;
            Some((decision, text.clone()))
        });
        drafts.collect()
    }

    /// Gives what `from` was typing to `to`. Words that `to` has already under the same name, what
    /// finds no room, what is typed this moment for the room, and forms of the person's own stay.
    pub fn hand(&mut self, from: &SeatId, to: &SeatId) {
        for (name, text) in self.drafts_of(from) {
            if name.starts_with(LIVE) || name.starts_with(FEEDBACK) {
                continue;
            }
            let given = DraftKey { seat: to.clone(), name: name.clone() };
            if !self.drafts.contains_key(&given) && self.room_for(&given, &text).is_ok() {
                self.drafts.remove(&DraftKey { seat: from.clone(), name });
                self.drafts.insert(given, text);
            }
        }
    }

    pub fn connect(&mut self, seat: SeatId, at: DateTime<Utc>) {
        let count = self.connected.entry(seat.clone()).or_insert(0);
        *count += 1;
        let is_there = matches!(self.attendance.get(&seat), Some(Attended::Connected { .. }));
        if !is_there {
            self.attendance.insert(seat, Attended::Connected { since: at, last_key: None });
        }
    }

    /// Somebody else sits at `seat` from now on, who has not been at a terminal yet: whoever is
    /// connected there is on their way out, and it is not this person who goes.
    pub fn replace(&mut self, seat: &SeatId) {
        self.attendance.remove(seat);
    }

    /// A key came from one of its terminals.
    pub fn touch(&mut self, seat: &SeatId, at: DateTime<Utc>) {
        if let Some(Attended::Connected { last_key, .. }) = self.attendance.get_mut(seat) {
            *last_key = Some(at);
        }
    }

    pub fn disconnect(&mut self, seat: &SeatId, at: DateTime<Utc>) {
        let Some(count) = self.connected.get_mut(seat) else { return };
        *count -= 1;
        if *count == 0 {
            self.connected.remove(seat);
            if let Some(attended) = self.attendance.get_mut(seat) {
                *attended = Attended::Gone { since: Some(at) };
            }
        }
    }
}

/// The desk as it stands in its file.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    desk: u32,
    drafts: BTreeMap<DraftKey, String>,
    /// The seats that have or had a terminal of their own.
    #[serde(default)]
    terminals: BTreeSet<SeatId>,
}

/// The desk and the file that keeps it.
#[derive(Debug)]
pub struct DeskFile {
    path: PathBuf,
    pub desk: Desk,
    /// The drafts that are in the file.
    kept: BTreeMap<DraftKey, String>,
    kept_terminals: BTreeSet<SeatId>,
    tried: Option<Duration>,
}

impl DeskFile {
    /// The desk beside `journal`. One that cannot be read is set aside: its new name comes back,
    /// and the desk is empty.
    pub fn open(journal: &Path) -> (Self, Option<PathBuf>) {
        let path = beside(journal, "desk");
        let (written, aside) = match read(&path) {
            Ok(written) => (written, None),
            Err(_) => (Written::default(), Some(set_aside(journal, &path))),
        };
        let Written { drafts, terminals, .. } = written;
        let gone = terminals.iter().map(|seat| (seat.clone(), Attended::Gone { since: None }));
        let desk = Desk { drafts: drafts.clone(), attendance: gone.collect(), ..Desk::default() };
        (Self { path, desk, kept: drafts, kept_terminals: terminals, tried: None }, aside)
    }

    /// What lies on the desk beside `journal`, for one who only looks; none if it cannot be read.
    pub fn peek(journal: &Path) -> Option<Desk> {
        let drafts = read(&beside(journal, "desk")).ok()?.drafts;
        Some(Desk { drafts, ..Desk::default() })
    }

    fn is_dirty(&self) -> bool {
        self.desk.drafts != self.kept || !self.desk.attendance.keys().eq(self.kept_terminals.iter())
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
        let terminals = self.desk.attendance.keys().cloned().collect();
        let drafts = self.desk.drafts.clone();
        let written = Written { desk: DESK_VERSION, drafts, terminals };
        replace(&self.path, &written)
            .map_err(|source| DeskError::Write { path: self.path.clone(), source })?;
        self.kept = written.drafts;
        self.kept_terminals = written.terminals;
        Ok(())
    }
}

fn read(path: &Path) -> io::Result<Written> {
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Written::default()),
        result => result?,
    };
    let written: Written = serde_json::from_slice(&bytes)?;
    if written.desk != DESK_VERSION {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    Ok(written)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_replaces_somebody_is_not_the_one_who_goes() {
        let (mut desk, seat) = (Desk::default(), SeatId::literal("mnd-lead"));
        let at = DateTime::UNIX_EPOCH;
        desk.connect(seat.clone(), at);
        desk.replace(&seat);
        desk.disconnect(&seat, at);
        assert_eq!(desk.attendance.get(&seat), None);
        // They may come before the connection of who sat there has ended.
        desk.connect(seat.clone(), at);
        desk.replace(&seat);
        desk.connect(seat.clone(), at);
        desk.disconnect(&seat, at);
        let attended = desk.attendance.get(&seat);
        assert!(matches!(attended, Some(Attended::Connected { .. })), "{attended:?}");
        desk.disconnect(&seat, at);
        assert_eq!(desk.attendance.get(&seat), Some(&Attended::Gone { since: Some(at) }));
    }
}
