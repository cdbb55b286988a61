//! Rows that are composed before they are drawn, so that a screen knows how tall they are.

mod markdown;

pub(super) use markdown::Ink;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::lang;

use super::{Paint, Theme};

/// From this width on there is more air beside the rule between two sheets.
const WIDE_COLUMNS_MIN: u16 = 100;

/// Words in one style at their place in a row.
#[derive(Clone, Debug)]
struct Piece {
    x: u16,
    text: String,
    style: Style,
}

/// Rows of pieces, `columns` wide.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    columns: u16,
    rows: Vec<Vec<Piece>>,
}

impl Sheet {
    pub(super) fn new(columns: u16) -> Self {
        Self { columns, rows: vec![] }
    }

    pub(super) fn columns(&self) -> u16 {
        self.columns
    }

    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Empty rows.
    pub(super) fn gap(&mut self, rows: usize) {
        self.rows.extend(std::iter::repeat_n(vec![], rows));
    }

    /// A paragraph.
    pub(super) fn text(&mut self, text: &str, style: Style) {
        self.indented(0, text, style);
    }

    /// A paragraph that stands `indent` columns in.
    pub(super) fn indented(&mut self, indent: u16, text: &str, style: Style) {
        let columns = self.columns.saturating_sub(indent);
        for line in lang::wrap(&lang::visible(text), usize::from(columns)) {
            self.rows.push(vec![Piece { x: indent, text: line, style }]);
        }
    }

    /// A paragraph after its label, whose first rows stand side by side.
    pub(super) fn labelled(&mut self, label: (&str, Style), indent: u16, text: &str, style: Style) {
        let first = self.rows.len();
        self.indented(indent, text, style);
        self.put(first, 0, label.0, label.1);
    }

    /// Words at column `x` of a row that is there already.
    pub(super) fn put(&mut self, row: usize, x: u16, text: &str, style: Style) {
        if let Some(row) = self.rows.get_mut(row) {
            row.push(Piece { x, text: lang::one_line(text), style });
        }
    }

    /// One row of words and their columns, cut where they are too long.
    pub(super) fn row<'a>(&mut self, pieces: impl IntoIterator<Item = (u16, &'a str, Style)>) {
        let pieces = pieces.into_iter();
        let row = pieces.map(|(x, text, style)| Piece { x, text: lang::one_line(text), style });
        self.rows.push(row.collect());
    }

    /// Words at the end of the last row, where they fit before the right edge.
    pub(super) fn right(&mut self, text: &str, style: Style) {
        let text = lang::one_line(text);
        let x = self.columns.saturating_sub(columns_of(&text));
        if let Some(row) = self.rows.last_mut() {
            row.push(Piece { x, text, style });
        }
    }

    pub(super) fn rule(&mut self, theme: Theme) {
        let text = theme.strokes().rule(usize::from(self.columns));
        self.rows.push(vec![Piece { x: 0, text, style: theme.rule() }]);
    }

    /// The rows of `other`, `indent` columns in.
    pub(super) fn append(&mut self, indent: u16, other: Self) {
        let shifted = other.rows.into_iter().map(|row| {
            row.into_iter().map(|piece| Piece { x: piece.x + indent, ..piece }).collect()
        });
        self.rows.extend(shifted);
    }

    /// What each of `count` sheets side by side may be wide.
    pub(super) fn share(columns: u16, count: usize) -> u16 {
        let count = u16::try_from(count.max(1)).unwrap_or(u16::MAX);
        columns.saturating_sub(gutter(columns).saturating_mul(count - 1)) / count
    }

    /// Sheets of one width side by side, with an upright rule between them.
    pub(super) fn beside(columns: u16, sheets: Vec<Self>, theme: Theme) -> Self {
        let height = sheets.iter().map(Self::height).max().unwrap_or(0);
        let mut whole = Self::new(columns);
        whole.gap(height);
        let (mut left, gutter) = (0, gutter(columns));
        let (bar, style) = (theme.strokes().bar().to_owned(), theme.rule());
        for sheet in sheets {
            let wide = sheet.columns;
            if left > 0 {
                for row in &mut whole.rows {
                    row.push(Piece { x: left - gutter / 2 - 1, text: bar.clone(), style });
                }
            }
            for (row, own) in whole.rows.iter_mut().zip(sheet.rows) {
                row.extend(own.into_iter().map(|piece| Piece { x: piece.x + left, ..piece }));
            }
            left += wide + gutter;
        }
        whole
    }

    /// The same rows in sheets of at most `rows`.
    pub(super) fn split(self, rows: usize) -> Vec<Self> {
        let columns = self.columns;
        let parts = self.rows.chunks(rows.max(1));
        parts.map(|part| Self { columns, rows: part.to_vec() }).collect()
    }

    /// Keeps `rows` rows. Where that is not all, the last of them says how many are not shown.
    pub(super) fn keep(&mut self, rows: usize, rest: impl Fn(usize) -> String, style: Style) {
        if self.rows.len() <= rows || rows == 0 {
            return;
        }
        let left = self.rows.len() - (rows - 1);
        self.rows.truncate(rows - 1);
        let text = rest(left);
        self.rows.push(vec![Piece { x: 0, text, style }]);
    }

    /// Keeps the last `rows` rows. Where that is not all, the first of them says how many are not
    /// shown.
    pub(super) fn keep_end(&mut self, rows: usize, before: impl Fn(usize) -> String, style: Style) {
        if self.rows.len() <= rows || rows == 0 {
            return;
        }
        let left = self.rows.len() - (rows - 1);
        self.rows.drain(..left);
        let text = before(left);
        self.rows.insert(0, vec![Piece { x: 0, text, style }]);
    }

    /// The rows as they are drawn, without their styles.
    pub(super) fn lines(&self) -> Vec<String> {
        let rows = self.rows.iter().map(|row| {
            let mut pieces: Vec<&Piece> = row.iter().collect();
            pieces.sort_by_key(|piece| piece.x);
            pieces.into_iter().fold(String::new(), |mut line, piece| {
                let spaces = usize::from(piece.x).saturating_sub(lang::width(&line));
                let columns = self.columns.saturating_sub(piece.x);
                line.push_str(&" ".repeat(spaces));
                line.push_str(&lang::fit(&piece.text, usize::from(columns)));
                line
            })
        });
        rows.collect()
    }

    /// Draws the rows from `first` on.
    pub(super) fn draw(&self, buffer: &mut Buffer, area: Rect, first: usize, paint: &Paint) {
        for (row, y) in self.rows.iter().skip(first).zip(area.y..area.bottom()) {
            for piece in row {
                let columns = self.columns.min(area.width).saturating_sub(piece.x);
                let x = area.x.saturating_add(piece.x);
                paint.line(buffer, (x, y), columns, &piece.text, piece.style);
            }
        }
    }
}

/// Columns between two sheets that stand side by side, with the rule in their middle.
fn gutter(columns: u16) -> u16 {
    if columns >= WIDE_COLUMNS_MIN { 9 } else { 5 }
}

/// The columns of a text that is no wider than a screen.
pub(super) fn columns_of(text: &str) -> u16 {
    u16::try_from(lang::width(text)).unwrap_or(u16::MAX)
}
