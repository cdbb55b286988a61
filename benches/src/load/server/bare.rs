//! The floor: russh alone, which lets everybody in and sends all of them the same frame at a word.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use russh::keys::PrivateKey;
use russh::keys::ssh_key::private::Ed25519Keypair;
use russh::server::{Auth, ChannelOpenHandle, Config, Handler, Msg, Session, run_stream};
use russh::{Channel, ChannelId, Error, Pty};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

use super::Order;

/// Threads that serve everybody: as many as whitecell's host has.
const WORKERS: usize = 2;
/// Of a key that nobody trusts: the server listens to this machine only, for as long as it
/// measures.
const SEED: [u8; 32] = [7; 32];

type Frames = Arc<Vec<Vec<u8>>>;

pub(super) struct Bare {
    port: u16,
    /// How many frames everybody is to have.
    shown: watch::Sender<usize>,
    _runtime: Runtime,
}

impl Bare {
    /// The frames are those that one of whitecell's seats got, as lists of bytes.
    pub(super) fn open(frames: &Path) -> anyhow::Result<Self> {
        let frames = fs::read(frames).context("read the frames")?;
        let frames: Frames = Arc::new(serde_json::from_slice(&frames)?);
        let runtime = Builder::new_multi_thread().worker_threads(WORKERS).enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0)))?;
        let port = listener.local_addr()?.port();
        let key = PrivateKey::from(Ed25519Keypair::from_seed(&SEED));
        let config = Arc::new(Config { keys: vec![key], nodelay: true, ..Config::default() });
        let (shown, news) = watch::channel(1);
        runtime.spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(attend(socket, config.clone(), (frames.clone(), news.clone())));
            }
        });
        Ok(Self { port, shown, _runtime: runtime })
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    pub(super) fn obey(&mut self, order: &Order) -> anyhow::Result<()> {
        match order {
            Order::Frame => self.shown.send_modify(|shown| *shown += 1),
            Order::Start | Order::Release(_) => bail!("the bare server has frames only"),
        }
        Ok(())
    }
}

async fn attend(
    socket: TcpStream,
    config: Arc<Config>,
    (frames, news): (Frames, watch::Receiver<usize>),
) {
    if socket.set_nodelay(true).is_err() {
        return;
    }
    if let Ok(running) = run_stream(config, socket, Door { frames, news, channel: None }).await {
        running.await.ok();
    }
}

struct Door {
    frames: Frames,
    news: watch::Receiver<usize>,
    channel: Option<Channel<Msg>>,
}

impl Handler for Door {
    type Error = Error;

    async fn auth_none(&mut self, _user: &str) -> Result<Auth, Error> {
        Ok(Auth::Accept)
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _session: &mut Session,
    ) -> Result<(), Error> {
        self.channel = Some(channel);
        reply.accept().await;
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
        session.channel_success(channel)
    }

    async fn shell_request(
        &mut self,
        channel: ChannelId,
        session: &mut Session,
    ) -> Result<(), Error> {
        session.channel_success(channel)?;
        if let Some(channel) = self.channel.take() {
            tokio::spawn(show(channel, self.frames.clone(), self.news.clone()));
        }
        Ok(())
    }
}

/// Sends each frame once it is to be shown.
async fn show(channel: Channel<Msg>, frames: Frames, mut news: watch::Receiver<usize>) {
    let (_read, write) = channel.split();
    let mut sent = 0;
    loop {
        let shown = *news.borrow_and_update();
        for frame in frames.iter().take(shown).skip(sent) {
            if write.data_bytes(frame.clone()).await.is_err() {
                return;
            }
        }
        sent = shown;
        if news.changed().await.is_err() {
            return;
        }
    }
}
