//! What control did with a seat and whoever sits there.

use serde::{Deserialize, Serialize};

use crate::exercise::{ForecastId, SeatId};

use super::Event;

/// What happened to a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatEvent {
    /// Its person sits at another seat now.
    Moved {
        to: SeatId,
    },
    Muted {
        reason: String,
    },
    Unmuted,
    /// A report leaves the name out.
    Replaced {
        #[serde(default, skip_serializing_if = "String::is_empty")]
        person: String,
    },
    SentOut {
        reason: String,
    },
    /// What waited for it waits for another seat: forecasts, and requests assigned to it. What was
    /// being typed there goes along on the desk.
    DutiesPassed {
        to: SeatId,
        forecasts: Vec<ForecastId>,
        requests: Vec<u32>,
    },
}

impl SeatEvent {
    pub fn of(self, seat: &SeatId) -> Event {
        Event::Seat { id: seat.clone(), event: self }
    }
}
