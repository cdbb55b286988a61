//! Every rule of the table: a wish is answered with events or a named refusal.

mod adjudication;
mod correct;
mod decision;
mod draft;
mod effect;
mod engine;
mod evaluation;
mod forecast;
mod inject;
mod item;
mod message;
mod note;
mod passage;
mod position;
mod probe;
mod prose;
mod request;
mod seat;
mod settle;
mod statement;
mod table;
mod task;
mod wash;

use crate::exercise::{CellId, Exercise, ExerciseTime, FORMAT, Language, Role, Sitting, Span};

use super::{
    Act, Actor, Command, Context, Event, Item, ItemKind, Opened, Phase, Present, Refused,
    SAID_MINUTES_AGO_MAX, SessionId, State, TableEvent, Thing,
};

/// Answers a wish. The events, applied in order, are the whole of its effect.
pub fn decide(
    state: &State,
    exercise: &Exercise,
    actor: &Actor,
    command: &Command,
    context: &Context,
) -> Result<Vec<Event>, Refused> {
    let who = Who::at_table(exercise, actor)?;
    check_said_at(context)?;
    seat::needs_unmuted(state, actor, who.by, command)?;
    let table = Table { state, exercise, who: &who, context };
    let events = match command {
        Command::Table(command) => table::decide(&table, command),
        Command::Seat { id, command } => seat::decide(&table, id, command),
        Command::Inject { id, command } => inject::decide(&table, id, command),
        Command::ComposeInject(ad_hoc) => inject::compose(&table, ad_hoc),
        Command::Passage(command) => passage::decide(&table, command),
        Command::Item { number, command } => item::decide(&table, *number, command),
        Command::Decision { id, command } => decision::decide(&table, id, command),
        Command::DraftStatement(new) => statement::draft(&table, new),
        Command::Statement { id, command } => statement::decide(&table, *id, command),
        Command::Send(new) => message::send(&table, new),
        Command::AcknowledgeMessage { id } => message::acknowledge(&table, *id),
        Command::Ask(new) => request::ask(&table, new),
        Command::Request { id, command } => request::decide(&table, *id, command),
        Command::OpenTask(new) => task::open(&table, new),
        Command::Task { id, command } => task::decide(&table, id, command),
        Command::Forecast { id, command } => forecast::decide(&table, id, command),
        Command::Probe(command) => probe::decide(&table, command),
        Command::Wash(command) => wash::decide(&table, command),
        Command::Evaluation(command) => evaluation::decide(&table, command),
        Command::Note(new) => note::write(&table, new),
        Command::MakeFreeMove(new) => adjudication::make(&table, new),
        Command::FreeMove { id, command } => adjudication::decide(&table, *id, command),
        Command::Rule(new) => adjudication::rule(&table, new),
        Command::Correct { record, correction } => correct::decide(&table, *record, correction),
        Command::Engine(command) => engine::decide(&table, command),
    }?;
    probe::needs_no_probe(&table, command)?;
    Ok(events)
}

/// The first event of a session.
pub fn open(
    session: SessionId,
    exercise: &std::sync::Arc<Exercise>,
    source_digest: &str,
    language: Language,
) -> Event {
    let opened = Opened {
        session,
        format: FORMAT,
        exercise: exercise.clone(),
        source_digest: source_digest.to_owned(),
        language,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        forked: None,
    };
    TableEvent::SessionOpened(Box::new(opened)).into()
}

/// All that a rule may look at.
struct Table<'a> {
    state: &'a State,
    exercise: &'a Exercise,
    who: &'a Who,
    context: &'a Context,
}

/// The seat whose act it is, with its rights, and the role of whoever keys it.
struct Who {
    seat: Sitting,
    by: Role,
}

impl Who {
    fn at_table(exercise: &Exercise, actor: &Actor) -> Result<Self, Refused> {
        let no_seat = Refused::NoSuch { thing: Thing::Seat };
        let seat = exercise.sitting(&actor.seat).ok_or(no_seat.clone())?;
        if actor.by == actor.seat {
            return Ok(Self { by: seat.role, seat });
        }
        let by = exercise.sitting(&actor.by).ok_or(no_seat)?;
        let same_cell = by.cell.is_some() && by.cell == seat.cell;
        let beside = same_cell && matches!(by.role, Role::Lead | Role::Player);
        let for_engine = seat.role == Role::Engine;
        if (by.role.runs_exercise() || beside) && !for_engine {
            return Ok(Self { by: by.role, seat });
        }
        Err(Refused::MayNotKeyFor)
    }

