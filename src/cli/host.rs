//! `whitecell host`: the table, with seats at other terminals over SSH.

use std::net::{IpAddr, SocketAddr, TcpListener, UdpSocket};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::control::{
    Clock as _, Control, Gallery, Ids as _, Inbox, RandomIds, SystemClock, watch,
};
use crate::exercise::{Exercise, Language};
use crate::journal::{FileJournal, beside};
use crate::serve::{
    Host, HostError, HostKey, HostOptions, Limits, Outside, Seats, SessionSecret, Table,
};
use crate::session::MoveKey;
use crate::tui::{Hosting, Shown};

use super::run as begin;
use super::{Exit, Failure, Options, exercises, places, resume, table};

/// Runs an exercise with players at other terminals, who come in with ssh
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A shipped exercise by its id, a YAML file, or a session to bring back
    what: String,
    /// Where to listen: 0.0.0.0:2222 for every network of this machine
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:2222")]
    listen: SocketAddr,
    /// Where to keep a new session's journal; else among this machine's sessions
    #[arg(long, value_name = "JOURNAL")]
    session: Option<PathBuf>,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    table::needs_terminal()?;
    // Before any file is made.
    try_address(args.listen)?;
    let key = HostKey::open(&places::host_key()?)?;
    let language = options.language();
    let (control, path) = open(args, language)?;
    let secret = SessionSecret::open(&beside(&path, "secret"))?;
    let listen = Listen { address: args.listen, key, secret };
    table::sit(control, &path, Some(listen), (options, language))
}

/// What there is to listen with.
pub(super) struct Listen {
    address: SocketAddr,
    key: HostKey,
    secret: SessionSecret,
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
        opened => begin::open(&opened?, args.session.clone(), language),
    }
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
        let seats = Arc::new(Seats::new(table, self.secret));
        let options =
            HostOptions { listen: self.address, key: self.key, limits: Limits::default() };
        Ok(Served { host: Host::open(options, seats.clone())?, seats })
    }
}

impl Served {
    /// What the facilitator tells the players.
    pub(super) fn hosting(&self, exercise: &Exercise) -> Hosting {
        let address = self.host.address();
        let cells = exercise.cells.keys();
        Hosting {
            host: reachable(address.ip()),
            port: address.port(),
            fingerprint: self.host.fingerprint().to_owned(),
            codes: cells.map(|cell| (cell.clone(), self.seats.code(cell))).collect(),
            posts: self.seats.post_codes(),
        }
    }

    /// Shows everybody out.
    pub(super) fn close(self) {
        self.seats.close();
        self.host.close();
    }
}

/// The address that players type. For one that stands for all of this machine's, the one that it
/// would send from; nothing is sent to find out.
fn reachable(address: IpAddr) -> String {
    if !address.is_unspecified() {
        return address.to_string();
    }
    let elsewhere = SocketAddr::from(([192, 0, 2, 1], 9));
    let own = UdpSocket::bind((address, 0)).and_then(|socket| {
        socket.connect(elsewhere)?;
        socket.local_addr()
    });
    own.map_or_else(|_| "HOST".to_owned(), |own| own.ip().to_string())
}
