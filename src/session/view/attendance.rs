//! Who is connected, and how each seat stands: an input of control's view, no part of the truth.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::exercise::{Role, Seat, SeatId, Span};

use super::{ClockState, ControlView};

/// How long no key may come from a terminal before its seat is idle.
pub const SEAT_IDLE_MINUTES: u64 = 5;

/// The terminals of each seat that has or had one.
pub type Attendance = BTreeMap<SeatId, Attended>;

/// Whether somebody is connected at a seat; times are the wall's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attended {
    Connected {
        since: DateTime<Utc>,
        last_key: Option<DateTime<Utc>>,
    },
    /// Since when no longer; none where that was before the table came back.
    Gone {
        since: Option<DateTime<Utc>>,
    },
}

/// How a seat stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatStanding {
    /// Nobody has taken it.
    Empty,
    /// Taken at control's own terminal: what is said there is keyed for them.
    Beside,
    /// Connected, for so long.
    Seated(Span),
    /// Connected, and no key has come for so long.
    Idle(Span),
    /// Connected and at the keys, and has done nothing for so long in exercise time.
    Silent(Span),
    /// Not connected any more, for so long; none where it was before the table came back.
    Gone(Option<Span>),
}

impl ControlView {
    /// Every seat of the table: those of the exercise, and behind each post of control's the
    /// further seats that have come into being there.
    pub fn all_seats(&self) -> Vec<Seat> {
        let listed = self.exercise.seats();
        let is_listed = |id: &SeatId| listed.iter().any(|seat| seat.id == *id);
        let with_further = |seat: &Seat| {
            let post = Seat::of_post(seat.id.as_str()).into_iter();
            let further =
                post.filter(|own| !is_listed(&own.id) && self.seats.contains_key(&own.id));
            std::iter::once(seat.clone()).chain(further).collect::<Vec<_>>()
        };
        listed.iter().flat_map(with_further).collect()
    }

    /// How a seat stands at `now`.
    pub fn standing(&self, seat: &Seat, now: DateTime<Utc>) -> SeatStanding {
        let taken = self.seats.get(&seat.id).is_some_and(|own| own.person.is_some());
        match self.attendance.get(&seat.id) {
            None if taken => SeatStanding::Beside,
            Some(Attended::Gone { since }) if taken => {
                SeatStanding::Gone(since.map(|since| passed(since, now)))
            }
            None | Some(Attended::Gone { .. }) => SeatStanding::Empty,
            Some(Attended::Connected { since, last_key }) => {
                let still = passed(last_key.unwrap_or(*since), now);
                if still >= Span::minutes(SEAT_IDLE_MINUTES) {
                    return SeatStanding::Idle(still);
                }
                match self.silent_for(seat, now) {
                    Some(silent) => SeatStanding::Silent(silent),
                    None => SeatStanding::Seated(passed(*since, now)),
                }
            }
        }
    }

    /// How long the seat has done nothing, where that is beyond the author's limit. Who only
    /// watches is never silent.
    fn silent_for(&self, seat: &Seat, now: DateTime<Utc>) -> Option<Span> {
        let plays = match seat.role {
            Role::Lead | Role::Player | Role::Simcell => true,
            Role::Director
            | Role::Facilitator
            | Role::Evaluator
            | Role::Observer
            | Role::Engine => false,
        };
        if !plays || self.clock.state != ClockState::Running {
            return None;
        }
        let last = self.seats.get(&seat.id).and_then(|own| own.last_act).unwrap_or_default();
        let silent = self.clock.time_at(now).since(last);
        (silent >= self.exercise.patience.silent).then_some(silent)
    }

    /// The people who have a seat and have not answered the communications check.
    pub fn unchecked(&self) -> Vec<Seat> {
        let seats = self.all_seats().into_iter();
        let waits = |seat: &Seat| {
            let own = self.seats.get(&seat.id);
            own.is_some_and(|own| own.person.is_some() && !own.answered_check)
        };
        seats.filter(waits).collect()
    }
}

fn passed(since: DateTime<Utc>, now: DateTime<Utc>) -> Span {
    Span(u64::try_from((now - since).num_milliseconds()).unwrap_or(0))
}
