//! Plain text as it is printed: headings, sentences, and tables of a column for each policy.

use crate::lang::{pad, pad_left, width, wrap};

/// Between two columns of a table.
const GAP: usize = 2;
/// What begins a sentence of a list.
const ITEM: &str = "- ";
/// The same room, below it.
const ITEM_GOES_ON: &str = "  ";

/// What is printed.
#[derive(Debug)]
pub(super) struct Page {
    /// The most that a line may take.
    pub(super) columns: usize,
    pub(super) text: String,
}

/// Rows with their values; every row has as many as there are heads.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<(String, Vec<String>)>,
}

impl Page {
    pub(super) fn heading(&mut self, text: &str) {
        self.text.push('\n');
        self.line(text);
    }

    pub(super) fn line(&mut self, text: &str) {
        for part in wrap(text, self.columns) {
            self.push(&part);
        }
    }

    /// A sentence of a list.
    pub(super) fn item(&mut self, text: &str) {
        for (place, part) in wrap(text, self.columns - ITEM.len()).iter().enumerate() {
            let begins = if place == 0 { ITEM } else { ITEM_GOES_ON };
            self.push(&format!("{begins}{part}"));
        }
    }

    /// What has to stay in one piece: a command to be copied.
    pub(super) fn command(&mut self, text: &str) {
        self.push(&format!("{ITEM_GOES_ON}{text}"));
    }

    pub(super) fn table(&mut self, table: &Table) {
        let heads: Vec<Vec<&str>> = table.heads.iter().map(|head| pieces(head)).collect();
        let widths: Vec<usize> = (0..heads.len()).map(|n| table.width(n, &heads[n])).collect();
        let taken: usize = widths.iter().map(|width| width + GAP).sum();
        let name = self.columns.saturating_sub(taken);
        let high = heads.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..high {
            // Heads stand on their values.
            let piece = |head: &Vec<&str>| -> String {
                let own = line.checked_sub(high - head.len());
                own.and_then(|own| head.get(own)).copied().unwrap_or_default().to_owned()
            };
            let pieces: Vec<String> = heads.iter().map(piece).collect();
            self.push(&row(name, "", &pieces, &widths));
        }
        for (about, values) in &table.rows {
            let mut lines = wrap(about, name);
            let last = lines.pop().unwrap_or_default();
            for line in &lines {
                self.push(line);
            }
            self.push(&row(name, &last, values, &widths));
        }
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

impl Table {
    fn width(&self, column: usize, head: &[&str]) -> usize {
        let values = self.rows.iter().filter_map(|(_, values)| values.get(column));
        let values = values.map(|value| width(value));
        values.chain(head.iter().map(|piece| width(piece))).max().unwrap_or(0)
    }
}

fn row(name: usize, about: &str, values: &[String], widths: &[usize]) -> String {
    let mut line = pad(about, name);
    for (value, columns) in values.iter().zip(widths) {
        line.push_str(&" ".repeat(GAP));
        line.push_str(&pad_left(value, *columns));
    }
    line
}

/// A head in the lines that it can stand in: broken after a hyphen and at a space.
fn pieces(head: &str) -> Vec<&str> {
    head.split_inclusive(['-', ' ']).map(str::trim_end).collect()
}
