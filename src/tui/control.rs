//! The facilitator's console: everything at the table, but for sealed positions.
//!
//! [`draw`] shows a [`Scene`] and changes nothing. [`Console`] is where the facilitator is in it:
//! what is selected, which pane has the keys, how far it is scrolled.

mod cells;
mod console;
mod decision;
mod footer;
mod header;
mod inject;
mod item;
mod log;
mod movement;
mod next;
mod page;
mod passage;
mod rounds;
mod run;
mod run_state;
mod stop;
mod zones;

pub use super::hint::Hint;
pub use super::message::{Message, MessageKind};
pub use console::{Console, Pane, Sight};
pub(in crate::tui) use next::said;
pub use zones::NEEDED;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::exercise::{CellId, ExerciseTime, Span, Text};
use crate::lang::{self, Arg, Words};
use crate::session::view::{ClockState, ControlView};

use super::{Paint, Theme, line, too_small};
use zones::{CellsForm, Heights, Zones};

/// All that the console shows.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    pub view: &'a ControlView,
    pub console: &'a Console,
    /// The keys that do something now, the most needed first.
    pub hints: &'a [Hint],
    /// The keys that do what is suggested.
    pub next_keys: &'a [Hint],
    pub message: Option<&'a Message>,
    /// What stands until it is over: the journal cannot be written.
    pub notice: Option<&'a str>,
    /// Who has this console, where it is not the host's own.
    pub who: Option<&'a str>,
}

/// What is shown at one moment, and with which words.
#[derive(Clone, Copy)]
struct Moment<'a> {
    view: &'a ControlView,
    paint: &'a Paint,
    t: ExerciseTime,
    who: Option<&'a str>,
}

impl<'a> Moment<'a> {
    fn of(view: &'a ControlView, paint: &'a Paint) -> Self {
        Self { view, paint, t: view.clock.time_at(paint.now), who: None }
    }

    fn words(self) -> &'static Words {
        self.paint.words
    }

    fn theme(self) -> Theme {
        self.paint.theme
    }

    fn text(self, key: &str) -> String {
        self.paint.text(key)
    }

    fn say(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.paint.words.say(key, args)
    }

    /// An author's text in the language of the screen, on one line.
    fn of_author(self, text: &Text) -> String {
        lang::one_line(text.get(self.paint.language()))
    }

    fn cell(self, id: &CellId) -> String {
        self.words().cell(id, &self.view.exercise)
    }

    fn cells<'c>(self, ids: impl IntoIterator<Item = &'c CellId>) -> String {
        self.words().cells(ids, &self.view.exercise)
    }

    /// The hour in the exercise's world: `09:18`.
    fn hour(self, t: ExerciseTime) -> String {
        self.view.exercise.clock.at(t).format("%H:%M").to_string()
    }

    /// The hour of a deadline, and how long there is to it or since.
    fn left(self, deadline: ExerciseTime) -> String {
        let hour = ("at", self.hour(deadline).into());
        if deadline > self.t {
            let left = deadline.since(self.t).to_string();
            return self.say("item-left", &[hour, ("left", left.into())]);
        }
        let late = self.t.since(deadline).to_string();
        self.say("item-late", &[hour, ("late", late.into())])
    }

    /// A length in the largest unit that tells it: `12분`; seconds only below a minute.
    fn roughly(self, span: Span) -> String {
        let minutes = Span::minutes(span.as_minutes());
        self.words().duration(if span.as_minutes() > 0 { minutes } else { span })
    }
}

/// Draws the console.
pub fn draw(buffer: &mut Buffer, area: Rect, scene: &Scene<'_>, paint: &Paint) {
    let area = area.intersection(*buffer.area());
    let moment = Moment { who: scene.who, ..Moment::of(scene.view, paint) };
    if let ClockState::RealWorldStop(reason) = &scene.view.clock.state {
        return stop::draw(buffer, area, moment, scene, reason);
    }
    if !NEEDED.fits(area) {
        return too_small(buffer, area, moment);
    }
    let next = next::lines(moment, scene.next_keys, area.width);
    let notice = footer::notice(moment, scene, area.width);
    let message = footer::message(scene, area.width, paint);
    let keys = footer::keys(scene.hints, area.width, paint);
    let heights = Heights {
        notice: rows(&notice),
        next: rows(&next),
        message: rows(&message),
        footer: rows(&keys),
    };
    let zones = Zones::of(area, scene.console.shown(), scene.view.cells.len(), heights);
    header::draw(buffer, &zones, moment);
    line::draw(buffer, zones.notice, &notice);
    line::draw(buffer, zones.next, &next);
    run::draw(buffer, zones.run, moment, scene.console);
    item::draw(buffer, zones.item, moment, scene.console);
    match zones.cells_form {
        CellsForm::Blocks => cells::draw(buffer, zones.cells, moment, scene.console),
        CellsForm::Lines => cells::draw_lines(buffer, zones.cells, moment, scene.console),
    }
    log::draw(buffer, &zones, moment, scene.console);
    zones.draw_lines(buffer, paint);
    line::draw(buffer, zones.message, &message);
    line::draw(buffer, zones.footer, &keys);
}

/// The clock stays in sight while somebody makes the terminal larger.
fn too_small(buffer: &mut Buffer, area: Rect, moment: Moment<'_>) {
    too_small::draw(buffer, area, NEEDED, moment.paint);
    let state = moment.words().clock_state(&moment.view.clock.state);
    let clock = Line::styled(format!("{}  {state}", moment.t), moment.theme().strong());
    let under = Rect { y: area.y.saturating_add(1), height: area.height.saturating_sub(1), ..area };
    line::draw(buffer, under, &[clock]);
}

fn rows(lines: &[Line<'_>]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}
