//! A problem in a file: a typed code with its arguments, and the place it stands at.
//!
//! `lang` words the code; `cli` draws the place. Nothing here is shown to people as it is.

use std::path::PathBuf;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// It can, but not as the author meant.
    Warning,
}

/// A place in a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Counted from one.
    pub line: usize,
    /// Counted from one, in characters.
    pub column: usize,
    /// Where the marked text begins and ends, in bytes from the start of the file.
    pub start: usize,
    pub end: usize,
}

/// One problem. `code` says what is wrong, `arguments` with what, in the code's own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic<C> {
    pub severity: Severity,
    pub code: C,
    /// None when it is about the file as a whole.
    pub place: Option<Place>,
}

/// The text a place stands in.
#[derive(Clone, Debug)]
pub struct Source {
    pub path: PathBuf,
    pub text: String,
}
