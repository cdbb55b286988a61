//! Whether, and how, it is rated how tasks were done.

use serde::{Deserialize, Serialize};

/// What the author wants evaluated beyond observations; what a file leaves out stands as here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Critical tasks may be rated.
    pub ratings: bool,
}
