//! What is true of the session as a whole, said plainly where somebody could take it for a fault.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::exercise::Role;
use crate::session::view::ClockState;
use crate::tui::{Paint, line, message, notice};

use super::{Player, PlayerScene};

const NOTICE_ROWS_MAX: usize = 2;

impl Player {
    /// What stands over the keys: a notice, the session's state, what the last key came to. Where
    /// there is no room for all of it, what the person has just been told stays.
    pub(super) fn standing(
        &self,
        area: Rect,
        scene: &PlayerScene<'_>,
        paint: &Paint,
    ) -> Vec<Line<'static>> {
        let columns = area.width;
        let told = message::lines(self.message.as_ref(), columns, paint);
        let mut notice = vec![];
        if let Some(stands) = scene.notice {
            let text = paint.text(notice::words(stands));
            notice = line::wrapped(&text, columns, 1, paint.theme.real_world());
            notice.truncate(NOTICE_ROWS_MAX);
        }
        let muted = self.own(scene.view).and_then(|own| own.muted.as_deref());
        let state = match muted {
            Some(reason) => paint.words.muted(reason),
            None => self.state_words(scene).map(|key| paint.text(key)).unwrap_or_default(),
        };
        let mut state = line::wrapped(&state, columns, 1, paint.theme.next());
        state.retain(|line| line.width() > 1);
        let glance = self.glance(scene).unwrap_or_default();
        let mut glance = line::wrapped(&glance, columns, 1, paint.theme.past());
        glance.retain(|line| line.width() > 1);
        glance.truncate(1);
        state.extend(glance);
        let room = usize::from(area.height / 4);
        if notice.len() + state.len() + told.len() > room {
            state.clear();
        }
        let mut lines: Vec<Line<'static>> = notice.into_iter().chain(state).collect();
        lines.truncate(room.saturating_sub(told.len()));
        lines.extend(told);
        lines
    }

    /// The name of the words for a session that is not running.
    fn state_words(&self, scene: &PlayerScene<'_>) -> Option<&'static str> {
        let own = self.own(scene.view);
        let observes = own.is_none_or(|own| own.role == Role::Observer);
        let answered = own.is_some_and(|own| own.answered_check);
        if let Some(probe) = &scene.view.probe {
            let leads = own.is_some_and(|own| own.role == Role::Lead);
            return Some(match probe.own {
                _ if !leads => "state-probe-reader",
                Some(_) => "state-probe-answered",
                None => "state-probe",
            });
        }
        match scene.view.clock.state {
            ClockState::Running | ClockState::RealWorldStop(_) => None,
            ClockState::NotStarted if answered => Some("state-before-ready"),
            ClockState::NotStarted => Some("state-before-check"),
            ClockState::Paused(_) if observes => Some("state-paused-observer"),
            ClockState::Paused(_) => Some("state-paused"),
            ClockState::Resumed { .. } if observes => Some("state-resumed-observer"),
            ClockState::Resumed { .. } => Some("state-resumed"),
            ClockState::Ended if observes => Some("state-ended-observer"),
            ClockState::Ended => Some("state-ended"),
        }
    }
}
