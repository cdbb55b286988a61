//! A reception of our own, whose faces show what they were told and tell what they took.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color as Paint, Style};
use russh::keys::PublicKey;
use tempfile::TempDir;
use tokio::sync::watch;
use whitecell::exercise::SeatId;
use whitecell::serve::{
    BoxFuture, Color, Dialogue, Face, Flow, Guest, Host, HostKey, HostOptions, Known, Limits, Line,
    NotAdmitted, Pass, Proof, Questions, Reception, Say, SessionSecret, Wants, Ways,
};
use whitecell::tui::{Drawn, Input, Key, KeyCode};

/// How long something may take before the test gives it up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(40);

/// What everybody at the table is shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct News {
    pub(crate) text: String,
    /// Every cell of a screen is this; a frame then has as many bytes as it can have.
    pub(crate) noise: Option<u32>,
    pub(crate) over: bool,
}

/// What the faces and dialogues took, for the test to look at.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) guests: Mutex<Vec<(Guest, Wants)>>,
    /// By user.
    pub(crate) frames: Mutex<BTreeMap<String, usize>>,
    pub(crate) resizes: Mutex<Vec<(u16, u16)>>,
    pub(crate) keys: AtomicUsize,
    pub(crate) pastes: Mutex<Vec<String>>,
    pub(crate) pastes_too_long: AtomicUsize,
    pub(crate) lines: Mutex<Vec<Line>>,
    /// Faces and dialogues that are there now.
    pub(crate) seated: AtomicUsize,
}

pub(crate) struct Table {
    pub(crate) log: Arc<Log>,
    news: watch::Sender<News>,
    secret: SessionSecret,
}

/// What a face shows of what was typed.
const TYPED_BYTES_MAX: usize = 4096;

/// The users who may come in.
pub(crate) const USERS: [&str; 2] = ["mofa", "mnd"];

/// A host with a table behind it, in a folder of its own.
pub(crate) struct House {
    pub(crate) host: Option<Host>,
    pub(crate) table: Arc<Table>,
    folder: TempDir,
}

impl House {
    pub(crate) fn open() -> Self {
        let login_refusal = Duration::from_millis(50);
        Self::with(Limits { login_refusal, ..Limits::default() })
    }

    pub(crate) fn with(limits: Limits) -> Self {
        let folder = tempfile::tempdir().expect("there is room");
        let key = HostKey::open(&folder.path().join("host_key")).expect("a key is made");
        let secret = SessionSecret::open(&folder.path().join("secret")).expect("a secret is made");
        let (news, _) = watch::channel(News::default());
        let table = Arc::new(Table { log: Arc::default(), news, secret });
        let listen = "127.0.0.1:0".parse().expect("an address");
        let options = HostOptions { listen, key, limits };
        let host = Host::open(options, table.clone()).expect("there is a port to have");
        Self { host: Some(host), table, folder }
    }

    pub(crate) fn port(&self) -> u16 {
        self.host.as_ref().expect("it is open").address().port()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn log(&self) -> &Log {
        &self.table.log
    }

    pub(crate) fn code(&self, user: &str) -> String {
        self.table.secret.code(user).to_string()
    }

    pub(crate) fn tell(&self, text: &str) {
        self.table.news.send_modify(|news| text.clone_into(&mut news.text));
    }

    /// News on a screen of which every cell is another than before.
    pub(crate) fn make_noise(&self, seed: u32, text: &str) {
        let (text, noise) = (text.to_owned(), Some(seed));
        self.table.news.send_replace(News { text, noise, over: false });
    }

    pub(crate) fn close_table(&self) {
        self.table.news.send_modify(|news| news.over = true);
    }

    /// How many frames were drawn for a user.
    pub(crate) fn frames(&self, user: &str) -> usize {
        self.log().frames.lock().unwrap().get(user).copied().unwrap_or(0)
    }

    pub(crate) fn seated(&self) -> usize {
        self.log().seated.load(Ordering::SeqCst)
    }
}

/// Somebody who came with a code.
pub(crate) fn guest(user: &str, person: &str) -> Guest {
    let seat = SeatId::new(user).expect("users are seats here");
    let pass = Pass::Code { turn: 0 };
    Guest { user: user.to_owned(), person: person.to_owned(), seat, pass }
}

/// Waits for a condition with a name.
pub(crate) fn wait_until(name: &str, mut holds: impl FnMut() -> bool) {
    const LOOK_EVERY: Duration = Duration::from_millis(10);
    #[expect(clippy::disallowed_methods, reason = "a test gives up after a time")]
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < PATIENCE, "waited for {name}");
        thread::park_timeout(LOOK_EVERY);
    }
}

