//! A guest's visit, from what they ask for to the last word.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::select;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::closing::Closing;
use super::door::Opened;
use super::intake::Intake;
use super::limit::Limits;
use super::lines::Lines;
use super::lockout::Lockout;
use super::outlet::{Outlet, Stuck};
use super::painter;
use super::reception::{Guest, Reception, Say, Wants};
use super::request::{Request, Requested, Size, Terminal, requested};
use super::screen::Screen;

/// Exit statuses, as a shell would tell them.
const DONE: u32 = 0;
const FAILED: u32 = 1;
const NOT_OFFERED: u32 = 2;

/// How a seat was left.
pub(super) enum Ending {
    Left {
        words: String,
    },
    NotSeated {
        words: String,
    },
    /// The client is gone, or does not read: there is nobody to tell.
    Gone,
}

/// What a visit needs of the host.
#[derive(Clone)]
pub(super) struct House {
    pub(super) reception: Arc<dyn Reception>,
    pub(super) lockout: Arc<Lockout>,
    pub(super) limits: Limits,
    pub(super) closing: Closing,
}

struct Visit {
    house: House,
    outlet: Outlet,
    terminal: Terminal,
    wants: Wants,
    /// Whether the terminal has to be given back.
    taken: Arc<AtomicBool>,
}

/// Serves a guest until they have left; an error means that the client is gone.
pub(super) async fn receive(house: House, (guest, channel): Opened) -> Result<(), Stuck> {
    let (mut input, output) = channel.split();
    let mut closing = house.closing.clone();
    let asked = select! {
        asked = timeout(house.limits.login_grace, requested(&mut input)) => asked,
        () = closing.closed() => return Ok(()),
    };
    let Ok(Some(Requested { request, terminal, wants })) = asked else { return Ok(()) };
    let outlet = Outlet::new(output, house.limits.write);
    let taken = Arc::default();
    let visit = Visit { house, outlet, terminal, wants, taken };
    match request {
        Request::Screen(size) => visit.screen(guest, Intake::new(input), size).await,
        Request::Lines => visit.lines(guest, Intake::new(input)).await,
        Request::Other(say) => {
            drop(input);
            visit.complain(say, NOT_OFFERED).await
        }
    }
}

impl Visit {
    async fn screen(self, guest: Guest, intake: Intake, size: Size) -> Result<(), Stuck> {
        let screen = Screen {
            intake,
            outlet: self.outlet.clone(),
            size,
            closing: self.house.closing.clone(),
            taken: self.taken.clone(),
        };
        let (reception, wants) = (self.house.reception.clone(), self.wants.clone());
        let run = async move { screen.run(reception.screen(guest, wants)).await };
        let ending = on_its_own(run).await;
        self.end(ending).await
    }

    async fn lines(self, guest: Guest, intake: Intake) -> Result<(), Stuck> {
        let closing = self.house.closing.clone();
        let lines = Lines { intake, outlet: self.outlet.clone(), closing };
        let (reception, wants) = (self.house.reception.clone(), self.wants.clone());
        let run = async move { lines.run(reception.lines(guest, wants)).await };
        let ending = on_its_own(run).await;
        self.end(ending).await
    }

    async fn end(self, ending: Result<Ending, Panicked>) -> Result<(), Stuck> {
        if self.taken.load(Ordering::SeqCst) && !matches!(ending, Ok(Ending::Gone)) {
            self.outlet.clone().send(painter::GIVE_BACK.into()).await?;
        }
        match ending {
            Ok(Ending::Left { words }) => {
                if !words.is_empty() {
                    self.outlet.clone().send(self.said(&words).into_bytes()).await?;
                }
                self.outlet.end(DONE).await
            }
            Ok(Ending::NotSeated { words }) => self.complain_in(&words, FAILED).await,
            Ok(Ending::Gone) => Err(Stuck),
            Err(Panicked) => self.complain(Say::Broken, FAILED).await,
        }
    }

    async fn complain(&self, say: Say, status: u32) -> Result<(), Stuck> {
        let words = self.house.reception.words(&self.wants, say);
        self.complain_in(&words, status).await
    }

    async fn complain_in(&self, words: &str, status: u32) -> Result<(), Stuck> {
        if !words.is_empty() {
            self.outlet.complain(&self.said(words)).await?;
        }
        self.outlet.end(status).await
    }

    /// The words with the line ends that the client's terminal needs.
    fn said(&self, words: &str) -> String {
        let end = match self.terminal {
            Terminal::None => "\n",
            Terminal::There(_) => "\r\n",
        };
        let lines = words.lines().map(|line| {
            let shown: String = line.chars().filter(|c| !c.is_control()).collect();
            shown + end
        });
        lines.collect()
    }
}

/// The seat broke; what broke was told by the panic's own words.
struct Panicked;

/// Runs it as a task of its own, which ends with this one, so that a panic breaks nothing else.
async fn on_its_own(
    run: impl Future<Output = Ending> + Send + 'static,
) -> Result<Ending, Panicked> {
    let mut seat = JoinSet::new();
    seat.spawn(run);
    match seat.join_next().await {
        Some(Ok(ending)) => Ok(ending),
        Some(Err(_)) | None => Err(Panicked),
    }
}
