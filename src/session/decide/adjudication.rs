//! Free moves, arguments about them, and what control rules: once, with an effect and a reason.

use crate::exercise::{CellId, Effect, ExerciseTime};
use crate::session::{
    ARGUMENTS_MAX, CELL_FREE_MOVES_MAX, Chosen, DueCause, Event, Field, FreeMoveCommand,
    FreeMoveEvent, FreeMoveState, ItemKind, NewFreeMove, NewRuling, REASON_GRAPHEMES_MAX,
    RULING_EFFECTS_MAX, RULINGS_MAX, Refused, Ruled, Ruling, Stage, Thing,
};

use super::{Table, effect, inject, ordinal, prose};

const NONE: Refused = Refused::NoSuch { thing: Thing::FreeMove };

/// A cell's lead says what the cell does.
pub(super) fn make(table: &Table<'_>, new: &NewFreeMove) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_lead()?;
    table.needs_play()?;
    let needed = |text, field| prose::needed(text, field, REASON_GRAPHEMES_MAX);
    let (action, effect) =
        (needed(&new.action, Field::Action)?, needed(&new.effect, Field::Effect)?);
    let reasons = needed(&new.reasons, Field::Reasons)?;
    let own = table.state.free_moves.iter().filter(|other| other.cell == *cell);
    if own.count() >= CELL_FREE_MOVES_MAX {
        return Err(Refused::TooMany { thing: Thing::FreeMove, limit: CELL_FREE_MOVES_MAX });
    }
    let made = FreeMoveEvent::Made { cell: cell.clone(), action, effect, reasons };
    Ok(vec![made.of(ordinal(table.state.free_moves.len()))])
}

pub(super) fn decide(
    table: &Table<'_>,
    id: u32,
    command: &FreeMoveCommand,
) -> Result<Vec<Event>, Refused> {
    let event = match command {
        FreeMoveCommand::Withdraw => {
            let cell = table.needs_lead()?;
            table.needs_play()?;
            let own = seen_by(table, cell, id)?;
            if own.cell != *cell {
                return Err(Refused::NotYourFreeMove);
            }
            needs_waiting(table, id, own)?;
            table.said_after(own.made_at)?;
            FreeMoveEvent::Withdrawn
        }
        FreeMoveCommand::Open => {
            table.needs_control()?;
            table.needs_play()?;
            let own = find(table, id)?;
            needs_waiting(table, id, own)?;
            if own.opened_at.is_some() {
                return Err(Refused::OpenForArgument);
            }
            table.said_after(own.made_at)?;
            FreeMoveEvent::Opened { cells: table.exercise.cells.keys().cloned().collect() }
        }
        FreeMoveCommand::Argue { side, text } => {
            let cell = table.needs_player()?;
            table.needs_play()?;
            let own = seen_by(table, cell, id)?;
            needs_waiting(table, id, own)?;
            let Some(opened_at) = own.opened_at else { return Err(Refused::NotOpenForArgument) };
            let text = prose::needed(text, Field::Argument, REASON_GRAPHEMES_MAX)?;
            let said = own.arguments.iter().filter(|argument| argument.cell == *cell);
            if said.count() >= ARGUMENTS_MAX {
                return Err(Refused::TooMany { thing: Thing::Argument, limit: ARGUMENTS_MAX });
            }
            table.said_after(opened_at)?;
            FreeMoveEvent::Argued { cell: cell.clone(), side: *side, text }
        }
    };
    Ok(vec![event.of(id)])
}

/// A free move that stands on `cell`'s register; any other is none to it.
fn seen_by<'a>(table: &Table<'a>, cell: &CellId, id: u32) -> Result<&'a FreeMoveState, Refused> {
    if !table.has_item(cell, &ItemKind::FreeMove(id)) {
        return Err(NONE);
    }
    find(table, id)
}

fn find<'a>(table: &Table<'a>, id: u32) -> Result<&'a FreeMoveState, Refused> {
    table.state.free_moves.get(id as usize).ok_or(NONE)
}

fn needs_waiting(table: &Table<'_>, id: u32, own: &FreeMoveState) -> Result<(), Refused> {
    if own.withdrawn_at.is_some() {
        return Err(Refused::FreeMoveWithdrawn);
    }
    needs_unruled(table, &Ruled::FreeMove(id))
}

fn needs_unruled(table: &Table<'_>, on: &Ruled) -> Result<(), Refused> {
    if table.state.ruling_on(on).is_some() {
        return Err(Refused::AlreadyRuled);
    }
    Ok(())
}

