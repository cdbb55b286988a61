//! What a ministry says in public: drafted, cleared by the others, released.

use std::collections::BTreeSet;

use crate::exercise::{CellId, SlotId};
use crate::session::{
    CELL_STATEMENTS_MAX, Clearance, Event, Field, ItemKind, NewStatement, REASON_GRAPHEMES_MAX,
    Refused, STATEMENT_GRAPHEMES_MAX, STATEMENT_WORDINGS_MAX, Slots, StatementCommand,
    StatementEvent, StatementState, Thing, Wording,
};

use super::{Table, ordinal, prose};

pub(super) fn draft(table: &Table<'_>, new: &NewStatement) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_player()?;
    table.needs_play()?;
    if !table.exercise.statements.audiences.contains_key(&new.audience) {
        return Err(Refused::NoSuch { thing: Thing::Audience });
    }
    let wording = checked(table, &new.wording)?;
    let statements = &table.state.statements;
    if statements.iter().filter(|other| other.cell == *cell).count() >= CELL_STATEMENTS_MAX {
        return Err(Refused::TooMany { thing: Thing::Statement, limit: CELL_STATEMENTS_MAX });
    }
    let (cell, audience) = (cell.clone(), new.audience.clone());
    Ok(vec![StatementEvent::Drafted { cell, audience, wording }.of(ordinal(statements.len()))])
}

pub(super) fn decide(
    table: &Table<'_>,
    id: u32,
    command: &StatementCommand,
) -> Result<Vec<Event>, Refused> {
    let event = match command {
        StatementCommand::Revise { wording } => {
            revise(table, own(table, table.needs_player()?, id)?, wording)?
        }
        StatementCommand::AskClearance => {
            ask_clearance(table, own(table, table.needs_lead()?, id)?)?
        }
        StatementCommand::Answer { round, answer } => answer_clearance(table, id, *round, answer)?,
        StatementCommand::Release => release(table, own(table, table.needs_lead()?, id)?)?,
        StatementCommand::Withdraw => {
            let statement = own(table, table.needs_lead()?, id)?;
            table.said_after(statement.written_at())?;
            StatementEvent::Withdrawn
        }
    };
    Ok(vec![event.of(id)])
}

/// A statement that stands on `cell`'s register; any other is no statement to it.
fn find<'a>(table: &Table<'a>, cell: &CellId, id: u32) -> Result<&'a StatementState, Refused> {
    let none = Refused::NoSuch { thing: Thing::Statement };
    if !table.has_item(cell, &ItemKind::Statement(id)) {
        return Err(none);
    }
    table.state.statements.get(id as usize).ok_or(none)
}

/// A statement of `cell` itself, which has not gone out.
fn own<'a>(table: &Table<'a>, cell: &CellId, id: u32) -> Result<&'a StatementState, Refused> {
    table.needs_play()?;
    let statement = find(table, cell, id)?;
    if statement.cell != *cell {
        return Err(Refused::NotYourStatement);
    }
    needs_unsaid(statement)?;
    Ok(statement)
}

fn needs_unsaid(statement: &StatementState) -> Result<(), Refused> {
    if statement.released_at.is_some() {
        return Err(Refused::StatementOut);
    }
    if statement.withdrawn_at.is_some() {
        return Err(Refused::StatementWithdrawn);
    }
    Ok(())
}

/// New words need clearance anew, unless they are those that a clearing cell asked for.
fn revise(
    table: &Table<'_>,
    statement: &StatementState,
    wording: &Wording,
) -> Result<StatementEvent, Refused> {
    let wording = checked(table, wording)?;
    if *statement.wording() == wording {
        return Err(Refused::NothingChanged);
    }
    if statement.wordings.len() >= STATEMENT_WORDINGS_MAX {
        return Err(Refused::TooMany { thing: Thing::Statement, limit: STATEMENT_WORDINGS_MAX });
    }
    table.said_after(statement.written_at())?;
    let answers = statement.round().into_iter().flat_map(|round| &round.answers);
    let mut wanted = answers.filter_map(|(cell, (answer, _))| match answer {
        Clearance::ClearWithChanges { wording } => Some((cell, wording)),
        Clearance::Clear | Clearance::Object { .. } => None,
    });
    let adopts = wanted.find(|(_, wanted)| **wanted == wording).map(|(cell, _)| cell.clone());
    Ok(StatementEvent::Revised { wording, adopts })
}

