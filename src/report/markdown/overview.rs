//! Which session it was, and how far it came.

use crate::exercise::{Exercise, Role};
use crate::review::{Completeness, Length};

use super::Paper;
use super::page::Page;

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.heading(2, &paper.text("report-overview"));
    let overview = &paper.aar.overview;
    let Exercise { id, version, title, .. } = paper.exercise;
    let args = [
        ("title", title.get(paper.language()).into()),
        ("id", id.as_str().into()),
        ("version", version.into()),
    ];
    page.labeled(&paper.text("report-exercise"), &paper.say("report-exercise-named", &args));
    let none = || paper.text("report-none-yet");
    let session = overview.session.map_or_else(none, |session| session.to_string());
    page.labeled(&paper.text("report-session"), &session);
    page.labeled(&paper.text("report-held"), &held(paper).unwrap_or_else(none));
    page.labeled(&paper.text("report-clock"), &clock(paper));
    completeness(paper, page);
    seats(paper, page);
    let counted = paper.say("report-records-counted", &[("records", overview.records.into())]);
    page.labeled(&paper.text("report-records"), &counted);
}

fn held(paper: &Paper<'_>) -> Option<String> {
    let overview = &paper.aar.overview;
    let from = overview.opened_at?.format("%Y-%m-%d %H:%M").to_string();
    let to = overview.last_at?.format("%Y-%m-%d %H:%M").to_string();
    Some(paper.say("report-held-at", &[("from", from.into()), ("to", to.into())]))
}

fn clock(paper: &Paper<'_>) -> String {
    let overview = &paper.aar.overview;
    let plan = &paper.exercise.clock;
    let Some(started) = overview.started else { return paper.text("report-not-started") };
    let from = ("from", paper.words.clock(started.t, plan).into());
    match (overview.ended, overview.played) {
        (Some(ended), Length::Took(span)) => {
            let to = ("to", paper.words.clock(ended.t, plan).into());
            let length = ("length", paper.words.duration(span).into());
            paper.say("report-clock-span", &[from, to, length])
        }
        (Some(_) | None, _) => paper.say("report-clock-open", &[from]),
    }
}

fn completeness(paper: &Paper<'_>, page: &mut Page) {
    let completeness = &paper.aar.completeness;
    let state = paper.text(match completeness {
        Completeness::Empty => "report-state-empty",
        Completeness::NotStarted => "report-state-not-started",
        Completeness::UnderWay => "report-state-under-way",
        Completeness::StoppedForRealWorld => "report-state-stopped",
        Completeness::CutShort { .. } => "report-state-cut-short",
        Completeness::Ended => "report-state-ended",
    });
    page.labeled(&paper.text("report-state"), &state);
    let Completeness::CutShort { moves_left, decisions_open, stopped_for_real_world } =
        completeness
    else {
        return;
    };
    if !moves_left.is_empty() {
        let titles = moves_left.iter().filter_map(|id| paper.exercise.moves.get(id));
        let titles: Vec<String> =
            titles.map(|planned| planned.title.get(paper.language()).to_owned()).collect();
        let moves = paper.words.list(&titles);
        page.sub(&paper.say("report-moves-left", &[("moves", moves.into())]));
    }
    if !decisions_open.is_empty() {
        let decisions = paper.decisions(decisions_open);
        page.sub(&paper.say("report-decisions-open", &[("decisions", decisions.into())]));
    }
    if *stopped_for_real_world {
        page.sub(&paper.text("report-stop-stands"));
    }
}

fn seats(paper: &Paper<'_>, page: &mut Page) {
    page.label(&paper.text("report-seats"));
    for cell in paper.exercise.cells.values() {
        let titles: Vec<String> =
            cell.seats.iter().map(|seat| seat.title.get(paper.language()).to_owned()).collect();
        let args =
            [("cell", paper.cell(&cell.id).into()), ("seats", paper.words.list(&titles).into())];
        page.sub(&paper.say("report-seats-of", &args));
    }
    let players = paper.aar.overview.seats.iter().filter(|seat| {
        seat.cell.is_some() && matches!(seat.role, Role::Lead | Role::Player | Role::Observer)
    });
    let (all, answered) = players.fold((0_u64, 0_u64), |(all, answered), seat| {
        (all + 1, answered + u64::from(seat.checked.is_some()))
    });
    let args = [("all", all.into()), ("answered", answered.into())];
    page.labeled(&paper.text("report-check"), &paper.say("report-check-counted", &args));
}

/// The moves as planned and as they went.
pub(super) fn moves(paper: &Paper<'_>, page: &mut Page) {
    let head = ["report-move", "report-began", "report-planned", "report-actual"];
    let head = head.map(|key| paper.text(key));
    let rows = paper.aar.moves.iter().map(|review| {
        let planned = paper.exercise.moves.get(&review.id);
        let title = planned.map_or(review.id.as_str(), |p| p.title.get(paper.language()));
        let began = review.began.map_or_else(String::new, |began| began.t.to_string());
        let plan = paper.words.duration(review.planned);
        vec![title.to_owned(), began, plan, paper.words.length(review.took)]
    });
    page.table(&head, &rows.collect::<Vec<_>>());
}
