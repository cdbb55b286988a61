//! What stood below the first row a moment ago, for everybody else who looks at the very same.
//!
//! Most seats of a cell look at the same list and the same text. When something comes in they are
//! all drawn anew at one instant: all but who sits there is drawn for the first and shown to all.
//! Whatever it is drawn from is in its key, so that a seat that differs in any of it gets its own.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{Language, Role, SeatId};
use crate::session::view::CellView;
use crate::tui::cell::{ListLine, Pane};
use crate::tui::message::Message;
use crate::tui::{Notice, Theme};

use super::once::Once;

/// Sketches of one moment that are kept; past them the oldest gives way. Each takes about 200 kB.
const SKETCHES_MAX: usize = 64;

static SKETCHES: Once<Stance, Below> = Once::at_most(SKETCHES_MAX);

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
    // What was drawn at a moment before this one is not asked for again.
    let is_past = |own: &Stance, now: &Stance| own.now < now.now;
    SKETCHES.of(view, stance, is_past, |stance| {
        let mut rows = Buffer::empty(stance.whole);
        let end = draw(&mut rows);
        Below { rows: Arc::new(rows), end }
    })
}

/// Copies rows as wide as the buffer to where they belong.
pub(super) fn copy(rows: &Buffer, buffer: &mut Buffer) {
    if rows.area.is_empty() {
        return;
    }
    let start = buffer.index_of(rows.area.x, rows.area.y);
    buffer.content[start..start + rows.content.len()].clone_from_slice(&rows.content);
}
