//! Something real has happened: the whole screen says so, in both languages.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang;
use crate::tui::sheet::columns_of;
use crate::tui::{Paint, frame};

/// A guest who reads one of the two languages must understand it at once.
const LINES: [&str; 2] = ["실제상황 - 연습 중지", "REAL WORLD - EXERCISE STOPPED"];

/// The stop and its reason, as large as the screen allows.
pub(in crate::tui) fn draw(buffer: &mut Buffer, area: Rect, reason: &str, paint: &Paint) {
    if area.is_empty() {
        return;
    }
    let style = paint.theme.real_world();
    let band = area.height.min(5);
    let top = area.y + (area.height - band) / 3;
    for y in top..top + band {
        let filled = " ".repeat(usize::from(area.width));
        paint.line(buffer, (area.x, y), area.width, &filled, style);
    }
    let shown = if band >= 5 { [1, 3] } else { [0, band.saturating_sub(1).min(1)] };
    for (line, row) in LINES.iter().zip(shown).take(usize::from(band)) {
        centered(buffer, Rect { y: top + row, height: 1, ..area }, line, style, paint);
    }
    let inner = frame::inside(area, 4);
    let below = (top + band + 1).min(area.bottom());
    let rest = Rect { y: below, height: area.bottom() - below, ..inner };
    reason_rows(buffer, rest, reason, paint);
    if area.height > 5 {
        frame::banner(buffer, area, paint);
    }
}

fn reason_rows(buffer: &mut Buffer, area: Rect, reason: &str, paint: &Paint) {
    let rows = lang::wrap(&lang::visible(reason), usize::from(area.width));
    for (row, y) in rows.iter().zip(area.y..area.bottom()) {
        let row_area = Rect { y, height: 1, ..area };
        centered(buffer, row_area, row, paint.theme.strong(), paint);
    }
}

fn centered(
    buffer: &mut Buffer,
    row: Rect,
    text: &str,
    style: ratatui::style::Style,
    paint: &Paint,
) {
    let columns = columns_of(text).min(row.width);
    let x = row.x + (row.width - columns) / 2;
    paint.line(buffer, (x, row.y), columns, text, style);
}
