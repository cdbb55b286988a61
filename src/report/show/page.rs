//! The run of show as a page.

use crate::report::page::Page;

use super::Desk;
use super::line::Line;
use super::run::{self, Row};

pub(super) fn run(desk: &Desk<'_>) -> Page {
    let mut page = Page::default();
    desk.mark(&mut page);
    let title = ("title", desk.shown(&desk.exercise.title).into());
    page.heading(1, &desk.say("guide-run-title", &[title]));
    page.paragraph(&desk.text("show-for-control"));
    tables(desk, &mut page);
    desk.mark(&mut page);
    page
}

/// What comes at its time, and what only play can bring.
pub(super) fn tables(desk: &Desk<'_>, page: &mut Page) {
    let run = run::of(desk);
    let rows = |rows: &[Row<'_>]| {
        let lines = rows.iter().map(|row| desk.row(row));
        lines.map(|line| columns(line, desk)).collect::<Vec<_>>()
    };
    let head = |keys: [&str; 8]| keys.map(|key| desk.text(&format!("guide-column-{key}")));
    let timed = head(["time", "id", "kind", "from", "to", "title", "follows", "objectives"]);
    page.table(&timed, &rows(&run.timed));
    if !run.open.is_empty() {
        page.paragraph(&desk.text("show-open"));
        // A condition may be long, and first columns do not wrap.
        let open = head(["id", "when", "kind", "from", "to", "title", "follows", "objectives"]);
        page.table(&open, &rows(&run.open));
    }
}

fn columns(line: Line, desk: &Desk<'_>) -> Vec<String> {
    let spaced = |parts: [String; 2]| {
        let there = parts.into_iter().filter(|part| !part.is_empty());
        there.collect::<Vec<_>>()
    };
    let kind = spaced([line.kind, line.mode]).join(&desk.text("guide-comma"));
    let (first, second, title) = if line.time.is_empty() {
        (line.id, line.note, line.title)
    } else {
        let time = spaced([line.time, line.hour]).join(" ");
        (time, line.id, spaced([line.title, line.note]).join(". "))
    };
    vec![first, second, kind, line.from, line.to, title, line.follows, line.objectives]
}
