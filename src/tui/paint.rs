//! What every screen draws with: the words, the theme, the moment.

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::exercise::Language;
use crate::lang::{self, Words};

use super::Theme;

/// Words, theme and moment, passed to everything that draws.
#[derive(Clone, Copy, Debug)]
pub struct Paint {
    pub words: &'static Words,
    pub theme: Theme,
    pub now: DateTime<Utc>,
}

impl Paint {
    pub fn new(language: Language, theme: Theme, now: DateTime<Utc>) -> Self {
        Self { words: Words::of(language), theme, now }
    }

    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// The program's own words under `key`.
    pub fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// Writes one line from `(x, y)`, cut to `columns` by display width. Text that a person or a
    /// file wrote is made safe here.
    pub fn line(
        &self,
        buffer: &mut Buffer,
        at: (u16, u16),
        columns: u16,
        text: &str,
        style: Style,
    ) {
        let area = *buffer.area();
        if at.0 >= area.right() || at.1 >= area.bottom() {
            return;
        }
        let columns = columns.min(area.right() - at.0);
        if lang::plain_width(text).is_some_and(|width| width <= usize::from(columns)) {
            put(buffer, at, columns, text, style);
            return;
        }
        let shown = lang::fit(&lang::one_line(text), usize::from(columns));
        buffer.set_stringn(at.0, at.1, shown, usize::from(columns), style);
    }

    /// Writes one line that ends at the right edge of `area`'s row `y`.
    pub fn line_right(&self, buffer: &mut Buffer, area: Rect, y: u16, text: &str, style: Style) {
        let shown = lang::fit(&lang::one_line(text), usize::from(area.width));
        let width = u16::try_from(lang::width(&shown)).unwrap_or(area.width).min(area.width);
        self.line(buffer, (area.right() - width, y), width, &shown, style);
    }

    /// A rule across `area`'s row `y`.
    pub fn rule(&self, buffer: &mut Buffer, area: Rect, y: u16) {
        let whole = *buffer.area();
        if area.x >= whole.right() || y >= whole.bottom() {
            return;
        }
        let rule = self.theme.strokes().rule(usize::from(area.width));
        put(buffer, (area.x, y), area.width, &rule, self.theme.rule());
    }

    /// Wraps `text` into `area` from its row `scroll` on; tells how many rows the whole text has.
    pub fn block(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        text: &str,
        scroll: usize,
        style: Style,
    ) -> usize {
        let rows = lang::wrap(&lang::visible(text), usize::from(area.width));
        for (row, y) in rows.iter().skip(scroll).zip(area.y..area.bottom()) {
            self.line(buffer, (area.x, y), area.width, row, style);
        }
        rows.len()
    }
}

/// Writes what of a text there is room for, as it is; tells where it ends.
pub(super) fn put(
    buffer: &mut Buffer,
    (x, y): (u16, u16),
    columns: u16,
    text: &str,
    style: Style,
) -> u16 {
    let columns = columns.min(buffer.area.right().saturating_sub(x));
    let width = lang::plain_width(text).and_then(|width| u16::try_from(width).ok());
    match width.filter(|width| *width <= columns) {
        Some(0) => x,
        Some(width) => {
            put_plain(buffer, (x, y), text, style);
            x + width
        }
        None => buffer.set_stringn(x, y, text, usize::from(columns), style).0,
    }
}

/// Writes letters that stand by themselves and for which there is room.
fn put_plain(buffer: &mut Buffer, (x, y): (u16, u16), text: &str, style: Style) {
    let start = buffer.index_of(x, y);
    let mut cells = buffer.content[start..].iter_mut();
    for letter in text.chars() {
        let Some(cell) = cells.next() else { return };
        cell.set_char(letter).set_style(style);
        for _ in 1..lang::plain_columns(letter).unwrap_or(1) {
            // The letter covers it.
            let Some(cell) = cells.next() else { return };
            cell.reset();
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Modifier;

    use super::*;

    #[test]
    fn a_plain_text_is_written_as_any_other_is() {
        let style = Style::new().add_modifier(Modifier::BOLD);
        for text in ["외교부 D1: \"묻는다\"…", "가나다라마바사아", "가나다라마바사아자", "a─é", ""]
        {
            let area = Rect::new(3, 1, 16, 2);
            let (mut quick, mut slow) = (Buffer::empty(area), Buffer::empty(area));
            for buffer in [&mut quick, &mut slow] {
                buffer.set_string(
                    3,
                    2,
                    "이전에 있던 글자",
                    Style::new().fg(ratatui::style::Color::Red),
                );
            }
            let end = put(&mut quick, (3, 2), 99, text, style);
            assert_eq!(end, slow.set_stringn(3, 2, text, 99, style).0, "{text}");
            assert_eq!(quick, slow, "{text}");
        }
    }
}
