//! Positions and rounds: a row a decision and ministry, a bar from the opening to the settlement,
//! and on it what the ministry put in, by letter.

use crate::exercise::CellId;
use crate::report::chart::{Chart, Ink, ROW, Shape};
use crate::review::{DecisionReview, Moment};

use super::super::Paper;
use super::lanes::{ALONE, CHANGES, CONCURRED, DRAFTED, Mark, OBJECTED, POSITION, of_answer};
use super::{TimeAxis, label};

pub(in super::super) fn rounds(paper: &Paper<'_>) -> Option<Chart> {
    let rows: Vec<(&DecisionReview, &CellId)> = paper
        .aar
        .decisions
        .iter()
        .filter(|review| review.opened.is_some())
        .flat_map(|review| review.required.iter().map(move |cell| (review, cell)))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let axis = TimeAxis::of(paper);
    let mut shapes = axis.shapes(rows.len());
    let mut told = vec![];
    for (row, (review, cell)) in rows.iter().enumerate() {
        let name = format!("{} {}", paper.words.decision(&review.id), paper.cell(cell));
        shapes.push(label(row, &name));
        shapes.extend(bar(&axis, review, row, &name));
        let acts = acts(review, cell);
        told.push(format!("{name} {}", acts.len()));
        shapes.extend(acts.into_iter().map(|(at, mark)| Shape::Mark {
            at: (axis.x(at.t), Chart::row(row) + 5),
            letter: mark.letter,
            tip: format!("{} {}", at.t, paper.text(mark.name)),
        }));
    }
    let marks = [POSITION, DRAFTED, CONCURRED, CHANGES, OBJECTED, ALONE];
    let legend = marks.map(|mark| format!("{} {}", mark.letter, paper.text(mark.name)));
    Some(Chart {
        title: paper.text("chart-rounds"),
        alternative: paper.say("chart-rounds-text", &[("counts", told.join(", ").into())]),
        legend: paper.say("chart-rounds-legend", &[("marks", legend.join(" · ").into())]),
        height: Chart::height_of(rows.len()),
        shapes,
    })
}

/// From the opening to the settlement, else to the right edge.
fn bar(axis: &TimeAxis, review: &DecisionReview, row: usize, name: &str) -> Option<Shape> {
    let from = axis.x(review.opened.as_ref()?.at.t);
    let to = review.settled.as_ref().map_or_else(|| axis.right(), |own| axis.x(own.at.t));
    let (at, size) = ((from, Chart::row(row) - 8), ((to - from).max(2), ROW - 10));
    Some(Shape::Box { at, size, ink: Ink::Pale, tip: name.to_owned() })
}

fn acts(review: &DecisionReview, cell: &CellId) -> Vec<(Moment, Mark)> {
    let mut acts = vec![];
    let own = |of: &CellId| of == cell;
    let positions = review.positions.iter().filter(|given| own(&given.cell));
    acts.extend(positions.map(|given| (given.at, POSITION)));
    for round in &review.rounds {
        acts.extend(own(&round.cell).then_some((round.at, DRAFTED)));
        let answers = round.answers.iter().filter(|answer| own(&answer.cell));
        acts.extend(answers.map(|answer| (answer.at, of_answer(&answer.answer))));
    }
    let alone = review.alone.iter().filter(|act| own(&act.cell));
    acts.extend(alone.map(|act| (act.at, ALONE)));
    acts
}
