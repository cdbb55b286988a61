//! Control on a thread of its own, behind a bounded inbox.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::exercise::SeatId;
use crate::journal::{Head, Journal};
use crate::session::{Command, SeatCommand};

use super::{Clock, Control, Desk, DeskError, DeskFile, DraftKey, Reply, Standing, Submission};

/// How many messages may wait. Past it a sender is told at once, and nothing queues up.
pub const INBOX_MESSAGES_MAX: usize = 256;

/// How often the clocks are looked at while exercise time goes on: a machine that slept is noticed
/// this soon.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// What comes to control from a screen.
enum Message {
    Submit {
        submission: Box<Submission>,
        reply: ReplyTo,
    },
    Draft {
        key: DraftKey,
        text: String,
    },
    /// Somebody asks what a seat was typing.
    Drafts {
        seat: SeatId,
        reply: DraftsTo,
    },
    Connect(SeatId),
    Disconnect(SeatId),
    /// A key came from a terminal of the seat.
    Active(SeatId),
    Quit,
}

/// What is done with an answer. It runs on control's thread, so it only hands it on.
type ReplyTo = Box<dyn FnOnce(Reply) + Send>;

/// What is done with the drafts of a seat, by the names its screen chose.
type DraftsTo = Box<dyn FnOnce(BTreeMap<String, String>) + Send>;

/// Why a message did not get into the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InboxError {
    #[error("control has {INBOX_MESSAGES_MAX} messages waiting")]
    Full,
    #[error("the session was closed")]
    Closed,
}

/// The way to control; every screen has one.
#[derive(Clone, Debug)]
pub struct Inbox {
    sender: SyncSender<Message>,
}

impl Inbox {
    /// Hands in a wish; the answer comes once it is on the disk and published.
    pub fn submit(&self, submission: Submission) -> Result<Receiver<Reply>, InboxError> {
        let (sender, answer) = sync_channel(1);
        // Who does not wait for the answer any more needs none.
        self.submit_then(submission, move |reply| drop(sender.try_send(reply)))?;
        Ok(answer)
    }

    /// The same for one who waits in another way: `then` gets the answer and only hands it on.
    pub fn submit_then(
        &self,
        submission: Submission,
        then: impl FnOnce(Reply) + Send + 'static,
    ) -> Result<(), InboxError> {
        let (submission, reply) = (Box::new(submission), Box::new(then));
        self.send(Message::Submit { submission, reply })
    }

    /// Keeps what is being typed; an empty text takes it off the desk.
    pub fn draft(&self, key: DraftKey, text: String) -> Result<(), InboxError> {
        self.send(Message::Draft { key, text })
    }

    /// Asks what `seat` was typing; `then` gets it and only hands it on.
    pub fn drafts_of(
        &self,
        seat: SeatId,
        then: impl FnOnce(BTreeMap<String, String>) + Send + 'static,
    ) -> Result<(), InboxError> {
        self.send(Message::Drafts { seat, reply: Box::new(then) })
    }

    pub fn connect(&self, seat: SeatId) -> Result<(), InboxError> {
        self.send(Message::Connect(seat))
    }

    pub fn disconnect(&self, seat: SeatId) -> Result<(), InboxError> {
        self.send(Message::Disconnect(seat))
    }

    /// Tells that somebody is at the keys of a seat. It may be lost.
    pub fn active(&self, seat: SeatId) {
        self.send(Message::Active(seat)).ok();
    }

    /// Puts the last words of a seat on the desk and disconnects it. It waits for places.
    pub fn leave(&self, drafts: BTreeMap<DraftKey, String>, seat: SeatId) {
        for (key, text) in drafts {
            self.sender.send(Message::Draft { key, text }).ok();
        }
        self.sender.send(Message::Disconnect(seat)).ok();
    }

    /// Asks control to finish what waits, put the desk away and end. It waits for a place.
    pub fn quit(&self) {
        self.sender.send(Message::Quit).ok();
    }

    fn send(&self, message: Message) -> Result<(), InboxError> {
        self.sender.try_send(message).map_err(|error| match error {
            TrySendError::Full(_) => InboxError::Full,
            TrySendError::Disconnected(_) => InboxError::Closed,
        })
    }
}

/// What may have moved since the last call of a publisher.
pub struct Moved<'a, J> {
    pub control: &'a Control<J>,
    pub desk: &'a Desk,
    /// What last went wrong with the desk's file; records are safe all the same.
    pub desk_error: Option<&'a DeskError>,
}

/// Control at work on its thread.
pub struct Running<J> {
    inbox: Inbox,
    thread: JoinHandle<(Control<J>, DeskFile)>,
}

impl<J> Running<J> {
    pub fn inbox(&self) -> Inbox {
        self.inbox.clone()
    }

    /// Ends control's thread and hands back what it worked with; none if it panicked.
    pub fn quit(self) -> Option<(Control<J>, DeskFile)> {
        self.inbox.quit();
        self.thread.join().ok()
    }
}

