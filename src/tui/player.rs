//! One seat's whole terminal: what its cell sees, and what the person on it may do.
//!
//! It is built from the cell's view alone. A key goes to the top layer first; what leaves is an
//! [`Effect`], under the person's own seat.

mod bell;
mod colleague;
mod draw;
mod foot;
mod manual;
mod offer;
mod once;
mod question;
mod sketch;
mod standing;
mod writing;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use ratatui::layout::Rect;

use crate::exercise::{Language, SeatId};
use crate::lang::Words;
use crate::session::view::{CellView, ClockState, OwnSeat};

use super::cell::{self, CELL_NEEDS, CellScreen, Look};
use super::form::{self, CellAct, ExchangeAct, Form};
use super::keymap::{self, Action, Say, Scope};
use super::menu::{self, Menu};
use super::message::{Message, MessageKind};
use super::sending::{Sending, Typed};
use super::{Effect, Input, Key, KeyCode, Notice, Paint, Theme};

pub use bell::Waiting;
pub use colleague::Drafts;

use colleague::Reading;
use offer::{Deed, Offers, Why};
use question::Choice;

/// What a player's screen is shown with.
#[derive(Clone, Copy, Debug)]
pub struct PlayerScene<'a> {
    pub view: &'a Arc<CellView>,
    pub now: DateTime<Utc>,
    /// Why nothing can be recorded at present.
    pub notice: Option<Notice>,
    /// What the seats of the cell are writing, as it lies on the desk.
    pub drafts: &'a Drafts,
}

/// What lies over the cell's screen.
#[derive(Clone, Debug)]
enum Layer {
    Form(Box<Form>),
    Menu(Menu<Choice>),
    Help {
        scroll: usize,
    },
    /// What the others of the cell are writing.
    Drafts(Reading),
}

/// One seat's terminal.
#[derive(Debug)]
pub struct Player {
    seat: SeatId,
    language: Language,
    theme: Theme,
    screen: CellScreen,
    layers: Vec<Layer>,
    message: Option<Message>,
    sending: Sending,
    size: (u16, u16),
}

impl Player {
    /// `drafts` are the unfinished forms of this seat, by the names they were kept under.
    pub fn new(
        seat: SeatId,
        language: Language,
        theme: Theme,
        drafts: BTreeMap<String, String>,
    ) -> Self {
        Self {
            screen: CellScreen { seat: Some(seat.clone()), ..CellScreen::default() },
            seat,
            language,
            theme,
            layers: vec![],
            message: None,
            sending: Sending::new(drafts),
            size: (80, 24),
        }
    }

