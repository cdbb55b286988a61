//! Somebody at a seat: their way to control, and the frame they look at.

mod handed;
mod typed;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::sync::{Notify, mpsc, oneshot};
use tokio::time::{Instant, Sleep, sleep};

use crate::control::{DraftKey, InboxError, Reply, Submission};
use crate::exercise::{ExerciseId, SeatId, Span};
use crate::lang::{Words, one_line};
use crate::serve::limit::KEYS_TOLD_EVERY_SECONDS;
use crate::serve::reception::Flow;
use crate::session::{Actor, Command, Dealt, Freed, TableCommand};
use crate::tui::form::Wish;
use crate::tui::{Answer, Effect, Input};

use super::{Place, Roster, Table};

use handed::Handed;
use typed::Typed;

/// A seat while somebody sits there. Dropping it leaves the connection, not the seat: the person
/// may come back.
pub(super) struct Chair {
    pub(super) seat: SeatId,
    /// As the record has it.
    pub(super) person: String,
    pub(super) table: Arc<Table>,
    /// Told when the same person takes the seat elsewhere.
    pub(super) relieved: Arc<Notify>,
    /// Drafts that came with what waited for another seat.
    pub(super) handed: Handed,
    roster: Arc<Roster>,
    typed: Typed,
    /// When control was last told that somebody is at the keys.
    told: Option<Instant>,
    /// How often this seat had been given what waited for another.
    took: u32,
    /// Why the table is closed to whoever sits here, in words.
    over: Option<String>,
}

/// Seats somebody, on the record. The seat of a person who is not connected goes to who has the
/// place's code.
pub(super) async fn take(
    table: &Arc<Table>,
    roster: &Arc<Roster>,
    place: &Place,
    person: String,
    words: &'static Words,
) -> Result<Chair, String> {
    let (seat, relieved) = claim(table, roster, place, &person, words)?;
    let mut chair = Chair {
        seat,
        person,
        table: table.clone(),
        relieved,
        handed: Handed::default(),
        roster: roster.clone(),
        typed: Typed::default(),
        told: None,
        took: 0,
        over: None,
    };
    chair.table.inbox.connect(chair.seat.clone()).ok();
    let sits = chair.table.sitting(&chair.seat);
    if sits.as_ref() != Some(&chair.person) {
        if sits.is_some() {
            chair.wish(TableCommand::LeaveSeat, words).await?;
        }
        chair.wish(TableCommand::TakeSeat { person: chair.person.clone() }, words).await?;
        chair.person = chair.table.sitting(&chair.seat).unwrap_or(chair.person.clone());
    }
    chair.took = chair.table.took_duties(&chair.seat);
    Ok(chair)
}

/// The connection to a seat of the place. Of several seats it is the one that has been this
/// person's, else one that is nobody's, else one that nobody is connected at.
fn claim(
    table: &Table,
    roster: &Roster,
    place: &Place,
    person: &str,
    words: &Words,
) -> Result<(SeatId, Arc<Notify>), String> {
    let mut seats = match place {
        Place::Cell { seat, .. } => vec![seat.clone()],
        Place::Post { seats, .. } => seats.iter().map(|seat| seat.id.clone()).collect(),
    };
    seats.sort_by_key(|seat| match table.sitting(seat) {
        Some(sits) if sits == person => 0,
        None => 1,
        Some(_) => 2,
    });
    let mut there = vec![];
    for seat in seats {
        match roster.take(&seat, person) {
            Ok(relieved) => return Ok((seat, relieved)),
            Err(person) => there.push(one_line(&person)),
        }
    }
    Err(words.say("seat-occupied", &[("person", words.list(&there).into())]))
}

impl Table {
    /// Who sits there by the record.
    fn sitting(&self, seat: &SeatId) -> Option<String> {
        let shown = self.console.borrow();
        shown.views.control.seats.get(seat)?.person.clone()
    }

    fn took_duties(&self, seat: &SeatId) -> u32 {
        let shown = self.console.borrow();
        shown.views.control.seats.get(seat).map_or(0, |own| own.dealt.took_duties)
    }
}

impl Chair {
    pub(super) fn exercise(&self) -> &ExerciseId {
        &self.table.exercise.id
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        (self.table.outside.now)()
    }

    /// Until the second on the screen changes.
    pub(super) fn second(&self) -> Sleep {
        let gone = self.now().timestamp_subsec_millis().min(999);
        sleep(Duration::from_millis(u64::from(1_000 - gone)))
    }

    pub(super) fn is_closed(&self) -> bool {
        self.table.closed.load(Ordering::SeqCst)
    }

    /// Takes in who sits here by the record, and what control did with the seat: where that is
    /// somebody else, the table closes to this person; what was handed to the seat is fetched.
    pub(super) fn look(&mut self, person: Option<&String>, dealt: &Dealt, words: &Words) {
        if person != Some(&self.person) {
            self.over.get_or_insert_with(|| shown_out(person, dealt, words));
        }
        if std::mem::replace(&mut self.took, dealt.took_duties) != dealt.took_duties {
            let drafts = self.ask_drafts();
            self.handed.expect(drafts);
        }
    }

    /// The table closes to whoever sits here, for the reason that has this key.
    pub(super) fn close(&mut self, key: &str, words: &Words) {
        self.over.get_or_insert_with(|| words.text(key));
    }

    /// Why the table is closed to whoever sits here; none while it is not.
    pub(super) fn over(&self) -> Option<&String> {
        self.over.as_ref()
    }

    /// What is said when the terminal is given back.
    pub(super) fn farewell(&self, words: &Words) -> String {
        let left = if self.is_closed() { "seat-closed" } else { "seat-left" };
        self.over.clone().unwrap_or_else(|| words.text(left))
    }

