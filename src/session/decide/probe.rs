//! Probes: play stands still, every cell answers for itself, and nothing goes on until it is over.

use crate::exercise::{CellId, ProbeId};
use crate::session::{
    Command, Event, Field, PauseCause, Phase, Presence, ProbeAnswer, ProbeCommand, ProbeEvent,
    Refused, TableCommand, TableEvent, Thing,
};

use super::Table;

pub(super) fn decide(table: &Table<'_>, command: &ProbeCommand) -> Result<Vec<Event>, Refused> {
    match command {
        ProbeCommand::Begin { probe } => begin(table, probe),
        ProbeCommand::Answer { answers } => answer(table, answers),
        ProbeCommand::Close => close(table),
    }
}

/// While a probe lies before the cells they are apart and the clock stands: what would move either
/// is refused, once it is known that it would otherwise be granted.
pub(super) fn needs_no_probe(table: &Table<'_>, command: &Command) -> Result<(), Refused> {
    if table.state.open_probe().is_none() || goes_on(command) {
        return Ok(());
    }
    Err(Refused::ProbeOpen)
}

/// What may be done meanwhile: seats, the room, safety, notes and the probe itself.
fn goes_on(command: &Command) -> bool {
    match command {
        Command::Probe(_)
        | Command::Seat { .. }
        | Command::Note(_)
        | Command::Evaluation(_)
        | Command::Wash(_)
        | Command::Correct { .. }
        | Command::Engine(_) => true,
        Command::Table(command) => match command {
            TableCommand::TakeSeat { .. }
            | TableCommand::LeaveSeat
            | TableCommand::AnswerCheck
            | TableCommand::SetPresence { .. }
            | TableCommand::StartExercise
            | TableCommand::Pause
            | TableCommand::StopForRealWorld { .. }
            | TableCommand::LiftRealWorldStop { .. }
            | TableCommand::ShowRoom { .. }
            | TableCommand::HandOver { .. }
            | TableCommand::TakeOver
            | TableCommand::SetScale { .. } => true,
            TableCommand::ResumeClock
            | TableCommand::BeginMove { .. }
            | TableCommand::EndExercise
            | TableCommand::Jump { .. } => false,
        },
        Command::Inject { .. }
        | Command::ComposeInject(_)
        | Command::Passage(_)
        | Command::Item { .. }
        | Command::Decision { .. }
        | Command::DraftStatement(_)
        | Command::Statement { .. }
        | Command::Send(_)
        | Command::AcknowledgeMessage { .. }
        | Command::Ask(_)
        | Command::Request { .. }
        | Command::OpenTask(_)
        | Command::Task { .. }
        | Command::Forecast { .. }
        | Command::MakeFreeMove(_)
        | Command::FreeMove { .. }
        | Command::Rule(_) => false,
    }
}

fn begin(table: &Table<'_>, id: &ProbeId) -> Result<Vec<Event>, Refused> {
    table.needs_control()?;
    table.needs_play()?;
    let meant = table.exercise.probes.get(id).ok_or(Refused::NoSuch { thing: Thing::Probe })?;
    if table.state.open_probe().is_some() {
        return Err(Refused::ProbeOpen);
    }
    if table.state.probes.contains_key(id) {
        return Err(Refused::ProbeHeld);
    }
    if !table.state.moves.contains_key(&meant.after) {
        return Err(Refused::ProbeTooEarly);
    }
    let mut events = vec![ProbeEvent::Begun.of(id)];
    if table.state.phase == Phase::Running {
        events.push(TableEvent::Paused { cause: PauseCause::ByHand }.into());
    }
    Ok(events)
}

fn answer(table: &Table<'_>, answers: &[ProbeAnswer]) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_lead()?;
    table.needs_play()?;
    let (id, state) = table.state.open_probe().ok_or(Refused::NoProbe)?;
    table.said_after(state.begun_at)?;
    let questions = table.exercise.probes.get(id).map(|meant| meant.questions.as_slice());
    let questions = questions.unwrap_or_default();
    if answers.len() < questions.len() {
        return Err(Refused::Empty { field: Field::Answer });
    }
    if answers.len() > questions.len() {
        return Err(Refused::TooMany { thing: Thing::ProbeAnswer, limit: questions.len() });
    }
    for (question, answer) in questions.iter().zip(answers) {
        match answer {
            ProbeAnswer::Option(choice) if question.option(choice).is_none() => {
                return Err(Refused::NoSuch { thing: Thing::Choice });
            }
            ProbeAnswer::Option(_) | ProbeAnswer::Unsure => {}
        }
    }
    let event = ProbeEvent::Answered { cell: cell.clone(), answers: answers.to_vec() };
    Ok(vec![event.of(id)])
}

fn close(table: &Table<'_>) -> Result<Vec<Event>, Refused> {
    table.needs_control()?;
    table.needs_play()?;
    let (id, state) = table.state.open_probe().ok_or(Refused::NoProbe)?;
    let there = table.state.cells.iter().filter(|(_, cell)| cell.presence == Presence::Present);
    let missing = there.map(|(id, _)| id).filter(|id| !state.answers.contains_key(*id));
    let missing: Vec<CellId> = missing.cloned().collect();
    Ok(vec![ProbeEvent::Closed { missing }.of(id)])
}
