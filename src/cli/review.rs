//! `whitecell review`: a session played again, ended or still running. It only reads the journal;
//! what reviewers write goes to files beside it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use anyhow::Context as _;

use crate::control::{Clock as _, SystemClock};
use crate::exercise::Language;
use crate::journal::{self, Follower};
use crate::lang::Words;
use crate::review::notebook::{Change, NotTaken};
use crate::review::{self, Aar, Playback};
use crate::session::Record;
use crate::signature;
use crate::terminal::{self, Buffer, Flow, Position, Rect, Surface};
use crate::tui::Input;
use crate::tui::review::{Chain, Effect, Outcome, Review, Signed, Standing};

use super::notebook::{NotebookError, NotebookFile};
use super::sign::signature_of;
use super::table::needs_terminal;
use super::{Exit, Failure, Options, places, words};

/// Plays a session again: lanes over time, any seat's screen as it was, findings, notes
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session: its journal, or a part of its name; the latest one when left out
    session: Option<PathBuf>,
    /// Of a damaged record: look at what still holds
    #[arg(long)]
    salvage: bool,
    /// Who writes notes and the improvement plan; else the name of the login
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    needs_terminal()?;
    let path = places::find(args.session.as_deref())?;
    let by = args.name.clone().unwrap_or_else(words::login);
    look(&path, Asked { salvage: args.salvage, by: &by }, options, options.language())
}

/// Opens the review of a session on this terminal.
pub(super) fn of(path: &Path, options: &Options, language: Language) -> Result<Exit, Failure> {
    look(path, Asked { salvage: false, by: &words::login() }, options, language)
}

#[derive(Clone, Copy)]
struct Asked<'a> {
    salvage: bool,
    by: &'a str,
}

fn look(
    path: &Path,
    asked: Asked<'_>,
    options: &Options,
    language: Language,
) -> Result<Exit, Failure> {
    let opened = Opened::of(path, asked.salvage)?;
    let not_one = || Failure::NotASession { path: path.to_owned() };
    let playback = Playback::open(opened.records).ok_or_else(not_one)?;
    let standing = Standing { chain: opened.chain, signed: signed(path) };
    let drafts = read_drafts(path, asked.by);
    let review = Review::new(playback, standing, (language, options.theme()), drafts);
    let mut screen = Screen {
        path: path.to_owned(),
        follower: opened.follower,
        book: NotebookFile::new(path, asked.by),
        by: asked.by.to_owned(),
        reading: Reading::default(),
        review,
        standing,
        clock: SystemClock::new(),
        passed: Duration::ZERO,
        second: 0,
    };
    screen.each_second();
    terminal::run(&mut screen).context("use the terminal")?;
    Ok(Exit::Success)
}

/// What could be read of a journal.
struct Opened {
    records: Vec<Record>,
    /// None where nothing more is to come.
    follower: Option<Follower>,
    chain: Chain,
}

impl Opened {
    fn of(path: &Path, salvage: bool) -> Result<Self, Failure> {
        if salvage {
            let salvaged = journal::salvage(path)?;
            if let Some(broken) = salvaged.broken {
                let chain = Chain::Salvaged { line: broken.line };
                return Ok(Self { records: salvaged.records, follower: None, chain });
            }
        }
        let mut follower = Follower::new(path);
        let records = follower.poll()?;
        let chain = chain(path, &follower);
        Ok(Self { records, follower: Some(follower), chain })
    }
}

/// A line that somebody is writing is no torn one.
fn chain(path: &Path, follower: &Follower) -> Chain {
    if journal::is_held(path) {
        return Chain::Growing;
    }
    let length = fs::metadata(path).map_or(0, |about| about.len());
    if length > follower.length() { Chain::Torn } else { Chain::Whole }
}

fn signed(path: &Path) -> Signed {
    let Ok(armored) = fs::read(signature_of(path)) else { return Signed::No };
    let fits = fs::read(path).is_ok_and(|bytes| signature::check(&armored, &bytes).is_ok());
    if fits { Signed::Fits } else { Signed::DoesNotFit }
}

/// What was being typed when this reviewer left.
fn drafts_of(path: &Path, by: &str) -> PathBuf {
    let by: String = by.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    journal::beside(path, &format!("review-draft-{by}"))
}

fn read_drafts(path: &Path, by: &str) -> BTreeMap<String, String> {
    let kept = fs::read_to_string(drafts_of(path, by)).ok();
    kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default()
}

