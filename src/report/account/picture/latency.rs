//! How long each decision took from its opening to its settlement.

use crate::exercise::Span;
use crate::report::chart::{Anchor, Chart, Ink, LEFT, ROW, Shape};
use crate::review::{DecisionReview, Length, StepKind};

use super::super::Paper;
use super::{TimeAxis, label};

pub(in super::super) fn latency(paper: &Paper<'_>) -> Option<Chart> {
    let taken: Vec<(&DecisionReview, Length)> = paper
        .aar
        .decisions
        .iter()
        .filter_map(|review| {
            let step = review.steps.iter().find(|step| step.kind == StepKind::Decision)?;
            review.opened.as_ref().map(|_| (review, step.took))
        })
        .collect();
    let longest = taken.iter().filter_map(|(_, took)| took.span()).max()?;
    // A fifth more, so that the longest bar leaves room for its length in words.
    let axis = TimeAxis::up_to(Span(longest.0 + longest.0 / 5));
    let mut shapes = axis.shapes(taken.len());
    let mut told = vec![];
    for (row, (review, took)) in taken.iter().enumerate() {
        let name = paper.words.decision_titled(&review.id, paper.exercise);
        let length = paper.words.length(*took);
        shapes.push(label(row, &name));
        let (y, end) = (Chart::row(row), took.span().map_or(LEFT, |span| axis.x_after(span)));
        if end > LEFT {
            let (at, size) = ((LEFT, y - 7), (end - LEFT, ROW - 12));
            shapes.push(Shape::Box { at, size, ink: Ink::Strong, tip: name.clone() });
        }
        let at = (end + 6, y + 4);
        shapes.push(Shape::Label { at, anchor: Anchor::Start, text: length.clone() });
        told.push(format!("{name} {length}"));
    }
    Some(Chart {
        title: paper.text("chart-latency"),
        alternative: paper.say("chart-latency-text", &[("lengths", told.join(", ").into())]),
        legend: paper.text("chart-latency-legend"),
        height: Chart::height_of(taken.len()),
        shapes,
    })
}