impl Reception for Table {
    fn questions(&self) -> Questions {
        Questions {
            banner: Some("연습 EXERCISE\n".to_owned()),
            code: "입장 코드: ".to_owned(),
            name: "이름: ".to_owned(),
            name_again: "이름을 적어 주십시오: ".to_owned(),
            name_shorter: "이름이 너무 깁니다: ".to_owned(),
            locked: "잠긴 주소입니다.\n".to_owned(),
        }
    }

    fn ways(&self) -> Ways {
        Ways::Codes
    }

    fn knows(&self, _user: &str, _key: &PublicKey) -> Known {
        Known::No
    }

    fn admit(&self, user: &str, proof: &Proof, person: &str) -> Result<Guest, NotAdmitted> {
        let right = match proof {
            Proof::Code(code) => self.secret.code(user).is(code),
            Proof::Key(_) => false,
        };
        if !right || !USERS.contains(&user) {
            return Err(NotAdmitted::Wrong);
        }
        if person == "익명" {
            return Err(NotAdmitted::Name("다른 이름: ".to_owned()));
        }
        Ok(guest(user, person))
    }

    fn screen(
        self: Arc<Self>,
        guest: Guest,
        wants: Wants,
    ) -> BoxFuture<'static, Result<Box<dyn Face>, String>> {
        Box::pin(async move {
            self.log.guests.lock().unwrap().push((guest.clone(), wants.clone()));
            if guest.person == "만석" {
                return Err("자리가 없습니다.\n나중에 오십시오.".to_owned());
            }
            let face = Echo {
                seat: Seat::take(&self.log),
                guest,
                wants,
                news: self.news.subscribe(),
                typed: String::new(),
                bell: AtomicBool::new(false),
                breaks: false,
            };
            Ok(Box::new(face) as Box<dyn Face>)
        })
    }

    fn lines(
        self: Arc<Self>,
        guest: Guest,
        wants: Wants,
    ) -> BoxFuture<'static, Result<Box<dyn Dialogue>, String>> {
        Box::pin(async move {
            self.log.guests.lock().unwrap().push((guest.clone(), wants));
            if guest.person == "만석" {
                return Err("자리가 없습니다.".to_owned());
            }
            let (said, says) = tokio::sync::mpsc::unbounded_channel();
            said.send(format!("{{\"hello\":\"{}\"}}", guest.person)).unwrap();
            let seat = Seat::take(&self.log);
            Ok(Box::new(Repeat { _seat: seat, log: self.log.clone(), said: Some(said), says })
                as Box<dyn Dialogue>)
        })
    }

    fn words(&self, _wants: &Wants, say: Say) -> String {
        match say {
            Say::NoTerminal => "터미널이 없습니다: ssh -t".to_owned(),
            Say::NotOffered => "그런 명령은 없습니다.".to_owned(),
            Say::Broken => "자리가 고장났습니다.".to_owned(),
        }
    }
}

/// Counts who is there.
struct Seat {
    log: Arc<Log>,
}

