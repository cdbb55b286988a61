//! The charts of a report: what its tables tell, as pictures.

mod forecast;
mod knowledge;
mod lanes;
mod latency;
mod round;
mod rung;
mod slot;

use crate::exercise::{ExerciseTime, Span};
use crate::lang::fit;
use crate::report::chart::{Anchor, Chart, Ink, LEFT, RIGHT, Shape, TOP};

pub(super) use forecast::forecasts;
pub(super) use knowledge::knowledge;
pub(super) use lanes::lanes;
pub(super) use latency::latency;
pub(super) use round::rounds;
pub(super) use rung::escalation;
pub(super) use slot::slots;

use super::Paper;

/// Labels of rows are cut to what stands left of the plane.
const LABEL_COLUMNS: usize = 34;
/// Between two ticks of a time axis, in minutes: the first that leaves few enough of them.
const TICK_MINUTES: [i64; 7] = [1, 5, 10, 15, 30, 60, 120];
const TICKS_MAX: i64 = 10;

const MINUTE: i64 = 60_000;

fn signed(milliseconds: u64) -> i64 {
    i64::try_from(milliseconds).unwrap_or(i64::MAX / 1_000)
}

/// Exercise time from left to right.
struct TimeAxis {
    end: i64,
}

impl TimeAxis {
    /// Up to the session's last moment.
    fn of(paper: &Paper<'_>) -> Self {
        let last = paper.aar.timeline.iter().map(|entry| entry.t).max();
        Self::up_to(last.unwrap_or(ExerciseTime::START).since(ExerciseTime::START))
    }

    fn up_to(span: Span) -> Self {
        Self { end: signed(span.0).max(MINUTE) }
    }

    fn x(&self, t: ExerciseTime) -> i64 {
        self.at(signed(t.0))
    }

    fn x_after(&self, span: Span) -> i64 {
        self.at(signed(span.0))
    }

    /// Where the plane ends.
    fn right(&self) -> i64 {
        self.at(self.end)
    }

    fn at(&self, milliseconds: i64) -> i64 {
        LEFT + (RIGHT - LEFT) * milliseconds.clamp(0, self.end) / self.end
    }

    /// The grid and the minutes below it.
    fn shapes(&self, rows: usize) -> Vec<Shape> {
        let bottom = Chart::height_of(rows) - 24;
        let minutes = self.end / MINUTE;
        let step = TICK_MINUTES.into_iter().find(|step| minutes / step <= TICKS_MAX);
        let step = step.unwrap_or(minutes / TICKS_MAX);
        let ticks = (0..=minutes / step).map(|tick| tick * step);
        ticks
            .flat_map(|tick| {
                let x = self.at(tick * MINUTE);
                let line = Shape::Line { from: (x, TOP), to: (x, bottom), ink: Ink::Grid };
                let at = (x, bottom + 16);
                [line, Shape::Label { at, anchor: Anchor::Middle, text: tick.to_string() }]
            })
            .collect()
    }
}

/// The label of a row, cut where it would run into the plane.
fn label(row: usize, text: &str) -> Shape {
    let text = fit(text, LABEL_COLUMNS);
    Shape::Label { at: (LEFT - 8, Chart::row(row) + 4), anchor: Anchor::End, text }
}
