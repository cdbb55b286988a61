//! A full room: from an inject's release to the last seat's screen, over real SSH on this machine.
//!
//! Two processes: this one has every client, the other is the server. Spans begin before the order
//! to release leaves this process and end when a client has read the packet with which its screen
//! first showed the inject's title. The floor is a bare russh server that sends every client the
//! very bytes which one of whitecell's seats got, measured right after.

mod auto;
mod child;
mod client;
mod exercise;
mod positions;
mod room;
mod server;
mod table;

use std::num::NonZeroU16;
use std::path::PathBuf;

use anyhow::{Context as _, ensure};
use tokio::runtime::{Builder, Runtime};

use crate::figures::{progress, say};
use crate::machine;

pub(crate) use exercise::Room;
pub(crate) use server::{ServeArgs, serve};

/// The clients' terminals.
const COLUMNS: NonZeroU16 = NonZeroU16::new(120).expect("it is not zero");
const ROWS: NonZeroU16 = NonZeroU16::new(40).expect("it is not zero");
/// Threads that read for all clients.
const WORKERS: usize = 2;
/// The journal's name in a run's folder.
const JOURNAL: &str = "full-room.journal";
/// No more clients than this, whatever is asked for.
const SEATS_MAX: usize = 500;
const RELEASES_MAX: usize = 1_000;
const AUTOS_MAX: usize = 60;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// How many seats, one table a number
    #[arg(long, value_delimiter = ',', default_values_t = [2, 20, 50, 200, 500])]
    seats: Vec<usize>,
    /// Injects that are released in a run
    #[arg(long, default_value_t = 100)]
    releases: usize,
    /// Injects that go out by themselves in a run, one each second
    #[arg(long, default_value_t = 10)]
    autos: usize,
    /// Positions that are handed in at one instant
    #[arg(long, default_value_t = 50)]
    positions: usize,
    /// Where the runs' journals are kept; a disk, since each record is synced
    #[arg(long, default_value = ".")]
    folder: PathBuf,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    ensure!(args.seats.iter().all(|seats| (2..=SEATS_MAX).contains(seats)), "2 to 500 seats");
    ensure!((1..=RELEASES_MAX).contains(&args.releases), "1 to 1,000 releases");
    ensure!((1..=AUTOS_MAX).contains(&args.autos), "1 to 60 injects that go out by themselves");
    let runtime = runtime()?;
    let mut rooms = vec![];
    for seats in &args.seats {
        progress(&format!("{seats} seats"));
        let folder = folder(args)?;
        let asked = room::Asked { seats: *seats, releases: args.releases, autos: args.autos };
        rooms.push(runtime.block_on(room::measure(folder.path(), asked))?);
    }
    progress(&format!("{} positions", args.positions));
    let folder = folder(args)?;
    let positions = runtime.block_on(positions::measure(folder.path(), args.positions))?;
    say(&format!("{}\n", machine::described(&args.folder)));
    table::print(&rooms, &positions);
    Ok(())
}

fn folder(args: &Args) -> anyhow::Result<tempfile::TempDir> {
    let made = tempfile::Builder::new().prefix("whitecell-load-").tempdir_in(&args.folder);
    made.with_context(|| format!("make a folder in {}", args.folder.display()))
}

fn runtime() -> anyhow::Result<Runtime> {
    let mut builder = Builder::new_multi_thread();
    builder.worker_threads(WORKERS).enable_all().build().context("start the clients' threads")
}
