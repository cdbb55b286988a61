//! What somebody types at a seat, on its way to the desk.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::control::{DraftKey, Inbox};
use crate::exercise::{DecisionId, SeatId};
use crate::serve::limit::DRAFTS_EVERY_MILLISECONDS;

#[derive(Debug, Default)]
pub(super) struct Typed {
    /// What is not on the desk yet.
    drafts: BTreeMap<DraftKey, String>,
    /// When that goes there.
    due: Option<Instant>,
    /// The decisions whose joint words the room reads along, as they are written here.
    live: BTreeSet<DecisionId>,
}

impl Typed {
    /// Takes words that go to the desk a little later.
    pub(super) fn take(&mut self, name: DraftKey, text: String) {
        self.drafts.insert(name, text);
        self.due.get_or_insert_with(due_from_now);
    }

    /// The same, of words that the room reads along.
    pub(super) fn take_live(&mut self, seat: &SeatId, decision: DecisionId, text: String) {
        let name = DraftKey::live(seat.clone(), &decision);
        if text.is_empty() {
            self.live.remove(&decision);
        } else {
            self.live.insert(decision);
        }
        self.take(name, text);
    }

    /// Until it has to go to the desk; when there is nothing, for ever.
    pub(super) fn due(&self) -> impl Future<Output = ()> + use<> {
        let due = self.due;
        async move {
            match due {
                Some(due) => sleep_until(due).await,
                None => std::future::pending().await,
            }
        }
    }

    /// Puts it on the desk; what finds no place in the inbox is kept for the next time.
    pub(super) fn put(&mut self, inbox: &Inbox) {
        self.due = None;
        while let Some((key, text)) = self.drafts.pop_first() {
            if inbox.draft(key.clone(), text.clone()).is_err() {
                self.take(key, text);
                return;
            }
        }
    }

    /// All that is left when somebody leaves `seat`. Nobody writes there any more, so the room need
    /// not wait for more words; the form is kept.
    pub(super) fn leave(&mut self, seat: &SeatId) -> BTreeMap<DraftKey, String> {
        let ended = std::mem::take(&mut self.live).into_iter();
        let ended = ended.map(|decision| (DraftKey::live(seat.clone(), &decision), String::new()));
        self.drafts.extend(ended);
        std::mem::take(&mut self.drafts)
    }
}

fn due_from_now() -> Instant {
    Instant::now() + Duration::from_millis(DRAFTS_EVERY_MILLISECONDS)
}
