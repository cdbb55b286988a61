//! A drawn buffer as bytes for a terminal: only what differs from what stands there already.
//!
//! Of what stands there four bytes a cell are kept, a tenth of what a second buffer takes. The
//! bytes are plain ECMA-48, and this process's own terminal and environment are never asked.

mod mark;
mod pen;

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr as _;

use mark::{Mark, Marks};
use pen::Pen;

/// Takes the terminal over: alternate screen, bracketed paste, nothing on it, no cursor.
pub(super) const TAKE: &str = "\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[0m\x1b[2J\x1b[H";
/// Gives it back as it was.
pub(super) const GIVE_BACK: &str = "\x1b[?2004l\x1b[0m\x1b[?1049l\x1b[?25h\x1b[0m";
pub(super) const BELL: &str = "\x07";

/// What stands on one terminal, and the bytes that change it.
#[derive(Default)]
pub struct Painter {
    marks: Marks,
    /// What stands in each cell; nothing when that is not known.
    standing: Vec<Mark>,
    area: Rect,
    cursor: Option<Position>,
}

impl Painter {
    pub fn new() -> Self {
        Self::default()
    }

    /// Whatever stands there is not to be trusted: the next frame is painted whole.
    pub(super) fn forget(&mut self) {
        self.standing = vec![];
        self.marks = Marks::default();
    }

    /// The bytes that make the terminal show `buffer`; none when it does already.
    pub fn paint(&mut self, buffer: &Buffer, cursor: Option<Position>) -> String {
        let mut painted = String::new();
        if self.marks.is_full() {
            self.forget();
        }
        if self.standing.is_empty() || self.area != buffer.area {
            self.area = buffer.area;
            let blank = self.marks.of(&Cell::EMPTY, " ");
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
        let width = usize::from(self.area.width);
        let start = usize::from(row) * width;
        let (cells, standing) = (&buffer.content[start..], &mut self.standing[start..]);
        // Where the terminal's cursor is known to stand, by column.
        let mut at = None;
        let mut column = 0;
        while column < width {
            let cell = &cells[column];
            let Shown { symbol, columns, is_certain } = shown(cell, width - column);
            let mark = self.marks.of(cell, symbol);
            let standing = &mut standing[column..column + columns];
            let covered = standing[1..].iter().all(|mark| *mark == Mark::COVERED);
            if standing[0] != mark || mark == Mark::UNTOLD || !covered {
                standing.fill(Mark::COVERED);
                standing[0] = mark;
                if at != Some(column) {
                    write!(painted, "\x1b[{};{}H", row + 1, column + 1).ok();
                }
                pen.dip(cell, painted);
                painted.push_str(symbol);
                at = is_certain.then_some(column + columns);
            }
            column += columns;
        }
    }
}

/// What is sent for a cell.
struct Shown<'a> {
    symbol: &'a str,
    columns: usize,
    /// Whether every terminal moves its cursor by as many columns. After all else the cursor is put
    /// where it belongs.
    is_certain: bool,
}

/// Nothing that steers a terminal is ever sent for what stands in a cell, whoever wrote it there.
fn shown(cell: &Cell, room: usize) -> Shown<'_> {
    let symbol = cell.symbol();
    let mut letters = symbol.chars();
    match (letters.next(), letters.next()) {
        (Some(' '..='~' | '\u{2500}'..='\u{257f}'), None) => {
            return Shown { symbol, columns: 1, is_certain: true };
        }
        (Some('가'..='힣'), None) if room >= 2 => {
            return Shown { symbol, columns: 2, is_certain: true };
        }
        (_, _) => {}
    }
    let columns = symbol.width();
    if columns == 0 || columns > room {
        return Shown { symbol: " ", columns: 1, is_certain: true };
    }
    if symbol.chars().any(steers) {
        return Shown { symbol: "?", columns: 1, is_certain: true };
    }
    Shown { symbol, columns, is_certain: false }
}

fn steers(c: char) -> bool {
    let direction = matches!(c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || direction || matches!(c, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests;
