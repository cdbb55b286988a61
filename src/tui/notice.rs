//! What stands on a screen until it is over: in the last row, over whatever is there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Notice, Paint};

/// The name of a notice's words.
pub(super) fn words(notice: Notice) -> &'static str {
    match notice {
        Notice::DiskFull => "stands-disk-full",
        Notice::WriteFailed => "stands-write-failed",
        Notice::WrittenElsewhere => "stands-written-elsewhere",
        Notice::DraftsNotKept => "stands-drafts-not-kept",
    }
}

/// Draws the notice in the last row of `area`.
pub fn draw(buffer: &mut Buffer, area: Rect, text: &str, paint: &Paint) {
    let area = area.intersection(*buffer.area());
    let Some(y) = area.bottom().checked_sub(1).filter(|_| area.height > 0) else { return };
    let empty = " ".repeat(usize::from(area.width));
    buffer.set_string(area.x, y, empty, Style::reset());
    let inside = area.width.saturating_sub(2);
    paint.line(buffer, (area.x + 1, y), inside, text, paint.theme.overdue());
}
