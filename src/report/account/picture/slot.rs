//! Slots compared: a row a pair of texts, a column a point of comparison, and in each field what
//! comes of it, by sign.

use crate::lang::fit;
use crate::report::chart::{Anchor, BOTTOM, Chart, Ink, LEFT, RIGHT, ROW, Shape, TOP};
use crate::review::Verdict;

use super::super::{Paper, public};
use super::label;

/// How many units a column of a terminal takes in a label.
const COLUMN_UNITS: i64 = 8;

pub(in super::super) fn slots(paper: &Paper<'_>) -> Option<Chart> {
    let points = &paper.exercise.statements.slots;
    let comparisons = &paper.aar.public.comparisons;
    if comparisons.is_empty() || points.is_empty() {
        return None;
    }
    let wide = (RIGHT - LEFT) / i64::try_from(points.len()).unwrap_or(1);
    let left = |place: usize| LEFT + wide * i64::try_from(place).unwrap_or(0);
    let height = Chart::height_of(comparisons.len());
    let columns = usize::try_from((wide - 8) / COLUMN_UNITS).unwrap_or(0);
    let mut shapes: Vec<Shape> = points
        .values()
        .enumerate()
        .map(|(place, slot)| {
            let at = (left(place) + wide / 2, height - BOTTOM + 20);
            let text = fit(&paper.words.slot(&slot.id, paper.exercise), columns);
            Shape::Label { at, anchor: Anchor::Middle, text }
        })
        .collect();
    for (row, comparison) in comparisons.iter().enumerate() {
        let (said, with) = public::names(paper, comparison);
        shapes.push(label(row, &format!("{said} / {with}")));
        for point in &comparison.rows {
            let Some(place) = points.get_index_of(&point.slot) else {
                continue;
            };
            let Some((letter, ink)) = sign(point.verdict) else { continue };
            let at = (left(place) + 3, TOP + ROW * i64::try_from(row).unwrap_or(0) + 2);
            let tip = public::verdict(paper, point.verdict);
            let size = (wide - 6, ROW - 4);
            shapes.push(Shape::Box { at, size, ink, tip: tip.clone() });
            let middle = (left(place) + wide / 2, Chart::row(row) + 5);
            shapes.push(Shape::Mark { at: middle, letter, tip });
        }
    }
    let count = |wanted: Verdict| {
        let rows = comparisons.iter().flat_map(|comparison| &comparison.rows);
        rows.filter(|row| row.verdict == wanted).count()
    };
    let args = [
        ("agree", count(Verdict::Agree).into()),
        ("contradict", count(Verdict::Contradict).into()),
        ("gap", count(Verdict::Gap).into()),
    ];
    Some(Chart {
        title: paper.text("chart-slots"),
        alternative: paper.say("chart-slots-text", &args),
        legend: paper.text("chart-slots-legend"),
        height,
        shapes,
    })
}

/// What stands in a field; nothing where nobody says anything.
fn sign(verdict: Verdict) -> Option<(&'static str, Ink)> {
    match verdict {
        Verdict::Agree => Some(("=", Ink::Pale)),
        Verdict::Contradict => Some(("x", Ink::Outline)),
        Verdict::Gap => Some(("-", Ink::Grid)),
        Verdict::Unsaid => None,
    }
}
