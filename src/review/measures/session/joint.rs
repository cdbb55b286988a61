//! What the ministries did with one another: expectations, concurrence, tasks.

use std::collections::BTreeSet;

use crate::exercise::CellId;
use crate::session::{DraftAnswer, Part, Settlement};

use super::super::super::{
    Aar, DecisionReview, Fulfilment, Moment, RoundReview, SettledReview, TaskReview,
};
use super::super::figure::LENGTHS_MIN;
use super::super::latency::quantile;
use super::super::{Case, Figure, Measure, On, Outcome, Told, Undefined};

pub(super) fn read(aar: &Aar) -> Vec<Figure> {
    let mut figures = expectations(aar);
    figures.extend(concurrence(aar));
    figures.extend(tasks(aar));
    figures
}

/// Each cell's by itself: the share of its expectations that were right.
fn expectations(aar: &Aar) -> Vec<Figure> {
    let all = || {
        aar.decisions
            .iter()
            .flat_map(|review| review.expectations.iter().map(move |it| (review, it)))
    };
    let each = aar.cells.iter().map(|cell| {
        let own = all().filter(|(_, it)| it.cell == cell.cell);
        let cases = own.filter_map(|(review, it)| {
            let told = match it.fulfilment {
                Fulfilment::Right => Told::Yes,
                Fulfilment::Wrong => Told::No,
                Fulfilment::NothingToCompare => return None,
            };
            let on = On::Expectation { decision: review.id.clone(), of: it.of.clone() };
            Some(Case::new(on, told, [it.at]))
        });
        Measure::ExpectationAccuracy.rate(cases.collect()).of(&cell.cell)
    });
    each.collect()
}

/// Every other required cell agreed in words. Silence is no agreement.
fn all_concurred(review: &DecisionReview, round: &RoundReview) -> bool {
    let mut others = review.required.iter().filter(|cell| **cell != round.cell);
    others.all(|cell| {
        round.answer_of(cell).is_some_and(|answer| answer.answer == DraftAnswer::Concur)
    })
}

fn settled(aar: &Aar) -> impl Iterator<Item = (&DecisionReview, &SettledReview)> {
    let all = aar.decisions.iter().filter_map(|review| Some((review, review.settled.as_ref()?)));
    all.filter(|(_, settled)| settled.settlement != Settlement::Lapsed)
}

fn case(review: &DecisionReview, told: Told, moments: impl IntoIterator<Item = Moment>) -> Case {
    Case::new(On::Decision(review.id.clone()), told, moments)
}

fn concurrence(aar: &Aar) -> Vec<Figure> {
    let first = aar.decisions.iter().filter_map(|review| {
        let round = review.rounds.first()?;
        let over = review.rounds.len() > 1 || review.settled.is_some();
        let agreed = all_concurred(review, round);
        let answers = round.answers.iter().map(|answer| answer.at);
        let told = Told::of(agreed);
        (over || agreed).then(|| case(review, told, [round.at].into_iter().chain(answers)))
    });
    let share = |measure: Measure, holds: &dyn Fn(&DecisionReview, &Settlement) -> bool| {
        let cases = settled(aar).map(|(review, settled)| {
            case(review, Told::of(holds(review, &settled.settlement)), [settled.at])
        });
        measure.rate(cases.collect())
    };
    let went_up = |settlement: &Settlement| matches!(settlement, Settlement::Referred { .. });
    vec![
        Measure::FirstPassConcurrence.rate(first.collect()),
        rounds(aar),
        share(Measure::SettledAtWorkingLevel, &|_, settlement| !went_up(settlement)),
        share(Measure::ReferredUp, &|review, _| review.referral.is_some()),
        share(Measure::DissentRecorded, &|review, _| !review.dissent().is_empty()),
    ]
}

/// Of decisions that ended in agreement in words: how many drafts it took.
fn rounds(aar: &Aar) -> Figure {
    let agreed = settled(aar).filter_map(|(review, settled)| {
        let round = review.rounds.last()?;
        let unified = settled.settlement == Settlement::Unified && all_concurred(review, round);
        unified.then_some((review, settled, round))
    });
    let numbers: Vec<(f64, Case)> = agreed
        .map(|(review, settled, round)| {
            let number = f64::from(round.number);
            let moments = review.rounds.iter().map(|round| round.at).chain([settled.at]);
            (number, case(review, Told::Number(number), moments))
        })
        .collect();
    let (values, cases): (Vec<f64>, Vec<Case>) = numbers.into_iter().unzip();
    let outcome = match (quantile(&values, 0.5), quantile(&values, 0.9)) {
        (Err(why), _) | (_, Err(why)) => Outcome::Undefined(why),
        (Ok(_), Ok(_)) if values.len() < LENGTHS_MIN => Outcome::TooFew { least: LENGTHS_MIN },
        (Ok(median), Ok(ninetieth)) => Outcome::Spread { median, ninetieth },
    };
    Measure::RoundsToAgreement.figure(values.len(), outcome, cases)
}

fn tasks(aar: &Aar) -> Vec<Figure> {
    let measures = [Measure::TasksUnowned, Measure::TasksDoublyLed, Measure::TasksReassigned];
    // Where no ministry took part in any task, the table did not keep them.
    if aar.tasks.iter().all(|task| task.parts.is_empty()) {
        let why = if aar.tasks.is_empty() { Undefined::NoCase } else { Undefined::NotOnRecord };
        return measures
            .into_iter()
            .chain([Measure::TimeToLead])
            .map(|it| it.undefined(why))
            .collect();
    }
    let count = |measure: Measure, holds: fn(&TaskReview) -> bool| {
        let cases = aar.tasks.iter().map(|task| {
            let held = holds(task);
            let parts = task.parts.iter().map(|part| part.at);
            let on = On::Task(task.id.clone());
            Case::new(on, Told::of(held), [task.opened].into_iter().chain(parts))
        });
        measure.count(cases.collect())
    };
    let mut figures = vec![
        count(Measure::TasksUnowned, |task| task.led_after.span().is_none()),
        count(Measure::TasksDoublyLed, |task| !task.double.is_empty()),
        count(Measure::TasksReassigned, |task| !task.hand_overs.is_empty()),
    ];
    let led = aar.tasks.iter().map(|task| {
        let first = task.parts.iter().find(|part| part.part == Some(Part::Lead));
        let moments = [task.opened].into_iter().chain(first.map(|part| part.at));
        Case::new(On::Task(task.id.clone()), task.led_after, moments)
    });
    figures.push(Measure::TimeToLead.lengths(led.collect()));
    figures.extend(aar.cells.iter().map(|cell| lead_share(aar, &cell.cell)));
    figures
}

/// Of the tasks in which a cell had a part: those it led at some time.
fn lead_share(aar: &Aar, cell: &CellId) -> Figure {
    let cases = aar.tasks.iter().filter_map(|task| {
        let own = task.parts.iter().filter(|part| part.cell == *cell && part.part.is_some());
        let parts: BTreeSet<_> = own.clone().map(|part| part.at).collect();
        let led = own.clone().any(|part| part.part == Some(Part::Lead));
        let on = On::Task(task.id.clone());
        (!parts.is_empty()).then(|| Case::new(on, Told::of(led), parts))
    });
    Measure::LeadShare.rate(cases.collect()).of(cell)
}
