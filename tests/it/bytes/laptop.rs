//! The facilitator's laptop without a process: keys → App → escape sequences → a terminal, over
//! control with a disk in memory and a clock that is moved by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use crossterm::event::Event;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use uuid::Uuid;
use whitecell::control::{Clock as _, Reply, Submission};
use whitecell::exercise::{Language, Seat, Span};
use whitecell::review;
use whitecell::session::MoveKey;
use whitecell::session::view::{Attendance, ClockState, LiveDrafts};
use whitecell::tui::form::Wish;
use whitecell::tui::{Answer, App, DoorWish, Effect, Hosting, Input, Shade, Shown, Theme};

use crate::support::control_table::{Table, started};
use crate::support::keys::strokes;

use super::wire::Wire;

/// How large the terminal is at first.
const SIZE: (u16, u16) = (120, 40);

pub(super) struct Laptop {
    pub(super) table: Table,
    pub(super) wire: Wire,
    app: App,
    terminal: Terminal<CrosstermBackend<Wire>>,
    live: LiveDrafts,
    /// Who is connected at other terminals.
    pub(super) attendance: Attendance,
    /// The unfinished forms that outlast the process.
    pub(super) desk: BTreeMap<String, String>,
    /// How often a draft was handed over to be kept.
    pub(super) keeps: usize,
    /// Wishes that control has not answered yet, while it is held up.
    pub(super) waiting: Vec<(u64, Wish)>,
    pub(super) held_up: bool,
    pub(super) left: bool,
    /// What was asked of the door.
    pub(super) wishes: Vec<DoorWish>,
    /// What must not stand on the terminal from now on.
    never: Vec<String>,
    keys: u128,
}

/// A table where STARTEX was given, and what is pressed there.
pub(super) fn play(keys: &str) -> Laptop {
    Laptop::at(started(), Shade::Dark, BTreeMap::new()).keys(keys)
}

fn options((columns, rows): (u16, u16)) -> TerminalOptions {
    TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, columns, rows)) }
}

impl Laptop {
    pub(super) fn at(table: Table, shade: Shade, drafts: BTreeMap<String, String>) -> Self {
        // Not what stands in this process's environment decides about color.
        crossterm::style::force_color_output(true);
        let wire = Wire::new(SIZE.0, SIZE.1);
        let backend = CrosstermBackend::new(wire.clone());
        let terminal = Terminal::with_options(backend, options(SIZE)).expect("it takes bytes");
        let mut laptop = Self {
            table,
            wire,
            app: App::new(Language::Ko, Theme::new(shade), drafts.clone()),
            terminal,
            live: LiveDrafts::new(),
            attendance: Attendance::new(),
            desk: drafts,
            keeps: 0,
            waiting: vec![],
            held_up: false,
            left: false,
            wishes: vec![],
            never: vec![],
            keys: 1 << 64,
        };
        laptop.draw();
        laptop
    }

    fn shown(&self) -> Shown {
        let views = self.table.control.views(&self.live).attended(self.attendance.clone());
        let aar = (views.control.clock.state == ClockState::Ended)
            .then(|| Arc::new(review::read(self.table.control.exercise(), &self.table.records())));
        Shown { views, notice: None, unkept: [].into(), aar, connected: [].into() }
    }

    fn draw(&mut self) {
        let shown = self.shown();
        let (app, scene) =
            (&mut self.app, shown.scene(&Seat::facilitator(), self.table.clock.wall()));
        self.terminal
            .draw(|frame| {
                let area = frame.area();
                if let Some(cursor) = app.draw(frame.buffer_mut(), area, &scene) {
                    frame.set_cursor_position(cursor);
                }
            })
            .expect("it takes bytes");
        let grid = self.wire.grid();
        for canary in &self.never {
            assert!(!grid.contains(canary.as_str()), "{canary} stands on the terminal:\n{grid}");
        }
    }

    fn input(&mut self, event: Event) {
        let Some(input) = Input::of(event) else { return };
        let shown = self.shown();
        let effects =
            self.app.on_input(input, &shown.scene(&Seat::facilitator(), self.table.clock.wall()));
        self.carry(effects);
    }