/// Every cell that has to clear it and has not is asked at once.
fn ask_clearance(table: &Table<'_>, statement: &StatementState) -> Result<StatementEvent, Refused> {
    if statement.round().is_some() {
        return Err(Refused::ClearanceWaiting);
    }
    if table.exercise.clearing(&statement.cell).next().is_none() {
        return Err(Refused::NobodyToClear);
    }
    let cells = uncleared(table, statement);
    if cells.is_empty() {
        return Err(Refused::AlreadyCleared);
    }
    table.said_after(statement.written_at())?;
    let round = statement.rounds.last().map_or(1, |round| round.number + 1);
    Ok(StatementEvent::ClearanceAsked { round, cells })
}

fn uncleared(table: &Table<'_>, statement: &StatementState) -> BTreeSet<CellId> {
    let clearing = table.exercise.clearing(&statement.cell);
    clearing.filter(|cell| !statement.is_cleared_by(cell)).cloned().collect()
}

/// Until the statement goes out an answer may be replaced.
fn answer_clearance(
    table: &Table<'_>,
    id: u32,
    number: u32,
    answer: &Clearance,
) -> Result<StatementEvent, Refused> {
    let cell = table.needs_lead()?;
    table.needs_play()?;
    let statement = find(table, cell, id)?;
    needs_unsaid(statement)?;
    if statement.cell == *cell {
        return Err(Refused::DraftersAgreeByDrafting);
    }
    // Whether another cell was asked anew is not told to one that was not.
    let asked = statement.asked_of(cell).filter(|(own, round)| *own == number && !round.overtaken);
    let Some((_, round)) = asked else { return Err(Refused::ClearanceOvertaken) };
    let replaced = round.answers.get(cell).map(|(_, at)| *at);
    table.said_after(replaced.unwrap_or(round.at))?;
    let answer = match answer {
        Clearance::Clear => Clearance::Clear,
        Clearance::ClearWithChanges { wording } => {
            let wording = checked(table, wording)?;
            if wording == round.wording {
                return Err(Refused::NothingChanged);
            }
            Clearance::ClearWithChanges { wording }
        }
        Clearance::Object { reason } => {
            let reason = prose::needed(reason, Field::Reason, REASON_GRAPHEMES_MAX)?;
            Clearance::Object { reason }
        }
    };
    Ok(StatementEvent::ClearanceAnswered { round: round.number, cell: cell.clone(), answer })
}

/// A statement may go out without clearance; that is on the record.
fn release(table: &Table<'_>, statement: &StatementState) -> Result<StatementEvent, Refused> {
    let answers = statement.round().into_iter().flat_map(|round| round.answers.values());
    let last = answers.map(|(_, at)| *at).chain([statement.written_at()]).max();
    table.said_after(last.unwrap_or(statement.written_at()))?;
    Ok(StatementEvent::Released { uncleared: uncleared(table, statement) })
}

fn checked(table: &Table<'_>, wording: &Wording) -> Result<Wording, Refused> {
    let text = prose::needed(&wording.text, Field::Statement, STATEMENT_GRAPHEMES_MAX)?;
    let slots: Vec<_> = table.exercise.statements.slots.keys().collect();
    Ok(Wording { text, slots: checked_slots(table, &slots, &wording.slots)? })
}

/// The slots, each among `allowed` and with one of its author's values.
pub(super) fn checked_slots(
    table: &Table<'_>,
    allowed: &[&SlotId],
    slots: &Slots,
) -> Result<Slots, Refused> {
    for (id, value) in slots {
        let known = table.exercise.statements.slots.get(id).filter(|_| allowed.contains(&id));
        let Some(slot) = known else { return Err(Refused::NoSuch { thing: Thing::Slot }) };
        if !slot.values.contains_key(value) {
            return Err(Refused::NoSuch { thing: Thing::SlotValue });
        }
    }
    Ok(slots.clone())
}
