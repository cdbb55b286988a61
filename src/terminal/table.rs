//! The facilitator's terminal at a running table.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::time::Duration;

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::control::{DraftKey, Inbox, InboxError, Reply, Submission, watch};
use crate::exercise::{CellId, Language, Seat, Span};
use crate::session::MoveKey;
use crate::tui::form::Wish;
use crate::tui::{Answer, App, DoorWish, Effect, Hosting, Input, Shown};

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
    /// Where other terminals come in, if they do.
    pub door: Option<Box<dyn Door>>,
}

/// How other terminals come in, as far as control looks after it.
pub trait Door {
    /// What has changed about it since it was last asked for.
    fn news(&mut self) -> Option<Hosting>;
    /// Does what was asked for; tells what to say about it.
    fn does(&mut self, wish: DoorWish, language: Language) -> String;
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
    /// How often control's own seat was given what waited for another, and the drafts on their way.
    took: u32,
    drafts: Option<Receiver<BTreeMap<String, String>>>,
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
        let took = took_duties(&shown);
        let waiting = vec![];
        Self { app, inbox, news, shown, waiting, outside, took, drafts: None, second: 0 }
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
                Effect::Door(wish) => {
                    if let Some(door) = &mut self.outside.door {
                        let told = door.does(wish, self.app.language());
                        self.app.tell(told);
                    }
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
            Err(InboxError::Full) => self.tell(ticket, &Answer::Busy),
            Err(InboxError::Closed) => self.tell(ticket, &Answer::ReadOnly),
        }
    }

    fn answer(&mut self, ticket: u64, reply: Reply) {
        let answer = match reply {
            Reply::Accepted { .. } => Answer::Accepted,
            Reply::Refused(refused) => Answer::Refused(refused),
            Reply::TooLarge { limit_bytes } => Answer::TooLarge { limit_bytes },
            Reply::ReadOnly(_) => Answer::ReadOnly,
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
        let mut news = self.news.has_changed().unwrap_or(false);
        if let Some(hosting) = self.outside.door.as_mut().and_then(|door| door.news()) {
            self.app.host(hosting);
            news = true;
        }
        self.shown = self.news.borrow_and_update().clone();
        let took = took_duties(&self.shown);
        if std::mem::replace(&mut self.took, took) != took {
            let (sender, drafts) = sync_channel(1);
            let then = move |drafts| drop(sender.try_send(drafts));
            let asked = self.inbox.drafts_of(Seat::facilitator(), then);
            self.drafts = asked.ok().map(|()| drafts);
        }
        news
    }

    /// Takes drafts that came with the duties of a seat, once they are there.
    fn take_drafts(&mut self) -> bool {
        let drafts = self.drafts.as_ref().and_then(|drafts| drafts.try_recv().ok());
        let Some(drafts) = drafts else { return false };
        self.drafts = None;
        self.app.take_drafts(drafts);
        true
    }
}

fn took_duties(shown: &Shown) -> u32 {
    shown.views.control.seats.get(&Seat::facilitator()).map_or(0, |own| own.dealt.took_duties)
}

impl Surface for Table {
    fn poll(&mut self) -> bool {
        let mut news = self.look();
        news |= self.take_drafts();
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
