//! What control does with seats.

use proptest::prelude::{Just, Strategy, prop_oneof};
use whitecell::session::{Command, SeatCommand};

use super::step::{seat, words};

pub(super) fn seat_command() -> impl Strategy<Value = Command> {
    let command = prop_oneof![
        1 => seat().prop_map(|to| SeatCommand::Move { to }),
        1 => words().prop_map(|reason| SeatCommand::Mute { reason }),
        2 => Just(SeatCommand::Unmute),
        1 => words().prop_map(|person| SeatCommand::Replace { person }),
        1 => words().prop_map(|reason| SeatCommand::SendOut { reason }),
        1 => seat().prop_map(|to| SeatCommand::PassDuties { to }),
    ];
    (seat(), command).prop_map(|(id, command)| command.of(&id))
}
