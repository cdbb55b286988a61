//! What happened, in order.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::exercise::{CellId, ExerciseTime, SeatId};
use crate::session::{DecisionEvent, Event, Happening, Seq, TableEvent};

use super::Moment;
use super::reading::{Reading, moment};

/// One event. What a sealed position says stands with its decision, and not here.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    pub record: Seq,
    /// Exercise time at which it was keyed.
    pub t: ExerciseTime,
    pub said_at: Option<ExerciseTime>,
    /// Wall time.
    pub at: DateTime<Utc>,
    pub seat: SeatId,
    /// The cell of the seat; none for control's.
    pub cell: Option<CellId>,
    pub by: SeatId,
    #[serde(skip)]
    pub what: Happening,
}

impl Item {
    pub fn moment(&self) -> Moment {
        Moment { t: self.said_at.unwrap_or(self.t), record: self.record }
    }
}

/// Marks of the clock are left out. The order within an instant is that of the record.
pub(super) fn read(reading: &Reading<'_>) -> Vec<Item> {
    let mut records: Vec<_> = reading.records.iter().collect();
    records.sort_by_key(|record| moment(record));
    let told =
        records.into_iter().flat_map(|record| record.events.iter().map(move |e| (record, e)));
    told.filter(|(_, event)| **event != Event::Table(TableEvent::ClockMarked))
        .map(|(record, event)| Item {
            record: record.seq,
            t: record.t,
            said_at: record.said_at,
            at: record.at,
            cell: reading.exercise.seat(&record.seat).and_then(|seat| seat.cell),
            seat: record.seat.clone(),
            by: record.by.clone(),
            what: without_seal(event),
        })
        .collect()
}

fn without_seal(event: &Event) -> Happening {
    if let Event::Decision { id, event: DecisionEvent::PositionTaken { cell, late, .. } } = event {
        return Happening::SealedPosition { decision: id.clone(), cell: cell.clone(), late: *late };
    }
    Happening::Event(Box::new(event.clone()))
}
