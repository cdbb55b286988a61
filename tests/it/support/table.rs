//! The one door to the rules: given what happened, when somebody acts, then this follows.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;
use whitecell::exercise::{Exercise, ExerciseTime, Seat, SeatId, Span};
use whitecell::session::{
    Actor, Command, Context, Digest, EngineCommand, Event, MoveKey, RECORD_VERSION, Record,
    RecordId, Refused, Seq, State, decide, schedule,
};

use super::exercise::minutes;

/// A table in play.
#[derive(Clone)]
pub(crate) struct Table {
    pub(crate) exercise: Arc<Exercise>,
    pub(crate) state: State,
    pub(crate) t: ExerciseTime,
    said_at: Option<ExerciseTime>,
    records: Vec<Record>,
}

/// The table after `events`, each a record of the engine at STARTEX.
pub(crate) fn given(exercise: Exercise, events: impl IntoIterator<Item = Event>) -> Table {
    let exercise = Arc::new(exercise);
    let state = State::new(&exercise);
    let t = ExerciseTime::START;
    let mut table = Table { exercise, state, t, said_at: None, records: vec![] };
    for event in events {
        table.record(&Actor::own(Seat::engine()), vec![event]);
    }
    table
}

/// A seat acting for itself, or keyed for: `mnd-lead`, `mnd-lead by facilitator`.
pub(crate) fn actor(words: &str) -> Actor {
    let id = |seat: &str| SeatId::new(seat).expect("a test's own id");
    match words.split_once(" by ") {
        Some((seat, by)) => Actor { seat: id(seat), by: id(by) },
        None => Actor::own(id(words)),
    }
}

/// What came of a command.
#[derive(Debug)]
pub(crate) struct Outcome(pub(crate) Result<Vec<Event>, Refused>);

impl Outcome {
    #[track_caller]
    pub(crate) fn then(&self, events: impl IntoIterator<Item = Event>) {
        assert_eq!(self.0, Ok(events.into_iter().collect()));
    }

    #[track_caller]
    pub(crate) fn refused(&self, refused: &Refused) {
        assert_eq!(self.0.as_ref().err(), Some(refused), "{:?}", self.0);
    }

    #[track_caller]
    pub(crate) fn accepted(&self) {
        assert!(self.0.is_ok(), "{:?}", self.0);
    }
}

impl Table {
    /// Exercise time goes on to this minute. What falls due on the way waits for `engine_acts`.
    pub(crate) fn at(mut self, minute: u64) -> Self {
        self.t = minutes(minute);
        self
    }

    /// The next act was said at this minute.
    pub(crate) fn said(mut self, minute: u64) -> Self {
        self.said_at = Some(minutes(minute));
        self
    }

    fn context(&self) -> Context {
        let elapsed = TimeDelta::milliseconds(i64::try_from(self.t.0).expect("a short exercise"));
        let at: DateTime<Utc> = DateTime::UNIX_EPOCH + elapsed;
        Context { at, t: self.t, said_at: self.said_at }
    }

    /// What the rules answer, with nothing recorded.
    pub(crate) fn when(&self, who: &str, command: impl Into<Command>) -> Outcome {
        self.asks(&actor(who), &command.into())
    }

    pub(crate) fn asks(&self, actor: &Actor, command: &Command) -> Outcome {
        Outcome(decide(&self.state, &self.exercise, actor, command, &self.context()))
    }

    /// An act that is accepted and recorded.
    #[track_caller]
    pub(crate) fn does(mut self, who: &str, command: impl Into<Command>) -> Self {
        let outcome = self.when(who, command);
        outcome.accepted();
        self.record(&actor(who), outcome.0.unwrap_or_default());
        self.said_at = None;
        self
    }

    /// Records what was accepted; `said_at` goes with it.
    pub(crate) fn record(&mut self, actor: &Actor, events: Vec<Event>) {
        let seq = self.state.next_seq();
        let context = self.context();
        let record = Record {
            v: RECORD_VERSION,
            seq,
            id: RecordId(Uuid::from_u128(u128::from(seq.0))),
            move_id: MoveKey(Uuid::from_u128(u128::from(seq.0))),
            at: context.at,
            t: context.t,
            said_at: context.said_at,
            seat: actor.seat.clone(),
            by: actor.by.clone(),
            events,
            prev: Digest::none(),
        };
        self.state.apply(&self.exercise, &record);
        self.records.push(record);
    }

    /// What the engine would do now.
    pub(crate) fn due(&self) -> Option<EngineCommand> {
        schedule::due(&self.state, &self.exercise, self.t)
    }

    pub(crate) fn next_time(&self) -> Option<ExerciseTime> {
        schedule::next_time(&self.state, &self.exercise, self.t)
    }

    /// The engine does all that is due, in order.
    #[track_caller]
    pub(crate) fn engine_acts(mut self) -> (Self, Vec<EngineCommand>) {
        let mut done = vec![];
        while let Some(command) = self.due() {
            assert!(done.len() < 200, "the engine goes round in circles: {command:?}");
            self = self.does("engine", command.clone());
            done.push(command);
        }
        (self, done)
    }

    /// Minute after minute until `minute`, with the engine doing what is due.
    #[track_caller]
    pub(crate) fn plays_until(mut self, minute: u64) -> Self {
        while self.t < minutes(minute) {
            self.t = self.next_time().unwrap_or(minutes(minute)).min(minutes(minute));
            self = self.engine_acts().0;
        }
        self
    }

    /// A later moment, to the millisecond.
    pub(crate) fn later(mut self, span: Span) -> Self {
        self.t = self.t + span;
        self
    }

    /// The record that was written last.
    pub(crate) fn last_seq(&self) -> Seq {
        self.records.last().expect("something was recorded").seq
    }

    /// The state that the journal's records alone amount to.
    pub(crate) fn replayed(&self) -> State {
        let mut state = State::new(&self.exercise);
        for record in &self.records {
            let line = serde_json::to_string(record).expect("a record is JSON");
            let read = serde_json::from_str(&line).expect("a record reads back");
            state.apply(&self.exercise, &read);
        }
        state
    }
}
