//! Decisions and the positions that were taken on them, a row each.

use crate::report::book::{Cell, Sheet};
use crate::review::{DecisionReview, Length, PositionReview, StepKind, Unknown};

use super::super::Paper;
use super::when;

pub(super) fn decisions(paper: &Paper<'_>) -> Sheet {
    let heads = [
        "decision",
        "question",
        "lead",
        "supporting",
        "authority",
        "opened-at",
        "deadline",
        "settled-at",
        "settlement",
        "chosen",
        "text",
        "rounds",
        "latency",
    ];
    let rows = paper.aar.decisions.iter().filter_map(|review| row(paper, review));
    paper.sheet("decisions", &heads, rows.collect())
}

fn row(paper: &Paper<'_>, review: &DecisionReview) -> Option<Vec<Cell>> {
    let meant = paper.exercise.decisions.get(&review.id)?;
    let settled = review.settled.as_ref();
    let chosen = settled.and_then(|settled| settled.chosen.as_ref());
    let chosen = chosen.map(|chosen| paper.words.chosen(chosen, &review.id, paper.exercise));
    let settlement = settled.map(|settled| paper.words.settlement(&settled.settlement));
    let extended = review.extensions.last().map(|extension| extension.to);
    let deadline = extended.or(review.opened.as_ref().and_then(|opening| opening.deadline));
    let latency = review.steps.iter().find(|step| step.kind == StepKind::Decision);
    let latency = latency.map_or(Length::Unknown(Unknown::NeverBegan), |step| step.took);
    Some(vec![
        Cell::text(paper.words.decision_titled(&review.id, paper.exercise)),
        Cell::text(meant.question.get(paper.language())),
        Cell::text(paper.cell(&meant.lead)),
        Cell::text(paper.cells(&meant.supporting)),
        Cell::text(paper.words.authority(meant.authority)),
        when(review.opened.as_ref().map(|opening| opening.at)),
        deadline.map_or(Cell::Empty, Cell::time),
        when(settled.map(|settled| settled.at)),
        Cell::text(settlement.unwrap_or_default()),
        Cell::text(chosen.unwrap_or_default()),
        Cell::text(settled.map(|settled| settled.text.clone()).unwrap_or_default()),
        Cell::count(review.rounds.len()),
        paper.took(latency),
    ])
}

pub(super) fn positions(paper: &Paper<'_>) -> Sheet {
    let heads =
        ["decision", "cell", "submitted", "standing", "chosen", "reason", "confidence", "expected"];
    let rows = paper.aar.decisions.iter().flat_map(|review| {
        review.positions.iter().map(|position| position_row(paper, review, position))
    });
    paper.sheet("positions", &heads, rows.collect())
}

fn position_row(
    paper: &Paper<'_>,
    review: &DecisionReview,
    position: &PositionReview,
) -> Vec<Cell> {
    let open = position.content.open();
    let expects = open.map(|open| {
        let each = open.expects.iter().map(|(of, expected)| {
            let expected = paper.words.expectation(expected, &review.id, paper.exercise);
            format!("{}: {expected}", paper.cell(of))
        });
        each.collect::<Vec<_>>().join("\n")
    });
    let chosen = open.map(|own| paper.words.chosen(&own.chosen, &review.id, paper.exercise));
    vec![
        Cell::text(paper.words.decision_titled(&review.id, paper.exercise)),
        Cell::text(paper.cell(&position.cell)),
        Cell::time(position.at.t),
        Cell::text(paper.standing(position.standing)),
        Cell::text(chosen.unwrap_or_else(|| paper.text("report-sealed"))),
        Cell::text(open.map(|own| own.reason.clone()).unwrap_or_default()),
        Cell::text(open.map(|own| paper.words.confidence(own.confidence)).unwrap_or_default()),
        Cell::text(expects.unwrap_or_default()),
    ]
}
