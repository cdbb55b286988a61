//! Lanes over time: one for control and one for each cell, a letter for each act.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{ExerciseTime, Span};
use crate::lang;
use crate::review::{Kind, Mark};
use crate::tui::Paint;

use super::Review;

/// The names of lanes are cut to so many columns.
const NAME_COLUMNS_MAX: usize = 14;
/// A window is never shorter.
const WINDOW_MINUTES_MIN: u64 = 1;
/// Between two labels of the axis, in minutes: the first that leaves them apart.
const TICK_MINUTES: [u64; 10] = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480];
/// The columns that a label of the axis has for itself.
const TICK_COLUMNS: u64 = 6;
/// The rows of the axis: its minutes, and the cursor.
pub(super) const AXIS_ROWS: u16 = 2;

/// The part of the session that the lanes show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    from: ExerciseTime,
    length: Span,
}

impl Window {
    /// The whole session, or a part of it around the cursor: half of it for each `zoom`.
    pub(super) fn of(end: ExerciseTime, cursor: ExerciseTime, zoom: u32) -> Self {
        let least = Span::minutes(WINDOW_MINUTES_MIN).0;
        let whole = end.0.max(least);
        let length = (whole >> zoom).max(least);
        let from = cursor.0.saturating_sub(length / 2).min(whole - length);
        Self { from: ExerciseTime(from), length: Span(length) }
    }

    /// Where a moment stands among so many columns; none outside of the window.
    pub(super) fn column(self, t: ExerciseTime, columns: u16) -> Option<u16> {
        let passed = t.0.checked_sub(self.from.0)?;
        let last = u64::from(columns.saturating_sub(1));
        let column = passed.saturating_mul(last) / self.length.0;
        (passed <= self.length.0).then(|| u16::try_from(column).unwrap_or(0))
    }

    fn to(self) -> ExerciseTime {
        self.from + self.length
    }
}

/// What stands in one column of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Placed {
    /// It is among what was found, or nothing is looked for.
    pub(super) found: bool,
    pub(super) kind: Kind,
}

/// Every lane's columns; where several acts share one, what was found and what matters more wins.
pub(super) fn placed(
    marks: &[Mark],
    window: Window,
    (lanes, columns): (usize, u16),
    is_found: &dyn Fn(&Mark) -> bool,
) -> Vec<Vec<Option<Placed>>> {
    let mut all = vec![vec![None; usize::from(columns)]; lanes];
    let first = marks.partition_point(|mark| mark.t < window.from);
    for mark in marks[first..].iter().take_while(|mark| mark.t <= window.to()) {
        let Some(column) = window.column(mark.t, columns) else { continue };
        let lane = all.get_mut(mark.lane);
        if let Some(place) = lane.and_then(|lane| lane.get_mut(usize::from(column))) {
            let own = Placed { found: is_found(mark), kind: mark.kind };
            *place = (*place).max(Some(own));
        }
    }
    all
}

/// The labels under the lanes: a column and a minute.
pub(super) fn ticks(window: Window, columns: u16) -> Vec<(u16, u64)> {
    let minute = Span::minutes(1).0;
    let room = u64::from(columns) / TICK_COLUMNS;
    let minutes = window.length.0 / minute;
    let step = TICK_MINUTES.into_iter().find(|step| minutes / step <= room.max(1));
    let step = step.unwrap_or(minutes / room.max(1) + 1);
    let first = window.from.0.div_ceil(minute).div_ceil(step) * step;
    let all = (0..).map(|tick| first + tick * step);
    let shown = all.map_while(|at| Some((window.column(ExerciseTime(at * minute), columns)?, at)));
    shown.collect()
}

impl Review {
    /// How many rows the lanes take with their axis.
    pub(super) fn lane_rows(&self) -> u16 {
        u16::try_from(self.lanes().len()).unwrap_or(u16::MAX).saturating_add(AXIS_ROWS)
    }

    /// Control's name and each cell's.
    fn lanes(&self) -> Vec<String> {
        let exercise = self.playback.exercise();
        let control = self.words().text("review-lane-control");
        let cells = exercise.cells.keys().map(|cell| self.words().cell(cell, exercise));
        std::iter::once(control).chain(cells).collect()
    }

