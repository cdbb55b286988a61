//! The door: who comes in, and what a connection may ask for. Everything but one session channel
//! is refused here; what the channel asks for is answered in [`super::visit`].

use std::borrow::Cow;
use std::mem;
use std::sync::Arc;

use russh::keys::Certificate;
use russh::server::{Auth, ChannelOpenHandle, Handler, Msg, PublicKeyOffer, Response, Session};
use russh::{Channel, ChannelId, ChannelOpenFailure, Error, MethodKind, MethodSet, Pty};
use tokio::sync::oneshot;

use super::entry::Entry;
use super::limit::{
    CODE_BYTES_MAX, LOGIN_TRIES_MAX, NAME_ASKS_MAX, PACKET_BYTES_MIN, PERSON_BYTES_MAX,
};
use super::reception::{Guest, NotAdmitted, Questions, Reception};
use super::request;

/// A guest and the channel that was opened for them.
pub(super) type Opened = (Guest, Channel<Msg>);

pub(super) struct Door {
    reception: Arc<dyn Reception>,
    entry: Entry,
    asked: Asked,
    tries: u32,
    name_asks: u32,
    guest: Option<Guest>,
    opened: Option<oneshot::Sender<Opened>>,
    started: Started,
}

/// What a client has to answer now.
enum Asked {
    Nothing,
    CodeAndName,
    Name { code: String },
}

/// Whether the channel has asked for what it is there for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Started {
    Not,
    Yes,
}

/// What came of an answer.
enum Answered {
    Admitted(Guest),
    AskAgain { prompt: String },
    Wrong,
}

impl Door {
    pub(super) fn new(
        reception: Arc<dyn Reception>,
        entry: Entry,
        opened: oneshot::Sender<Opened>,
    ) -> Self {
        Self {
            reception,
            entry,
            asked: Asked::Nothing,
            tries: 0,
            name_asks: 0,
            guest: None,
            opened: Some(opened),
            started: Started::Not,
        }
    }

    fn ask(&mut self) -> Auth {
        let Questions { code, name, .. } = self.reception.questions();
        self.asked = Asked::CodeAndName;
        prompts(vec![(code, false), (name, true)])
    }

    fn answer(&mut self, user: &str, answers: &[Vec<u8>]) -> Answered {
        let (code, person) = match (mem::replace(&mut self.asked, Asked::Nothing), answers) {
            (Asked::CodeAndName, [code, person]) if code.len() <= CODE_BYTES_MAX => {
                let Ok(code) = String::from_utf8(code.clone()) else { return Answered::Wrong };
                (code, person)
            }
            (Asked::Name { code }, [person]) => (code, person),
            (Asked::Nothing | Asked::CodeAndName | Asked::Name { .. }, _) => {
                return Answered::Wrong;
            }
        };
        let questions = self.reception.questions();
        let Ok(person) = str::from_utf8(person) else {
            return self.ask_name_again(code, questions.name_again);
        };
        let person = person.trim();
        if person.is_empty() {
            return self.ask_name_again(code, questions.name_again);
        }
        if person.len() > PERSON_BYTES_MAX {
            return self.ask_name_again(code, questions.name_shorter);
        }
        match self.reception.admit(user, &code, person) {
            Ok(()) => {
                Answered::Admitted(Guest { user: user.to_owned(), person: person.to_owned() })
            }
            Err(NotAdmitted::Name(prompt)) => self.ask_name_again(code, prompt),
            Err(NotAdmitted::Wrong) => Answered::Wrong,
        }
    }

    /// Whether the code is right is not told by this.
    fn ask_name_again(&mut self, code: String, prompt: String) -> Answered {
        self.name_asks += 1;
        if self.name_asks > NAME_ASKS_MAX {
            return Answered::Wrong;
        }
        self.asked = Asked::Name { code };
        Answered::AskAgain { prompt }
    }

    /// The last wrong answer leaves no way to go on; a client that goes on is cut off.
    fn refuse(&mut self) -> Auth {
        self.tries += 1;
        if self.tries < LOGIN_TRIES_MAX { only_answers() } else { reject(MethodSet::empty()) }
    }
}

