//! Forecasts: what a seat held likely before and after the advice, and what was really so.

use std::cmp::Ordering;

use serde::Serialize;

use crate::exercise::{
    CellId, ExerciseTime, FactId, ForecastId, Percent, ProbabilityGrade, SeatId, Span, Text,
};
use crate::session::{Event, ForecastEvent, Judgement, Phase, SeatEvent};

use super::reading::Reading;
use super::request::past;
use super::{Length, Moment};

/// A forecast that was put before its seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForecastReview {
    pub id: ForecastId,
    pub claim: Text,
    pub seat: SeatId,
    pub cell: CellId,
    pub opened: Moment,
    pub due: Option<ExerciseTime>,
    pub own: Option<JudgementReview>,
    /// None until it was shown.
    pub advice: Option<AdviceReview>,
    #[serde(rename = "final")]
    pub last: Option<JudgementReview>,
    /// From its opening to the own judgement.
    pub took: Length,
    /// How long after its time the own judgement came or, where it did not, how far past that ENDEX
    /// or the last record was.
    pub overdue: Option<Span>,
    /// None until ENDEX.
    pub truth: Option<TruthReview>,
    /// How the last word stands to the own judgement and the advice; none without all three.
    pub turn: Option<Turn>,
}

/// A judgement that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JudgementReview {
    pub at: Moment,
    #[serde(flatten)]
    pub judgement: Judgement,
}

/// The advice that was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AdviceReview {
    pub at: Moment,
    pub from: Text,
    /// In percent.
    pub probability: Percent,
}

/// What was really so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TruthReview {
    pub fact: FactId,
    /// None where the author leaves it open.
    pub holds: Option<bool>,
}

/// Where the last word went, by its number or the middle of its grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    Kept,
    Toward,
    Away,
}

/// On which side of even a probability lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Unlikely,
    Even,
    Likely,
}

impl Side {
    pub(super) fn of_grade(grade: ProbabilityGrade) -> Self {
        match grade {
            ProbabilityGrade::AlmostNoChance
            | ProbabilityGrade::VeryUnlikely
            | ProbabilityGrade::Unlikely => Self::Unlikely,
            ProbabilityGrade::RoughlyEven => Self::Even,
            ProbabilityGrade::Likely
            | ProbabilityGrade::VeryLikely
            | ProbabilityGrade::AlmostCertain => Self::Likely,
        }
    }

    pub(super) fn of_percent(percent: Percent) -> Self {
        match percent.get().cmp(&50) {
            Ordering::Less => Self::Unlikely,
            Ordering::Equal => Self::Even,
            Ordering::Greater => Self::Likely,
        }
    }

    /// The side on which what is so lies.
    pub(super) fn of_truth(holds: bool) -> Self {
        if holds { Self::Likely } else { Self::Unlikely }
    }

    pub(super) fn is_against(self, other: Self) -> bool {
        self != other && self != Self::Even && other != Self::Even
    }
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<ForecastReview> {
    let mut reviews: Vec<ForecastReview> = vec![];
    for (at, _, event) in reading.events() {
        if let Event::Seat { event: SeatEvent::DutiesPassed { to, forecasts, .. }, .. } = event {
            let passed = reviews.iter_mut().filter(|review| forecasts.contains(&review.id));
            passed.for_each(|review| review.seat = to.clone());
        }
        let Event::Forecast { id, event } = event else { continue };
        if let ForecastEvent::Opened { seat, cell, due } = event {
            reviews.extend(opened(reading, id, at, (seat, cell, *due)));
        }
        let Some(review) = reviews.iter_mut().find(|review| review.id == *id) else { continue };
        let judged =
            |judgement: &Judgement| Some(JudgementReview { at, judgement: judgement.clone() });
        match event {
            ForecastEvent::Opened { .. } => {}
            ForecastEvent::Judged { judgement } => {
                review.own = judged(judgement);
                review.took = Length::between(Some(review.opened), Some(at), reading.open_end());
            }
            ForecastEvent::AdviceShown => {
                let meant = reading.exercise.forecasts.get(id).map(|meant| &meant.advice);
                review.advice = meant.map(|advice| AdviceReview {
                    at,
                    from: advice.from.clone(),
                    probability: advice.probability,
                });
            }
            ForecastEvent::Concluded { judgement } => review.last = judged(judgement),
        }
    }
    for review in &mut reviews {
        let judged = review.own.as_ref().map(|own| own.at.t);
        review.overdue = past(review.due, judged.unwrap_or_else(|| reading.last_moment()));
        review.turn = turn(review);
    }
    reviews
}

fn opened(
    reading: &Reading<'_>,
    id: &ForecastId,
    at: Moment,
    (seat, cell, due): (&SeatId, &CellId, Option<ExerciseTime>),
) -> Option<ForecastReview> {
    let meant = reading.exercise.forecasts.get(id)?;
    let fact = reading.exercise.facts.get(&meant.fact);
    let told = reading.state.phase == Phase::Ended;
    let truth = fact.filter(|_| told);
    Some(ForecastReview {
        id: id.clone(),
        claim: meant.claim.clone(),
        seat: seat.clone(),
        cell: cell.clone(),
        opened: at,
        due,
        own: None,
        advice: None,
        last: None,
        took: Length::Unknown(reading.open_end()),
        overdue: None,
        truth: truth.map(|fact| TruthReview { fact: fact.id.clone(), holds: fact.holds }),
        turn: None,
    })
}

/// Twice the percent that a judgement stands for, so that the middle of a grade is a whole number.
fn doubled(judgement: &Judgement) -> u16 {
    let (low, high) = judgement.grade.range();
    judgement
        .number
        .map_or(u16::from(low.get()) + u16::from(high.get()), |number| 2 * u16::from(number.get()))
}

fn turn(review: &ForecastReview) -> Option<Turn> {
    let own = doubled(&review.own.as_ref()?.judgement);
    let last = doubled(&review.last.as_ref()?.judgement);
    let advice = 2 * u16::from(review.advice.as_ref()?.probability.get());
    Some(match last.abs_diff(advice).cmp(&own.abs_diff(advice)) {
        _ if last == own => Turn::Kept,
        // As far off, but on the other side: past the advice, so through it.
        Ordering::Less | Ordering::Equal => Turn::Toward,
        Ordering::Greater => Turn::Away,
    })
}
