//! What `whitecell check --watch` shows: what was found, as much of it as the screen has room for,
//! and below it when that was and what is different.

use std::path::Path;

use super::super::super::{Failure, diagnostics, exercises};
use super::super::{Args, Checked, Speaks, explored, is_warning, line_of};
use crate::diagnostic::{Diagnostic, Severity, Source};
use crate::exercise::Language;
use crate::lang::diagnostic::sentence;
use crate::lang::{Arg, Words, width, wrap};
use crate::terminal::Extent;

/// Where the cursor stands, below all that is shown.
const CURSOR_ROWS: usize = 1;

/// What one check of the files saw.
pub(super) struct Seen {
    entries: Vec<Entry>,
    /// Of each file that can be used, what it is; with `--plays` all of its plays.
    summaries: Vec<String>,
}

/// Something that was found.
struct Entry {
    severity: Severity,
    /// By what it is known again after a change that moved its line.
    what: String,
    /// As it is drawn.
    drawn: String,
}

impl Seen {
    pub(super) fn of(args: &Args, files: &[String], speaks: Speaks) -> Self {
        let mut seen = Self { entries: vec![], summaries: vec![] };
        for file in files {
            seen.look_at(file, args, speaks);
        }
        seen.entries.sort_by_key(|entry| entry.severity);
        seen
    }

    fn look_at(&mut self, file: &str, args: &Args, speaks: Speaks) {
        let language = speaks.language;
        if !Path::new(file).exists() {
            let gone = Words::of(language).say("check-watch-gone", &[("file", file.into())]);
            return self.entries.push(Entry::bare(&gone));
        }
        match exercises::open(file).map(|ready| Checked::of(ready, args.situations)) {
            Ok(checked) => self.usable(&checked, args, speaks),
            Err(Failure::BadExercise { problems, text: Some(source) }) => {
                self.found(&problems, &source, speaks);
            }
            Err(failure) => {
                self.entries.push(Entry::bare(failure.in_words(language).trim_end()));
            }
        }
    }

    fn usable(&mut self, checked: &Checked, args: &Args, speaks: Speaks) {
        let language = speaks.language;
        let Checked { ready, findings, explored } = checked;
        let told = findings.iter().filter(|finding| !args.strict || is_warning(finding));
        let told: Vec<Diagnostic> = told.cloned().collect();
        self.found(&told, &ready.source, speaks);
        if args.strict {
            return;
        }
        let plays = if args.plays { explored::Plays::All } else { explored::Plays::None };
        let plays = explored::in_words(&ready.exercise, explored, plays, language);
        self.summaries.push(format!("{}\n{plays}", line_of(ready, findings, language)));
    }

    fn found(&mut self, found: &[Diagnostic], source: &Source, Speaks { language, color }: Speaks) {
        self.entries.extend(found.iter().map(|finding| Entry {
            severity: finding.severity,
            what: format!(
                "{}: {}",
                source.path.display(),
                sentence(&finding.problem, language).message
            ),
            drawn: diagnostics::render(std::slice::from_ref(finding), source, language, color),
        }));
    }

    fn count(&self, severity: Severity) -> usize {
        self.entries.iter().filter(|entry| entry.severity == severity).count()
    }

    /// How many of what was found before are gone, and how many were not there.
    fn against(&self, before: &Self) -> Difference {
        let mut gone: Vec<&str> = before.entries.iter().map(|entry| entry.what.as_str()).collect();
        let mut new = 0;
        for entry in &self.entries {
            match gone.iter().position(|what| *what == entry.what) {
                Some(place) => drop(gone.swap_remove(place)),
                None => new += 1,
            }
        }
        Difference { gone: gone.len(), new }
    }
}

impl Entry {
    /// Of a file that cannot be read.
    fn bare(text: &str) -> Self {
        Self { severity: Severity::Error, what: text.to_owned(), drawn: format!("{text}\n") }
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Difference {
    gone: usize,
    new: usize,
}

/// What a check is shown with.
pub(super) struct Screen<'a> {
    /// The files by their names.
    pub(super) files: &'a [String],
    pub(super) language: Language,
    /// When it was, on the clock on the wall.
    pub(super) time: String,
    pub(super) before: Option<&'a Seen>,
    /// Which of the files changed.
    pub(super) changed: &'a [usize],
    /// None where it is no screen: then all is shown.
    pub(super) size: Option<Extent>,
}

impl Screen<'_> {
    pub(super) fn of(&self, seen: &Seen) -> String {
        let mut below: Vec<String> = seen.summaries.clone();
        below.push(format!("{}\n", self.status(seen).join("\n")));
        let below = below.join("\n");
        let room = self
            .size
            .map(|size| usize::from(size.rows).saturating_sub(self.rows(&below) + CURSOR_ROWS));
        format!("{}{below}", self.entries(seen, room))
    }

    /// As many as there is room for, the gravest first, and how many more there are.
    fn entries(&self, seen: &Seen, room: Option<usize>) -> String {
        let drawn: Vec<String> = seen.entries.iter().map(|it| format!("{}\n", it.drawn)).collect();
        let heights: Vec<usize> = drawn.iter().map(|text| self.rows(text)).collect();
        let all: usize = heights.iter().sum();
        let Some(room) = room.filter(|room| all > *room) else { return drawn.concat() };
        let further = |shown: usize| self.further(seen.entries.len() - shown);
        let fits = |shown: &usize| {
            heights[..*shown].iter().sum::<usize>() + self.rows(&further(*shown)) <= room
        };
        // One is shown however small the screen is.
        let shown = (1..drawn.len()).rev().find(fits).unwrap_or(1);
        let further = if shown < drawn.len() { further(shown) } else { String::new() };
        format!("{}{further}", drawn[..shown].concat())
    }

    fn further(&self, count: usize) -> String {
        let files = self.files.join(" ");
        let args = [("count", count.into()), ("files", files.as_str().into())];
        format!("{}\n\n", self.lines("check-watch-further", &args).join("\n"))
    }

    /// When it was looked at, how much was found, and what is different from before.
    fn status(&self, seen: &Seen) -> Vec<String> {
        let mut lines = self.lines(
            "check-watch-checked",
            &[
                ("time", self.time.as_str().into()),
                ("errors", seen.count(Severity::Error).into()),
                ("warnings", seen.count(Severity::Warning).into()),
                ("advice", seen.count(Severity::Advice).into()),
            ],
        );
        if let Some(before) = self.before {
            let names: Vec<&str> =
                self.changed.iter().map(|place| self.files[*place].as_str()).collect();
            let names = names.join(", ");
            let Difference { gone, new } = seen.against(before);
            let key = if gone + new == 0 { "check-watch-as-before" } else { "check-watch-changed" };
            let args =
                [("files", names.as_str().into()), ("gone", gone.into()), ("new", new.into())];
            lines.extend(self.lines(key, &args));
        }
        let files = self.files.join(", ");
        lines.extend(self.lines("check-watching", &[("files", files.as_str().into())]));
        lines
    }

    fn lines(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Vec<String> {
        let text = Words::of(self.language).say(key, args);
        self.size.map_or_else(|| vec![text.clone()], |size| wrap(&text, size.columns.into()))
    }

    /// How many rows of the screen a text takes.
    fn rows(&self, text: &str) -> usize {
        let columns = self.size.map_or(usize::MAX, |size| usize::from(size.columns).max(1));
        text.lines().map(|line| width(line).div_ceil(columns).max(1)).sum()
    }
}
