//! `whitecell sessions`: what there is to resume, review or report.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Local};

use crate::exercise::{ExerciseTime, Text};
use crate::journal;
use crate::lang::{self, Arg, Words};
use crate::session::{Phase, replay};
use crate::tui::home::{HomeSession, SessionStanding};

use super::failure::shown;
use super::{Exit, Failure, Options, places, words};

/// Lists the sessions kept on this machine, the latest first
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Another folder of journals
    folder: Option<PathBuf>,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let words = Words::of(options.language());
    let folder = match &args.folder {
        Some(folder) => folder.clone(),
        None => places::sessions()?,
    };
    let sessions = in_folder(&folder);
    if sessions.is_empty() {
        let folder = shown(&folder);
        let args = [("folder", Arg::from(folder.as_str()))];
        words::print(&format!("{}\n", words.say("program-no-sessions", &args)));
    }
    for session in sessions {
        let standing = words.text(session.standing.words());
        let title = session.title.get(options.language());
        let started = session.started.format("%Y-%m-%d %H:%M");
        let (standing, title) = (lang::pad(&standing, 12), lang::pad(title, 24));
        let path = shown(&session.path);
        words::print(&format!("{started}  {title}  {}  {standing}  {path}\n", session.t));
    }
    Ok(Exit::Success)
}

/// The sessions of a folder, as far as they can be read.
pub(super) fn in_folder(folder: &Path) -> Vec<HomeSession> {
    places::journals_in(folder).iter().map(|path| look(path)).collect()
}

fn look(path: &Path) -> HomeSession {
    let Ok(whole) = journal::read(path) else { return broken(path) };
    let Some((exercise, state)) = replay(&whole.records) else { return broken(path) };
    let started = whole.records.first().map(|record| record.at.with_timezone(&Local));
    let standing = if journal::is_held(path) {
        SessionStanding::OpenElsewhere
    } else if !whole.torn.is_empty() {
        SessionStanding::CutShort
    } else if state.phase == Phase::Ended {
        SessionStanding::Ended
    } else {
        SessionStanding::Paused
    };
    HomeSession {
        path: path.to_owned(),
        title: exercise.title.clone(),
        started: started.map_or_else(epoch, |started| started.fixed_offset()),
        standing,
        t: state.t,
    }
}

/// A journal that does not hold together: by its name, when it was last changed.
fn broken(path: &Path) -> HomeSession {
    let changed = std::fs::metadata(path).and_then(|about| about.modified()).ok();
    let started = changed.map(|changed| DateTime::<Local>::from(changed).fixed_offset());
    let name = path.file_stem().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    HomeSession {
        path: path.to_owned(),
        title: Text::same(name),
        started: started.unwrap_or_else(epoch),
        standing: SessionStanding::Broken,
        t: ExerciseTime::START,
    }
}

fn epoch() -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset()
}
