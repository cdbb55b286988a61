//! Judgments under advice, and the ratings of evaluators.

use std::collections::BTreeMap;

use crate::exercise::{CriticalTaskId, Percent};
use crate::session::{Judgement, Rating};

use super::super::super::forecast::Side;
use super::super::super::reading::Reading;
use super::super::super::{Aar, ForecastReview, RatingReview};
use super::super::agreement::{Scale, Weights, krippendorff_alpha, weighted_kappa};
use super::super::figure::{AGREEMENT_UNITS_MIN, FORECASTS_MIN, RELIANCE_CASES_MIN};
use super::super::latency::{count, quantile};
use super::super::probability::{Forecasted, Murphy, brier, murphy};
use super::super::reliance::{Advised, Correct, rair, rsr, weight_of_advice};
use super::super::{Case, Figure, Measure, On, Told, Undefined};
use super::asked;

pub(super) fn read(reading: &Reading<'_>, aar: &Aar) -> Vec<Figure> {
    let has = !reading.exercise.forecasts.is_empty();
    let told = aar.forecasts.iter().any(|it| it.truth.as_ref().is_some_and(|t| t.holds.is_some()));
    let concluded = aar.forecasts.iter().any(|it| it.last.is_some());
    let finished = |figure: Figure| {
        let untold = concluded && !told;
        let figure = if untold { figure.measure.undefined(Undefined::TruthUntold) } else { figure };
        asked(figure, has)
    };
    let mut figures: Vec<Figure> =
        scores(aar).into_iter().chain(reliance(aar)).map(finished).collect();
    figures.push(asked(weights(aar), has));
    figures.extend(ratings(aar).map(|figure| asked(figure, reading.exercise.evaluation.ratings)));
    figures
}

/// A judgment as a probability: its number or the middle of its grade.
fn probability(judgement: &Judgement) -> f64 {
    let (low, high) = judgement.grade.range();
    judgement.number.map_or_else(|| f64::midpoint(percent(low), percent(high)), percent)
}

fn percent(percent: Percent) -> f64 {
    f64::from(percent.get()) / 100.0
}

type Named = fn(&ForecastReview) -> Option<f64>;

fn own(review: &ForecastReview) -> Option<f64> {
    review.own.as_ref().map(|own| probability(&own.judgement))
}

fn advice(review: &ForecastReview) -> Option<f64> {
    review.advice.as_ref().map(|advice| percent(advice.probability))
}

fn last(review: &ForecastReview) -> Option<f64> {
    review.last.as_ref().map(|last| probability(&last.judgement))
}

/// Forecasts with all three answers and a truth, so that the scores are of the same cases.
fn complete(aar: &Aar) -> Vec<(&ForecastReview, bool)> {
    let all = aar.forecasts.iter().filter(|it| it.turn.is_some());
    all.filter_map(|it| Some((it, it.truth.as_ref()?.holds?))).collect()
}

fn case(review: &ForecastReview, told: Told) -> Case {
    let moments = [review.own.as_ref(), review.last.as_ref()].into_iter().flatten();
    Case::new(On::Forecast(review.id.clone()), told, moments.map(|judged| judged.at))
}

fn scores(aar: &Aar) -> Vec<Figure> {
    let complete = complete(aar);
    let named = |of: Named| -> Vec<Forecasted> {
        let all = complete.iter().filter_map(|(it, happened)| {
            Some(Forecasted { probability: of(it)?, happened: *happened })
        });
        all.collect()
    };
    let figure = |measure: Measure, of: Named, number| {
        let cases = complete.iter().filter_map(|(it, _)| Some(case(it, Told::Number(of(it)?))));
        measure.number((complete.len(), FORECASTS_MIN), number, cases.collect())
    };
    let parts = murphy(&named(last));
    vec![
        figure(Measure::BrierOwn, own, brier(&named(own))),
        figure(Measure::BrierAdvice, advice, brier(&named(advice))),
        figure(Measure::BrierLast, last, brier(&named(last))),
        figure(Measure::Reliability, last, parts.map(|parts| parts.reliability)),
        figure(Measure::Resolution, last, parts.map(|parts| parts.resolution)),
        figure(Measure::Uncertainty, last, parts.map(|parts| parts.uncertainty)),
        figure(Measure::Skill, last, parts.and_then(Murphy::skill)),
    ]
}

/// Right by the side of even that an answer stands on; where the own answer or the advice stands at
/// even there is no case.
fn advised(review: &ForecastReview, holds: bool) -> Option<Advised> {
    let truth = Side::of_truth(holds);
    let right = |side: Side| if side == truth { Correct::Right } else { Correct::Wrong };
    let own = Side::of_grade(review.own.as_ref()?.judgement.grade);
    let advice = Side::of_percent(review.advice.as_ref()?.probability);
    let last = Side::of_grade(review.last.as_ref()?.judgement.grade);
    let told = own != Side::Even && advice != Side::Even;
    told.then(|| Advised { own: right(own), advice: right(advice), last: right(last) })
}

