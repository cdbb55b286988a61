//! The facilitator's console: everything at the table, but for sealed positions.
//!
//! [`draw`] shows a [`Scene`] and changes nothing. [`Console`] is where the facilitator is in it:
//! what is selected, which pane has the keys, how far it is scrolled.

mod cells;
mod console;
mod decision;
mod find;
mod footer;
mod frame;
mod header;
mod inject;
mod item;
mod log;
mod markdown;
mod movement;
mod next;
mod passage;
mod rounds;
mod run;
mod run_state;
mod sheet;
mod small;
mod stop;

pub use console::{Console, Pane, Sight};
pub use find::Find;
pub use frame::{COLUMNS_MIN, ROWS_MIN};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::exercise::{CellId, ExerciseTime, Span, Text};
use crate::lang::{self, Arg, Words};
use crate::session::view::{ClockState, ControlView};

use super::{Paint, Theme};
use frame::{CellsForm, Frame, Heights};

/// A key that does something now, and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub key: String,
    pub label: String,
}

/// What the last command came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub kind: MessageKind,
    pub text: String,
}

/// Whether a command was granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    Refused,
    Done,
}

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
}

/// What is shown at one moment, and with which words.
#[derive(Clone, Copy)]
struct Moment<'a> {
    view: &'a ControlView,
    paint: &'a Paint,
    t: ExerciseTime,
}

impl<'a> Moment<'a> {
    fn of(view: &'a ControlView, paint: &'a Paint) -> Self {
        Self { view, paint, t: view.clock.time_at(paint.now) }
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

    /// A length in the largest unit that tells it: `12분`; seconds only below a minute.
    fn roughly(self, span: Span) -> String {
        let minutes = Span::minutes(span.as_minutes());
        self.words().duration(if span.as_minutes() > 0 { minutes } else { span })
    }
}

/// Draws the console.
pub fn draw(buffer: &mut Buffer, area: Rect, scene: &Scene<'_>, paint: &Paint) {
    let area = area.intersection(*buffer.area());
    let moment = Moment::of(scene.view, paint);
    if let ClockState::RealWorldStop(reason) = &scene.view.clock.state {
        return stop::draw(buffer, area, moment, scene, reason);
    }
    if area.width < COLUMNS_MIN || area.height < ROWS_MIN {
        return small::draw(buffer, area, moment);
    }
    let next = next::lines(moment, scene.next_keys, area.width);
    let notice = footer::notice(scene, area.width, paint);
    let message = footer::message(scene, area.width, paint);
    let keys = footer::keys(scene.hints, area.width, paint);
    let heights = Heights {
        notice: rows(&notice),
        next: rows(&next),
        message: rows(&message),
        footer: rows(&keys),
    };
    let frame = Frame::of(area, scene.console.shown(), scene.view.cells.len(), heights);
    header::draw(buffer, &frame, moment);
    sheet::draw(buffer, frame.notice, &notice);
    sheet::draw(buffer, frame.next, &next);
    run::draw(buffer, frame.run, moment, scene.console);
    item::draw(buffer, frame.item, moment, scene.console);
    match frame.cells_form {
        CellsForm::Blocks => cells::draw(buffer, frame.cells, moment, scene.console),
        CellsForm::Lines => cells::draw_lines(buffer, frame.cells, moment, scene.console),
    }
    log::draw(buffer, &frame, moment, scene.console);
    frame.draw_lines(buffer, paint);
    sheet::draw(buffer, frame.message, &message);
    sheet::draw(buffer, frame.footer, &keys);
}

fn rows(lines: &[Line<'_>]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}
