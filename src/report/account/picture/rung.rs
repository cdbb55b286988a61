//! The escalation line: the class of each settled option, act alone and ruling, when it came.

use crate::exercise::EscalationClass;
use crate::report::chart::{Chart, Ink, Shape};

use super::super::Paper;
use super::{TimeAxis, label};

/// From the top of the chart down.
const CLASSES: [EscalationClass; 6] = [
    EscalationClass::Nuclear,
    EscalationClass::Violent,
    EscalationClass::NonViolent,
    EscalationClass::Posturing,
    EscalationClass::StatusQuo,
    EscalationClass::DeEscalation,
];

pub(in super::super) fn escalation(paper: &Paper<'_>) -> Option<Chart> {
    let steps = &paper.aar.world.escalation.steps;
    if steps.is_empty() {
        return None;
    }
    let axis = TimeAxis::of(paper);
    let mut shapes = axis.shapes(CLASSES.len());
    for (row, class) in CLASSES.into_iter().enumerate() {
        shapes.push(label(row, &paper.words.class(class)));
    }
    let row = |class| CLASSES.iter().position(|own| *own == class).unwrap_or(0);
    let mut told = vec![];
    for (place, step) in steps.iter().enumerate() {
        let at = (axis.x(step.at), Chart::row(row(step.class)));
        if let Some(next) = steps.get(place + 1) {
            let corner = (axis.x(next.at), at.1);
            let end = (corner.0, Chart::row(row(next.class)));
            shapes.push(Shape::Line { from: at, to: corner, ink: Ink::Strong });
            shapes.push(Shape::Line { from: corner, to: end, ink: Ink::Strong });
        }
        let who = step
            .cell
            .as_ref()
            .map_or_else(|| paper.text("chart-escalation-together"), |cell| paper.cell(cell));
        let class = paper.words.class(step.class);
        let tip = format!("{} {who} {class}", step.at);
        told.push(format!("{} {class}", step.at));
        let ink = if step.cell.is_some() { Ink::Outline } else { Ink::Strong };
        shapes.push(Shape::Dot { at, ink, tip });
    }
    Some(Chart {
        title: paper.text("chart-escalation"),
        alternative: paper.say("chart-escalation-text", &[("steps", told.join(", ").into())]),
        legend: paper.text("chart-escalation-legend"),
        height: Chart::height_of(CLASSES.len()),
        shapes,
    })
}
