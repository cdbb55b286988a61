//! What stands on every screen that is not control's: the banner above, the marking below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{ExerciseTime, Span, Text};
use crate::lang;
use crate::session::view::{ClockState, ClockView, MoveView};

use super::Paint;
use super::sheet::columns_of;

/// `연습 EXERCISE`, the same in every language.
const BANNER: &str = " 연습 EXERCISE ";

/// The banner in the corner of `area`; gives the column after it.
pub(super) fn banner(buffer: &mut Buffer, area: Rect, paint: &Paint) -> u16 {
    if area.is_empty() {
        return area.x;
    }
    paint.line(buffer, (area.x, area.y), area.width, BANNER, paint.theme.banner());
    area.x.saturating_add(columns_of(BANNER)).min(area.right())
}

/// The banner with a title after it, which gives way to what stands at the right.
pub(super) fn titled(buffer: &mut Buffer, area: Rect, title: &str, right: &str, paint: &Paint) {
    let after = banner(buffer, area, paint).saturating_add(2);
    let right_columns = columns_of(&lang::one_line(right));
    let edge = area.right().saturating_sub(2).saturating_sub(right_columns);
    if right_columns > 0 && edge > after {
        paint.line(buffer, (edge, area.y), right_columns, right, paint.theme.text());
    }
    let columns = edge.saturating_sub(after).saturating_sub(2);
    if columns > 4 {
        paint.line(buffer, (after, area.y), columns, title, paint.theme.strong());
    }
}

/// The marking at the foot of `area`, with the move in hand at its right.
pub(super) fn marking(buffer: &mut Buffer, area: Rect, words: [&str; 2], paint: &Paint) {
    let [marking, right] = words;
    if area.height < 2 {
        return;
    }
    let y = area.bottom() - 1;
    let inner = inside(area, 2);
    paint.line(buffer, (inner.x, y), inner.width, marking, paint.theme.past());
    let used = columns_of(marking) + 2;
    if used + columns_of(right) <= inner.width {
        paint.line_right(buffer, inner, y, right, paint.theme.past());
    }
}

/// `area` without `columns` at its left and its right.
pub(super) fn inside(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width / 2);
    Rect { x: area.x + columns, width: area.width - 2 * columns, ..area }
}

/// `2/4 부처별 토의`
pub(super) fn move_name(view: &MoveView, paint: &Paint) -> String {
    format!("{}/{} {}", view.number, view.count, view.title.get(paint.language()))
}

/// How long the move in hand has taken, and how long it was to take: `12:30 / 20:00`.
pub(super) fn move_time(view: &MoveView, t: ExerciseTime) -> String {
    format!("{} / {}", t.since(view.began), view.length)
}

/// The state of a clock that does not run.
pub(super) fn stopped(clock: &ClockView, paint: &Paint) -> Option<String> {
    (clock.state != ClockState::Running).then(|| paint.words.clock_state(&clock.state))
}

/// `T+00:31:10`, with the clock's state before it where it stands.
pub(super) fn clock(clock: &ClockView, paint: &Paint) -> String {
    let time = clock.time_at(paint.now).to_string();
    stopped(clock, paint).map_or_else(|| time.clone(), |state| format!("{state}  {time}"))
}

/// The hour in the exercise's world: `09:18`.
pub(super) fn hour(clock: &ClockView, t: ExerciseTime) -> String {
    let passed = i64::try_from(t.0).unwrap_or(i64::MAX);
    let shown = chrono::TimeDelta::try_milliseconds(passed)
        .and_then(|passed| clock.start.checked_add_signed(passed))
        .unwrap_or(clock.start);
    shown.format("%H:%M").to_string()
}

/// A deadline by the hour in the exercise's world and by the clock of the exercise, and how long
/// there is to it: `09:25  T+00:25:00  6:20 남음`.
pub(super) fn deadline(clock: &ClockView, at: ExerciseTime, paint: &Paint) -> String {
    format!("{}  {at}  {}", hour(clock, at), left(at, clock.time_at(paint.now), paint))
}

/// How long there is to a deadline, said as that: it would read like an hour.
pub(super) fn left(at: ExerciseTime, t: ExerciseTime, paint: &Paint) -> String {
    if at <= t {
        return paint.text("seat-passed");
    }
    paint.words.say("seat-time-left", &[("left", at.since(t).to_string().into())])
}

/// A length without its seconds, unless it has nothing else: what is told with it changes less.
pub(super) fn whole_minutes(span: Span) -> Span {
    match span.as_minutes() {
        0 => span,
        minutes => Span::minutes(minutes),
    }
}

/// A text in the language of the screen.
pub(super) fn words<'a>(text: &'a Text, paint: &Paint) -> &'a str {
    text.get(paint.language())
}

/// Makes a part opaque, with a bar at its left edge where something stands beside it.
pub(super) fn clear(buffer: &mut Buffer, area: Rect, paint: &Paint) {
    for y in area.y..area.bottom() {
        for x in area.x..area.right() {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
            }
        }
        if area.x == 0 {
            continue;
        }
        // A wide letter that reaches under the bar would take the bar's place on the terminal.
        if let Some(before) = buffer.cell_mut((area.x - 1, y))
            && lang::width(before.symbol()) > 1
        {
            before.set_symbol(" ");
        }
        if let Some(cell) = buffer.cell_mut((area.x, y)) {
            cell.set_symbol(paint.theme.strokes().bar());
        }
    }
}

/// What is behind the bar of such a part.
pub(super) fn beside_bar(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Language;
    use crate::tui::{Shade, Theme};

    #[test]
    fn a_wide_letter_under_the_bar_gives_way_to_it() {
        let area = Rect::new(0, 0, 12, 1);
        let mut buffer = Buffer::empty(area);
        let paint = Paint::new(Language::Ko, Theme::new(Shade::Dark), chrono::DateTime::UNIX_EPOCH);
        paint.line(&mut buffer, (0, 0), 12, "진행 순서", paint.theme.text());
        clear(&mut buffer, Rect { x: 6, width: 6, ..area }, &paint);
        assert_eq!(buffer[(5, 0)].symbol(), " ");
        assert_eq!(buffer[(6, 0)].symbol(), paint.theme.strokes().bar());
        assert_eq!(buffer[(2, 0)].symbol(), "행");
    }
}
