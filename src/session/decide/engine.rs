//! What the engine does by itself: the clock, what falls due, what lapses.

use crate::exercise::Role;
use crate::session::{
    Act, DecisionEvent, EngineCommand, Event, InjectEvent, Life, Phase, Refused, ReleaseManner,
    TableEvent, Thing, WorldEvent,
};

use super::{Table, decision, effect, inject, settle};

pub(super) fn decide(table: &Table<'_>, command: &EngineCommand) -> Result<Vec<Event>, Refused> {
    if table.who.role() != Role::Engine {
        return Err(table.refuse_role(Act::Engine));
    }
    match command {
        EngineCommand::MarkClock => {
            table.needs_play()?;
            Ok(vec![TableEvent::ClockMarked.into()])
        }
        EngineCommand::Pause { cause } => {
            if table.state.phase != Phase::Running {
                return Err(Refused::AlreadyPaused);
            }
            Ok(vec![TableEvent::Paused { cause: cause.clone() }.into()])
        }
        EngineCommand::ResumeSession { gap_ms, torn_bytes } => {
            let (gap_ms, torn_bytes) = (*gap_ms, *torn_bytes);
            Ok(vec![TableEvent::SessionResumed { gap_ms, torn_bytes }.into()])
        }
        EngineCommand::MakeDue { inject, cause } => {
            table.needs_play()?;
            let Some(state) = table.state.injects.get(inject) else {
                return Err(Refused::NoSuch { thing: Thing::Inject });
            };
            if state.life != Life::Planned || state.due.is_some() {
                return Err(Refused::AlreadyDue);
            }
            Ok(vec![InjectEvent::FellDue { cause: cause.clone() }.of(inject)])
        }
        EngineCommand::Release { inject: id } => {
            let found = table.state.inject(table.exercise, id).zip(table.state.injects.get(id));
            let Some((meant, state)) = found else {
                return Err(Refused::NoSuch { thing: Thing::Inject });
            };
            if state.is_held(meant.hold) {
                return Err(Refused::AlreadyHeld);
            }
            Ok(vec![inject::release(table, meant, state, ReleaseManner::Auto)?.of(id)])
        }
        EngineCommand::TakeBranch { branch } => {
            table.needs_play()?;
            let Some(meant) = table.exercise.branches.get(branch) else {
                return Err(Refused::NoSuch { thing: Thing::Branch });
            };
            if table.state.branches.contains_key(branch) {
                return Err(Refused::AlreadyThere);
            }
            let cause = crate::session::DueCause::Branch(branch.clone());
            let mut events = vec![WorldEvent::BranchTaken { branch: branch.clone() }.into()];
            events.extend(effect::of(table, &meant.effects, &cause));
            Ok(events)
        }
        EngineCommand::OpenDecision { decision: id, cause } => {
            let matter = decision::find(table, id)?;
            Ok(vec![decision::open(table, &matter, cause.clone())?.of(id)])
        }
        EngineCommand::Lapse { decision: id } => settle::lapse(table, &decision::find(table, id)?),
        EngineCommand::CountSilence { decision: id } => count_silence(table, id),
    }
}

/// 기한 내 미회신 시 의견 없음 간주: only where the draft said so beforehand.
fn count_silence(
    table: &Table<'_>,
    id: &crate::exercise::DecisionId,
) -> Result<Vec<Event>, Refused> {
    table.needs_play()?;
    let matter = decision::find(table, id)?;
    decision::needs_in_hand(&matter)?;
    let Some(round) = matter.state.round() else { return Err(Refused::NoDraft) };
    let Some(silence_at) = round.silence_at else { return Err(Refused::SilenceNotDeclared) };
    if table.context.t < silence_at {
        return Err(Refused::SilenceNotDue);
    }
    let silent = matter.meant.required().filter(|cell| {
        **cell != round.cell && !round.answers.contains_key(*cell) && !round.silent.contains(*cell)
    });
    let cells: Vec<_> = silent.cloned().collect();
    if cells.is_empty() {
        return Err(Refused::AlreadyAnswered);
    }
    Ok(vec![DecisionEvent::SilenceCounted { round: round.number, cells }.of(id)])
}