    fn carry(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Submit { ticket, wish } if self.held_up => {
                    self.waiting.push((ticket, wish));
                }
                Effect::Submit { ticket, wish } => self.submit(ticket, wish),
                Effect::KeepDraft { key, text } if text.is_empty() => drop(self.desk.remove(&key)),
                Effect::KeepDraft { key, text } => {
                    self.keeps += 1;
                    self.desk.insert(key, text);
                }
                Effect::LiveDraft { decision, text } if text.is_empty() => {
                    self.live.remove(&decision);
                }
                Effect::LiveDraft { decision, text } => drop(self.live.insert(decision, text)),
                Effect::Print { cell } => self.app.tell(format!("printed {cell}")),
                Effect::Door(wish) => self.wishes.push(wish),
                Effect::Quit => self.left = true,
            }
        }
    }

    fn submit(&mut self, ticket: u64, wish: Wish) {
        self.keys += 1;
        let said = (wish.ago > Span(0)).then_some(wish.ago);
        let key = MoveKey(Uuid::from_u128(self.keys));
        let submission = Submission { actor: wish.actor, key, command: wish.command, said };
        let answer = match self.table.control.submit(&submission) {
            Reply::Accepted { .. } => Answer::Accepted,
            Reply::Refused(refused) => Answer::Refused(refused),
            Reply::TooLarge { limit_bytes } => Answer::TooLarge { limit_bytes },
            Reply::ReadOnly(_) => Answer::ReadOnly,
        };
        let shown = self.shown();
        let scene = shown.scene(&Seat::facilitator(), self.table.clock.wall());
        let effects = self.app.on_answer(ticket, &answer, &scene);
        self.carry(effects);
    }

    /// Control answers all that waits.
    pub(super) fn caught_up(mut self) -> Self {
        self.held_up = false;
        for (ticket, wish) in std::mem::take(&mut self.waiting) {
            self.submit(ticket, wish);
        }
        self.draw();
        self
    }

    /// Control takes its time from now on.
    pub(super) fn held_up(mut self) -> Self {
        self.held_up = true;
        self
    }

    /// Presses keys. A frame is drawn after every key that is not running text, and at the end.
    pub(super) fn keys(mut self, keys: &str) -> Self {
        for stroke in strokes(keys) {
            self.input(stroke.event());
            if !stroke.is_text() {
                self.draw();
            }
        }
        self.draw();
        self
    }

    /// One paste, as a terminal brackets it.
    pub(super) fn paste(mut self, text: &str) -> Self {
        self.input(Event::Paste(text.to_owned()));
        self.draw();
        self
    }

    /// Other terminals can come in, or something about that has changed.
    pub(super) fn hosted(mut self, hosting: Hosting) -> Self {
        self.app.host(hosting);
        self.draw();
        self
    }

    /// The window becomes another size.
    pub(super) fn resize(mut self, columns: u16, rows: u16) -> Self {
        self.wire.resize(columns, rows);
        self.terminal.resize(Rect::new(0, 0, columns, rows)).expect("it takes bytes");
        self.input(Event::Resize(columns, rows));
        self.draw();
        self
    }

    /// Lets exercise time pass.
    pub(super) fn wait(mut self, minutes: u64) -> Self {
        self.table.wait(Span::minutes(minutes));
        self.draw();
        self
    }

    /// The program is started again, with what lies on the desk.
    pub(super) fn started_again(self) -> Self {
        Self::at(self.table, Shade::Dark, self.desk)
    }

    /// From now on `canary` must not be drawn.
    pub(super) fn never(mut self, canary: &str) -> Self {
        self.never.push(canary.to_owned());
        self.draw();
        self
    }

    /// It may be drawn again.
    pub(super) fn may_again(mut self) -> Self {
        self.never.clear();
        self
    }

    pub(super) fn shows(self, text: &str) -> Self {
        let grid = self.wire.grid();
        assert!(grid.contains(text), "`{text}` is not on the terminal:\n{grid}");
        self
    }

    pub(super) fn hides(self, text: &str) -> Self {
        let grid = self.wire.grid();
        assert!(!grid.contains(text), "`{text}` is on the terminal:\n{grid}");
        self
    }

    /// The row on which `text` stands.
    pub(super) fn row_with(&self, text: &str) -> String {
        let grid = self.wire.grid();
        let row = grid.lines().find(|row| row.contains(text));
        row.unwrap_or_else(|| panic!("`{text}` is not on the terminal:\n{grid}")).to_owned()
    }

    /// The joint words that the room reads along.
    pub(super) fn live_words(&self) -> Option<&str> {
        self.live.values().next().map(String::as_str)
    }
}
