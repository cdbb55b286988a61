//! The hot wash, a minute after ENDEX.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::Exercise;
use crate::review::Aar;
use crate::tui::{Key, Paint};

/// What the review found, and the page that is shown.
#[derive(Clone, Debug)]
pub struct HotWash {
    pub exercise: Arc<Exercise>,
    pub aar: Arc<Aar>,
    /// Counted from zero.
    pub page: usize,
}

impl HotWash {
    pub fn new(exercise: Arc<Exercise>, aar: Arc<Aar>) -> Self {
        Self { exercise, aar, page: 0 }
    }

    /// Turns the page; tells whether the key meant something here. `area` is the screen's.
    pub fn on_key(&mut self, _key: Key, _area: Rect, _paint: &Paint) -> bool {
        false
    }

    pub(super) fn draw(&self, _buffer: &mut Buffer, _area: Rect, _paint: &Paint) {}
}
