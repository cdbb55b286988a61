//! The cell's own comment on its exercise, as a program at a seat reads it.

use serde::Serialize;

use crate::session::view::CommentView;

use super::view::millis;

#[derive(Serialize)]
pub(super) struct Comment<'a> {
    text: &'a str,
    at_ms: u64,
}

pub(super) fn comment(view: &CommentView) -> Comment<'_> {
    Comment { text: &view.text, at_ms: millis(view.at) }
}
