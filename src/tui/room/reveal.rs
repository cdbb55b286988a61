//! The reveal: the question, the positions side by side, what each expected of the other, and the
//! joint words under them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::Text;
use crate::session::view::Reveal;
use crate::tui::sheet::Sheet;
use crate::tui::{Paint, frame};

use super::position::Parts;
use super::{Spacing, answers, position, verdict};

/// Below this a column is no column; the positions stand under each other.
const COLUMN_COLUMNS_MIN: u16 = 24;
/// A reason and a draft keep at least these rows before anything else is left out.
const TEXT_ROWS_MIN: usize = 2;

/// What may be shown where not everything fits.
#[derive(Clone, Copy, Debug)]
struct Limits {
    columns: u16,
    spacing: Spacing,
    question: bool,
    reason_rows: usize,
    draft_rows: usize,
}

/// Draws a decision as the room sees it.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, reveal: &Reveal, paint: &Paint) {
    let sheet = fitted(reveal, area, paint);
    sheet.draw(buffer, area, 0, paint);
}

/// The screen with the air and the words that fit: less air first, then no question once there are
/// positions, then shorter reasons and a shorter draft.
pub(super) fn fitted(reveal: &Reveal, area: Rect, paint: &Paint) -> Sheet {
    let rows = usize::from(area.height);
    let mut limits = Limits {
        columns: area.width,
        spacing: Spacing::Roomy,
        question: true,
        reason_rows: usize::MAX,
        draft_rows: usize::MAX,
    };
    let mut sheet = compose(reveal, limits, paint);
    for spacing in Spacing::ALL {
        limits.spacing = spacing;
        sheet = compose(reveal, limits, paint);
        if sheet.height() <= rows {
            return sheet;
        }
    }
    limits.question = reveal.columns.is_empty() && reveal.settled.is_none();
    for kept in (TEXT_ROWS_MIN..=rows.max(TEXT_ROWS_MIN)).rev() {
        (limits.reason_rows, limits.draft_rows) = (kept, kept);
        sheet = compose(reveal, limits, paint);
        if sheet.height() <= rows {
            return sheet;
        }
    }
    let rest = |left: usize| paint.words.say("room-rest", &[("rows", left.into())]);
    sheet.keep(rows, rest, paint.theme.past());
    sheet
}

fn compose(reveal: &Reveal, limits: Limits, paint: &Paint) -> Sheet {
    let Limits { columns, spacing, .. } = limits;
    let theme = paint.theme;
    let mut sheet = Sheet::new(columns);
    sheet.text(frame::words(&reveal.title, paint), theme.strong());
    if limits.question {
        sheet.text(frame::words(&reveal.question, paint), theme.text());
    }
    sheet.gap(spacing.zones());
    if reveal.sides.is_empty() {
        options(&mut sheet, reveal, spacing, paint);
    } else {
        sheet.append(0, positions(reveal, limits, paint));
    }
    let joint = answers::Setting { columns, spacing, draft_rows: limits.draft_rows };
    let joint = answers::sheet(reveal, joint, paint);
    let verdict = verdict::of(reveal, paint);
    if verdict.is_none() && joint.is_empty() {
        return sheet;
    }
    sheet.gap(spacing.zones().min(1));
    sheet.rule(theme);
    if let Some(verdict) = verdict {
        sheet.text(&verdict, theme.strong());
        sheet.rule(theme);
    }
    if !joint.is_empty() {
        sheet.gap(spacing.parts());
        sheet.append(0, joint);
    }
    sheet
}

/// Before the reveal: what can be chosen, and nothing of who has chosen.
fn options(sheet: &mut Sheet, reveal: &Reveal, spacing: Spacing, paint: &Paint) {
    let theme = paint.theme;
    for (index, option) in reveal.options.iter().enumerate() {
        let mark = format!("{}.", index + 1);
        let words = frame::words(option, paint);
        sheet.labelled((&mark, theme.past()), 4, words, theme.strong());
        sheet.gap(spacing.parts());
    }
    if !reveal.options.is_empty() {
        sheet.indented(4, &paint.text("reveal-other-allowed"), theme.past());
    }
}

fn positions(reveal: &Reveal, limits: Limits, paint: &Paint) -> Sheet {
    let share = Sheet::share(limits.columns, reveal.sides.len());
    let beside = share >= COLUMN_COLUMNS_MIN;
    let setting = position::Setting {
        columns: if beside { share } else { limits.columns },
        spacing: limits.spacing,
        reason_rows: limits.reason_rows,
    };
    let side = |cell: &Text| match reveal.columns.iter().find(|column| column.cell == *cell) {
        Some(column) => position::parts(column, setting, paint),
        None => position::missing(frame::words(cell, paint), setting, paint),
    };
    let all: Vec<Parts> = reveal.sides.iter().map(side).collect();
    if beside {
        return Sheet::beside(limits.columns, level(all), paint.theme);
    }
    let mut sheet = Sheet::new(limits.columns);
    for (index, parts) in all.into_iter().enumerate() {
        if index > 0 {
            sheet.gap(limits.spacing.zones().min(1));
            sheet.rule(paint.theme);
        }
        for part in [parts.head, parts.reason, parts.expected] {
            sheet.append(0, part);
        }
    }
    sheet
}

/// Columns whose reasons begin in one row, and whose expectations do.
fn level(all: Vec<Parts>) -> Vec<Sheet> {
    let tallest = |part: fn(&Parts) -> &Sheet| all.iter().map(|it| part(it).height()).max();
    let head = tallest(|parts| &parts.head).unwrap_or(0);
    let reason = tallest(|parts| &parts.reason).unwrap_or(0);
    let leveled = all.into_iter().map(|parts| {
        let mut sheet = parts.head;
        sheet.gap(head - sheet.height());
        sheet.append(0, parts.reason);
        sheet.gap(head + reason - sheet.height());
        sheet.append(0, parts.expected);
        sheet
    });
    leveled.collect()
}
