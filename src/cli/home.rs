//! `whitecell` alone: exercises and sessions to choose from.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::control::{Clock as _, SystemClock};
use crate::exercise::Language;
use crate::lang::Words;
use crate::terminal::{self, Buffer, Flow, Position, Rect, Surface};
use crate::tui::home::{self, Home, HomeChoice, HomeExercise};
use crate::tui::{Input, Paint, Theme};

use super::exercises::{self, Ready};
use super::failure::shown;
use super::{
    Exit, Failure, Options, check, places, report, resume, review, run as begin, sessions, table,
};

pub(super) fn run(options: &Options) -> Result<Exit, Failure> {
    table::needs_terminal()?;
    let mut language = options.language();
    let mut notice = None;
    loop {
        let (home, found) = look(notice.take());
        let paths: Vec<PathBuf> = home.sessions.iter().map(|s| s.path.clone()).collect();
        let mut first = First { home, choice: None, language, theme: options.theme() };
        terminal::run(&mut first).context("use the terminal")?;
        language = first.language;
        let done = match first.choice {
            Some(HomeChoice::Play(index)) => play(&found, index, options, language),
            Some(HomeChoice::Check(index)) => {
                notice = Some(checked(&found, index, language));
                continue;
            }
            // An ended session opens too: for its hot wash, its ratings, its comments.
            Some(HomeChoice::Resume(index)) => match paths.get(index) {
                Some(path) => resume::come_back(path, options, language),
                None => continue,
            },
            Some(HomeChoice::Review(index)) => match paths.get(index) {
                Some(path) => review::of(path, options, language),
                None => continue,
            },
            Some(HomeChoice::Report(index)) => match paths.get(index) {
                Some(path) => report::beside(path, language).map(|written| {
                    notice = Some(written);
                    Exit::Success
                }),
                None => continue,
            },
            Some(HomeChoice::Language | HomeChoice::Help) => continue,
            Some(HomeChoice::Quit) | None => return Ok(Exit::Success),
        };
        if let Err(failure) = done {
            notice = Some(failure.in_words(language));
        }
    }
}

fn play(
    found: &[Found],
    index: usize,
    options: &Options,
    language: Language,
) -> Result<Exit, Failure> {
    match found.get(index).map(|found| exercises::open(&found.name)) {
        Some(Ok(ready)) => begin::begin(&ready, None, options, language),
        Some(Err(failure)) => Err(failure),
        None => Ok(Exit::Success),
    }
}

fn checked(found: &[Found], index: usize, language: Language) -> String {
    match found.get(index).map(|found| exercises::open(&found.name)) {
        Some(Ok(ready)) => check::summary(&ready, language),
        Some(Err(failure)) => failure.in_words(language),
        None => String::new(),
    }
}

/// An exercise that was found, by the name that opens it.
struct Found {
    name: String,
}

fn look(notice: Option<String>) -> (Home, Vec<Found>) {
    let names = exercises::shipped().map(|id| (id.to_owned(), None)).chain(
        exercises::files_in(Path::new(".")).into_iter().map(|path| (shown(&path), Some(path))),
    );
    let mut found = vec![];
    let mut listed = vec![];
    for (name, path) in names {
        // A YAML file that is no exercise is not listed; one that tries to be, is.
        match exercises::open(&name) {
            Ok(ready) => listed.push(as_listed(&ready, path)),
            Err(_) => continue,
        }
        found.push(Found { name });
    }
    let kept = places::sessions().map(|folder| sessions::in_folder(&folder)).unwrap_or_default();
    (Home { exercises: listed, sessions: kept, selected: 0, notice }, found)
}

fn as_listed(ready: &Ready, path: Option<PathBuf>) -> HomeExercise {
    let exercise = &ready.exercise;
    HomeExercise {
        path,
        title: exercise.title.clone(),
        summary: exercise.summary.clone(),
        length: exercise.clock.length,
        cells: exercise.cells.values().map(|cell| cell.name.clone()).collect(),
        problems: ready.warnings.len(),
    }
}

/// The first screen.
struct First {
    home: Home,
    choice: Option<HomeChoice>,
    language: Language,
    theme: Theme,
}

impl Surface for First {
    fn poll(&mut self) -> bool {
        false
    }

    fn on_input(&mut self, input: Input) -> Flow {
        let Input::Key(key) = input else { return Flow::Stay };
        match self.home.on_key(key) {
            None => Flow::Stay,
            Some(HomeChoice::Language) => {
                self.language = self.language.other();
                Flow::Stay
            }
            Some(HomeChoice::Help) => {
                self.home.notice = Some(Words::of(self.language).text("home-help"));
                Flow::Stay
            }
            Some(choice) => {
                self.choice = Some(choice);
                Flow::Leave
            }
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Option<Position> {
        let paint = Paint::new(self.language, self.theme, SystemClock::new().wall());
        home::draw(buffer, area, &self.home, &paint);
        None
    }
}
