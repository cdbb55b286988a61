//! The door: who comes in, and what a connection may ask for. Everything but one session channel
//! is refused here; what the channel asks for is answered in [`super::visit`].

use std::borrow::Cow;
use std::mem;
use std::sync::Arc;

use russh::keys::{Certificate, PublicKey};
use russh::server::{
    Auth, ChannelOpenHandle, Handler, Msg, PublicKeyOffer, Response, Session, VerifiedPublicKey,
};
use russh::{Channel, ChannelId, ChannelOpenFailure, Error, MethodKind, MethodSet, Pty};
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep_until};

use super::entry::Entry;
use super::limit::{
    CODE_BYTES_MAX, LOGIN_TRIES_MAX, NAME_ASKS_MAX, PACKET_BYTES_MIN, PERSON_BYTES_MAX,
};
use super::lockout::Lockout;
use super::reception::{Guest, Known, NotAdmitted, Proof, Questions, Reception, Ways};
use super::request;

/// A guest and the channel that was opened for them.
pub(super) type Opened = (Guest, Channel<Msg>);

pub(super) struct Door {
    reception: Arc<dyn Reception>,
    lockout: Arc<Lockout>,
    entry: Entry,
    asked: Asked,
    /// Who has proven to have a key that opens a seat, and is still to give a name.
    holder: Option<(String, PublicKey)>,
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
    Name { proof: Proof },
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
        lockout: Arc<Lockout>,
        entry: Entry,
        opened: oneshot::Sender<Opened>,
    ) -> Self {
        Self {
            reception,
            lockout,
            entry,
            asked: Asked::Nothing,
            holder: None,
            tries: 0,
            name_asks: 0,
            guest: None,
            opened: Some(opened),
            started: Started::Not,
        }
    }

    fn is_locked(&self) -> bool {
        self.lockout.is_locked(self.entry.address())
    }

    fn takes_keys(&self) -> bool {
        match self.reception.ways() {
            Ways::Codes => false,
            Ways::Keys | Ways::Both => true,
        }
    }

    /// Whether codes are asked for: no longer where too many were wrong.
    fn takes_codes(&self) -> bool {
        match self.reception.ways() {
            Ways::Keys => false,
            Ways::Codes | Ways::Both => !self.is_locked(),
        }
    }

    /// What may be tried now.
    fn methods(&self) -> MethodSet {
        let mut methods = methods(self.reception.ways());
        if !self.takes_codes() {
            methods.remove(MethodKind::KeyboardInteractive);
        }
        methods
    }

    fn refuse_way(&self) -> Auth {
        reject(self.methods())
    }

    fn ask(&mut self, user: &str) -> Auth {
        let Questions { code, name, .. } = self.reception.questions();
        if let Some((_, key)) = self.holder.take_if(|(known, _)| known == user) {
            self.asked = Asked::Name { proof: Proof::Key(key) };
            return prompts(vec![(name, true)]);
        }
        if !self.takes_codes() {
            return self.refuse_way();
        }
        self.asked = Asked::CodeAndName;
        prompts(vec![(code, false), (name, true)])
    }

    fn answer(&mut self, user: &str, answers: &[Vec<u8>]) -> Answered {
        let (proof, person) = match (mem::replace(&mut self.asked, Asked::Nothing), answers) {
            (Asked::CodeAndName, [code, person]) if code.len() <= CODE_BYTES_MAX => {
                let Ok(code) = String::from_utf8(code.clone()) else { return Answered::Wrong };
                (Proof::Code(code), person)
            }
            (Asked::Name { proof }, [person]) => (proof, person),
            (Asked::Nothing | Asked::CodeAndName | Asked::Name { .. }, _) => {
                return Answered::Wrong;
            }
        };
        let questions = self.reception.questions();
        let Ok(person) = str::from_utf8(person) else {
            return self.ask_name_again(proof, questions.name_again);
        };
        let person = person.trim();
        if person.is_empty() {
            return self.ask_name_again(proof, questions.name_again);
        }
        if person.len() > PERSON_BYTES_MAX {
            return self.ask_name_again(proof, questions.name_shorter);
        }
        let admitted = self.reception.admit(user, &proof, person);
        // The code was looked at all the same: it takes as long.
        if self.is_locked() && matches!(proof, Proof::Code(_)) {
            return Answered::Wrong;
        }
        match admitted {
            Ok(guest) => Answered::Admitted(guest),
            Err(NotAdmitted::Name(prompt)) => self.ask_name_again(proof, prompt),
            Err(NotAdmitted::Wrong) => Answered::Wrong,
        }
    }

    fn ask_name_again(&mut self, proof: Proof, prompt: String) -> Answered {
        self.name_asks += 1;
        if self.name_asks > NAME_ASKS_MAX {
            return Answered::Wrong;
        }
        self.asked = Asked::Name { proof };
        Answered::AskAgain { prompt }
    }

    /// A wrong answer is refused the later, the more of them came from the same address. The last
    /// one leaves no way to go on; a client that goes on is cut off.
    async fn refuse(&mut self, came: Instant) -> Auth {
        self.tries += 1;
        let wait = self.lockout.wrong(self.entry.address(), came);
        sleep_until(came + wait).await;
        if self.tries < LOGIN_TRIES_MAX { self.refuse_way() } else { reject(MethodSet::empty()) }
    }

    /// Lets somebody in who has the key, once their name is known.
    fn welcome(&mut self, user: &str, key: &PublicKey) -> Auth {
        match self.reception.knows(user, key) {
            Known::No => self.refuse_way(),
            Known::Nameless => {
                self.holder = Some((user.to_owned(), key.clone()));
                let methods = MethodSet::from(&[MethodKind::KeyboardInteractive][..]);
                Auth::Reject { proceed_with_methods: Some(methods), partial_success: true }
            }
            Known::As(person) => {
                match self.reception.admit(user, &Proof::Key(key.clone()), &person) {
                    Ok(guest) => {
                        self.guest = Some(guest);
                        Auth::Accept
                    }
                    Err(NotAdmitted::Name(_) | NotAdmitted::Wrong) => self.refuse_way(),
                }
            }
        }
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

/// The ways in: codes and names that are typed, and keys.
pub(super) fn methods(ways: Ways) -> MethodSet {
    MethodSet::from(match ways {
        Ways::Codes => &[MethodKind::KeyboardInteractive][..],
        Ways::Keys => &[MethodKind::PublicKey][..],
        Ways::Both => &[MethodKind::PublicKey, MethodKind::KeyboardInteractive][..],
    })
}

impl Handler for Door {
    type Error = Error;

    async fn auth_none(&mut self, _user: &str) -> Result<Auth, Error> {
        Ok(self.refuse_way())
    }

    async fn auth_password(&mut self, _user: &str, _password: &str) -> Result<Auth, Error> {
        Ok(self.refuse_way())
    }

    /// A key that opens nothing is no wrong answer: clients offer every key that they have.
    async fn auth_publickey_offered(
        &mut self,
        user: &str,
        offer: PublicKeyOffer<'_>,
    ) -> Result<Auth, Error> {
        if self.tries >= LOGIN_TRIES_MAX {
            return Err(Error::NotAuthenticated);
        }
        let known = self.takes_keys() && self.reception.knows(user, offer.public_key) != Known::No;
        Ok(if known { Auth::Accept } else { self.refuse_way() })
    }

    async fn auth_publickey(
        &mut self,
        user: &str,
        key: VerifiedPublicKey<'_>,
    ) -> Result<Auth, Error> {
        Ok(if self.takes_keys() { self.welcome(user, key.public_key) } else { self.refuse_way() })
    }

    async fn auth_openssh_certificate(
        &mut self,
        _user: &str,
        _certificate: &Certificate,
    ) -> Result<Auth, Error> {
        Ok(self.refuse_way())
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
        let came = Instant::now();
        let Some(response) = response else { return Ok(self.ask(user)) };
        // One more than was asked for tells that there were too many.
        let answers: Vec<Vec<u8>> = response.take(3).map(|answer| answer.to_vec()).collect();
        Ok(match self.answer(user, &answers) {
            Answered::Admitted(guest) => {
                self.guest = Some(guest);
                Auth::Accept
            }
            Answered::AskAgain { prompt } => prompts(vec![(prompt, true)]),
            Answered::Wrong => self.refuse(came).await,
        })
    }

    async fn auth_succeeded(&mut self, _session: &mut Session) -> Result<(), Error> {
        self.entry.admit();
        Ok(())
    }

    async fn authentication_banner(&mut self) -> Result<Option<String>, Error> {
        let Questions { banner, locked, .. } = self.reception.questions();
        let locked = self.is_locked().then_some(locked);
        Ok(banner.into_iter().chain(locked).reduce(|banner, locked| banner + &locked))
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
