//! What a person gets at a seat: the player's screen.

use std::sync::Arc;

use chrono::{DateTime, SubsecRound as _, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tokio::sync::{mpsc, watch};

use crate::control::{ReadOnlyCause, Reply, SharedDrafts, Sight, Standing};
use crate::exercise::CellId;
use crate::lang::Words;
use crate::serve::limit::ACTS_WAITING_MAX;
use crate::serve::reception::{BoxFuture, Face, Flow};
use crate::tui::player::Waiting;
use crate::tui::{Answer, Drawn, Effect, Input, Notice, Player, PlayerScene};

use super::chair::{Chair, answer, not_handed_in};

/// An answer, and the ticket of the wish it answers.
type Answered = (u64, Reply);

pub(super) struct Screen {
    chair: Chair,
    news: watch::Receiver<Arc<Sight>>,
    /// What those at the cell's other seats are writing.
    drafts: watch::Receiver<Arc<SharedDrafts>>,
    player: Player,
    answers: (mpsc::Sender<Answered>, mpsc::Receiver<Answered>),
    /// What waited for this seat when the bell was last rung.
    waited: Waiting,
    bell: bool,
}

impl Screen {
    /// None where the cell has no frame.
    pub(super) fn new(chair: Chair, cell: &CellId, player: Player) -> Option<Self> {
        let mut news = chair.table.gallery.cell(cell)?;
        let drafts = chair.table.gallery.drafts(cell)?;
        let waited = player.waits(&news.borrow_and_update().view);
        Some(Self {
            chair,
            news,
            drafts,
            player,
            answers: mpsc::channel(ACTS_WAITING_MAX),
            waited,
            bell: false,
        })
    }

    /// Lets the player's screen do something with what it sees now.
    fn with_scene<T>(&mut self, act: impl FnOnce(&mut Player, &PlayerScene<'_>) -> T) -> T {
        self.with_scene_at(self.chair.now(), act)
    }

    fn with_scene_at<T>(
        &mut self,
        now: DateTime<Utc>,
        act: impl FnOnce(&mut Player, &PlayerScene<'_>) -> T,
    ) -> T {
        let sight = self.news.borrow().clone();
        let notice = notice(&sight, &self.chair);
        let drafts = self.drafts.borrow().clone();
        act(&mut self.player, &PlayerScene { view: &sight.view, now, notice, drafts: &drafts })
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
        let effects = self.with_scene(|player, scene| player.on_answer(ticket, answer, scene));
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
            drafts = self.chair.handed.arrive() => self.player.take_drafts(drafts),
            Some((ticket, reply)) = self.answers.1.recv() => self.tell(ticket, &answer(reply)),
            Ok(()) = self.drafts.changed() => drop(self.drafts.borrow_and_update()),
            () = drafts => self.chair.put_drafts(),
            // The clock on the screen.
            () = second => {}
        }
    }

    fn look(&mut self) {
        let sight = self.news.borrow_and_update().clone();
        let waits = self.player.waits(&sight.view);
        self.bell |= waits.is_new_after(&self.waited);
        self.waited = waits;
        let Some(own) = sight.view.seats.iter().find(|own| own.seat == self.chair.seat) else {
            return;
        };
        self.chair.look(own.person.as_ref(), &own.dealt, self.words());
    }

    fn close(&mut self, key: &str) {
        self.chair.close(key, self.words());
    }

    fn words(&self) -> &'static Words {
        Words::of(self.player.language())
    }
}

fn notice(sight: &Sight, chair: &Chair) -> Option<Notice> {
    match sight.standing {
        Standing::ReadOnly(ReadOnlyCause::Full) => Some(Notice::DiskFull),
        Standing::ReadOnly(ReadOnlyCause::Failed | ReadOnlyCause::Unknown) => {
            Some(Notice::WriteFailed)
        }
        Standing::ReadOnly(ReadOnlyCause::WrittenElsewhere) => Some(Notice::WrittenElsewhere),
        Standing::Writing => sight.unkept.contains(&chair.seat).then_some(Notice::DraftsNotKept),
    }
}

impl Face for Screen {
    fn changed(&mut self) -> BoxFuture<'_, ()> {
        Box::pin(self.wait())
    }

    fn on_input(&mut self, input: Input) -> Flow {
        self.chair.feel(&input);
        let effects = self.with_scene(|player, scene| player.on_input(input, scene));
        self.carry(effects)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Drawn {
        // By the second, so that all who look at the same are shown the same.
        let now = self.chair.now().trunc_subsecs(0);
        self.with_scene_at(now, |player, scene| player.draw_apart(buffer, area, scene))
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
