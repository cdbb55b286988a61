//! What the engine does by itself: the clock, what falls due, what lapses. It does only what the
//! schedule may ask for: nothing while the clock stands, and nothing that waits for a key.

use crate::exercise::{BranchId, DecisionId, InjectId, Release, Role, Timing};
use crate::session::{
    Act, DecisionEvent, DueCause, EngineCommand, Event, InjectEvent, PauseCause, Refused,
    ReleaseManner, TableEvent, Thing, WorldEvent, condition, schedule,
};

use super::{Table, decision, effect, forecast, inject, message, settle, task};

pub(super) fn decide(table: &Table<'_>, command: &EngineCommand) -> Result<Vec<Event>, Refused> {
    if table.who.role() != Role::Engine {
        return Err(table.refuse_role(Act::Engine));
    }
    match command {
        EngineCommand::MarkClock => {
            table.needs_play()?;
            Ok(vec![TableEvent::ClockMarked.into()])
        }
        EngineCommand::Pause { cause } => pause(table, cause),
        EngineCommand::ResumeSession { gap_ms, torn_bytes } => {
            let (gap_ms, torn_bytes) = (*gap_ms, *torn_bytes);
            Ok(vec![TableEvent::SessionResumed { gap_ms, torn_bytes }.into()])
        }
        EngineCommand::MakeDue { inject, cause } => make_due(table, inject, cause),
        EngineCommand::Release { inject } => release(table, inject),
        EngineCommand::TakeBranch { branch } => take_branch(table, branch),
        EngineCommand::OpenDecision { decision: id, cause } => {
            let matter = decision::find(table, id)?;
            let opened = decision::open(table, &matter, cause.clone())?;
            needs_reached(table, &matter.meant.opens, cause)?;
            Ok(vec![opened.of(id)])
        }
        EngineCommand::Lapse { decision: id } => {
            let matter = decision::find(table, id)?;
            let lapsed = settle::lapse(table, &matter)?;
            if !matter.meant.deadline.is_some_and(|deadline| deadline.hard) {
                return Err(Refused::NeedsAKey);
            }
            needs_running_clock(table)?;
            Ok(lapsed)
        }
        EngineCommand::CountSilence { decision: id } => count_silence(table, id),
        EngineCommand::Deliver { message: id } => {
            let delivered = message::deliver(table, *id)?;
            needs_running_clock(table)?;
            Ok(vec![delivered.of(*id)])
        }
        EngineCommand::LeaveUnanswered { message: id } => {
            let unanswered = message::leave_unanswered(table, *id)?;
            needs_running_clock(table)?;
            Ok(vec![unanswered.of(*id)])
        }
        EngineCommand::OpenTask { task: id, cause } => {
            let opened = task::open_planned(table, id)?;
            let planned = table.exercise.tasks.get(id);
            planned.map_or(Ok(()), |planned| needs_reached(table, &planned.opens, cause))?;
            Ok(vec![opened.of(id)])
        }
        EngineCommand::OpenForecast { forecast: id, cause } => {
            let opened = forecast::open(table, id)?;
            let meant = table.exercise.forecasts.get(id);
            meant.map_or(Ok(()), |meant| needs_reached(table, &meant.opens, cause))?;
            Ok(vec![opened.of(id)])
        }
    }
}

/// A pause stops every due time and deadline.
fn needs_running_clock(table: &Table<'_>) -> Result<(), Refused> {
    table.needs_play()?;
    if table.state.clock_runs() {
        return Ok(());
    }
    Err(Refused::NotDue)
}

fn needs_reached(table: &Table<'_>, timing: &Timing, cause: &DueCause) -> Result<(), Refused> {
    needs_running_clock(table)?;
    match schedule::reached(&table.present(), timing) {
        Some((_, reached)) if reached == *cause => Ok(()),
        Some(_) | None => Err(Refused::NotDue),
    }
}

fn pause(table: &Table<'_>, cause: &PauseCause) -> Result<Vec<Event>, Refused> {
    table.needs_running()?;
    Ok(vec![TableEvent::Paused { cause: cause.clone() }.into()])
}

fn make_due(table: &Table<'_>, id: &InjectId, cause: &DueCause) -> Result<Vec<Event>, Refused> {
    table.needs_play()?;
    let (meant, state) = inject::find(table, id)?;
    inject::needs_planned(state)?;
    if state.due.is_some() {
        return Err(Refused::AlreadyDue);
    }
    needs_reached(table, &meant.timing, cause)?;
    Ok(vec![InjectEvent::FellDue { cause: cause.clone() }.of(id)])
}

fn release(table: &Table<'_>, id: &InjectId) -> Result<Vec<Event>, Refused> {
    table.needs_play()?;
    let (meant, state) = inject::find(table, id)?;
    inject::needs_planned(state)?;
    let released = inject::release(table, meant, state, ReleaseManner::Auto)?;
    if meant.release != Release::Auto {
        return Err(Refused::NeedsAKey);
    }
    if state.is_held(meant.hold) {
        return Err(Refused::AlreadyHeld);
    }
    if state.due.is_none() {
        return Err(Refused::NotDue);
    }
    needs_running_clock(table)?;
    Ok(vec![released.of(id)])
}

/// A branch is taken once, with all that follows from it.
fn take_branch(table: &Table<'_>, branch: &BranchId) -> Result<Vec<Event>, Refused> {
    table.needs_play()?;
    let Some(meant) = table.exercise.branches.get(branch) else {
        return Err(Refused::NoSuch { thing: Thing::Branch });
    };
    if table.state.branches.contains_key(branch) {
        return Err(Refused::AlreadyThere);
    }
    needs_running_clock(table)?;
    if !condition::holds(&meant.when, &table.present()) {
        return Err(Refused::NotDue);
    }
    let cause = DueCause::Branch(branch.clone());
    let mut events = vec![WorldEvent::BranchTaken { branch: branch.clone() }.into()];
    events.extend(effect::of(table, &meant.effects, &cause));
    Ok(events)
}

/// 기한 내 미회신 시 의견 없음 간주: only where the draft said so beforehand.
fn count_silence(table: &Table<'_>, id: &DecisionId) -> Result<Vec<Event>, Refused> {
    table.needs_play()?;
    let matter = decision::find(table, id)?;
    decision::needs_in_hand(&matter)?;
    let Some(round) = matter.state.round() else { return Err(Refused::NoDraft) };
    let Some(silence_at) = round.silence_at else { return Err(Refused::SilenceNotDeclared) };
    if table.context.t < silence_at {
        return Err(Refused::SilenceNotDue);
    }
    let cells: Vec<_> =
        matter.meant.required().filter(|cell| round.awaits(cell)).cloned().collect();
    if cells.is_empty() {
        return Err(Refused::AlreadyAnswered);
    }
    needs_running_clock(table)?;
    Ok(vec![DecisionEvent::SilenceCounted { round: round.number, cells }.of(id)])
}
