//! A table with seats at other terminals: control on its thread, a clock that is moved by hand, and
//! everything that `whitecell host` serves.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use uuid::Uuid;
use whitecell::control::{
    Clock as _, Control, DeskFile, DraftKey, Footing, Gallery, Ids as _, Inbox, ManualClock,
    Opening, RandomIds, Reply, Running, SeededIds, Standing, Submission, Surroundings, run, watch,
};
use whitecell::exercise::{CellId, DecisionId, Exercise, Language, Seat, SeatId};
use whitecell::journal::{FileJournal, Holder};
use whitecell::serve::{
    Host, HostKey, HostOptions, Limits, LoginFiles, LoginSettings, Logins, Outside, Seats,
    SessionSecret, Table as Served,
};
use whitecell::session::view::{LiveDrafts, Views};
use whitecell::session::{Actor, Command, DecisionCommand, MoveKey, SessionId};
use whitecell::tui::form::is_shared;
use whitecell::tui::{JoinPlace, Shown};

use super::control_table::wall;

const PATIENCE: Duration = Duration::from_secs(40);

/// The latest views of everybody, for the test itself.
#[derive(Default)]
struct Latest {
    views: Mutex<Option<Views>>,
    changed: Condvar,
}

pub(crate) struct Hosted {
    folder: tempfile::TempDir,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) inbox: Inbox,
    latest: Arc<Latest>,
    pub(crate) seats: Arc<Seats>,
    host: Option<Host>,
    running: Option<Running<FileJournal>>,
}

impl Hosted {
    pub(crate) fn new(exercise: Exercise) -> Self {
        Self::with(exercise, LoginSettings::default())
    }

    pub(crate) fn with(exercise: Exercise, settings: LoginSettings) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("test.journal");
        let clock = Arc::new(ManualClock::new(wall()));
        let exercise = Arc::new(exercise);
        let control = create(&path, &exercise, &clock);
        let latest = Arc::new(Latest::default());
        let views = control.views(&LiveDrafts::new());
        let gallery = Arc::new(Gallery::new(&views, &footing()));
        let (hang, tell) = (gallery.clone(), latest.clone());
        let (frame, console) = watch::channel(Arc::new(shown(&views, BTreeSet::new())));
        let running = run(control, DeskFile::open(&path).0, move |moved| {
            let mut latest = tell.views.lock().expect("no panic");
            let views = moved.control.views(&moved.desk.live());
            let views = views.attended(moved.desk.attendance.clone());
            let views = match &*latest {
                Some(before) => views.sharing(before),
                None => views,
            };
            hang.hang(&views, &footing());
            hang.lay(&moved.desk.shared(is_shared));
            let connected = moved.desk.connected.keys().cloned().collect();
            frame.send_replace(Arc::new(shown(&views, connected)));
            *latest = Some(views);
            tell.changed.notify_all();
        })
        .expect("a thread");
        let inbox = running.inbox();
        let now = clock.clone();
        let outside = Outside {
            now: Box::new(move || now.wall()),
            key: Box::new(|| MoveKey(RandomIds.next(wall()))),
        };
        let served = Served {
            exercise,
            inbox: inbox.clone(),
            gallery,
            console,
            language: Language::Ko,
            outside,
            closed: AtomicBool::new(false),
        };
        let secret = SessionSecret::open(&folder.path().join("secret")).expect("it can be made");
        let files =
            LoginFiles { secret, kept: folder.path().join("logins"), settings: Some(settings) };
        let logins = Logins::open(served.exercise.clone(), files).expect("there are none yet");
        let seats = Arc::new(Seats::new(served, logins));
        let options = HostOptions {
            listen: ([127, 0, 0, 1], 0).into(),
            key: HostKey::open(&folder.path().join("key")).expect("it can be made"),
            limits: Limits::default(),
        };
        let host = Host::open(options, seats.clone()).expect("a free port");
        let (host, running) = (Some(host), Some(running));
        Self { folder, clock, inbox, latest, seats, host, running }
    }

    pub(crate) fn port(&self) -> u16 {
        self.host.as_ref().expect("it is open").address().port()
    }

    pub(crate) fn code(&self, cell: &'static str) -> String {
        let place = JoinPlace::Cell(CellId::literal(cell));
        self.seats.logins().code(&place).expect("codes open seats")
    }

    /// The join code of one of control's posts.
    pub(crate) fn post_code(&self, post: &str) -> String {
        let place = JoinPlace::Seat(SeatId::new(post).expect("it is an id"));
        self.seats.logins().code(&place).expect("codes open seats")
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.folder.path().join("test.journal")
    }

    pub(crate) fn act(&self, seat: &'static str, command: impl Into<Command>) -> Reply {
        let actor = Actor::own(SeatId::literal(seat));
        let key = MoveKey(RandomIds.next(wall()));
        let submission = Submission { actor, key, command: command.into(), said: None };
        let answer = self.inbox.submit(submission).expect("there is room");
        answer.recv_timeout(PATIENCE).expect("an answer comes")
    }

    /// Lets time pass; control looks at its clock when something comes in. It has done so when this
    /// returns: what comes in behind that is answered.
    pub(crate) fn wait(&self, span: Duration) {
        self.clock.advance(span);
        let nothing = DraftKey { seat: Seat::facilitator(), name: "nothing".to_owned() };
        self.inbox.draft(nothing, String::new()).expect("there is room");
        let nowhere = DecisionCommand::Open.of(&DecisionId::literal("nowhere"));
        assert!(matches!(self.act("facilitator", nowhere), Reply::Refused(_)));
    }

    pub(crate) fn views(&self) -> Views {
        self.until("anything", |_| true)
    }

    /// Waits until the table is so.
    #[expect(clippy::disallowed_methods, reason = "a test gives up after a time")]
    pub(crate) fn until(&self, what: &str, is: impl Fn(&Views) -> bool) -> Views {
        let end = Instant::now() + PATIENCE;
        let mut latest = self.latest.views.lock().expect("no panic");
        loop {
            if let Some(views) = latest.as_ref().filter(|views| is(views)) {
                return views.clone();
            }
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "{what} did not come");
            latest = self.latest.changed.wait_timeout(latest, left).expect("no panic").0;
        }
    }

    /// Shows everybody out and ends the table.
    pub(crate) fn close(&mut self) {
        self.seats.close();
        drop(self.host.take());
        drop(self.running.take().and_then(Running::quit));
    }
}

fn create(path: &Path, exercise: &Arc<Exercise>, clock: &Arc<ManualClock>) -> Control<FileJournal> {
    let (user, host) = ("tester".to_owned(), "here".to_owned());
    let holder = Holder { pid: 1, user, host, since: wall() };
    let journal = FileJournal::create(path, &holder).expect("a new journal");
    let opening = Opening {
        session: SessionId(Uuid::from_u128(7)),
        exercise: exercise.clone(),
        source_digest: "0".repeat(64),
        language: Language::Ko,
    };
    let surroundings = Surroundings { clock: clock.clone(), ids: Box::new(SeededIds::new(1)) };
    Control::create(journal, opening, surroundings).expect("it opens")
}

fn shown(views: &Views, connected: BTreeSet<SeatId>) -> Shown {
    Shown { views: views.clone(), notice: None, unkept: BTreeSet::new(), aar: None, connected }
}

fn footing() -> Footing {
    Footing { standing: Standing::Writing, unkept: Some(BTreeSet::new()) }
}

impl Drop for Hosted {
    fn drop(&mut self) {
        self.close();
    }
}