/// The review of the whole, which is read on a thread of its own: it takes seconds in a long
/// session, and the lanes can be used meanwhile.
#[derive(Default)]
struct Reading {
    under_way: Option<Receiver<Arc<Aar>>>,
    /// How many records were there when it was begun last.
    begun: usize,
}

impl Reading {
    fn begin(&mut self, playback: &Playback) {
        if self.under_way.is_some() || self.begun == playback.count() {
            return;
        }
        let (sender, receiver) = channel();
        let (exercise, records) = (playback.exercise().clone(), playback.records().clone());
        let read = move || {
            // Whoever asked may have left.
            sender.send(Arc::new(review::read(&exercise, &records))).ok();
        };
        let thread = std::thread::Builder::new().name("review".to_owned()).spawn(read);
        if thread.is_ok() {
            self.under_way = Some(receiver);
        }
        self.begun = playback.count();
    }

    fn done(&mut self) -> Option<Arc<Aar>> {
        match self.under_way.as_ref()?.try_recv() {
            Ok(aar) => {
                self.under_way = None;
                Some(aar)
            }
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => {
                self.under_way = None;
                None
            }
        }
    }
}

/// The reviewer's terminal.
struct Screen {
    path: PathBuf,
    follower: Option<Follower>,
    book: NotebookFile,
    by: String,
    reading: Reading,
    review: Review,
    standing: Standing,
    clock: SystemClock,
    /// When time was last let pass, on the clock that never jumps.
    passed: Duration,
    second: i64,
}

impl Screen {
    fn words(&self) -> &'static Words {
        Words::of(self.review.language())
    }

    /// Takes in what was written since; tells whether there was anything.
    fn follow(&mut self) -> bool {
        let Some(follower) = &mut self.follower else { return false };
        match follower.poll() {
            Ok(records) if records.is_empty() => false,
            Ok(records) => {
                self.review.grow(|playback| playback.extend(records));
                true
            }
            Err(error) => {
                self.follower = None;
                self.standing.chain = Chain::Stopped;
                self.review.stand(self.standing);
                let told = Failure::from(error).in_words(self.review.language());
                self.review.tell(told);
                true
            }
        }
    }

    /// What is looked at once a second: the file, what others wrote, and the review of the whole.
    fn each_second(&mut self) {
        if let Some(follower) = &self.follower {
            self.standing.chain = chain(&self.path, follower);
            self.review.stand(self.standing);
        }
        if let Some(news) = self.book.news(&self.path) {
            match news {
                Ok(book) => self.review.read_book(book),
                Err(error) => self.review.tell(error.in_words(self.words())),
            }
        }
        if let Some(drafts) = self.review.unkept() {
            self.keep(&drafts);
        }
        self.reading.begin(self.review.playback());
    }

    fn write(&mut self, change: &Change) {
        let words = self.words();
        let outcome = match self.book.write(change, self.clock.wall()) {
            Ok(_) => Outcome::Written,
            Err(NotebookError::NotTaken(NotTaken::Overtaken(theirs))) => Outcome::Overtaken(theirs),
            Err(error) => Outcome::Refused(error.in_words(words)),
        };
        self.review.on_written(outcome);
        if let Some(Ok(book)) = self.book.news(&self.path) {
            self.review.read_book(book);
        }
    }

    /// A draft that cannot be kept is still on the screen, and told.
    fn keep(&mut self, drafts: &BTreeMap<String, String>) {
        let path = drafts_of(&self.path, &self.by);
        if drafts.is_empty() && !path.exists() {
            return;
        }
        let text = serde_json::to_string(drafts).unwrap_or_default();
        if let Err(failure) = places::write_private(&path, text.as_bytes()) {
            let told = failure.in_words(self.review.language());
            self.review.tell(told);
        }
    }
}

impl Surface for Screen {
    fn poll(&mut self) -> bool {
        let mut news = self.follow();
        if let Some(aar) = self.reading.done() {
            self.review.teach(aar);
            news = true;
        }
        let second = self.clock.wall().timestamp();
        if std::mem::replace(&mut self.second, second) != second {
            self.each_second();
            news = true;
        }
        let now = self.clock.monotonic();
        let passed = now.saturating_sub(std::mem::replace(&mut self.passed, now));
        self.review.on_time(passed) || news
    }

    fn on_input(&mut self, input: Input) -> Flow {
        let mut flow = Flow::Stay;
        for effect in self.review.on_input(input) {
            match effect {
                Effect::Write(change) => self.write(&change),
                Effect::KeepDrafts(drafts) => self.keep(&drafts),
                Effect::Leave => flow = Flow::Leave,
            }
        }
        flow
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Option<Position> {
        self.review.draw(buffer, area)
    }
}
