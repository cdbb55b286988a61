//! What a workbook is made of, before it is a file: sheets of rows, whose cells keep their kinds.

use chrono::{DateTime, FixedOffset};

use crate::exercise::{ExerciseTime, Span};

/// A workbook, sheet by sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    pub(super) title: String,
    /// On every page that is printed.
    pub(super) marking: String,
    pub(super) sheets: Vec<Sheet>,
}

/// A list with its head.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sheet {
    pub(super) name: String,
    /// Stands above the list: labels, each with what it says, empty where it is to be filled in.
    pub(super) above: Vec<(String, String)>,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// The column, counted from zero, that is there to be read: wide, and all letters small.
    pub(super) prose: Option<u16>,
    /// How wide columns are at least that are to be filled in, in digits of the sheet's font.
    pub(super) least: Vec<usize>,
    /// What may be chosen in a column, counted from zero.
    pub(super) choices: Option<(u16, Vec<String>)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Count(u64),
    Number(f64),
    /// A moment of exercise time, or a length of it.
    Length(Span),
    /// On the wall, in the exercise's own time zone.
    Date(DateTime<FixedOffset>),
}

impl Cell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    pub(super) fn time(t: ExerciseTime) -> Self {
        Self::Length(t.since(ExerciseTime::START))
    }

    pub(super) fn count(count: usize) -> Self {
        u64::try_from(count).map_or(Self::Empty, Self::Count)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}