    /// Takes what somebody else was typing, with the duties of their seat.
    pub fn take_drafts(&mut self, drafts: BTreeMap<String, String>) {
        self.sending.take_drafts(drafts);
        self.say(MessageKind::Note, "note-duties-taken");
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

    fn area(&self) -> Rect {
        Rect::new(0, 0, self.size.0, self.size.1)
    }

    fn own<'a>(&self, view: &'a CellView) -> Option<&'a OwnSeat> {
        view.seats.iter().find(|seat| seat.seat == self.seat)
    }

    /// Takes what came from the terminal.
    pub fn on_input(&mut self, input: Input, scene: &PlayerScene<'_>) -> Vec<Effect> {
        match input {
            Input::Resize { columns, rows } => {
                self.size = (columns, rows);
                vec![]
            }
            Input::Paste(text) => match self.top(scene) {
                Some(Layer::Form(_)) => self.on_paste(&text, scene),
                Some(Layer::Menu(_) | Layer::Help { .. } | Layer::Drafts(_)) | None => vec![],
            },
            Input::PasteTooLong { limit_bytes } => {
                let limit = [("limit", limit_bytes.into())];
                let text = self.words().say("seat-paste-too-long", &limit);
                match self.layers.last_mut() {
                    Some(Layer::Form(form)) => form.problem = Some(text),
                    Some(Layer::Menu(_) | Layer::Help { .. } | Layer::Drafts(_)) | None => {
                        self.message = Some(Message { kind: MessageKind::Refused, text });
                    }
                }
                vec![]
            }
            Input::Key(key) => self.on_key(key, scene),
        }
    }

    /// The layer that has the keys. While something real stops the exercise a form waits unseen.
    fn top(&self, scene: &PlayerScene<'_>) -> Option<&Layer> {
        let stopped = is_stopped(scene.view);
        self.layers.last().filter(|layer| !(stopped && matches!(layer, Layer::Form(_))))
    }

    fn on_paste(&mut self, text: &str, scene: &PlayerScene<'_>) -> Vec<Effect> {
        let Some(Layer::Form(form)) = self.layers.last_mut() else { return vec![] };
        let effects = self.sending.on_paste(form, text);
        self.told(effects, scene)
    }

    fn on_key(&mut self, key: Key, scene: &PlayerScene<'_>) -> Vec<Effect> {
        if key == Key::ctrl('c') {
            return self.leave();
        }
        if self.top(scene).is_none() {
            return self.on_screen_key(key, scene);
        }
        let width = form::text_columns(draw::form_part(self.area()).width.saturating_sub(1));
        match self.layers.last_mut() {
            Some(Layer::Form(_)) if key == Key::ctrl('g') => self.open_drafts(scene),
            Some(Layer::Form(form)) => match self.sending.on_key(form, key, width) {
                Typed::Going(effects) => self.told(effects, scene),
                Typed::Close => self.close_form(),
                Typed::Submit => self.submit_form(scene),
            },
            Some(Layer::Menu(menu)) => match menu.on_key(key) {
                menu::Step::Stay => vec![],
                menu::Step::Leave => {
                    self.layers.pop();
                    vec![]
                }
                menu::Step::Choose(choice) => {
                    self.layers.pop();
                    self.on_choice(choice, scene)
                }
            },
            Some(Layer::Drafts(_)) => self.on_drafts_key(key, scene),
            Some(&mut Layer::Help { scroll }) => {
                let turned = self.help(scene.view).turn(key, scroll, self.size.1);
                self.layers.pop();
                self.layers.extend(turned.map(|scroll| Layer::Help { scroll }));
                vec![]
            }
            None => vec![],
        }
    }

    fn on_screen_key(&mut self, key: Key, scene: &PlayerScene<'_>) -> Vec<Effect> {
        self.message = None;
        let unseen = is_stopped(scene.view) || !CELL_NEEDS.fits(self.area());
        match keymap::action(Scope::Player, key) {
            Some(Action::Quit) => self.leave(),
            Some(Action::Language) => {
                self.language = self.language.other();
                vec![]
            }
            Some(Action::RealWorld) => {
                if !is_stopped(scene.view) {
                    self.layers.push(Layer::Menu(question::real_world(self.words())));
                }
                vec![]
            }
            Some(Action::Help) => {
                self.layers.push(Layer::Help { scroll: 0 });
                vec![]
            }
            // Nobody does anything to what they cannot see.
            Some(_) | None if unseen => vec![],
            Some(Action::DoNext) => {
                self.go_to_next(scene);
                vec![]
            }
            Some(Action::Say(say)) => self.act(say, scene),
            Some(Action::Papers) => self.open_papers(scene),
            Some(Action::Drafts) => self.open_drafts(scene),
            Some(_) => vec![],
            None => {
                let paint = self.paint(scene.now);
                let listed = self.screen.listed(scene.view, &paint);
                let panes = self.foot(self.area(), scene, &listed, &paint).panes(self.area());
                let look = Look { view: scene.view, panes, paint: &paint };
                if !self.screen.go(key, &look) && matches!(key.code, KeyCode::Char(_)) {
                    self.say(MessageKind::Note, "note-no-key");
                }
                vec![]
            }
        }
    }

    /// The next thing that this seat can do, after the one in hand.
    fn go_to_next(&mut self, scene: &PlayerScene<'_>) {
        let tasks = self.tasks(scene);
        let line = self.screen.line.as_ref();
        let is_in_hand = |task: &cell::Task| {
            line.is_some_and(|line| line.open == task.open && line.wanted == Some(task.wanted))
        };
        let after = tasks.iter().position(is_in_hand).map_or(0, |here| here + 1);
        match tasks.get(after).or(tasks.first()) {
            Some(task) => self.screen.go_to_task(task),
            None => self.say(MessageKind::Note, "empty-to-do"),
        }
    }

    /// What waits for this seat, the most urgent first.
    fn tasks(&self, scene: &PlayerScene<'_>) -> Vec<cell::Task> {
        self.own_tasks(scene, &cell::tasks(scene.view, Some(&self.seat)))
    }

    /// The same, of all that waits for the cell.
    fn own_tasks(&self, scene: &PlayerScene<'_>, all: &[cell::Task]) -> Vec<cell::Task> {
        let Some(own) = self.own(scene.view) else { return vec![] };
        let left = |task: &cell::Task| own.muted.is_none() || task.wanted == cell::Wanted::Check;
        let is_own = |task: &&cell::Task| task.wanted.is_for(own.role) && left(task);
        let mut tasks: Vec<cell::Task> = all.iter().filter(is_own).cloned().collect();
        // What is answered in the room comes after what waits for a key.
        tasks.sort_by_key(|task| task.wanted == cell::Wanted::Reply);
        tasks
    }

    fn act(&mut self, say: Say, scene: &PlayerScene<'_>) -> Vec<Effect> {
        let hand = self.screen.open(scene.view, &self.paint(scene.now));
        let offers = Offers { view: scene.view, seat: self.own(scene.view), hand: &hand };
        match offers.deed(say) {
            Ok(Deed::Send(command)) => self.send(command),
            Ok(Deed::Form(act)) => self.open_form(act, scene),
            Ok(Deed::Ask(question)) => {
                let paint = self.paint(scene.now);
                self.screen.go_to_decision(question.decision(), scene.view, &paint);
                let menu = question.menu(scene.view, self.words());
                self.layers.extend(menu.map(Layer::Menu));
                vec![]
            }
            Err(why) => {
                self.tell(why, scene);
                vec![]
            }
        }
    }

    /// What the cell writes, and what can be done with the paper in hand.
    fn open_papers(&mut self, scene: &PlayerScene<'_>) -> Vec<Effect> {
        let hand = self.screen.open(scene.view, &self.paint(scene.now));
        let offers = Offers { view: scene.view, seat: self.own(scene.view), hand: &hand };
        if hand == cell::Open::Comment && offers.has_paper_in_hand(self.words()) {
            let (cell, act) = (scene.view.cell.clone(), ExchangeAct::Comment);
            return self.open_form(CellAct::Exchange { cell, act }, scene);
        }
        let number = if let cell::Open::Paper(number) = hand { Some(number) } else { None };
        match offers.papers(self.words()) {
            Ok(papers) => self.layers.push(Layer::Menu(papers.menu(number, Choice::Paper))),
            Err(why) => self.tell(why, scene),
        }
        vec![]
    }

    /// Whether this seat writes anything now; the rules say what of it is granted.
    fn may_write(&self, scene: &PlayerScene<'_>) -> Result<(), Why> {
        let hand = self.screen.open(scene.view, &self.paint(scene.now));
        let offers = Offers { view: scene.view, seat: self.own(scene.view), hand: &hand };
        offers.needs_writer()
    }

    /// Says why a key comes to nothing.
    fn tell(&mut self, why: Why, scene: &PlayerScene<'_>) {
        match why {
            Why::Rule(refused) => {
                let text = self.words().refused(&refused, scene.view);
                self.message = Some(Message { kind: MessageKind::Refused, text });
            }
            Why::Says(key) => self.say(MessageKind::Refused, key),
        }
    }

    /// Says something of the program's own words under the screen.
    fn say(&mut self, kind: MessageKind, key: &str) {
        self.message = Some(Message { kind, text: self.words().text(key) });
    }
}

/// Something real has stopped the exercise: nothing else is on the screen.
fn is_stopped(view: &CellView) -> bool {
    match view.clock.state {
        ClockState::RealWorldStop(_) => true,
        ClockState::NotStarted
        | ClockState::Running
        | ClockState::Paused(_)
        | ClockState::Resumed { .. }
        | ClockState::Ended => false,
    }
}
