//! Random play: nothing panics, a journal replays to the same state, time never goes back.

mod exchange;
mod seat;
mod step;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any, proptest};
use uuid::Uuid;
use whitecell::control::Reply;
use whitecell::exercise::{
    Comparison, Condition, Exercise, Language, Organization, OrganizationId, Seat, Span, Text,
    Timing,
};
use whitecell::journal::{Head, Line, read_bytes};
use whitecell::session::{
    Actor, Command, Context, EngineCommand, Event, MoveKey, Phase, RECORD_VERSION, Record,
    RecordId, Seq, SessionId, State, TableCommand, decide, open, replay, schedule,
};

use crate::support::control_table::{opened_with, wall};
use crate::support::exchange::with_exchange;
use crate::support::forecast::with_forecasts;
use crate::support::ministries::{minutes, two_ministries};
use crate::support::probe::with_probe;

use step::{Step, step};

/// The two ministries with something to say to each other: in the first minutes MOFA's messages
/// are late and MND's are lost.
fn talking_ministries() -> Exercise {
    let opens = Timing::At(minutes(2));
    let mut exercise = with_forecasts(with_probe(with_exchange(two_ministries())), &opens);
    let organization = Organization { name: Text::same("Olia") };
    exercise.organizations.insert(OrganizationId::literal("olia"), organization);
    let until = Condition::Time { comparison: Comparison::Less, time: minutes(15) };
    for line in &mut exercise.faulty_lines {
        line.when = until.clone();
    }
    let ends = &mut exercise.faulty_lines[1];
    std::mem::swap(&mut ends.from, &mut ends.to);
    exercise
}

/// A session without control: the pure functions alone.
struct Bare {
    exercise: Arc<Exercise>,
    state: State,
    head: Head,
    lines: Vec<u8>,
}

impl Bare {
    fn open() -> Self {
        let exercise = Arc::new(talking_ministries());
        let state = State::new(&exercise);
        let opened = open(SessionId(Uuid::nil()), &exercise, "", Language::Ko);
        let mut bare = Self { exercise, state, head: Head::start(), lines: vec![] };
        bare.record(&Actor::own(Seat::engine()), None, vec![opened]);
        bare.act(&Actor::own(Seat::facilitator()), &TableCommand::StartExercise.into(), None);
        // What is due by the third minute has happened: both injects and the first decision.
        bare.wait(Span::minutes(3));
        bare
    }

    fn context(&self, said: Option<Span>) -> Context {
        let t = self.state.t;
        let at = wall() + TimeDelta::milliseconds(i64::try_from(t.0).expect("a short play"));
        Context { at, t, said_at: said.map(|said| t.before(said)) }
    }

    fn act(&mut self, actor: &Actor, command: &Command, said: Option<Span>) -> bool {
        let context = self.context(said);
        match decide(&self.state, &self.exercise, actor, command, &context) {
            Ok(events) => {
                self.record(actor, said, events);
                true
            }
            Err(_) => false,
        }
    }

    fn record(&mut self, actor: &Actor, said: Option<Span>, events: Vec<Event>) {
        assert!(!events.is_empty(), "an accepted command is an event");
        let Context { at, t, said_at } = self.context(said);
        let record = Record {
            v: RECORD_VERSION,
            seq: self.head.next,
            id: RecordId(Uuid::from_u128(u128::from(self.head.next.0))),
            move_id: MoveKey(Uuid::nil()),
            at,
            t,
            said_at,
            seat: actor.seat.clone(),
            by: actor.by.clone(),
            events,
            prev: self.head.digest.clone(),
        };
        let line = Line::write(&record).expect("it is short");
        self.head = line.head();
        self.lines.extend_from_slice(line.bytes());
        self.state.apply(&self.exercise, &record);
    }

    fn wait(&mut self, span: Span) {
        if self.state.phase == Phase::Running && self.state.real_world_stop.is_none() {
            self.state.t = self.state.t + span;
        }
        let engine = Actor::own(Seat::engine());
        for _ in 0..100 {
            let Some(due) = schedule::due(&self.state, &self.exercise, self.state.t) else {
                return;
            };
            assert!(self.act(&engine, &due.clone().into(), None), "{due:?} is due and refused");
        }
        panic!("a small exercise has no endless cascade");
    }
}

/// A failure that is found becomes a test of its own, so none is kept in a file.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_is_keyed_a_journal_replays_to_the_same_state(steps in vec(step(), 1..120)) {
        let mut bare = Bare::open();
        for step in steps {
            match step {
                Step::Act(act) => {
                    bare.act(&act.actor(), &act.command(), act.said);
                }
                Step::Wait(span) => bare.wait(span),
            }
        }
        // The last wait may have recorded nothing; a mark puts its time on record.
        bare.act(&Actor::own(Seat::engine()), &EngineCommand::MarkClock.into(), None);
        let whole = read_bytes(Path::new("test"), &bare.lines).expect("it is whole");
        let (exercise, state) = replay(&whole.records).expect("it is a session");
        assert_eq!(exercise, bare.exercise);
        let live = State { t: state.t, ..bare.state };
        assert_eq!(format!("{state:?}"), format!("{live:?}"));
    }

    #[test]
    fn time_never_goes_back_and_what_was_accepted_stays(
        steps in vec((step(), any::<u8>()), 1..40),
    ) {
        let mut table = opened_with(talking_ministries());
        table.act("facilitator", TableCommand::StartExercise);
        table.wait(Span::minutes(3));
        let mut accepted = vec![];
        for (step, chance) in steps {
            match step {
                Step::Act(act) => {
                    let mut submission = table.submission("facilitator", act.command());
                    submission.actor = act.actor();
                    submission.said = act.said;
                    if let Reply::Accepted { seq } = table.control.submit(&submission) {
                        accepted.push((submission.key, seq));
                    }
                }
                Step::Wait(span) => table.wait(span),
            }
            match chance {
                0..8 => table = table.power_cut(Duration::from_secs(u64::from(chance) * 60)),
                8..16 => table.clock.suspend(Duration::from_secs(u64::from(chance))),
                16.. => {}
            }
        }
        let records = table.records();
        assert!(records.is_sorted_by_key(|record| record.t));
        let kept: Vec<(MoveKey, Seq)> = records
            .iter()
            .filter(|record| record.seat != Seat::engine())
            .map(|record| (record.move_id, record.seq))
            .skip(1)
            .collect();
        assert_eq!(kept, accepted);
    }
}
