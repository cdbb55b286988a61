//! Which session it was, and who sat in it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::exercise::{CellId, ExerciseId, Language, Role, Seat, SeatId};
use crate::session::{Event, Forked, Record, SessionId, TableEvent};

use super::reading::Reading;
use super::{Length, Moment};

/// The session at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overview {
    pub exercise: ExerciseId,
    /// The author's version of the exercise.
    pub version: String,
    /// None when not even the opening is on record.
    pub session: Option<SessionId>,
    /// Of a what-if: what it goes on from.
    pub forked: Option<Forked>,
    /// The version of the program that opened it.
    pub program: Option<String>,
    /// SHA-256 of the exercise's file, hexadecimal.
    pub source_digest: Option<String>,
    pub language: Option<Language>,
    pub opened_at: Option<DateTime<Utc>>,
    pub last_at: Option<DateTime<Utc>>,
    pub records: usize,
    /// STARTEX
    pub started: Option<Moment>,
    pub started_at: Option<DateTime<Utc>>,
    /// ENDEX
    pub ended: Option<Moment>,
    pub ended_at: Option<DateTime<Utc>>,
    /// From STARTEX to ENDEX in exercise time.
    pub played: Length,
    /// Every seat of a cell, and control's seats that did something.
    pub seats: Vec<SeatReview>,
}

/// A seat, not the person in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeatReview {
    pub seat: SeatId,
    pub cell: Option<CellId>,
    pub role: Role,
    pub taken: Option<Moment>,
    /// When it answered the communications check.
    pub checked: Option<Moment>,
    /// Records of its acts.
    pub acts: usize,
}

pub(super) fn read(reading: &Reading<'_>) -> Overview {
    let opened = reading.events().find_map(|(_, record, event)| {
        let Event::Table(TableEvent::SessionOpened(opened)) = event else { return None };
        Some((record, opened))
    });
    let started = first(reading, &TableEvent::ExerciseStarted);
    let ended = first(reading, &TableEvent::ExerciseEnded);
    let (start, end) = (started.map(|found| found.0), ended.map(|found| found.0));
    Overview {
        exercise: reading.exercise.id.clone(),
        version: reading.exercise.version.clone(),
        session: opened.map(|(_, opened)| opened.session),
        forked: opened.and_then(|(_, opened)| opened.forked.clone()),
        program: opened.map(|(_, opened)| opened.program.clone()),
        source_digest: opened.map(|(_, opened)| opened.source_digest.clone()),
        language: opened.map(|(_, opened)| opened.language),
        opened_at: opened.map(|(record, _)| record.at),
        last_at: reading.records.last().map(|record| record.at),
        records: reading.records.len(),
        started: start,
        started_at: started.map(|(_, record)| record.at),
        ended: end,
        ended_at: ended.map(|(_, record)| record.at),
        played: Length::between(start, end, reading.open_end()),
        seats: seats(reading),
    }
}

fn first<'a>(reading: &Reading<'a>, wanted: &TableEvent) -> Option<(Moment, &'a Record)> {
    let wanted = Event::Table(wanted.clone());
    reading
        .events()
        .find(|(_, _, event)| **event == wanted)
        .map(|(moment, record, _)| (moment, record))
}

fn seats(reading: &Reading<'_>) -> Vec<SeatReview> {
    let mut all = reading.exercise.seats();
    let mut further: Vec<Seat> = vec![];
    for id in reading.records.iter().map(|record| &record.seat) {
        if !all.iter().chain(&further).any(|seat| seat.id == *id) {
            further.extend(reading.exercise.seat(id));
        }
    }
    further.sort_by(|one, other| one.id.cmp(&other.id));
    let cells = all.iter().position(|seat| seat.cell.is_some()).unwrap_or(all.len());
    all.splice(cells..cells, further);
    let seats = all.into_iter().map(|seat| {
        let is_taken = |event: &TableEvent| {
            matches!(event, TableEvent::SeatTaken { seat: taken, .. } if *taken == seat.id)
        };
        SeatReview {
            taken: find(reading, is_taken),
            checked: find(reading, |event| {
                *event == TableEvent::CheckAnswered { seat: seat.id.clone() }
            }),
            acts: reading.records.iter().filter(|record| record.seat == seat.id).count(),
            seat: seat.id.clone(),
            cell: seat.cell.clone(),
            role: seat.role,
        }
    });
    seats
        .filter(|seat| seat.role != Role::Engine && (seat.cell.is_some() || seat.acts > 0))
        .collect()
}

fn find(reading: &Reading<'_>, wanted: impl Fn(&TableEvent) -> bool) -> Option<Moment> {
    reading
        .events()
        .find(|(_, _, event)| matches!(event, Event::Table(event) if wanted(event)))
        .map(|(moment, _, _)| moment)
}
