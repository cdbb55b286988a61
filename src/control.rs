//! The single writer: it decides every act, records it, and only then lets it be seen.
//!
//! An act is decided against a state of the group's own, written, synced, and then taken over into
//! control's private state; after that the views that changed are published and the reply goes out.
//! Nothing is acknowledged before it is on the disk.

mod clock;
mod create;
mod desk;
mod gallery;
mod group;
mod ids;
mod inbox;
mod pace;
mod submission;

pub use clock::{Clock, ManualClock, SystemClock};
pub use create::{ControlError, Opening, Recorded, Surroundings};
pub use desk::{
    DRAFT_BYTES_MAX, Desk, DeskError, DeskFile, DraftKey, SEAT_DRAFTS_BYTES_MAX, SharedDrafts,
};
pub use gallery::{Footing, Gallery, Sight};
pub use ids::{Ids, RandomIds, SeededIds};
pub use inbox::{INBOX_MESSAGES_MAX, Inbox, InboxError, Moved, Running, run};
pub use submission::{ReadOnlyCause, Reply, Standing, Submission};
/// The latest of something, for those who look at it: a slow one skips to the newest.
pub use tokio::sync::watch;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, SubsecRound as _, Utc};

use crate::exercise::{CellId, Exercise, ExerciseTime, InjectId, InjectKind};
use crate::journal::{Appended, Head, Journal, JournalError};
use crate::session::view::{CellView, ControlView, LiveDrafts, Views};
use crate::session::{EngineCommand, MoveKey, PauseCause, Seq, State, schedule};

use group::{Group, Moment};
use pace::{Pace, runs};

/// How long the clock runs without a record before a mark is recorded, on the wall.
pub const CLOCK_MARK_SECONDS: u64 = 10;
/// How far the wall clock may run ahead of the monotonic one before the machine must have slept.
pub const SUSPENDED_SECONDS_MIN: u64 = 5;
/// How often a journal that failed is tried again.
pub const RECOVERY_SECONDS: u64 = 1;
/// How often an act is decided anew because another host's record took its place.
pub const CONFLICTS_MAX: usize = 16;

/// The writer of a session. Its state is private: screens are built from views.
pub struct Control<J> {
    journal: J,
    exercise: Arc<Exercise>,
    state: State,
    head: Head,
    /// Every act that was recorded, so that a retry is harmless.
    accepted: BTreeMap<MoveKey, Seq>,
    surroundings: Surroundings,
    pace: Pace,
    /// The clocks when they were last looked at.
    seen: Seen,
    /// Wall time in milliseconds that the machine slept and that is not on record yet.
    slept_ms: Option<u64>,
    /// When something was last recorded, on the monotonic clock.
    recorded: Duration,
    /// The exercise time up to which what is due was done.
    settled_to: ExerciseTime,
    standing: Standing,
    /// When recovery was last tried, on the monotonic clock.
    tried: Duration,
    last_error: Option<JournalError>,
}

/// Both clocks at one moment.
#[derive(Clone, Copy, Debug)]
struct Seen {
    wall: DateTime<Utc>,
    monotonic: Duration,
}

/// How a group ended.
enum Committed {
    Landed,
    Conflict,
    ReadOnly(ReadOnlyCause),
}

impl<J: Journal> Control<J> {
    pub fn exercise(&self) -> &Arc<Exercise> {
        &self.exercise
    }

    /// Where the journal ends: everything before it was acknowledged.
    pub fn head(&self) -> &Head {
        &self.head
    }

    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// What last went wrong with the journal, while it is read-only.
    pub fn last_error(&self) -> Option<&JournalError> {
        self.last_error.as_ref()
    }

    /// Exercise time now.
    pub fn now(&self) -> ExerciseTime {
        self.t_at(self.surroundings.clock.monotonic())
    }

    /// Whether exercise time goes on.
    pub fn is_running(&self) -> bool {
        runs(&self.state)
    }

    /// The injects that wait for control's key, in the file's order.
    pub fn offered(&self) -> Vec<InjectId> {
        let waits = |id: &InjectId| {
            let meant = self.state.inject(&self.exercise, id);
            let state = self.state.injects.get(id);
            meant.zip(state).is_some_and(|(meant, state)| {
                let sent = meant.kind != InjectKind::Expected;
                sent && state.is_offered() && !state.is_held(meant.hold)
            })
        };
        self.state.injects.keys().filter(|id| waits(id)).cloned().collect()
    }

    /// What each audience may see now; the state itself stays here.
    pub fn views(&self, drafts: &LiveDrafts) -> Views {
        Views::of(&self.state, &self.exercise, drafts)
    }

