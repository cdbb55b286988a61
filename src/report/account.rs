//! What a report tells, to be followed by a colleague who was not there: chapter by chapter, as
//! blocks of a page.

mod analysis;
mod book;
mod brief;
mod course;
mod decision;
mod evaluation;
mod exchange;
mod finding;
mod forecast;
mod inject;
mod knowledge;
mod measure;
mod overview;
mod picture;
mod plan;
mod probe;
mod public;
mod record;
mod round;
mod wash;

pub use book::book;
pub use brief::brief;

use crate::exercise::{CellId, DecisionId, Exercise, ExerciseTime, InjectId, Language, SeatId};
use crate::lang::{Arg, Names, Words};
use crate::review::{Aar, Completeness, Moment, moment};

use super::edition::{self, Edition, Reader};
use super::page::Page;

/// The whole report, marked at its top and at its end, in the order of an after-action report and
/// improvement plan (HSEEP 2020): overview, summary, analysis, appendices.
pub fn account(aar: &Aar, exercise: &Exercise, reader: impl Into<Reader>) -> Page {
    let Reader { language, edition } = reader.into();
    let aar = &edition::cut(aar, exercise, edition);
    let paper = Paper { aar, exercise, words: Words::of(language), edition };
    let mut page = Page::default();
    paper.marking(&mut page);
    let title = exercise.title.get(language);
    page.heading(1, &paper.say("report-title", &[("title", title.into())]));
    page.paragraph(&paper.text("report-note-sealed"));
    if edition == Edition::Participants {
        page.paragraph(&paper.text("report-note-participants"));
    }
    overview::write(&paper, &mut page);
    overview::in_brief(&paper, &mut page);
    page.gather(&paper.text("report-analysis"));
    analysis::write(&paper, &mut page);
    decision::write(&paper, &mut page);
    knowledge::write(&paper, &mut page);
    public::write(&paper, &mut page);
    exchange::write(&paper, &mut page);
    forecast::write(&paper, &mut page);
    probe::write(&paper, &mut page);
    paper.truth(&mut page);
    finding::write(&paper, &mut page);
    paper.questions(&mut page);
    wash::write(&paper, &mut page);
    measure::write(&paper, &mut page);
    page.close();
    evaluation::comments(&paper, &mut page);
    plan::write(&paper, &mut page);
    overview::seats(&paper, &mut page);
    wash::feedback(&paper, &mut page);
    course::write(&paper, &mut page);
    inject::write(&paper, &mut page);
    record::write(&paper, &mut page);
    paper.marking(&mut page);
    page
}

/// What a report is written from.
struct Paper<'a> {
    aar: &'a Aar,
    exercise: &'a Exercise,
    words: &'static Words,
    edition: Edition,
}

impl Paper<'_> {
    fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    fn language(&self) -> Language {
        self.words.language()
    }

    fn names(&self) -> Names<'_> {
        Names {
            exercise: self.exercise,
            seats: None,
            composed: Some(&self.aar.composed),
            tasks: Some(&self.aar.opened_tasks),
            requests: &[],
        }
    }

    fn cell(&self, id: &CellId) -> String {
        self.words.cell(id, self.exercise)
    }

    fn cells<'c>(&self, ids: impl IntoIterator<Item = &'c CellId>) -> String {
        self.words.cells(ids, self.exercise)
    }

    fn seat(&self, id: &SeatId) -> String {
        self.words.seat(id, self.names())
    }

    fn inject(&self, id: &InjectId) -> String {
        self.words.inject(id, self.names())
    }

    fn decisions<'d>(&self, ids: impl IntoIterator<Item = &'d DecisionId>) -> String {
        let names: Vec<String> = ids.into_iter().map(|id| self.words.decision(id)).collect();
        self.words.list(&names)
    }

    /// An empty text as such, so that nobody looks for what is missing.
    fn spoken(&self, text: &str) -> String {
        if text.trim().is_empty() { self.text("report-no-words") } else { text.to_owned() }
    }

    /// The same at the top and at the end of every paper.
    fn marking(&self, page: &mut Page) {
        let banner = self.text("report-banner");
        page.banner(&banner, self.exercise.marking.get(self.language()));
    }

    /// What was really so is told after ENDEX only.
    fn truth(&self, page: &mut Page) {
        page.chapter(&self.text("report-truth"));
        if !self.is_over() {
            page.point(&self.text("report-truth-later"));
            return;
        }
        for line in self.aar.truth.summary.get(self.language()).lines() {
            page.paragraph(line);
        }
        for point in &self.aar.truth.points {
            page.point(point.get(self.language()));
        }
    }

    fn is_over(&self) -> bool {
        match self.aar.completeness {
            Completeness::Ended | Completeness::CutShort { .. } => true,
            Completeness::Empty
            | Completeness::NotStarted
            | Completeness::UnderWay
            | Completeness::StoppedForRealWorld => false,
        }
    }

    fn questions(&self, page: &mut Page) {
        page.chapter(&self.text("report-questions"));
        for question in &self.aar.questions {
            page.point(&self.words.question(question, self.exercise));
            let seen = self.aar.timeline.iter().filter(|e| question.records.contains(&e.seq));
            let times: Vec<String> = seen.map(|entry| moment(entry).t.to_string()).collect();
            if !times.is_empty() {
                let times = times.join(", ");
                page.sub(&self.say("report-question-seen", &[("times", times.into())]));
            }
        }
    }
}

fn at(moment: Moment) -> Arg<'static> {
    time(moment.t)
}

fn time(t: ExerciseTime) -> Arg<'static> {
    t.to_string().into()
}
