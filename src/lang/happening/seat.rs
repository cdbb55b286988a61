//! What control did with a seat.

use crate::exercise::SeatId;
use crate::session::SeatEvent;

use super::Log;

impl Log<'_> {
    /// Whoever sat there is not named: the line tells of the seat.
    pub(super) fn seat(&self, id: &SeatId, event: &SeatEvent) -> String {
        let title = |id: &SeatId| self.words.seat(id, self.names.exercise);
        let seat = title(id);
        let subject = Some(("seat", seat.as_str()));
        let to = |key, to: &SeatId| {
            self.say(key, &[("seat", seat.as_str().into()), ("to", title(to).into())])
        };
        match event {
            SeatEvent::Moved { to: other } => to("event-seat-moved", other),
            SeatEvent::Muted { reason } => self.remarked("event-seat-muted", subject, reason),
            SeatEvent::Unmuted => self.remarked("event-seat-unmuted", subject, ""),
            SeatEvent::Replaced { .. } => self.remarked("event-seat-replaced", subject, ""),
            SeatEvent::SentOut { reason } => self.remarked("event-seat-sent-out", subject, reason),
            SeatEvent::DutiesPassed { to: other, .. } => to("event-seat-duties-passed", other),
        }
    }
}
