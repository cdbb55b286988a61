//! The run of show as a page.

use crate::report::page::Page;

use super::Desk;
use super::line::{Line, TO_MARK};
use super::run::{self, Item};

const COLUMNS: [&str; 5] = [
    "show-column-time",
    "show-column-id",
    "show-column-from-to",
    "show-column-title",
    "guide-column-objectives",
];

pub(super) fn run(desk: &Desk<'_>) -> Page {
    let mut page = Page::default();
    desk.mark(&mut page);
    let title = ("title", desk.shown(&desk.exercise.title).into());
    page.heading(1, &desk.say("guide-run-title", &[title]));
    page.paragraph(&desk.text("show-for-control"));
    page.paragraph(&desk.clock());
    tables(desk, &mut page, 2);
    objectives(desk, &mut page);
    desk.mark(&mut page);
    page
}

/// A table for each move below a heading of that level, and one of what only play can bring.
pub(super) fn tables(desk: &Desk<'_>, page: &mut Page, level: usize) {
    let run = run::of(desk);
    let mut below: Vec<Vec<String>> = vec![];
    for row in &run.timed {
        let line = desk.row(row);
        match row.item {
            Item::Move(_) | Item::End => {
                table(desk, page, &mut below);
                heading(desk, page, level, &line);
            }
            Item::Probe(_)
            | Item::Inject(_)
            | Item::Opens(_)
            | Item::Task(_)
            | Item::Forecast(_)
            | Item::Ends(..)
            | Item::Branch(_) => below.push(timed(line, desk)),
        }
    }
    table(desk, page, &mut below);
    if !run.open.is_empty() {
        page.heading(level, &desk.text("show-open"));
        let columns = &COLUMNS[1..];
        let rows = run.open.iter().map(|row| untimed(desk.row(row), desk));
        page.table(&head(desk, columns), &rows.collect::<Vec<_>>());
    }
    page.paragraph(&desk.text("show-modes"));
}

fn heading(desk: &Desk<'_>, page: &mut Page, level: usize, line: &Line) {
    page.heading(level, &format!("{} ({}) {}", line.time, line.hour, line.title));
    let next = desk.next(line);
    if !next.is_empty() {
        page.paragraph(&next);
    }
}

/// What was gathered below a heading, if anything was.
fn table(desk: &Desk<'_>, page: &mut Page, rows: &mut Vec<Vec<String>>) {
    let rows = std::mem::take(rows);
    if !rows.is_empty() {
        page.table(&head(desk, &COLUMNS), &rows);
    }
}

fn head(desk: &Desk<'_>, columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| desk.text(column)).collect()
}

fn timed(line: Line, desk: &Desk<'_>) -> Vec<String> {
    let time = format!("{}\n{}", line.time, line.hour);
    std::iter::once(time).chain(untimed(line, desk)).collect()
}

fn untimed(line: Line, desk: &Desk<'_>) -> Vec<String> {
    let to = if line.to.is_empty() { String::new() } else { format!("{TO_MARK}{}", line.to) };
    let (kind, note, next) = (desk.kind_and_mode(&line), desk.noted(&line), desk.next(&line));
    let (id, title) = (lines([line.id, kind]), lines([line.title, note, next]));
    vec![id, lines([line.from, to]), title, line.objectives]
}

/// Those that say something, each on a line of its own.
fn lines<const N: usize>(parts: [String; N]) -> String {
    let there = parts.into_iter().filter(|part| !part.is_empty());
    there.collect::<Vec<_>>().join("\n")
}

fn objectives(desk: &Desk<'_>, page: &mut Page) {
    if desk.exercise.objectives.is_empty() {
        return;
    }
    page.heading(2, &desk.text("show-objectives"));
    for objective in desk.exercise.objectives.values() {
        let id = objective.id.as_str().to_uppercase();
        page.labeled(&id, &desk.shown(&objective.title));
    }
}
