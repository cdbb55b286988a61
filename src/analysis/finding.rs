//! What an analysis tells an author, and where in the file it stands.

use crate::diagnostic::Problem;
use crate::exercise::Timing;

/// A finding: its place is a way into the file, from section to id to field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub problem: Problem,
    /// `["injects", "01-3", "when"]`; the deepest step that the file has is the place.
    pub path: Vec<String>,
}

impl Finding {
    pub(super) fn at<const N: usize>(path: [&str; N], problem: Problem) -> Self {
        Self { problem, path: path.map(str::to_owned).to_vec() }
    }
}

/// The field in which the author wrote when something falls due.
pub(super) fn timing_field(timing: &Timing) -> &'static str {
    match timing {
        Timing::At(_) => "at",
        Timing::After { .. } => "after",
        Timing::When(_) => "when",
        Timing::Control => "hold",
    }
}
