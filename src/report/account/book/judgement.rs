//! Forecasts, measures and what was found, a row each.

use crate::report::book::{Cell, Sheet};
use crate::review::measures::{Family, Figure, Outcome};
use crate::review::{JudgementReview, Sign};

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

/// Every measure in words, and as a number where there is one; what is undefined is never zero.
pub(super) fn measures(paper: &Paper<'_>) -> Sheet {
    let heads =
        ["family", "measure", "cell", "told", "value", "ninetieth", "n", "censored", "records"];
    let rows = Family::ALL.into_iter().flat_map(|family| {
        let own = paper.aar.measures.iter().filter(move |it| it.measure.family() == family);
        own.map(|figure| measure(paper, figure))
    });
    paper.sheet("measures", &heads, rows.collect())
}

fn measure(paper: &Paper<'_>, figure: &Figure) -> Vec<Cell> {
    let (value, ninetieth) = match figure.outcome {
        Outcome::Number(number) => (Cell::Number(number), Cell::Empty),
        Outcome::Lengths { median, ninetieth } => (Cell::Length(median), Cell::Length(ninetieth)),
        Outcome::Spread { median, ninetieth } => (Cell::Number(median), Cell::Number(ninetieth)),
        Outcome::Count(count) => (counted(count), Cell::Empty),
        Outcome::Undefined(_) | Outcome::TooFew { .. } => (Cell::Empty, Cell::Empty),
    };
    let cell = figure.cell.as_ref().map(|cell| paper.cell(cell));
    vec![
        Cell::text(paper.words.family(figure.measure.family())),
        Cell::text(paper.words.measure(figure.measure)),
        Cell::text(cell.unwrap_or_else(|| paper.text("report-measures-whole"))),
        Cell::text(paper.words.outcome(figure)),
        value,
        ninetieth,
        Cell::count(figure.n),
        Cell::count(figure.censored),
        records(&figure.records),
    ]
}

/// A sum of steps may be below zero.
fn counted(count: i64) -> Cell {
    let below = || i32::try_from(count).map_or(Cell::Empty, |count| Cell::Number(count.into()));
    u64::try_from(count).map_or_else(|_| below(), Cell::Count)
}

/// What was found, with the question it puts to the room and what it bears on.
pub(super) fn findings(paper: &Paper<'_>) -> Sheet {
    let heads = ["sign", "kind", "finding", "put", "objectives", "norms", "records"];
    let rows = paper.aar.findings.iter().map(|found| {
        let pattern = &found.pattern;
        let objectives = pattern.objectives(paper.exercise);
        let objectives = objectives.iter().map(|id| paper.words.objective(id, paper.exercise));
        let norms = pattern.norms(paper.exercise);
        let norms = norms.iter().map(ToString::to_string);
        let asking = paper.words.asking(pattern);
        let sign = match pattern.sign() {
            Sign::ToDiscuss | Sign::Asked => "report-findings-serious",
            Sign::Good => "report-findings-good",
        };
        vec![
            Cell::text(paper.text(sign)),
            Cell::text(paper.words.pattern(pattern)),
            Cell::text(paper.words.finding(found, paper.exercise)),
            Cell::text(asking.unwrap_or_default()),
            Cell::text(objectives.collect::<Vec<_>>().join("\n")),
            Cell::text(norms.collect::<Vec<_>>().join(", ")),
            records(&found.records),
        ]
    });
    paper.sheet("findings", &heads, rows.collect())
}
