//! The two rows over a cell's screen: which exercise, whose screen, where it is in time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::Role;
use crate::lang;
use crate::session::view::CellView;
use crate::tui::sheet::columns_of;
use crate::tui::{Paint, frame};

use super::entry;

/// What the head says beside what every cell's screen says.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// Who sits before it.
    person: String,
    /// What comes next, and whether it is late.
    next: Option<(String, bool)>,
}

impl Head {
    /// Of a cell as a whole: who answers for it, and its next deadline.
    pub(super) fn of_cell(view: &CellView, paint: &Paint) -> Self {
        let t = view.clock.time_at(paint.now);
        Self { person: lead(view, paint), next: entry::deadline(view, t, paint) }
    }
}

pub(super) fn draw(buffer: &mut Buffer, area: Rect, view: &CellView, head: &Head, paint: &Paint) {
    draw_person(buffer, area, view, &head.person, paint);
    draw_time(buffer, area, view, head.next.as_ref(), paint);
}

/// The first row: which exercise, whose screen, and who sits before it.
pub(in crate::tui) fn draw_person(
    buffer: &mut Buffer,
    area: Rect,
    view: &CellView,
    person: &str,
    paint: &Paint,
) {
    let name = frame::words(&view.name, paint);
    // Which cell's screen this is must always be read: the exercise's title gives way first, then
    // the post of who answers for the cell.
    let person = lang::fit(person, usize::from(area.width / 2));
    let taken = columns_of(&person) + columns_of(name) + 24;
    let title = match area.width.saturating_sub(taken) {
        room @ 6.. => lang::fit(frame::words(&view.title, paint), usize::from(room)) + "   " + name,
        _ => name.to_owned(),
    };
    frame::titled(buffer, area, &title, &person, paint);
}

/// The second row, where it is in time and what comes next, and the rule under it.
pub(in crate::tui) fn draw_time(
    buffer: &mut Buffer,
    area: Rect,
    view: &CellView,
    next: Option<&(String, bool)>,
    paint: &Paint,
) {
    let theme = paint.theme;
    let row = Rect { y: area.y + 1, ..area };
    let hour = frame::hour(&view.clock, view.clock.time_at(paint.now));
    let clock = format!("{}   {hour}", frame::clock(&view.clock, paint));
    let inner = frame::inside(row, 1);
    paint.line_right(buffer, inner, row.y, &clock, theme.text());
    let in_hand = view.current_move.as_ref();
    let mut x = inner.x;
    let edge = inner.right().saturating_sub(columns_of(&clock) + 2);
    let mut put = |words: &str, style| {
        paint.line(buffer, (x, row.y), edge.saturating_sub(x), words, style);
        x = x.saturating_add(columns_of(words) + 3);
    };
    if let Some(in_hand) = in_hand {
        put(&frame::move_name(in_hand, paint), theme.text());
    }
    if let Some((words, late)) = next {
        put(words, if *late { theme.overdue() } else { theme.next() });
    }
    paint.rule(buffer, area, area.y + 2);
}

/// Who answers for the cell: 박 준장 (대표).
fn lead(view: &CellView, paint: &Paint) -> String {
    let lead = view.seats.iter().find(|seat| seat.role == Role::Lead);
    let Some(lead) = lead else { return String::new() };
    let title = frame::words(&lead.title, paint);
    let name = lead.person.as_deref().unwrap_or(title);
    format!("{name} ({})", paint.text("player-lead"))
}
