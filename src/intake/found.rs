//! A problem of what was read, and where it stands.

use std::fmt;

use crate::diagnostic::{Problem, Severity};
use crate::sheet::Place;

/// A place in what was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    /// The file as a whole.
    #[default]
    File,
    /// A row of a table; counted from one.
    Row(u32),
    Cell(Place),
    /// In a document of another tool: `injects[3].options[1]`.
    Path(String),
}

impl At {
    /// The row that people see, where it is one of a table.
    pub fn row(&self) -> Option<u32> {
        match self {
            Self::Row(row) => Some(*row),
            Self::Cell(place) => Some(place.row_number()),
            Self::File | Self::Path(_) => None,
        }
    }

    /// Counted from zero, where it is a cell.
    pub fn column(&self) -> Option<u32> {
        match self {
            Self::Cell(place) => Some(place.column),
            Self::File | Self::Row(_) | Self::Path(_) => None,
        }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Row(row) => write!(f, "{row}"),
            Self::Cell(place) => place.fmt(f),
            Self::Path(path) => f.write_str(path),
        }
    }
}

/// What was found, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub problem: Problem,
    pub at: At,
}

impl Found {
    pub fn new(problem: Problem, at: &At) -> Self {
        Self { problem, at: at.clone() }
    }

    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }
}
