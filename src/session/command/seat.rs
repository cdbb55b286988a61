//! Wishes of control about a seat and whoever sits there.

use serde::{Deserialize, Serialize};

use crate::exercise::SeatId;

use super::Command;

/// What control does with a seat. Whoever sits there does it themselves with
/// [`TableCommand`](super::TableCommand).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatCommand {
    /// The person goes to another seat.
    Move {
        to: SeatId,
    },
    /// 입력 정지: its acts are refused; reading goes on.
    Mute {
        reason: String,
    },
    Unmute,
    /// Somebody else sits there from here on.
    Replace {
        person: String,
    },
    /// The seat is freed and its connection closed.
    SendOut {
        reason: String,
    },
    /// What the seat had begun and what waits for it goes to another seat.
    PassDuties {
        to: SeatId,
    },
}

impl SeatCommand {
    pub fn of(self, seat: &SeatId) -> Command {
        Command::Seat { id: seat.clone(), command: self }
    }
}
