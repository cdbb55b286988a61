//! Rows of a tab: what they say, where their records are, and which one is in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::lang;
use crate::review::Moment;
use crate::review::notebook::ItemId;
use crate::session::Seq;
use crate::tui::Paint;
use crate::tui::sheet::{Sheet, columns_of};

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// A heading is not to be chosen.
    pub(super) heading: bool,
    pub(super) title: String,
    pub(super) lines: Vec<String>,
    pub(super) records: Vec<Seq>,
    /// What of the notebook it is.
    pub(super) item: Option<ItemId>,
}

impl Row {
    pub(super) fn heading(title: impl Into<String>) -> Self {
        Self { heading: true, title: title.into(), ..Self::default() }
    }

    pub(super) fn new(title: impl Into<String>, records: impl IntoIterator<Item = Seq>) -> Self {
        let mut records: Vec<Seq> = records.into_iter().collect();
        records.sort_unstable();
        records.dedup();
        Self { title: title.into(), records, ..Self::default() }
    }

    /// A row of one moment, which it tells first.
    pub(super) fn at(moment: Moment, text: &str) -> Self {
        Self::new(format!("{}  {text}", moment.t), [moment.record])
    }

    #[must_use]
    pub(super) fn with(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        self.lines.extend(lines.into_iter().filter(|line| !line.trim().is_empty()));
        self
    }

    #[must_use]
    pub(super) fn of(mut self, item: ItemId) -> Self {
        self.item = Some(item);
        self
    }
}

/// Which row is in hand, counted through those that can be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    at: usize,
}

fn choosable(rows: &[Row]) -> impl Iterator<Item = &Row> {
    rows.iter().filter(|row| !row.heading)
}

impl List {
    pub(super) fn row(self, rows: &[Row]) -> Option<&Row> {
        let last = choosable(rows).count().checked_sub(1)?;
        choosable(rows).nth(self.at.min(last))
    }

    pub(super) fn step(&mut self, by: isize, rows: &[Row]) {
        let last = choosable(rows).count().saturating_sub(1);
        self.at = self.at.min(last).saturating_add_signed(by).min(last);
    }

    /// Draws the rows, scrolled so that the one in hand is seen whole where it fits.
    pub(super) fn draw(self, buffer: &mut Buffer, area: Rect, rows: &[Row], paint: &Paint) {
        let last = choosable(rows).count().saturating_sub(1);
        let at = self.at.min(last);
        let mut sheet = Sheet::new(area.width);
        let (mut number, mut span) = (0, (0, 0));
        for row in rows {
            let first = sheet.height();
            if row.heading {
                if first > 0 {
                    sheet.gap(1);
                }
                sheet.text(&row.title, paint.theme.past());
                continue;
            }
            let in_hand = number == at;
            put(&mut sheet, row, in_hand, paint);
            if in_hand {
                span = (first, sheet.height());
            }
            number += 1;
        }
        let height = usize::from(area.height);
        let most = sheet.height().saturating_sub(height);
        let first = (span.1 + 1).saturating_sub(height).max(span.0.saturating_sub(height / 3));
        let first = first.min(span.0).min(most);
        sheet.draw(buffer, area, first, paint);
    }
}

fn put(sheet: &mut Sheet, row: &Row, in_hand: bool, paint: &Paint) {
    let theme = paint.theme;
    let style: Style = if in_hand { theme.strong() } else { theme.text() };
    let mark = if in_hand { ">" } else { " " };
    let count = match row.records.len() {
        0 => String::new(),
        count => paint.words.say("review-records", &[("count", count.into())]),
    };
    let room = sheet.columns().saturating_sub(columns_of(&count) + 4);
    let mut title = Sheet::new(room);
    title.text(&row.title, style);
    let first = sheet.height();
    sheet.append(2, title);
    sheet.put(first, 0, mark, theme.next());
    let x = sheet.columns().saturating_sub(columns_of(&count));
    sheet.put(first, x, &count, theme.past());
    for line in &row.lines {
        let indent = 4;
        if in_hand {
            sheet.indented(indent, line, theme.text());
        } else {
            let columns = usize::from(sheet.columns().saturating_sub(indent));
            let cut = lang::fit(&lang::one_line(line), columns);
            sheet.row([(indent, cut.as_str(), theme.past())]);
        }
    }
}
