//! `whitecell check --watch`: checks again each time a file changes.
//!
//! It looks at the files themselves and listens to nothing: that sees what an editor writes in
//! place and what it moves there under the same name, and works in a container and on a share,
//! where the system tells of no change.

mod screen;

use std::fs;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::time::{Duration, SystemTime};

use chrono::Local;

use self::screen::{Screen, Seen};
use super::super::{Exit, Failure, Options, exercises};
use super::{Args, Speaks};
use crate::control::{Clock as _, SystemClock};
use crate::exercise::Language;
use crate::lang::Words;
use crate::terminal;

/// How often it looks.
const LOOK_EVERY_MILLISECONDS: u64 = 200;
/// For so many looks a file that has gone may come back: editors move one away and another there.
const LOOKS_WITHOUT_FILE_MAX: u32 = 5;
/// Clears the screen and goes to its top; what was scrolled away stays.
const CLEAR: &str = "\u{1b}[H\u{1b}[2J";

/// What tells one state of a file from the next; none while there is no file.
type Stamp = Option<(Option<SystemTime>, u64, u64)>;

fn stamp(path: &str) -> Stamp {
    let about = fs::metadata(path).ok()?;
    Some((about.modified().ok(), about.len(), inode(&about)))
}

#[cfg(unix)]
fn inode(about: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

#[cfg(not(unix))]
fn inode(_about: &fs::Metadata) -> u64 {
    0
}

/// The files as they were when they were checked, and as they were at the last look.
#[derive(Debug)]
struct Watched {
    checked: Vec<Stamp>,
    seen: Vec<Stamp>,
    looks_without_file: u32,
}

impl Watched {
    fn new(now: Vec<Stamp>) -> Self {
        Self { checked: now.clone(), seen: now, looks_without_file: 0 }
    }

    /// Looks once more; tells which files have changed. A change is one when two looks agree on
    /// it, so that nothing is read while it is being written.
    fn changed(&mut self, now: Vec<Stamp>) -> Vec<usize> {
        let settled = now == self.seen;
        self.seen = now;
        let gone = self.seen.iter().any(Option::is_none);
        self.looks_without_file = if gone { self.looks_without_file + 1 } else { 0 };
        let may_come_back = gone && self.looks_without_file < LOOKS_WITHOUT_FILE_MAX;
        if !settled || may_come_back || self.seen == self.checked {
            return vec![];
        }
        let differs = |place: &usize| self.seen[*place] != self.checked[*place];
        let changed = (0..self.seen.len()).filter(differs).collect();
        self.checked.clone_from(&self.seen);
        changed
    }
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let language = options.language();
    let files = args.all_files();
    refuse_what_does_not_change(&files, language)?;
    let look = || files.iter().map(|file| stamp(file)).collect::<Vec<_>>();
    let clock = SystemClock::new();
    let mut watched = Watched::new(look());
    let mut changed = vec![];
    let mut before = None;
    loop {
        // Who closes the pipe has read enough.
        let shown = show((args, &files), &clock, language, before.as_ref(), &changed);
        let Ok(seen) = shown else {
            return Ok(Exit::Success);
        };
        before = Some(seen);
        changed = loop {
            let changed = watched.changed(look());
            if !changed.is_empty() {
                break changed;
            }
            wait();
        };
    }
}

/// A shipped exercise never changes, and a file that is not there was meant otherwise.
fn refuse_what_does_not_change(files: &[String], language: Language) -> Result<(), Failure> {
    let words = Words::of(language);
    for file in files {
        let key = if exercises::shipped().any(|id| id == file) {
            "check-watch-shipped"
        } else if !Path::new(file).is_file() {
            "check-watch-no-file"
        } else {
            continue;
        };
        return Err(Failure::bad_file(words.say(key, &[("file", file.into())])));
    }
    Ok(())
}

/// Checks the files and shows what was found. What was found before stands until then.
fn show(
    (args, files): (&Args, &[String]),
    clock: &SystemClock,
    language: Language,
    before: Option<&Seen>,
    changed: &[usize],
) -> io::Result<Seen> {
    let mut out = io::stdout().lock();
    let is_screen = out.is_terminal();
    if is_screen {
        let clear = if before.is_none() { CLEAR } else { "" };
        write!(out, "{clear}{}", Words::of(language).text("check-watch-checking"))?;
        out.flush()?;
    }
    // Without colors, whose signs take no room on a screen and would be counted.
    let seen = Seen::of(args, files, Speaks { language, color: false });
    let time = clock.wall().with_timezone(&Local).format("%H:%M:%S").to_string();
    let size = terminal::extent().filter(|_| is_screen);
    let screen = Screen { files, language, time, before, changed, size };
    let clear = if is_screen { CLEAR } else { "" };
    write!(out, "{clear}{}", screen.of(&seen))?;
    out.flush()?;
    Ok(seen)
}

#[expect(clippy::disallowed_methods, reason = "there is nothing to wait for but the next look")]
fn wait() {
    std::thread::sleep(Duration::from_millis(LOOK_EVERY_MILLISECONDS));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(inode: u64, length: u64) -> Vec<Stamp> {
        vec![Some((None, length, inode))]
    }

    #[test]
    fn a_change_counts_once_it_has_settled() {
        let mut watched = Watched::new(at(1, 10));
        assert!(watched.changed(at(1, 10)).is_empty());
        assert!(watched.changed(at(1, 12)).is_empty(), "it is being written");
        assert!(watched.changed(at(1, 15)).is_empty(), "and still is");
        assert_eq!(watched.changed(at(1, 15)), [0]);
        assert!(watched.changed(at(1, 15)).is_empty(), "it was checked");
    }

    #[test]
    fn a_file_that_is_moved_there_is_another_state() {
        let mut watched = Watched::new(at(1, 10));
        assert!(watched.changed(vec![None]).is_empty());
        assert!(watched.changed(vec![None]).is_empty(), "it may come back");
        assert!(watched.changed(at(2, 10)).is_empty());
        assert_eq!(watched.changed(at(2, 10)), [0]);
    }

    #[test]
    fn a_file_that_stays_away_is_told_once() {
        let mut watched = Watched::new(at(1, 10));
        let looks = (0..10).filter(|_| !watched.changed(vec![None]).is_empty());
        assert_eq!(looks.count(), 1);
    }

    #[test]
    fn it_is_told_which_of_two_files_changed() {
        let both = |second| vec![at(1, 10)[0], at(2, second)[0]];
        let mut watched = Watched::new(both(20));
        assert!(watched.changed(both(21)).is_empty());
        assert_eq!(watched.changed(both(21)), [1]);
    }
}
