//! `whitecell screen`: the room's screen on a second terminal, following the journal read-only.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use chrono::{DateTime, Utc};

use crate::control::{Clock as _, DeskFile, SystemClock};
use crate::exercise::{Exercise, Language};
use crate::journal::{self, Follower};
use crate::lang::{Arg, Words};
use crate::review;
use crate::session::view::{ClockState, LiveDrafts, RoomView, Views};
use crate::session::{Record, State, replay};
use crate::terminal::{self, Buffer, Flow, Position, Rect, Surface};
use crate::tui::room::{self, HotWash};
use crate::tui::{Input, Key, KeyCode, Paint, Theme, notice};

use super::table::needs_terminal;
use super::{Exit, Failure, Options, places};

/// After how long without a record a running table is called silent.
const SILENT_SECONDS: u64 = 25;

/// Shows the room's screen of a session on this terminal: for the projector
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session: its journal, or a part of its name; the latest one when left out
    session: Option<PathBuf>,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    needs_terminal()?;
    let path = places::find(args.session.as_deref())?;
    let mut screen = Screen::open(&path, options.language(), options.theme())?;
    terminal::run(&mut screen).context("use the terminal")?;
    match screen.broken {
        Some(failure) => Err(failure),
        None => Ok(Exit::Success),
    }
}

/// The projector's terminal.
struct Screen {
    path: PathBuf,
    follower: Follower,
    exercise: Arc<Exercise>,
    state: State,
    /// All records, for the hot wash.
    records: Vec<Record>,
    drafts: LiveDrafts,
    view: Arc<RoomView>,
    hot_wash: Option<HotWash>,
    language: Language,
    theme: Theme,
    clock: SystemClock,
    second: i64,
    area: Rect,
    broken: Option<Failure>,
    /// Whether somebody holds the journal for writing; looked at once a second.
    held: bool,
}

impl Screen {
    fn open(path: &Path, language: Language, theme: Theme) -> Result<Self, Failure> {
        let mut follower = Follower::new(path);
        let records = follower.poll()?;
        let Some((exercise, state)) = replay(&records) else {
            return Err(Failure::NotASession { path: path.to_owned() });
        };
        let drafts = LiveDrafts::new();
        let view = Views::of(&state, &exercise, &drafts).room;
        let mut screen = Self {
            path: path.to_owned(),
            follower,
            exercise,
            state,
            records,
            drafts,
            view,
            hot_wash: None,
            language,
            theme,
            clock: SystemClock::new(),
            second: 0,
            area: Rect::default(),
            broken: None,
            held: true,
        };
        screen.wash();
        Ok(screen)
    }

    /// Takes in what came since, and tells whether the room sees anything new.
    fn follow(&mut self) -> Result<bool, Failure> {
        let records = self.follower.poll()?;
        let drafts = self.read_drafts();
        if records.is_empty() && drafts == self.drafts {
            return Ok(false);
        }
        for record in &records {
            self.state.apply(&self.exercise, record);
        }
        self.records.extend(records);
        self.drafts = drafts;
        self.view = Views::of(&self.state, &self.exercise, &self.drafts).room;
        self.wash();
        Ok(true)
    }

    /// What is being written, from the desk beside the journal; it may be missing or half there.
    fn read_drafts(&self) -> LiveDrafts {
        let desk = DeskFile::peek(&self.path);
        desk.map_or_else(|| self.drafts.clone(), |desk| desk.live())
    }

    fn wash(&mut self) {
        if self.view.clock.state != ClockState::Ended {
            return;
        }
        let aar = Arc::new(review::read(&self.exercise, &self.records));
        let page = self.hot_wash.as_ref().map_or(0, |wash| wash.page);
        let mut wash = HotWash::new(self.exercise.clone(), aar);
        wash.page = page;
        self.hot_wash = Some(wash);
    }

    /// Why nothing new may come: a running clock is marked on record every ten seconds.
    fn notice(&self) -> Option<String> {
        let words = Words::of(self.language);
        if let Some(failure) = &self.broken {
            return Some(failure.in_words(self.language));
        }
        if self.view.clock.state != ClockState::Running {
            return None;
        }
        if !self.held {
            return Some(words.text("screen-closed"));
        }
        let silent = self.now().signed_duration_since(self.state.at).num_seconds();
        let seconds = u64::try_from(silent).ok().filter(|seconds| *seconds > SILENT_SECONDS)?;
        Some(words.say("screen-silent", &[("seconds", Arg::Number(seconds))]))
    }

    fn now(&self) -> DateTime<Utc> {
        self.clock.wall()
    }

    fn paint(&self) -> Paint {
        Paint::new(self.language, self.theme, self.now())
    }
}

impl Surface for Screen {
    fn poll(&mut self) -> bool {
        let second = self.now().timestamp();
        let ticked = std::mem::replace(&mut self.second, second) != second;
        if ticked {
            self.held = journal::is_held(&self.path);
        }
        match self.follow() {
            Ok(news) => news || ticked,
            Err(failure) => {
                self.broken = Some(failure);
                true
            }
        }
    }

    fn on_input(&mut self, input: Input) -> Flow {
        if self.broken.is_some() {
            return Flow::Leave;
        }
        match input {
            Input::Key(key) if key == Key::char('q') || key == Key::ctrl('c') => Flow::Leave,
            Input::Key(Key { code: KeyCode::Char('L' | 'l' | 'ㅣ'), .. }) => {
                self.language = self.language.other();
                Flow::Stay
            }
            Input::Key(key) => {
                let (area, paint) = (self.area, self.paint());
                if let Some(wash) = &mut self.hot_wash {
                    wash.on_key(key, area, self.view.content.wash(), &paint);
                }
                Flow::Stay
            }
            Input::Paste(_) | Input::PasteTooLong { .. } | Input::Resize { .. } => Flow::Stay,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Option<Position> {
        self.area = area;
        let paint = self.paint();
        room::draw(buffer, area, &self.view, self.hot_wash.as_ref(), &paint);
        if let Some(text) = self.notice() {
            notice::draw(buffer, area, &text, &paint);
        }
        None
    }
}
