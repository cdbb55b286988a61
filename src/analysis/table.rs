//! A table at which the rules are the real ones and the people are those of an exploration.

use chrono::DateTime;
use uuid::Uuid;

use crate::exercise::{AnswerId, CellId, Exercise, ExerciseTime, Inject, InjectKind, Seat, SeatId};
use crate::session::{
    Actor, Addressee, CASCADE_COMMANDS_MAX, Chosen, Command, Context, DecisionCommand, Digest,
    EngineCommand, Event, InjectCommand, MoveKey, NewRequest, PassOnForm, PassageCommand,
    RECORD_VERSION, Record, RecordId, RequestCommand, RevealWhen, Seq, Slots, State, Subject,
    TableCommand, decide, schedule,
};

use super::Act;
use super::skeleton::Skeleton;

/// Is told every record and the state after it.
pub(super) trait Onlooker {
    fn see(&mut self, state: &State, events: &[Event]);
    /// Whether something can be due of it, since nothing was before the step.
    fn may_be_due(&self, subject: Subject) -> bool;
}

/// What stands where somebody's own words would; rules ask that there are some.
const WORDS: &str = "…";

/// The rules over a skeleton.
pub(super) struct Table<'a> {
    skeleton: &'a Skeleton,
    facilitator: Actor,
    engine: Actor,
}

impl<'a> Table<'a> {
    pub(super) fn of(skeleton: &'a Skeleton) -> Self {
        let (facilitator, engine) = (Seat::facilitator(), Seat::engine());
        Self { skeleton, facilitator: Actor::own(facilitator), engine: Actor::own(engine) }
    }

