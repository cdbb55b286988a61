//! What is wrong with a moves file.

use std::fmt;

use crate::exercise::ExerciseTime;

use super::{MOVES_BYTES_MAX, MOVES_LINES_MAX};

/// A problem and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovesProblem {
    /// Counted from one.
    pub line: usize,
    /// Counted from one, in characters.
    pub column: usize,
    pub fault: MovesFault,
}

impl MovesProblem {
    /// A problem of the whole line.
    pub(super) fn of_line(line: usize, fault: MovesFault) -> Self {
        Self { line, column: 1, fault }
    }

    /// A problem of the line `text`, where it stands there.
    pub(super) fn within(line: usize, text: &str, fault: MovesFault) -> Self {
        Self { line, column: column(text, &fault), fault }
    }
}

impl fmt::Display for MovesProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.fault)
    }
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MovesFault {
    #[error("the file is longer than {MOVES_BYTES_MAX} bytes")]
    FileTooLong,
    #[error("the file has more than {MOVES_LINES_MAX} lines")]
    TooManyLines,
    #[error("the first line is a header: {{\"moves\":1,\"exercise\":\"…\"}}")]
    NoHeader,
    #[error("this program reads moves of version 1")]
    OtherVersion,
    #[error("it is not a JSON object: {why}")]
    NotAnObject {
        why: String,
        /// Counted from one, in bytes.
        column: usize,
    },
    #[error("`{field}` is missing")]
    Missing { field: &'static str },
    #[error("`{field}` should be {wanted}")]
    Wrong { field: &'static str, wanted: &'static str },
    #[error("`{field}` does not belong here{}", hint(.near.as_deref()))]
    Unknown { field: String, near: Option<String> },
    #[error("there is no `{verb}` to do{}", hint(.near.as_deref()))]
    NoSuchVerb { verb: String, near: Option<String> },
    #[error("`at` lies before the line above")]
    TooEarly,
    /// The session that it goes on from was further already.
    #[error("`at` lies before {t}, where the record that it goes on from stands")]
    BeforeItBegins { t: ExerciseTime },
    #[error("one of `choose` and `other` is needed")]
    OneChoice,
    /// `field` was left out, and nothing above says what it would be.
    #[error("no line above it {what}")]
    NothingAbove { field: &'static str, what: &'static str },
    #[error("`{what}` has a meaning only in a moves file")]
    OnlyInAFile { what: &'static str },
}

/// Where in the line the fault stands: at the name of its field, or at its beginning.
fn column(text: &str, fault: &MovesFault) -> usize {
    let byte = match fault {
        MovesFault::NotAnObject { column, .. } => Some(column.saturating_sub(1)),
        MovesFault::Wrong { field, .. } => place(text, field),
        MovesFault::Unknown { field, .. } => place(text, field),
        MovesFault::NoSuchVerb { .. } => place(text, "do"),
        MovesFault::TooEarly | MovesFault::BeforeItBegins { .. } => place(text, "at"),
        MovesFault::OnlyInAFile { what } => place(text, what),
        MovesFault::OtherVersion => place(text, "moves"),
        MovesFault::FileTooLong
        | MovesFault::TooManyLines
        | MovesFault::NoHeader
        | MovesFault::Missing { .. }
        | MovesFault::OneChoice
        | MovesFault::NothingAbove { .. } => None,
    };
    let byte = byte.unwrap_or(0);
    text.char_indices().take_while(|(index, _)| *index < byte).count() + 1
}

/// Where the name of a field begins, in bytes.
fn place(text: &str, field: &str) -> Option<usize> {
    let name = format!("\"{field}\"");
    let mut found = text.match_indices(&name);
    let is_name = |at: usize| text[at + name.len()..].trim_start().starts_with(':');
    found.find(|(at, _)| is_name(*at)).map(|(at, _)| at)
}

fn hint(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// The name among `names` that `name` may have been meant for.
pub(super) fn near(name: &str, names: &[&str]) -> Option<String> {
    let scored = names.iter().map(|each| (strsim::damerau_levenshtein(name, each), *each));
    let (distance, nearest) = scored.min()?;
    (distance <= 2.max(name.len() / 3)).then(|| nearest.to_owned())
}
