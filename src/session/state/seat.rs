//! Seats, and whoever sits there.

use crate::exercise::{ExerciseTime, SeatId};
use crate::session::SeatEvent;

use super::State;

/// A seat at the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatState {
    pub person: Option<String>,
    pub answered_check: bool,
    /// Why it is muted, while it is; the words may be empty. It is the seat that is muted, whoever
    /// comes and goes.
    pub muted: Option<String>,
    pub dealt: Dealt,
    /// When it last did something, or somebody for it; else when its person came.
    pub last_act: Option<ExerciseTime>,
}

/// What control did with a seat, of what whoever sits there has to notice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dealt {
    /// How it was freed, until somebody takes it.
    pub freed: Option<Freed>,
    /// How often it was given what waited for another seat.
    pub took_duties: u32,
}

/// How control freed a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Freed {
    Moved { to: SeatId },
    SentOut { reason: String },
}

impl SeatState {
    /// The seat with another person, or nobody, and nothing of whoever sat there.
    fn seats(&mut self, person: Option<String>, freed: Option<Freed>, when: ExerciseTime) {
        self.last_act = person.is_some().then_some(when);
        self.person = person;
        self.dealt.freed = freed;
        self.answered_check = false;
    }
}

impl State {
    pub(super) fn sit(&mut self, seat: &SeatId, person: Option<String>, when: ExerciseTime) {
        self.seats.entry(seat.clone()).or_default().seats(person, None, when);
    }

    pub(super) fn apply_seat(&mut self, id: &SeatId, event: &SeatEvent, when: ExerciseTime) {
        match event {
            SeatEvent::Moved { to } => {
                let seat = self.seats.entry(id.clone()).or_default();
                let person = seat.person.take();
                seat.seats(None, Some(Freed::Moved { to: to.clone() }), when);
                self.sit(to, person, when);
            }
            SeatEvent::Muted { reason } => {
                self.seats.entry(id.clone()).or_default().muted = Some(reason.clone());
            }
            SeatEvent::Unmuted => self.seats.entry(id.clone()).or_default().muted = None,
            SeatEvent::Replaced { person } => self.sit(id, Some(person.clone()), when),
            SeatEvent::SentOut { reason } => {
                let freed = Freed::SentOut { reason: reason.clone() };
                self.seats.entry(id.clone()).or_default().seats(None, Some(freed), when);
            }
            SeatEvent::DutiesPassed { to, forecasts, requests } => {
                self.seats.entry(to.clone()).or_default().dealt.took_duties += 1;
                for forecast in forecasts {
                    if let Some(forecast) = self.forecasts.get_mut(forecast) {
                        forecast.seat = to.clone();
                    }
                }
                for request in requests {
                    if let Some(request) = self.requests.get_mut(*request as usize) {
                        request.assigned = Some(to.clone());
                    }
                }
            }
        }
    }
}
