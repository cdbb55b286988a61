//! A terminal that is too small for its screen says so, and how large it should be.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang;

use super::Paint;

/// The columns and rows that a screen needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed {
    pub columns: u16,
    pub rows: u16,
}

impl Needed {
    pub fn fits(self, area: Rect) -> bool {
        area.width >= self.columns && area.height >= self.rows
    }
}

/// The banner and what to do about the size.
pub fn draw(buffer: &mut Buffer, area: Rect, needed: Needed, paint: &Paint) {
    super::frame::banner(buffer, area, paint);
    let size = |key: &str, columns: u16, rows: u16| {
        let args = [("columns", u64::from(columns).into()), ("rows", u64::from(rows).into())];
        paint.words.say(key, &args)
    };
    let needs = size("notice-too-small", needed.columns, needed.rows);
    let now = size("notice-too-small-now", area.width, area.height);
    let words = format!("{needs}\n{now}");
    let lines = lang::wrap(&words, usize::from(area.width));
    for (line, y) in lines.iter().zip((area.y..area.bottom()).skip(2)) {
        paint.line(buffer, (area.x, y), area.width, line, paint.theme.text());
    }
}
