//! One terminal's screens: a display, and layers over it. A key goes to the top layer first; the
//! layers are drawn from the bottom. What leaves is an [`Effect`]; nothing here touches a terminal.

mod act;
mod adjudication;
mod bell;
mod draw;
mod evaluation;
mod find;
mod join;
mod menus;
mod papers;
mod possible;
mod probe;
mod queue;
mod rights;
mod scene;
mod seats;
mod sending;
mod speech;
mod time;

pub use scene::{
    CodeUse, DoorWish, Hosting, JoinEntry, JoinPlace, LockedAddress, Notice, Scene, Shown,
};

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use ratatui::layout::Rect;

use crate::exercise::{CellId, DecisionId, ExerciseTime, Language, Seat, Span};
use crate::lang::Words;
use crate::session::{Actor, Command, Refused, RoomPage};

use super::cell::CellScreen;
use super::control::{Console, Message, MessageKind, Sight};
use super::form::{self, Form, Wish};
use super::keymap::{self, Action, Scope};
use super::menu::{self, Menu};
use super::room::HotWash;
use super::sending::{Sending, Sent};
use super::{Input, Key, KeyCode, Paint, Theme};

use find::Find;
use menus::MenuChoice;
use rights::Place;
use seats::SeatList;
use speech::Speech;

/// What this terminal shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Display {
    Control,
    Room,
    Cell(CellId),
}

/// What the app asks of whoever runs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A wish for control; its answer comes back under the same ticket.
    Submit {
        ticket: u64,
        wish: Wish,
    },
    /// An unfinished form to keep; empty text drops it.
    KeepDraft {
        key: String,
        text: String,
    },
    /// The joint words as they are being written, for the room to read along.
    LiveDraft {
        decision: DecisionId,
        text: String,
    },
    /// The situation so far on one page, as one cell knows it.
    Print {
        cell: CellId,
    },
    /// Something about how other terminals come in.
    Door(DoorWish),
    Quit,
}

/// What control answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Accepted,
    Refused(Refused),
    /// The journal cannot be written; nothing was recorded.
    ReadOnly,
    /// Too much waited for control already; the same again in a moment will do.
    Busy,
    /// The record would be longer than a line may be.
    TooLarge {
        limit_bytes: usize,
    },
}

/// What lies over the display.
#[derive(Clone, Debug)]
enum Layer {
    Form {
        form: Box<Form>,
        minutes_ago: u64,
    },
    Speech(Speech),
    /// Something was observed at `at`; the next key says of whom.
    Watch {
        at: ExerciseTime,
    },
    Menu(Menu<MenuChoice>),
    Seats(SeatList),
    Find(Find),
    Help {
        scroll: usize,
    },
    /// Opaque, while this terminal changes from what the facilitator sees to what others may.
    Curtain {
        to: Display,
    },
}

/// One terminal.
#[derive(Debug)]
pub struct App {
    /// Who has this terminal: what they key is on record under this seat.
    seat: Seat,
    place: Place,
    language: Language,
    theme: Theme,
    display: Display,
    console: Console,
    cell_screen: CellScreen,
    hot_wash: Option<HotWash>,
    layers: Vec<Layer>,
    message: Option<Message>,
    sending: Sending,
    /// What follows by itself once the wish on its way is granted.
    then: Option<Command>,
    /// What the room's screen showed before it was blanked.
    behind_blank: RoomPage,
    /// How other terminals reach the table, where they do.
    hosting: Option<Hosting>,
    size: (u16, u16),
}

impl App {
    pub fn new(language: Language, theme: Theme, drafts: BTreeMap<String, String>) -> Self {
        Self {
            seat: Seat::of_control(&Seat::facilitator()).expect("it is one of control's seats"),
            place: Place::Host,
            language,
            theme,
            display: Display::Control,
            console: Console::default(),
            cell_screen: CellScreen::default(),
            hot_wash: None,
            layers: vec![],
            message: None,
            sending: Sending::new(drafts),
            then: None,
            behind_blank: RoomPage::default(),
            hosting: None,
            size: (80, 24),
        }
    }

