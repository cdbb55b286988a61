//! What drawing a screen came to.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// A screen that was drawn on a blank buffer.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    /// Where the cursor stands, if a text is in hand.
    pub cursor: Option<Position>,
    /// Whole rows that were left blank on the buffer: many screens have the very same there, and
    /// they are drawn once for all of them.
    pub shared: Option<Arc<Buffer>>,
}

impl From<Option<Position>> for Drawn {
    /// Nothing of it is shared.
    fn from(cursor: Option<Position>) -> Self {
        Self { cursor, shared: None }
    }
}
