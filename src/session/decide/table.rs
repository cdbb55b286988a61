//! The session, its clock, its seats and its room.

use crate::exercise::{ExerciseTime, Role, Span, TimeScale};
use crate::session::{
    Act, Event, Field, JUMP_MINUTES_MAX, PERSON_GRAPHEMES_MAX, PauseCause, Phase,
    REASON_GRAPHEMES_MAX, Refused, RoomPage, Stage, TableCommand, TableEvent, Thing,
};

use super::{Table, note, prose};

pub(super) fn decide(table: &Table<'_>, command: &TableCommand) -> Result<Vec<Event>, Refused> {
    let event = match command {
        TableCommand::TakeSeat { person } => take_seat(table, person)?,
        TableCommand::LeaveSeat => leave_seat(table)?,
        TableCommand::AnswerCheck => answer_check(table)?,
        TableCommand::SetPresence { cell, presence } => {
            table.needs_control()?;
            table.needs_not_over()?;
            let Some(state) = table.state.cells.get(cell) else {
                return Err(Refused::NoSuch { thing: Thing::Cell });
            };
            if state.presence == *presence {
                return Err(Refused::AlreadyThere);
            }
            TableEvent::PresenceSet { cell: cell.clone(), presence: *presence }
        }
        TableCommand::StartExercise => return start(table),
        TableCommand::Pause => pause(table)?,
        TableCommand::ResumeClock => resume(table)?,
        TableCommand::BeginMove { to } => {
            table.needs_control()?;
            table.needs_play()?;
            if !table.exercise.moves.contains_key(to) {
                return Err(Refused::NoSuch { thing: Thing::Move });
            }
            if table.state.moves.contains_key(to) {
                return Err(Refused::AlreadyThere);
            }
            needs_said_in_this_move(table)?;
            TableEvent::MoveBegan { to: to.clone() }
        }
        TableCommand::EndExercise => {
            table.needs_control()?;
            match table.state.phase {
                Phase::Preparing => return Err(Refused::NotStarted),
                Phase::Ended => return Err(Refused::ExerciseOver),
                Phase::Running | Phase::Paused(_) | Phase::Resumed { .. } => {}
            }
            needs_said_in_this_move(table)?;
            TableEvent::ExerciseEnded
        }
        TableCommand::StopForRealWorld { reason } => return stop(table, reason),
        TableCommand::LiftRealWorldStop { note } => {
            table.needs_control()?;
            if table.state.real_world_stop.is_none() {
                return Err(Refused::NotStopped);
            }
            let note = prose::optional(note, Field::Note, REASON_GRAPHEMES_MAX)?;
            TableEvent::RealWorldLifted { note }
        }
        TableCommand::ShowRoom { page } => show_room(table, page)?,
        TableCommand::HandOver { to, note } => note::hand_over(table, to, note)?,
        TableCommand::TakeOver => note::take_over(table)?,
        TableCommand::SetScale { scale } => set_scale(table, *scale)?,
        TableCommand::Jump { to } => jump(table, *to)?,
    };
    Ok(vec![event.into()])
}

fn take_seat(table: &Table<'_>, person: &str) -> Result<TableEvent, Refused> {
    if table.who.role() == Role::Engine {
        return Err(table.refuse_role(Act::TakeSeat));
    }
    let person = prose::needed(person, Field::Person, PERSON_GRAPHEMES_MAX)?;
    let seat = table.who.seat.id.clone();
    let taken = table.state.seats.get(&seat).and_then(|state| state.person.as_ref());
    if taken.is_some() {
        return Err(Refused::SeatTaken);
    }
    Ok(TableEvent::SeatTaken { seat, person })
}

fn leave_seat(table: &Table<'_>) -> Result<TableEvent, Refused> {
    if table.who.role() == Role::Engine {
        return Err(table.refuse_role(Act::TakeSeat));
    }
    let seat = table.who.seat.id.clone();
    let taken = table.state.seats.get(&seat).is_some_and(|state| state.person.is_some());
    if !taken {
        return Err(Refused::SeatEmpty);
    }
    Ok(TableEvent::SeatLeft { seat })
}