impl Seat {
    fn take(log: &Arc<Log>) -> Self {
        log.seated.fetch_add(1, Ordering::SeqCst);
        Self { log: log.clone() }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.log.seated.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Shows the guest, the news, and what was typed. `q` leaves, `!` breaks it, `@` breaks its
/// drawing, `^` rings.
struct Echo {
    seat: Seat,
    guest: Guest,
    wants: Wants,
    news: watch::Receiver<News>,
    typed: String,
    bell: AtomicBool,
    breaks: bool,
}

impl Face for Echo {
    fn changed(&mut self) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if self.news.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        })
    }

    fn on_input(&mut self, input: Input) -> Flow {
        let log = &self.seat.log;
        match input {
            Input::Key(Key { code, .. }) => {
                log.keys.fetch_add(1, Ordering::SeqCst);
                if code == KeyCode::Char('q') {
                    return Flow::Leave;
                }
                assert_ne!(code, KeyCode::Char('!'), "this face breaks when told to");
                self.breaks |= code == KeyCode::Char('@');
                self.bell.fetch_or(code == KeyCode::Char('^'), Ordering::SeqCst);
                if self.typed.len() >= TYPED_BYTES_MAX {
                    return Flow::Stay;
                }
                if let KeyCode::Char(c) = code {
                    self.typed.push(c);
                } else {
                    write!(self.typed, "<{code:?}>").expect("a string takes it");
                }
            }
            Input::Paste(text) => log.pastes.lock().unwrap().push(text),
            Input::PasteTooLong { .. } => {
                log.pastes_too_long.fetch_add(1, Ordering::SeqCst);
            }
            Input::Resize { columns, rows } => log.resizes.lock().unwrap().push((columns, rows)),
        }
        Flow::Stay
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Drawn {
        assert!(!self.breaks, "this drawing breaks when told to");
        *self.seat.log.frames.lock().unwrap().entry(self.guest.user.clone()).or_default() += 1;
        let news = self.news.borrow_and_update().clone();
        if let Some(seed) = news.noise {
            scribble(buffer, area, seed);
        }
        let style = match self.wants.color {
            Color::Shown => Style::new().fg(Paint::Red),
            Color::Unwanted => Style::new(),
        };
        let Guest { user, person, .. } = &self.guest;
        let rows = [
            format!("{user}: {person} {}x{}", area.width, area.height),
            format!("locale {:?}", self.wants.locale),
            format!("news: {}", news.text),
            format!("typed: {}", self.typed),
        ];
        for (row, text) in (0..area.height).zip(rows) {
            buffer.set_stringn(0, row, text, usize::from(area.width), style);
        }
        Some(Position::new(0, area.height - 1)).into()
    }

    fn takes_bell(&mut self) -> bool {
        self.bell.swap(false, Ordering::SeqCst)
    }

    fn farewell(&self) -> String {
        "안녕히 가십시오.\n자리는 남습니다.".to_owned()
    }

    fn is_over(&self) -> bool {
        self.news.borrow().over
    }
}

/// No cell as the one beside it, nor as it was with another seed.
fn scribble(buffer: &mut Buffer, area: Rect, seed: u32) {
    for (number, position) in (seed..).zip(area.positions()) {
        let mixed = number.wrapping_mul(0x9e37_79b9) ^ seed.wrapping_mul(0x85eb_ca6b);
        let [letter, red, green, blue] = mixed.to_be_bytes();
        buffer[position]
            .set_char(char::from(b'a' + letter % 26))
            .set_fg(Paint::Rgb(red, green, blue));
    }
}

type Said = tokio::sync::mpsc::UnboundedSender<String>;

/// Says again what was said. `bye` ends it.
struct Repeat {
    _seat: Seat,
    log: Arc<Log>,
    said: Option<Said>,
    says: tokio::sync::mpsc::UnboundedReceiver<String>,
}

impl Dialogue for Repeat {
    fn next(&mut self) -> Pin<Box<dyn Future<Output = Option<String>> + Send + '_>> {
        Box::pin(self.says.recv())
    }

    fn on_line(&mut self, line: Line) {
        let answer = match &line {
            Line::Text(text) if text == "bye" => {
                self.said = None;
                return;
            }
            Line::Text(text) => format!("{{\"again\":\"{text}\"}}"),
            Line::TooLong { limit_bytes } => format!("{{\"longest\":{limit_bytes}}}"),
            Line::NotUtf8 => "{\"error\":\"utf8\"}".to_owned(),
        };
        self.log.lines.lock().unwrap().push(line);
        if let Some(said) = &self.said {
            said.send(answer).unwrap();
        }
    }

    fn on_end(&mut self) {
        self.said = None;
    }
}
