//! What a person gets at a seat: the player's screen.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep, sleep_until};

use crate::control::{DraftKey, ReadOnlyCause, Reply, Sight, Standing};
use crate::exercise::{DecisionId, Language, Span};
use crate::lang::Words;
use crate::serve::limit::{ACTS_WAITING_MAX, DRAFTS_EVERY_MILLISECONDS};
use crate::serve::reception::{BoxFuture, Face, Flow};
use crate::tui::form::Wish;
use crate::tui::{Answer, Effect, Input, Notice, Player, PlayerScene, Theme};

use super::Chair;

/// An answer, and the ticket of the wish it answers.
type Answered = (u64, Reply);

pub(super) struct Screen {
    chair: Chair,
    player: Player,
    answers: (mpsc::Sender<Answered>, mpsc::Receiver<Answered>),
    /// When what was typed goes to the desk.
    drafts_due: Option<Instant>,
    /// How many items were received when the bell was last rung.
    rung_for: usize,
    bell: bool,
    /// The decisions whose joint words the room reads along, as they are written here.
    live: BTreeSet<DecisionId>,
    /// Why the table is closed to this screen.
    over: Option<String>,
    /// Drafts that came with the duties of another seat, on their way.
    duties: Option<oneshot::Receiver<BTreeMap<String, String>>>,
}

impl Screen {
    pub(super) fn new(
        mut chair: Chair,
        language: Language,
        theme: Theme,
        drafts: BTreeMap<String, String>,
    ) -> Self {
        let player = Player::new(chair.seat.clone(), language, theme, drafts);
        let rung_for = chair.news.borrow_and_update().view.received.len();
        Self {
            chair,
            player,
            answers: mpsc::channel(ACTS_WAITING_MAX),
            drafts_due: None,
            rung_for,
            bell: false,
            live: BTreeSet::new(),
            over: None,
            duties: None,
        }
    }

    /// Lets the player's screen do something with what it sees now.
    fn with_scene<T>(&mut self, act: impl FnOnce(&mut Player, &PlayerScene<'_>) -> T) -> T {
        let sight = self.chair.sight();
        let notice = notice(&sight, &self.chair);
        let now = (self.chair.table.outside.now)();
        act(&mut self.player, &PlayerScene { view: &sight.view, now, notice })
    }

    fn carry(&mut self, effects: Vec<Effect>) -> Flow {
        let mut flow = Flow::Stay;
        for effect in effects {
            match effect {
                Effect::Submit { ticket, wish } => self.submit(ticket, wish),
                Effect::KeepDraft { key, text } => {
                    let seat = self.chair.seat.clone();
                    self.keep(DraftKey { seat, name: key }, text);
                }
                Effect::LiveDraft { decision, text } => {
                    if text.is_empty() {
                        self.live.remove(&decision);
                    } else {
                        self.live.insert(decision.clone());
                    }
                    self.keep(DraftKey::live(self.chair.seat.clone(), &decision), text);
                }
                // A seat has no printer and no other screen.
                Effect::Print { .. } | Effect::Door(_) => {}
                Effect::Quit => flow = Flow::Leave,
            }
        }
        flow
    }

    fn keep(&mut self, key: DraftKey, text: String) {
        self.chair.draft(key, text);
        self.drafts_due.get_or_insert_with(drafts_due_from_now);
    }

    fn submit(&mut self, ticket: u64, wish: Wish) {
        let said = (wish.ago > Span(0)).then_some(wish.ago);
        let answers = self.answers.0.clone();
        let then = move |reply| drop(answers.try_send((ticket, reply)));
        if self.chair.submit(wish.command, None, said, then).is_err() {
            self.tell(ticket, &Answer::ReadOnly);
        }
    }

    fn tell(&mut self, ticket: u64, answer: &Answer) {
        let effects = self.with_scene(|player, scene| player.on_answer(ticket, answer, scene));
        self.carry(effects);
    }

    async fn wait(&mut self) {
        let drafts_due = self.drafts_due;
        let drafts = async {
            match drafts_due {
                Some(due) => sleep_until(due).await,
                None => std::future::pending().await,
            }
        };
        let second = 1_000 - (self.chair.table.outside.now)().timestamp_subsec_millis().min(999);
        tokio::select! {
            biased;
            () = self.chair.relieved.notified() => self.close("seat-relieved"),
            news = self.chair.news.changed() => match news {
                Ok(()) => self.look(),
                Err(_) => self.close("seat-closed"),
            },
            drafts = arrived(&mut self.duties) => {
                self.duties = None;
                self.player.take_drafts(drafts);
            }
            Some((ticket, reply)) = self.answers.1.recv() => self.tell(ticket, &answer(reply)),
            () = drafts => {
                self.chair.keep_drafts();
                self.drafts_due = self.chair.has_drafts().then(drafts_due_from_now);
            }
            // The clock on the screen.
            () = sleep(Duration::from_millis(u64::from(second))) => {}
        }
    }

    fn look(&mut self) {
        let count = self.chair.news.borrow_and_update().view.received.len();
        self.bell |= count > self.rung_for;
        self.rung_for = count;
        self.over = self.over.take().or(self.chair.shown_out(Words::of(self.player.language())));
        if self.chair.took_duties() {
            self.duties = self.chair.ask_drafts();
        }
    }

    fn close(&mut self, key: &str) {
        self.over = Some(Words::of(self.player.language()).text(key));
    }
}

/// What is on its way, once it is there.
async fn arrived(
    duties: &mut Option<oneshot::Receiver<BTreeMap<String, String>>>,
) -> BTreeMap<String, String> {
    match duties {
        Some(duties) => duties.await.unwrap_or_default(),
        None => std::future::pending().await,
    }
}

fn drafts_due_from_now() -> Instant {
    Instant::now() + Duration::from_millis(DRAFTS_EVERY_MILLISECONDS)
}

fn answer(reply: Reply) -> Answer {
    match reply {
        Reply::Accepted { .. } => Answer::Accepted,
        Reply::Refused(refused) => Answer::Refused(refused),
        Reply::TooLarge { .. } | Reply::ReadOnly(_) => Answer::ReadOnly,
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

impl Drop for Screen {
    /// Nobody writes here any more: the room need not wait for more words. The form itself is kept.
    fn drop(&mut self) {
        for decision in std::mem::take(&mut self.live) {
            let key = DraftKey::live(self.chair.seat.clone(), &decision);
            self.chair.draft(key, String::new());
        }
    }
}

impl Face for Screen {
    fn changed(&mut self) -> BoxFuture<'_, ()> {
        Box::pin(self.wait())
    }

    fn on_input(&mut self, input: Input) -> Flow {
        match input {
            Input::Key(_) | Input::Paste(_) | Input::PasteTooLong { .. } => self.chair.touch(),
            Input::Resize { .. } => {}
        }
        let effects = self.with_scene(|player, scene| player.on_input(input, scene));
        self.carry(effects)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Option<Position> {
        self.with_scene(|player, scene| player.draw(buffer, area, scene))
    }

    fn takes_bell(&mut self) -> bool {
        std::mem::take(&mut self.bell)
    }

    fn farewell(&self) -> String {
        let left = if self.chair.is_closed() { "seat-closed" } else { "seat-left" };
        let words = Words::of(self.player.language());
        self.over.clone().unwrap_or_else(|| words.text(left))
    }

    fn is_over(&self) -> bool {
        self.over.is_some()
    }
}
