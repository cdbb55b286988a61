//! What is true of the session as a whole, said plainly where somebody could take it for a fault.

use ratatui::text::Line;

use crate::exercise::Role;
use crate::session::view::ClockState;
use crate::tui::{Paint, line, message, notice};

use super::{Player, PlayerScene};

const NOTICE_ROWS_MAX: usize = 2;

impl Player {
    /// What stands over the keys: a notice, the session's state, what the last key came to.
    pub(super) fn standing(
        &self,
        columns: u16,
        scene: &PlayerScene<'_>,
        paint: &Paint,
    ) -> Vec<Line<'static>> {
        let mut lines = vec![];
        if let Some(notice) = scene.notice {
            let text = paint.text(notice::words(notice));
            lines = line::wrapped(&text, columns, 1, paint.theme.real_world());
            lines.truncate(NOTICE_ROWS_MAX);
        }
        if let Some(key) = self.state_words(scene) {
            lines.extend(line::wrapped(&paint.text(key), columns, 1, paint.theme.next()));
        }
        lines.extend(message::lines(self.message.as_ref(), columns, paint));
        lines
    }

    /// The name of the words for a session that is not running.
    fn state_words(&self, scene: &PlayerScene<'_>) -> Option<&'static str> {
        let own = self.own(scene.view);
        let observes = own.is_none_or(|own| own.role == Role::Observer);
        let answered = own.is_some_and(|own| own.answered_check);
        match scene.view.clock.state {
            ClockState::Running | ClockState::RealWorldStop(_) => None,
            ClockState::NotStarted if observes => Some("state-before"),
            ClockState::NotStarted if answered => Some("state-before-ready"),
            ClockState::NotStarted => Some("state-before-check"),
            ClockState::Paused(_) if observes => Some("state-paused-observer"),
            ClockState::Paused(_) => Some("state-paused"),
            ClockState::Resumed { .. } if observes => Some("state-resumed-observer"),
            ClockState::Resumed { .. } => Some("state-resumed"),
            ClockState::Ended => Some("state-ended"),
        }
    }
}
