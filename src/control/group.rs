//! Acts that share a sync, each decided against what those before it did.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::exercise::{Exercise, ExerciseTime, Seat};
use crate::journal::{Head, LINE_BYTES_MAX, Line, LineError};
use crate::session::{
    Actor, CASCADE_COMMANDS_MAX, Command, Context, EngineCommand, MoveKey, PauseCause,
    RECORD_VERSION, Record, RecordId, Refused, Seq, State, Thing, decide, schedule,
};

use super::{Ids, Reply, Submission};

/// The moment that all acts of a group share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    pub(super) at: DateTime<Utc>,
    pub(super) t: ExerciseTime,
}

/// Acts that are being decided.
pub(super) struct Group<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) ids: &'a mut dyn Ids,
    pub(super) moment: Moment,
    pub(super) state: State,
    pub(super) head: Head,
    pub(super) lines: Vec<Line>,
    pub(super) keys: BTreeMap<MoveKey, Seq>,
    /// The acts that were recorded before this group.
    pub(super) accepted: &'a BTreeMap<MoveKey, Seq>,
}

/// A group that was decided and not yet written.
pub(super) struct Decided {
    pub(super) moment: Moment,
    pub(super) state: State,
    pub(super) lines: Vec<Line>,
    pub(super) keys: BTreeMap<MoveKey, Seq>,
}

/// Why an act is not in the group.
enum Left {
    Refused(Refused),
    TooLarge,
}

impl Group<'_> {
    /// Decides somebody's wish, and whatever follows from it by itself.
    pub(super) fn submit(&mut self, submission: &Submission) -> Reply {
        let Submission { actor, key, command, said } = submission;
        if let Some(seq) = self.keys.get(key).or_else(|| self.accepted.get(key)) {
            return Reply::Accepted { seq: *seq };
        }
        if [&actor.seat, &actor.by].contains(&&Seat::engine()) {
            return Reply::Refused(Refused::NoSuch { thing: Thing::Seat });
        }
        let said_at = said.map(|said| self.moment.t.before(said));
        match self.act(actor, *key, command, said_at) {
            Ok(seq) => {
                self.settle_due();
                Reply::Accepted { seq }
            }
            Err(Left::Refused(refused)) => Reply::Refused(refused),
            Err(Left::TooLarge) => Reply::TooLarge { limit_bytes: LINE_BYTES_MAX },
        }
    }

    /// Does what is due, in the file's order, up to the limit of a cascade.
    pub(super) fn settle_due(&mut self) {
        for _ in 0..CASCADE_COMMANDS_MAX {
            let Some(command) = schedule::due(&self.state, self.exercise, self.moment.t) else {
                return;
            };
            if self.engine(command).is_none() {
                return;
            }
        }
        if schedule::due(&self.state, self.exercise, self.moment.t).is_some() {
            self.engine(EngineCommand::Pause { cause: PauseCause::Cascade });
        }
    }

    /// Decides a wish of the engine's own; none when the rules do not grant it.
    pub(super) fn engine(&mut self, command: EngineCommand) -> Option<Seq> {
        let key = MoveKey(self.ids.next(self.moment.at));
        self.act(&Actor::own(Seat::engine()), key, &command.into(), None).ok()
    }

    pub(super) fn finish(self) -> Decided {
        let Self { moment, state, lines, keys, .. } = self;
        Decided { moment, state, lines, keys }
    }

    fn act(
        &mut self,
        actor: &Actor,
        key: MoveKey,
        command: &Command,
        said_at: Option<ExerciseTime>,
    ) -> Result<Seq, Left> {
        let Moment { at, t } = self.moment;
        let context = Context { at, t, said_at };
        let events =
            decide(&self.state, self.exercise, actor, command, &context).map_err(Left::Refused)?;
        let record = Record {
            v: RECORD_VERSION,
            seq: self.head.next,
            id: RecordId(self.ids.next(at)),
            move_id: key,
            at,
            t,
            said_at,
            seat: actor.seat.clone(),
            by: actor.by.clone(),
            events,
            prev: self.head.digest.clone(),
        };
        self.add(&record).map_err(|_| Left::TooLarge)
    }

    /// Adds a record that follows the group's last.
    pub(super) fn add(&mut self, record: &Record) -> Result<Seq, LineError> {
        let line = Line::write(record)?;
        self.head = line.head();
        self.lines.push(line);
        self.keys.insert(record.move_id, record.seq);
        self.state.apply(self.exercise, record);
        // What follows a leap of exercise time happens after it.
        self.moment.t = self.moment.t.max(self.state.t);
        Ok(record.seq)
    }
}
