//! A table to play at: every act goes through `decide` and `apply`, as in a real session.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;
use whitecell::diagnostic::Source;
use whitecell::exercise::{
    CellId, DecisionId, Exercise, ExerciseTime, InjectId, Language, PassageRef, Seat, SeatId,
};
use whitecell::review::{self, Aar};
use whitecell::session::{
    Actor, Chosen, Command, Confidence, Context, DecisionCommand, Digest, DraftAnswer,
    EngineCommand, Event, Expectation, InjectCommand, MoveKey, PassOnForm, PassageCommand,
    Position, RECORD_VERSION, Record, RecordId, Refused, RevealWhen, Seq, SessionId, SettleAs,
    State, TableCommand, decide, open, schedule,
};
use whitecell::yaml::{self, NormCatalogue};

/// The exercise in `tests/fixtures/exercises/harbour-lights.yaml`.
pub(crate) fn harbour() -> Arc<Exercise> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exercises/harbour-lights.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let outcome = yaml::parse(&Source::new("harbour-lights.yaml", text), &NormCatalogue::shipped());
    assert!(outcome.problems.is_empty(), "{:?}", outcome.problems);
    Arc::new(outcome.exercise.unwrap())
}

pub(crate) fn minutes(minutes: u64) -> ExerciseTime {
    ExerciseTime(minutes * 60_000)
}

pub(crate) fn cell(id: &str) -> CellId {
    CellId::new(id).unwrap()
}

pub(crate) fn inject(id: &str) -> InjectId {
    InjectId::new(id).unwrap()
}

pub(crate) fn decision(id: &str) -> DecisionId {
    DecisionId::new(id).unwrap()
}

pub(crate) fn option(id: &str) -> Chosen {
    Chosen::Option(whitecell::exercise::ChoiceId::new(id).unwrap())
}

fn seat(id: &str) -> SeatId {
    SeatId::new(id).unwrap()
}

/// A session in play. Time passes when [`Table::at`] says so.
pub(crate) struct Table {
    pub(crate) exercise: Arc<Exercise>,
    pub(crate) records: Vec<Record>,
    state: State,
    t: ExerciseTime,
    said_at: Option<ExerciseTime>,
    wall: DateTime<Utc>,
}

impl Table {
    /// A table whose session is opened and has not started.
    pub(crate) fn new(exercise: &Arc<Exercise>) -> Self {
        let mut table = Self {
            state: State::new(exercise),
            exercise: exercise.clone(),
            records: vec![],
            t: ExerciseTime::START,
            said_at: None,
            wall: DateTime::parse_from_rfc3339("2027-03-02T00:00:00Z").unwrap().to_utc(),
        };
        let opened = open(SessionId(Uuid::from_u128(7)), exercise, "0f", Language::Ko);
        table.record(&Actor::own(Seat::facilitator()), vec![opened]);
        table
    }

    /// A table at which STARTEX was given, and what was due then is out.
    pub(crate) fn started() -> Self {
        let mut table = Self::new(&harbour());
        table.say("facilitator", TableCommand::StartExercise);
        table.due();
        table
    }

    /// Lets the clock run to a minute; the engine does what falls due on the way.
    pub(crate) fn at(&mut self, minute: u64) -> &mut Self {
        let to = minutes(minute);
        while let Some(next) = schedule::next_time(&self.state, &self.exercise, self.t) {
            if next > to {
                break;
            }
            self.pass(next);
            self.due();
        }
        self.pass(to);
        self.due();
        self
    }

    /// Lets wall time pass while the exercise's clock stands.
    pub(crate) fn wait(&mut self, minutes: i64) -> &mut Self {
        self.wall += TimeDelta::minutes(minutes);
        self
    }

    fn pass(&mut self, to: ExerciseTime) {
        let span = to.since(self.t).0;
        self.wall += TimeDelta::milliseconds(i64::try_from(span).unwrap());
        self.t = self.t.max(to);
    }

    fn due(&mut self) {
        while let Some(command) = schedule::due(&self.state, &self.exercise, self.t) {
            self.say("engine", command);
        }
    }

    /// Somebody acts for themselves.
    pub(crate) fn say(&mut self, who: &str, command: impl Into<Command>) -> &mut Self {
        self.try_say(who, who, &command.into())
            .unwrap_or_else(|refused| panic!("{who}: {refused:?}"));
        self
    }

    /// Somebody keys for another what was said some minutes ago.
    pub(crate) fn key(
        &mut self,
        by: &str,
        who: &str,
        minutes_ago: u64,
        command: impl Into<Command>,
    ) -> &mut Self {
        self.said_at = (minutes_ago > 0).then(|| ExerciseTime(self.t.0 - minutes_ago * 60_000));
        self.try_say(who, by, &command.into())
            .unwrap_or_else(|refused| panic!("{who}: {refused:?}"));
        self.said_at = None;
        self
    }

