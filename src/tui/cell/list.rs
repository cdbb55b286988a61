//! The left pane.

use std::iter;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang;
use crate::session::view::CellView;
use crate::tui::Paint;
use crate::tui::sheet::Sheet;

use super::entry::Entry;
use super::{Pane, Section};

/// Every section, so that an empty one says that it is empty; papers wait until there is one.
const SECTIONS: [(Section, &str, &str); 6] = [
    (Section::Received, "player-received", "empty-none"),
    (Section::ToDo, "player-to-do", "empty-to-do"),
    (Section::PassedOn, "player-others", "empty-none"),
    (Section::Papers, "player-papers", "empty-none"),
    (Section::Decisions, "player-decisions", "empty-none"),
    (Section::Background, "player-premise", "empty-none"),
];

/// A row of the list.
#[derive(Clone, Copy)]
enum Row {
    Air,
    /// The words of a section's title.
    Title(&'static str),
    /// The place of an entry.
    Entry(usize),
    /// The words of a section in which there is nothing.
    Empty(&'static str),
}

/// Draws the list, scrolled so that the chosen line is seen.
pub(super) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    (view, entries): (&CellView, &[Entry<'_>]),
    (selected, pane): (usize, Pane),
    paint: &Paint,
) {
    let height = usize::from(area.height);
    let mut rows = compose(entries, 1);
    if rows.len() > height {
        rows = compose(entries, 0);
    }
    let chosen = rows.iter().position(|row| matches!(row, Row::Entry(own) if *own == selected));
    let most = rows.len().saturating_sub(height);
    let first = (chosen.unwrap_or(0) + 2).saturating_sub(height * 2 / 3).min(most);
    let mut sheet = Sheet::new(area.width);
    for row in rows.into_iter().skip(first).take(height) {
        match row {
            Row::Air => sheet.gap(1),
            Row::Title(title) => {
                sheet.row([(1, paint.text(title).as_str(), paint.theme.past())]);
            }
            Row::Empty(words) => {
                let words = format!("({})", paint.text(words));
                sheet.row([(2, words.as_str(), paint.theme.past())]);
            }
            Row::Entry(index) => {
                let words = [entries[index].words(view, paint), entries[index].right(view, paint)];
                let chosen = (index == selected).then_some(pane);
                line(&mut sheet, &entries[index], (words, chosen), paint);
            }
        }
    }
    sheet.draw(buffer, area, 0, paint);
}

/// The rows of the list, with `air` rows under each title.
fn compose(entries: &[Entry<'_>], air: usize) -> Vec<Row> {
    let mut rows = Vec::with_capacity(entries.len() + 4 * SECTIONS.len());
    for (section, title, empty) in SECTIONS {
        let own = entries.iter().enumerate().filter(|(_, entry)| entry.line.section == section);
        let own = own.map(|(index, _)| Row::Entry(index));
        if section == Section::Papers && own.clone().next().is_none() {
            continue;
        }
        if !rows.is_empty() {
            rows.push(Row::Air);
        }
        rows.push(Row::Title(title));
        rows.extend(iter::repeat_n(Row::Air, air));
        let before = rows.len();
        rows.extend(own);
        if rows.len() == before {
            rows.push(Row::Empty(empty));
        }
    }
    rows
}

/// One line. `*` is what waits to be acknowledged or done, `>` is what stands at the right.
fn line(
    sheet: &mut Sheet,
    entry: &Entry<'_>,
    ([words, right], chosen): ([String; 2], Option<Pane>),
    paint: &Paint,
) {
    let columns = usize::from(sheet.columns());
    let mark = if entry.fresh { '*' } else { ' ' };
    let cursor = if chosen.is_some() { '>' } else { ' ' };
    let right = lang::one_line(&right);
    let room = columns.saturating_sub(4 + lang::width(&right));
    let words = lang::pad(&lang::one_line(&words), room);
    let style = match chosen {
        Some(Pane::List) => paint.theme.selected(),
        Some(Pane::Text) => paint.theme.strong(),
        None if entry.late => paint.theme.overdue(),
        None => paint.theme.text(),
    };
    let whole = format!("{cursor}{mark}{words} {right}");
    sheet.row([(0, lang::pad(&whole, columns).as_str(), style)]);
}
