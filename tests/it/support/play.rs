//! A session played through `decide` and `apply`, and the views of its moments.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;
use whitecell::exercise::{
    CellId, ChoiceId, DecisionId, Exercise, ExerciseTime, InjectId, Language, MoveId, PassageRef,
    Seat, SeatId, Span,
};
use whitecell::session::view::{LiveDrafts, Views};
use whitecell::session::{
    Actor, Chosen, Command, Confidence, Context, DecisionCommand, Digest, DraftAnswer, Expectation,
    InjectCommand, MoveKey, PassOnForm, PassageCommand, Position, RECORD_VERSION, Record, RecordId,
    Refused, RevealWhen, RoomPage, Seq, SessionId, State, TableCommand, decide, open, schedule,
};
use whitecell::tui::player::Drafts;
use whitecell::yaml::{self, NormCatalogue};

/// The shipped exercises that were asked for, each read once.
static SHIPPED: Mutex<BTreeMap<String, Exercise>> = Mutex::new(BTreeMap::new());

/// A shipped exercise.
/// Nobody else of the cell is writing.
pub(crate) static NO_DRAFTS: Drafts = Drafts::new();

pub(crate) fn shipped(name: &str) -> Exercise {
    let mut read = SHIPPED.lock().expect("no test panicked while reading");
    read.entry(name.to_owned())
        .or_insert_with(|| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises").join(name);
            yaml::load(&path, &NormCatalogue::shipped()).expect("it is sound").exercise
        })
        .clone()
}

pub(crate) fn cell(id: &str) -> CellId {
    CellId::new(id).expect("an id")
}

pub(crate) fn inject_id(id: &str) -> InjectId {
    InjectId::new(id).unwrap()
}

pub(crate) fn decision(id: &str) -> DecisionId {
    DecisionId::new(id).expect("an id")
}

pub(crate) fn passage(inject: &str, number: u16) -> PassageRef {
    PassageRef { inject: InjectId::new(inject).expect("an id"), number }
}

pub(crate) fn option(id: &str) -> Chosen {
    Chosen::Option(ChoiceId::new(id).expect("an id"))
}

/// A position that expects `expected` of the other ministry.
pub(crate) fn position(
    chosen: &str,
    reason: &str,
    confidence: Confidence,
    (other, expected): (&str, &str),
) -> Position {
    let expected = Expectation::Option(ChoiceId::new(expected).expect("an id"));
    Position {
        chosen: option(chosen),
        reason: reason.to_owned(),
        confidence,
        expects: [(cell(other), expected)].into(),
    }
}

/// A session in play. Time passes when [`Play::at`] says so.
pub(crate) struct Play {
    pub(crate) exercise: Arc<Exercise>,
    pub(crate) records: Vec<Record>,
    pub(crate) drafts: LiveDrafts,
    state: State,
    t: ExerciseTime,
}

impl Play {
    /// A session that is opened and has not started.
    pub(crate) fn opened(exercise: Exercise) -> Self {
        let exercise = Arc::new(exercise);
        let mut play = Self {
            state: State::new(&exercise),
            exercise: exercise.clone(),
            records: vec![],
            drafts: LiveDrafts::new(),
            t: ExerciseTime::START,
        };
        let opened = open(SessionId(Uuid::from_u128(7)), &exercise, "0f", Language::Ko);
        play.record(&Actor::own(Seat::facilitator()), None, vec![opened]);
        play
    }

    /// A session that has started.
    pub(crate) fn started(exercise: Exercise) -> Self {
        Self::opened(exercise).table(TableCommand::StartExercise)
    }

