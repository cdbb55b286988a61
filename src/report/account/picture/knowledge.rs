//! Who knew what, over time: a row a fact, a bar a cell from when it knew.

use crate::report::chart::{Chart, Ink, RIGHT, ROW, Shape};

use super::super::Paper;
use super::{TimeAxis, label};

pub(in super::super) fn knowledge(paper: &Paper<'_>) -> Option<Chart> {
    // What both were given at once shows nothing of sharing.
    let facts: Vec<_> = paper.aar.facts.iter().filter(|fact| fact.unique_to().is_some()).collect();
    if facts.is_empty() {
        return None;
    }
    let axis = TimeAxis::of(paper);
    let mut shapes = axis.shapes(facts.len());
    let mut crossed = 0_usize;
    for (row, fact) in facts.iter().enumerate() {
        shapes.push(label(row, &paper.words.fact(&fact.fact, paper.exercise)));
        let cells = i64::try_from(fact.cells.len()).unwrap_or(1).max(1);
        let height = (ROW - 6) / cells;
        for (place, known) in (0..).zip(&fact.cells) {
            let Some(learned) = known.learned.first() else { continue };
            let own = fact.unique_to() == Some(&known.cell);
            crossed += usize::from(!own);
            let x = axis.x(learned.at.t);
            let y = Chart::row(row) - (ROW - 6) / 2 + height * place;
            let ink = if own { Ink::Strong } else { Ink::Soft };
            let tip = format!("{} {}", learned.at.t, paper.cell(&known.cell));
            shapes.push(Shape::Box { at: (x, y), size: (RIGHT - x, height - 1), ink, tip });
        }
    }
    let args = [("all", facts.len().into()), ("crossed", crossed.into())];
    Some(Chart {
        title: paper.text("chart-knowledge"),
        alternative: paper.say("chart-knowledge-text", &args),
        legend: paper.say("chart-knowledge-legend", &[("cells", cells(paper).into())]),
        height: Chart::height_of(facts.len()),
        shapes,
    })
}

/// The cells in the order of their bars.
fn cells(paper: &Paper<'_>) -> String {
    let names: Vec<String> = paper.exercise.cells.keys().map(|cell| paper.cell(cell)).collect();
    names.join(", ")
}
