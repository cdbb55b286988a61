//! The other process: what is measured, apart from those who measure it.
//!
//! It tells in one line of JSON where it listens, and then takes orders, one a line.

mod bare;
mod house;

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use serde::{Deserialize, Serialize};

use bare::Bare;
use house::House;

use super::exercise::Room;

#[derive(Debug, Parser)]
pub(crate) struct ServeArgs {
    #[command(subcommand)]
    what: Served,
}

#[derive(Debug, Subcommand)]
enum Served {
    House(HouseArgs),
    Bare { frames: PathBuf },
}

/// Everything that `whitecell host` puts together, apart from the console's screen.
#[derive(Debug, clap::Args)]
pub(super) struct HouseArgs {
    #[arg(long)]
    folder: PathBuf,
    #[arg(long)]
    seats: usize,
    #[arg(long)]
    cells: usize,
    #[arg(long)]
    autos: usize,
    #[arg(long)]
    releases: usize,
    #[arg(long)]
    decisions: usize,
}

/// Where a server listens, and what lets people in, by cell.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Ready {
    pub(super) port: u16,
    pub(super) codes: BTreeMap<String, String>,
}

/// What the server is told to do.
#[derive(Debug, Deserialize, Serialize)]
pub(super) enum Order {
    /// Begin the exercise.
    Start,
    /// Release the inject of this id.
    Release(String),
    /// Send everybody the next frame.
    Frame,
}

impl HouseArgs {
    fn room(&self) -> Room {
        let Self { seats, cells, autos, releases, decisions, .. } = *self;
        Room { seats, cells, autos, releases, decisions }
    }
}

/// Serves until there are no more orders.
pub(crate) fn serve(args: &ServeArgs) -> anyhow::Result<()> {
    match &args.what {
        Served::House(args) => {
            let mut house = House::open(&args.folder, &args.room())?;
            tell(&house.ready())?;
            obey(|order| house.obey(order))
        }
        Served::Bare { frames } => {
            let mut bare = Bare::open(frames)?;
            tell(&Ready { port: bare.port(), codes: BTreeMap::new() })?;
            obey(|order| bare.obey(&order))
        }
    }
}

fn tell(ready: &Ready) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(ready)?)?;
    Ok(out.flush()?)
}

fn obey(mut order: impl FnMut(Order) -> anyhow::Result<()>) -> anyhow::Result<()> {
    for line in io::stdin().lock().lines() {
        let line = line.context("read an order")?;
        order(serde_json::from_str(&line).context("understand an order")?)?;
    }
    Ok(())
}
