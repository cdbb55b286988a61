//! What stood below a head a moment ago, for everybody else who looks at the very same.
//!
//! Most seats of a cell look at the same list and the same text. When something comes in they are
//! all drawn anew at one instant: what is below the head is drawn for the first and shown to all.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::Language;
use crate::session::view::CellView;
use crate::tui::Theme;
use crate::tui::cell::{Pane, Panes, Task};

use super::foot::Foot;

/// Sketches of one moment that are kept; past them the oldest gives way. Each takes about 200 kB.
const SKETCHES_MAX: usize = 64;

/// One for all threads: whoever draws goes from one to the other.
static SKETCHES: Mutex<VecDeque<Arc<Sketch>>> = Mutex::new(VecDeque::new());

struct Sketch {
    /// While a sketch holds it, no other view can be in its place.
    view: Arc<CellView>,
    seen: Seen,
    drawn: OnceLock<Arc<Buffer>>,
}

/// All that stands below the head, apart from the view.
#[derive(PartialEq)]
pub(super) struct Seen {
    /// Everything below the head.
    pub(super) whole: Rect,
    pub(super) panes: Panes,
    pub(super) tasks: Vec<Task>,
    pub(super) chosen: usize,
    pub(super) pane: Pane,
    pub(super) scroll: usize,
    /// None while something is written beside the list, down to the last row.
    pub(super) foot: Option<Foot>,
    pub(super) now: DateTime<Utc>,
    pub(super) language: Language,
    pub(super) theme: Theme,
}

/// What was drawn of the very same, else what `draw` makes of it now.
pub(super) fn shared(
    view: &Arc<CellView>,
    seen: Seen,
    draw: impl FnOnce(&mut Buffer, &Seen),
) -> Arc<Buffer> {
    let sketch = find(view, seen);
    let drawn = sketch.drawn.get_or_init(|| {
        let mut drawn = Buffer::empty(sketch.seen.whole);
        draw(&mut drawn, &sketch.seen);
        Arc::new(drawn)
    });
    drawn.clone()
}

fn find(view: &Arc<CellView>, seen: Seen) -> Arc<Sketch> {
    let mut sketches = SKETCHES.lock().unwrap_or_else(PoisonError::into_inner);
    let is_same = |own: &&Arc<Sketch>| Arc::ptr_eq(&own.view, view) && own.seen == seen;
    if let Some(sketch) = sketches.iter().find(is_same) {
        return sketch.clone();
    }
    // What was drawn at a moment before this one is not asked for again.
    sketches.retain(|own| own.seen.now >= seen.now);
    sketches.truncate(SKETCHES_MAX - 1);
    let sketch = Arc::new(Sketch { view: view.clone(), seen, drawn: OnceLock::new() });
    sketches.push_front(sketch.clone());
    sketch
}

/// Copies rows as wide as the buffer to where they belong.
pub(super) fn copy(rows: &Buffer, buffer: &mut Buffer) {
    if rows.area.is_empty() {
        return;
    }
    let start = buffer.index_of(rows.area.x, rows.area.y);
    buffer.content[start..start + rows.content.len()].clone_from_slice(&rows.content);
}