    /// Wall time at the moment of play.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        let start = DateTime::parse_from_rfc3339("2027-03-02T00:00:00Z").expect("a time").to_utc();
        start + TimeDelta::milliseconds(i64::try_from(self.t.0).expect("it fits"))
    }

    pub(crate) fn at(mut self, minutes: u64, seconds: u64) -> Self {
        self.t = ExerciseTime((minutes * 60 + seconds) * 1_000);
        self
    }

    pub(crate) fn table(self, command: TableCommand) -> Self {
        self.keyed("facilitator", &command.into())
    }

    pub(crate) fn command(self, seat: &str, command: impl Into<Command>) -> Self {
        self.keyed(seat, &command.into())
    }

    pub(crate) fn begin(self, id: &str) -> Self {
        self.table(TableCommand::BeginMove { to: MoveId::new(id).expect("an id") })
    }

    pub(crate) fn show(self, page: RoomPage) -> Self {
        self.table(TableCommand::ShowRoom { page })
    }

    pub(crate) fn release(self, id: &str) -> Self {
        let id = InjectId::new(id).expect("an id");
        self.keyed("facilitator", &InjectCommand::Release.of(&id))
    }

    pub(crate) fn acknowledge(self, seat: &str, id: &str) -> Self {
        let id = InjectId::new(id).expect("an id");
        self.keyed(seat, &InjectCommand::Acknowledge.of(&id))
    }

    pub(crate) fn pass_on(
        self,
        seat: &str,
        passage: PassageRef,
        to: &str,
        form: PassOnForm,
    ) -> Self {
        let command = PassageCommand::PassOn { passage, to: cell(to), form, facts: None };
        self.keyed(seat, &command.into())
    }

    pub(crate) fn take(self, seat: &str, id: &str, position: Position) -> Self {
        self.keyed(seat, &DecisionCommand::TakePosition(position).of(&decision(id)))
    }

    pub(crate) fn on(self, seat: &str, id: &str, command: DecisionCommand) -> Self {
        self.keyed(seat, &command.of(&decision(id)))
    }

    pub(crate) fn reveal(self, id: &str) -> Self {
        let command = DecisionCommand::Reveal { when: RevealWhen::Now };
        self.on("facilitator", id, command)
    }

    pub(crate) fn draft(self, seat: &str, id: &str, chosen: &str, text: &str) -> Self {
        let (chosen, text) = (option(chosen), text.to_owned());
        self.on(
            seat,
            id,
            DecisionCommand::Draft { line: [].into(), chosen, text, silence_within: None },
        )
    }

    pub(crate) fn answer(self, seat: &str, id: &str, round: u32, answer: DraftAnswer) -> Self {
        self.on(seat, id, DecisionCommand::Answer { round, answer })
    }

    /// What is being written on the console.
    pub(crate) fn writing(mut self, id: &str, text: &str) -> Self {
        self.drafts.insert(decision(id), text.to_owned());
        self
    }

    /// Somebody takes a seat.
    pub(crate) fn sits(self, seat: &str, person: &str) -> Self {
        self.keyed(seat, &TableCommand::TakeSeat { person: person.to_owned() }.into())
    }

    /// The engine does all that has fallen due by now.
    pub(crate) fn fall_due(mut self) -> Self {
        while let Some(command) = schedule::due(&self.state, &self.exercise, self.t) {
            self = self.keyed("engine", &command.into());
        }
        self
    }

    /// An act that another seat keys, a minute after it was said.
    pub(crate) fn by(mut self, by: &str, seat: &str, command: &Command) -> Self {
        let id = |seat: &str| SeatId::new(seat).expect("an id");
        let actor = Actor { seat: id(seat), by: id(by) };
        let refused = self.tried(&actor, command, Some(self.t.before(Span::minutes(1))));
        assert_eq!(refused, Ok(()), "{by} for {seat}: {command:?}");
        self
    }

    /// An act that must be accepted.
    pub(crate) fn keyed(mut self, seat: &str, command: &Command) -> Self {
        let actor = Actor::own(SeatId::new(seat).expect("an id"));
        let refused = self.tried(&actor, command, None);
        assert_eq!(refused, Ok(()), "{seat}: {command:?}");
        self
    }

    fn tried(
        &mut self,
        actor: &Actor,
        command: &Command,
        said_at: Option<ExerciseTime>,
    ) -> Result<(), Refused> {
        let context = Context { at: self.now(), t: self.t, said_at };
        let events = decide(&self.state, &self.exercise, actor, command, &context)?;
        self.record(actor, said_at, events);
        Ok(())
    }

    fn record(
        &mut self,
        actor: &Actor,
        said_at: Option<ExerciseTime>,
        events: Vec<whitecell::session::Event>,
    ) {
        let seq = u64::try_from(self.records.len()).expect("it fits");
        let id = Uuid::from_u128(u128::from(seq) + 1);
        let record = Record {
            v: RECORD_VERSION,
            seq: Seq(seq),
            id: RecordId(id),
            move_id: MoveKey(id),
            at: self.now(),
            t: self.t,
            said_at,
            seat: actor.seat.clone(),
            by: actor.by.clone(),
            events,
            prev: Digest::none(),
        };
        self.state.apply(&self.exercise, &record);
        self.records.push(record);
    }

    pub(crate) fn views(&self) -> Views {
        Views::of(&self.state, &self.exercise, &self.drafts)
    }
}
