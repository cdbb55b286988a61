//! How long things may wait before control is told.

use serde::{Deserialize, Serialize};

use super::Span;

/// The author's limits for what control is told of; what a file leaves out stands as here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Patience {
    /// A cell that has done nothing for so long is silent.
    pub silent: Span,
    /// A deadline is near when so much is left.
    pub near_deadline: Span,
    /// A fact that a decision needs, held by one cell alone for so long.
    pub not_passed_on: Span,
    /// What one cell asks of another, and a task that nobody leads.
    pub unanswered: Span,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            silent: Span::minutes(12),
            near_deadline: Span::minutes(3),
            not_passed_on: Span::minutes(12),
            unanswered: Span::minutes(10),
        }
    }
}