    pub(super) fn draw_lanes(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        let names = self.lanes();
        let wide = names.iter().map(|name| lang::width(name)).max().unwrap_or(0);
        let wide = u16::try_from(wide.min(NAME_COLUMNS_MAX)).unwrap_or(0);
        let x = area.x + 1 + wide + 2;
        let columns = area.right().saturating_sub(x + 1);
        if columns == 0 {
            return;
        }
        let window = Window::of(self.playback.end(), self.t(), self.cursor.zoom);
        let is_found = |mark: &Mark| self.is_found(mark);
        let lanes = placed(self.playback.marks(), window, (names.len(), columns), &is_found);
        let cursor = window.column(self.t(), columns);
        for ((name, lane), y) in names.iter().zip(&lanes).zip(area.y..area.bottom()) {
            paint.line(buffer, (area.x + 1, y), wide, name, paint.theme.text());
            let bar = paint.theme.strokes().bar();
            paint.line(buffer, (x - 1, y), 1, bar, paint.theme.rule());
            draw_lane(buffer, (x, y), (lane, cursor), paint);
        }
        let y = area.y + u16::try_from(names.len()).unwrap_or(0);
        for (column, minute) in ticks(window, columns) {
            let label = minute.to_string();
            let left = area.right().saturating_sub(x + column);
            paint.line(buffer, (x + column, y), left, &label, paint.theme.past());
        }
        if let Some(column) = cursor {
            let under = Rect { x, y: y + 1, width: columns, height: 1 };
            self.draw_cursor(buffer, under, column, paint);
        }
    }

    /// `^ T+00:41:20`, on the side where there is room.
    fn draw_cursor(&self, buffer: &mut Buffer, area: Rect, column: u16, paint: &Paint) {
        let time = self.t().to_string();
        let wide = u16::try_from(time.len()).unwrap_or(0);
        let x = area.x + column;
        paint.line(buffer, (x, area.y), 1, "^", paint.theme.next());
        let after = x + 2;
        let beside = if after + wide <= area.right() { after } else { x.saturating_sub(wide + 1) };
        paint.line(buffer, (beside, area.y), wide, &time, paint.theme.next());
    }

    fn is_found(&self, mark: &Mark) -> bool {
        let Some(found) = &self.found else { return true };
        let place = usize::try_from(mark.record.0).unwrap_or(usize::MAX);
        found.places.binary_search(&place).is_ok()
    }
}

fn draw_lane(
    buffer: &mut Buffer,
    (x, y): (u16, u16),
    (lane, cursor): (&[Option<Placed>], Option<u16>),
    paint: &Paint,
) {
    for (place, column) in lane.iter().zip(0..) {
        let here = cursor == Some(column);
        let (glyph, style) = match place {
            Some(placed) if placed.found => (placed.kind.letter(), paint.theme.strong()),
            Some(placed) => (placed.kind.letter(), paint.theme.past()),
            None if here => (paint.theme.strokes().bar(), paint.theme.next()),
            None => continue,
        };
        let style = match place {
            Some(_) if here => paint.theme.selected(),
            Some(_) | None => style,
        };
        paint.line(buffer, (x + column, y), 1, glyph, style);
    }
}

#[cfg(test)]
mod tests {
    use crate::session::Seq;

    use super::*;

    fn minutes(minutes: u64) -> ExerciseTime {
        ExerciseTime(minutes * 60_000)
    }

    fn mark(record: u64, at: u64, kind: Kind) -> Mark {
        Mark { record: Seq(record), t: minutes(at), lane: 0, kind }
    }

    #[test]
    fn the_first_and_the_last_moment_stand_at_the_edges() {
        let window = Window::of(minutes(90), minutes(30), 0);
        assert_eq!(window.column(minutes(0), 91), Some(0));
        assert_eq!(window.column(minutes(90), 91), Some(90));
        assert_eq!(window.column(minutes(91), 91), None);
    }

    #[test]
    fn a_closer_window_stays_within_the_session() {
        let window = |at, zoom| Window::of(minutes(80), minutes(at), zoom);
        assert_eq!(window(0, 1), Window { from: minutes(0), length: Span::minutes(40) });
        assert_eq!(window(40, 1).from, minutes(20));
        assert_eq!(window(80, 2).from, minutes(60));
        assert_eq!(window(40, 8).length, Span::minutes(1));
    }

    #[test]
    fn the_weightier_act_is_drawn_and_what_was_found_before_it() {
        let marks = [mark(1, 0, Kind::Due), mark(2, 0, Kind::Settlement), mark(3, 0, Kind::Note)];
        let window = Window::of(minutes(10), minutes(0), 0);
        let shown = |found: &dyn Fn(&Mark) -> bool| {
            placed(&marks, window, (1, 11), found)[0][0].map(|placed| placed.kind)
        };
        assert_eq!(shown(&|_| true), Some(Kind::Settlement));
        assert_eq!(shown(&|mark| mark.record == Seq(1)), Some(Kind::Due));
    }

    #[test]
    fn labels_of_the_axis_stand_apart() {
        for (end, columns) in [(1, 60), (12, 60), (90, 60), (90, 100), (1_440, 100), (9_000, 60)] {
            let ticks = ticks(Window::of(minutes(end), minutes(0), 0), columns);
            assert!(!ticks.is_empty(), "{end}");
            for pair in ticks.windows(2) {
                assert!(pair[1].0 - pair[0].0 >= 5, "{end} in {columns}: {ticks:?}");
            }
        }
    }
}