    fn try_say(&mut self, who: &str, by: &str, command: &Command) -> Result<(), Refused> {
        let actor = Actor { seat: seat(who), by: seat(by) };
        let context = Context { at: self.wall, t: self.t, said_at: self.said_at };
        let events = decide(&self.state, &self.exercise, &actor, command, &context)?;
        self.record(&actor, events);
        Ok(())
    }

    fn record(&mut self, actor: &Actor, events: Vec<Event>) {
        let number = u128::try_from(self.records.len()).unwrap();
        let record = Record {
            v: RECORD_VERSION,
            seq: Seq(u64::try_from(number).unwrap()),
            id: RecordId(Uuid::from_u128(1_000 + number)),
            move_id: MoveKey(Uuid::from_u128(2_000 + number)),
            at: self.wall,
            t: self.t,
            said_at: self.said_at,
            seat: actor.seat.clone(),
            by: actor.by.clone(),
            events,
            prev: Digest::none(),
        };
        self.state.apply(&self.exercise, &record);
        self.records.push(record);
    }

    /// The record that was written last.
    pub(crate) fn last(&self) -> Seq {
        self.records.last().unwrap().seq
    }

    pub(crate) fn aar(&self) -> Aar {
        review::read(&self.exercise, &self.records)
    }

    pub(crate) fn release(&mut self, id: &str) -> &mut Self {
        self.say("facilitator", InjectCommand::Release.of(&inject(id)))
    }

    pub(crate) fn acknowledge(&mut self, who: &str, id: &str) -> &mut Self {
        self.say(who, InjectCommand::Acknowledge.of(&inject(id)))
    }

    pub(crate) fn pass_on(&mut self, who: &str, passage: (&str, u16), to: &str) -> &mut Self {
        self.say(who, passing(passage, to, PassOnForm::Full))
    }

    pub(crate) fn decide(&mut self, who: &str, id: &str, command: DecisionCommand) -> &mut Self {
        self.say(who, command.of(&decision(id)))
    }

    /// A position on a decision of two cells.
    pub(crate) fn position(
        &mut self,
        who: &str,
        id: &str,
        chose: &str,
        expects: &str,
    ) -> &mut Self {
        let position = position(who, chose, expects);
        self.decide(who, id, DecisionCommand::TakePosition(position))
    }

    pub(crate) fn reveal(&mut self, id: &str) -> &mut Self {
        self.decide("facilitator", id, DecisionCommand::Reveal { when: RevealWhen::Now })
    }

    pub(crate) fn draft(&mut self, who: &str, id: &str, chose: &str, text: &str) -> &mut Self {
        let chosen = option(chose);
        let draft = DecisionCommand::Draft {
            line: [].into(),
            chosen,
            text: text.to_owned(),
            silence_within: None,
        };
        self.decide(who, id, draft)
    }

    pub(crate) fn answer(
        &mut self,
        who: &str,
        id: &str,
        round: u32,
        answer: DraftAnswer,
    ) -> &mut Self {
        self.decide(who, id, DecisionCommand::Answer { round, answer })
    }

    pub(crate) fn settle(&mut self, who: &str, id: &str, how: SettleAs) -> &mut Self {
        self.decide(who, id, DecisionCommand::Settle { how })
    }

    pub(crate) fn end(&mut self) -> &mut Self {
        self.say("facilitator", TableCommand::EndExercise)
    }
}

/// A lead of one of the two cells takes a position and expects one of the other.
pub(crate) fn position(who: &str, chose: &str, expects: &str) -> Position {
    let other = if who == "mofa-lead" { "mnd" } else { "mofa" };
    let Chosen::Option(expected) = option(expects) else { panic!("an option") };
    Position {
        chosen: option(chose),
        reason: format!("{who} 이유"),
        confidence: Confidence::Medium,
        expects: [(cell(other), Expectation::Option(expected))].into(),
    }
}

pub(crate) fn passing((id, number): (&str, u16), to: &str, form: PassOnForm) -> Command {
    let passage = PassageRef { inject: inject(id), number };
    PassageCommand::PassOn { passage, to: cell(to), form, facts: None }.into()
}

pub(crate) fn non_concur(reason: &str, alternative: &str) -> DraftAnswer {
    DraftAnswer::NonConcur { reason: reason.to_owned(), alternative: alternative.to_owned() }
}

pub(crate) fn resume(gap_ms: u64) -> Command {
    EngineCommand::ResumeSession { gap_ms, torn_bytes: 0 }.into()
}
