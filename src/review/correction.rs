//! Corrections: a later record that names an earlier one.

use serde::Serialize;

use crate::exercise::SeatId;
use crate::session::{Event, Seq};

use super::Moment;
use super::reading::{Reading, moment};

/// A note on an earlier record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Corrected {
    pub at: Moment,
    pub seat: SeatId,
    pub earlier: Seq,
    /// When the earlier record's act happened; none when the journal does not hold it.
    pub earlier_at: Option<Moment>,
    pub note: String,
    /// Whether the earlier record's effect was taken back with it.
    pub taken_back: bool,
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<Corrected> {
    let mut corrections = vec![];
    for (at, record, event) in reading.events() {
        let Event::Corrected { earlier, note, .. } = event else { continue };
        let named = reading.records.iter().find(|record| record.seq == *earlier);
        corrections.push(Corrected {
            at,
            seat: record.seat.clone(),
            earlier: *earlier,
            earlier_at: named.map(moment),
            note: note.clone(),
            taken_back: record.events.len() > 1,
        });
    }
    corrections
}
