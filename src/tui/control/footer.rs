//! The foot of the screen: what the last command came to, and the keys possible now.

use ratatui::text::Line;

use crate::exercise;
use crate::session::PauseCause;
use crate::session::view::ClockState;

use super::super::keymap::Action;
use super::super::{Paint, hint, message};
use super::{Hint, Moment, Scene, line};

const KEY_ROWS_MAX: usize = 2;
const NOTICE_ROWS_MAX: usize = 2;
/// Between one key and the next.
const BETWEEN_COLUMNS: usize = 3;

/// The keys on up to two lines.
pub(super) fn keys(hints: &[Hint], columns: u16, paint: &Paint) -> Vec<Line<'static>> {
    let all = Some(Action::Keys);
    let room = hint::Room { columns, rows: KEY_ROWS_MAX, between: BETWEEN_COLUMNS, all };
    hint::lines(hints, room, paint)
}

/// What the last command came to.
pub(super) fn message(scene: &Scene<'_>, columns: u16, paint: &Paint) -> Vec<Line<'static>> {
    message::lines(scene.message, columns, paint)
}

/// What stands until it is over, and why the clock stopped by itself.
pub(super) fn notice(moment: Moment<'_>, scene: &Scene<'_>, columns: u16) -> Vec<Line<'static>> {
    let mut lines = vec![];
    if let Some(notice) = scene.notice {
        lines = line::wrapped(notice, columns, 1, moment.theme().real_world());
    }
    if let Some(stopped) = stopped(moment) {
        lines.extend(line::wrapped(&stopped, columns, 1, moment.theme().overdue()));
    }
    lines.truncate(NOTICE_ROWS_MAX);
    lines
}

fn stopped(moment: Moment<'_>) -> Option<String> {
    let since = |key, gap_ms: u64| {
        let gap = moment.roughly(exercise::Span(gap_ms));
        Some(moment.say(key, &[("gap", gap.into())]))
    };
    match &moment.view.clock.state {
        ClockState::Paused(PauseCause::Suspended { gap_ms }) => since("notice-suspended", *gap_ms),
        ClockState::Paused(PauseCause::Cascade) => Some(moment.text("notice-cascade")),
        ClockState::Resumed { gap_ms } => since("notice-resumed", *gap_ms),
        ClockState::Paused(PauseCause::ByHand)
        | ClockState::NotStarted
        | ClockState::Running
        | ClockState::Ended
        | ClockState::RealWorldStop(_) => None,
    }
}
