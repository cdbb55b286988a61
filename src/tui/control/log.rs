//! What just happened, the newest last.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::lang;
use crate::session::view::ControlView;
use crate::session::{Entry, Event, Happening, TableEvent};

use super::zones::Zones;
use super::{Console, Moment, Pane, line, run};

const WHO_COLUMNS_MAX: usize = 18;

/// The records that say something, the newest first. A mark of the clock says nothing.
pub(super) fn shown(view: &ControlView) -> impl Iterator<Item = &Entry> {
    view.log.iter().rev().filter(|entry| !entry.happenings.iter().all(is_mark))
}

fn is_mark(happening: &Happening) -> bool {
    match happening {
        Happening::Event(event) => matches!(**event, Event::Table(TableEvent::ClockMarked)),
        Happening::SealedPosition { .. } => false,
    }
}

pub(super) fn draw(buffer: &mut Buffer, zones: &Zones, moment: Moment<'_>, console: &Console) {
    let area = zones.log;
    if area.height == 0 {
        return;
    }
    let has_keys = console.pane == Pane::Log;
    if let Some(y) = zones.log_rule {
        rule(buffer, Rect { y, height: 1, ..zones.area }, moment, has_keys);
    }
    let rows = usize::from(area.height);
    let in_hand = if has_keys { console.log_scroll } else { 0 };
    // The record in hand is the lowest one, unless the newest are few enough to stand below it.
    let newest = (in_hand + 1).saturating_sub(rows.max(2) / 2);
    let mut lines: Vec<Line<'static>> = vec![];
    for (place, entry) in shown(moment.view).enumerate().skip(newest) {
        let marked = has_keys && place == in_hand;
        lines.extend(entry_lines(moment, entry, area.width, marked).into_iter().rev());
        if lines.len() >= rows {
            break;
        }
    }
    lines.truncate(rows);
    lines.reverse();
    line::draw(buffer, area, &lines);
}

/// The rule above the log, with its name where it has the keys.
fn rule(buffer: &mut Buffer, area: Rect, moment: Moment<'_>, has_keys: bool) {
    moment.paint.rule(buffer, area, area.y);
    if has_keys {
        let name = run::pane_title(moment, &moment.text("log-title"), true);
        line::draw(
            buffer,
            Rect { x: area.x + 1, width: area.width - 1, ..area },
            &[Line::from(name)],
        );
    }
}

/// A record, a line for each thing that happened.
fn entry_lines(
    moment: Moment<'_>,
    entry: &Entry,
    columns: u16,
    marked: bool,
) -> Vec<Line<'static>> {
    let theme = moment.theme();
    let clock = moment.view.exercise.clock.at(entry.t).format("%H:%M:%S").to_string();
    let style = if marked { theme.strong() } else { theme.text() };
    let happened = moment.words().happening(entry, moment.view);
    let lines = happened.into_iter().enumerate().map(|(place, happened)| {
        let mark = if marked { ">" } else { " " };
        let (clock, who) =
            if place == 0 { (clock.as_str(), happened.who) } else { ("", String::new()) };
        let left = vec![
            Span::styled(mark, theme.next()),
            Span::styled(lang::pad(clock, 8), theme.past()),
            Span::styled(format!("  {}  ", lang::pad(&who, WHO_COLUMNS_MAX)), style),
            Span::styled(happened.what, style),
        ];
        let aside = happened.aside.map(|aside| Span::styled(format!("  {aside} "), theme.past()));
        line::sides(left, aside.into_iter().collect(), columns)
    });
    lines.collect()
}
