//! One room of so many seats, and the bare server with as many clients.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::figures::Spread;

use super::auto::{self, Lateness};
use super::child::Server;
use super::client::{self, Client, Wish};
use super::exercise::{self, Room};
use super::server::Order;

/// Both ministries.
const CELLS: usize = 2;
/// How long a frame may take to reach everybody, on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long nothing happens before memory and processor time are read.
const REST: Duration = Duration::from_secs(3);
/// Between two releases lies a while that is never the same: the second's turn, when every clock on
/// a screen is drawn anew, falls anywhere.
const GAPS_MILLISECONDS: [u64; 7] = [0, 37, 83, 11, 61, 97, 23];

#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) seats: usize,
    pub(super) releases: usize,
    pub(super) autos: usize,
}

pub(super) struct Measured {
    pub(super) seats: usize,
    pub(super) login: Duration,
    /// From a release to the last seat's screen.
    pub(super) last: Spread,
    /// From a release to every seat's screen.
    pub(super) each: Spread,
    /// The same through the bare server.
    pub(super) bare_last: Spread,
    pub(super) frame_bytes: usize,
    pub(super) lateness: Lateness,
    pub(super) memory: Memory,
    pub(super) bare_memory: Memory,
    /// Of one core, while the screens' clocks go on and nothing else.
    pub(super) resting_share: f64,
    /// Processor time of a release, the server's alone.
    pub(super) release_work: Duration,
    pub(super) bare_work: Duration,
}

#[derive(Clone, Copy)]
pub(super) struct Memory {
    pub(super) empty_kibibytes: u64,
    pub(super) full_kibibytes: u64,
}

impl Memory {
    pub(super) fn per_seat_kibibytes(&self, seats: usize) -> u64 {
        let seats = u64::try_from(seats).unwrap_or(u64::MAX);
        self.full_kibibytes.saturating_sub(self.empty_kibibytes) / seats
    }
}

/// What releases gave.
struct Released {
    last: Vec<Duration>,
    each: Vec<Duration>,
    /// What the first seat got: all before, and then what each release brought.
    frames: Vec<Vec<u8>>,
    work: Duration,
}

pub(super) async fn measure(folder: &Path, asked: Asked) -> anyhow::Result<Measured> {
    let Asked { seats, releases, autos } = asked;
    let room = Room { seats, cells: CELLS, autos, releases, decisions: 1 };
    let mut server = Server::house(folder, &room)?;
    let empty_kibibytes = server.resident_kibibytes()?;
    let began = Instant::now();
    let codes = server.ready.codes.clone();
    let mut clients =
        client::all_enter(server.ready.port, &room.places(), &codes, Wish::Screen).await?;
    let login = began.elapsed();
    clients[0].keep();
    client::all_see(&mut clients, "연습 EXERCISE", PATIENCE).await?;
    sleep(REST).await;
    let memory = Memory { empty_kibibytes, full_kibibytes: server.resident_kibibytes()? };
    let before = server.processor_time()?;
    sleep(REST).await;
    let resting = server.processor_time()?.saturating_sub(before);
    server.order(&Order::Start)?;
    let lateness = auto::watch(&mut clients, folder, autos).await?;
    let frames = vec![clients[0].kept()];
    let released = release_all(&mut server, &mut clients, (releases, frames)).await?;
    drop((clients, server));
    let path = folder.join("frames.json");
    fs::write(&path, serde_json::to_vec(&released.frames)?)?;
    let bare = measure_bare(&path, &room).await?;
    let sent: usize = released.frames.iter().skip(1).map(Vec::len).sum();
    let count = u32::try_from(releases)?;
    Ok(Measured {
        seats,
        login,
        last: Spread::of(released.last),
        each: Spread::of(released.each),
        bare_last: Spread::of(bare.last),
        frame_bytes: sent / releases,
        lateness,
        memory,
        bare_memory: bare.memory,
        resting_share: resting.as_secs_f64() / REST.as_secs_f64(),
        release_work: released.work / count,
        bare_work: bare.work / count,
    })
}

async fn release_all(
    server: &mut Server,
    clients: &mut [Client],
    (releases, mut frames): (usize, Vec<Vec<u8>>),
) -> anyhow::Result<Released> {
    let (mut last, mut each) = (vec![], vec![]);
    let mut work = Duration::ZERO;
    for (number, gap) in (0..releases).zip(GAPS_MILLISECONDS.into_iter().cycle()) {
        let id = exercise::released(number);
        sleep(Duration::from_millis(gap)).await;
        let before = server.processor_time()?;
        let began = Instant::now();
        server.order(&Order::Release(id.clone()))?;
        let seen = client::all_see(clients, &exercise::title(&id), PATIENCE).await?;
        work += server.processor_time()?.saturating_sub(before);
        let spans = seen.iter().map(|at| at.saturating_duration_since(began));
        last.extend(spans.clone().max());
        each.extend(spans);
        frames.push(clients[0].kept());
    }
    Ok(Released { last, each, frames, work })
}

struct BareMeasured {
    last: Vec<Duration>,
    memory: Memory,
    work: Duration,
}

async fn measure_bare(frames: &Path, room: &Room) -> anyhow::Result<BareMeasured> {
    let mut server = Server::bare(frames)?;
    let empty_kibibytes = server.resident_kibibytes()?;
    let no_codes = BTreeMap::new();
    let port = server.ready.port;
    let mut clients = client::all_enter(port, &room.places(), &no_codes, Wish::Screen).await?;
    client::all_see(&mut clients, "연습 EXERCISE", PATIENCE).await?;
    sleep(REST).await;
    let memory = Memory { empty_kibibytes, full_kibibytes: server.resident_kibibytes()? };
    let mut last = vec![];
    let mut work = Duration::ZERO;
    for (number, gap) in (0..room.releases).zip(GAPS_MILLISECONDS.into_iter().cycle()) {
        let title = exercise::title(&exercise::released(number));
        sleep(Duration::from_millis(gap)).await;
        let before = server.processor_time()?;
        let began = Instant::now();
        server.order(&Order::Frame)?;
        let seen = client::all_see(&mut clients, &title, PATIENCE).await?;
        work += server.processor_time()?.saturating_sub(before);
        last.extend(seen.iter().map(|at| at.saturating_duration_since(began)).max());
    }
    Ok(BareMeasured { last, memory, work })
}
