//! Somebody at a seat: their way to control, and the frame they look at.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::sync::{Notify, oneshot, watch};
use tokio::time::Instant;

use crate::control::{DraftKey, InboxError, Reply, Sight, Submission};
use crate::exercise::{CellId, ExerciseId, SeatId, Span};
use crate::lang::{Words, one_line};
use crate::serve::limit::KEYS_TOLD_EVERY_SECONDS;
use crate::session::view::OwnSeat;
use crate::session::{Actor, Command, Freed, MoveKey, TableCommand};

use super::{Place, Roster, Table};

/// A seat while somebody sits there. Dropping it leaves the connection, not the seat: the person
/// may come back.
pub(super) struct Chair {
    pub(super) seat: SeatId,
    pub(super) cell: CellId,
    /// As the record has it.
    pub(super) person: String,
    pub(super) news: watch::Receiver<Arc<Sight>>,
    pub(super) table: Arc<Table>,
    /// Told when the same person takes the seat elsewhere.
    pub(super) relieved: Arc<Notify>,
    roster: Arc<Roster>,
    /// What was typed and is not on the desk yet.
    drafts: BTreeMap<DraftKey, String>,
    /// When control was last told that somebody is at the keys.
    told: Option<Instant>,
    /// How often this seat had been given what waited for another.
    took: u32,
}

/// Seats somebody, on the record. The seat of a person who is not connected goes to who has the
/// cell's code.
pub(super) async fn take(
    table: &Arc<Table>,
    roster: &Arc<Roster>,
    place: Place,
    person: String,
    words: &'static Words,
) -> Result<Chair, String> {
    let Place { seat, cell } = place;
    let Some(news) = table.gallery.cell(&cell) else { return Err(words.text("seat-no-such")) };
    let relieved = roster.take(&seat, &person).map_err(|there| {
        words.say("seat-occupied", &[("person", one_line(&there).as_str().into())])
    })?;
    let roster = roster.clone();
    let drafts = BTreeMap::new();
    let table = table.clone();
    let told = None;
    let mut chair =
        Chair { seat, cell, person, news, table, relieved, roster, drafts, told, took: 0 };
    chair.table.inbox.connect(chair.seat.clone()).ok();
    let sits = chair.sitting();
    if sits.as_ref() != Some(&chair.person) {
        if sits.is_some() {
            chair.wish(TableCommand::LeaveSeat, words).await?;
        }
        chair.wish(TableCommand::TakeSeat { person: chair.person.clone() }, words).await?;
        chair.person = chair.sitting().unwrap_or(chair.person.clone());
    }
    chair.took = chair.own(|own| own.took_duties).unwrap_or(0);
    Ok(chair)
}

impl Chair {
    pub(super) fn exercise(&self) -> &ExerciseId {
        &self.table.exercise.id
    }

    pub(super) fn sight(&self) -> Arc<Sight> {
        self.news.borrow().clone()
    }

    pub(super) fn is_closed(&self) -> bool {
        self.table.closed.load(Ordering::SeqCst)
    }

    /// Who sits there by the record.
    fn sitting(&self) -> Option<String> {
        self.own(|own| own.person.clone())?
    }

    fn own<T>(&self, of: impl FnOnce(&OwnSeat) -> T) -> Option<T> {
        let sight = self.sight();
        sight.view.seats.iter().find(|seat| seat.seat == self.seat).map(of)
    }

    /// Why this person does not sit here any more, in words; none while they do.
    pub(super) fn shown_out(&self, words: &Words) -> Option<String> {
        self.own(|own| {
            if own.person.as_deref() == Some(&self.person) {
                return None;
            }
            let say =
                |key, name, value: &str| Some(words.say(key, &[(name, one_line(value).into())]));
            match &own.freed {
                _ if own.person.is_some() => Some(words.text("seat-replaced")),
                Some(Freed::Moved { to }) => say("seat-moved", "seat", to.as_str()),
                Some(Freed::SentOut { reason }) if reason.is_empty() => {
                    Some(words.text("seat-sent-out"))
                }
                Some(Freed::SentOut { reason }) => say("seat-sent-out-because", "reason", reason),
                None => Some(words.text("seat-freed")),
            }
        })?
    }