    fn role(&self) -> Role {
        self.seat.role
    }
}

impl<'a> Table<'a> {
    /// What conditions read now.
    fn present(&self) -> Present<'a> {
        Present { state: self.state, exercise: self.exercise, t: self.context.t }
    }

    fn refuse_role(&self, act: Act) -> Refused {
        Refused::NotYourRole { role: self.who.role(), act }
    }

    /// The act of somebody who runs the exercise.
    fn needs_control(&self) -> Result<(), Refused> {
        if self.who.role().runs_exercise() {
            return Ok(());
        }
        Err(self.refuse_role(Act::RunExercise))
    }

    /// The act of somebody who speaks for absent organizations.
    fn needs_simcell(&self) -> Result<(), Refused> {
        if self.who.role().runs_exercise() || self.who.role() == Role::Simcell {
            return Ok(());
        }
        Err(self.refuse_role(Act::AnswerForOrganization))
    }

    /// The cell of a player who may act in it.
    fn needs_player(&self) -> Result<&'a CellId, Refused> {
        match (self.who.role(), &self.who.seat.cell) {
            (Role::Lead | Role::Player, Some(cell)) => Ok(cell),
            _ => Err(self.refuse_role(Act::ActForCell)),
        }
    }

    /// The cell of the seat that submits for it.
    fn needs_lead(&self) -> Result<&'a CellId, Refused> {
        match (self.who.role(), &self.who.seat.cell) {
            (Role::Lead, Some(cell)) => Ok(cell),
            _ => Err(self.refuse_role(Act::SubmitForCell)),
        }
    }

    /// Play is possible: between STARTEX and ENDEX, and nothing real has stopped it.
    fn needs_play(&self) -> Result<(), Refused> {
        if self.state.real_world_stop.is_some() {
            return Err(Refused::StoppedForRealWorld);
        }
        match self.state.phase {
            Phase::Preparing => Err(Refused::NotStarted),
            Phase::Running | Phase::Paused(_) | Phase::Resumed { .. } => Ok(()),
            Phase::Ended => Err(Refused::ExerciseOver),
        }
    }

    /// Play is possible, and the clock has not been stopped.
    fn needs_running(&self) -> Result<(), Refused> {
        match self.state.phase {
            Phase::Preparing => Err(Refused::NotStarted),
            Phase::Ended => Err(Refused::ExerciseOver),
            Phase::Paused(_) | Phase::Resumed { .. } => Err(Refused::AlreadyPaused),
            Phase::Running => Ok(()),
        }
    }

    /// The exercise is not over and nothing real has stopped it.
    fn needs_not_over(&self) -> Result<(), Refused> {
        match self.needs_play() {
            Err(Refused::NotStarted) | Ok(()) => Ok(()),
            Err(refused) => Err(refused),
        }
    }

    fn needs_cell(&self, id: &CellId) -> Result<(), Refused> {
        if self.exercise.cells.contains_key(id) {
            return Ok(());
        }
        Err(Refused::NoSuch { thing: Thing::Cell })
    }

    /// Whether it stands on the cell's register: what does not is nothing to the cell.
    fn has_item(&self, cell: &CellId, kind: &ItemKind) -> bool {
        self.item(cell, kind).is_some()
    }

    fn item(&self, cell: &CellId, kind: &ItemKind) -> Option<&'a Item> {
        self.state.cells.get(cell)?.items.iter().find(|item| item.kind == *kind)
    }

    /// An act cannot have been said before there was anything to say it about.
    fn said_after(&self, earliest: ExerciseTime) -> Result<(), Refused> {
        match self.context.said_at {
            Some(said) if said < earliest => Err(Refused::SaidBefore { earliest }),
            Some(_) | None => Ok(()),
        }
    }
}

fn check_said_at(context: &Context) -> Result<(), Refused> {
    let Some(said) = context.said_at else { return Ok(()) };
    if said <= context.t && context.t.since(said) <= Span::minutes(SAID_MINUTES_AGO_MAX) {
        return Ok(());
    }
    Err(Refused::SaidTooLongAgo { limit_minutes: SAID_MINUTES_AGO_MAX })
}

/// What is counted from zero in the state: the limits by cell keep it small.
fn ordinal(length: usize) -> u32 {
    u32::try_from(length).expect("the limits by cell fit 32 bits")
}
