//! What this is and how it is marked; where we are in time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::lang;
use crate::session::view::{ClockState, MoveView};

use super::super::frame;
use super::zones::Zones;
use super::{Moment, line};

pub(super) fn draw(buffer: &mut Buffer, zones: &Zones, moment: Moment<'_>) {
    banner(buffer, zones.banner, moment);
    line::draw(buffer, zones.time, &[time(moment, zones.time.width)]);
}

/// `연습 EXERCISE`, the title, the marking.
pub(super) fn banner(buffer: &mut Buffer, area: Rect, moment: Moment<'_>) {
    let theme = moment.theme();
    let x = frame::banner(buffer, area, moment.paint);
    let after = Rect { x, width: area.right() - x, ..area };
    let title = moment.of_author(&moment.view.exercise.title);
    let marking = moment.of_author(&moment.view.exercise.marking);
    let left = vec![Span::styled(format!("   {title}  "), theme.strong())];
    let mut right = vec![Span::styled(format!(" {marking} "), theme.banner())];
    if let Some(who) = moment.who {
        right.insert(0, Span::styled(format!("  {}  ", lang::one_line(who)), theme.next()));
    }
    line::draw(buffer, after, &[line::sides(left, right, after.width)]);
}

/// The move and its time at the left; the exercise's time, its hour and its state at the right.
/// What there is no room for goes: first the zone, then the scale, then the hour.
fn time(moment: Moment<'_>, columns: u16) -> Line<'static> {
    let left = match &moment.view.current_move {
        Some(current) => in_hand(moment, current),
        None => vec![Span::raw("")],
    };
    let needed = Line::from(left.clone()).width() + 2;
    let room = usize::from(columns).saturating_sub(needed);
    let mut clock = [3, 2, 1, 0].into_iter().map(|detail| clock(moment, detail));
    let fitting = clock.clone().find(|spans| Line::from(spans.clone()).width() <= room);
    let right = fitting.or_else(|| clock.next_back()).unwrap_or_default();
    line::sides(left, right, columns)
}

fn in_hand(moment: Moment<'_>, current: &MoveView) -> Vec<Span<'static>> {
    let theme = moment.theme();
    let elapsed = moment.t.since(current.began);
    let name = format!(" {}   ", frame::move_name(current, moment.paint));
    let mut spans = vec![Span::styled(name, theme.strong())];
    let times = frame::move_time(current, moment.t);
    if elapsed <= current.length {
        spans.push(Span::styled(times, theme.text()));
        return spans;
    }
    let over = moment.t.since(current.began + current.length).to_string();
    let over = moment.say("banner-move-over", &[("over", over.into())]);
    spans.push(Span::styled(format!("{times}   {over}"), theme.overdue()));
    spans
}

fn clock(moment: Moment<'_>, detail: u8) -> Vec<Span<'static>> {
    let (theme, view) = (moment.theme(), moment.view);
    let mut spans = vec![Span::styled(moment.t.to_string(), theme.strong())];
    let hour = match detail {
        3 => moment.words().clock_of(moment.t, &view.clock),
        1 | 2 => moment.hour(moment.t),
        _ => String::new(),
    };
    if !hour.is_empty() {
        spans.push(Span::raw(format!("   {hour}")));
    }
    if detail >= 2 {
        spans.push(Span::styled(
            format!("   {}", moment.words().time_scale(view.clock.scale)),
            theme.past(),
        ));
    }
    let style = match view.clock.state {
        ClockState::Running => theme.text(),
        ClockState::NotStarted
        | ClockState::Paused(_)
        | ClockState::Resumed { .. }
        | ClockState::Ended
        | ClockState::RealWorldStop(_) => theme.banner(),
    };
    spans.push(Span::raw("  "));
    let state = moment.words().clock_state(&view.clock.state);
    spans.push(Span::styled(format!(" {state} "), style));
    spans
}
