//! The rehearsal as it goes: control, a clock that is moved by hand, and what came of each line.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;

use crate::control::{
    Clock as _, Control, ControlError, Ids as _, ManualClock, Opening, Reply, SeededIds, Standing,
    Submission, Surroundings,
};
use crate::exercise::{CellId, ExerciseTime, Seat, Span};
use crate::journal::Journal;
use crate::moves::{Act, Deed, Header, ReleaseOffered, Said};
use crate::session::view::{CellView, ControlView, LiveDrafts, Views};
use crate::session::{
    Actor, Command, InjectCommand, MoveKey, Prefix, Seq, SessionId, TableCommand,
};

use super::{NotGranted, Options, Outcome, RehearseError, Script, seed_of};

/// Keeps the ids of moves apart from those of records.
const MOVE_KEY_SEED: u64 = 0x6d6f_7665_6b65_7973;

pub(super) struct Stage<'a, J> {
    control: Control<J>,
    clock: Arc<ManualClock>,
    keys: SeededIds,
    release: ReleaseOffered,
    recorded: &'a mut dyn FnMut(Seq),
    /// The first record that `recorded` was not called for.
    told: Seq,
    /// The record that each line became.
    records: BTreeMap<usize, Seq>,
    session: SessionId,
    not_granted: Vec<NotGranted>,
}

/// What a stage is set with.
struct Set<'h, 'a> {
    session: SessionId,
    header: &'h Header,
    told: Seq,
    options: Options<'a>,
}

impl<'a, J: Journal> Stage<'a, J> {
    pub(super) fn open(
        journal: J,
        script: Script,
        header: &Header,
        options: Options<'a>,
    ) -> Result<Self, RehearseError> {
        let Script { exercise, source_digest } = script;
        let Options { seed, recorded } = options;
        let wall = header.wall.unwrap_or_else(|| exercise.clock.start.with_timezone(&Utc));
        let clock = Arc::new(ManualClock::new(wall));
        let mut ids = SeededIds::new(seed);
        let session = SessionId(ids.next(wall));
        let opening = Opening { session, exercise, source_digest, language: header.language };
        let surroundings = Surroundings { clock: clock.clone(), ids: Box::new(ids) };
        let control = Control::create(journal, opening, surroundings)?;
        let mut stage = Self::set(
            control,
            clock,
            Set { session, header, told: Seq(0), options: Options { seed, recorded } },
        );
        stage.tell();
        Ok(stage)
    }

    /// At a record of another session, with both clocks where they stood.
    pub(super) fn fork(
        journal: J,
        prefix: Prefix,
        header: &Header,
        options: Options<'a>,
    ) -> Result<Self, RehearseError> {
        let Options { seed, recorded } = options;
        let last = prefix.records.last().ok_or(ControlError::NotASession)?;
        let (wall, told) = (last.at, last.seq.next());
        let seed = seed ^ seed_of(&prefix.forked.digest);
        let clock = Arc::new(ManualClock::new(wall));
        let mut ids = SeededIds::new(seed);
        let session = SessionId(ids.next(wall));
        let surroundings = Surroundings { clock: clock.clone(), ids: Box::new(ids) };
        let control = Control::go_on(journal, prefix.of_session(session), surroundings)?;
        let mut stage = Self::set(
            control,
            clock,
            Set { session, header, told, options: Options { seed, recorded } },
        );
        stage.after()?;
        Ok(stage)
    }

    fn set(control: Control<J>, clock: Arc<ManualClock>, set: Set<'_, 'a>) -> Self {
        let Set { session, header, told, options: Options { seed, recorded } } = set;
        Self {
            control,
            clock,
            keys: SeededIds::new(seed ^ MOVE_KEY_SEED),
            release: header.release,
            recorded,
            told,
            records: BTreeMap::new(),
            session,
            not_granted: vec![],
        }
    }

    /// Plays a moves file's acts, each at its time; what is not granted is kept, and it goes on.
    pub(super) fn play_all(&mut self, acts: &[Act]) -> Result<(), RehearseError> {
        acts.iter().try_for_each(|act| self.play(act))
    }

    fn play(&mut self, act: &Act) -> Result<(), RehearseError> {
        self.advance_to(act.at)?;
        if let Some(after) = act.after {
            self.pass(Duration::from_millis(after.0))?;
        }
        let command = match &act.deed {
            Deed::Command(command) => command.clone(),
            Deed::PauseFor(_) => TableCommand::Pause.into(),
            Deed::CorrectLine { line, correction } => {
                // A line that was not granted became no record; the rules say so.
                let record = self.records.get(line).copied().unwrap_or(Seq(u64::MAX));
                Command::Correct { record, correction: correction.clone() }
            }
        };
        let said = act.said.map(|said| match said {
            Said::Ago(span) => span,
            Said::At(t) => self.control.now().since(t),
        });
        let granted = self.submit(act, command, said)?;
        if let (Deed::PauseFor(span), true) = (&act.deed, granted) {
            self.pass(Duration::from_millis(span.0))?;
            self.submit(act, TableCommand::ResumeClock.into(), None)?;
        }
        Ok(())
    }

