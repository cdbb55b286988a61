//! Moving through a session: record by record, minute by minute, and by itself.

use std::time::Duration;

use crate::exercise::{ExerciseTime, Span};

use super::Review;

/// How fast the cursor goes by itself, in exercise time for each second on the wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    #[default]
    X1,
    X2,
    X5,
    X10,
    X30,
    X60,
}

impl Speed {
    pub const ALL: [Self; 6] = [Self::X1, Self::X2, Self::X5, Self::X10, Self::X30, Self::X60];

    pub fn times(self) -> u64 {
        match self {
            Self::X1 => 1,
            Self::X2 => 2,
            Self::X5 => 5,
            Self::X10 => 10,
            Self::X30 => 30,
            Self::X60 => 60,
        }
    }

    fn other(self, by: isize) -> Self {
        let place = Self::ALL.iter().position(|own| *own == self).unwrap_or(0);
        place.checked_add_signed(by).and_then(|place| Self::ALL.get(place)).copied().unwrap_or(self)
    }
}

/// Whether the cursor goes by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Motion {
    #[default]
    Still,
    Playing,
}

/// Where the cursor stands in time, between records too.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cursor {
    pub(super) t: ExerciseTime,
    pub(super) motion: Motion,
    pub(super) speed: Speed,
    /// How many times the lanes are drawn out, as a power of two.
    pub(super) zoom: u32,
    /// What passed on the wall and has not come to a millisecond of exercise yet.
    left: Duration,
}

/// The lanes are drawn out to this power of two at most: a day to minutes.
const ZOOM_MAX: u32 = 8;

impl Review {
    /// Puts the cursor on a record.
    pub(super) fn go_to(&mut self, place: usize) {
        self.playback.seek(place);
        self.cursor.t = self.playback.entry().t;
    }

    /// Puts the cursor on a moment: the last record by then is the last that was done.
    pub fn go_to_time(&mut self, t: ExerciseTime) {
        let t = t.min(self.playback.end());
        let place = self.playback.place_at(t);
        self.playback.seek(place);
        self.cursor.t = t;
    }

    /// To the record before or after, among those that tell something or that were found.
    pub fn step(&mut self, by: isize) {
        self.cursor.motion = Motion::Still;
        let at = self.playback.at();
        let stops = self.stops();
        let before = stops.partition_point(|place| *place < at);
        let after = stops.partition_point(|place| *place <= at);
        let next = if by < 0 { before.checked_sub(1) } else { Some(after) };
        if let Some(place) = next.and_then(|next| stops.get(next)).copied() {
            self.go_to(place);
        }
    }

    pub(super) fn minutes(&mut self, by: i64) {
        self.cursor.motion = Motion::Still;
        let span = Span::minutes(by.unsigned_abs());
        let t = if by < 0 { self.cursor.t.before(span) } else { self.cursor.t + span };
        self.go_to_time(t);
    }

    pub(super) fn go_to_start(&mut self) {
        self.cursor.motion = Motion::Still;
        let first = self.stops().first().copied().unwrap_or(0);
        self.go_to(first);
    }

    /// Onto the last record.
    pub(super) fn go_to_end(&mut self) {
        let last = self.stops().last().copied();
        let last = match &self.found {
            Some(_) => last.unwrap_or(0),
            None => self.playback.count() - 1,
        };
        self.go_to(last);
    }

    /// Where the cursor stops: what was found, or whatever tells something.
    pub(super) fn stops(&self) -> &[usize] {
        self.found.as_ref().map_or_else(|| self.playback.told(), |found| &found.places)
    }

    pub(super) fn play_or_stop(&mut self) {
        self.cursor.motion = match self.cursor.motion {
            Motion::Playing => Motion::Still,
            Motion::Still => Motion::Playing,
        };
        if self.is_at_end() {
            self.cursor.motion = Motion::Still;
            self.note("review-at-end");
        }
    }

    pub(super) fn speed_up(&mut self, by: isize) {
        self.cursor.speed = self.cursor.speed.other(by);
    }

    pub(super) fn zoom(&mut self, by: i32) {
        self.cursor.zoom = self.cursor.zoom.saturating_add_signed(by).min(ZOOM_MAX);
    }

    fn is_at_end(&self) -> bool {
        self.playback.at() + 1 == self.playback.count()
    }

    /// Goes on by itself. While the exercise stood still nothing is waited for, and what a jump
    /// passed over is passed over.
    pub(super) fn play(&mut self, passed: Duration) -> bool {
        if self.cursor.motion == Motion::Still {
            return false;
        }
        let passed = self.cursor.left + passed;
        let milliseconds = u64::try_from(passed.as_millis()).unwrap_or(0);
        self.cursor.left = passed.saturating_sub(Duration::from_millis(milliseconds));
        let mut t = self.cursor.t + Span(milliseconds * self.cursor.speed.times());
        if let Some(to) = self.playback.leap() {
            t = t.max(to);
        }
        self.go_to_time(t);
        if self.is_at_end() {
            self.cursor.motion = Motion::Still;
        }
        milliseconds > 0
    }
}