    /// What control sees now, for whom nobody else's view is made.
    pub fn control_view(&self) -> ControlView {
        ControlView::of(&self.state, &self.exercise)
    }

    /// What one cell may see now.
    pub fn cell_view(&self, cell: &CellId) -> CellView {
        CellView::of(&self.state, &self.exercise, cell)
    }

    /// Answers one wish.
    pub fn submit(&mut self, submission: &Submission) -> Reply {
        let replies = self.submit_all(std::slice::from_ref(submission));
        replies.into_iter().next().expect("every submission has a reply")
    }

    /// Answers several wishes in order, all under one sync. Each sees what those before it did;
    /// none is acknowledged before the sync.
    pub fn submit_all(&mut self, submissions: &[Submission]) -> Vec<Reply> {
        let seen = self.look();
        for _ in 0..CONFLICTS_MAX {
            if let Standing::ReadOnly(cause) = self.standing {
                return self.read_only(submissions, cause);
            }
            let mut group = self.group(seen);
            let replies = submissions.iter().map(|each| group.submit(each)).collect();
            let group = group.finish();
            match self.commit(group, seen.monotonic) {
                Committed::Landed => return replies,
                Committed::Conflict => {}
                Committed::ReadOnly(cause) => return self.read_only(submissions, cause),
            }
        }
        self.read_only(submissions, ReadOnlyCause::WrittenElsewhere)
    }

    /// Does what time alone asks for: what fell due, a mark of the clock, a try at recovery.
    pub fn tick(&mut self) {
        let seen = self.look();
        if self.standing != Standing::Writing {
            self.try_recover(seen.monotonic);
        }
        let waiting = self.next_wake().is_none_or(|wake| !wake.is_zero());
        if waiting && self.slept_ms.is_none() {
            return;
        }
        for _ in 0..CONFLICTS_MAX {
            if self.standing != Standing::Writing {
                return;
            }
            let mark = self.marks_at().is_some_and(|at| at <= seen.monotonic);
            let mut group = self.group(seen);
            if mark && group.lines.is_empty() {
                group.engine(EngineCommand::MarkClock);
            }
            let group = group.finish();
            match self.commit(group, seen.monotonic) {
                Committed::Landed | Committed::ReadOnly(_) => return,
                Committed::Conflict => {}
            }
        }
    }

    /// How long until [`Control::tick`] has something to do; none when only a wish changes that.
    pub fn next_wake(&self) -> Option<Duration> {
        let now = self.surroundings.clock.monotonic();
        if self.standing != Standing::Writing {
            let retry = self.tried + Duration::from_secs(RECOVERY_SECONDS);
            return Some(retry.saturating_sub(now));
        }
        let mark = self.marks_at()?;
        let due = schedule::next_time(&self.state, &self.exercise, self.settled_to);
        let due = due.map(|t| self.pace.moment_of(t));
        Some(due.map_or(mark, |due| due.min(mark)).saturating_sub(now))
    }

    /// How long on the wall until it is `t`, or would be if the clock ran.
    pub fn until(&self, t: ExerciseTime) -> Duration {
        let now = self.surroundings.clock.monotonic();
        if runs(&self.state) {
            return self.pace.moment_of(t).saturating_sub(now);
        }
        let pace = Pace { from: now, t: self.state.t, scale: self.state.scale };
        pace.moment_of(t).saturating_sub(now)
    }

    /// When a mark of the clock is next recorded, on the monotonic clock; none while it stands.
    fn marks_at(&self) -> Option<Duration> {
        runs(&self.state).then(|| self.recorded + Duration::from_secs(CLOCK_MARK_SECONDS))
    }

    fn t_at(&self, monotonic: Duration) -> ExerciseTime {
        if runs(&self.state) { self.state.t.max(self.pace.t_at(monotonic)) } else { self.state.t }
    }

    /// Reads both clocks, and notices when the machine slept since they were last read.
    fn look(&mut self) -> Seen {
        let clock = &self.surroundings.clock;
        let seen = Seen { wall: clock.wall(), monotonic: clock.monotonic() };
        let wall = (seen.wall - self.seen.wall).to_std().unwrap_or_default();
        let slept = wall.saturating_sub(seen.monotonic.saturating_sub(self.seen.monotonic));
        if runs(&self.state) && slept > Duration::from_secs(SUSPENDED_SECONDS_MIN) {
            let slept_ms = u64::try_from(slept.as_millis()).unwrap_or(u64::MAX);
            self.slept_ms = Some(self.slept_ms.unwrap_or(0).saturating_add(slept_ms));
        }
        self.seen = seen;
        seen
    }

