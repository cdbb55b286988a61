//! What is wrong with a moves file.

use std::fmt;

use super::{MOVES_BYTES_MAX, MOVES_LINES_MAX};

/// A problem and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovesProblem {
    /// Counted from one.
    pub line: usize,
    pub fault: MovesFault,
}

impl fmt::Display for MovesProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.fault)
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
    #[error("it is not a JSON object: {0}")]
    NotAnObject(String),
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
    #[error("one of `choose` and `other` is needed")]
    OneChoice,
    /// `field` was left out, and nothing above says what it would be.
    #[error("no line above it {what}")]
    NothingAbove { field: &'static str, what: &'static str },
    #[error("`{what}` has a meaning only in a moves file")]
    OnlyInAFile { what: &'static str },
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
