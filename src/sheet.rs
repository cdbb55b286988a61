//! Spreadsheets as bytes: workbooks of Excel and delimited text, read within bounds into tables.
//!
//! Nothing here knows what a column means. A file that could take long or much memory is refused
//! with its reason before a reader of somebody else's sees it.

mod archive;
mod delimited;
pub mod formula;
pub mod limit;
mod table;
mod workbook;

pub use archive::document;
pub use delimited::{Delimiter, Encoding};
pub use table::{Area, Cell, Place, Table, Value, column_of_letters};

use crate::diagnostic::Problem;

/// A file with one table or several, of which none is read yet.
#[derive(Debug)]
pub enum Book {
    Workbook(Box<workbook::Workbook>),
    Delimited(delimited::Text),
}

/// A table of a file, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    pub name: String,
    /// Whether somebody who opens the file sees it.
    pub hidden: bool,
}

impl Book {
    /// Tells by its content what a file is; its name may say anything.
    ///
    /// # Errors
    ///
    /// When it is no workbook that can be read and no text.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Problem> {
        if bytes.is_empty() {
            return Err(Problem::SheetEmpty);
        }
        if let Some(problem) = archive::foreign(&bytes) {
            return Err(problem);
        }
        if archive::is_zip(&bytes) {
            let workbook = workbook::Workbook::open(bytes)?;
            return Ok(Self::Workbook(Box::new(workbook)));
        }
        delimited::Text::read(&bytes).map(Self::Delimited)
    }

    /// The tables in their order; a text has one without a name.
    pub fn sheets(&self) -> Vec<SheetName> {
        match self {
            Self::Workbook(workbook) => workbook.sheets(),
            Self::Delimited(_) => vec![SheetName { name: String::new(), hidden: false }],
        }
    }

    /// Reads the table of that name.
    ///
    /// # Errors
    ///
    /// When it is broken, or holds more than an exercise could.
    pub fn table(&mut self, name: &str) -> Result<Table, Problem> {
        match self {
            Self::Workbook(workbook) => workbook.table(name),
            Self::Delimited(text) => text.table(),
        }
    }
}
