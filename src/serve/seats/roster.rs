//! Who is connected where. A person who comes again takes over from their earlier connection.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;

use crate::exercise::SeatId;

/// The connections by seat, one each.
#[derive(Debug, Default)]
pub(super) struct Roster {
    seats: Mutex<BTreeMap<SeatId, Connected>>,
}

#[derive(Debug)]
struct Connected {
    person: String,
    relieved: Arc<Notify>,
}

impl Roster {
    /// Takes the seat for `person`; whoever is connected there under another name keeps it, and is
    /// named. The notice comes when the same person takes it again elsewhere.
    pub(super) fn take(&self, seat: &SeatId, person: &str) -> Result<Arc<Notify>, String> {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(there) = seats.get(seat) {
            if there.person != person {
                return Err(there.person.clone());
            }
            there.relieved.notify_one();
        }
        let relieved = Arc::new(Notify::new());
        let connected = Connected { person: person.to_owned(), relieved: relieved.clone() };
        seats.insert(seat.clone(), connected);
        Ok(relieved)
    }

    /// Frees the seat, unless somebody has taken it over.
    pub(super) fn leave(&self, seat: &SeatId, relieved: &Arc<Notify>) {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        if seats.get(seat).is_some_and(|there| Arc::ptr_eq(&there.relieved, relieved)) {
            seats.remove(seat);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_is_its_persons_until_they_leave() {
        let (roster, seat) = (Roster::default(), SeatId::literal("mnd-lead"));
        let first = roster.take(&seat, "박 준장").expect("it is free");
        assert_eq!(roster.take(&seat, "이 중령").err().as_deref(), Some("박 준장"));
        let again = roster.take(&seat, "박 준장").expect("the same person");
        roster.leave(&seat, &first);
        assert_eq!(roster.take(&seat, "이 중령").err().as_deref(), Some("박 준장"));
        roster.leave(&seat, &again);
        assert!(roster.take(&seat, "이 중령").is_ok());
    }
}
