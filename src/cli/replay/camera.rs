//! A screen of a session as it was at each record, drawn by what draws it at the table.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::exercise::{CellId, Exercise, Language, Seat, SeatId};
use crate::lang::Words;
use crate::review::{self, Aar};
use crate::serve::Painter;
use crate::session::view::{LiveDrafts, Views};
use crate::session::{Phase, Record, State};
use crate::terminal::{Buffer, Rect};
use crate::tui::cell::{self, CellScreen};
use crate::tui::player::Drafts;
use crate::tui::room::{self, HotWash};
use crate::tui::{App, Paint, Player, PlayerScene, Shown, Theme};

/// Whose screen is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The facilitator's console.
    Control,
    /// What the projector shows.
    Room,
    /// A cell's screen, as control looks at it.
    Cell(CellId),
    /// A player's terminal.
    Player { cell: CellId, seat: SeatId },
    /// Another of control's terminals.
    Post(Seat),
}

/// How it is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) language: Language,
    pub(super) theme: Theme,
    pub(super) area: Rect,
}

/// A screen, and what stands on the terminal of whoever watches it.
pub(super) struct Camera<'a> {
    exercise: &'a Arc<Exercise>,
    records: &'a [Record],
    look: Look,
    screen: Screen,
    painter: Painter,
    /// What the hot wash tells, from ENDEX on.
    aar: Option<Arc<Aar>>,
}

enum Screen {
    App(Box<App>, Seat),
    Room(Option<HotWash>),
    Cell(CellId),
    Player(Box<Player>, CellId),
}

impl<'a> Camera<'a> {
    pub(super) fn new(
        exercise: &'a Arc<Exercise>,
        records: &'a [Record],
        place: &Place,
        look: Look,
    ) -> Self {
        let Look { language, theme, .. } = look;
        let app = || App::new(language, theme, BTreeMap::new());
        let screen = match place {
            Place::Room => Screen::Room(None),
            Place::Cell(cell) => Screen::Cell(cell.clone()),
            Place::Player { cell, seat } => {
                let player = Player::new(seat.clone(), language, theme, BTreeMap::new());
                Screen::Player(Box::new(player), cell.clone())
            }
            Place::Control => Screen::App(Box::new(app()), facilitator()),
            Place::Post(seat) => Screen::App(Box::new(app().seated(seat.clone())), seat.clone()),
        };
        Self { exercise, records, look, screen, painter: Painter::new(), aar: None }
    }

    /// The bytes that make the terminal show the screen at `state`; none where it does already.
    pub(super) fn shoot(&mut self, state: &State) -> String {
        self.wash(state);
        let views = Views::of(state, self.exercise, &LiveDrafts::new());
        let area = self.look.area;
        let mut buffer = Buffer::empty(area);
        let cursor = self.draw(&mut buffer, views, state.at);
        self.painter.paint(&buffer, &cursor.into())
    }

    fn draw(
        &mut self,
        buffer: &mut Buffer,
        views: Views,
        now: DateTime<Utc>,
    ) -> Option<crate::terminal::Position> {
        let Look { language, theme, area } = self.look;
        let paint = Paint::new(language, theme, now);
        match &mut self.screen {
            Screen::Room(wash) => {
                room::draw(buffer, area, &views.room, wash.as_ref(), &paint);
                None
            }
            Screen::Cell(id) => {
                let view = views.cells.get(id)?;
                cell::draw(buffer, area, view, &CellScreen::default(), &paint);
                None
            }
            Screen::Player(player, id) => {
                let view = views.cells.get(id)?;
                let (notice, drafts) = (None, &Drafts::new());
                player.draw(buffer, area, &PlayerScene { view, now, notice, drafts })
            }
            Screen::App(app, seat) => {
                let shown = Shown {
                    views,
                    notice: None,
                    unkept: BTreeSet::new(),
                    aar: self.aar.clone(),
                    connected: BTreeSet::new(),
                };
                let shown = if *seat == facilitator() { shown } else { shown.at_seat(seat) };
                app.draw(buffer, area, &shown.scene(&seat.id, now))
            }
        }
    }

    /// After ENDEX screens have a review of what was on record then.
    fn wash(&mut self, state: &State) {
        if state.phase != Phase::Ended || self.aar.is_some() {
            return;
        }
        let aar = Arc::new(review::read(self.exercise, &self.records[..state.history.len()]));
        if let Screen::Room(wash) = &mut self.screen {
            *wash = Some(HotWash::new(self.exercise.clone(), aar.clone()));
        }
        self.aar = Some(aar);
    }
}

fn facilitator() -> Seat {
    Seat::of_control(&Seat::facilitator()).expect("it is one of control's seats")
}

/// Who is at the place, in words.
pub(super) fn named(place: &Place, exercise: &Exercise, words: &Words) -> String {
    match place {
        Place::Control => words.text("replay-control"),
        Place::Room => words.text("replay-room"),
        Place::Cell(cell) => words.cell(cell, exercise),
        Place::Player { seat, .. } => words.seat(seat, exercise),
        Place::Post(seat) => words.seat(&seat.id, exercise),
    }
}
