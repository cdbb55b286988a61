//! What control does with a seat: moving, muting, replacing and sending out whoever sits there, and
//! passing on what waits for them; and what is left to a seat that is muted.

use crate::exercise::{Role, Seat, SeatId};
use crate::session::{
    Actor, Command, Event, Field, ForecastStage, PERSON_GRAPHEMES_MAX, REASON_GRAPHEMES_MAX,
    Refused, SeatCommand, SeatEvent, SeatState, State, TableCommand, Thing,
};

use super::{Table, ordinal, prose};

/// As taking a seat, all but the passing of duties is possible at any time.
pub(super) fn decide(
    table: &Table<'_>,
    id: &SeatId,
    command: &SeatCommand,
) -> Result<Vec<Event>, Refused> {
    table.needs_control()?;
    let seat = of_others(table, id)?;
    let state = table.state.seats.get(id);
    let person = state.and_then(|state| state.person.as_ref());
    let muted = state.is_some_and(|state| state.muted.is_some());
    let event = match command {
        SeatCommand::Move { to } => {
            let to = of_others(table, to)?.id;
            if to == *id {
                return Err(Refused::AlreadyThere);
            }
            person.ok_or(Refused::SeatEmpty)?;
            if table.state.seats.get(&to).is_some_and(|there| there.person.is_some()) {
                return Err(Refused::SeatTaken);
            }
            SeatEvent::Moved { to }
        }
        SeatCommand::Mute { .. } if muted => return Err(Refused::AlreadyThere),
        SeatCommand::Mute { reason } => SeatEvent::Muted {
            reason: prose::optional(reason, Field::Reason, REASON_GRAPHEMES_MAX)?,
        },
        SeatCommand::Unmute if !muted => return Err(Refused::NotMuted),
        SeatCommand::Unmute => SeatEvent::Unmuted,
        SeatCommand::Replace { person: new } => {
            let before = person.ok_or(Refused::SeatEmpty)?;
            let new = prose::needed(new, Field::Person, PERSON_GRAPHEMES_MAX)?;
            if new == *before {
                return Err(Refused::AlreadyThere);
            }
            SeatEvent::Replaced { person: new }
        }
        SeatCommand::SendOut { reason } => {
            person.ok_or(Refused::SeatEmpty)?;
            let reason = prose::optional(reason, Field::Reason, REASON_GRAPHEMES_MAX)?;
            SeatEvent::SentOut { reason }
        }
        SeatCommand::PassDuties { to } => pass_duties(table, &seat, to)?,
    };
    Ok(vec![event.of(id)])
}

/// A seat that control may deal with: whoever runs the exercise hands their own over instead.
fn of_others(table: &Table<'_>, id: &SeatId) -> Result<Seat, Refused> {
    let seat = table.exercise.seat(id).filter(|seat| seat.role != Role::Engine);
    let seat = seat.ok_or(Refused::NoSuch { thing: Thing::Seat })?;
    if seat.role.runs_exercise() { Err(Refused::SeatRunsExercise) } else { Ok(seat) }
}

/// To another seat of the same cell, or to whoever runs the exercise: they key it for the seat, so
/// that what waits for it stays where it is.
fn pass_duties(table: &Table<'_>, from: &Seat, to: &SeatId) -> Result<SeatEvent, Refused> {
    table.needs_not_over()?;
    let none = Refused::NoSuch { thing: Thing::Seat };
    let to = table.exercise.seat(to).filter(|seat| seat.role != Role::Engine).ok_or(none)?;
    if to.id == from.id {
        return Err(Refused::AlreadyThere);
    }
    if to.role.runs_exercise() && from.cell.is_some() {
        return Ok(SeatEvent::DutiesPassed { to: to.id, forecasts: vec![], requests: vec![] });
    }
    if to.cell != from.cell {
        return Err(Refused::SeatOfAnother);
    }
    if matches!(to.role, Role::Observer | Role::Evaluator) {
        return Err(Refused::SeatOnlyWatches);
    }
    let forecasts = table.state.forecasts.iter();
    let forecasts = forecasts
        .filter(|(_, own)| own.seat == from.id && own.stage() != ForecastStage::Concluded)
        .map(|(id, _)| id.clone());
    let requests = table.state.requests.iter().enumerate();
    let requests = requests
        .filter(|(_, own)| own.is_waiting() && own.assigned.as_ref() == Some(&from.id))
        .map(|(index, _)| ordinal(index));
    let (forecasts, requests) = (forecasts.collect(), requests.collect());
    Ok(SeatEvent::DutiesPassed { to: to.id, forecasts, requests })
}

/// A muted seat acts neither itself nor for others, and nobody but control acts for it. Coming and
/// going, the communications check and the real-world stop are left to it.
pub(super) fn needs_unmuted(
    state: &State,
    actor: &Actor,
    by: Role,
    command: &Command,
) -> Result<(), Refused> {
    let is_muted = |seat| state.seats.get(seat).is_some_and(|own: &SeatState| own.muted.is_some());
    let muted = is_muted(&actor.by) || (is_muted(&actor.seat) && !by.runs_exercise());
    if muted && !is_left(command) { Err(Refused::Muted) } else { Ok(()) }
}

fn is_left(command: &Command) -> bool {
    let Command::Table(command) = command else { return false };
    match command {
        TableCommand::TakeSeat { .. }
        | TableCommand::LeaveSeat
        | TableCommand::AnswerCheck
        | TableCommand::StopForRealWorld { .. } => true,
        TableCommand::SetPresence { .. }
        | TableCommand::StartExercise
        | TableCommand::Pause
        | TableCommand::ResumeClock
        | TableCommand::BeginMove { .. }
        | TableCommand::EndExercise
        | TableCommand::LiftRealWorldStop { .. }
        | TableCommand::ShowRoom { .. }
        | TableCommand::HandOver { .. }
        | TableCommand::TakeOver
        | TableCommand::SetScale { .. }
        | TableCommand::Jump { .. } => false,
    }
}
