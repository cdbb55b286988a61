//! Which session it was, and its records one by one.

use crate::report::book::{Cell, Sheet};
use crate::session::{Entry, Event, Happening, TableEvent};

use super::super::{Paper, overview, record};

pub(super) fn overview(paper: &Paper<'_>) -> Sheet {
    let facts = paper.aar.overview.session.map(|session| session.to_string()).unwrap_or_default();
    let mut rows = vec![
        ("report-exercise", Cell::text(paper.exercise.title.get(paper.language()))),
        ("book-exercise-id", Cell::text(paper.exercise.id.as_str())),
        ("book-exercise-version", Cell::text(&paper.exercise.version)),
        ("book-marking", Cell::text(paper.exercise.marking.get(paper.language()))),
        ("report-session", Cell::text(facts)),
    ];
    let aar = &paper.aar.overview;
    let wall = |at: Option<_>| at.map_or(Cell::Empty, |at| paper.wall(at));
    rows.extend([
        ("book-opened", wall(aar.opened_at)),
        ("book-startex", wall(aar.started_at)),
        ("book-endex", wall(aar.ended_at)),
        ("book-played", paper.took(aar.played)),
        ("report-state", Cell::text(overview::state(paper))),
        ("report-records", Cell::count(aar.records)),
    ]);
    let rows = rows.into_iter().map(|(key, cell)| vec![Cell::text(paper.text(key)), cell]);
    paper.sheet("overview", &["item", "content"], rows.collect())
}

/// Every record but the marks of the clock, in the order in which things happened.
pub(super) fn log(paper: &Paper<'_>) -> Sheet {
    let heads = ["record", "time", "wall", "who", "what", "by"];
    let rows = paper.aar.timeline.iter().flat_map(|entry| rows(paper, entry));
    paper.sheet("log", &heads, rows.collect())
}

fn rows(paper: &Paper<'_>, entry: &Entry) -> Vec<Vec<Cell>> {
    let is_mark = |happening: &Happening| match happening {
        Happening::SealedPosition { .. } | Happening::SealedAnswers { .. } => false,
        Happening::Event(event) => **event == Event::Table(TableEvent::ClockMarked),
    };
    if entry.happenings.iter().all(is_mark) {
        return vec![];
    }
    let by = if entry.by == entry.seat { String::new() } else { paper.seat(&entry.by) };
    let mended = paper.aar.corrections.iter().find(|made| made.at.record == entry.seq);
    let told = record::told(paper, entry).into_iter().map(|line| {
        let what = mended.map_or(line.what, |made| record::mended(paper, made));
        vec![
            Cell::Count(entry.seq.0),
            Cell::time(crate::review::moment(entry).t),
            paper.wall(entry.at),
            Cell::text(line.who),
            Cell::text(what),
            Cell::text(&by),
        ]
    });
    told.collect()
}
