//! The door: who comes in, and what a connection may ask for. Everything but one session channel
//! is refused here; what the channel asks for is answered in [`super::visit`].

mod asking;

use std::sync::Arc;

use russh::keys::Certificate;
use russh::server::{
    Auth, ChannelOpenHandle, Handler, Msg, PublicKeyOffer, Response, Session, VerifiedPublicKey,
};
use russh::{Channel, ChannelId, ChannelOpenFailure, Error, Pty};
use tokio::sync::oneshot;

use super::entry::Entry;
use super::limit::PACKET_BYTES_MIN;
use super::lockout::Lockout;
use super::reception::{Guest, Reception};
use super::request;

use asking::Asking;

pub(super) use asking::methods;

/// A guest and the channel that was opened for them.
pub(super) type Opened = (Guest, Channel<Msg>);

pub(super) struct Door {
    asking: Asking,
    guest: Option<Guest>,
    opened: Option<oneshot::Sender<Opened>>,
    started: Started,
}

/// Whether the channel has asked for what it is there for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Started {
    Not,
    Yes,
}

impl Door {
    pub(super) fn new(
        reception: Arc<dyn Reception>,
        lockout: Arc<Lockout>,
        entry: Entry,
        opened: oneshot::Sender<Opened>,
    ) -> Self {
        let asking = Asking::new(reception, lockout, entry);
        Self { asking, guest: None, opened: Some(opened), started: Started::Not }
    }

    fn admit(&mut self, came: Result<Guest, Auth>) -> Auth {
        match came {
            Ok(guest) => {
                self.guest = Some(guest);
                Auth::Accept
            }
            Err(auth) => auth,
        }
    }

    fn grant(&self, channel: ChannelId, session: &mut Session) -> Result<(), Error> {
        match self.started {
            Started::Not => session.channel_success(channel),
            Started::Yes => session.channel_failure(channel),
        }
    }
}

impl Handler for Door {
    type Error = Error;

    async fn auth_none(&mut self, _user: &str) -> Result<Auth, Error> {
        Ok(self.asking.refuse_way())
    }

    async fn auth_password(&mut self, _user: &str, _password: &str) -> Result<Auth, Error> {
        Ok(self.asking.refuse_way())
    }

    async fn auth_publickey_offered(
        &mut self,
        user: &str,
        offer: PublicKeyOffer<'_>,
    ) -> Result<Auth, Error> {
        if self.asking.is_spent() {
            return Err(Error::NotAuthenticated);
        }
        Ok(self.asking.offered(user, offer.public_key))
    }

    async fn auth_publickey(
        &mut self,
        user: &str,
        key: VerifiedPublicKey<'_>,
    ) -> Result<Auth, Error> {
        let came = self.asking.key(user, key.public_key);
        Ok(self.admit(came))
    }

    async fn auth_openssh_certificate(
        &mut self,
        _user: &str,
        _certificate: &Certificate,
    ) -> Result<Auth, Error> {
        Ok(self.asking.refuse_way())
    }

    async fn auth_keyboard_interactive<'a>(
        &'a mut self,
        user: &str,
        _submethods: &str,
        response: Option<Response<'a>>,
    ) -> Result<Auth, Error> {
        if self.asking.is_spent() {
            return Err(Error::NotAuthenticated);
        }
        let Some(response) = response else { return Ok(self.asking.ask(user)) };
        // One more than was asked for tells that there were too many.
        let answers: Vec<Vec<u8>> = response.take(3).map(|answer| answer.to_vec()).collect();
        let came = self.asking.answers(user, &answers).await;
        Ok(self.admit(came))
    }

    async fn auth_succeeded(&mut self, _session: &mut Session) -> Result<(), Error> {
        self.asking.entry.admit();
        Ok(())
    }

    async fn authentication_banner(&mut self) -> Result<Option<String>, Error> {
        Ok(self.asking.banner())
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