/// 판정: what comes of it. What follows for variables and injects goes by the rules of effects.
pub(super) fn rule(table: &Table<'_>, new: &NewRuling) -> Result<Vec<Event>, Refused> {
    table.needs_control()?;
    table.needs_play()?;
    let matter = matter(table, &new.on)?;
    let outcome = if new.on == Ruled::World {
        if new.class.is_some() {
            return Err(Refused::NothingToClass);
        }
        prose::optional(&new.outcome, Field::Outcome, REASON_GRAPHEMES_MAX)?
    } else {
        prose::needed(&new.outcome, Field::Outcome, REASON_GRAPHEMES_MAX)?
    };
    let reason = prose::needed(&new.reason, Field::Reason, REASON_GRAPHEMES_MAX)?;
    check_effects(table, new)?;
    check_learned(table, new)?;
    if table.state.rulings.len() >= RULINGS_MAX {
        return Err(Refused::TooMany { thing: Thing::Ruling, limit: RULINGS_MAX });
    }
    table.said_after(matter.since)?;
    let effects = effect::for_reason(table, &new.effects, &DueCause::Control, &reason);
    let ruling = Ruling {
        on: new.on.clone(),
        outcome,
        class: new.class,
        learned: new.learned.clone(),
        reason,
        told: matter.told,
    };
    let mut events = vec![Event::Ruled(Box::new(ruling))];
    events.extend(effects);
    Ok(events)
}

/// What a ruling is about: since when it is there, and who is told.
struct Matter {
    since: ExerciseTime,
    told: Vec<CellId>,
}

fn matter(table: &Table<'_>, on: &Ruled) -> Result<Matter, Refused> {
    match on {
        Ruled::World => Ok(Matter { since: ExerciseTime::START, told: vec![] }),
        Ruled::FreeMove(id) => {
            let own = find(table, *id)?;
            needs_waiting(table, *id, own)?;
            let everybody = || table.exercise.cells.keys().cloned().collect();
            let told = own.opened_at.map_or_else(|| vec![own.cell.clone()], |_| everybody());
            Ok(Matter { since: own.opened_at.unwrap_or(own.made_at), told })
        }
        Ruled::Settled(id) => {
            let none = Refused::NoSuch { thing: Thing::Decision };
            let meant = table.exercise.decisions.get(id).ok_or(none.clone())?;
            let state = table.state.decisions.get(id).ok_or(none)?;
            let Some(settled) = state.settled.as_ref().filter(|_| state.stage == Stage::Settled)
            else {
                return Err(Refused::NothingToRule);
            };
            if !matches!(settled.chosen, Some(Chosen::Other(_))) {
                return Err(Refused::NothingToRule);
            }
            needs_unruled(table, on)?;
            Ok(Matter { since: settled.at, told: meant.required().cloned().collect() })
        }
        Ruled::Alone { decision, act } => {
            let none = Refused::NoSuch { thing: Thing::Decision };
            let state = table.state.decisions.get(decision).ok_or(none)?;
            let alone = state.alone.get(*act as usize).ok_or(Refused::NothingToRule)?;
            if !matches!(alone.chosen, Chosen::Other(_)) {
                return Err(Refused::NothingToRule);
            }
            needs_unruled(table, on)?;
            Ok(Matter { since: alone.at, told: vec![alone.cell.clone()] })
        }
    }
}

/// Each effect is possible: what an author's option leaves out in silence is refused by name here.
fn check_effects(table: &Table<'_>, new: &NewRuling) -> Result<(), Refused> {
    let count = new.effects.len() + new.learned.len();
    if count == 0 && new.on == Ruled::World {
        return Err(Refused::NoEffect);
    }
    if count > RULING_EFFECTS_MAX {
        return Err(Refused::TooMany { thing: Thing::Effect, limit: RULING_EFFECTS_MAX });
    }
    let mut variables = table.state.variables.clone();
    for effect in &new.effects {
        match effect {
            Effect::Set { variable, .. } | Effect::Add { variable, .. } => {
                let none = Refused::NoSuch { thing: Thing::Variable };
                let meant = table.exercise.variables.get(variable).ok_or(none)?;
                let now = variables.get(variable).copied().unwrap_or(meant.start);
                let (min, max) = (meant.min, meant.max);
                let value = match effect {
                    Effect::Add { by, .. } => now.saturating_add(*by),
                    Effect::Set { value, .. } => *value,
                    Effect::Offer(_) | Effect::Skip(_) | Effect::Open(_) => now,
                };
                if !(min..=max).contains(&value) {
                    return Err(Refused::ValueOutOfRange { value, min, max });
                }
                variables.insert(variable.clone(), value);
            }
            Effect::Offer(id) => {
                let (_, state) = inject::find(table, id)?;
                inject::needs_planned(state)?;
                if state.due.is_some() {
                    return Err(Refused::AlreadyDue);
                }
            }
            Effect::Skip(id) => inject::needs_planned(inject::find(table, id)?.1)?,
            Effect::Open(id) => {
                let none = Refused::NoSuch { thing: Thing::Decision };
                let state = table.state.decisions.get(id).ok_or(none)?;
                if state.stage != Stage::Planned {
                    return Err(Refused::AlreadyOpen);
                }
            }
        }
    }
    Ok(())
}

fn check_learned(table: &Table<'_>, new: &NewRuling) -> Result<(), Refused> {
    for learned in &new.learned {
        table.needs_cell(&learned.cell)?;
        if !table.exercise.facts.contains_key(&learned.fact) {
            return Err(Refused::NoSuch { thing: Thing::Fact });
        }
        let knows = table.state.knows_since(table.exercise, &learned.cell, &learned.fact);
        let twice = new.learned.iter().filter(|other| *other == learned).count() > 1;
        if knows.is_some() || twice {
            return Err(Refused::AlreadyKnown);
        }
    }
    Ok(())
}
