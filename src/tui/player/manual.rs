//! What the help of a player's screen tells: the keys of the seat's role and no others.

use crate::exercise::Role;
use crate::session::view::CellView;
use crate::tui::help::Help;
use crate::tui::keymap::{Action, Say, Scope};

use super::Player;

/// Keys that are not in the table: of everybody, and of those who write.
const MOVES: [(&str, &str); 3] = [
    ("Up Down", "help-player-move"),
    ("Tab Enter", "help-player-pane"),
    ("PgDn", "help-player-page"),
];
const FORMS: [(&str, &str); 2] = [("Ctrl+S", "help-player-send"), ("Esc", "help-player-close")];

impl Player {
    pub(super) fn help(&self, view: &CellView) -> Help {
        let role = self.own(view).map_or(Role::Observer, |own| own.role);
        let writes = has_key(role, Action::Papers);
        let rows = if writes { [&MOVES[..], &FORMS].concat() } else { MOVES.to_vec() };
        Help::new("help-player-rule", &rows)
            .with((Scope::Player, "help-player"), |row| has_key(role, row.action))
    }
}

/// Whether the key ever does anything at a seat of this role.
fn has_key(role: Role, action: Action) -> bool {
    let Action::Say(say) = action else {
        return action != Action::Papers || matches!(role, Role::Lead | Role::Player);
    };
    match say {
        Say::Check => true,
        Say::Acknowledge
        | Say::PassOn
        | Say::AskConsent
        | Say::Position
        | Say::Draft
        | Say::Changes
        | Say::NonConcur => matches!(role, Role::Lead | Role::Player),
        Say::Concur | Say::Settle | Say::SettleByLead | Say::Refer | Say::Alone => {
            role == Role::Lead
        }
        Say::Presence => false,
    }
}
