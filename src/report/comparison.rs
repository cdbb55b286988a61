//! Sessions of one exercise side by side: what each came to, and where they parted. Nothing in it
//! says which was better, and nothing is put in an order of its own.

mod course;
mod figure;
mod json;

pub use json::{COMPARISON_VERSION, comparison_json};

use crate::exercise::{Exercise, Language};
use crate::lang::{Arg, Names, Words};
use crate::review::Completeness;
use crate::review::path::{Paths, Walked, paths};

use super::page::Page;

/// The most sessions that fit a table beside each other.
pub const COMPARED_SESSIONS_MAX: usize = 8;

/// One session that is compared.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// What its journal is called.
    pub name: &'a str,
    /// Somebody has it open for writing.
    pub is_open: bool,
    pub walked: Walked<'a>,
}

/// The comparison as a page, marked as a report is. Titles are those of the first session's
/// exercise.
pub fn comparison(sessions: &[Compared<'_>], language: Language) -> Page {
    let walked: Vec<Walked<'_>> = sessions.iter().map(|session| session.walked).collect();
    let paper = Paper { sessions, paths: paths(&walked), words: Words::of(language) };
    let mut page = Page::default();
    let Some(first) = walked.first() else { return page };
    let marking = |page: &mut Page| {
        let banner = paper.words.text("report-banner");
        page.banner(&banner, first.exercise.marking.get(language));
    };
    marking(&mut page);
    let title = first.exercise.title.get(language);
    page.heading(1, &paper.words.say("compare-title", &[("title", title.into())]));
    page.paragraph(&paper.words.text("compare-note"));
    paper.unfinished(&mut page);
    paper.sessions(&mut page);
    course::parted(&paper, &mut page);
    course::taken(&paper, &mut page);
    course::ended(&paper, &mut page);
    figure::write(&paper, &mut page);
    marking(&mut page);
    page
}

/// What a comparison is written from.
struct Paper<'a> {
    sessions: &'a [Compared<'a>],
    paths: Paths,
    words: &'static Words,
}

impl Paper<'_> {
    fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    /// A, B, … after the columns' own label.
    fn head(&self, label: &str) -> Vec<String> {
        let letters = (0..self.sessions.len()).map(letter);
        std::iter::once(self.text(label)).chain(letters).collect()
    }

    fn is_over(&self, place: usize) -> bool {
        self.sessions.get(place).is_none_or(|session| is_over(&session.walked))
    }

    /// Says at the top which sessions have no end yet, and up to when they are compared.
    fn unfinished(&self, page: &mut Page) {
        let open = self.sessions.iter().enumerate().filter(|(_, own)| !is_over(&own.walked));
        let lines = open.map(|(place, own)| {
            let at = own.walked.records.last().map(|record| record.t.to_string());
            let at = ("at", at.unwrap_or_default().into());
            self.say("compare-unfinished-at", &[("session", letter(place).into()), at])
        });
        let lines: Vec<String> = lines.collect();
        if !lines.is_empty() {
            page.label(&self.text("compare-unfinished"));
            for line in &lines {
                page.sub(line);
            }
        }
    }

    /// Which session is which.
    fn sessions(&self, page: &mut Page) {
        page.chapter(&self.text("compare-sessions"));
        let row = |key: &str, tell: &dyn Fn(&Compared<'_>) -> String| {
            let told = self.sessions.iter().map(tell);
            std::iter::once(self.text(key)).chain(told).collect::<Vec<String>>()
        };
        let overview = |session: &Compared<'_>| session.walked.aar.overview.clone();
        let rows = [
            row("compare-file", &|session| session.name.to_owned()),
            row("report-session", &|session| {
                overview(session).session.map_or_else(String::new, |id| id.to_string())
            }),
            row("compare-version", &|session| session.walked.exercise.version.clone()),
            row("report-held", &|session| {
                let zone = session.walked.exercise.clock.start.timezone();
                let opened = overview(session).opened_at;
                let opened = opened.map(|at| at.with_timezone(&zone).format("%Y-%m-%d %H:%M"));
                opened.map_or_else(String::new, |at| at.to_string())
            }),
            row("report-state", &|session| self.state(session)),
            row("report-records", &|session| overview(session).records.to_string()),
            row("compare-origin", &|session| self.origin(session)),
        ];
        page.table(&self.head("compare-session"), &rows);
    }

    /// How far it came, and whether more may come.
    fn state(&self, session: &Compared<'_>) -> String {
        let state = self.words.completeness(&session.walked.aar.completeness);
        if session.is_open {
            return self.say("compare-still-open", &[("state", state.into())]);
        }
        state
    }

    fn origin(&self, session: &Compared<'_>) -> String {
        let Some(forked) = &session.walked.aar.overview.forked else {
            return self.text("compare-origin-none");
        };
        let of = self
            .sessions
            .iter()
            .position(|other| other.walked.aar.overview.session == Some(forked.session));
        let of = of.map_or_else(|| forked.session.to_string(), letter);
        let args = [("of", of.into()), ("records", forked.records.into())];
        self.say("compare-origin-of", &args)
    }

    /// What a thing is called: by the exercise of the first session that has it.
    fn named(&self, name: impl Fn(Names<'_>) -> String, has: impl Fn(&Exercise) -> bool) -> String {
        let has_it = |session: &&Compared<'_>| has(session.walked.exercise);
        let found = self.sessions.iter().find(has_it).or(self.sessions.first());
        found.map_or_else(String::new, |session| {
            name(Names {
                exercise: session.walked.exercise,
                seats: None,
                composed: Some(&session.walked.aar.composed),
                tasks: Some(&session.walked.aar.opened_tasks),
                requests: &[],
            })
        })
    }
}

/// Whether nothing more can come.
fn is_over(walked: &Walked<'_>) -> bool {
    match walked.aar.completeness {
        Completeness::Ended | Completeness::CutShort { .. } => true,
        Completeness::Empty
        | Completeness::NotStarted
        | Completeness::UnderWay
        | Completeness::StoppedForRealWorld => false,
    }
}

/// A for the first session, B for the second.
fn letter(place: usize) -> String {
    let place = u8::try_from(place).unwrap_or(25).min(25);
    char::from(b'A' + place).to_string()
}
