//! The measures: each with its value or why there is none, its n and its records; the cases are
//! told of what is not drawn.

use indexmap::IndexMap;

use crate::review::measures::{Case, Family, Figure, Outcome, Undefined};
use crate::session::Seq;

use super::{Page, Paper};

/// Records named in one place; the JSON has all of them.
const RECORDS_NAMED_MAX: usize = 12;

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-measures"));
    page.paragraph(&paper.text("report-measures-note"));
    for family in Family::ALL {
        let figures = paper.aar.measures.iter().filter(|it| it.measure.family() == family);
        let (defined, undefined): (Vec<&Figure>, Vec<&Figure>) =
            figures.partition(|figure| why_undefined(figure).is_none());
        if defined.is_empty() && undefined.is_empty() {
            continue;
        }
        page.heading(3, &paper.words.family(family));
        if !defined.is_empty() {
            let head = ["name", "cell", "value", "n", "records"];
            let head = head.map(|key| paper.text(&format!("report-measures-{key}")));
            let rows: Vec<Vec<String>> = defined.iter().map(|figure| row(paper, figure)).collect();
            page.table(&head, &rows);
        }
        told(paper, page, &defined);
        why(paper, page, &undefined);
    }
}

fn why_undefined(figure: &Figure) -> Option<Undefined> {
    match figure.outcome {
        Outcome::Undefined(why) => Some(why),
        Outcome::Number(_)
        | Outcome::Lengths { .. }
        | Outcome::Spread { .. }
        | Outcome::Count(_)
        | Outcome::TooFew { .. } => None,
    }
}

/// What is undefined, one line a reason.
fn why(paper: &Paper<'_>, page: &mut Page, undefined: &[&Figure]) {
    let mut named: IndexMap<String, Vec<String>> = IndexMap::new();
    for figure in undefined {
        named.entry(paper.words.outcome(figure)).or_default().push(self::named(paper, figure));
    }
    for (outcome, names) in named {
        page.labeled(&outcome, &names.join(", "));
    }
}

fn row(paper: &Paper<'_>, figure: &Figure) -> Vec<String> {
    let cell = figure.cell.as_ref().map(|cell| paper.cell(cell));
    vec![
        paper.words.measure(figure.measure),
        cell.unwrap_or_else(|| paper.text("report-measures-whole")),
        paper.words.outcome(figure),
        paper.words.cases_counted(figure),
        records(paper, &figure.records),
    ]
}

/// Below its smallest count no figure is drawn: what happened is told instead, once where several
/// measures come from the same cases.
fn told(paper: &Paper<'_>, page: &mut Page, figures: &[&Figure]) {
    let few = figures.iter().filter(|figure| matches!(figure.outcome, Outcome::TooFew { .. }));
    let few: Vec<&&Figure> = few.filter(|figure| !figure.cases.is_empty()).collect();
    if few.is_empty() {
        return;
    }
    page.paragraph(&paper.text("report-measures-told"));
    for alike in few.chunk_by(|one, other| one.cases == other.cases && one.cell == other.cell) {
        let names: Vec<String> = alike.iter().map(|figure| named(paper, figure)).collect();
        page.label(&names.join(", "));
        let Some(figure) = alike.first() else { continue };
        for case in &figure.cases {
            page.sub(&one(paper, figure, case));
        }
    }
}

fn named(paper: &Paper<'_>, figure: &Figure) -> String {
    let measure = paper.words.measure(figure.measure);
    let Some(cell) = &figure.cell else { return measure };
    let args = [("measure", measure.into()), ("cell", paper.cell(cell).into())];
    paper.say("report-measures-of", &args)
}

fn one(paper: &Paper<'_>, figure: &Figure, case: &Case) -> String {
    let told = paper.words.case_of(figure.measure, case, paper.aar, paper.names());
    let args = [("case", told.into()), ("records", records(paper, &case.records).into())];
    paper.say("report-measures-case", &args)
}

fn records(paper: &Paper<'_>, all: &[Seq]) -> String {
    if all.is_empty() {
        return paper.text("report-measures-none");
    }
    let named: Vec<String> =
        all.iter().take(RECORDS_NAMED_MAX).map(|seq| seq.0.to_string()).collect();
    let named = named.join(", ");
    match all.len().saturating_sub(RECORDS_NAMED_MAX) {
        0 => named,
        more => {
            let args = [("records", named.into()), ("more", more.into())];
            paper.say("report-measures-more", &args)
        }
    }
}
