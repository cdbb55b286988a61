//! One ministry's position as a column: what it chose, how sure it was, why, and what it expected.

use crate::session::view::{Column, Expected};
use crate::tui::sheet::{Sheet, columns_of};
use crate::tui::{Paint, frame};

use super::Spacing;

/// How a column is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) columns: u16,
    pub(super) spacing: Spacing,
    /// The rows a reason may take.
    pub(super) reason_rows: usize,
}

/// A position's rows in their parts, so that neighbors can be brought level.
pub(super) struct Parts {
    pub(super) head: Sheet,
    pub(super) reason: Sheet,
    pub(super) expected: Sheet,
}

pub(super) fn parts(column: &Column, setting: Setting, paint: &Paint) -> Parts {
    Parts {
        head: head(column, setting, paint),
        reason: reason(column, setting, paint),
        expected: expected(column, setting, paint),
    }
}

/// A position by itself, as a cell's own screen shows it.
pub(in crate::tui) fn position_rows(column: &Column, columns: u16, paint: &Paint) -> Sheet {
    let setting = Setting { columns, spacing: Spacing::Tight, reason_rows: usize::MAX };
    let parts = parts(column, setting, paint);
    let mut sheet = parts.head;
    sheet.append(0, parts.reason);
    sheet.append(0, parts.expected);
    sheet
}

/// The place of a cell that has given none.
pub(super) fn missing(cell: &str, setting: Setting, paint: &Paint) -> Parts {
    let mut head = Sheet::new(setting.columns);
    head.text(cell, paint.theme.text());
    head.gap(setting.spacing.parts());
    head.text(&paint.text("room-no-position"), paint.theme.past());
    let empty = || Sheet::new(setting.columns);
    Parts { head, reason: empty(), expected: empty() }
}

fn head(column: &Column, setting: Setting, paint: &Paint) -> Sheet {
    let theme = paint.theme;
    let mut sheet = Sheet::new(setting.columns);
    sheet.text(frame::words(&column.cell, paint), theme.text());
    if column.late {
        sheet.right(&paint.text("room-late"), theme.overdue());
    }
    sheet.gap(setting.spacing.parts());
    sheet.text(frame::words(&column.chosen, paint), theme.strong());
    let label = paint.text("room-confidence");
    let sure = paint.words.confidence(column.confidence);
    let after = columns_of(&label) + 2;
    sheet.row([(0, label.as_str(), theme.past()), (after, sure.as_str(), theme.text())]);
    sheet
}

fn reason(column: &Column, setting: Setting, paint: &Paint) -> Sheet {
    let mut sheet = Sheet::new(setting.columns);
    if column.reason.trim().is_empty() {
        return sheet;
    }
    sheet.gap(setting.spacing.parts());
    sheet.text(&column.reason, paint.theme.text());
    let rest = |rows: usize| paint.words.say("room-rest", &[("rows", rows.into())]);
    sheet.keep(setting.reason_rows.max(1), rest, paint.theme.past());
    sheet
}

fn expected(column: &Column, setting: Setting, paint: &Paint) -> Sheet {
    let mut sheet = Sheet::new(setting.columns);
    for expected in &column.expected {
        sheet.gap(if sheet.is_empty() { setting.spacing.parts() } else { 0 });
        let of = frame::words(&expected.of, paint);
        let label = paint.words.say("room-expected-of", &[("cell", of.into())]);
        sheet.text(&label, paint.theme.past());
        expectation(&mut sheet, expected, paint);
    }
    sheet
}

/// What was expected, and `같음` or `다름` at its end.
fn expectation(sheet: &mut Sheet, expected: &Expected, paint: &Paint) {
    let theme = paint.theme;
    let (came, style) = match expected.right {
        Some(true) => ("room-right", theme.text()),
        Some(false) => ("room-wrong", theme.next()),
        None => ("reveal-not-compared", theme.past()),
    };
    let came = paint.text(came);
    let other = paint.text("room-expected-other");
    let choice = expected.choice.as_ref().map_or(other.as_str(), |it| frame::words(it, paint));
    let room = sheet.columns().saturating_sub(columns_of(&came) + 2);
    let mut words = Sheet::new(room);
    words.text(choice, theme.text());
    sheet.append(0, words);
    sheet.right(&came, style);
}
