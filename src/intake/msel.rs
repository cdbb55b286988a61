//! MSEL spreadsheets: columns by their heads, in any order.

mod head;
mod row;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::diagnostic::Problem;
use crate::sheet::{Cell, Place, Table};

use super::column::{Assigned, Field};
use super::found::{At, Found};
use super::message::Titled;
use super::raw::Sheet;

pub use head::Head;

/// Whether a table has the head of an MSEL.
pub fn is_msel(table: &Table) -> bool {
    Head::find(table, &[]).is_some()
}

/// The columns of a table as they are understood: letters, head and meaning.
pub fn columns(table: &Table, assigned: &[Assigned]) -> Vec<(Place, String, Option<Field>)> {
    Head::find(table, assigned).map(|head| head.columns()).unwrap_or_default()
}

/// Gathers the rows of a table, of whose columns `assigned` says what their heads do not.
///
/// # Errors
///
/// When no row names its columns.
pub fn read(table: &Table, assigned: &[Assigned]) -> Result<Sheet, Problem> {
    let Some(head) = Head::find(table, assigned).filter(|_| !table.is_empty()) else {
        return Err(if table.is_empty() { Problem::SheetEmpty } else { Problem::MselNoHead });
    };
    let mut sheet = Sheet { rows_read: table.rows().count(), ..Sheet::default() };
    told_columns(&head, &mut sheet.found);
    told_cells(table, &mut sheet.found);
    for (row, cells) in table.rows() {
        match head.row.map(|head| row.cmp(&head)) {
            Some(Ordering::Less) => above(row, cells, &mut sheet),
            Some(Ordering::Equal) => {}
            Some(Ordering::Greater) | None => row::read(&head, (row, cells), &mut sheet),
        }
    }
    Ok(sheet)
}

fn told_columns(head: &Head, found: &mut Vec<Found>) {
    for (place, name, field) in head.columns() {
        if field.is_none() {
            let problem = Problem::MselUnknownColumn { head: name };
            found.push(Found::new(problem, &At::Cell(place)));
        }
    }
}

/// What a table is made of beside values.
fn told_cells(table: &Table, found: &mut Vec<Found>) {
    let all = || {
        table.rows().flat_map(|(row, cells)| {
            cells.iter().map(move |(column, cell)| (Place { row, column: *column }, cell))
        })
    };
    let computed: Vec<Place> =
        all().filter(|(_, cell)| cell.computed).map(|(place, _)| place).collect();
    if let Some(first) = computed.first() {
        let problem = Problem::MselFormulas { count: computed.len() };
        found.push(Found::new(problem, &At::Cell(*first)));
    }
    for place in &table.unvalued {
        found.push(Found::new(Problem::MselFormulaUnvalued, &At::Cell(*place)));
    }
    for area in &table.merged {
        let problem = Problem::MselMerged { area: area.to_string() };
        found.push(Found::new(problem, &At::Cell(area.first)));
    }
}

/// What stands above the head: a title, a date, a marking.
fn above(row: u32, cells: &BTreeMap<u32, Cell>, sheet: &mut Sheet) {
    let texts: Vec<String> = cells.values().map(row::shown).collect();
    let first = cells.keys().next().copied().unwrap_or_default();
    if sheet.title.is_none() && texts.len() == 1 {
        sheet.title = texts.first().cloned();
        return;
    }
    let place = Place { row, column: first };
    let problem = Problem::MselAboveHead { written: texts.join(" | ") };
    sheet.found.push(Found::new(problem, &At::Cell(place)));
    sheet.comments.push(format!("{place}: {}", texts.join(" | ")));
}

impl Head {
    /// Where the title of a row stands.
    fn titled(&self) -> Titled {
        if self.has(Field::Title) { Titled::Apart } else { Titled::Within }
    }
}
