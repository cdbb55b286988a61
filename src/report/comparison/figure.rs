//! Measure by measure, each with how many cases it was drawn from.

use crate::exercise::CellId;
use crate::review::measures::{Figure, Measure, Outcome, Undefined};

use super::{Page, Paper};

/// What is measured, and of which cell.
pub(super) type Row = (Measure, Option<CellId>);

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("compare-measures"));
    page.paragraph(&paper.text("compare-measures-note"));
    let (told, unasked): (Vec<Row>, Vec<Row>) = rows(paper).into_iter().partition(|row| {
        let mut figures = figures(paper, row).into_iter();
        figures.any(|figure| figure.is_some_and(|figure| !is_unasked(figure)))
    });
    let table = told.iter().map(|row| {
        let cells = figures(paper, row).into_iter().map(|figure| match figure {
            None => paper.text("compare-no-such"),
            Some(figure) => cell(paper, figure),
        });
        std::iter::once(label(paper, row)).chain(cells).collect::<Vec<String>>()
    });
    page.table(&paper.head("compare-measure"), &table.collect::<Vec<_>>());
    if !unasked.is_empty() {
        let names: Vec<String> = unasked.iter().map(|row| label(paper, row)).collect();
        let args = [("measures", paper.words.list(&names).into())];
        page.paragraph(&paper.say("compare-measures-unasked", &args));
    }
}

/// Every measure of any session, in the order of docs/measures.md.
pub(super) fn rows(paper: &Paper<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = vec![];
    for session in paper.sessions {
        let mut place = 0;
        for figure in &session.walked.aar.measures {
            let row = (figure.measure, figure.cell.clone());
            if let Some(known) = rows.iter().position(|known| *known == row) {
                place = known + 1;
            } else {
                rows.insert(place, row);
                place += 1;
            }
        }
    }
    rows
}

/// Each session's figure of a row.
pub(super) fn figures<'a>(paper: &Paper<'a>, (measure, cell): &Row) -> Vec<Option<&'a Figure>> {
    let own = |figures: &'a [Figure]| {
        figures.iter().find(|figure| figure.measure == *measure && figure.cell == *cell)
    };
    paper.sessions.iter().map(|session| own(&session.walked.aar.measures)).collect()
}

fn is_unasked(figure: &Figure) -> bool {
    figure.outcome == Outcome::Undefined(Undefined::NotAsked)
}

fn cell(paper: &Paper<'_>, figure: &Figure) -> String {
    let outcome = paper.words.outcome(figure);
    match figure.outcome {
        Outcome::Undefined(_) => outcome,
        Outcome::Number(_)
        | Outcome::Lengths { .. }
        | Outcome::Spread { .. }
        | Outcome::Count(_)
        | Outcome::TooFew { .. } => {
            let cases = paper.words.cases_counted(figure);
            paper.say("compare-figure", &[("outcome", outcome.into()), ("cases", cases.into())])
        }
    }
}

fn label(paper: &Paper<'_>, (measure, cell): &Row) -> String {
    let measure = paper.words.measure(*measure);
    let Some(cell) = cell else { return measure };
    let cell = paper.named(
        |names| paper.words.cell(cell, names.exercise),
        |exercise| exercise.cells.contains_key(cell),
    );
    let args = [("measure", measure.into()), ("cell", cell.into())];
    paper.say("compare-measure-of", &args)
}
