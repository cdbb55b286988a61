//! A table in plain text: what a row is about, and a column for each policy.

use crate::lang::{pad, pad_left, width, wrap};

/// The columns that a table may take.
pub(super) const COLUMNS: usize = 80;
/// Between two columns.
const GAP: usize = 2;

/// Rows with their values; every row has as many as there are heads.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<(String, Vec<String>)>,
}

impl Table {
    pub(super) fn draw(&self, told: &mut String) {
        let heads: Vec<Vec<&str>> = self.heads.iter().map(|head| pieces(head)).collect();
        let widths: Vec<usize> = (0..self.heads.len()).map(|n| self.width(n, &heads[n])).collect();
        let taken: usize = widths.iter().map(|width| width + GAP).sum();
        let name = COLUMNS.saturating_sub(taken);
        let high = heads.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..high {
            // Heads stand on their values.
            let piece = |head: &Vec<&str>| -> String {
                let own = line.checked_sub(high - head.len());
                own.and_then(|own| head.get(own)).copied().unwrap_or_default().to_owned()
            };
            let pieces: Vec<String> = heads.iter().map(piece).collect();
            row(told, name, "", &pieces, &widths);
        }
        for (about, values) in &self.rows {
            let mut lines = wrap(about, name);
            let last = lines.pop().unwrap_or_default();
            for line in lines {
                told.push_str(line.trim_end());
                told.push('\n');
            }
            row(told, name, &last, values, &widths);
        }
    }

    fn width(&self, column: usize, head: &[&str]) -> usize {
        let values = self.rows.iter().filter_map(|(_, values)| values.get(column));
        let values = values.map(|value| width(value));
        values.chain(head.iter().map(|piece| width(piece))).max().unwrap_or(0)
    }
}

fn row(told: &mut String, name: usize, about: &str, values: &[String], widths: &[usize]) {
    let mut line = pad(about, name);
    for (value, columns) in values.iter().zip(widths) {
        line.push_str(&" ".repeat(GAP));
        line.push_str(&pad_left(value, *columns));
    }
    told.push_str(line.trim_end());
    told.push('\n');
}

/// A head in the lines that it can stand in: broken after a hyphen and at a space.
fn pieces(head: &str) -> Vec<&str> {
    head.split_inclusive(['-', ' ']).map(str::trim_end).collect()
}
