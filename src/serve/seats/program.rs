//! What a program gets at a seat: its view whenever it changed, and an answer to each line.

use std::collections::VecDeque;
use std::sync::Arc;

use tokio::sync::{mpsc, watch};

use crate::control::{Reply, Sight, Submission};
use crate::exercise::{CellId, Language};
use crate::lang::Words;
use crate::moves::{OwnAct, own_act};
use crate::serve::json::{
    Hello, Lost, SEAT_JSON_VERSION, fault_line, hello, lost_line, over_line, reply_line, told_line,
    view_line,
};
use crate::serve::limit::ACTS_WAITING_MAX;
use crate::serve::reception::{BoxFuture, Dialogue, Line};

use super::Chair;

/// An answer, and the program's own name for the line it answers.
type Answered = (Option<String>, Reply);

pub(super) struct Program {
    chair: Chair,
    news: watch::Receiver<Arc<Sight>>,
    /// What its last line with a view told.
    told: Arc<Sight>,
    language: Language,
    answers: (mpsc::Sender<Answered>, mpsc::Receiver<Answered>),
    /// Acts whose answers have not come yet.
    waiting: usize,
    /// Lines that are ready to be sent.
    ready: VecDeque<String>,
    stands: Stands,
}

/// How far the dialogue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    Open,
    /// No more lines come in.
    Ending,
    /// The last line is on its way.
    Over,
}

impl Program {
    /// None where the cell has no frame.
    pub(super) fn new(chair: Chair, cell: &CellId, language: Language) -> Option<Self> {
        let mut news = chair.table.gallery.cell(cell)?;
        let first = hello(Hello {
            seat_json: SEAT_JSON_VERSION,
            program: env!("CARGO_PKG_VERSION"),
            banner: "연습 EXERCISE",
            exercise: chair.exercise(),
            seat: &chair.seat,
            cell,
            person: &chair.person,
            language,
        });
        let told = news.borrow_and_update().clone();
        let view = view_line(&told, language);
        Some(Self {
            chair,
            news,
            told,
            language,
            answers: mpsc::channel(ACTS_WAITING_MAX),
            waiting: 0,
            ready: [first, view].into(),
            stands: Stands::Open,
        })
    }

    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    fn act(&mut self, text: &str) {
        let line = match own_act(text) {
            Err((id, fault)) => fault_line(id.as_deref(), &fault),
            Ok(act) => match self.hand_in(act) {
                Ok(()) => return,
                Err(id) => lost_line(id.as_deref(), Lost::Busy, self.words()),
            },
        };
        self.ready.push_back(line);
    }

    /// Hands the act to control, if not too much waits already.
    fn hand_in(&mut self, act: OwnAct) -> Result<(), Option<String>> {
        let OwnAct { id, key, said, command } = act;
        if self.waiting == ACTS_WAITING_MAX {
            return Err(id);
        }
        let (answers, name) = (self.answers.0.clone(), id.clone());
        // There is room: no more acts wait than the channel holds.
        let then = move |reply| drop(answers.try_send((name, reply)));
        let act = Submission { said, ..self.chair.own(command) };
        let act = Submission { key: key.unwrap_or(act.key), ..act };
        self.chair.submit(act, then).map_err(|_| id)?;
        self.waiting += 1;
        Ok(())
    }

    async fn wait(&mut self) {
        tokio::select! {
            biased;
            () = self.chair.relieved.notified() => self.close("seat-relieved"),
            news = self.news.changed() => match news {
                Ok(()) => self.look(),
                Err(_) => self.close("seat-closed"),
            },
            Some((id, reply)) = self.answers.1.recv() => {
                self.waiting -= 1;
                // The news that the answer is about may still be on its way to wake this.
                self.look();
                let line = reply_line(id.as_deref(), &reply, &self.told, self.words());
                if self.stands != Stands::Over {
                    self.ready.push_back(line);
                }
            }
        }
    }

    /// Tells what hangs there, unless that was told.
    fn look(&mut self) {
        let sight = self.news.borrow_and_update().clone();
        if Arc::ptr_eq(&sight, &self.told) {
            return;
        }
        let own = sight.view.seats.iter().find(|own| own.seat == self.chair.seat);
        if let Some(own) = own {
            self.chair.look(own.person.as_ref(), &own.dealt, self.words());
        }
        self.told = sight;
        if self.chair.over().is_some() {
            self.end();
            return;
        }
        self.ready.push_back(view_line(&self.told, self.language));
    }

    fn close(&mut self, key: &str) {
        self.chair.close(key, self.words());
        self.end();
    }

    fn end(&mut self) {
        self.stands = Stands::Over;
        self.ready.push_back(over_line(&self.chair.farewell(self.words())));
    }

    async fn next_line(&mut self) -> Option<String> {
        loop {
            if let Some(line) = self.ready.pop_front() {
                return Some(line);
            }
            match self.stands {
                Stands::Over => return None,
                Stands::Ending if self.chair.is_closed() => self.close("seat-closed"),
                Stands::Ending if self.waiting == 0 => return None,
                Stands::Ending | Stands::Open => self.wait().await,
            }
        }
    }
}

impl Dialogue for Program {
    fn next(&mut self) -> BoxFuture<'_, Option<String>> {
        Box::pin(self.next_line())
    }

    fn on_line(&mut self, line: Line) {
        self.chair.touch();
        match line {
            Line::Text(text) if text.trim().is_empty() => {}
            Line::Text(text) => self.act(&text),
            Line::TooLong { limit_bytes } => {
                let limit = u64::try_from(limit_bytes).unwrap_or(u64::MAX);
                let told = self.words().say("seat-line-too-long", &[("limit", limit.into())]);
                self.ready.push_back(told_line(None, &told));
            }
            Line::NotUtf8 => {
                self.ready.push_back(told_line(None, &self.words().text("seat-not-utf8")));
            }
        }
    }

    fn on_end(&mut self) {
        if self.stands == Stands::Open {
            self.stands = Stands::Ending;
        }
    }
}
