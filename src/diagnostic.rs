//! A problem in a file: a typed code with its arguments, and the place it stands at.
//!
//! `lang` words the code; `cli` draws the place. Nothing here is shown to people as it is, and
//! nothing here names another module: whoever finds problems turns what it knows into arguments.

mod problem;
mod word;

use std::path::PathBuf;

pub use problem::Problem;
pub use word::{ConditionFault, IdFault, NotAllowed, Shape, SyntaxFault, Thing};

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// It can, but not as the author meant.
    Warning,
    /// It does what it says; the author may want to think about it.
    Advice,
}

/// A place in a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Counted from one.
    pub line: usize,
    /// Counted from one, in characters.
    pub column: usize,
    /// Where the marked text begins and ends, in bytes from the start of the source's text.
    pub start: usize,
    pub end: usize,
}

/// One problem and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    pub problem: Problem,
    /// None when it is about the file as a whole.
    pub place: Option<Place>,
    /// A second place that explains the first: where a repeated id was given before.
    pub related: Option<Place>,
}

impl Diagnostic {
    /// A problem with its own weight, about the file as a whole.
    pub fn new(problem: Problem) -> Self {
        Self { severity: problem.severity(), problem, place: None, related: None }
    }

    #[must_use]
    pub fn at(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The text that places stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub path: PathBuf,
    pub text: String,
}

impl Source {
    pub fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }
}

/// Whether a character shows as nothing, drives the terminal or turns the order of what is read.
/// Wherever a file's text is shown, such a character is shown as a sign.
pub fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
                | '\u{feff}'
        )
}