    fn exercise(&self) -> &'a Exercise {
        &self.skeleton.exercise
    }

    /// The table right after STARTEX, when all that falls due then has gone out.
    pub(super) fn started(&self, onlooker: &mut impl Onlooker) -> State {
        let mut state = State::new(self.exercise());
        self.wish(&mut state, &self.facilitator, &TableCommand::StartExercise.into(), onlooker);
        self.settle(&mut state, onlooker);
        state
    }

    /// When something can next happen by time alone, the end at the latest.
    pub(super) fn next_time(&self, state: &State, end: ExerciseTime) -> ExerciseTime {
        let due = schedule::next_time(state, self.exercise(), state.t);
        let moves = self.skeleton.moves.iter().map(|(at, _)| *at);
        let turns = self.skeleton.reads.turns.iter().copied();
        let approaches = self.skeleton.approaches.iter().copied();
        let known = moves.chain(turns).chain(approaches).filter(|at| *at > state.t);
        due.into_iter().chain(known).chain([end]).min().unwrap_or(end)
    }

    /// Lets time pass until `t`; what falls due goes out.
    pub(super) fn wait(&self, state: &mut State, t: ExerciseTime, onlooker: &mut impl Onlooker) {
        state.t = t;
        onlooker.see(state, &[]);
        let begun = self.skeleton.moves.iter().filter(|(at, _)| *at <= t);
        let begun: Vec<_> = begun.filter(|(_, id)| !state.moves.contains_key(id)).collect();
        for (_, to) in begun {
            let command = TableCommand::BeginMove { to: to.clone() }.into();
            self.wish(state, &self.facilitator, &command, onlooker);
        }
        self.settle(state, onlooker);
    }

    /// Does `act`, and all that follows; false when the rules refuse it.
    pub(super) fn perform(
        &self,
        state: &mut State,
        act: &Act,
        onlooker: &mut impl Onlooker,
    ) -> bool {
        let done = self.attempt(state, act, onlooker).unwrap_or(false);
        if done {
            self.settle(state, onlooker);
        }
        done
    }

    /// None where nobody sits who could do it.
    fn attempt(&self, state: &mut State, act: &Act, onlooker: &mut impl Onlooker) -> Option<bool> {
        let decision = |command: DecisionCommand, id| self.by_control(command.of(id));
        let (actor, command) = match act {
            Act::Settle { decision: id, choice } => {
                let own = || Chosen::Other(WORDS.to_owned());
                let chosen = choice.clone().map_or_else(own, Chosen::Option);
                let (text, line) = (WORDS.to_owned(), Slots::new());
                decision(DecisionCommand::RecordOutcome { chosen, text, line }, id)
            }
            Act::Lapse { decision: id } => decision(DecisionCommand::Lapse, id),
            Act::Reveal { decision: id } => {
                decision(DecisionCommand::Reveal { when: RevealWhen::Now }, id)
            }
            Act::Open { decision: id } => decision(DecisionCommand::Open, id),
            Act::ActAlone { cell, decision: id } => {
                let chosen = Chosen::Other(WORDS.to_owned());
                let explanation = WORDS.to_owned();
                (self.lead(cell)?, DecisionCommand::ActAlone { chosen, explanation }.of(id))
            }
            Act::PassOn { from, to, passage } => {
                let (passage, to) = (passage.clone(), to.clone());
                let (form, facts) = (PassOnForm::Full, None);
                (self.lead(from)?, PassageCommand::PassOn { passage, to, form, facts }.into())
            }
            Act::Acknowledge { cell, inject } => {
                (self.lead(cell)?, InjectCommand::Acknowledge.of(inject))
            }
            Act::Release { inject } => self.by_control(InjectCommand::Release.of(inject)),
            Act::Ask { cell, answer } => return self.ask(state, (cell, answer), onlooker),
        };
        Some(self.wish(state, &actor, &command, onlooker))
    }

    fn by_control(&self, command: Command) -> (Actor, Command) {
        (self.facilitator.clone(), command)
    }

    /// A ministry asks whoever the answer is of, and the simulation cell gives it.
    fn ask(
        &self,
        state: &mut State,
        (cell, answer): (&CellId, &AnswerId),
        onlooker: &mut impl Onlooker,
    ) -> Option<bool> {
        let of = self.exercise().answers.get(answer)?.of.clone();
        let new = NewRequest {
            to: of.map_or(Addressee::Control, Addressee::Organization),
            subject: WORDS.to_owned(),
            question: WORDS.to_owned(),
            reply_within: None,
        };
        let request = u32::try_from(state.requests.len()).ok()?;
        let release = RequestCommand::Release { answer: answer.clone() }.of(request);
        let asked = self.wish(state, &self.lead(cell)?, &new.into(), onlooker);
        Some(asked && self.wish(state, &self.facilitator, &release, onlooker))
    }

    fn lead(&self, cell: &CellId) -> Option<Actor> {
        let seat: SeatId = self.exercise().lead_seat(cell)?.id.clone();
        Some(Actor::own(seat))
    }

    /// Does what the engine has to do, and sends what is offered and not held: control is taken to
    /// release at once. Every state on the way has its witness.
    fn settle(&self, state: &mut State, onlooker: &mut impl Onlooker) {
        for _ in 0..CASCADE_COMMANDS_MAX {
            let may = |subject| onlooker.may_be_due(subject);
            let command = schedule::due_among(state, self.exercise(), state.t, &may);
            let did = match command {
                Some(command) => self.by_engine(state, command, onlooker),
                None => self.release_offered(state, onlooker),
            };
            if !did {
                return;
            }
        }
    }

    fn by_engine(
        &self,
        state: &mut State,
        command: EngineCommand,
        onlooker: &mut impl Onlooker,
    ) -> bool {
        self.wish(state, &self.engine, &Command::Engine(command), onlooker)
    }

    fn release_offered(&self, state: &mut State, onlooker: &mut impl Onlooker) -> bool {
        let offered = state.injects.iter().find(|(id, now)| {
            let is_sent = |it: &Inject| !now.is_held(it.hold) && it.kind != InjectKind::Expected;
            now.is_offered() && self.exercise().injects.get(*id).is_some_and(is_sent)
        });
        let Some(id) = offered.map(|(id, _)| id.clone()) else { return false };
        self.wish(state, &self.facilitator, &InjectCommand::Release.of(&id), onlooker)
    }

    /// Puts a wish to the rules and copies what they answer into the state.
    fn wish(
        &self,
        state: &mut State,
        actor: &Actor,
        command: &Command,
        onlooker: &mut impl Onlooker,
    ) -> bool {
        let context = Context { at: DateTime::UNIX_EPOCH, t: state.t, said_at: None };
        let Ok(events) = decide(state, self.exercise(), actor, command, &context) else {
            return false;
        };
        let record = Record {
            v: RECORD_VERSION,
            seq: Seq(0),
            id: RecordId(Uuid::nil()),
            move_id: MoveKey(Uuid::nil()),
            at: context.at,
            t: state.t,
            said_at: None,
            seat: actor.seat.clone(),
            by: actor.by.clone(),
            events,
            prev: Digest(String::new()),
        };
        state.follow(self.exercise(), &record);
        onlooker.see(state, &record.events);
        true
    }
}
