//! One connection, from the first byte to the last. Whatever was begun for it ends with it.

use std::io;
use std::net::{Shutdown, TcpStream as Socket};
use std::sync::Arc;
use std::time::Duration;

use russh::server::{Config, Handle, run_stream};
use russh::{Disconnect, Error};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::{sleep, timeout};
use tokio::{pin, select};

use super::door::Door;
use super::entry::Entry;
use super::outlet::Stuck;
use super::visit::{self, House};

/// How long a client is waited for that was told to go.
const LAST_WORD: Duration = Duration::from_secs(1);

/// A second hold on a connection, which cuts it when it is let go. The task that reads and writes
/// it is not ours to end, and may wait for ever for a client that does not read.
struct Line {
    socket: Socket,
}

impl Drop for Line {
    fn drop(&mut self) {
        // It may be cut already.
        self.socket.shutdown(Shutdown::Both).ok();
    }
}

pub(super) async fn attend(socket: TcpStream, entry: Entry, config: Arc<Config>, house: House) {
    let Ok((socket, _line)) = hold(socket) else { return };
    let mut closing = house.closing.clone();
    let grace = sleep(house.limits.login_grace);
    pin!(grace);
    let (open, opened) = oneshot::channel();
    let door = Door::new(house.reception.clone(), house.lockout.clone(), entry, open);
    let running = select! {
        running = run_stream(config, socket, door) => running,
        () = &mut grace => return,
        () = closing.closed() => return,
    };
    let Ok(running) = running else { return };
    let handle = running.handle();
    let farewell = house.limits.farewell;
    pin!(running);
    let opened = select! {
        _ = &mut running => return,
        opened = opened => opened.ok(),
        () = &mut grace => None,
        () = closing.closed() => None,
    };
    if let Some(opened) = opened {
        select! {
            _ = &mut running => return,
            received = visit::receive(house, opened) => match received {
                // The client closes by itself, having been told.
                Ok(()) => if timeout(farewell, &mut running).await.is_ok() { return },
                Err(Stuck) => return,
            },
        }
    }
    dismiss(&handle, running).await;
}

fn hold(socket: TcpStream) -> io::Result<(TcpStream, Line)> {
    // A key press is not kept waiting for the next one.
    socket.set_nodelay(true)?;
    let socket = socket.into_std()?;
    let line = Line { socket: socket.try_clone()? };
    Ok((TcpStream::from_std(socket)?, line))
}

async fn dismiss(handle: &Handle, running: impl Future<Output = Result<(), Error>>) {
    let told = handle.disconnect(Disconnect::ByApplication, String::new(), String::new());
    if let Ok(Ok(())) = timeout(LAST_WORD, told).await {
        timeout(LAST_WORD, running).await.ok();
    }
}