    /// A new group: what the machine's sleep and what is due ask for stand first in it.
    fn group(&mut self, seen: Seen) -> Group<'_> {
        let moment = Moment { at: seen.wall.trunc_subsecs(3), t: self.t_at(seen.monotonic) };
        let slept_ms = self.slept_ms;
        let mut group = self.empty_group(moment);
        if let Some(gap_ms) = slept_ms {
            group.engine(EngineCommand::Pause { cause: PauseCause::Suspended { gap_ms } });
        }
        group.settle_due();
        group
    }

    fn empty_group(&mut self, moment: Moment) -> Group<'_> {
        Group {
            exercise: &self.exercise,
            ids: &mut *self.surroundings.ids,
            moment,
            state: self.state.clone(),
            head: self.head.clone(),
            lines: vec![],
            keys: BTreeMap::new(),
            accepted: &self.accepted,
        }
    }

    /// Writes a group; its state becomes control's once it is on the disk.
    fn commit(&mut self, group: group::Decided, monotonic: Duration) -> Committed {
        if group.lines.is_empty() {
            self.settled_to = group.moment.t;
            return Committed::Landed;
        }
        match self.journal.append(&self.head, &group.lines) {
            Appended::Landed(head) => {
                self.take_over(group, head, monotonic);
                Committed::Landed
            }
            Appended::Conflict(_) => match self.catch_up() {
                Ok(()) => Committed::Conflict,
                Err(error) => self.go_read_only(ReadOnlyCause::Unknown, Some(error), monotonic),
            },
            Appended::Unknown => self.go_read_only(ReadOnlyCause::Unknown, None, monotonic),
            Appended::Full => self.go_read_only(ReadOnlyCause::Full, None, monotonic),
            Appended::Failed(error) => self.go_read_only(cause_of(&error), Some(error), monotonic),
        }
    }

    fn take_over(&mut self, group: group::Decided, head: Head, monotonic: Duration) {
        let (ran, before) = (runs(&self.state), self.state.anchor);
        self.state = group.state;
        self.head = head;
        self.accepted.extend(group.keys);
        self.recorded = monotonic;
        self.settled_to = group.moment.t;
        self.slept_ms = None;
        if runs(&self.state) && (!ran || self.state.anchor != before) {
            self.pace = Pace { from: monotonic, t: group.moment.t, scale: self.state.scale };
        }
    }

    fn go_read_only(
        &mut self,
        cause: ReadOnlyCause,
        error: Option<JournalError>,
        monotonic: Duration,
    ) -> Committed {
        self.standing = Standing::ReadOnly(cause);
        self.last_error = error;
        self.tried = monotonic;
        Committed::ReadOnly(cause)
    }

    /// Nothing new is recorded; what was recorded before is still answered as it was.
    fn read_only(&self, submissions: &[Submission], cause: ReadOnlyCause) -> Vec<Reply> {
        let reply = |submission: &Submission| {
            let accepted = self.accepted.get(&submission.key);
            accepted.map_or(Reply::ReadOnly(cause), |seq| Reply::Accepted { seq: *seq })
        };
        submissions.iter().map(reply).collect()
    }

    fn try_recover(&mut self, monotonic: Duration) {
        if monotonic.saturating_sub(self.tried) < Duration::from_secs(RECOVERY_SECONDS) {
            return;
        }
        self.tried = monotonic;
        match self.journal.recover().and_then(|()| self.catch_up()) {
            Ok(()) => {
                self.standing = Standing::Writing;
                self.last_error = None;
            }
            Err(error) => self.last_error = Some(error),
        }
    }

    /// Takes in what is in the journal and not in the state: another host's records, or our own
    /// that landed without our knowing.
    fn catch_up(&mut self) -> Result<(), JournalError> {
        if *self.journal.head() == self.head {
            return Ok(());
        }
        let (ran, before) = (runs(&self.state), self.state.anchor);
        for record in self.journal.read_from(self.head.next)? {
            self.accepted.insert(record.move_id, record.seq);
            self.state.apply(&self.exercise, &record);
        }
        self.head = self.journal.head().clone();
        if runs(&self.state) && (!ran || self.state.anchor != before) {
            let from = self.seen.monotonic;
            self.pace = Pace { from, t: self.state.t, scale: self.state.scale };
        }
        Ok(())
    }
}

fn cause_of(error: &JournalError) -> ReadOnlyCause {
    match error {
        JournalError::WrittenElsewhere { .. } | JournalError::Rewritten { .. } => {
            ReadOnlyCause::WrittenElsewhere
        }
        JournalError::Io { .. }
        | JournalError::Exists { .. }
        | JournalError::Held { .. }
        | JournalError::Line { .. }
        | JournalError::Empty { .. }
        | JournalError::ReadOnly { .. } => ReadOnlyCause::Failed,
    }
}
