//! The host: it listens, lets connections in, and ends them all when it closes.

use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use russh::SshId;
use russh::server::Config;
use thiserror::Error;
use tokio::net::{TcpListener, TcpSocket};
use tokio::runtime::{Builder, Runtime};
use tokio::select;
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::closing::{Close, closing};
use super::connection::attend;
use super::door;
use super::entry::Entries;
use super::key::HostKey;
use super::limit::{
    CHANNEL_WINDOW_BYTES, KEEPALIVE_MISSES_MAX, KEEPALIVE_SLACK_SECONDS, Limits, PACKET_BYTES_MAX,
    PACKETS_LEAVING_MAX, PACKETS_WAITING_MAX, SEND_BUFFER_BYTES,
};
use super::lockout::Lockout;
use super::reception::{Reception, Ways};
use super::visit::House;

/// Threads that serve everybody.
const WORKERS: usize = 2;
/// Connections that wait to be looked at.
const BACKLOG: u32 = 128;
/// How long nobody is let in after the machine could not open a connection.
const BREATH: Duration = Duration::from_millis(100);
/// What the host waits for its connections beyond what each may take.
const SLACK: Duration = Duration::from_secs(3);
/// What a client may try in all before it is cut off: keys that open nothing, and ways that are
/// not offered.
const OTHER_TRIES_MAX: usize = 20;

#[derive(Debug)]
pub struct HostOptions {
    pub listen: SocketAddr,
    pub key: HostKey,
    pub limits: Limits,
}

#[derive(Debug, Error)]
pub enum HostError {
    #[error("listen on {address}: something listens there already")]
    AddressInUse { address: SocketAddr, source: io::Error },
    #[error("listen on {address}: not permitted")]
    NotPermitted { address: SocketAddr, source: io::Error },
    #[error("listen on {address}")]
    Listen { address: SocketAddr, source: io::Error },
    #[error("start the threads that serve other terminals")]
    Threads { source: io::Error },
}

/// Serves other people's terminals until it is closed or dropped.
pub struct Host {
    address: SocketAddr,
    fingerprint: String,
    lockout: Arc<Lockout>,
    close: Close,
    /// Disconnected when the last connection has ended.
    ended: Receiver<()>,
    patience: Duration,
    runtime: Option<Runtime>,
}

impl Host {
    pub fn open(options: HostOptions, reception: Arc<dyn Reception>) -> Result<Self, HostError> {
        let HostOptions { listen, key, limits } = options;
        let runtime = Builder::new_multi_thread()
            .worker_threads(WORKERS)
            .thread_name("serve")
            .enable_io()
            .enable_time()
            .build()
            .map_err(|source| HostError::Threads { source })?;
        reception.served_on(runtime.handle());
        let inside = runtime.enter();
        let (listener, address) =
            bind(listen).map_err(|source| HostError::listen(listen, source))?;
        drop(inside);
        let (close, closing) = closing();
        let (end, ended) = channel();
        let patience = limits.farewell + SLACK;
        let config = Arc::new(config(&key, &limits, reception.ways()));
        let lockout = Arc::new(Lockout::new(&limits));
        let house = House { reception, lockout: lockout.clone(), limits, closing };
        runtime.spawn(listen_on(listener, config, house, end));
        let fingerprint = key.fingerprint();
        let runtime = Some(runtime);
        Ok(Self { address, fingerprint, lockout, close, ended, patience, runtime })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What `ssh` shows of its key: `SHA256:` and 43 letters.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Which addresses are locked.
    pub fn lockout(&self) -> Arc<Lockout> {
        self.lockout.clone()
    }

    /// Gives every terminal back with its farewell, as far as that goes in time.
    pub fn close(self) {
        drop(self);
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.close.close();
        // It says nothing: it is over when nobody is left to say something, or too late.
        self.ended.recv_timeout(self.patience).ok();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Debug for Host {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Host").field("address", &self.address).finish_non_exhaustive()
    }
}

impl HostError {
    /// Why nothing can listen there.
    pub fn listen(address: SocketAddr, source: io::Error) -> Self {
        if source.kind() == io::ErrorKind::AddrInUse {
            Self::AddressInUse { address, source }
        } else if source.kind() == io::ErrorKind::PermissionDenied {
            Self::NotPermitted { address, source }
        } else {
            Self::Listen { address, source }
        }
    }
}

fn bind(address: SocketAddr) -> io::Result<(TcpListener, SocketAddr)> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    // Its connections inherit it.
    socket.set_send_buffer_size(SEND_BUFFER_BYTES)?;
    socket.bind(address)?;
    let listener = socket.listen(BACKLOG)?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

fn config(key: &HostKey, limits: &Limits, ways: Ways) -> Config {
    Config {
        server_id: SshId::Standard(Cow::Borrowed("SSH-2.0-whitecell")),
        methods: door::methods(ways),
        // Only a wrong code takes its time, and the door sees to that: OpenSSH asks first what it
        // may try, and offers every key that it has.
        auth_rejection_time: Duration::ZERO,
        auth_rejection_time_initial: Some(Duration::ZERO),
        keys: vec![key.private()],
        window_size: CHANNEL_WINDOW_BYTES,
        maximum_packet_size: PACKET_BYTES_MAX,
        channel_buffer_size: PACKETS_WAITING_MAX,
        event_buffer_size: PACKETS_LEAVING_MAX,
        max_auth_attempts: OTHER_TRIES_MAX,
        // Who reads and says nothing is still at the table.
        inactivity_timeout: None,
        keepalive_interval: Some(keepalive(limits)),
        keepalive_max: KEEPALIVE_MISSES_MAX,
        ..Config::default()
    }
}

/// How long a client may say nothing until it is asked whether it is there. That must not happen
/// before it has logged in: OpenSSH takes the question for a broken login and gives up.
fn keepalive(limits: &Limits) -> Duration {
    limits.login_grace + Duration::from_secs(KEEPALIVE_SLACK_SECONDS)
}

/// `_end` is let go when the last connection has ended.
async fn listen_on(listener: TcpListener, config: Arc<Config>, house: House, _end: Sender<()>) {
    let entries = Entries::new(house.limits.clone());
    let mut closing = house.closing.clone();
    let mut connections = JoinSet::new();
    loop {
        select! {
            accepted = listener.accept() => match accepted {
                Ok((socket, address)) => {
                    // Without an entry it is closed at once.
                    if let Some(entry) = entries.enter(address.ip()) {
                        connections.spawn(attend(socket, entry, config.clone(), house.clone()));
                    }
                }
                Err(_) => sleep(BREATH).await,
            },
            Some(_) = connections.join_next() => {}
            () = closing.closed() => break,
        }
    }
    drop(listener);
    while connections.join_next().await.is_some() {}
}