    /// Somebody is at the keys if this came from them.
    pub(super) fn feel(&mut self, input: &Input) {
        match input {
            Input::Key(_) | Input::Paste(_) | Input::PasteTooLong { .. } => self.touch(),
            Input::Resize { .. } => {}
        }
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
        let act = self.own(command.into());
        let sent = self.submit(act, move |reply| drop(told.send(reply)));
        let busy = || words.text("seat-busy");
        sent.map_err(|_| busy())?;
        match answer.await {
            Ok(Reply::Accepted { .. }) => Ok(()),
            Ok(Reply::Refused(refused)) => Err(words.refused(&refused, &self.table.exercise)),
            Ok(Reply::TooLarge { .. } | Reply::ReadOnly(_)) => Err(words.text("note-read-only")),
            Err(_) => Err(busy()),
        }
    }

    /// An act of this seat's own.
    pub(super) fn own(&self, command: Command) -> Submission {
        let (actor, key) = (Actor::own(self.seat.clone()), (self.table.outside.key)());
        Submission { actor, key, command, said: None }
    }

    /// Carries out what a screen asks for, and gives back its wishes.
    pub(super) fn carry(&mut self, effects: Vec<Effect>) -> (Flow, Vec<(u64, Wish)>) {
        let (mut flow, mut wishes) = (Flow::Stay, vec![]);
        for effect in effects {
            match effect {
                Effect::Submit { ticket, wish } => wishes.push((ticket, wish)),
                Effect::KeepDraft { key, text } => {
                    let seat = self.seat.clone();
                    self.typed.take(DraftKey { seat, name: key }, text);
                }
                Effect::LiveDraft { decision, text } => {
                    self.typed.take_live(&self.seat, decision, text);
                }
                // The printer and the door are the host's.
                Effect::Print { .. } | Effect::Door(_) => {}
                Effect::Quit => flow = Flow::Leave,
            }
        }
        (flow, wishes)
    }

    /// Hands in a wish; the reply comes through `answers`, under its ticket.
    pub(super) fn hand_in(
        &self,
        (ticket, wish): (u64, Wish),
        answers: &mpsc::Sender<(u64, Reply)>,
    ) -> Result<(), InboxError> {
        let answers = answers.clone();
        let then = move |reply| drop(answers.try_send((ticket, reply)));
        self.submit(self.wished(wish), then)
    }

    /// What a screen wishes. Whoever it is for, it is keyed here.
    fn wished(&self, wish: Wish) -> Submission {
        let said = (wish.ago > Span(0)).then_some(wish.ago);
        let actor = Actor { seat: wish.actor.seat, by: self.seat.clone() };
        Submission { actor, said, ..self.own(wish.command) }
    }

    /// Hands in an act; `then` gets the answer on control's thread.
    pub(super) fn submit(
        &self,
        act: Submission,
        then: impl FnOnce(Reply) + Send + 'static,
    ) -> Result<(), InboxError> {
        self.table.inbox.submit_then(act, then)
    }

    /// What this seat was typing when it was last here.
    pub(super) async fn drafts(&self) -> BTreeMap<String, String> {
        match self.ask_drafts() {
            Some(answer) => answer.await.unwrap_or_default(),
            None => BTreeMap::new(),
        }
    }

    /// The same, to be waited for elsewhere; none where control has too much waiting.
    fn ask_drafts(&self) -> Option<oneshot::Receiver<BTreeMap<String, String>>> {
        let (told, answer) = oneshot::channel();
        let asked = self.table.inbox.drafts_of(self.seat.clone(), move |own| drop(told.send(own)));
        asked.ok().map(|()| answer)
    }

    /// Until what was typed has to go to the desk; when there is nothing, for ever.
    pub(super) fn drafts_due(&self) -> impl Future<Output = ()> + use<> {
        self.typed.due()
    }

    /// Puts what was typed on the desk.
    pub(super) fn put_drafts(&mut self) {
        self.typed.put(&self.table.inbox);
    }
}

/// Why somebody does not sit any more where `person` or nobody sits, in words.
fn shown_out(person: Option<&String>, dealt: &Dealt, words: &Words) -> String {
    let say = |key, name, value: &str| words.say(key, &[(name, one_line(value).into())]);
    match &dealt.freed {
        _ if person.is_some() => words.text("seat-replaced"),
        Some(Freed::Moved { to }) => say("seat-moved", "seat", to.as_str()),
        Some(Freed::SentOut { reason }) if reason.is_empty() => words.text("seat-sent-out"),
        Some(Freed::SentOut { reason }) => say("seat-sent-out-because", "reason", reason),
        None => words.text("seat-freed"),
    }
}

/// What a screen is told of control's reply.
pub(super) fn answer(reply: Reply) -> Answer {
    match reply {
        Reply::Accepted { .. } => Answer::Accepted,
        Reply::Refused(refused) => Answer::Refused(refused),
        Reply::TooLarge { limit_bytes } => Answer::TooLarge { limit_bytes },
        Reply::ReadOnly(_) => Answer::ReadOnly,
    }
}

/// What a screen is told of a wish that did not get to control.
pub(super) fn not_handed_in(error: InboxError) -> Answer {
    match error {
        InboxError::Full => Answer::Busy,
        InboxError::Closed => Answer::ReadOnly,
    }
}

impl Drop for Chair {
    fn drop(&mut self) {
        self.roster.leave(&self.seat, &self.relieved);
        let drafts = self.typed.leave(&self.seat);
        let (inbox, seat) = (self.table.inbox.clone(), self.seat.clone());
        // It waits for places in the inbox, away from those who draw.
        let leave = move || inbox.leave(drafts, seat);
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn_blocking(leave)),
            Err(_) => leave(),
        }
    }
}
