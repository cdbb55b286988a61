//! Moves, pauses, gaps and real-world stops.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::exercise::{ExerciseTime, MoveId, SeatId, Span, TimeScale};
use crate::session::{Event, PauseCause, Record, TableEvent};

use super::reading::Reading;
use super::{Length, Moment, Unknown};

/// A move as it was planned and as it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MoveReview {
    pub id: MoveId,
    pub planned: Span,
    pub began: Option<Moment>,
    /// Up to the next move's start or ENDEX.
    pub took: Length,
}

/// Where the clock stood still.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Clock {
    pub pauses: Vec<Pause>,
    pub gaps: Vec<Gap>,
    pub stops: Vec<RealWorldStop>,
    /// Where exercise time leapt ahead.
    pub jumps: Vec<Jump>,
    /// How fast exercise time went from then on.
    pub scales: Vec<ScaleChange>,
}

/// Exercise time leapt ahead: nobody lived what lies between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Jump {
    pub at: Moment,
    pub to: ExerciseTime,
    pub skipped: Span,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScaleChange {
    pub at: Moment,
    /// Seconds of exercise in a hundred on the wall.
    pub scale: TimeScale,
}

/// A length of wall time in milliseconds; none while it lasts, and where the wall clock was set
/// back.
pub type Wall = Option<u64>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pause {
    pub at: Moment,
    pub cause: PauseCause,
    pub resumed: Option<Moment>,
    pub wall_ms: Wall,
}

/// The table came back after a break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    pub at: Moment,
    /// Wall time since the record before.
    pub gap_ms: u64,
    /// Bytes of an unfinished last line that were cut off.
    pub torn_bytes: u64,
    pub resumed: Option<Moment>,
}

/// 실제상황
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RealWorldStop {
    pub at: Moment,
    pub seat: SeatId,
    pub reason: String,
    pub lifted: Option<Moment>,
    pub note: Option<String>,
    pub wall_ms: Wall,
}

/// The moves in the author's order.
pub(super) fn moves(reading: &Reading<'_>) -> Vec<MoveReview> {
    let mut starts: Vec<(Moment, &MoveId)> = vec![];
    let mut ended = None;
    for (at, _, event) in reading.events() {
        if let Event::Table(TableEvent::MoveBegan { to }) = event {
            starts.push((at, to));
        }
        if *event == Event::Table(TableEvent::ExerciseEnded) {
            ended = ended.or(Some(at));
        }
    }
    let length = |id: &MoveId| {
        let place = starts.iter().position(|(_, began)| *began == id)?;
        let next = starts.get(place + 1).map(|(at, _)| *at).or(ended);
        Some((starts[place].0, next))
    };
    reading
        .exercise
        .moves
        .values()
        .map(|planned| {
            let found = length(&planned.id);
            let began = found.map(|(began, _)| began);
            let next = found.and_then(|(_, next)| next);
            MoveReview {
                id: planned.id.clone(),
                planned: planned.length,
                took: Length::between(began, next, Unknown::StillOpen),
                began,
            }
        })
        .collect()
}

/// A pause still lasts until the clock resumes; a resumption after a break ends none.
pub(super) fn read(reading: &Reading<'_>) -> Clock {
    let mut book = Book::default();
    for (at, record, event) in reading.events() {
        if let Event::Table(event) = event {
            book.note(at, record, event);
        }
    }
    book.clock
}

#[derive(Default)]
struct Book {
    clock: Clock,
    paused_at: Option<DateTime<Utc>>,
    stopped_at: Option<DateTime<Utc>>,
}

impl Book {
    fn note(&mut self, at: Moment, record: &Record, event: &TableEvent) {
        match event {
            TableEvent::Paused { cause } => {
                self.paused_at = Some(record.at);
                let pause = Pause { at, cause: cause.clone(), resumed: None, wall_ms: None };
                self.clock.pauses.push(pause);
            }
            TableEvent::SessionResumed { gap_ms, torn_bytes } => {
                let (gap_ms, torn_bytes) = (*gap_ms, *torn_bytes);
                self.clock.gaps.push(Gap { at, gap_ms, torn_bytes, resumed: None });
            }
            TableEvent::ClockResumed => self.resume(at, record),
            TableEvent::RealWorldStopped { reason } => {
                self.stopped_at = Some(record.at);
                self.clock.stops.push(RealWorldStop {
                    at,
                    seat: record.seat.clone(),
                    reason: reason.clone(),
                    lifted: None,
                    note: None,
                    wall_ms: None,
                });
            }
            TableEvent::RealWorldLifted { note } => {
                let since = self.stopped_at.take();
                if let Some(stop) = self.clock.stops.last_mut() {
                    stop.lifted = Some(at);
                    stop.note = Some(note.clone());
                    stop.wall_ms = since.and_then(|since| wall_ms(since, record.at));
                }
            }
            TableEvent::Jumped { to } => {
                let skipped = to.since(at.t);
                self.clock.jumps.push(Jump { at, to: *to, skipped });
            }
            TableEvent::ScaleSet { scale } => {
                self.clock.scales.push(ScaleChange { at, scale: *scale });
            }
            TableEvent::SessionOpened(_)
            | TableEvent::SeatTaken { .. }
            | TableEvent::SeatLeft { .. }
            | TableEvent::CheckAnswered { .. }
            | TableEvent::PresenceSet { .. }
            | TableEvent::ExerciseStarted
            | TableEvent::MoveBegan { .. }
            | TableEvent::ExerciseEnded
            | TableEvent::ClockMarked
            | TableEvent::HandedOver { .. }
            | TableEvent::TakenOver { .. }
            | TableEvent::RoomShown { .. } => {}
        }
    }

    fn resume(&mut self, at: Moment, record: &Record) {
        let since = self.paused_at.take();
        if let Some(pause) = self.clock.pauses.last_mut().filter(|pause| pause.resumed.is_none()) {
            pause.resumed = Some(at);
            pause.wall_ms = since.and_then(|since| wall_ms(since, record.at));
        }
        if let Some(gap) = self.clock.gaps.last_mut().filter(|gap| gap.resumed.is_none()) {
            gap.resumed = Some(at);
        }
    }
}

fn wall_ms(from: DateTime<Utc>, to: DateTime<Utc>) -> Wall {
    u64::try_from((to - from).num_milliseconds()).ok()
}
