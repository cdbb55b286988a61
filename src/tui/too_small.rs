//! A terminal that is too small for its screen says so, and how large it should be.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::Language;
use crate::lang::{self, Words};

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

/// The banner and what to do about the size, in both languages: whoever sets a screen up may read
/// only one.
pub fn draw(buffer: &mut Buffer, area: Rect, needed: Needed, paint: &Paint) {
    super::frame::banner(buffer, area, paint);
    let own = paint.language();
    let text = format!("{}\n{}", says(own, needed, area), says(own.other(), needed, area));
    let lines = lang::wrap(&text, usize::from(area.width));
    for (line, y) in lines.iter().zip((area.y..area.bottom()).skip(2)) {
        paint.line(buffer, (area.x, y), area.width, line, paint.theme.text());
    }
}

fn says(language: Language, needed: Needed, area: Rect) -> String {
    let size = |key: &str, columns: u16, rows: u16| {
        let args = [("columns", u64::from(columns).into()), ("rows", u64::from(rows).into())];
        Words::of(language).say(key, &args)
    };
    let needs = size("notice-too-small", needed.columns, needed.rows);
    format!("{needs} {}", size("notice-too-small-now", area.width, area.height))
}
