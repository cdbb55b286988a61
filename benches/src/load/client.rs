//! A client at the other end: a real handshake, a login by code and name, and what comes then.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use russh::client::{Config, Handle, Handler, KeyboardInteractiveAuthResponse, Msg, connect};
use russh::keys::PublicKeyOrCertificate;
use russh::{Channel, ChannelMsg, ChannelReadHalf, ChannelWriteHalf, Error};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::exercise::Place;
use super::{COLUMNS, ROWS};

/// Who logs in at the same time.
const LOGINS_AT_ONCE: usize = 8;

/// How somebody comes in.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// With the code of the cell and a name.
    Code(String),
    /// As anybody.
    Open,
}

/// What one wants to have there.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wish {
    Screen,
    /// `ssh -T … seat --json`
    Lines,
}

/// What came, and when.
type Packets = Arc<Mutex<Vec<(Instant, Vec<u8>)>>>;

/// Somebody who is in.
pub(super) struct Client {
    _handle: Handle<AnyHost>,
    write: ChannelWriteHalf<Msg>,
    packets: Packets,
    screen: vt100::Parser,
    /// Everything that has come, while it is asked for.
    kept: Option<Vec<u8>>,
}

struct AnyHost;

impl Handler for AnyHost {
    type Error = Error;

    async fn check_server_key(&mut self, _key: &PublicKeyOrCertificate) -> Result<bool, Error> {
        Ok(true)
    }
}

/// Everybody comes in, some at a time; in the order of the places.
pub(super) async fn all_enter(
    port: u16,
    places: &[Place],
    codes: &BTreeMap<String, String>,
    wish: Wish,
) -> anyhow::Result<Vec<Client>> {
    let turns = Arc::new(Semaphore::new(LOGINS_AT_ONCE));
    let mut entering = JoinSet::new();
    for (index, place) in places.iter().cloned().enumerate() {
        let way = codes.get(&place.cell).map_or(Way::Open, |code| Way::Code(code.clone()));
        let turns = turns.clone();
        entering.spawn(async move {
            let _turn = turns.acquire_owned().await.context("wait for a turn")?;
            let client = Client::enter(port, &place.seat, &way, wish).await;
            client.map(|client| (index, client)).with_context(|| format!("seat {}", place.seat))
        });
    }
    let mut entered = BTreeMap::new();
    while let Some(client) = entering.join_next().await {
        let (index, client) = client??;
        entered.insert(index, client);
    }
    Ok(entered.into_values().collect())
}

impl Client {
    async fn enter(port: u16, user: &str, way: &Way, wish: Wish) -> anyhow::Result<Self> {
        let config = Arc::new(Config { nodelay: true, ..Config::default() });
        let mut handle = connect(config, ("127.0.0.1", port), AnyHost).await?;
        log_in(&mut handle, user, way).await?;
        let channel = handle.channel_open_session().await?;
        ask(&channel, wish).await?;
        let (read, write) = channel.split();
        let packets = Packets::default();
        tokio::spawn(collect(read, packets.clone()));
        let screen = vt100::Parser::new(ROWS, COLUMNS, 0);
        Ok(Self { _handle: handle, write, packets, screen, kept: None })
    }

    /// What came since this was last asked.
    fn taken(&self) -> Vec<(Instant, Vec<u8>)> {
        std::mem::take(&mut *self.packets.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps what comes from now on.
    pub(super) fn keep(&mut self) {
        self.kept = Some(vec![]);
    }

    /// All that was kept since this was last asked.
    pub(super) fn kept(&mut self) -> Vec<u8> {
        self.kept.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Puts what came on the screen; tells when the packet came with which `text` first stood
    /// there.
    pub(super) fn saw(&mut self, text: &str) -> Option<Instant> {
        let mut seen = None;
        for (at, bytes) in self.taken() {
            self.screen.process(&bytes);
            if let Some(kept) = &mut self.kept {
                kept.extend_from_slice(&bytes);
            }
            if seen.is_none() && self.screen.screen().contents().contains(text) {
                seen = Some(at);
            }
        }
        seen
    }

    /// What stands on the screen.
    pub(super) fn contents(&self) -> String {
        self.screen.screen().contents()
    }

    pub(super) async fn send_line(&self, line: &str) -> anyhow::Result<()> {
        Ok(self.write.data_bytes(format!("{line}\n").into_bytes()).await?)
    }

    /// The lines that came, each with its packet's moment.
    pub(super) fn lines(&self) -> Vec<(Instant, String)> {
        let packets = self.packets.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lines = vec![];
        let mut line = vec![];
        for (at, bytes) in packets.iter() {
            for byte in bytes {
                if *byte == b'\n' {
                    lines.push((*at, String::from_utf8_lossy(&line).into_owned()));
                    line.clear();
                } else {
                    line.push(*byte);
                }
            }
        }
        lines
    }
}

async fn log_in(handle: &mut Handle<AnyHost>, user: &str, way: &Way) -> anyhow::Result<()> {
    let Way::Code(code) = way else {
        if !handle.authenticate_none(user).await?.success() {
            bail!("the bare server lets nobody in");
        }
        return Ok(());
    };
    handle.authenticate_keyboard_interactive_start(user, None).await?;
    let answers = vec![code.clone(), format!("사람 {user}")];
    match handle.authenticate_keyboard_interactive_respond(answers).await? {
        KeyboardInteractiveAuthResponse::Success => Ok(()),
        answer @ (KeyboardInteractiveAuthResponse::Failure { .. }
        | KeyboardInteractiveAuthResponse::InfoRequest { .. }) => bail!("not let in: {answer:?}"),
    }
}

async fn ask(channel: &Channel<Msg>, wish: Wish) -> anyhow::Result<()> {
    match wish {
        Wish::Screen => {
            let (columns, rows) = (u32::from(COLUMNS.get()), u32::from(ROWS.get()));
            channel.request_pty(true, "xterm-256color", columns, rows, 0, 0, &[]).await?;
            channel.request_shell(true).await?;
        }
        Wish::Lines => channel.exec(true, "seat --json").await?,
    }
    Ok(())
}

async fn collect(mut read: ChannelReadHalf, packets: Packets) {
    while let Some(message) = read.wait().await {
        if let ChannelMsg::Data { data } = message {
            let packet = (Instant::now(), data.to_vec());
            packets.lock().unwrap_or_else(PoisonError::into_inner).push(packet);
        }
    }
}

/// Waits until everybody's screen has shown `text`; the moment for each, in the order of clients.
pub(super) async fn all_see(
    clients: &mut [Client],
    text: &str,
    patience: Duration,
) -> anyhow::Result<Vec<Instant>> {
    /// Nothing looks at the screens while frames are on their way: it would cost what is measured.
    const LET_GO: Duration = Duration::from_millis(120);
    let end = Instant::now() + patience;
    let mut seen: Vec<Option<Instant>> = vec![None; clients.len()];
    loop {
        tokio::time::sleep(LET_GO).await;
        for (client, seen) in clients.iter_mut().zip(&mut seen) {
            let now = client.saw(text);
            *seen = seen.or(now);
        }
        if seen.iter().all(Option::is_some) {
            return Ok(seen.into_iter().flatten().collect());
        }
        if Instant::now() > end {
            let blind = seen.iter().position(Option::is_none).unwrap_or(0);
            let screen = clients[blind].contents();
            bail!("client {blind} has not seen {text}; it shows:\n{screen}");
        }
    }
}
