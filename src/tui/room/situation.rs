//! Between events: the hour, the move, what was agreed and what everybody was given.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{ExerciseTime, Text};
use crate::session::view::{RoomContent, RoomView, WorldView};
use crate::tui::sheet::{Ink, Sheet, columns_of};
use crate::tui::{Paint, big, frame};

use super::Spacing;

/// From this height on the hour stands in large figures.
const LARGE_ROWS_MIN: u16 = 18;
/// From this width on the premise stands beside what happened.
const BESIDE_COLUMNS_MIN: u16 = 100;

/// What happened so far, as everybody knows it.
struct Course<'a> {
    common: &'a [(ExerciseTime, Text)],
    agreed: &'a [(Text, Text)],
}

/// Draws the situation page.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, view: &RoomView, paint: &Paint) {
    let RoomContent::Situation { premise, common, agreed, world } = &view.content else { return };
    let used = head(buffer, area, view, paint);
    let area = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    let used = world_lines(buffer, area, world, paint);
    let area = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    let course = Course { common, agreed };
    if area.width >= BESIDE_COLUMNS_MIN && !(common.is_empty() && agreed.is_empty()) {
        let share = Sheet::share(area.width, 2);
        let rows = usize::from(area.height);
        let left = premise_sheet(premise, share, rows, paint);
        let right = course_sheet(&course, share, rows, paint);
        let whole = Sheet::beside(area.width, vec![left, right], paint.theme);
        whole.draw(buffer, area, 0, paint);
        return;
    }
    stacked(premise, &course, area, paint).draw(buffer, area, 0, paint);
}

/// The hour and the move; gives the rows it took.
fn head(buffer: &mut Buffer, area: Rect, view: &RoomView, paint: &Paint) -> u16 {
    let theme = paint.theme;
    let hour = frame::hour(&view.clock, view.clock.time_at(paint.now));
    let t = view.clock.time_at(paint.now);
    let in_hand = view.current_move.as_ref();
    let name = in_hand.map(|it| frame::move_name(it, paint)).unwrap_or_default();
    let taken = in_hand.map(|it| frame::move_time(it, t)).unwrap_or_default();
    let state = frame::stopped(&view.clock, paint).unwrap_or_default();
    let zone = frame::words(&view.clock.zone, paint);
    let large = big::columns(&hour) + 4;
    if area.height < LARGE_ROWS_MIN || area.width < large + 20 {
        let line = [hour.as_str(), zone, &name, &taken].join("  ");
        paint.line(buffer, (area.x, area.y), area.width, &line, theme.strong());
        return 2;
    }
    let roomy = u16::from(area.height >= 30);
    let top = area.y + roomy;
    big::draw(buffer, (area.x, top), &hour, theme.figures());
    let beside = Rect { x: area.x + large, width: area.width - large, ..area };
    let rows = [
        (0, name.as_str(), theme.strong()),
        (1, &taken, theme.text()),
        (3, &state, theme.next()),
        (4, zone, theme.past()),
    ];
    for (row, words, style) in rows {
        paint.line(buffer, (beside.x, top + row), beside.width, words, style);
    }
    let rule = top + big::BIG_ROWS + roomy;
    paint.rule(buffer, area, rule);
    rule + 1 + roomy - area.y
}

/// What the author lets the room see of the world, a line each; gives the rows it took.
fn world_lines(buffer: &mut Buffer, area: Rect, world: &WorldView, paint: &Paint) -> u16 {
    let words = paint.words;
    let of_author = |text: &Text| text.get(words.language()).to_owned();
    let mut lines: Vec<String> = vec![];
    for own in &world.variables {
        let unit = own.unit.as_ref().map(of_author).unwrap_or_default();
        let means = own.means.as_ref().map(of_author).unwrap_or_default();
        let parts = [of_author(&own.title), own.value.to_string(), unit, means];
        lines
            .push(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  "));
    }
    if let Some((rung, own)) = &world.rung {
        lines.push(words.rung_now(*rung, &of_author(own)));
    }
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    // The premise and what happened come first where there is little room.
    if rows == 0 || rows + 4 > area.height {
        return 0;
    }
    for (row, line) in (area.y..).zip(&lines) {
        paint.line(buffer, (area.x, row), area.width, line, paint.theme.text());
    }
    rows + 1
}

/// Agreed words first, then what everybody was given, then the premise as far as it fits.
fn stacked(premise: &Text, course: &Course<'_>, area: Rect, paint: &Paint) -> Sheet {
    let rows = usize::from(area.height);
    let mut sheet = course_sheet(course, area.width, rows, paint);
    let gap = usize::from(!sheet.is_empty());
    let left = rows.saturating_sub(sheet.height() + gap);
    if left > 1 {
        sheet.gap(gap);
        sheet.append(0, premise_sheet(premise, area.width, left, paint));
    }
    sheet
}

fn premise_sheet(premise: &Text, columns: u16, rows: usize, paint: &Paint) -> Sheet {
    let mut sheet = Sheet::new(columns);
    let theme = paint.theme;
    let ink = Ink { plain: theme.text(), stressed: theme.strong() };
    sheet.markdown(frame::words(premise, paint), ink);
    let rest = |left: usize| paint.words.say("room-rest", &[("rows", left.into())]);
    sheet.keep(rows, rest, theme.past());
    sheet
}

/// What was agreed and what everybody was given; the latest, where not all of it fits.
fn course_sheet(course: &Course<'_>, columns: u16, rows: usize, paint: &Paint) -> Sheet {
    let mut sheet = Sheet::new(columns);
    for spacing in [Spacing::Roomy, Spacing::Tight] {
        sheet = Sheet::new(columns);
        agreed(&mut sheet, course.agreed, spacing, paint);
        common(&mut sheet, course.common, paint);
        if sheet.height() <= rows {
            return sheet;
        }
    }
    let before = |left: usize| paint.words.say("room-before", &[("rows", left.into())]);
    sheet.keep_end(rows, before, paint.theme.past());
    sheet
}

fn agreed(sheet: &mut Sheet, texts: &[(Text, Text)], spacing: Spacing, paint: &Paint) {
    if texts.is_empty() {
        return;
    }
    sheet.text(&paint.text("room-agreed"), paint.theme.past());
    for (title, text) in texts {
        sheet.gap(spacing.parts());
        sheet.text(frame::words(title, paint), paint.theme.text());
        sheet.indented(3, frame::words(text, paint), paint.theme.strong());
    }
    sheet.gap(1);
}

fn common(sheet: &mut Sheet, injects: &[(ExerciseTime, Text)], paint: &Paint) {
    if injects.is_empty() {
        return;
    }
    sheet.text(&paint.text("room-situation"), paint.theme.past());
    for (at, title) in injects {
        let at = at.to_string();
        let indent = columns_of(&at) + 3;
        let label = (at.as_str(), paint.theme.past());
        sheet.labelled(label, indent, frame::words(title, paint), paint.theme.text());
    }
}
