//! The facilitator's terminal at a running table.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::control::{DraftKey, Inbox, Reply, Submission, watch};
use crate::exercise::{CellId, Language, Seat, Span};
use crate::session::MoveKey;
use crate::tui::form::Wish;
use crate::tui::{Answer, App, Effect, Input, Shown};

use super::{Flow, Surface};

/// How long a wish is waited for before the screen goes on without its answer.
const ANSWER: Duration = Duration::from_millis(250);

/// Writes one cell's page so far; tells what to say about it.
pub type PrintPage = Box<dyn Fn(&CellId, Language) -> String>;

/// What the table asks of the program around it.
pub struct Outside {
    /// Wall time.
    pub now: Box<dyn Fn() -> DateTime<Utc>>,
    /// A fresh name for a try.
    pub key: Box<dyn Fn() -> MoveKey>,
    pub print: PrintPage,
}

/// The console over control's inbox.
pub struct Table {
    app: App,
    inbox: Inbox,
    news: watch::Receiver<Arc<Shown>>,
    shown: Arc<Shown>,
    /// Wishes whose answers have not come yet, the oldest first.
    waiting: Vec<(u64, Receiver<Reply>)>,
    outside: Outside,
    /// The second that is on the screen.
    second: i64,
}

impl Table {
    pub fn new(
        app: App,
        inbox: Inbox,
        mut news: watch::Receiver<Arc<Shown>>,
        outside: Outside,
    ) -> Self {
        let shown = news.borrow_and_update().clone();
        Self { app, inbox, news, shown, waiting: vec![], outside, second: 0 }
    }

    fn carry(&mut self, effects: Vec<Effect>) -> Flow {
        let mut flow = Flow::Stay;
        for effect in effects {
            match effect {
                Effect::Submit { ticket, wish } => self.submit(ticket, wish),
                Effect::KeepDraft { key, text } => {
                    self.keep(DraftKey { seat: Seat::facilitator(), name: key }, text);
                }
                Effect::LiveDraft { decision, text } => {
                    self.keep(DraftKey::live(Seat::facilitator(), &decision), text);
                }
                Effect::Print { cell } => {
                    let told = (self.outside.print)(&cell, self.app.language());
                    self.app.tell(told);
                }
                Effect::Quit => flow = Flow::Leave,
            }
        }
        flow
    }

    /// A draft that the desk cannot take now is offered again with the next key.
    fn keep(&self, key: DraftKey, text: String) {
        self.inbox.draft(key, text).ok();
    }

    fn submit(&mut self, ticket: u64, wish: Wish) {
        let said = (wish.ago > Span(0)).then_some(wish.ago);
        let key = (self.outside.key)();
        let submission = Submission { actor: wish.actor, key, command: wish.command, said };
        match self.inbox.submit(submission) {
            Ok(answer) => match answer.recv_timeout(ANSWER) {
                Ok(reply) => self.answer(ticket, reply),
                Err(_) => self.waiting.push((ticket, answer)),
            },
            Err(_) => self.tell(ticket, &Answer::ReadOnly),
        }
    }

    fn answer(&mut self, ticket: u64, reply: Reply) {
        let answer = match reply {
            Reply::Accepted { .. } => Answer::Accepted,
            Reply::Refused(refused) => Answer::Refused(refused),
            Reply::TooLarge { .. } | Reply::ReadOnly(_) => Answer::ReadOnly,
        };
        self.tell(ticket, &answer);
    }

    fn tell(&mut self, ticket: u64, answer: &Answer) {
        self.look();
        let shown = self.shown.clone();
        let effects = self.app.on_answer(
            ticket,
            answer,
            &shown.scene(&Seat::facilitator(), (self.outside.now)()),
        );
        self.carry(effects);
    }

    /// Takes the newest views.
    fn look(&mut self) -> bool {
        // A table that has closed has no more news.
        let news = self.news.has_changed().unwrap_or(false);
        self.shown = self.news.borrow_and_update().clone();
        news
    }
}

impl Surface for Table {
    fn poll(&mut self) -> bool {
        let mut news = self.look();
        for (ticket, answer) in std::mem::take(&mut self.waiting) {
            match answer.try_recv() {
                Ok(reply) => self.answer(ticket, reply),
                Err(TryRecvError::Empty) => {
                    self.waiting.push((ticket, answer));
                    continue;
                }
                Err(TryRecvError::Disconnected) => self.tell(ticket, &Answer::ReadOnly),
            }
            news = true;
        }
        let second = (self.outside.now)().timestamp();
        news || std::mem::replace(&mut self.second, second) != second
    }

    fn on_input(&mut self, input: Input) -> Flow {
        self.look();
        let shown = self.shown.clone();
        let effects =
            self.app.on_input(input, &shown.scene(&Seat::facilitator(), (self.outside.now)()));
        self.carry(effects)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Option<Position> {
        let shown = self.shown.clone();
        self.app.draw(buffer, area, &shown.scene(&Seat::facilitator(), (self.outside.now)()))
    }
}
