//! What control kept to itself, and who handed a seat to whom: seats, no persons.

use serde::Serialize;

use crate::exercise::SeatId;
use crate::session::{About, Event, TableEvent};

use super::Moment;
use super::reading::Reading;

/// A private note of control's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteReview {
    pub at: Moment,
    pub seat: SeatId,
    pub about: About,
    pub text: String,
}

/// Control's seat went to somebody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeatHandOver {
    pub at: Moment,
    pub seat: SeatId,
    pub note: String,
    /// When whoever came had read the note.
    pub taken: Option<Moment>,
}

pub(super) fn notes(reading: &Reading<'_>) -> Vec<NoteReview> {
    let notes = reading.events().filter_map(|(at, _, event)| {
        let Event::Noted { seat, about, text } = event else { return None };
        let (seat, about, text) = (seat.clone(), about.clone(), text.clone());
        Some(NoteReview { at, seat, about, text })
    });
    notes.collect()
}

pub(super) fn hand_overs(reading: &Reading<'_>) -> Vec<SeatHandOver> {
    let mut all: Vec<SeatHandOver> = vec![];
    for (at, _, event) in reading.events() {
        let Event::Table(event) = event else { continue };
        if let TableEvent::HandedOver { seat, note, .. } = event {
            let (seat, note) = (seat.clone(), note.clone());
            all.push(SeatHandOver { at, seat, note, taken: None });
        }
        if let TableEvent::TakenOver { seat } = event {
            let given = all.iter_mut().rfind(|given| given.seat == *seat);
            if let Some(given) = given {
                given.taken = Some(at);
            }
        }
    }
    all
}
