//! What just happened, the newest last.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::lang::{self, LogLine};
use crate::session::view::ControlView;
use crate::session::{Entry, Event, Happening, TableEvent};

use super::zones::Zones;
use super::{Console, Moment, Pane, line, run};

const NUMBER_COLUMNS: usize = 4;
const CLOCK_COLUMNS: usize = 8;
const WHO_COLUMNS_MAX: usize = 18;

/// The records that say something, the newest first. A mark of the clock says nothing.
pub(super) fn shown(view: &ControlView) -> impl Iterator<Item = &Entry> {
    view.log.iter().rev().filter(|entry| !entry.happenings.iter().all(is_mark))
}

fn is_mark(happening: &Happening) -> bool {
    match happening {
        Happening::Event(event) => matches!(**event, Event::Table(TableEvent::ClockMarked)),
        Happening::SealedPosition { .. } | Happening::SealedAnswers { .. } => false,
    }
}

pub(super) fn draw(buffer: &mut Buffer, zones: &Zones, moment: Moment<'_>, console: &Console) {
    let mut area = zones.log;
    if area.height == 0 {
        return;
    }
    let has_keys = console.pane == Pane::Log;
    if console.zoom {
        let title = run::pane_title(moment, &moment.text("log-title"), has_keys);
        let title = line::sides(title, run::way_back(moment, console), area.width);
        line::draw(buffer, area, &[title]);
        area = Rect { y: area.y + 1, height: area.height - 1, ..area };
    }
    if let Some(y) = zones.log_rule {
        rule(buffer, Rect { y, height: 1, ..zones.area }, moment, has_keys);
    }
    let rows = usize::from(area.height);
    let in_hand = if has_keys { console.log_scroll } else { 0 };
    // The record in hand is the lowest one, unless the newest are few enough to stand below it.
    let newest = (in_hand + 1).saturating_sub(rows.max(2) / 2);
    let mut told: Vec<Told<'_>> = vec![];
    for (place, entry) in shown(moment.view).enumerate().skip(newest) {
        let marked = has_keys && place == in_hand;
        let happened = moment.words().happening(entry, moment.view).into_iter().rev();
        told.extend(happened.map(|line| Told { entry, line, marked }));
        if told.len() >= rows {
            break;
        }
    }
    told.truncate(rows);
    told.reverse();
    let wraps = console.zoom && has_keys;
    let mut lines = vec![];
    for (place, one) in told.iter().enumerate() {
        let first = place == 0 || told[place - 1].entry.seq != one.entry.seq;
        lines.extend(one.lines(
            moment,
            first,
            if wraps { Long::Wrapped } else { Long::Cut },
            area.width,
        ));
    }
    let over = lines.len().saturating_sub(rows);
    line::draw(buffer, area, &lines[over..]);
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

/// One thing that happened.
struct Told<'a> {
    entry: &'a Entry,
    line: LogLine,
    marked: bool,
}

/// What becomes of a line that is too long.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Long {
    Cut,
    Wrapped,
}

impl Told<'_> {
    /// Its line; `first` of its record's, it says when and who.
    fn lines(
        &self,
        moment: Moment<'_>,
        first: bool,
        long: Long,
        columns: u16,
    ) -> Vec<Line<'static>> {
        let theme = moment.theme();
        let style = if self.marked { theme.strong() } else { theme.text() };
        let clock = moment.view.exercise.clock.at(self.entry.t).format("%H:%M:%S").to_string();
        let (clock, who) = if first { (clock, self.line.who.as_str()) } else { Default::default() };
        let mut head = vec![
            run::mark(moment, self.marked),
            Span::styled(lang::pad(&clock, CLOCK_COLUMNS), theme.past()),
            Span::styled(format!("  {}  ", lang::pad(who, WHO_COLUMNS_MAX)), style),
        ];
        if long == Long::Wrapped {
            // Its number, by which a rating names it as evidence.
            let number = if first { self.entry.seq.to_string() } else { String::new() };
            let number = format!("{}  ", lang::pad_left(&number, NUMBER_COLUMNS));
            head.insert(1, Span::styled(number, theme.past()));
        }
        if long == Long::Cut {
            let what = Span::styled(self.line.what.clone(), style);
            let left = head.into_iter().chain([what]).collect();
            let aside = self.line.aside.as_ref().map(|aside| format!("  {aside} "));
            let aside = aside.map(|aside| Span::styled(aside, theme.past()));
            return vec![line::sides(left, aside.into_iter().collect(), columns)];
        }
        let indent = Line::from(head.clone()).width();
        let aside = self.line.aside.as_deref().unwrap_or_default();
        let text = format!("{} {aside}", self.line.what);
        let mut lines = line::wrapped(text.trim_end(), columns, indent, style);
        if let Some(row) = lines.first_mut() {
            let text = Span::styled(row.to_string().trim_start().to_owned(), style);
            *row = head.into_iter().chain([text]).collect();
        }
        lines
    }
}