fn prompts(prompts: Vec<(String, bool)>) -> Auth {
    let prompts: Vec<(Cow<'static, str>, bool)> =
        prompts.into_iter().map(|(prompt, echo)| (Cow::Owned(prompt), echo)).collect();
    Auth::Partial { name: "".into(), instructions: "".into(), prompts: prompts.into() }
}

fn reject(methods: MethodSet) -> Auth {
    Auth::Reject { proceed_with_methods: Some(methods), partial_success: false }
}

/// The one way in: codes and names that are typed.
pub(super) fn methods() -> MethodSet {
    MethodSet::from(&[MethodKind::KeyboardInteractive][..])
}

fn only_answers() -> Auth {
    reject(methods())
}

impl Handler for Door {
    type Error = Error;

    async fn auth_none(&mut self, _user: &str) -> Result<Auth, Error> {
        Ok(only_answers())
    }

    async fn auth_password(&mut self, _user: &str, _password: &str) -> Result<Auth, Error> {
        Ok(only_answers())
    }

    async fn auth_publickey_offered(
        &mut self,
        _user: &str,
        _offer: PublicKeyOffer<'_>,
    ) -> Result<Auth, Error> {
        Ok(only_answers())
    }

    async fn auth_openssh_certificate(
        &mut self,
        _user: &str,
        _certificate: &Certificate,
    ) -> Result<Auth, Error> {
        Ok(only_answers())
    }

    async fn auth_keyboard_interactive<'a>(
        &'a mut self,
        user: &str,
        _submethods: &str,
        response: Option<Response<'a>>,
    ) -> Result<Auth, Error> {
        if self.tries >= LOGIN_TRIES_MAX {
            return Err(Error::NotAuthenticated);
        }
        let Some(response) = response else { return Ok(self.ask()) };
        // One more than was asked for tells that there were too many.
        let answers: Vec<Vec<u8>> = response.take(3).map(|answer| answer.to_vec()).collect();
        Ok(match self.answer(user, &answers) {
            Answered::Admitted(guest) => {
                self.guest = Some(guest);
                Auth::Accept
            }
            Answered::AskAgain { prompt } => prompts(vec![(prompt, true)]),
            Answered::Wrong => self.refuse(),
        })
    }

    async fn auth_succeeded(&mut self, _session: &mut Session) -> Result<(), Error> {
        self.entry.admit();
        Ok(())
    }

    async fn authentication_banner(&mut self) -> Result<Option<String>, Error> {
        Ok(self.reception.questions().banner)
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _session: &mut Session,
    ) -> Result<(), Error> {
        if channel.writable_packet_size().await < PACKET_BYTES_MIN {
            reply.reject(ChannelOpenFailure::ResourceShortage).await;
            return Ok(());
        }
        match (self.guest.take(), self.opened.take()) {
            (Some(guest), Some(opened)) => {
                reply.accept().await;
                // The visit is gone when the host closes: then the connection is, too.
                opened.send((guest, channel)).ok();
            }
            (_, _) => reply.reject(ChannelOpenFailure::AdministrativelyProhibited).await,
        }
        Ok(())
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        _term: &str,
        _columns: u32,
        _rows: u32,
        _width: u32,
        _height: u32,
        _modes: &[(Pty, u32)],
        session: &mut Session,
    ) -> Result<(), Error> {
        self.grant(channel, session)
    }

    async fn env_request(
        &mut self,
        channel: ChannelId,
        name: &str,
        _value: &str,
        session: &mut Session,
    ) -> Result<(), Error> {
        if request::is_looked_at(name) {
            self.grant(channel, session)
        } else {
            session.channel_failure(channel)
        }
    }

    async fn shell_request(
        &mut self,
        channel: ChannelId,
        session: &mut Session,
    ) -> Result<(), Error> {
        self.grant(channel, session)?;
        self.started = Started::Yes;
        Ok(())
    }

    /// Whatever is asked for is granted as far as the client sees: it is told in words on its
    /// terminal that there is no such thing, where a refusal would show as a failure of `ssh`.
    async fn exec_request(
        &mut self,
        channel: ChannelId,
        _command: &[u8],
        session: &mut Session,
    ) -> Result<(), Error> {
        self.grant(channel, session)?;
        self.started = Started::Yes;
        Ok(())
    }

    async fn subsystem_request(
        &mut self,
        channel: ChannelId,
        _name: &str,
        session: &mut Session,
    ) -> Result<(), Error> {
        session.channel_failure(channel)
    }

    async fn x11_request(
        &mut self,
        channel: ChannelId,
        _single_connection: bool,
        _protocol: &str,
        _cookie: &str,
        _screen_number: u32,
        session: &mut Session,
    ) -> Result<(), Error> {
        session.channel_failure(channel)
    }
}

impl Door {
    fn grant(&self, channel: ChannelId, session: &mut Session) -> Result<(), Error> {
        match self.started {
            Started::Not => session.channel_success(channel),
            Started::Yes => session.channel_failure(channel),
        }
    }
}
