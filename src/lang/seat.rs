//! How a seat stands, in words.

use crate::exercise::Span;
use crate::session::view::SeatStanding;

use super::{Words, one_line};

impl Words {
    pub fn seat_standing(&self, standing: SeatStanding) -> String {
        let whole = |key: &str, span: Span| {
            let minutes = self.duration(Span::minutes(span.as_minutes()));
            self.say(key, &[("span", minutes.into())])
        };
        let is_now = |span: Span| span.as_minutes() == 0;
        match standing {
            SeatStanding::Empty => self.text("stands-empty"),
            SeatStanding::Beside => self.text("stands-beside"),
            SeatStanding::Seated(span) if is_now(span) => self.text("stands-seated-now"),
            SeatStanding::Seated(span) => whole("stands-seated", span),
            SeatStanding::Idle(span) => whole("stands-idle", span),
            SeatStanding::Silent(span) => whole("stands-silent", span),
            SeatStanding::Gone(Some(span)) if is_now(span) => self.text("stands-gone-now"),
            SeatStanding::Gone(Some(span)) => whole("stands-gone", span),
            SeatStanding::Gone(None) => self.text("stands-not-back"),
        }
    }

    /// Control has muted the seat: what that means, and why where it said so.
    pub fn muted(&self, reason: &str) -> String {
        let reason = one_line(reason);
        if reason.is_empty() {
            return self.text("state-muted");
        }
        self.say("state-muted-because", &[("reason", reason.into())])
    }
}
