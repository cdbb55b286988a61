//! How rows that many terminals have in common go from one drawing to the next, found once for all.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError, Weak};

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
    bytes: Arc<str>,
}

/// The bytes that bring a terminal from one drawing to the other, of the same rows. The pen is a
/// plain one before them.
pub(super) fn between(from: &Arc<Buffer>, to: &Arc<Buffer>) -> Arc<str> {
    if Arc::ptr_eq(from, to) {
        return Arc::from("");
    }
    if let Some(bytes) = find(from, to) {
        return bytes;
    }
    let bytes: Arc<str> = paint(from, to).into();
    let step = Step { from: Arc::downgrade(from), to: Arc::downgrade(to), bytes: bytes.clone() };
    let mut steps = STEPS.lock().unwrap_or_else(PoisonError::into_inner);
    steps.retain(|step| step.from.strong_count() > 0 && step.to.strong_count() > 0);
    steps.truncate(STEPS_MAX - 1);
    steps.push_front(step);
    bytes
}

fn find(from: &Arc<Buffer>, to: &Arc<Buffer>) -> Option<Arc<str>> {
    let is_same = |own: &Weak<Buffer>, it: &Arc<Buffer>| own.as_ptr() == Arc::as_ptr(it);
    let steps = STEPS.lock().unwrap_or_else(PoisonError::into_inner);
    let step = steps.iter().find(|step| is_same(&step.from, from) && is_same(&step.to, to))?;
    Some(step.bytes.clone())
}

fn paint(from: &Buffer, to: &Buffer) -> String {
    let mut standing = Standing::blank(from.area);
    standing.know(from);
    let (mut pen, mut painted) = (Pen::new(), String::new());
    for y in to.area.top()..to.area.bottom() {
        standing.paint_row(to, y, &mut pen, &mut painted);
    }
    painted
}