fn reliance(aar: &Aar) -> Vec<Figure> {
    let all = complete(aar);
    let rows: Vec<(&ForecastReview, Advised)> =
        all.into_iter().filter_map(|(it, holds)| Some((it, advised(it, holds)?))).collect();
    let advised: Vec<Advised> = rows.iter().map(|(_, row)| *row).collect();
    let figure = |measure: Measure, of: fn(Advised) -> Option<bool>, number| {
        let cases = rows.iter().filter_map(|(it, row)| Some(case(it, Told::of(of(*row)?))));
        let cases: Vec<Case> = cases.collect();
        measure.number((cases.len(), RELIANCE_CASES_MIN), number, cases)
    };
    let right = |of: fn(&Advised) -> Correct, measure: Measure| {
        let cases = rows.iter().map(|(it, row)| case(it, Told::of(of(row) == Correct::Right)));
        measure.rate(cases.collect())
    };
    vec![
        right(|row| row.own, Measure::AccuracyOwn),
        right(|row| row.advice, Measure::AccuracyAdvice),
        right(|row| row.last, Measure::AccuracyLast),
        figure(Measure::Rair, Advised::followed_well, rair(&advised)),
        figure(Measure::Rsr, Advised::refused_well, rsr(&advised)),
    ]
}

/// The median; it needs no truth.
fn weights(aar: &Aar) -> Figure {
    let all = aar.forecasts.iter().filter_map(|it| {
        let weight = weight_of_advice(own(it)?, advice(it)?, last(it)?).ok()?;
        Some((weight, case(it, Told::Number(weight))))
    });
    let (weights, cases): (Vec<f64>, Vec<Case>) = all.unzip();
    let least = (weights.len(), RELIANCE_CASES_MIN);
    Measure::WeightOfAdvice.number(least, quantile(&weights, 0.5), cases)
}

fn place(rating: Rating) -> usize {
    match rating {
        Rating::Performed => 0,
        Rating::SomeChallenges => 1,
        Rating::MajorChallenges => 2,
        Rating::Unable => 3,
    }
}

/// Over the critical tasks that more than one evaluator rated.
fn ratings(aar: &Aar) -> impl Iterator<Item = Figure> {
    let mut units: BTreeMap<&CriticalTaskId, Vec<&RatingReview>> = BTreeMap::new();
    for rating in aar.ratings.iter().filter(|rating| rating.counts) {
        units.entry(&rating.task).or_default().push(rating);
    }
    units.retain(|_, given| given.len() > 1);
    let cases: Vec<Case> = units
        .iter()
        .map(|(task, given)| {
            let alike = given.windows(2).all(|pair| pair[0].rating == pair[1].rating);
            let moments = given.iter().map(|rating| rating.at);
            Case::new(On::Rated((*task).clone()), Told::of(alike), moments)
        })
        .collect();
    let values: Vec<Vec<f64>> = units
        .values()
        .map(|given| given.iter().map(|rating| count(place(rating.rating))).collect())
        .collect();
    let least = (units.len(), AGREEMENT_UNITS_MIN);
    let table = of_two(&units);
    let kappa =
        |weights| table.as_ref().map_err(|why| *why).and_then(|it| weighted_kappa(it, weights));
    let numbers = [
        (Measure::RatingAlpha, krippendorff_alpha(&values, Scale::Ordinal)),
        (Measure::RatingKappaLinear, kappa(Weights::Linear)),
        (Measure::RatingKappaQuadratic, kappa(Weights::Quadratic)),
    ];
    let figures = numbers.map(|(measure, number)| measure.number(least, number, cases.clone()));
    figures.into_iter()
}

/// How two evaluators rated the same tasks; with more of them only alpha is defined.
fn of_two(
    units: &BTreeMap<&CriticalTaskId, Vec<&RatingReview>>,
) -> Result<Vec<Vec<usize>>, Undefined> {
    let mut evaluators: Vec<&str> =
        units.values().flatten().map(|rating| rating.evaluator.as_str()).collect();
    evaluators.sort_unstable();
    evaluators.dedup();
    let [first, _] = evaluators[..] else {
        return Err(if units.is_empty() { Undefined::NoCase } else { Undefined::OneSide });
    };
    let mut table = vec![vec![0; 4]; 4];
    for given in units.values() {
        let own = given.iter().find(|rating| rating.evaluator == first);
        let other = given.iter().find(|rating| rating.evaluator != first);
        if let Some((own, other)) = own.zip(other) {
            table[place(own.rating)][place(other.rating)] += 1;
        }
    }
    Ok(table)
}
