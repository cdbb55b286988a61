//! Any seat's screen as it was at the cursor, drawn by the code that drew it then.

use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{CellId, Role, Seat, SeatId};
use crate::lang;
use crate::session::view::{ControlView, Views};
use crate::tui::cell::{self, CellScreen};
use crate::tui::control::{self, Console, Sight};
use crate::tui::keymap::{self, Action, ReviewKey, Scope};
use crate::tui::menu::{Item, Menu};
use crate::tui::player::{Drafts, Player, PlayerScene};
use crate::tui::room::{self, HotWash};
use crate::tui::{Input, Key, KeyCode, Paint};

use super::layer::Layer;
use super::{Effect, Review};

/// Whose screen is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    Control,
    /// What another of control's seats sees of it.
    Post(SeatId),
    Room,
    Cell(CellId),
    Seat(SeatId),
}

/// A screen, and where somebody is on it.
#[derive(Debug)]
pub(super) struct SeatScreen {
    whose: Whose,
    console: Console,
    cell: CellScreen,
    player: Option<Box<Player>>,
    wash_page: usize,
}

/// Nothing that was being typed is on record.
static NO_DRAFTS: Drafts = Drafts::new();

/// Control's view as one of its seats has it.
fn control_at(whose: &Whose, views: &Views) -> Arc<ControlView> {
    let seat = match whose {
        Whose::Post(seat) => Seat::of_control(seat),
        Whose::Control | Whose::Room | Whose::Cell(_) | Whose::Seat(_) => None,
    };
    if seat.is_some_and(|seat| seat.role == Role::Simcell) {
        return Arc::new(views.control.for_simcell());
    }
    views.control.clone()
}

impl Review {
    /// Asks whose screen.
    pub(super) fn open_screens(&mut self) {
        let words = self.words();
        let exercise = self.playback.exercise();
        let item = |label: String, choice| Item { label, choice };
        let mut items = vec![
            item(words.text("review-screen-control"), Whose::Control),
            item(words.text("review-screen-room"), Whose::Room),
        ];
        for (id, cell) in &exercise.cells {
            items.push(item(words.cell(id, exercise), Whose::Cell(id.clone())));
            for seat in &cell.seats {
                let label = format!("  {}", words.seat(&seat.id, self.names()));
                let role = words.role(seat.role);
                items.push(item(format!("{label} ({role})"), Whose::Seat(seat.id.clone())));
            }
        }
        for seat in self.posts() {
            items.push(item(self.post(&seat.id), Whose::Post(seat.id)));
        }
        self.layer = Some(Layer::Screens(Menu::new(words.text("review-screens-title"), items)));
    }

    /// The seats of control that have a console of their own: those of every exercise, and further
    /// ones to which somebody came.
    fn posts(&self) -> Vec<Seat> {
        let came = self.playback.seats_by_the_end();
        let posts = Seat::control_seats().into_iter().filter(|seat| seat.role != Role::Engine);
        let seats = posts.flat_map(|post| Seat::of_post(post.id.as_str()));
        let first = |seat: &Seat| Seat::control_seats().contains(seat);
        let own = seats.filter(|seat| first(seat) || came.contains_key(&seat.id));
        own.filter(|seat| seat.id != Seat::facilitator()).collect()
    }

    /// `평가관 2 (문하린)`: the post, and who sat there.
    fn post(&self, seat: &SeatId) -> String {
        let title = Seat::of_control(seat).map(|own| own.title.get(self.language).to_owned());
        let title = title.unwrap_or_else(|| seat.to_string());
        let person = self.playback.seats_by_the_end().get(seat).and_then(|own| own.person.clone());
        match person {
            Some(person) => format!("{title} ({})", lang::one_line(&person)),
            None => title,
        }
    }

    pub(super) fn show(&mut self, whose: Whose) {
        let player = match &whose {
            Whose::Seat(seat) => Some(Box::new(Player::new(
                seat.clone(),
                self.language,
                self.theme,
                BTreeMap::new(),
            ))),
            Whose::Control | Whose::Post(_) | Whose::Room | Whose::Cell(_) => None,
        };
        let (console, cell, wash_page) = (Console::default(), CellScreen::default(), 0);
        self.screen = Some(SeatScreen { whose, console, cell, player, wash_page });
    }

