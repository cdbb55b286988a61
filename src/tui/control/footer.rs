//! The foot of the screen: what the last command came to, and the keys possible now.

use ratatui::text::{Line, Span};

use crate::session::PauseCause;
use crate::session::view::ClockState;
use crate::{exercise, lang};

use super::super::Paint;
use super::{Hint, MessageKind, Moment, Scene, line};

const KEY_ROWS_MAX: usize = 2;
const MESSAGE_ROWS_MAX: usize = 3;
const NOTICE_ROWS_MAX: usize = 2;
/// Between one key and the next.
const BETWEEN_COLUMNS: usize = 3;

/// A hint as it is drawn.
pub(super) fn hint(hint: &Hint, paint: &Paint) -> [Span<'static>; 2] {
    [
        Span::styled(lang::one_line(&hint.key), paint.theme.key()),
        Span::raw(format!(" {}", lang::one_line(&hint.label))),
    ]
}

/// The keys on up to two lines. Those for which there is no room are counted, never just gone.
pub(super) fn keys(hints: &[Hint], columns: u16, paint: &Paint) -> Vec<Line<'static>> {
    let columns = usize::from(columns).saturating_sub(2);
    let mut rows: Vec<Line<'static>> = vec![Line::from(" ")];
    for (place, each) in hints.iter().enumerate() {
        let spans = hint(each, paint);
        let width = spans.iter().map(Span::width).sum::<usize>();
        let left = hints.len() - place - 1;
        let more = more(left + 1, paint);
        let last_row = rows.len() == KEY_ROWS_MAX;
        // On the last line there must be room to say how many are left.
        let kept = if last_row && left > 0 { more.width() + BETWEEN_COLUMNS } else { 0 };
        let row = rows.last_mut().expect("there is a first line");
        let before = if row.width() > 1 { BETWEEN_COLUMNS } else { 0 };
        if row.width() + before + width + kept <= columns {
            row.push_span(" ".repeat(before));
            row.spans.extend(spans);
        } else if last_row {
            row.push_span(" ".repeat(before));
            row.push_span(more);
            break;
        } else {
            let mut next = Line::from(" ");
            next.spans.extend(spans);
            rows.push(next);
        }
    }
    rows
}

fn more(count: usize, paint: &Paint) -> Span<'static> {
    let text = paint.words.say("footer-more", &[("count", count.into())]);
    Span::styled(text, paint.theme.past())
}

/// What the last command came to.
pub(super) fn message(scene: &Scene<'_>, columns: u16, paint: &Paint) -> Vec<Line<'static>> {
    let Some(message) = scene.message else { return vec![] };
    let (key, style) = match message.kind {
        MessageKind::Refused => ("footer-refused", paint.theme.refused()),
        MessageKind::Note => ("footer-note", paint.theme.strong()),
        MessageKind::Ask => ("footer-ask", paint.theme.next()),
    };
    let label = format!(" {}   ", paint.text(key));
    let mut lines = line::wrapped(&message.text, columns, lang::width(&label), style);
    lines.truncate(MESSAGE_ROWS_MAX);
    line::label(&mut lines, Span::styled(label, style));
    lines
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
