//! Who does what: tasks with one lead and supporting cells.

use std::collections::BTreeMap;

use crate::exercise::{CellId, TaskId, Text};
use crate::session::{
    CELL_TASKS_MAX, Event, Field, ItemKind, NewTask, Part, REASON_GRAPHEMES_MAX, Refused,
    TITLE_GRAPHEMES_MAX, TaskCommand, TaskEvent, TaskState, Thing,
};

use super::{Table, prose, request};

/// A cell's lead or control opens one. Where nobody is named its lead it is put before every cell.
pub(super) fn open(table: &Table<'_>, new: &NewTask) -> Result<Vec<Event>, Refused> {
    let by =
        if table.who.role().runs_exercise() { None } else { Some(table.needs_lead()?.clone()) };
    table.needs_play()?;
    for cell in new.lead.iter().chain(&new.supporting) {
        table.needs_cell(cell)?;
    }
    let title = prose::needed(&new.title, Field::Title, TITLE_GRAPHEMES_MAX)?;
    new.due_within.map_or(Ok(()), request::needs_reply_time)?;
    if table.state.tasks.values().filter(|other| other.by == by).count() >= CELL_TASKS_MAX {
        return Err(Refused::TooMany { thing: Thing::Task, limit: CELL_TASKS_MAX });
    }
    let mut parts: BTreeMap<_, _> =
        new.supporting.iter().map(|cell| (cell.clone(), Part::Support)).collect();
    parts.extend(new.lead.iter().map(|cell| (cell.clone(), Part::Lead)));
    let concerned = |cell: &&CellId| {
        new.lead.is_none() || parts.contains_key(*cell) || by.as_ref() == Some(*cell)
    };
    let cells = table.exercise.cells.keys().filter(concerned).cloned().collect();
    let due = new.due_within.map(|within| table.context.t + within);
    let opened = TaskEvent::Opened { by, title: Text::same(title), cells, parts, due };
    Ok(vec![opened.of(&free_id(table))])
}

/// The next id of the form `x-1` that the author did not use.
fn free_id(table: &Table<'_>) -> TaskId {
    (1..=table.state.tasks.len() + table.exercise.tasks.len() + 1)
        .filter_map(|number| TaskId::new(&format!("x-{number}")).ok())
        .find(|id| !table.state.tasks.contains_key(id) && !table.exercise.tasks.contains_key(id))
        .expect("there are more numbers than tasks")
}

/// The engine puts the author's task before the cells.
pub(super) fn open_planned(table: &Table<'_>, id: &TaskId) -> Result<TaskEvent, Refused> {
    table.needs_play()?;
    let Some(meant) = table.exercise.tasks.get(id) else {
        return Err(Refused::NoSuch { thing: Thing::Task });
    };
    if table.state.tasks.contains_key(id) {
        return Err(Refused::AlreadyOpen);
    }
    Ok(TaskEvent::Opened {
        by: None,
        title: meant.title.clone(),
        cells: meant.cells.clone(),
        parts: BTreeMap::new(),
        due: meant.due_within.map(|within| table.context.t + within),
    })
}

pub(super) fn decide(
    table: &Table<'_>,
    id: &TaskId,
    command: &TaskCommand,
) -> Result<Vec<Event>, Refused> {
    let event = match command {
        TaskCommand::Take { part } => {
            let cell = table.needs_lead()?;
            let task = in_hand(table, Some(cell), id)?;
            if task.parts.get(cell) == Some(part) {
                return Err(Refused::AlreadyYourTask);
            }
            TaskEvent::Taken { cell: cell.clone(), part: *part }
        }
        TaskCommand::Leave => {
            let cell = table.needs_lead()?;
            if !in_hand(table, Some(cell), id)?.parts.contains_key(cell) {
                return Err(Refused::NotYourTask);
            }
            TaskEvent::Left { cell: cell.clone() }
        }
        TaskCommand::HandOver { to, note } => {
            let cell = table.needs_lead()?;
            needs_to_lead(in_hand(table, Some(cell), id)?, cell)?;
            table.needs_cell(to)?;
            if to == cell {
                return Err(Refused::ToYourself);
            }
            let note = prose::optional(note, Field::Note, REASON_GRAPHEMES_MAX)?;
            TaskEvent::HandedOver { from: cell.clone(), to: to.clone(), note }
        }
        TaskCommand::Finish { note } => finish(table, id, note)?,
    };
    Ok(vec![event.of(id)])
}

/// A cell that leads it says that it is done, or control does.
fn finish(table: &Table<'_>, id: &TaskId, note: &str) -> Result<TaskEvent, Refused> {
    let cell = if table.who.role().runs_exercise() { None } else { Some(table.needs_player()?) };
    let task = in_hand(table, cell, id)?;
    cell.map_or(Ok(()), |cell| needs_to_lead(task, cell))?;
    let note = prose::optional(note, Field::Note, REASON_GRAPHEMES_MAX)?;
    Ok(TaskEvent::Done { cell: cell.cloned(), note })
}

/// A task that is not done. One that was not put before `cell` is no task to it, and it has been
/// one since it was.
fn in_hand<'a>(
    table: &Table<'a>,
    cell: Option<&CellId>,
    id: &TaskId,
) -> Result<&'a TaskState, Refused> {
    table.needs_play()?;
    let none = Refused::NoSuch { thing: Thing::Task };
    let item = |cell| table.item(cell, &ItemKind::Task(id.clone())).ok_or(none.clone());
    let since = cell.map(|cell| item(cell).map(|item| item.at)).transpose()?;
    let task = table.state.tasks.get(id).ok_or(none)?;
    if task.done.is_some() {
        return Err(Refused::TaskDone);
    }
    table.said_after(since.unwrap_or(task.opened_at))?;
    Ok(task)
}

fn needs_to_lead(task: &TaskState, cell: &CellId) -> Result<(), Refused> {
    if task.parts.get(cell) == Some(&Part::Lead) {
        return Ok(());
    }
    Err(Refused::NotYourTask)
}
