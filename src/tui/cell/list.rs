//! The left pane.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang;
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

/// Draws the list, scrolled so that the chosen line is seen.
pub(super) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    entries: &[Entry],
    (selected, pane): (usize, Pane),
    paint: &Paint,
) {
    let rows = usize::from(area.height);
    let (mut sheet, mut row) = compose(area.width, entries, (selected, pane), 1, paint);
    if sheet.height() > rows {
        (sheet, row) = compose(area.width, entries, (selected, pane), 0, paint);
    }
    let most = sheet.height().saturating_sub(rows);
    let first = (row + 2).saturating_sub(rows * 2 / 3).min(most);
    sheet.draw(buffer, area, first, paint);
}

/// The list with `air` rows under each title, and the row of the chosen line.
fn compose(
    columns: u16,
    entries: &[Entry],
    (selected, pane): (usize, Pane),
    air: usize,
    paint: &Paint,
) -> (Sheet, usize) {
    let theme = paint.theme;
    let (mut sheet, mut row) = (Sheet::new(columns), 0);
    for (section, title, empty) in SECTIONS {
        let is_own = |entry: &&Entry| entry.line.section == section;
        if section == Section::Papers && !entries.iter().any(|entry| is_own(&entry)) {
            continue;
        }
        if !sheet.is_empty() {
            sheet.gap(1);
        }
        sheet.row([(1, paint.text(title).as_str(), theme.past())]);
        sheet.gap(air);
        let own = entries.iter().enumerate().filter(|(_, entry)| entry.line.section == section);
        let before = sheet.height();
        for (index, entry) in own {
            if index == selected {
                row = sheet.height();
            }
            line(&mut sheet, entry, (index == selected).then_some(pane), paint);
        }
        if sheet.height() == before {
            sheet.row([(2, format!("({})", paint.text(empty)).as_str(), theme.past())]);
        }
    }
    (sheet, row)
}

/// One line. `*` is what waits to be acknowledged or done, `>` is what stands at the right.
fn line(sheet: &mut Sheet, entry: &Entry, chosen: Option<Pane>, paint: &Paint) {
    let columns = usize::from(sheet.columns());
    let mark = if entry.fresh { '*' } else { ' ' };
    let cursor = if chosen.is_some() { '>' } else { ' ' };
    let right = lang::one_line(&entry.right);
    let room = columns.saturating_sub(4 + lang::width(&right));
    let words = lang::pad(&lang::one_line(&entry.words), room);
    let style = match chosen {
        Some(Pane::List) => paint.theme.selected(),
        Some(Pane::Text) => paint.theme.strong(),
        None if entry.late => paint.theme.overdue(),
        None => paint.theme.text(),
    };
    let whole = format!("{cursor}{mark}{words} {right}");
    sheet.row([(0, lang::pad(&whole, columns).as_str(), style)]);
}