    pub(super) fn now(&self) -> ExerciseTime {
        self.control.now()
    }

    /// The place of the next record.
    pub(super) fn next(&self) -> Seq {
        self.control.head().next
    }

    pub(super) fn views(&self) -> Views {
        self.control.views(&LiveDrafts::new())
    }

    pub(super) fn control_view(&self) -> ControlView {
        self.control.control_view()
    }

    pub(super) fn cell_view(&self, cell: &CellId) -> CellView {
        self.control.cell_view(cell)
    }

    /// Hands in a wish, and lets go out what is offered after it.
    pub(super) fn wish(
        &mut self,
        actor: Actor,
        command: Command,
        said: Option<Span>,
    ) -> Result<Reply, RehearseError> {
        let reply = self.hand_in(actor, command, said);
        self.after()?;
        Ok(reply)
    }

    /// Lets time pass until it is `t`, and no further than `due`, when something falls due by time
    /// alone. No mark of the clock is needed on the way: a rehearsal has no crash to bound.
    pub(super) fn leap(
        &mut self,
        t: ExerciseTime,
        due: Option<ExerciseTime>,
    ) -> Result<(), RehearseError> {
        let until = self.control.until(t);
        let wake = match due {
            Some(due) if due > self.control.now() => self.control.until(due),
            Some(_) => self.control.next_wake().unwrap_or(until),
            None => until,
        };
        self.clock.advance(wake.min(until));
        self.tick()
    }

    /// Lets time pass until it is `t`, doing on the way what is due. While the clock stands the
    /// difference passes on the wall alone.
    pub(super) fn advance_to(&mut self, t: ExerciseTime) -> Result<(), RehearseError> {
        while self.control.now() < t {
            let until = self.control.until(t);
            if !self.control.is_running() {
                return self.pass(until);
            }
            let wake = self.control.next_wake();
            self.clock.advance(wake.map_or(until, |wake| wake.min(until)));
            self.tick()?;
        }
        Ok(())
    }

    /// Lets time pass on the wall.
    fn pass(&mut self, span: Duration) -> Result<(), RehearseError> {
        let end = self.clock.monotonic() + span;
        loop {
            let left = end.saturating_sub(self.clock.monotonic());
            if left.is_zero() {
                return Ok(());
            }
            let wake = self.control.next_wake();
            self.clock.advance(wake.map_or(left, |wake| wake.min(left)));
            self.tick()?;
        }
    }

    fn tick(&mut self) -> Result<(), RehearseError> {
        self.control.tick();
        self.after()
    }

    /// Hands in a line's act, and says whether it was granted.
    fn submit(
        &mut self,
        act: &Act,
        command: Command,
        said: Option<Span>,
    ) -> Result<bool, RehearseError> {
        let reply = self.hand_in(act.actor.clone(), command, said);
        self.after()?;
        match reply {
            Reply::Accepted { seq } => {
                self.records.entry(act.line).or_insert(seq);
                Ok(true)
            }
            Reply::Refused(_) | Reply::TooLarge { .. } => {
                self.not_granted.push(NotGranted { line: act.line, reply });
                Ok(false)
            }
            Reply::ReadOnly(cause) => Err(RehearseError::ReadOnly(cause)),
        }
    }

    fn hand_in(&mut self, actor: Actor, command: Command, said: Option<Span>) -> Reply {
        let key = MoveKey(self.keys.next(self.clock.wall()));
        self.control.submit(&Submission { actor, key, command, said })
    }

    /// What follows every step: the records are told, and what is offered may go out.
    fn after(&mut self) -> Result<(), RehearseError> {
        self.tell();
        while self.release == ReleaseOffered::AtOnce && self.control.is_running() {
            let Some(id) = self.control.offered().into_iter().next() else { break };
            let facilitator = Actor::own(Seat::facilitator());
            let reply = self.hand_in(facilitator, InjectCommand::Release.of(&id), None);
            self.tell();
            if !matches!(reply, Reply::Accepted { .. }) {
                break;
            }
        }
        match self.control.standing() {
            Standing::Writing => Ok(()),
            Standing::ReadOnly(cause) => Err(RehearseError::ReadOnly(cause)),
        }
    }

    fn tell(&mut self) {
        while self.told < self.control.head().next {
            (self.recorded)(self.told);
            self.told = self.told.next();
        }
    }

    pub(super) fn close(self) -> Outcome {
        Outcome {
            session: self.session,
            head: self.control.head().clone(),
            t: self.control.now(),
            granted: self.records.len(),
            not_granted: self.not_granted,
        }
    }
}
