//! What the seat at this terminal can ask for here: its keys, and no others, stand in the footer.

use crate::exercise::Role;
use crate::session::view::{ClockState, ControlView};
use crate::tui::control::MessageKind;
use crate::tui::help::Help;
use crate::tui::keymap::{Action, Scope};

use super::{App, Effect, menus};

/// Where this terminal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The host's own: the program ends with it, its printer is here, and so may the cells be.
    Host,
    /// Somewhere else.
    Away,
}

impl App {
    pub(super) fn runs_exercise(&self) -> bool {
        self.seat.role.runs_exercise()
    }

    /// Whether the key is for this seat now; else the words for why not. A muted seat reads.
    pub(super) fn may_use(&self, action: Action, view: &ControlView) -> Result<(), &'static str> {
        if !self.has_key(action) {
            return Err("note-not-your-key");
        }
        let muted = self.muted(view).is_some();
        if muted && !reads(action) { Err("refused-muted") } else { Ok(()) }
    }

    /// What stands on the screen of a muted seat.
    pub(super) fn muted_notice(&self, view: &ControlView) -> Option<String> {
        Some(self.words().muted(self.muted(view)?))
    }

    fn muted<'v>(&self, view: &'v ControlView) -> Option<&'v str> {
        view.seats.get(&self.seat.id)?.muted.as_deref()
    }

    /// Whether the key is this seat's, at this terminal.
    fn has_key(&self, action: Action) -> bool {
        // Join codes stand on the host's console and nowhere else.
        let elsewhere = match self.place {
            Place::Host => action == Action::Check,
            Place::Away => matches!(action, Action::Join | Action::Print),
        };
        !elsewhere
            && match self.seat.role {
                Role::Director | Role::Facilitator => true,
                Role::Evaluator => {
                    reads(action) || matches!(action, Action::Observe | Action::Evaluate)
                }
                Role::Simcell => {
                    reads(action)
                        || matches!(
                            action,
                            Action::Desk
                                | Action::Consent
                                | Action::ReturnReferral
                                | Action::Compose
                        )
                }
                Role::Observer | Role::Lead | Role::Player | Role::Engine => reads(action),
            }
    }

    /// What the help of this terminal tells: its keys and no others.
    pub(super) fn help(&self) -> Help {
        let rule = match self.seat.role {
            Role::Simcell => "help-simcell-rule",
            Role::Evaluator => "help-evaluator-rule",
            Role::Director
            | Role::Facilitator
            | Role::Observer
            | Role::Lead
            | Role::Player
            | Role::Engine => "help-room-rule",
        };
        let display = match self.place {
            Place::Host => "help-display",
            Place::Away => "help-display-room",
        };
        Help::new(rule, &[])
            .with((Scope::Console, "help-console"), |row| self.has_key(row.action))
            .with((Scope::Speech, "help-speech"), |_| self.runs_exercise())
            .with((Scope::Display, display), |row| self.has_key(row.action))
    }

    /// Who has this terminal, where it is not the host's: `김 평가관 (평가관)`.
    pub(super) fn who(&self, view: &ControlView) -> Option<String> {
        let away = (self.place == Place::Away).then_some(&self.seat)?;
        let title = away.title.get(self.language);
        let person = view.seats.get(&away.id).and_then(|own| own.person.as_deref());
        Some(person.map_or_else(|| title.to_owned(), |person| format!("{person} ({title})")))
    }

    /// Shows something else, as far as this terminal may.
    pub(super) fn displays(&mut self, view: &ControlView) -> Vec<Effect> {
        let menu = menus::displays(view, (&self.display, self.place), self.words());
        self.menu(Some(menu))
    }

    pub(super) fn quit(&mut self, view: &ControlView) -> Vec<Effect> {
        let menu = match self.place {
            Place::Host => menus::quit(view, self.words()),
            Place::Away => menus::leave(self.words()),
        };
        self.menu(Some(menu))
    }

    /// What this seat answers: requests, and where it runs the exercise tasks and forecasts.
    pub(super) fn desk(&mut self, view: &ControlView) -> Vec<Effect> {
        if self.runs_exercise() {
            return self.menu(Some(menus::desk(view, self.words())));
        }
        if let Some(menu) = menus::requests(view, self.words()) {
            return self.menu(Some(menu));
        }
        self.say(MessageKind::Note, "note-nothing-waits");
        vec![]
    }

    /// Whether the stop for something real is this seat's to call or to lift now.
    pub(super) fn may_turn_stop(&self, view: &ControlView) -> bool {
        self.runs_exercise() || !matches!(view.clock.state, ClockState::RealWorldStop(_))
    }
}

/// What everybody at control's screens may do: look, and stop it for something real.
fn reads(action: Action) -> bool {
    matches!(
        action,
        Action::Find
            | Action::Help
            | Action::Language
            | Action::RealWorld
            | Action::Quit
            | Action::Displays
            | Action::Check
            | Action::Keys
            | Action::Back
    )
}
