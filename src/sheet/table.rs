//! A table: cells with their places, and nothing where nothing stands.

use std::collections::BTreeMap;
use std::fmt;

use crate::diagnostic::Problem;

use super::limit;

/// The last column is XFD.
const COLUMN_LETTERS_MAX: usize = 3;

/// Where a cell stands. Shown as a spreadsheet shows it: `B7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Counted from zero.
    pub row: u32,
    /// Counted from zero.
    pub column: u32,
}

impl Place {
    /// The row as people count it.
    pub fn row_number(self) -> u32 {
        self.row + 1
    }

    /// The letters of the column: `A`, `Z`, `AA`.
    pub fn column_letters(self) -> String {
        let mut letters = vec![];
        let mut rest = self.column + 1;
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
            rest /= 26;
        }
        letters.iter().rev().collect()
    }
}

/// The column of these letters, counted from zero; none where there can be no such column.
pub fn column_of_letters(letters: &str) -> Option<u32> {
    let letters = letters.trim();
    if letters.is_empty() || letters.len() > COLUMN_LETTERS_MAX {
        return None;
    }
    let number = letters.bytes().try_fold(0, |number, letter| {
        let letter = letter.to_ascii_uppercase();
        letter.is_ascii_uppercase().then(|| number * 26 + u32::from(letter - b'A') + 1)
    });
    number.map(|number| number - 1)
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.column_letters(), self.row_number())
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    /// A date, a time of day or both: days since 30 December 1899, the time as a fraction.
    Date(f64),
    /// A length of time, in days.
    Length(f64),
    Truth(bool),
    /// What a formula came to that could not be computed: `#REF!`.
    Fault(String),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Fault(text) => f.write_str(text),
            Self::Number(number) | Self::Date(number) | Self::Length(number) => {
                write!(f, "{number}")
            }
            Self::Truth(truth) => f.write_str(if *truth { "TRUE" } else { "FALSE" }),
        }
    }
}

/// A cell that is not empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub value: Value,
    /// Whether the value was computed when the file was saved.
    pub computed: bool,
}

/// Cells that were made one; their content is the first one's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub first: Place,
    pub last: Place,
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.first, self.last)
    }
}

/// Row by row what is not empty, so that a cell at the far corner costs no more than another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
    cells: usize,
    text_bytes: usize,
    /// Formulas of which no value was saved.
    pub unvalued: Vec<Place>,
    /// Merged areas whose content was given to the rows below it.
    pub merged: Vec<Area>,
}

impl Table {
    /// The rows that hold something, from the top.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &BTreeMap<u32, Cell>)> {
        self.rows.iter().map(|(row, cells)| (*row, cells))
    }

    pub fn cell(&self, place: Place) -> Option<&Cell> {
        self.rows.get(&place.row)?.get(&place.column)
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Puts a cell in its place, unless nothing stands in it.
    pub(super) fn put(&mut self, place: Place, cell: Cell) -> Result<(), Problem> {
        if let Value::Text(text) = &cell.value {
            if text.trim().is_empty() {
                return Ok(());
            }
            let characters_max = limit::CELL_CHARACTERS_MAX;
            if text.len() > characters_max && text.chars().count() > characters_max {
                return Err(Problem::SheetCellTooLong { cell: place.to_string(), characters_max });
            }
            self.text_bytes += text.len();
        }
        self.cells += 1;
        if self.text_bytes > limit::TEXT_BYTES_MAX {
            return Err(Problem::SheetTooMuchText { mebibytes_max: limit::TEXT_MEBIBYTES_MAX });
        }
        if self.cells > limit::CELLS_MAX {
            return Err(Problem::SheetTooManyCells { cells_max: limit::CELLS_MAX });
        }
        self.rows.entry(place.row).or_default().insert(place.column, cell);
        if self.rows.len() > limit::ROWS_MAX {
            return Err(Problem::SheetTooManyRows { rows_max: limit::ROWS_MAX });
        }
        Ok(())
    }

    /// Gives what an area down one column says to its rows that have something else in them: a time
    /// that was merged over three rows is the time of all three.
    pub(super) fn spread(&mut self, area: Area) -> Result<(), Problem> {
        let Area { first, last } = area;
        if first.column != last.column || first.row >= last.row {
            return Ok(());
        }
        let Some(cell) = self.cell(first).cloned() else { return Ok(()) };
        let below: Vec<u32> =
            self.rows.range(first.row + 1..=last.row).map(|(row, _)| *row).collect();
        let mut given = false;
        for row in below {
            let place = Place { row, column: first.column };
            if self.cell(place).is_none() {
                self.put(place, cell.clone())?;
                given = true;
            }
        }
        if given {
            self.merged.push(area);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_as_in_a_spreadsheet() {
        let cases = [((0, 0), "A1"), ((6, 25), "Z7"), ((0, 26), "AA1")];
        for ((row, column), expected) in cases {
            assert_eq!(Place { row, column }.to_string(), expected);
        }
        assert_eq!(Place { row: 1_048_575, column: 16_383 }.to_string(), "XFD1048576");
        for (letters, column) in [("a", Some(0)), ("AA", Some(26)), ("XFD", Some(16_383))] {
            assert_eq!(column_of_letters(letters), column);
        }
        for letters in ["", "A1", "ABCD", "가"] {
            assert_eq!(column_of_letters(letters), None, "{letters}");
        }
    }
}
