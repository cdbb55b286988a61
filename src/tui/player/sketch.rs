//! What stood below the first row a moment ago, for everybody else who looks at the very same.
//!
//! Most seats of a cell look at the same list and the same text. When something comes in they are
//! all drawn anew at one instant: all but who sits there is drawn for the first and shown to all.
//! Whatever it is drawn from is in its key, so that a seat that differs in any of it gets its own.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{Language, Role, SeatId};
use crate::session::view::CellView;
use crate::tui::cell::{ListLine, Pane};
use crate::tui::message::Message;
use crate::tui::{Notice, Theme};

/// Sketches of one moment that are kept; past them the oldest gives way. Each takes about 200 kB.
const SKETCHES_MAX: usize = 64;

/// One for all threads: whoever draws goes from one to the other.
static SKETCHES: Mutex<VecDeque<Arc<Sketch>>> = Mutex::new(VecDeque::new());

struct Sketch {
    /// While a sketch holds it, no other view can be in its place.
    view: Arc<CellView>,
    stance: Stance,
    drawn: OnceLock<Below>,
}

/// What is below the first row, and the row on which the foot begins.
#[derive(Clone)]
pub(super) struct Below {
    pub(super) rows: Arc<Buffer>,
    pub(super) end: u16,
}

/// All that decides what stands below the first row, apart from the view.
#[derive(PartialEq)]
pub(super) struct Stance {
    pub(super) now: DateTime<Utc>,
    /// Everything below the first row.
    pub(super) whole: Rect,
    pub(super) area: Rect,
    pub(super) line: Option<ListLine>,
    pub(super) pane: Pane,
    pub(super) scroll: usize,
    pub(super) sitter: Option<Sitter>,
    /// The seat, where the view has something that is its alone.
    pub(super) alone: Option<SeatId>,
    /// What of the others' writing is announced.
    pub(super) glance: Option<String>,
    pub(super) message: Option<Message>,
    pub(super) notice: Option<Notice>,
    pub(super) over: Over,
    pub(super) language: Language,
    pub(super) theme: Theme,
}

/// What a seat's row in the view decides beside its title and its person.
#[derive(PartialEq)]
pub(super) struct Sitter {
    pub(super) role: Role,
    pub(super) muted: Option<String>,
    pub(super) answered_check: bool,
}

/// What lies over the screen, as far as the screen gives way to it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    Nothing,
    /// It takes the keys, and says which.
    Question,
    /// The list stays readable beside it, down to the last row.
    Writing,
}

/// What was drawn of the very same, else what `draw` makes of it now; it tells on which row the
/// foot begins.
pub(super) fn shared(
    view: &Arc<CellView>,
    stance: Stance,
    draw: impl FnOnce(&mut Buffer) -> u16,
) -> Below {
    let sketch = find(view, stance);
    let drawn = sketch.drawn.get_or_init(|| {
        let mut rows = Buffer::empty(sketch.stance.whole);
        let end = draw(&mut rows);
        Below { rows: Arc::new(rows), end }
    });
    drawn.clone()
}

fn find(view: &Arc<CellView>, stance: Stance) -> Arc<Sketch> {
    let mut sketches = SKETCHES.lock().unwrap_or_else(PoisonError::into_inner);
    let is_same = |own: &&Arc<Sketch>| Arc::ptr_eq(&own.view, view) && own.stance == stance;
    if let Some(sketch) = sketches.iter().find(is_same) {
        return sketch.clone();
    }
    // What was drawn at a moment before this one is not asked for again.
    sketches.retain(|own| own.stance.now >= stance.now);
    sketches.truncate(SKETCHES_MAX - 1);
    let sketch = Arc::new(Sketch { view: view.clone(), stance, drawn: OnceLock::new() });
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
