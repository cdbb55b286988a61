//! What control did with seats: seats, no persons.

use serde::Serialize;

use crate::exercise::SeatId;
use crate::session::{Event, SeatEvent};

use super::Moment;
use super::reading::Reading;

/// Something that control did with a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeatAct {
    pub at: Moment,
    pub seat: SeatId,
    /// Without the name of whoever came.
    pub event: SeatEvent,
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<SeatAct> {
    let acts = reading.events().filter_map(|(at, _, event)| {
        let Event::Seat { id, event } = event else { return None };
        Some(SeatAct { at, seat: id.clone(), event: unnamed(event) })
    });
    acts.collect()
}

fn unnamed(event: &SeatEvent) -> SeatEvent {
    match event {
        SeatEvent::Replaced { .. } => SeatEvent::Replaced { person: String::new() },
        SeatEvent::Moved { .. }
        | SeatEvent::Muted { .. }
        | SeatEvent::Unmuted
        | SeatEvent::SentOut { .. }
        | SeatEvent::DutiesPassed { .. } => event.clone(),
    }
}
