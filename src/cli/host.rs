//! `whitecell host`: the table, with seats at other terminals over SSH.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::control::{
    Clock as _, Control, Gallery, Ids as _, Inbox, RandomIds, SystemClock, watch,
};
use crate::exercise::{Exercise, Language};
use crate::journal::FileJournal;
use crate::serve::limit::{CONNECTIONS_MAX, ROOM_CONNECTIONS_MAX};
use crate::serve::{Host, HostError, HostKey, HostOptions, Limits, Logins, Outside, Seats, Table};
use crate::session::MoveKey;
use crate::tui::Shown;

use super::door::Entrance;
use super::login::LoginArgs;
use super::run as begin;
use super::{Exit, Failure, Options, exercises, places, resume, table};

/// Runs an exercise with players at other terminals, who come in with ssh
#[derive(Debug, clap::Args)]
#[command(after_help = exercises::told())]
pub(super) struct Args {
    /// A shipped exercise by its id (below), a YAML file, or a session to bring back
    what: String,
    /// Where to listen: 0.0.0.0:2222 for every network of this machine
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:2222")]
    listen: SocketAddr,
    /// Where to keep a new session's journal; else among this machine's sessions
    #[arg(long, value_name = "JOURNAL")]
    session: Option<PathBuf>,
    #[command(flatten)]
    ways: Ways,
}

/// How people come in, and how many.
#[derive(Debug, clap::Args)]
pub(super) struct Ways {
    #[command(flatten)]
    login: LoginArgs,
    /// How many may be connected at once; more for a room of hundreds
    #[arg(long, value_name = "N", default_value_t = CONNECTIONS_MAX, value_parser = connections)]
    connections: usize,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let key = door(args.listen)?;
    let language = options.language();
    let (control, path) = open(args, language)?;
    let sitting = Sitting { control, path: &path, address: args.listen, key };
    sit(sitting, &args.ways, options)
}

/// Brings a session back with its seats: the table, its host key, its codes and its drafts.
pub(super) fn come_back(
    path: &Path,
    address: SocketAddr,
    ways: &Ways,
    options: &Options,
) -> Result<Exit, Failure> {
    let key = door(address)?;
    let control = resume::reopen(path, options.language())?;
    sit(Sitting { control, path, address, key }, ways, options)
}

/// What is needed before any file is made: a terminal to sit at, and an address that is free.
fn door(address: SocketAddr) -> Result<HostKey, Failure> {
    table::needs_terminal()?;
    try_address(address)?;
    Ok(HostKey::open(&places::host_key()?)?)
}

/// A table that is about to be sat at.
struct Sitting<'a> {
    control: Control<FileJournal>,
    path: &'a Path,
    address: SocketAddr,
    key: HostKey,
}

fn sit(sitting: Sitting<'_>, ways: &Ways, options: &Options) -> Result<Exit, Failure> {
    let Sitting { control, path, address, key } = sitting;
    let logins = ways.login.open(path, control.exercise().clone())?;
    let limits = Limits::for_connections(ways.connections);
    let listen = Listen { address, key, logins, limits };
    table::sit(control, path, Some(listen), (options, options.language()))
}

/// What there is to listen with.
pub(super) struct Listen {
    address: SocketAddr,
    key: HostKey,
    logins: Logins,
    limits: Limits,
}

/// Where those at other terminals look.
pub(super) struct Frames {
    pub(super) gallery: Arc<Gallery>,
    /// What control's own seats see.
    pub(super) console: watch::Receiver<Arc<Shown>>,
}

/// The table as it is served, until it is closed.
pub(super) struct Served {
    host: Host,
    seats: Arc<Seats>,
}

/// A session is meant by a journal, or by a part of its name; anything else is an exercise.
fn open(args: &Args, language: Language) -> Result<(Control<FileJournal>, PathBuf), Failure> {
    let path = Path::new(&args.what);
    if path.extension().is_some_and(|kind| kind == "journal") {
        return Ok((resume::reopen(path, language)?, path.to_owned()));
    }
    match exercises::open(&args.what) {
        Err(unknown @ Failure::NoExercise { .. }) => {
            let Ok(path) = places::find(Some(path)) else { return Err(unknown) };
            Ok((resume::reopen(&path, language)?, path))
        }
        opened => {
            let ready = opened?;
            args.ways.login.check(&ready.exercise)?;
            begin::open(&ready, args.session.clone(), language)
        }
    }
}

/// How many connections somebody may ask for.
fn connections(text: &str) -> Result<usize, String> {
    let asked = text.parse().ok().filter(|asked| (1..=ROOM_CONNECTIONS_MAX).contains(asked));
    asked.ok_or_else(|| format!("a number from 1 to {ROOM_CONNECTIONS_MAX}"))
}

fn try_address(address: SocketAddr) -> Result<(), Failure> {
    match TcpListener::bind(address) {
        Ok(_) => Ok(()),
        Err(source) => Err(HostError::listen(address, source).into()),
    }
}

impl Listen {
    /// Lets people in from here on.
    pub(super) fn open(
        self,
        exercise: &Arc<Exercise>,
        inbox: Inbox,
        frames: Frames,
        language: Language,
    ) -> Result<Served, Failure> {
        let clock = SystemClock::new();
        let outside = Outside {
            now: Box::new(move || clock.wall()),
            key: Box::new(|| MoveKey(RandomIds.next(SystemClock::new().wall()))),
        };
        let exercise = exercise.clone();
        let closed = AtomicBool::new(false);
        let Frames { gallery, console } = frames;
        let table = Table { exercise, inbox, gallery, console, language, outside, closed };
        let seats = Arc::new(Seats::new(table, self.logins));
        let options = HostOptions { listen: self.address, key: self.key, limits: self.limits };
        Ok(Served { host: Host::open(options, seats.clone())?, seats })
    }
}

impl Served {
    /// What the facilitator tells the players, and may do about it.
    pub(super) fn entrance(&self, exercise: &Arc<Exercise>, journal: &Path) -> Entrance {
        Entrance {
            exercise: exercise.clone(),
            seats: self.seats.clone(),
            lockout: self.host.lockout(),
            address: self.host.address(),
            fingerprint: self.host.fingerprint().to_owned(),
            journal: journal.to_owned(),
            told: (0, 0),
        }
    }

    /// Shows everybody out.
    pub(super) fn close(self) {
        self.seats.close();
        self.host.close();
    }
}
