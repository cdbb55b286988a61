//! The hour in figures that are read from the back of the room.
//!
//! Each point of a figure is two reversed spaces: a glyph such as a full block is two columns wide
//! on some Korean terminals and one on others.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

/// The rows of a figure.
pub(super) const BIG_ROWS: u16 = 5;
const POINT_COLUMNS: u16 = 2;
const FIGURE_COLUMNS: u16 = 3 * POINT_COLUMNS;
const COLON_COLUMNS: u16 = POINT_COLUMNS;

/// Each row's three points, the highest bit to the left.
const FIGURES: [[u8; 5]; 10] = [
    [7, 5, 5, 5, 7],
    [2, 6, 2, 2, 7],
    [7, 1, 7, 4, 7],
    [7, 1, 7, 1, 7],
    [5, 5, 7, 1, 1],
    [7, 4, 7, 1, 7],
    [7, 4, 7, 5, 7],
    [7, 1, 1, 1, 1],
    [7, 5, 7, 5, 7],
    [7, 5, 7, 1, 7],
];

/// The columns that [`draw`] takes for `text`.
pub(super) fn columns(text: &str) -> u16 {
    let wide = text.chars().map(|c| width(c) + POINT_COLUMNS).sum::<u16>();
    wide.saturating_sub(POINT_COLUMNS)
}

/// Draws figures and colons from `(x, y)` on; any other character leaves its place empty.
pub(super) fn draw(buffer: &mut Buffer, at: (u16, u16), text: &str, style: Style) {
    let mut x = at.0;
    for c in text.chars() {
        for (row, y) in (0..BIG_ROWS).zip(at.1..) {
            draw_row(buffer, (x, y), points(c, row), style);
        }
        x = x.saturating_add(width(c) + POINT_COLUMNS);
    }
}

fn width(c: char) -> u16 {
    if c == ':' { COLON_COLUMNS } else { FIGURE_COLUMNS }
}

fn points(c: char, row: u16) -> u8 {
    let row = usize::from(row);
    match c.to_digit(10) {
        Some(digit) => FIGURES[digit as usize][row],
        None if c == ':' && (row == 1 || row == 3) => 0b100,
        None => 0,
    }
}

fn draw_row(buffer: &mut Buffer, at: (u16, u16), points: u8, style: Style) {
    let area = *buffer.area();
    for (column, bit) in [0b100, 0b010, 0b001].into_iter().enumerate() {
        let x = at.0 + POINT_COLUMNS * u16::try_from(column).unwrap_or(0);
        if points & bit != 0 && x + POINT_COLUMNS <= area.right() && at.1 < area.bottom() {
            buffer.set_string(x, at.1, "  ", style);
        }
    }
}
