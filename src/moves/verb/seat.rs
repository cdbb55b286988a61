//! What control does with a seat.

use crate::exercise::SeatId;
use crate::moves::MovesFault;
use crate::moves::fields::Fields;
use crate::session::{Command, SeatCommand};

pub(super) fn command(verb: &str, fields: &mut Fields) -> Result<Option<Command>, MovesFault> {
    let reason =
        |fields: &mut Fields| fields.optional_text("reason").map(Option::unwrap_or_default);
    let command = match verb {
        "move-person" => SeatCommand::Move { to: fields.id("to", SeatId::new)? },
        "mute" => SeatCommand::Mute { reason: reason(fields)? },
        "unmute" => SeatCommand::Unmute,
        "replace" => SeatCommand::Replace { person: fields.text("person")? },
        "send-out" => SeatCommand::SendOut { reason: reason(fields)? },
        "pass-duties" => SeatCommand::PassDuties { to: fields.id("to", SeatId::new)? },
        _ => return Ok(None),
    };
    Ok(Some(command.of(&fields.id("who", SeatId::new)?)))
}
