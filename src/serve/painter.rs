//! A drawn buffer as bytes for a terminal: only what differs from what stands there already.
//!
//! What many terminals have in common is compared once for all of them (`step`). Of what else
//! stands there four bytes a cell are kept, a tenth of what a second buffer takes. The
//! bytes are plain ECMA-48, and this process's own terminal and environment are never asked.

mod mark;
mod pen;
mod step;

use std::fmt::Write as _;
use std::sync::Arc;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr as _;

use crate::tui::Drawn;

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
    standing: Standing,
    /// Rows that stand there as many terminals have them; what stands in their cells is in there.
    shared: Option<Arc<Buffer>>,
    cursor: Option<Position>,
}

impl Painter {
    pub fn new() -> Self {
        Self::default()
    }

    /// Whatever stands there is not to be trusted: the next frame is painted whole.
    pub(super) fn forget(&mut self) {
        self.standing = Standing::default();
        self.shared = None;
    }

    /// The bytes that make the terminal show what was drawn; none when it does already.
    pub fn paint(&mut self, buffer: &Buffer, drawn: &Drawn) -> String {
        let mut painted = String::new();
        if self.standing.is_full() {
            self.forget();
        }
        if !self.standing.is_known(buffer.area) {
            self.standing = Standing::blank(buffer.area);
            self.shared = None;
            self.cursor = None;
            painted.push_str("\x1b[?25l\x1b[0m\x1b[2J");
        }
        let whole = painted.len();
        self.paint_rows(buffer, drawn.shared.as_ref(), &mut painted);
        let touched = painted.len() > whole;
        if touched {
            painted.insert_str(whole, "\x1b[?25l\x1b[0m");
            painted.push_str("\x1b[0m");
        }
        self.place_cursor(drawn.cursor, touched, &mut painted);
        painted
    }

    fn paint_rows(&mut self, buffer: &Buffer, shared: Option<&Arc<Buffer>>, painted: &mut String) {
        let mut step = None;
        if let Some(before) = self.shared.take() {
            match shared.filter(|shared| shared.area == before.area) {
                Some(shared) => step = Some(step::between(&before, shared)),
                None => self.standing.know(&before),
            }
        }
        let mut pen = Pen::new();
        for y in buffer.area.top()..buffer.area.bottom() {
            let there =
                shared.filter(|shared| (shared.area.top()..shared.area.bottom()).contains(&y));
            match there {
                Some(_) if step.is_some() => {}
                Some(shared) => self.standing.paint_row(shared, y, &mut pen, painted),
                None => self.standing.paint_row(buffer, y, &mut pen, painted),
            }
        }
        if let Some(step) = step.filter(|step| !step.is_empty()) {
            painted.push_str("\x1b[0m");
            painted.push_str(&step);
        }
        self.shared = shared.cloned();
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
}

/// What stands in the cells of a terminal.
#[derive(Default)]
struct Standing {
    marks: Marks,
    /// Nothing when it is not known.
    cells: Vec<Mark>,
    area: Rect,
}

impl Standing {
    fn blank(area: Rect) -> Self {
        let mut marks = Marks::default();
        let blank = marks.of(&Cell::EMPTY, " ");
        let cells = vec![blank; usize::from(area.width) * usize::from(area.height)];
        Self { marks, cells, area }
    }

    fn is_known(&self, area: Rect) -> bool {
        !self.cells.is_empty() && self.area == area
    }

    fn is_full(&self) -> bool {
        self.marks.is_full()
    }

    /// Takes rows as what stands there.
    fn know(&mut self, rows: &Buffer) {
        let (mut pen, mut unsent) = (Pen::new(), String::new());
        for y in rows.area.top()..rows.area.bottom() {
            unsent.clear();
            self.paint_row(rows, y, &mut pen, &mut unsent);
        }
    }

    /// Paints row `y` of `rows`, which are as wide as the terminal.
    fn paint_row(&mut self, rows: &Buffer, y: u16, pen: &mut Pen, painted: &mut String) {
        let width = usize::from(self.area.width);
        let cells = &rows.content[usize::from(y - rows.area.y) * width..];
        let standing = &mut self.cells[usize::from(y - self.area.y) * width..];
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
                    write!(painted, "\x1b[{};{}H", y + 1, column + 1).ok();
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
