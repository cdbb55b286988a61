//! What somebody gets at one of control's seats: the console, with what their role may do.

use std::collections::BTreeSet;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tokio::sync::{mpsc, watch};

use crate::control::Reply;
use crate::exercise::Seat;
use crate::lang::Words;
use crate::serve::limit::ACTS_WAITING_MAX;
use crate::serve::reception::{BoxFuture, Face, Flow};
use crate::tui::{Answer, App, Drawn, Effect, Input, Scene, Shown};

use super::chair::{Chair, answer, not_handed_in};

/// An answer, and the ticket of the wish it answers.
type Answered = (u64, Reply);

pub(super) struct Console {
    chair: Chair,
    seat: Seat,
    app: App,
    news: watch::Receiver<Arc<Shown>>,
    /// What this seat may see of it.
    shown: Arc<Shown>,
    answers: (mpsc::Sender<Answered>, mpsc::Receiver<Answered>),
    /// What waited for this seat when the bell was last rung.
    waited: BTreeSet<String>,
    bell: bool,
}

impl Console {
    /// `app` is for no seat yet: it gets the chair's.
    pub(super) fn new(chair: Chair, app: App) -> Self {
        let seat = Seat::of_control(&chair.seat).expect("its place is one of control's");
        let mut news = chair.table.console.clone();
        let shown = Arc::new(news.borrow_and_update().at_seat(&seat));
        let app = app.seated(seat.clone());
        let waited = app.waits(&shown.scene(&seat.id, chair.now()));
        Self {
            chair,
            seat,
            app,
            news,
            shown,
            answers: mpsc::channel(ACTS_WAITING_MAX),
            waited,
            bell: false,
        }
    }

    fn with_scene<T>(&mut self, act: impl FnOnce(&mut App, &Scene<'_>) -> T) -> T {
        act(&mut self.app, &self.shown.scene(&self.seat.id, self.chair.now()))
    }

    fn carry(&mut self, effects: Vec<Effect>) -> Flow {
        let (flow, wishes) = self.chair.carry(effects);
        for wish in wishes {
            let ticket = wish.0;
            if let Err(error) = self.chair.hand_in(wish, &self.answers.0) {
                self.tell(ticket, &not_handed_in(error));
            }
        }
        flow
    }

    fn tell(&mut self, ticket: u64, answer: &Answer) {
        // The answer comes after what it is about was published.
        self.look();
        let effects = self.with_scene(|app, scene| app.on_answer(ticket, answer, scene));
        self.carry(effects);
    }

    async fn wait(&mut self) {
        let (drafts, second) = (self.chair.drafts_due(), self.chair.second());
        tokio::select! {
            biased;
            () = self.chair.relieved.notified() => self.close("seat-relieved"),
            news = self.news.changed() => match news {
                Ok(()) => self.look(),
                Err(_) => self.close("seat-closed"),
            },
            drafts = self.chair.handed.arrive() => self.app.take_drafts(drafts),
            Some((ticket, reply)) = self.answers.1.recv() => self.tell(ticket, &answer(reply)),
            () = drafts => self.chair.put_drafts(),
            // The clock on the screen; what time alone makes wait is noticed with it.
            () = second => self.listen(),
        }
    }

    fn look(&mut self) {
        let shown = self.news.borrow_and_update().clone();
        self.shown = Arc::new(shown.at_seat(&self.seat));
        self.listen();
        let Some(own) = shown.views.control.seats.get(&self.seat.id) else { return };
        self.chair.look(own.person.as_ref(), &own.dealt, self.words());
    }

    fn close(&mut self, key: &str) {
        self.chair.close(key, self.words());
    }

    fn words(&self) -> &'static Words {
        Words::of(self.app.language())
    }

    /// Rings for what waits and did not wait before.
    fn listen(&mut self) {
        let waits = self.with_scene(|app, scene| app.waits(scene));
        self.bell |= !waits.is_subset(&self.waited);
        self.waited = waits;
    }
}

impl Face for Console {
    fn changed(&mut self) -> BoxFuture<'_, ()> {
        Box::pin(self.wait())
    }

    fn on_input(&mut self, input: Input) -> Flow {
        self.chair.feel(&input);
        let effects = self.with_scene(|app, scene| app.on_input(input, scene));
        self.carry(effects)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Drawn {
        self.with_scene(|app, scene| app.draw(buffer, area, scene)).into()
    }

    fn takes_bell(&mut self) -> bool {
        std::mem::take(&mut self.bell)
    }

    fn farewell(&self) -> String {
        self.chair.farewell(self.words())
    }

    fn is_over(&self) -> bool {
        self.chair.over().is_some()
    }
}
