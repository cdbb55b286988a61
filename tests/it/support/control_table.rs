//! A table to play at: control over a disk in memory and a clock that is moved by hand.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use uuid::Uuid;
use whitecell::control::{
    Clock as _, Control, ManualClock, Opening, Recorded, Reply, SeededIds, Submission, Surroundings,
};
use whitecell::exercise::{Exercise, Language, SeatId, Span};
use whitecell::journal::{FileJournal, read_bytes};
use whitecell::session::{
    Actor, Command, Event, MoveKey, Record, Refused, SessionId, State, TableCommand, replay,
};

use super::ministries::two_ministries;
use super::storage::FaultyStorage;

pub(crate) type Journal = FileJournal<FaultyStorage>;

pub(crate) struct Table {
    pub(crate) control: Control<Journal>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) disk: FaultyStorage,
    keys: u128,
}

pub(crate) fn wall() -> DateTime<Utc> {
    "2026-11-03T05:00:00Z".parse().expect("a date and time")
}

fn surroundings(clock: &Arc<ManualClock>, seed: u64) -> Surroundings {
    Surroundings { clock: clock.clone(), ids: Box::new(SeededIds::new(seed)) }
}

/// A new session of the small exercise, with STARTEX given.
pub(crate) fn started() -> Table {
    started_with(two_ministries())
}

pub(crate) fn started_with(exercise: Exercise) -> Table {
    let mut table = opened_with(exercise);
    table.accepted("facilitator", TableCommand::StartExercise);
    table
}

/// A new session in which nothing has happened yet.
pub(crate) fn opened_with(exercise: Exercise) -> Table {
    let clock = Arc::new(ManualClock::new(wall()));
    let disk = FaultyStorage::default();
    let journal = FileJournal::start(Path::new("test"), disk.clone());
    let opening = Opening {
        session: SessionId(Uuid::from_u128(7)),
        exercise: Arc::new(exercise),
        source_digest: "0".repeat(64),
        language: Language::Ko,
    };
    let control = Control::create(journal, opening, surroundings(&clock, 1)).expect("it opens");
    Table { control, clock, disk, keys: 0 }
}

impl Table {
    /// The session as it comes back after `away`, from what outlasts a power cut.
    pub(crate) fn power_cut(self, away: Duration) -> Self {
        self.clock.advance(away);
        let disk = FaultyStorage::default();
        disk.scribble(&self.disk.synced());
        let opened = FileJournal::over(Path::new("test"), disk.clone()).expect("it is whole");
        let torn_bytes = opened.torn.map_or(0, |torn| torn.bytes);
        let recorded = Recorded { records: opened.records, torn_bytes };
        let clock = Arc::new(ManualClock::new(self.clock.wall()));
        let around = surroundings(&clock, 2);
        let control = Control::resume(opened.journal, &recorded, around).expect("it resumes");
        Self { control, clock, disk, keys: self.keys }
    }

    pub(crate) fn submission(&mut self, seat: &str, command: impl Into<Command>) -> Submission {
        self.keys += 1;
        Submission {
            actor: Actor::own(SeatId::new(seat).expect("an id")),
            key: MoveKey(Uuid::from_u128(self.keys)),
            command: command.into(),
            said: None,
        }
    }

    pub(crate) fn act(&mut self, seat: &str, command: impl Into<Command>) -> Reply {
        let submission = self.submission(seat, command);
        self.control.submit(&submission)
    }

    pub(crate) fn accepted(&mut self, seat: &str, command: impl Into<Command>) {
        let reply = self.act(seat, command);
        assert!(matches!(reply, Reply::Accepted { .. }), "{reply:?}");
    }

    pub(crate) fn refused(&mut self, seat: &str, command: impl Into<Command>) -> Refused {
        let reply = self.act(seat, command);
        let Reply::Refused(refused) = reply else { panic!("{reply:?}") };
        refused
    }

    /// Lets time pass as the loop around control does: waking when something is to be done.
    pub(crate) fn wait(&mut self, span: Span) {
        let end = self.clock.monotonic() + Duration::from_millis(span.0);
        loop {
            let left = end.saturating_sub(self.clock.monotonic());
            if left.is_zero() {
                return;
            }
            let wake = self.control.next_wake().unwrap_or(left);
            self.clock.advance(wake.min(left));
            self.control.tick();
        }
    }

    pub(crate) fn records(&self) -> Vec<Record> {
        read_bytes(Path::new("test"), &self.disk.bytes()).expect("the journal is whole").records
    }

    /// Every event on record, in order.
    pub(crate) fn events(&self) -> Vec<Event> {
        self.records().into_iter().flat_map(|record| record.events).collect()
    }

    /// What the journal adds up to.
    pub(crate) fn state(&self) -> State {
        replay(&self.records()).expect("a session is open").1
    }
}
