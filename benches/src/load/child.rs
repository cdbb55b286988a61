//! The server's process, as the one that measures holds it.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, bail};

use crate::machine;

use super::exercise::Room;
use super::server::{Order, Ready};

/// A server in a process of its own; it ends with this.
pub(super) struct Server {
    child: Child,
    orders: Option<ChildStdin>,
    pub(super) ready: Ready,
}

impl Server {
    pub(super) fn house(folder: &Path, room: &Room) -> anyhow::Result<Self> {
        let numbers = [
            ("--seats", room.seats),
            ("--cells", room.cells),
            ("--autos", room.autos),
            ("--releases", room.releases),
            ("--decisions", room.decisions),
        ];
        let mut command = this_program("house")?;
        command.arg("--folder").arg(folder);
        for (name, number) in numbers {
            command.arg(name).arg(number.to_string());
        }
        Self::start(command)
    }

    pub(super) fn bare(frames: &Path) -> anyhow::Result<Self> {
        let mut command = this_program("bare")?;
        command.arg(frames);
        Self::start(command)
    }

    fn start(mut command: Command) -> anyhow::Result<Self> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().context("start the server's process")?;
        let orders = child.stdin.take();
        let out = child.stdout.take().context("hear the server")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        if line.is_empty() {
            bail!("the server ended before it listened: {}", child.wait()?);
        }
        let ready = serde_json::from_str(&line).context("understand the server")?;
        Ok(Self { child, orders, ready })
    }

    pub(super) fn order(&mut self, order: &Order) -> anyhow::Result<()> {
        let orders = self.orders.as_mut().context("the server takes orders")?;
        let line = serde_json::to_string(order)? + "\n";
        orders.write_all(line.as_bytes())?;
        Ok(orders.flush()?)
    }

    pub(super) fn resident_kibibytes(&self) -> anyhow::Result<u64> {
        machine::resident_kibibytes(self.child.id())
    }

    pub(super) fn processor_time(&self) -> anyhow::Result<Duration> {
        machine::processor_time(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It ends when there are no more orders; one that hangs is ended.
        self.orders = None;
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn this_program(what: &str) -> anyhow::Result<Command> {
    let own = std::env::current_exe().context("find this program")?;
    let mut command = Command::new(own);
    command.args(["serve", what]);
    Ok(command)
}