    /// Whether this seat was given what waited for another since this was last asked.
    pub(super) fn took_duties(&mut self) -> bool {
        let took = self.own(|own| own.took_duties).unwrap_or(self.took);
        std::mem::replace(&mut self.took, took) != took
    }

    /// Somebody is at the keys; control is told of it now and then.
    pub(super) fn touch(&mut self) {
        let now = Instant::now();
        let every = Duration::from_secs(KEYS_TOLD_EVERY_SECONDS);
        if self.told.is_none_or(|told| now.duration_since(told) >= every) {
            self.told = Some(now);
            self.table.inbox.active(self.seat.clone());
        }
    }

    async fn wish(&self, command: TableCommand, words: &'static Words) -> Result<(), String> {
        let (told, answer) = oneshot::channel();
        let sent = self.submit(command.into(), None, None, move |reply| drop(told.send(reply)));
        let busy = || words.text("seat-busy");
        sent.map_err(|_| busy())?;
        match answer.await {
            Ok(Reply::Accepted { .. }) => Ok(()),
            Ok(Reply::Refused(refused)) => Err(words.refused(&refused, &*self.sight().view)),
            Ok(Reply::TooLarge { .. } | Reply::ReadOnly(_)) => Err(words.text("note-read-only")),
            Err(_) => Err(busy()),
        }
    }

    /// Hands in an act of this seat's own; `then` gets the answer on control's thread.
    pub(super) fn submit(
        &self,
        command: Command,
        key: Option<MoveKey>,
        said: Option<Span>,
        then: impl FnOnce(Reply) + Send + 'static,
    ) -> Result<(), InboxError> {
        let actor = Actor::own(self.seat.clone());
        let key = key.unwrap_or_else(|| (self.table.outside.key)());
        self.table.inbox.submit_then(Submission { actor, key, command, said }, then)
    }

    /// What this seat was typing when it was last here.
    pub(super) async fn drafts(&self) -> BTreeMap<String, String> {
        match self.ask_drafts() {
            Some(answer) => answer.await.unwrap_or_default(),
            None => BTreeMap::new(),
        }
    }

    /// The same, to be waited for elsewhere; none where control has too much waiting.
    pub(super) fn ask_drafts(&self) -> Option<oneshot::Receiver<BTreeMap<String, String>>> {
        let (told, answer) = oneshot::channel();
        let asked = self.table.inbox.drafts_of(self.seat.clone(), move |own| drop(told.send(own)));
        asked.ok().map(|()| answer)
    }

    /// Takes words that go to the desk with the next [`Chair::keep_drafts`].
    pub(super) fn draft(&mut self, key: DraftKey, text: String) {
        self.drafts.insert(key, text);
    }

    pub(super) fn has_drafts(&self) -> bool {
        !self.drafts.is_empty()
    }

    /// Puts what was typed on the desk; what finds no place in the inbox is kept for the next time.
    pub(super) fn keep_drafts(&mut self) {
        while let Some((key, text)) = self.drafts.pop_first() {
            if self.table.inbox.draft(key.clone(), text.clone()).is_err() {
                self.drafts.insert(key, text);
                return;
            }
        }
    }
}

impl Drop for Chair {
    fn drop(&mut self) {
        self.roster.leave(&self.seat, &self.relieved);
        let drafts = std::mem::take(&mut self.drafts);
        let (inbox, seat) = (self.table.inbox.clone(), self.seat.clone());
        // It waits for places in the inbox, away from those who draw.
        let leave = move || inbox.leave(drafts, seat);
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn_blocking(leave)),
            Err(_) => leave(),
        }
    }
}
