//! A drawn buffer as bytes for a terminal: only what differs from what stands there already.
//!
//! Of what stands there a hash a cell is kept, a tenth of what a second buffer takes. The bytes
//! are plain ECMA-48, and this process's own terminal and environment are never asked.

mod pen;

use std::fmt::Write as _;
use std::hash::{BuildHasher as _, RandomState};

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr as _;

use pen::Pen;

/// Takes the terminal over: alternate screen, bracketed paste, nothing on it, no cursor.
pub(super) const TAKE: &str = "\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[0m\x1b[2J\x1b[H";
/// Gives it back as it was.
pub(super) const GIVE_BACK: &str = "\x1b[?2004l\x1b[0m\x1b[?1049l\x1b[?25h\x1b[0m";
pub(super) const BELL: &str = "\x07";

/// A cell that the wide character before it covers.
const COVERED: u64 = 0;

/// What stands on one terminal, and the bytes that change it.
pub struct Painter {
    hasher: RandomState,
    /// What stands in each cell; nothing when that is not known.
    standing: Vec<u64>,
    area: Rect,
    cursor: Option<Position>,
}

impl Default for Painter {
    fn default() -> Self {
        Self::new()
    }
}

impl Painter {
    pub fn new() -> Self {
        Self { hasher: RandomState::new(), standing: vec![], area: Rect::ZERO, cursor: None }
    }

    /// Whatever stands there is not to be trusted: the next frame is painted whole.
    pub(super) fn forget(&mut self) {
        self.standing = vec![];
    }

    /// The bytes that make the terminal show `buffer`; none when it does already.
    pub fn paint(&mut self, buffer: &Buffer, cursor: Option<Position>) -> String {
        let mut painted = String::new();
        if self.standing.is_empty() || self.area != buffer.area {
            self.area = buffer.area;
            let blank = self.hash(&Cell::EMPTY, " ");
            self.standing =
                vec![blank; usize::from(self.area.width) * usize::from(self.area.height)];
            self.cursor = None;
            painted.push_str("\x1b[?25l\x1b[0m\x1b[2J");
        }
        let whole = painted.len();
        let mut pen = Pen::new();
        for row in 0..self.area.height {
            self.paint_row(buffer, row, &mut pen, &mut painted);
        }
        let touched = painted.len() > whole;
        if touched {
            painted.insert_str(whole, "\x1b[?25l\x1b[0m");
            painted.push_str("\x1b[0m");
        }
        self.place_cursor(cursor, touched, &mut painted);
        painted
    }

    fn place_cursor(&mut self, cursor: Option<Position>, touched: bool, painted: &mut String) {
        match cursor {
            Some(Position { x, y }) if touched || self.cursor != cursor => {
                write!(painted, "\x1b[{};{}H\x1b[?25h", y + 1, x + 1).ok();
            }
            None if self.cursor.is_some() && !touched => painted.push_str("\x1b[?25l"),
            Some(_) | None => {}
        }
        self.cursor = cursor;
    }

    fn paint_row(&mut self, buffer: &Buffer, row: u16, pen: &mut Pen, painted: &mut String) {
        let start = usize::from(row) * usize::from(self.area.width);
        // Where the terminal's cursor is known to stand, by column.
        let mut at = None;
        let mut column = 0;
        while column < self.area.width {
            let cell = &buffer[(self.area.x + column, self.area.y + row)];
            let (symbol, width) = shown(cell, self.area.width - column);
            let hash = self.hash(cell, symbol);
            let cells = start + usize::from(column)..start + usize::from(column + width);
            let standing = &mut self.standing[cells];
            let same = standing[0] == hash && standing[1..].iter().all(|hash| *hash == COVERED);
            if !same {
                standing.fill(COVERED);
                standing[0] = hash;
                if at != Some(column) {
                    write!(painted, "\x1b[{};{}H", row + 1, column + 1).ok();
                }
                pen.dip(cell, painted);
                painted.push_str(symbol);
                at = has_one_width(symbol).then_some(column + width);
            }
            column += width;
        }
    }

    fn hash(&self, cell: &Cell, symbol: &str) -> u64 {
        self.hasher.hash_one((symbol, cell.fg, cell.bg, cell.modifier)).max(COVERED + 1)
    }
}

/// What is sent for a cell and how many columns it takes. Nothing that steers a terminal is ever
/// sent for what stands in a cell, whoever wrote it there.
fn shown(cell: &Cell, room: u16) -> (&str, u16) {
    let symbol = cell.symbol();
    let width = u16::try_from(symbol.width()).unwrap_or(u16::MAX);
    if width == 0 || width > room {
        return (" ", 1);
    }
    if symbol.chars().any(steers) {
        return ("?", 1);
    }
    (symbol, width)
}

fn steers(c: char) -> bool {
    let direction = matches!(c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || direction || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether every terminal moves its cursor by the same columns for it. After all else the cursor
/// is put where it belongs.
fn has_one_width(symbol: &str) -> bool {
    let mut letters = symbol.chars();
    let letter = letters.next();
    letters.next().is_none()
        && matches!(letter, Some(' '..='~' | '가'..='힣' | '\u{2500}'..='\u{257f}'))
}

#[cfg(test)]
mod tests;
