//! Panes as they were drawn a moment ago, for everybody else who looks at the very same.
//!
//! Most seats of a cell look at the same list and the same text. When something comes in they are
//! all drawn anew at one instant: the first is drawn, the others copy it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::Language;
use crate::session::view::CellView;
use crate::tui::Theme;

use super::task::Task;
use super::{CellScreen, Listed, Look, Pane, Panes};

/// Sketches that a thread keeps; the oldest gives way. Each takes as much as a screen.
const SKETCHES_MAX: usize = 8;

thread_local! {
    static SKETCHES: RefCell<VecDeque<Sketch>> = const { RefCell::new(VecDeque::new()) };
}

struct Sketch {
    view: Arc<CellView>,
    seen: Seen,
    drawn: Buffer,
    rows: u16,
}

/// All that panes show apart from the view.
#[derive(PartialEq)]
struct Seen {
    tasks: Vec<Task>,
    chosen: usize,
    pane: Pane,
    scroll: usize,
    panes: Panes,
    whole: Rect,
    now: DateTime<Utc>,
    language: Language,
    theme: Theme,
}

impl CellScreen {
    /// Draws as [`CellScreen::draw_panes`] does, once for all who look at the same. `view` is what
    /// `look` has: while a sketch holds it, nothing else can be in its place.
    pub(in crate::tui) fn draw_shared_panes(
        &self,
        buffer: &mut Buffer,
        view: &Arc<CellView>,
        look: &Look<'_>,
        listed: &Listed<'_>,
    ) -> u16 {
        let Look { panes, paint, .. } = *look;
        let top = panes.list.y.min(buffer.area.bottom());
        let below = panes.list.bottom().max(panes.text.bottom()).clamp(top, buffer.area.bottom());
        let whole = Rect { y: top, height: below - top, ..buffer.area };
        let seen = Seen {
            tasks: listed.tasks.clone(),
            chosen: listed.index,
            pane: self.pane,
            scroll: self.scroll,
            panes,
            whole,
            now: paint.now,
            language: paint.language(),
            theme: paint.theme,
        };
        SKETCHES.with_borrow_mut(|sketches| {
            let is_same = |own: &Sketch| Arc::ptr_eq(&own.view, view) && own.seen == seen;
            if let Some(sketch) = sketches.iter().find(|own| is_same(own)) {
                copy(&sketch.drawn, buffer);
                return sketch.rows;
            }
            let mut drawn = Buffer::empty(whole);
            let rows = self.draw_panes(&mut drawn, look, listed);
            copy(&drawn, buffer);
            sketches.truncate(SKETCHES_MAX - 1);
            sketches.push_front(Sketch { view: view.clone(), seen, drawn, rows });
            rows
        })
    }
}

/// Copies rows as wide as the buffer to where they belong.
fn copy(rows: &Buffer, buffer: &mut Buffer) {
    if rows.area.is_empty() {
        return;
    }
    let start = buffer.index_of(rows.area.x, rows.area.y);
    buffer.content[start..start + rows.content.len()].clone_from_slice(&rows.content);
}
