//! Beginning a session, and coming back to one.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::SubsecRound as _;

use crate::exercise::{Exercise, ExerciseTime, Language, Seat};
use crate::journal::{Head, Journal, JournalError, LINE_BYTES_MAX, Line, LineError};
use crate::session::{
    EngineCommand, MoveKey, RECORD_VERSION, Record, RecordId, SessionId, State, open, replay,
};

use super::group::{Decided, Moment};
use super::pace::Pace;
use super::{Clock, Committed, Control, Ids, ReadOnlyCause, Seen, Standing};

/// The world around a session.
pub struct Surroundings {
    pub clock: Arc<dyn Clock>,
    pub ids: Box<dyn Ids>,
}

/// What a new session is opened with.
#[derive(Clone, Debug)]
pub struct Opening {
    pub session: SessionId,
    pub exercise: Arc<Exercise>,
    /// SHA-256 of the file the exercise was read from, hexadecimal.
    pub source_digest: String,
    pub language: Language,
}

/// What a session that is resumed left behind.
#[derive(Clone, Debug)]
pub struct Recorded {
    pub records: Vec<Record>,
    /// What was cut off the end of its journal.
    pub torn_bytes: u64,
}

/// Why a session cannot begin or go on.
#[derive(Debug, thiserror::Error)]
pub enum ControlError {
    #[error("the first record opens no session")]
    NotASession,
    #[error("the exercise takes more than the {LINE_BYTES_MAX} bytes of a record")]
    TooLarge(#[source] LineError),
    #[error("the session's first record could not be written ({cause:?})")]
    NotWritten {
        cause: ReadOnlyCause,
        #[source]
        source: Option<JournalError>,
    },
}

impl<J: Journal> Control<J> {
    /// Begins a session in an empty journal.
    pub fn create(
        journal: J,
        opening: Opening,
        mut surroundings: Surroundings,
    ) -> Result<Self, ControlError> {
        let Opening { session, exercise, source_digest, language } = opening;
        let at = surroundings.clock.wall().trunc_subsecs(3);
        let record = Record {
            v: RECORD_VERSION,
            seq: journal.head().next,
            id: RecordId(surroundings.ids.next(at)),
            move_id: MoveKey(surroundings.ids.next(at)),
            at,
            t: ExerciseTime::START,
            said_at: None,
            seat: Seat::engine(),
            by: Seat::engine(),
            events: vec![open(session, &exercise, &source_digest, language)],
            prev: journal.head().digest.clone(),
        };
        let line = Line::write(&record).map_err(ControlError::TooLarge)?;
        let state = State::new(&exercise);
        let mut control = Self::over(journal, exercise, state, surroundings);
        let mut state = control.state.clone();
        state.apply(&control.exercise, &record);
        let moment = Moment { at, t: ExerciseTime::START };
        let keys = BTreeMap::from([(record.move_id, record.seq)]);
        let first = Decided { moment, state, lines: vec![line], keys };
        control.write_first(first)?;
        Ok(control)
    }

    /// Goes on with a session. If it was under way its clock stands at the last record, with the
    /// gap on record, until somebody resumes it.
    pub fn resume(
        journal: J,
        recorded: &Recorded,
        surroundings: Surroundings,
    ) -> Result<Self, ControlError> {
        let (exercise, state) = replay(&recorded.records).ok_or(ControlError::NotASession)?;
        let mut control = Self::over(journal, exercise, state, surroundings);
        let acts = recorded.records.iter().map(|record| (record.move_id, record.seq));
        control.accepted = acts.collect();
        let gap = control.seen.wall.signed_duration_since(control.state.at).num_milliseconds();
        let gap_ms = u64::try_from(gap).unwrap_or(0);
        let torn_bytes = recorded.torn_bytes;
        let moment = Moment { at: control.seen.wall.trunc_subsecs(3), t: control.state.t };
        let mut group = control.empty_group(moment);
        group.engine(EngineCommand::ResumeSession { gap_ms, torn_bytes });
        let first = group.finish();
        control.write_first(first)?;
        Ok(control)
    }

    /// Goes on at the very moment of the last of `records`, which are written into an empty journal
    /// in a chain of their own. The clocks go on as they went; nothing is recorded of it.
    pub fn go_on(
        journal: J,
        records: Vec<Record>,
        surroundings: Surroundings,
    ) -> Result<Self, ControlError> {
        let (exercise, state) = replay(&records).ok_or(ControlError::NotASession)?;
        let mut control =
            Self::over(journal, exercise.clone(), State::new(&exercise), surroundings);
        let mut lines = vec![];
        let mut head = control.head.clone();
        for record in records {
            let record = Record { prev: head.digest.clone(), ..record };
            let line = Line::write(&record).map_err(ControlError::TooLarge)?;
            control.accepted.insert(record.move_id, record.seq);
            head = line.head();
            lines.push(line);
        }
        let moment = Moment { at: state.at, t: state.t };
        control.pace = Pace { from: control.seen.monotonic, t: state.t, scale: state.scale };
        control.write_first(Decided { moment, state, lines, keys: BTreeMap::new() })?;
        Ok(control)
    }

    fn over(journal: J, exercise: Arc<Exercise>, state: State, surroundings: Surroundings) -> Self {
        let wall = surroundings.clock.wall();
        let monotonic = surroundings.clock.monotonic();
        let head: Head = journal.head().clone();
        Self {
            journal,
            head,
            accepted: BTreeMap::new(),
            pace: Pace { from: monotonic, t: state.t, scale: state.scale },
            seen: Seen { wall, monotonic },
            slept_ms: None,
            recorded: monotonic,
            settled_to: state.t,
            standing: Standing::Writing,
            tried: monotonic,
            last_error: None,
            exercise,
            state,
            surroundings,
        }
    }

    fn write_first(&mut self, first: Decided) -> Result<(), ControlError> {
        let cause = match self.commit(first, self.seen.monotonic) {
            Committed::Landed => return Ok(()),
            Committed::Conflict => ReadOnlyCause::WrittenElsewhere,
            Committed::ReadOnly(cause) => cause,
        };
        Err(ControlError::NotWritten { cause, source: self.last_error.take() })
    }
}
