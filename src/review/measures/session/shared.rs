//! What came to be known in common: probes and the pooling of information.

use crate::exercise::{CellId, ChoiceId};
use crate::session::ProbeAnswer;

use super::super::super::reading::Reading;
use super::super::super::{Aar, Crossing, FactReview, InTime, Moment};
use super::super::awareness::Probed;
use super::super::figure::RATE_CASES_MIN;
use super::super::pooling::bias_ratio;
use super::super::{Case, Figure, Measure, On, Told, Undefined};
use super::asked;

pub(super) fn read(reading: &Reading<'_>, aar: &Aar) -> Vec<Figure> {
    let mut figures = probes(reading, aar);
    figures.extend(pooling(aar));
    figures
}

/// A question that every cell answered and whose truth is told.
struct Question {
    on: On,
    probed: Probed<ChoiceId>,
    at: Moment,
}

fn questions(reading: &Reading<'_>, aar: &Aar) -> Vec<Question> {
    let cells: Vec<&CellId> = reading.exercise.cells.keys().collect();
    let mut questions = vec![];
    for review in &aar.probes {
        let Some(at) = review.closed else { continue };
        for (question, right) in review.right.iter().enumerate() {
            let Some(right) = right.clone() else { continue };
            let given = cells.iter().map(|cell| review.answers.get(*cell)?.get(question));
            let Some(answers) = given.collect::<Option<Vec<_>>>() else { continue };
            let answers = answers.into_iter().map(believed).collect();
            let on = On::Probe { probe: review.id.clone(), question };
            questions.push(Question { on, probed: Probed { answers, right }, at });
        }
    }
    questions
}

fn believed(answer: &ProbeAnswer) -> Option<ChoiceId> {
    match answer {
        ProbeAnswer::Option(id) => Some(id.clone()),
        ProbeAnswer::Unsure => None,
    }
}

fn probes(reading: &Reading<'_>, aar: &Aar) -> Vec<Figure> {
    let has = !reading.exercise.probes.is_empty();
    let questions = questions(reading, aar);
    let untold = aar.probes.iter().any(|probe| probe.closed.is_some()) && questions.is_empty();
    let rate = |measure: Measure, holds: &dyn Fn(&Probed<_>) -> bool| {
        let cases = questions.iter().map(|question| {
            Case::new(question.on.clone(), Told::of(holds(&question.probed)), [question.at])
        });
        let figure = measure.rate(cases.collect());
        let figure = if untold { measure.undefined(Undefined::TruthUntold) } else { figure };
        asked(figure, has)
    };
    let cells = reading.exercise.cells.keys().enumerate();
    let each = cells.map(|(place, cell)| {
        rate(Measure::ProbeAccuracy, &|probed| probed.is_right(place)).of(cell)
    });
    let mut figures: Vec<Figure> = each.collect();
    figures.push(rate(Measure::ProbeAllRight, &Probed::all_right));
    figures.push(rate(Measure::ProbeAllAlike, &Probed::all_alike));
    figures.push(rate(Measure::ProbeAllWrong, &Probed::all_wrong));
    figures
}

/// Whether what only one cell was given came across before the decision that it was for: the first
/// settled one that needs it or, where none does, the first one settled after it was given.
fn pooled(aar: &Aar, fact: &FactReview) -> Option<Case> {
    let of = fact.unique_to()?;
    let given = fact.first(of)?.at;
    let needs = fact.needs.iter().filter_map(|need| need.settled);
    let settled = aar.decisions.iter().filter_map(|review| review.settled.as_ref());
    let after = settled.map(|settled| settled.at).filter(|at| *at > given);
    let decided = if fact.needs.is_empty() { after.min() } else { needs.min() };
    let decided = decided.filter(|at| *at > given)?;
    let crossed = match &fact.crossing {
        Crossing::NotUnique => return None,
        Crossing::Never { .. } => None,
        Crossing::Crossed { learned, .. } => Some(learned.at),
    };
    let told = Told::of(crossed.is_some_and(|at| at <= decided));
    let records = [given, decided].into_iter().chain(crossed);
    Some(Case::new(On::Fact(fact.fact.clone()), told, records))
}

fn pooling(aar: &Aar) -> Vec<Figure> {
    let unique: Vec<Case> = aar.facts.iter().filter_map(|fact| pooled(aar, fact)).collect();
    vec![
        Measure::PoolingRate.rate(unique.clone()),
        bias(aar, &unique),
        Measure::NeedToShareRecall.rate(aar.facts.iter().flat_map(in_time).collect()),
    ]
}

/// Each need of a unique fact by a decision that was taken after it was given.
fn in_time(fact: &FactReview) -> Vec<Case> {
    let Some(given) = fact.unique_to().and_then(|of| fact.first(of)) else { return vec![] };
    let needs = fact.needs.iter().filter_map(|need| {
        let settled = need.settled.filter(|at| *at > given.at)?;
        let told = match need.in_time {
            InTime::Yes => Told::Yes,
            InTime::No { .. } => Told::No,
            InTime::NotSettled => return None,
        };
        Some(Case::new(On::Fact(fact.fact.clone()), told, [given.at, settled]))
    });
    needs.collect()
}

/// What all knew is told on the record only where it was passed on all the same: without a trace of
/// it there is nothing to compare with.
fn bias(aar: &Aar, unique: &[Case]) -> Figure {
    let given = |fact: &&FactReview| fact.cells.iter().any(|known| !known.learned.is_empty());
    let common = aar.facts.iter().filter(|fact| fact.unique_to().is_none()).filter(given);
    let common: Vec<&FactReview> = common.collect();
    let passed = |fact: &FactReview| {
        aar.pass_ons.iter().find(|on| on.retracted.is_none() && on.facts.contains(&fact.fact))
    };
    let mentioned: Vec<_> = common.iter().filter_map(|fact| Some((fact, passed(fact)?))).collect();
    if mentioned.is_empty() {
        return Measure::PoolingBias.undefined(Undefined::NotOnRecord);
    }
    let across = unique.iter().filter(|case| case.told == Told::Yes).count();
    let ratio = bias_ratio((mentioned.len(), common.len()), (across, unique.len()));
    let mut cases: Vec<Case> = unique.to_vec();
    cases.extend(
        mentioned
            .iter()
            .map(|(fact, on)| Case::new(On::Fact(fact.fact.clone()), Told::Yes, [on.at])),
    );
    let n = common.len().min(unique.len());
    Measure::PoolingBias.number((n, RATE_CASES_MIN), ratio, cases)
}