    /// The same terminal at a table that other terminals reach.
    #[must_use]
    pub fn hosted(self, hosting: Option<Hosting>) -> Self {
        Self { hosting, ..self }
    }

    /// Another terminal, at this seat of control's.
    #[must_use]
    pub fn seated(self, seat: Seat) -> Self {
        Self { seat, place: Place::Away, ..self }
    }

    /// Takes what has changed about other terminals' way in.
    pub fn host(&mut self, hosting: Hosting) {
        self.hosting = Some(hosting);
    }

    pub fn language(&self) -> Language {
        self.language
    }

    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    fn paint(&self, now: DateTime<Utc>) -> Paint {
        Paint::new(self.language, self.theme, now)
    }

    /// Takes what came from the terminal.
    pub fn on_input(&mut self, input: Input, scene: &Scene<'_>) -> Vec<Effect> {
        self.console.follow(&scene.views.control);
        self.keep_hot_wash(scene);
        match input {
            Input::Resize { columns, rows } => {
                self.size = (columns, rows);
                vec![]
            }
            Input::Paste(text) => self.on_paste(&text),
            // A terminal of this machine sends a paste whole; forms have their own limits.
            Input::PasteTooLong { .. } => vec![],
            Input::Key(key) => self.on_key(key, scene),
        }
    }

    /// The hot wash keeps its page; it is there once the exercise is over.
    fn keep_hot_wash(&mut self, scene: &Scene<'_>) {
        let Some(aar) = scene.aar.filter(|_| self.hot_wash.is_none()) else { return };
        let exercise = scene.views.control.exercise.clone();
        self.hot_wash = Some(HotWash::new(exercise, aar.clone()));
    }

    fn on_paste(&mut self, text: &str) -> Vec<Effect> {
        match self.layers.last_mut() {
            Some(Layer::Form { .. }) => self.on_form_paste(text),
            Some(Layer::Find(find)) => {
                find.insert(text);
                vec![]
            }
            Some(
                Layer::Speech(_)
                | Layer::Watch { .. }
                | Layer::Menu(_)
                | Layer::Seats(_)
                | Layer::Help { .. }
                | Layer::Curtain { .. },
            )
            | None => vec![],
        }
    }

    fn on_key(&mut self, key: Key, scene: &Scene<'_>) -> Vec<Effect> {
        match self.layers.last_mut() {
            Some(Layer::Form { .. }) => self.on_form_key(key, scene),
            Some(Layer::Speech(_)) => self.on_speech_key(key, scene),
            Some(Layer::Watch { at }) => {
                let at = *at;
                self.on_watch_key(key, at, scene)
            }
            Some(Layer::Menu(menu)) => match menu.on_key(key) {
                menu::Step::Stay => vec![],
                menu::Step::Leave => {
                    self.layers.pop();
                    vec![]
                }
                menu::Step::Choose(choice) => {
                    self.layers.pop();
                    self.on_choice(choice, 0, scene)
                }
            },
            Some(Layer::Seats(_)) => self.on_seats_key(key, scene),
            Some(Layer::Find(find)) => {
                match find.on_key(key, &scene.views.control, self.language) {
                    find::Step::Stay => {}
                    find::Step::Leave => drop(self.layers.pop()),
                    find::Step::Go(item) => {
                        self.layers.pop();
                        self.console.go_to(&item, &scene.views.control);
                    }
                }
                vec![]
            }
            Some(&mut Layer::Help { scroll }) => {
                let turned = self.help().turn(key, scroll, self.size.1);
                self.layers.pop();
                self.layers.extend(turned.map(|scroll| Layer::Help { scroll }));
                vec![]
            }
            Some(Layer::Curtain { to }) => {
                let to = to.clone();
                if key.code == KeyCode::Enter {
                    self.display = to;
                }
                self.layers.pop();
                vec![]
            }
            None => self.on_display_key(key, scene),
        }
    }

