//! A drawn buffer as text: its glyphs, and under them which style stands where.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// The glyphs of every row, then every run of cells that is not plain, by its style.
pub(crate) fn grid(buffer: &Buffer) -> String {
    let area = *buffer.area();
    let mut text = String::new();
    for y in area.y..area.bottom() {
        let _ = writeln!(text, "|{}|", row(buffer, y));
    }
    let mut legend = std::collections::BTreeMap::<String, Vec<String>>::new();
    for y in area.y..area.bottom() {
        for (style, from, to) in runs(buffer, y) {
            legend.entry(style).or_default().push(format!("{y}:{from}-{to}"));
        }
    }
    for (style, places) in legend {
        let _ = writeln!(text, "{style}: {}", places.join(" "));
    }
    text
}

/// The glyphs of one row; the cell after a wide one has none of its own.
pub(crate) fn row(buffer: &Buffer, y: u16) -> String {
    let area = *buffer.area();
    let mut text = String::new();
    let mut x = area.x;
    while x < area.right() {
        let symbol = buffer[(x, y)].symbol();
        text.push_str(symbol);
        x += u16::try_from(symbol.width()).expect("a glyph is narrow").max(1);
    }
    text
}

/// The runs of one style in a row, both columns counted in.
fn runs(buffer: &Buffer, y: u16) -> Vec<(String, u16, u16)> {
    let area = *buffer.area();
    let mut runs: Vec<(String, u16, u16)> = vec![];
    let mut x = area.x;
    while x < area.right() {
        let cell = &buffer[(x, y)];
        let wide = u16::try_from(cell.symbol().width()).expect("a glyph is narrow").max(1);
        let last = (x + wide - 1).min(area.right() - 1);
        if let Some(style) = style(cell) {
            match runs.last_mut() {
                Some((own, _, to)) if *own == style && *to + 1 == x => *to = last,
                _ => runs.push((style, x, last)),
            }
        }
        x += wide;
    }
    runs
}

fn style(cell: &Cell) -> Option<String> {
    let mut words = vec![];
    if cell.fg != Color::Reset {
        words.push(cell.fg.to_string());
    }
    if cell.bg != Color::Reset {
        words.push(format!("on {}", cell.bg));
    }
    let names = cell.modifier.iter_names().map(|(name, _)| name.to_lowercase());
    words.extend(names.filter(|_| cell.modifier != Modifier::empty()));
    (!words.is_empty()).then(|| words.join(" "))
}
