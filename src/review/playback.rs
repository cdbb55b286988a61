//! A journal played again: the views of any moment in it, found fast in long sessions too.
//!
//! States are kept along the way ([`CHECKPOINTS_MAX`] of them, however long the session is), so
//! that a leap anywhere plays a bounded part of the journal again. What comes out are views, as
//! they were: what was sealed at that moment is sealed.

mod checkpoints;
mod find;
mod mark;

pub use checkpoints::CHECKPOINTS_MAX;
pub use find::{Corpus, LINES_AT_ONCE_MAX};
pub use mark::{CONTROL_LANE, Mark};

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use indexmap::IndexMap;

use crate::exercise::{Exercise, ExerciseTime, Inject, InjectId, SeatId, TaskId};
use crate::session::view::{LiveDrafts, Views};
use crate::session::{
    Entry, Event, Phase, Record, RequestState, SeatState, Seq, State, TableEvent, TaskState, replay,
};

use super::Kind;
use checkpoints::Checkpoints;

/// A journal and a cursor in it. The cursor stands on a record, whose act is the last that was
/// done.
#[derive(Debug)]
pub struct Playback {
    exercise: Arc<Exercise>,
    records: Arc<Vec<Record>>,
    checkpoints: Checkpoints,
    /// After the record at the cursor.
    state: State,
    at: usize,
    /// After the last record.
    last: State,
    marks: Vec<Mark>,
    /// The records that tell something: all but marks of the clock.
    told: Vec<usize>,
    views: Option<Arc<Views>>,
}

impl Playback {
    /// A cursor on the first record; none where the records open no session.
    pub fn open(records: Vec<Record>) -> Option<Self> {
        let (exercise, first) = replay(records.get(..1)?)?;
        let mut playback = Self {
            checkpoints: Checkpoints::new(State::new(&exercise)),
            state: first.clone(),
            at: 0,
            last: State::new(&exercise),
            marks: vec![],
            told: vec![],
            views: None,
            records: Arc::new(vec![]),
            exercise,
        };
        playback.extend(records);
        Some(playback)
    }

    /// Takes in what came since; the cursor stays.
    pub fn extend(&mut self, records: Vec<Record>) {
        let first = self.records.len();
        for (index, record) in (first..).zip(&records) {
            self.last.apply(&self.exercise, record);
            self.checkpoints.pass(index + 1, &self.last);
            if record.events.iter().any(|event| Kind::of(event).is_some()) {
                self.told.push(index);
            }
            self.marks.extend(mark::of(record, &self.exercise));
        }
        Arc::make_mut(&mut self.records).extend(records);
    }

    pub fn exercise(&self) -> &Arc<Exercise> {
        &self.exercise
    }

    /// Every record, for the review of the whole.
    pub fn records(&self) -> &Arc<Vec<Record>> {
        &self.records
    }

    pub fn count(&self) -> usize {
        self.records.len()
    }

    /// What happened, as control's log shows it: nothing sealed is in it.
    pub fn history(&self) -> &imbl::Vector<Entry> {
        &self.last.history
    }

    /// In the order of exercise time.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The places of the records that tell something.
    pub fn told(&self) -> &[usize] {
        &self.told
    }

    /// The place of the record at the cursor, counted from zero.
    pub fn at(&self) -> usize {
        self.at
    }

    pub fn entry(&self) -> &Entry {
        self.state.history.last().expect("the cursor stands on a record")
    }

    /// The exercise time of the last record.
    pub fn end(&self) -> ExerciseTime {
        self.last.t
    }

    pub fn is_over(&self) -> bool {
        self.last.phase == Phase::Ended
    }

    /// The place of the last record that was keyed by `t`.
    pub fn place_at(&self, t: ExerciseTime) -> usize {
        self.records.partition_point(|record| record.t <= t).saturating_sub(1)
    }

    /// The place of a record by its number.
    pub fn place_of(&self, seq: Seq) -> Option<usize> {
        let place = usize::try_from(seq.0).ok()?;
        (place < self.records.len()).then_some(place)
    }

    /// Where exercise time leaps to with the record at the cursor: nobody lived what lies between.
    pub fn leap(&self) -> Option<ExerciseTime> {
        self.records[self.at].events.iter().find_map(|event| {
            let Event::Table(TableEvent::Jumped { to }) = event else { return None };
            Some(*to)
        })
    }

    /// Puts the cursor on a record; past the end it stays on the last. Gives how many records had
    /// to be played for it.
    pub fn seek(&mut self, place: usize) -> usize {
        let place = place.min(self.records.len() - 1);
        if place == self.at {
            return 0;
        }
        let (mut applied, kept) = self.checkpoints.before(place + 1);
        if place > self.at && self.at + 1 >= applied {
            applied = self.at + 1;
        } else {
            self.state = kept.clone();
        }
        for record in &self.records[applied..=place] {
            self.state.apply(&self.exercise, record);
        }
        self.at = place;
        self.views = None;
        place + 1 - applied
    }

    /// Every audience's view at the cursor. What was being typed is not on record, so that the
    /// room's screen has the last draft that was handed in.
    pub fn views(&mut self) -> Arc<Views> {
        let (state, exercise) = (&self.state, &self.exercise);
        let views = self
            .views
            .get_or_insert_with(|| Arc::new(Views::of(state, exercise, &LiveDrafts::new())));
        views.clone()
    }

    /// The wall time at which the exercise's clock stood at `t`, while the record at the cursor was
    /// the last one: what a screen of that moment takes for now.
    pub fn wall_at(&self, t: ExerciseTime) -> DateTime<Utc> {
        let state = &self.state;
        if !state.clock_runs() {
            return state.at;
        }
        let passed =
            t.since(state.anchor.t).0.saturating_mul(100) / u64::from(state.scale.0.max(1));
        let passed = TimeDelta::milliseconds(i64::try_from(passed).unwrap_or(0));
        state.anchor.at.checked_add_signed(passed).unwrap_or(state.at)
    }

    /// Who sat where at the cursor.
    pub fn seats(&self) -> &BTreeMap<SeatId, SeatState> {
        &self.state.seats
    }

    /// Who had sat anywhere by the end.
    pub fn seats_by_the_end(&self) -> &BTreeMap<SeatId, SeatState> {
        &self.last.seats
    }

    /// Injects that were written at the table, by the end.
    pub fn composed(&self) -> &IndexMap<InjectId, Inject> {
        &self.last.composed
    }

    /// Tasks that were opened, by the end.
    pub fn requests(&self) -> &[RequestState] {
        &self.last.requests
    }

    pub fn tasks(&self) -> &IndexMap<TaskId, TaskState> {
        &self.last.tasks
    }
}
