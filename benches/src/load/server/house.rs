//! whitecell's own host, put together as `whitecell host` does.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use anyhow::{Context as _, anyhow, bail};
use whitecell::control::{
    Clock as _, Control, DeskFile, Footing, Gallery, Ids as _, Inbox, Moved, Opening, RandomIds,
    Reply, Running, Submission, Surroundings, SystemClock, run, watch,
};
use whitecell::exercise::{CellId, Exercise, InjectId, Language, Seat};
use whitecell::journal::{FileJournal, Holder};
use whitecell::serve::{
    Host, HostKey, HostOptions, Limits, LoginFiles, Logins, Outside, Seats, SessionSecret, Table,
};
use whitecell::session::view::Views;
use whitecell::session::{Actor, Command, InjectCommand, MoveKey, SessionId, TableCommand};
use whitecell::tui::form::is_shared;
use whitecell::tui::{JoinPlace, Shown};
use whitecell::yaml::{self, NormCatalogue};

use super::{Order, Ready};
use crate::load::JOURNAL;
use crate::load::exercise::Room;

type Consoles = watch::Receiver<Arc<Shown>>;

pub(super) struct House {
    exercise: Arc<Exercise>,
    inbox: Inbox,
    seats: Arc<Seats>,
    host: Host,
    _running: Running<FileJournal>,
}

impl House {
    pub(super) fn open(folder: &Path, room: &Room) -> anyhow::Result<Self> {
        let control = create(folder, room)?;
        let exercise = control.exercise().clone();
        let (desk, _) = DeskFile::open(&folder.join(JOURNAL));
        let mut before = control.views(&desk.desk.live());
        let footing = Footing { standing: control.standing(), unkept: Some(BTreeSet::new()) };
        let gallery = Arc::new(Gallery::new(&before, &footing));
        let hung = gallery.clone();
        let (frame, console) = watch::channel(Arc::new(shown(&before)));
        let publish = move |moved: &Moved<'_, FileJournal>| {
            before = moved.control.views(&moved.desk.live()).sharing(&before);
            let unkept = moved.desk_error.is_none().then(|| moved.desk.unkept.clone());
            hung.hang(&before, &Footing { standing: moved.control.standing(), unkept });
            hung.lay(&moved.desk.shared(is_shared));
            frame.send_replace(Arc::new(shown(&before)));
        };
        let running = run(control, desk, publish).context("start control's thread")?;
        let inbox = running.inbox();
        let (seats, host) =
            listen(folder, room, (exercise.clone(), inbox.clone(), gallery, console))?;
        Ok(Self { exercise, inbox, seats, host, _running: running })
    }

    pub(super) fn ready(&self) -> Ready {
        let cells = self.exercise.cells.keys();
        let code = |cell: &CellId| self.seats.logins().code(&JoinPlace::Cell(cell.clone()));
        let codes = cells.filter_map(|cell| Some((cell.as_str().to_owned(), code(cell)?)));
        Ready { port: self.host.address().port(), codes: codes.collect() }
    }

    pub(super) fn obey(&mut self, order: Order) -> anyhow::Result<()> {
        match order {
            Order::Start => self.act(TableCommand::StartExercise.into()),
            Order::Release(id) => {
                let id = InjectId::new(&id).map_err(|bad| anyhow!("{bad:?}"))?;
                self.act(InjectCommand::Release.of(&id))
            }
            Order::Frame => bail!("frames are for the bare server"),
        }
    }

    /// Does what a facilitator's key does, and waits for the answer.
    fn act(&self, command: Command) -> anyhow::Result<()> {
        let actor = Actor::own(Seat::facilitator());
        let submission = Submission { actor, key: key(), command, said: None };
        match self.inbox.submit(submission)?.recv()? {
            Reply::Accepted { .. } => Ok(()),
            reply @ (Reply::Refused(_) | Reply::TooLarge { .. } | Reply::ReadOnly(_)) => {
                bail!("control answered {reply:?}")
            }
        }
    }
}

fn create(folder: &Path, room: &Room) -> anyhow::Result<Control<FileJournal>> {
    let path = folder.join("full-room.yaml");
    fs::write(&path, room.yaml()).context("write the exercise")?;
    let loaded = match yaml::load(&path, &NormCatalogue::default()) {
        Ok(loaded) => loaded,
        Err(failure) => bail!("{failure}: {:#?}", failure.problems),
    };
    let clock = SystemClock::new();
    let mut ids = RandomIds;
    let since = clock.wall();
    let holder =
        Holder { pid: std::process::id(), user: String::new(), host: String::new(), since };
    let journal = FileJournal::create(&folder.join(JOURNAL), &holder)?;
    let opening = Opening {
        session: SessionId(ids.next(since)),
        exercise: Arc::new(loaded.exercise),
        source_digest: loaded.source_digest,
        language: Language::Ko,
    };
    let surroundings = Surroundings { clock: Arc::new(clock), ids: Box::new(ids) };
    Ok(Control::create(journal, opening, surroundings)?)
}

fn listen(
    folder: &Path,
    room: &Room,
    (exercise, inbox, gallery, console): (Arc<Exercise>, Inbox, Arc<Gallery>, Consoles),
) -> anyhow::Result<(Arc<Seats>, Host)> {
    let clock = SystemClock::new();
    let outside = Outside { now: Box::new(move || clock.wall()), key: Box::new(key) };
    let language = Language::Ko;
    let closed = AtomicBool::new(false);
    let secret = SessionSecret::open(&folder.join("secret"))?;
    let files = LoginFiles { secret, kept: folder.join("logins"), settings: None };
    let logins = Logins::open(exercise.clone(), files)?;
    let table = Table { exercise, inbox, gallery, console, language, outside, closed };
    let seats = Arc::new(Seats::new(table, logins));
    let options = HostOptions {
        listen: ([127, 0, 0, 1], 0).into(),
        key: HostKey::open(&folder.join("host-key"))?,
        limits: Limits::for_connections(room.seats.max(1)),
    };
    let host = Host::open(options, seats.clone())?;
    Ok((seats, host))
}

/// What control's own seats see of the table; none is taken here.
fn shown(views: &Views) -> Shown {
    let (unkept, connected) = (BTreeSet::new(), BTreeSet::new());
    Shown { views: views.clone(), notice: None, unkept, aar: None, connected }
}

fn key() -> MoveKey {
    MoveKey(RandomIds.next(SystemClock::new().wall()))
}
