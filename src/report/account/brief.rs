//! 개조식 결과보고: the session on one page, as Korean ministries put it before a superior. What is
//! said here stands in full in the report that is attached.

use crate::exercise::CellId;
use crate::report::edition::{self, Edition, Reader};
use crate::review::Pattern;
use crate::session::Bearing;

use super::{Aar, Exercise, Page, Paper, Words, overview};

/// Decisions told by themselves; how many more there were is said.
const DECISIONS_MAX: usize = 6;
/// Things worth discussing.
const QUESTIONS_MAX: usize = 3;

/// Page one of a document: what it was, what came of it, what to discuss, and what is attached.
pub fn brief(aar: &Aar, exercise: &Exercise, reader: impl Into<Reader>) -> Page {
    let Reader { language, edition } = reader.into();
    let aar = &edition::cut(aar, exercise, edition);
    let paper = Paper { aar, exercise, words: Words::of(language), edition };
    let mut page = Page::default();
    paper.marking(&mut page);
    let title = ("title", exercise.title.get(language).into());
    page.heading(1, &paper.say("brief-title", &[title]));
    which(&paper, &mut page);
    came(&paper, &mut page);
    discuss(&paper, &mut page);
    next(&paper, &mut page);
    page.paragraph(&paper.text("brief-attached"));
    page
}

fn which(paper: &Paper<'_>, page: &mut Page) {
    page.heading(2, &paper.text("report-overview"));
    let none = || paper.text("report-none-yet");
    let held = overview::held(paper).unwrap_or_else(none);
    page.labeled(&paper.text("report-held"), &held);
    let cells = paper.cells(paper.exercise.cells.keys());
    let seats = paper.aar.overview.seats.iter();
    let there = seats.filter(|seat| seat.cell.is_some() && overview::was_there(seat)).count();
    let args = [("cells", cells.into()), ("seats", there.into())];
    page.labeled(&paper.text("report-seats"), &paper.say("brief-seats", &args));
    page.labeled(&paper.text("report-clock"), &overview::clock(paper));
    page.labeled(&paper.text("report-state"), &overview::state(paper));
}

fn came(paper: &Paper<'_>, page: &mut Page) {
    page.heading(2, &paper.text("brief-came"));
    let opened = paper.aar.decisions.iter().filter(|review| review.opened.is_some());
    let opened: Vec<_> = opened.collect();
    let settled = opened.iter().filter(|review| review.settled.is_some()).count();
    let args = [("opened", opened.len().into()), ("settled", settled.into())];
    page.labeled(&paper.text("report-decisions"), &paper.say("brief-decisions", &args));
    for review in opened.iter().take(DECISIONS_MAX) {
        page.sub(&overview::ended(paper, review));
    }
    if let Some(more) = opened.len().checked_sub(DECISIONS_MAX).filter(|more| *more > 0) {
        page.sub(&paper.say("brief-more", &[("more", more.into())]));
    }
    overview::crossed(paper, page);
}

/// What the findings rank first; the author's own questions are for the room.
fn discuss(paper: &Paper<'_>, page: &mut Page) {
    let own = |pattern: &Pattern| matches!(pattern, Pattern::Author { .. });
    let found = paper.aar.questions.iter().filter(|question| !own(&question.pattern));
    let found: Vec<_> = found.take(QUESTIONS_MAX).collect();
    if found.is_empty() {
        return;
    }
    page.heading(2, &paper.text("report-findings"));
    for question in found {
        page.point(&paper.words.finding(question, paper.exercise));
    }
}

fn next(paper: &Paper<'_>, page: &mut Page) {
    page.heading(2, &paper.text("brief-next"));
    let wanting = paper.aar.observations.iter();
    let wanting = wanting.filter(|own| own.bearing == Bearing::Improvement).count();
    let written = paper.aar.improvement_plan.len();
    let plan = match paper.edition {
        Edition::Facilitator if written > 0 => {
            paper.say("brief-plan-written", &[("count", written.into())])
        }
        Edition::Facilitator => paper.say("brief-plan", &[("count", wanting.into())]),
        Edition::Participants => paper.text("brief-plan-open"),
    };
    page.labeled(&paper.text("sheet-plan"), &plan);
    let commented = |cell: &CellId| paper.aar.comments.iter().any(|own| own.cell == *cell);
    let told = paper.exercise.cells.keys().map(|cell| {
        let key = if commented(cell) { "brief-commented" } else { "brief-not-commented" };
        paper.say(key, &[("cell", paper.cell(cell).into())])
    });
    let told: Vec<String> = told.collect();
    page.labeled(&paper.text("report-comments"), &told.join(", "));
}
