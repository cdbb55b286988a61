//! Many acts at one instant: everybody answers the check, and leads hand in their positions.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::ensure;
use tokio::time::sleep;

use crate::figures::Spread;

use super::child::Server;
use super::client::{self, Client, Wish};
use super::exercise::Room;
use super::server::Order;

/// As many ministries as an exercise may have, each with one lead.
const CELLS: usize = 8;
/// Positions of one lead: fewer than a seat may have waiting.
const POSITIONS_EACH_MAX: usize = 12;
const PATIENCE: Duration = Duration::from_secs(30);

pub(super) struct Measured {
    pub(super) seats: usize,
    pub(super) asked: usize,
    /// Answers of everybody to the check.
    pub(super) checks: Spread,
    /// Positions that were accepted.
    pub(super) positions: Spread,
}

pub(super) async fn measure(folder: &Path, positions: usize) -> anyhow::Result<Measured> {
    ensure!((1..=CELLS * POSITIONS_EACH_MAX).contains(&positions), "1 to 96 positions");
    let seats = positions.max(CELLS);
    let decisions = positions.div_ceil(CELLS);
    let room = Room { seats, cells: CELLS, autos: 1, releases: 0, decisions };
    let mut server = Server::house(folder, &room)?;
    let codes = server.ready.codes.clone();
    let port = server.ready.port;
    let clients = client::all_enter(port, &room.places(), &codes, Wish::Lines).await?;
    let checks =
        clients.iter().map(|client| (client, r#"{"id":"check","do":"answer-check"}"#.to_owned()));
    let checks = at_once(checks.collect()).await?;
    server.order(&Order::Start)?;
    // The decisions open at STARTEX; a view that shows the last of them has come to everybody.
    until_shown(&clients, &format!("\"decision\":\"d{}\"", decisions - 1)).await?;
    let acts = (0..positions).map(|number| (&clients[number % CELLS], act(number)));
    let accepted = at_once(acts.collect()).await?;
    Ok(Measured { seats, asked: positions, checks, positions: accepted })
}

fn act(number: usize) -> String {
    let (cell, decision) = (number % CELLS + 1, number / CELLS);
    let others = (1..=CELLS).filter(|other| *other != cell);
    let expects: Vec<String> = others.map(|other| format!("\"c{other}\":\"raise\"")).collect();
    let expects = expects.join(",");
    format!(
        "{{\"id\":\"p{number}\",\"do\":\"position\",\"decision\":\"d{decision}\",\
         \"choose\":\"hotline\",\"reason\":\"먼저 묻는다.\",\"confidence\":\"medium\",\
         \"expects\":{{{expects}}}}}"
    )
}

/// Sends all lines in one breath and waits for all answers; how long each took that was accepted.
async fn at_once(acts: Vec<(&Client, String)>) -> anyhow::Result<Spread> {
    let began = Instant::now();
    for (client, line) in &acts {
        client.send_line(line).await?;
    }
    let mut spans = vec![];
    let end = began + PATIENCE;
    for (client, line) in &acts {
        let answered = loop {
            if let Some(answer) = answer_to(client, line) {
                break answer;
            }
            ensure!(Instant::now() < end, "no answer to {line}");
            sleep(Duration::from_millis(5)).await;
        };
        spans.extend(answered.map(|at| at.saturating_duration_since(began)));
    }
    Ok(Spread::of(spans))
}

/// The answer to an act: when it was accepted, or that it was not; none before it came.
fn answer_to(client: &Client, act: &str) -> Option<Option<Instant>> {
    let id = act.split('"').nth(3)?;
    let named = format!("\"id\":\"{id}\"");
    let lines = client.lines();
    let (at, line) = lines.into_iter().find(|(_, line)| line.contains(&named))?;
    Some(line.starts_with("{\"accepted\"").then_some(at))
}

async fn until_shown(clients: &[Client], text: &str) -> anyhow::Result<()> {
    let end = Instant::now() + PATIENCE;
    let shows = |client: &Client| client.lines().iter().any(|(_, line)| line.contains(text));
    while !clients.iter().all(shows) {
        ensure!(Instant::now() < end, "nobody was shown {text}");
        sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}