    fn on_display_key(&mut self, key: Key, scene: &Scene<'_>) -> Vec<Effect> {
        if key == Key::ctrl('c') {
            return self.act(Action::Quit, scene);
        }
        match &self.display {
            Display::Control => {
                if let Some(cell) = speech::cell_of(key, &scene.views.control)
                    && self.runs_exercise()
                {
                    self.layers.push(Layer::Speech(Speech::new(cell)));
                    return vec![];
                }
                if let Some(action) = keymap::action(Scope::Console, key) {
                    return self.act(action, scene);
                }
                let (area, paint) = (self.area(), self.paint(scene.now));
                let sight = Sight { view: &scene.views.control, area, paint: &paint };
                self.console.on_key(key, &sight);
                vec![]
            }
            Display::Room | Display::Cell(_) => {
                if let Some(action) = keymap::action(Scope::Display, key) {
                    return self.act(action, scene);
                }
                let (area, paint) = (self.area(), self.paint(scene.now));
                if let Display::Cell(cell) = &self.display
                    && let Some(view) = scene.views.cells.get(cell)
                {
                    self.cell_screen.on_key(key, view, area, &paint);
                } else if let Some(hot_wash) = &mut self.hot_wash {
                    hot_wash.on_key(key, area, scene.views.room.content.wash(), &paint);
                }
                vec![]
            }
        }
    }

    fn on_choice(
        &mut self,
        choice: MenuChoice,
        minutes_ago: u64,
        scene: &Scene<'_>,
    ) -> Vec<Effect> {
        match choice {
            MenuChoice::Nothing | MenuChoice::CloseJoin => vec![],
            MenuChoice::Door(wish) => vec![Effect::Door(wish)],
            MenuChoice::RenewCode => self.renew_code(scene),
            MenuChoice::Press(action) => self.act(action, scene),
            MenuChoice::Own(command) => self.wish(command),
            MenuChoice::OfForm(command) => self.wish_of_form(command),
            MenuChoice::KeyFor(seat, command) => {
                let actor = Actor { seat, by: self.seat.id.clone() };
                let ago = Span::minutes(minutes_ago);
                self.send(Wish { actor, command, ago }, Sent::ByKey)
            }
            MenuChoice::Earlier(minutes_ago, choice) => self.on_choice(*choice, minutes_ago, scene),
            MenuChoice::Form(purpose) => self.open_form(purpose, minutes_ago, scene),
            MenuChoice::Menu(menu) => {
                self.layers.push(Layer::Menu(*menu));
                vec![]
            }
            MenuChoice::Show(to) => {
                self.show(to);
                vec![]
            }
            MenuChoice::Print(cell) => vec![Effect::Print { cell }],
            MenuChoice::Follow(suggestion) => self.follow(*suggestion, scene),
            MenuChoice::Evaluation => self.evaluation(&scene.views.control),
            MenuChoice::Rulings => {
                self.menu(Some(adjudication::menu(&scene.views.control, self.words())))
            }
            MenuChoice::Quit => vec![Effect::Quit],
        }
    }

    /// Changes the display, behind a curtain whenever others may be looking.
    fn show(&mut self, to: Display) {
        if to != self.display {
            self.layers.push(Layer::Curtain { to });
        }
    }

    /// Says something of the program's own words under the console.
    fn say(&mut self, kind: MessageKind, key: &str) {
        self.message = Some(Message { kind, text: self.words().text(key) });
    }

    /// Says what became of an effect outside: a page that was printed, a file that was not.
    pub fn tell(&mut self, text: String) {
        self.message = Some(Message { kind: MessageKind::Note, text });
    }

    /// Takes what somebody was typing at a seat whose duties came to this one.
    pub fn take_drafts(&mut self, drafts: BTreeMap<String, String>) {
        self.sending.take_drafts(drafts);
        self.say(MessageKind::Note, "note-duties-taken");
    }

    fn area(&self) -> Rect {
        Rect::new(0, 0, self.size.0, self.size.1)
    }

    fn form_width(&self) -> u16 {
        form::text_columns(draw::form_area(self.area()).width.saturating_sub(1))
    }
}