    /// Keys on a seat's screen: those that look around on it, and those of the review that go on
    /// meaning something.
    pub(super) fn on_screen_key(&mut self, key: Key) -> Vec<Effect> {
        let looks = [
            KeyCode::Up,
            KeyCode::Down,
            KeyCode::PageUp,
            KeyCode::PageDown,
            KeyCode::Tab,
            KeyCode::BackTab,
            KeyCode::Enter,
        ];
        if looks.contains(&key.code) {
            self.look_around(key);
            return vec![];
        }
        if key.code == KeyCode::Esc {
            self.screen = None;
            return vec![];
        }
        match keymap::action(Scope::Review, key) {
            Some(Action::Quit) => self.screen = None,
            Some(Action::Language) => {
                self.act(Action::Language);
                if let Some(whose) = self.screen.as_ref().map(|screen| screen.whose.clone()) {
                    self.show(whose);
                }
            }
            // What these are about is not on the screen now.
            Some(Action::Review(
                ReviewKey::Edit | ReviewKey::Remove | ReviewKey::Closer | ReviewKey::Wider,
            ))
            | None => {}
            Some(action) => return self.act(action),
        }
        vec![]
    }

    fn look_around(&mut self, key: Key) {
        let views = self.playback.views();
        let paint = self.paint();
        let area = self.screen_area(self.area());
        let wash = self.hot_wash();
        let Some(screen) = &mut self.screen else { return };
        match &screen.whose {
            Whose::Control | Whose::Post(_) => {
                let view = control_at(&screen.whose, &views);
                screen.console.on_key(key, &Sight { view: &view, area, paint: &paint });
            }
            Whose::Room => {
                if let Some(mut wash) = wash {
                    wash.page = screen.wash_page;
                    wash.on_key(key, area, views.room.content.wash(), &paint);
                    screen.wash_page = wash.page;
                }
            }
            Whose::Cell(id) => {
                if let Some(view) = views.cells.get(id) {
                    screen.cell.on_key(key, view, area, &paint);
                }
            }
            Whose::Seat(seat) => {
                let cell = self.playback.exercise().seat(seat).and_then(|seat| seat.cell);
                let view = cell.and_then(|cell| views.cells.get(&cell));
                if let (Some(player), Some(view)) = (&mut screen.player, view) {
                    let scene =
                        PlayerScene { view, now: paint.now, notice: None, drafts: &NO_DRAFTS };
                    // It only looks around: whatever it asks for goes nowhere.
                    drop(player.on_input(Input::Key(key), &scene));
                }
            }
        }
    }

    fn hot_wash(&self) -> Option<HotWash> {
        let aar = self.aar.clone()?;
        Some(HotWash::new(self.playback.exercise().clone(), aar))
    }

    /// All but the last row, which tells where one is; where a screen needs every row, that row
    /// lies over its own keys.
    fn screen_area(&self, area: Rect) -> Rect {
        let needs_all = self.screen.as_ref().is_some_and(|screen| match screen.whose {
            Whose::Control | Whose::Post(_) => area.height <= control::NEEDED.rows,
            Whose::Room | Whose::Cell(_) | Whose::Seat(_) => false,
        });
        Rect { height: area.height - u16::from(!needs_all), ..area }
    }

    pub(super) fn draw_screen(&mut self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        let views = self.playback.views();
        let part = self.screen_area(area);
        let wash = self.hot_wash();
        let whose = self.whose();
        let Some(screen) = &mut self.screen else { return };
        match &screen.whose {
            Whose::Control | Whose::Post(_) => {
                let view = control_at(&screen.whose, &views);
                let who = matches!(screen.whose, Whose::Post(_)).then_some(whose.as_str());
                screen.console.follow(&view);
                let scene = control::Scene {
                    view: &view,
                    console: &screen.console,
                    hints: &[],
                    next_keys: &[],
                    message: None,
                    notice: None,
                    who,
                };
                control::draw(buffer, part, &scene, paint);
            }
            Whose::Room => {
                let wash = wash.map(|wash| HotWash { page: screen.wash_page, ..wash });
                room::draw(buffer, part, &views.room, wash.as_ref(), paint);
            }
            Whose::Cell(id) => {
                if let Some(view) = views.cells.get(id) {
                    cell::draw(buffer, part, view, &screen.cell, paint);
                }
            }
            Whose::Seat(seat) => {
                let cell = self.playback.exercise().seat(seat).and_then(|seat| seat.cell);
                let view = cell.and_then(|cell| views.cells.get(&cell));
                if let (Some(player), Some(view)) = (&mut screen.player, view) {
                    let scene =
                        PlayerScene { view, now: paint.now, notice: None, drafts: &NO_DRAFTS };
                    player.draw(buffer, part, &scene);
                }
            }
        }
        self.draw_strip(buffer, Rect { y: area.bottom() - 1, height: 1, ..area }, paint);
    }

    /// Whose screen it is, in words.
    pub(super) fn whose(&self) -> String {
        let words = self.words();
        match self.screen.as_ref().map(|screen| &screen.whose) {
            Some(Whose::Control) => words.text("review-screen-control"),
            Some(Whose::Post(seat)) => self.post(seat),
            Some(Whose::Room) => words.text("review-screen-room"),
            Some(Whose::Cell(id)) => words.cell(id, self.playback.exercise()),
            Some(Whose::Seat(seat)) => words.seat(seat, self.names()),
            None => String::new(),
        }
    }
}
