//! What was held likely before and after the advice, against what was so: from 0 to 100 percent.

use crate::report::chart::{Anchor, BOTTOM, Chart, Ink, LEFT, RIGHT, Shape, TOP};
use crate::review::ForecastReview;
use crate::session::Judgement;

use super::super::Paper;
use super::label;

const TICK_PERCENT: usize = 20;

pub(in super::super) fn forecasts(paper: &Paper<'_>) -> Option<Chart> {
    let given: Vec<&ForecastReview> =
        paper.aar.forecasts.iter().filter(|review| review.own.is_some()).collect();
    if given.is_empty() {
        return None;
    }
    let height = Chart::height_of(given.len());
    let mut shapes = vec![];
    for percent in (0..=100).step_by(TICK_PERCENT) {
        let x = x(percent);
        let bottom = height - BOTTOM + 4;
        shapes.push(Shape::Line { from: (x, TOP), to: (x, bottom), ink: Ink::Grid });
        let at = (x, bottom + 16);
        shapes.push(Shape::Label { at, anchor: Anchor::Middle, text: format!("{percent}%") });
    }
    for (row, review) in given.iter().enumerate() {
        shapes.extend(of_one(paper, review, row));
    }
    let args = [("count", given.len().into())];
    Some(Chart {
        title: paper.text("chart-forecasts"),
        alternative: paper.say("chart-forecasts-text", &args),
        legend: paper.text("chart-forecasts-legend"),
        height,
        shapes,
    })
}

/// `o` own, `A` the advice, `F` final, `T` what was so.
fn of_one(paper: &Paper<'_>, review: &ForecastReview, row: usize) -> Vec<Shape> {
    let y = Chart::row(row);
    let mut shapes = vec![label(row, &paper.words.claim(&review.id, paper.exercise))];
    let own = review.own.as_ref().map(|own| middle(&own.judgement));
    let last = review.last.as_ref().map(|last| middle(&last.judgement));
    if let (Some(own), Some(last)) = (own, last) {
        shapes.push(Shape::Line { from: (x(own), y), to: (x(last), y), ink: Ink::Strong });
    }
    let advice = review.advice.as_ref().map(|advice| usize::from(advice.probability.get()));
    let truth = review.truth.as_ref().and_then(|truth| truth.holds);
    let truth = truth.map(|holds| if holds { 100 } else { 0 });
    let marks = [("o", own), ("A", advice), ("F", last), ("T", truth)];
    for (place, (letter, percent)) in (0..).zip(marks) {
        let Some(percent) = percent else { continue };
        // Marks on one spot are read beside each other.
        let before = marks.iter().take(place).filter(|(_, other)| *other == Some(percent)).count();
        let aside = 11 * i64::try_from(before).unwrap_or(0);
        let at = (x(percent) + if percent == 100 { -aside } else { aside }, y + 5);
        shapes.push(Shape::Mark { at, letter, tip: format!("{letter} {percent}%") });
    }
    shapes
}

/// The number that was given, else the middle of the grade.
fn middle(judgement: &Judgement) -> usize {
    let number = judgement.number.map(|number| usize::from(number.get()));
    number.unwrap_or_else(|| {
        let (low, high) = judgement.grade.range();
        usize::from(low.get()).midpoint(usize::from(high.get()))
    })
}

fn x(percent: usize) -> i64 {
    LEFT + (RIGHT - LEFT) * i64::try_from(percent).unwrap_or(0) / 100
}
