//! What the ministries have said in public, side by side.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::session::view::PublicRecord;
use crate::tui::Paint;

pub(super) fn draw(buffer: &mut Buffer, area: Rect, record: &PublicRecord, paint: &Paint) {
    let _ = (buffer, area, record, paint);
}
