//! Sitting at a table: control on its thread, the console on this terminal.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;

use crate::control::{
    Clock as _, Control, DeskFile, Footing, Gallery, Ids as _, Moved, RandomIds, ReadOnlyCause,
    Standing, SystemClock, run, watch,
};
use crate::exercise::{CellId, Language, Seat};
use crate::journal::{self, FileJournal, Head};
use crate::lang::{Arg, Words};
use crate::review::{self, Aar};
use crate::session::MoveKey;
use crate::session::view::{ClockState, Views};
use crate::terminal::{self, Outside, Table};
use crate::tui::form::is_shared;
use crate::tui::{App, Notice, Shown};

use super::door::Entrance;
use super::failure::shown;
use super::host::{Frames, Listen};
use super::{Exit, Failure, Options, print, words};

/// Refuses before any file is made when there is no terminal to sit at.
pub(super) fn needs_terminal() -> Result<(), Failure> {
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        return Ok(());
    }
    Err(Failure::NoTerminal)
}

/// Stays at the table until the facilitator leaves; with seats at other terminals where there is
/// something to listen with.
pub(super) fn sit(
    control: Control<FileJournal>,
    path: &Path,
    listen: Option<Listen>,
    (options, language): (&Options, Language),
) -> Result<Exit, Failure> {
    let (desk, broken) = DeskFile::open(path);
    if let Some(aside) = broken {
        let aside = shown(&aside);
        let args = [("path", Arg::from(aside.as_str()))];
        words::tell(&Words::of(language).say("program-desk-aside", &args));
    }
    let drafts = desk.desk.drafts_of(&Seat::facilitator());
    let views = control.views(&desk.desk.live()).attended(desk.desk.attendance.clone());
    let footing = Footing { standing: control.standing(), unkept: Some(BTreeSet::new()) };
    let gallery = Arc::new(Gallery::new(&views, &footing));
    let (unkept, connected) = (BTreeSet::new(), BTreeSet::new());
    let shown_first = Shown { views, notice: None, unkept, aar: None, connected };
    let (frame, news) = watch::channel(Arc::new(shown_first));
    let mut press =
        Press { shown: frame, gallery: gallery.clone(), path: path.to_owned(), aar: None };
    let names = control.exercise().clone();
    let running = run(control, desk, move |moved: &Moved<'_, FileJournal>| press.publish(moved))
        .context("start control's thread")?;
    let served = match listen {
        Some(listen) => {
            let frames = Frames { gallery, console: news.clone() };
            Some(listen.open(&names, running.inbox(), frames, language)?)
        }
        None => None,
    };
    let entrance = served.as_ref().map(|served| served.entrance(&names, path));
    let hosting = entrance.as_ref().map(Entrance::hosting);
    let app = App::new(language, options.theme(), drafts).hosted(hosting);
    let mut table = Table::new(app, running.inbox(), news, outside(path, entrance));
    let shown_well = terminal::run(&mut table).context("use the terminal");
    // While control still takes what was typed last.
    if let Some(served) = served {
        served.close();
    }
    let ended = running.quit();
    shown_well?;
    let Some((control, desk)) = ended else {
        // Control's thread panicked; what it said was told when the terminal was given back.
        return Ok(Exit::Failure);
    };
    let is_over = control.views(&desk.desk.live()).control.clock.state == ClockState::Ended;
    words::tell(&left(path, is_over, Words::of(language)));
    Ok(Exit::Success)
}

/// Where the session lies, and what is done with it next.
fn left(path: &Path, is_over: bool, words: &Words) -> String {
    let path = shown(path);
    // As a shell reads it back; a path with a NUL in it does not exist.
    let quoted = shlex::try_quote(&path).unwrap_or_default();
    let next = if is_over { "program-left-report" } else { "program-left-resume" };
    let place = words.say("program-left", &[("path", Arg::from(path.as_str()))]);
    format!("{place}\n{}", words.say(next, &[("path", Arg::from(&*quoted))]))
}

fn outside(path: &Path, entrance: Option<Entrance>) -> Outside {
    let clock = SystemClock::new();
    let path = path.to_owned();
    Outside {
        now: Box::new(move || clock.wall()),
        key: Box::new(|| MoveKey(RandomIds.next(SystemClock::new().wall()))),
        print: Box::new(move |cell, language| print_page(&path, cell, language)),
        door: entrance.map(|entrance| Box::new(entrance) as Box<dyn terminal::Door>),
    }
}

/// Writes 현재까지 상황 beside the journal and tells where.
fn print_page(path: &Path, cell: &CellId, language: Language) -> String {
    let words = Words::of(language);
    match print::situation(path, cell, language) {
        Ok(written) => words.say("note-printed", &[("path", Arg::from(shown(&written).as_str()))]),
        Err(failure) => {
            let why = failure.to_string();
            words.say("note-not-printed", &[("why", Arg::from(why.as_str()))])
        }
    }
}

/// Publishes what changed for the terminal.
struct Press {
    shown: watch::Sender<Arc<Shown>>,
    gallery: Arc<Gallery>,
    path: PathBuf,
    /// What the journal teaches, and up to where it was read.
    aar: Option<(Head, Arc<Aar>)>,
}

impl Press {
    fn publish(&mut self, moved: &Moved<'_, FileJournal>) {
        let before = self.shown.borrow().clone();
        let views = moved.control.views(&moved.desk.live());
        let views = views.attended(moved.desk.attendance.clone()).sharing(&before.views);
        let unkept = moved.desk_error.is_none().then(|| moved.desk.unkept.clone());
        self.gallery.hang(&views, &Footing { standing: moved.control.standing(), unkept });
        self.gallery.lay(&moved.desk.shared(is_shared));
        let connected = moved.desk.connected.keys().cloned().collect();
        let notice = notice(moved);
        let aar = self.aar(moved, &views);
        let same_aar = match (&aar, &before.aar) {
            (Some(now), Some(before)) => Arc::ptr_eq(now, before),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        let unkept = moved.desk.unkept.clone();
        let same_around =
            notice == before.notice && unkept == before.unkept && connected == before.connected;
        if views.is_shared_with(&before.views) && same_around && same_aar {
            return;
        }
        self.shown.send_replace(Arc::new(Shown { views, notice, unkept, aar, connected }));
    }

    /// Read from the journal once the exercise is over, and again after each later record.
    fn aar(&mut self, moved: &Moved<'_, FileJournal>, views: &Views) -> Option<Arc<Aar>> {
        if views.control.clock.state != ClockState::Ended {
            return None;
        }
        let head = moved.control.head();
        if let Some((read, aar)) = &self.aar
            && read == head
        {
            return Some(aar.clone());
        }
        let whole = journal::read(&self.path).ok()?;
        let aar = Arc::new(review::read(moved.control.exercise(), &whole.records));
        self.aar = Some((head.clone(), aar.clone()));
        Some(aar)
    }
}

fn notice(moved: &Moved<'_, FileJournal>) -> Option<Notice> {
    match moved.control.standing() {
        Standing::ReadOnly(ReadOnlyCause::Full) => Some(Notice::DiskFull),
        Standing::ReadOnly(ReadOnlyCause::Failed | ReadOnlyCause::Unknown) => {
            Some(Notice::WriteFailed)
        }
        Standing::ReadOnly(ReadOnlyCause::WrittenElsewhere) => Some(Notice::WrittenElsewhere),
        Standing::Writing => moved.desk_error.is_some().then_some(Notice::DraftsNotKept),
    }
}
