//! What happened, in order.

use crate::session::{Entry, Event, Happening, TableEvent};

use super::Moment;
use super::reading::Reading;

/// Marks of the clock are left out. Within an instant the order is that of the record.
pub(super) fn read(reading: &Reading<'_>) -> Vec<Entry> {
    let told = reading.state.history.iter().filter(|entry| !entry.happenings.iter().all(is_mark));
    let mut entries: Vec<Entry> = told.cloned().collect();
    entries.sort_by_key(moment);
    entries
}

/// When an entry's act happened.
pub fn moment(entry: &Entry) -> Moment {
    Moment { t: entry.said_at.unwrap_or(entry.t), record: entry.seq }
}

fn is_mark(happening: &Happening) -> bool {
    match happening {
        Happening::SealedPosition { .. } | Happening::SealedAnswers { .. } => false,
        Happening::Event(event) => **event == Event::Table(TableEvent::ClockMarked),
    }
}
