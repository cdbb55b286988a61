//! The opaque curtain between two displays on one terminal: it says what comes next and for whom,
//! and shows nothing of either.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::exercise::Text;
use crate::lang;

use super::sheet::columns_of;
use super::{Paint, frame};

/// Whose display is behind the curtain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    Control,
    /// A cell's, by its name.
    Cell(Text),
    Room,
}

/// Covers the whole of `area`.
pub fn draw(buffer: &mut Buffer, area: Rect, behind: &Behind, paint: &Paint) {
    let area = area.intersection(*buffer.area());
    let empty = " ".repeat(usize::from(area.width));
    for y in area.y..area.bottom() {
        buffer.set_string(area.x, y, &empty, Style::reset());
    }
    frame::banner(buffer, area, paint);
    let theme = paint.theme;
    let whose = match behind {
        Behind::Control => paint.text("curtain-for-control"),
        Behind::Cell(name) => {
            let args = [("cell", name.get(paint.language()).into())];
            paint.words.say("curtain-for-cell", &args)
        }
        Behind::Room => paint.text("curtain-for-room"),
    };
    let parts = [
        (paint.text("curtain-title"), theme.strong()),
        (whose, theme.text()),
        (paint.text("curtain-open"), theme.next()),
    ];
    let columns = usize::from(frame::inside(area, 4).width.max(2));
    let rows = parts.iter().flat_map(|(text, style)| {
        let mut lines = lang::wrap(text, columns);
        lines.push(String::new());
        lines.into_iter().map(|line| (line, *style))
    });
    let rows: Vec<(String, Style)> = rows.collect();
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let top = area.y + 1 + area.height.saturating_sub(height + 1) / 3;
    for ((line, style), y) in rows.iter().zip(top..area.bottom()) {
        let wide = columns_of(line).min(area.width);
        paint.line(buffer, (area.x + (area.width - wide) / 2, y), wide, line, *style);
    }
}
