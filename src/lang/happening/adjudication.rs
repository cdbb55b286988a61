//! Free moves and rulings.

use crate::session::{FreeMoveEvent, Ruling};

use super::super::one_line;
use super::Log;

impl Log<'_> {
    pub(super) fn free_move(&self, id: u32, event: &FreeMoveEvent) -> String {
        let number = ("number", id.saturating_add(1).into());
        match event {
            FreeMoveEvent::Made { cell, action, .. } => {
                let action = ("action", one_line(action).into());
                self.say(
                    "event-free-move-made",
                    &[number, ("cell", self.cells([cell]).into()), action],
                )
            }
            FreeMoveEvent::Withdrawn => self.say("event-free-move-withdrawn", &[number]),
            FreeMoveEvent::Opened { .. } => self.say("event-free-move-opened", &[number]),
            FreeMoveEvent::Argued { cell, side, text } => {
                let args = [
                    number,
                    ("cell", self.cells([cell]).into()),
                    ("side", self.words.side(*side).into()),
                    ("text", one_line(text).into()),
                ];
                self.say("event-free-move-argued", &args)
            }
        }
    }

    pub(super) fn ruling(&self, ruling: &Ruling) -> String {
        let args = [
            ("on", self.words.ruled(&ruling.on, self.names.exercise).into()),
            ("outcome", one_line(&ruling.outcome).into()),
            ("reason", one_line(&ruling.reason).into()),
        ];
        if ruling.outcome.is_empty() {
            return self.say("event-ruled-by-hand", &args);
        }
        self.say("event-ruled", &args)
    }
}
