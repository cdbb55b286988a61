//! Several players at one table: keys → Player → control → what everybody sees, over a disk in
//! memory and a clock that is moved by hand.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use uuid::Uuid;
use whitecell::control::{Clock as _, Reply, Submission};
use whitecell::exercise::{Language, SeatId, Span};
use whitecell::session::view::{LiveDrafts, Views};
use whitecell::session::{Actor, Command, MoveKey};
use whitecell::tui::form::{Wish, is_shared};
use whitecell::tui::player::Drafts;
use whitecell::tui::{Answer, Effect, Input, Player, PlayerScene, Shade, Theme};

use crate::support::control_table::{Table, opened_with, started};
use crate::support::grid::row;
use crate::support::keys::strokes;
use crate::support::ministries::two_ministries;
use crate::support::play::cell;

/// Somebody's terminal.
struct Chair {
    player: Player,
    /// The unfinished forms that outlast the connection.
    desk: BTreeMap<String, String>,
    left: bool,
}

/// A table with players at it.
pub(super) struct Hall {
    pub(super) table: Table,
    live: LiveDrafts,
    chairs: BTreeMap<String, Chair>,
    /// What a held-up control has not answered yet, by seat.
    waiting: Vec<(String, u64, Wish)>,
    held_up: bool,
    pub(super) size: (u16, u16),
    keys: u128,
}

impl Hall {
    /// The small exercise with STARTEX given.
    pub(super) fn started() -> Self {
        Self::over(started())
    }

    /// The small exercise before STARTEX.
    pub(super) fn opened() -> Self {
        Self::over(opened_with(two_ministries()))
    }

    pub(super) fn over(table: Table) -> Self {
        let (live, chairs) = (LiveDrafts::new(), BTreeMap::new());
        let size = (80, 24);
        Self { table, live, chairs, waiting: vec![], held_up: false, size, keys: 1 << 64 }
    }

    pub(super) fn views(&self) -> Views {
        self.table.control.views(&self.live)
    }

    fn chair(&mut self, seat: &str) -> &mut Chair {
        self.chairs.entry(seat.to_owned()).or_insert_with(|| {
            let id = SeatId::new(seat).expect("an id");
            let (theme, desk) = (Theme::new(Shade::Dark), BTreeMap::new());
            let player = Player::new(id, Language::Ko, theme, desk.clone());
            Chair { player, desk, left: false }
        })
    }

    /// The joint words that the room reads along.
    pub(super) fn live(&self) -> &LiveDrafts {
        &self.live
    }

    /// What the seats of a cell are writing, as the desk lays it before them.
    pub(super) fn drafts(&self, cell: &str) -> Drafts {
        let own = self.chairs.iter().filter(|(seat, _)| seat.split('-').next() == Some(cell));
        let shared = |chair: &Chair| {
            let named = chair.desk.iter().filter(|(name, _)| is_shared(name));
            named.map(|(name, text)| (name.clone(), text.clone())).collect()
        };
        own.map(|(seat, chair)| (SeatId::new(seat).expect("an id"), shared(chair))).collect()
    }

