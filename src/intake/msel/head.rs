//! The row that names the columns.

use std::collections::BTreeMap;

use crate::lang::one_line;
use crate::sheet::{Cell, Place, Table, Value};

use super::super::column::{Assigned, Field, field_of};

/// Rows that may stand above the head.
const ROWS_ABOVE_MAX: usize = 30;
/// A head has at least so many columns that are known.
const KNOWN_MIN: usize = 2;

/// What the columns of a table mean.
#[derive(Clone, Debug)]
pub struct Head {
    /// Counted from zero; none where no row names the columns, and all rows are of the table.
    pub row: Option<u32>,
    fields: BTreeMap<u32, Field>,
    /// How each column is headed.
    pub(super) names: BTreeMap<u32, String>,
}

impl Head {
    /// What is said of the columns, and of the others what their heads say.
    pub(super) fn find(table: &Table, assigned: &[Assigned]) -> Option<Self> {
        let named = Self::named(table);
        if assigned.is_empty() {
            return named;
        }
        let mut head = named.unwrap_or_else(|| Self::nameless(table));
        for Assigned { column, head: name, field } in assigned {
            head.fields.insert(*column, *field);
            head.names.insert(*column, name.clone());
        }
        Some(head)
    }

    /// Where nothing names a column, its letters do.
    fn nameless(table: &Table) -> Self {
        let columns = table.rows().flat_map(|(_, cells)| cells.keys().copied());
        let named = columns.map(|column| (column, Place { row: 0, column }.column_letters()));
        Self { row: None, fields: BTreeMap::new(), names: named.collect() }
    }

    /// The first row that names a time or a number, and what is said; the one with most known
    /// columns where several do.
    fn named(table: &Table) -> Option<Self> {
        let heads = table.rows().take(ROWS_ABOVE_MAX).filter_map(|(row, cells)| {
            let named = cells.iter().filter_map(|(column, cell)| {
                let Value::Text(text) = &cell.value else { return None };
                field_of(text).map(|field| (*column, field))
            });
            let fields: BTreeMap<u32, Field> = named.collect();
            let says = [Field::Title, Field::Message, Field::Description];
            let said = fields.values().any(|field| says.contains(field));
            (said && fields.len() >= KNOWN_MIN).then(|| Self {
                row: Some(row),
                fields,
                names: names(cells),
            })
        });
        // The first of those that know most.
        heads.fold(None, |best: Option<Self>, head| match best {
            Some(best) if best.fields.len() >= head.fields.len() => Some(best),
            _ => Some(head),
        })
    }

    pub(super) fn field(&self, column: u32) -> Option<Field> {
        self.fields.get(&column).copied()
    }

    pub(super) fn has(&self, wanted: Field) -> bool {
        self.fields.values().any(|field| *field == wanted)
    }

    /// Every column that is headed.
    pub(super) fn columns(&self) -> Vec<(Place, String, Option<Field>)> {
        let columns = self.names.iter().map(|(column, name)| {
            let place = Place { row: self.row.unwrap_or(0), column: *column };
            (place, name.clone(), self.field(*column))
        });
        columns.collect()
    }
}

fn names(cells: &BTreeMap<u32, Cell>) -> BTreeMap<u32, String> {
    let named = cells
        .iter()
        .map(|(column, cell)| (*column, one_line(&cell.value.to_string()).trim().to_owned()));
    named.filter(|(_, name)| !name.is_empty()).collect()
}
