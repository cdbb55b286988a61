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
    let words = paint.words.say(
        "small-window",
        &[
            ("columns", u64::from(area.width).into()),
            ("rows", u64::from(area.height).into()),
            ("need_columns", u64::from(needed.columns).into()),
            ("need_rows", u64::from(needed.rows).into()),
        ],
    );
    let lines = lang::wrap(&words, usize::from(area.width));
    for (line, y) in lines.iter().zip((area.y..area.bottom()).skip(2)) {
        paint.line(buffer, (area.x, y), area.width, line, paint.theme.text());
    }
}
