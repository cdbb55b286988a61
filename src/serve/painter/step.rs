//! How rows that many terminals have in common go from one drawing to the next, found once for all.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use ratatui::buffer::Buffer;

use super::Standing;
use super::pen::Pen;

/// Steps that are kept; past them the oldest gives way. Each has a frame's bytes.
const STEPS_MAX: usize = 64;

/// One for all threads: a terminal is served by whichever is free.
static STEPS: Mutex<VecDeque<Step>> = Mutex::new(VecDeque::new());

struct Step {
    /// While it is kept, no other drawing can be in its place.
    from: Weak<Buffer>,
    to: Weak<Buffer>,
    /// Whoever else needs it meanwhile waits for it.
    bytes: Arc<OnceLock<Arc<str>>>,
}

/// The bytes that bring a terminal from one drawing to the other, of the same rows. The pen is a
/// plain one before them.
pub(super) fn between(from: &Arc<Buffer>, to: &Arc<Buffer>) -> Arc<str> {
    if Arc::ptr_eq(from, to) {
        return Arc::from("");
    }
    find(from, to).get_or_init(|| paint(from, to).into()).clone()
}

fn find(from: &Arc<Buffer>, to: &Arc<Buffer>) -> Arc<OnceLock<Arc<str>>> {
    let is_same = |own: &Weak<Buffer>, it: &Arc<Buffer>| own.as_ptr() == Arc::as_ptr(it);
    let mut steps = STEPS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(step) = steps.iter().find(|it| is_same(&it.from, from) && is_same(&it.to, to)) {
        return step.bytes.clone();
    }
    steps.retain(|step| step.from.strong_count() > 0 && step.to.strong_count() > 0);
    steps.truncate(STEPS_MAX - 1);
    let (from, to, bytes) = (Arc::downgrade(from), Arc::downgrade(to), Arc::default());
    steps.push_front(Step { from, to, bytes: Arc::clone(&bytes) });
    bytes
}

fn paint(from: &Buffer, to: &Buffer) -> String {
    let width = usize::from(to.area.width).max(1);
    let mut standing = Standing::blank(from.area);
    let (mut pen, mut painted, mut unsent) = (Pen::new(), String::new(), String::new());
    let rows = from.content.chunks(width).zip(to.content.chunks(width));
    for (y, (before, after)) in (to.area.top()..to.area.bottom()).zip(rows) {
        if before != after {
            unsent.clear();
            standing.paint_row(from, y, &mut Pen::new(), &mut unsent);
            standing.paint_row(to, y, &mut pen, &mut painted);
        }
    }
    painted
}
