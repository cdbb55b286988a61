//! Forecasts, measures and what was found, a row each.

use crate::report::book::{Cell, Sheet};
use crate::review::JudgementReview;
use crate::review::measures::{Figure, Outcome};

use super::super::{Paper, forecast};
use super::records;

pub(super) fn forecasts(paper: &Paper<'_>) -> Sheet {
    let heads = [
        "claim",
        "seat",
        "own-at",
        "own",
        "own-percent",
        "advice-from",
        "advice-percent",
        "last-at",
        "last",
        "last-percent",
        "truth",
    ];
    let rows = paper.aar.forecasts.iter().map(|review| {
        let advice = review.advice.as_ref();
        let from = advice.map(|advice| advice.from.get(paper.language()).to_owned());
        let mut row = vec![
            Cell::text(review.claim.get(paper.language())),
            Cell::text(paper.seat(&review.seat)),
        ];
        row.extend(judged(paper, review.own.as_ref()));
        row.push(Cell::text(from.unwrap_or_default()));
        row.push(advice.map_or(Cell::Empty, |it| Cell::Count(it.probability.get().into())));
        row.extend(judged(paper, review.last.as_ref()));
        row.push(Cell::text(forecast::truth(paper, review.truth.as_ref())));
        row
    });
    paper.sheet("forecasts", &heads, rows.collect())
}

/// When, in words, and in percent where a number was given.
fn judged(paper: &Paper<'_>, review: Option<&JudgementReview>) -> [Cell; 3] {
    let Some(review) = review else { return [Cell::Empty, Cell::Empty, Cell::Empty] };
    let number = review.judgement.number.map(|number| Cell::Count(number.get().into()));
    let grade = paper.words.grade(review.judgement.grade);
    [Cell::time(review.at.t), Cell::text(grade), number.unwrap_or(Cell::Empty)]
}

/// Every measure, by the names of docs/measures.md; what is undefined says why and is never zero.
pub(super) fn measures(paper: &Paper<'_>) -> Sheet {
    let heads = ["measure", "cell", "n", "censored", "value", "ninetieth", "note", "records"];
    let rows = paper.aar.measures.iter().map(|figure| measure(paper, figure));
    paper.sheet("measures", &heads, rows.collect())
}

fn measure(paper: &Paper<'_>, figure: &Figure) -> Vec<Cell> {
    let (value, ninetieth, note) = match figure.outcome {
        Outcome::Number(number) => (Cell::Number(number), Cell::Empty, String::new()),
        Outcome::Lengths { median, ninetieth } => {
            (Cell::Length(median), Cell::Length(ninetieth), paper.text("book-median"))
        }
        Outcome::Spread { median, ninetieth } => {
            (Cell::Number(median), Cell::Number(ninetieth), paper.text("book-median"))
        }
        Outcome::Count(count) => {
            let count = u64::try_from(count).map_or(Cell::Empty, Cell::Count);
            (count, Cell::Empty, String::new())
        }
        Outcome::Undefined(why) => {
            let why = named(&why);
            let note = paper.say("book-undefined", &[("why", why.into())]);
            (Cell::Empty, Cell::Empty, note)
        }
        Outcome::TooFew { least } => {
            let note = paper.say("book-too-few", &[("least", least.into())]);
            (Cell::Empty, Cell::Empty, note)
        }
    };
    let cell = figure.cell.as_ref().map(|cell| paper.cell(cell));
    vec![
        Cell::text(named(&figure.measure)),
        Cell::text(cell.unwrap_or_else(|| paper.text("book-whole"))),
        Cell::count(figure.n),
        Cell::count(figure.censored),
        value,
        ninetieth,
        Cell::text(note),
        records(&figure.records),
    ]
}

/// A name as the JSON document has it.
fn named(name: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(name).expect("a name is a string");
    value.as_str().unwrap_or_default().to_owned()
}

pub(super) fn findings(paper: &Paper<'_>) -> Sheet {
    let rows = paper.aar.findings.iter().map(|found| {
        let asked = paper.words.question(found, paper.exercise);
        vec![Cell::text(asked), records(&found.records)]
    });
    paper.sheet("findings", &["finding", "records"], rows.collect())
}