fn answer_check(table: &Table<'_>) -> Result<TableEvent, Refused> {
    if table.who.role() == Role::Engine {
        return Err(table.refuse_role(Act::TakeSeat));
    }
    table.needs_not_over()?;
    let seat = table.who.seat.id.clone();
    if table.state.seats.get(&seat).is_some_and(|state| state.answered_check) {
        return Err(Refused::AlreadyAnswered);
    }
    Ok(TableEvent::CheckAnswered { seat })
}

/// STARTEX; the first move begins with it.
fn start(table: &Table<'_>) -> Result<Vec<Event>, Refused> {
    table.needs_control()?;
    if table.state.real_world_stop.is_some() {
        return Err(Refused::StoppedForRealWorld);
    }
    if table.state.phase != Phase::Preparing {
        return Err(Refused::AlreadyStarted);
    }
    let first = table.exercise.moves.keys().next();
    let began = first.map(|to| TableEvent::MoveBegan { to: to.clone() }.into());
    Ok(std::iter::once(TableEvent::ExerciseStarted.into()).chain(began).collect())
}

fn pause(table: &Table<'_>) -> Result<TableEvent, Refused> {
    table.needs_control()?;
    table.needs_running()?;
    Ok(TableEvent::Paused { cause: PauseCause::ByHand })
}

fn resume(table: &Table<'_>) -> Result<TableEvent, Refused> {
    table.needs_control()?;
    if table.state.real_world_stop.is_some() {
        return Err(Refused::StoppedForRealWorld);
    }
    match table.state.phase {
        Phase::Preparing => Err(Refused::NotStarted),
        Phase::Ended => Err(Refused::ExerciseOver),
        Phase::Running => Err(Refused::NotPaused),
        Phase::Paused(_) | Phase::Resumed { .. } => Ok(TableEvent::ClockResumed),
    }
}

fn needs_said_in_this_move(table: &Table<'_>) -> Result<(), Refused> {
    let began = table.state.current_move.as_ref().map(|(_, began)| *began);
    began.map_or(Ok(()), |began| table.said_after(began))
}

/// 실제상황: anybody at the table may call it. It pauses the clock; control lifts it, and starts
/// the clock with a key of its own when everybody is back.
fn stop(table: &Table<'_>, reason: &str) -> Result<Vec<Event>, Refused> {
    if table.state.real_world_stop.is_some() {
        return Err(Refused::StoppedForRealWorld);
    }
    let reason = prose::optional(reason, Field::Reason, REASON_GRAPHEMES_MAX)?;
    let paused = TableEvent::Paused { cause: PauseCause::ByHand };
    let paused = table.state.clock_runs().then(|| paused.into());
    Ok(std::iter::once(TableEvent::RealWorldStopped { reason }.into()).chain(paused).collect())
}

fn set_scale(table: &Table<'_>, scale: TimeScale) -> Result<TableEvent, Refused> {
    table.needs_control()?;
    table.needs_not_over()?;
    let (min, max) = (TimeScale::MIN, TimeScale::MAX);
    if !(min..=max).contains(&scale) {
        return Err(Refused::ScaleOutOfRange { min, max });
    }
    if table.state.scale == scale {
        return Err(Refused::AlreadyThere);
    }
    Ok(TableEvent::ScaleSet { scale })
}

/// Exercise time never goes back, and what was said cannot be said before a leap.
fn jump(table: &Table<'_>, to: ExerciseTime) -> Result<TableEvent, Refused> {
    table.needs_control()?;
    table.needs_play()?;
    let now = table.context.t;
    if to <= now {
        return Err(Refused::JumpBack { now });
    }
    if to.since(now) > Span::minutes(JUMP_MINUTES_MAX) {
        return Err(Refused::JumpTooFar { limit_minutes: JUMP_MINUTES_MAX });
    }
    table.said_after(now)?;
    Ok(TableEvent::Jumped { to })
}

fn show_room(table: &Table<'_>, page: &RoomPage) -> Result<TableEvent, Refused> {
    table.needs_control()?;
    if let RoomPage::Decision(decision) = page {
        let Some(state) = table.state.decisions.get(decision) else {
            return Err(Refused::NoSuch { thing: Thing::Decision });
        };
        if state.stage == Stage::Planned {
            return Err(Refused::NotOpen);
        }
    }
    if *page == RoomPage::HotWash && table.state.phase != Phase::Ended {
        return Err(Refused::NotOver);
    }
    if table.state.room == *page {
        return Err(Refused::AlreadyThere);
    }
    Ok(TableEvent::RoomShown { page: page.clone() })
}