/// Starts control on a thread of its own. `publish` is called there, after every sync and before
/// the replies go out.
pub fn run<J, P>(control: Control<J>, desk: DeskFile, publish: P) -> std::io::Result<Running<J>>
where
    J: Journal + Send + 'static,
    P: FnMut(&Moved<'_, J>) + Send + 'static,
{
    let (sender, receiver) = sync_channel(INBOX_MESSAGES_MAX);
    let clock = control.surroundings.clock.clone();
    let table = Table {
        control,
        desk,
        desk_error: None,
        publish,
        clock,
        published: None,
        desk_moved: true,
    };
    let thread =
        thread::Builder::new().name("control".to_owned()).spawn(move || table.serve(&receiver))?;
    Ok(Running { inbox: Inbox { sender }, thread })
}

/// The loop's own things.
struct Table<J, P> {
    control: Control<J>,
    desk: DeskFile,
    desk_error: Option<DeskError>,
    publish: P,
    clock: Arc<dyn Clock>,
    /// What the records and the journal's standing were when they were last published.
    published: Option<(Head, Standing)>,
    /// Whether the desk may have changed since it was last published.
    desk_moved: bool,
}

/// Whether the loop goes on.
#[derive(PartialEq, Eq)]
enum Next {
    GoOn,
    End,
}

impl<J: Journal, P: FnMut(&Moved<'_, J>)> Table<J, P> {
    fn serve(mut self, receiver: &Receiver<Message>) -> (Control<J>, DeskFile) {
        self.publish();
        loop {
            let first = match self.wait() {
                Some(wait) => receiver.recv_timeout(wait),
                None => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            let next = match first {
                Ok(first) => self.answer(first, receiver),
                Err(RecvTimeoutError::Timeout) => Next::GoOn,
                Err(RecvTimeoutError::Disconnected) => Next::End,
            };
            if next == Next::End {
                self.desk_error = self.desk.sync().err();
                self.desk_moved = true;
                self.publish();
                return (self.control, self.desk);
            }
            self.control.tick();
            self.keep_desk();
            self.publish();
        }
    }

    /// How long nothing has to be done by itself.
    fn wait(&self) -> Option<Duration> {
        let now = self.clock.monotonic();
        let desk = self.desk.next_sync().map(|at| at.saturating_sub(now));
        let look = self.control.is_running().then_some(LOOK_EVERY);
        self.control.next_wake().into_iter().chain(desk).chain(look).min()
    }

    /// Answers `first` and all that waits behind it, under one sync.
    fn answer(&mut self, first: Message, receiver: &Receiver<Message>) -> Next {
        let mut next = Next::GoOn;
        let mut submissions = vec![];
        let mut replies = vec![];
        let mut message = Some(first);
        let mut taken = 0;
        while let Some(this) = message {
            taken += 1;
            match this {
                Message::Submit { submission, reply } => {
                    submissions.push(*submission);
                    replies.push(reply);
                }
                Message::Draft { key, text } => {
                    self.desk_moved = true;
                    // A draft without room is remembered on the desk, for its seat.
                    self.desk.desk.put(key, text).ok();
                }
                Message::Drafts { seat, reply } => reply(self.desk.desk.drafts_of(&seat)),
                Message::Connect(seat) => {
                    self.desk_moved = true;
                    self.desk.desk.connect(seat, self.clock.wall());
                }
                Message::Disconnect(seat) => {
                    self.desk_moved = true;
                    self.desk.desk.disconnect(&seat, self.clock.wall());
                }
                Message::Active(seat) => {
                    self.desk_moved = true;
                    self.desk.desk.touch(&seat, self.clock.wall());
                }
                Message::Quit => next = Next::End,
            }
            let room = taken < INBOX_MESSAGES_MAX && next == Next::GoOn;
            message = if room { receiver.try_recv().ok() } else { None };
        }
        if !submissions.is_empty() {
            let answers = self.control.submit_all(&submissions);
            for (submission, answer) in submissions.iter().zip(&answers) {
                if matches!(answer, Reply::Accepted { .. }) {
                    self.move_on_desk(&submission.command);
                }
            }
            self.publish();
            for (reply, answer) in replies.into_iter().zip(answers) {
                reply(answer);
            }
        }
        next
    }

    /// What was being typed goes along with the duties of a seat, and with a person who moves
    /// within a cell. What a crash before that leaves behind lies where it was. Who replaces
    /// somebody has not been at a terminal.
    fn move_on_desk(&mut self, command: &Command) {
        let Command::Seat { id, command } = command else { return };
        let to = match command {
            SeatCommand::Move { to } => {
                let cell = |seat| self.control.exercise().seat(seat).and_then(|seat| seat.cell);
                if cell(id) != cell(to) {
                    return;
                }
                to
            }
            SeatCommand::PassDuties { to } => to,
            SeatCommand::Replace { .. } => {
                self.desk_moved = true;
                return self.desk.desk.replace(id);
            }
            SeatCommand::Mute { .. } | SeatCommand::Unmute | SeatCommand::SendOut { .. } => return,
        };
        self.desk.desk.hand(id, to);
        self.desk_moved = true;
    }

    fn keep_desk(&mut self) {
        match self.desk.sync_due(self.clock.monotonic()) {
            Err(error) => {
                self.desk_moved = true;
                self.desk_error = Some(error);
            }
            Ok(()) if self.desk.next_sync().is_none() => {
                let written = matches!(self.desk_error, Some(DeskError::Write { .. }));
                if written {
                    self.desk_moved = true;
                    self.desk_error = None;
                }
            }
            Ok(()) => {}
        }
    }

    /// Publishes what moved; nothing when nothing did.
    fn publish(&mut self) {
        let now = (self.control.head().clone(), self.control.standing());
        if !self.desk_moved && self.published.as_ref() == Some(&now) {
            return;
        }
        self.desk_moved = false;
        self.published = Some(now);
        let Self { control, desk, desk_error, publish, .. } = self;
        publish(&Moved { control, desk: &desk.desk, desk_error: desk_error.as_ref() });
    }
}