    /// Gives a player's terminal what it is shown with.
    pub(super) fn with<T>(
        &mut self,
        seat: &str,
        act: impl FnOnce(&mut Player, &PlayerScene<'_>) -> T,
    ) -> T {
        let views = self.views();
        let own = seat.split('-').next().expect("a seat's id begins with its cell's");
        let now = self.table.clock.wall();
        let drafts = self.drafts(own);
        let view = &views.cells[&cell(own)];
        let scene = PlayerScene { view, now, notice: None, drafts: &drafts };
        act(&mut self.chair(seat).player, &scene)
    }

    /// Presses keys at a seat.
    pub(super) fn keys(mut self, seat: &str, keys: &str) -> Self {
        let (columns, rows) = self.size;
        self.input(seat, Input::Resize { columns, rows });
        for stroke in strokes(keys) {
            self.input(seat, Input::of(stroke.event()).expect("a key"));
        }
        self
    }

    pub(super) fn paste(mut self, seat: &str, text: &str) -> Self {
        self.input(seat, Input::Paste(text.to_owned()));
        self
    }

    pub(super) fn input(&mut self, seat: &str, input: Input) {
        let effects = self.with(seat, |player, scene| player.on_input(input, scene));
        self.carry(seat, effects);
    }

    fn carry(&mut self, seat: &str, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Submit { ticket, wish } if self.held_up => {
                    self.waiting.push((seat.to_owned(), ticket, wish));
                }
                Effect::Submit { ticket, wish } => self.submit(seat, ticket, wish),
                Effect::KeepDraft { key, text } if text.is_empty() => {
                    self.chair(seat).desk.remove(&key);
                }
                Effect::KeepDraft { key, text } => {
                    self.chair(seat).desk.insert(key, text);
                }
                Effect::LiveDraft { decision, text } if text.is_empty() => {
                    self.live.remove(&decision);
                }
                Effect::LiveDraft { decision, text } => drop(self.live.insert(decision, text)),
                Effect::Print { cell } => panic!("a player prints nothing: {cell}"),
                Effect::Door(wish) => panic!("a player has no door: {wish:?}"),
                Effect::Quit => self.chair(seat).left = true,
            }
        }
    }

    fn submit(&mut self, seat: &str, ticket: u64, wish: Wish) {
        let own = Actor::own(SeatId::new(seat).expect("an id"));
        assert_eq!((&wish.actor, wish.ago), (&own, Span(0)), "a player acts for their own seat");
        let answer = match self.decide(wish.actor, wish.command) {
            Reply::Accepted { .. } => Answer::Accepted,
            Reply::Refused(refused) => Answer::Refused(refused),
            Reply::TooLarge { limit_bytes } => Answer::TooLarge { limit_bytes },
            Reply::ReadOnly(_) => Answer::ReadOnly,
        };
        let effects = self.with(seat, |player, scene| player.on_answer(ticket, &answer, scene));
        self.carry(seat, effects);
    }

    fn decide(&mut self, actor: Actor, command: Command) -> Reply {
        self.keys += 1;
        let key = MoveKey(Uuid::from_u128(self.keys));
        self.table.control.submit(&Submission { actor, key, command, said: None })
    }

    /// Control takes its time from now on.
    pub(super) fn held_up(mut self) -> Self {
        self.held_up = true;
        self
    }

    /// Control answers all that waits; tells how much it was.
    pub(super) fn catch_up(&mut self) -> usize {
        self.held_up = false;
        let waiting = std::mem::take(&mut self.waiting);
        let count = waiting.len();
        for (seat, ticket, wish) in waiting {
            self.submit(&seat, ticket, wish);
        }
        count
    }

    /// Control does something.
    pub(super) fn control(mut self, command: impl Into<Command>) -> Self {
        self.table.accepted("facilitator", command);
        self
    }

    pub(super) fn wait(mut self, minutes: u64) -> Self {
        self.table.wait(Span::minutes(minutes));
        self
    }

    /// The connection is lost and made again, with what lies on the desk.
    pub(super) fn comes_back(mut self, seat: &str) -> Self {
        let desk = self.chair(seat).desk.clone();
        let id = SeatId::new(seat).expect("an id");
        let player = Player::new(id, Language::Ko, Theme::new(Shade::Dark), desk.clone());
        self.chairs.insert(seat.to_owned(), Chair { player, desk, left: false });
        self
    }

    /// What stands on a seat's terminal, and where its cursor is.
    pub(super) fn screen(&mut self, seat: &str) -> (String, bool) {
        let (columns, rows) = self.size;
        let area = Rect::new(0, 0, columns, rows);
        let mut buffer = Buffer::empty(area);
        let cursor = self.with(seat, |player, scene| player.draw(&mut buffer, area, scene));
        let lines: Vec<String> = (0..rows).map(|y| row(&buffer, y)).collect();
        (lines.join("\n"), cursor.is_some())
    }

    pub(super) fn shows(mut self, seat: &str, text: &str) -> Self {
        let (screen, _) = self.screen(seat);
        assert!(screen.contains(text), "`{text}` is not on {seat}'s screen:\n{screen}");
        self
    }

    pub(super) fn hides(mut self, seat: &str, text: &str) -> Self {
        let (screen, _) = self.screen(seat);
        assert!(!screen.contains(text), "`{text}` is on {seat}'s screen:\n{screen}");
        self
    }

    pub(super) fn has_left(&mut self, seat: &str) -> bool {
        self.chair(seat).left
    }

    pub(super) fn desk(&mut self, seat: &str) -> &BTreeMap<String, String> {
        &self.chair(seat).desk
    }

    /// The joint words that the room reads along.
    pub(super) fn live_words(&self) -> Option<&str> {
        self.live.values().next().map(String::as_str)
    }
}
