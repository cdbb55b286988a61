//! Statements against one another, against the agreed line, and against what was known by then.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::exercise::{DecisionId, Exercise, FactId, SlotMarks, SlotValueId};
use crate::session::Settlement;

use super::super::super::{Aar, Comparison, Completeness, Moment, StatementReview, Verdict, With};
use super::super::consistency::overlap;
use super::super::figure::RATE_CASES_MIN;
use super::super::latency::count;
use super::super::{Case, Figure, Measure, On, Told, Undefined};
use super::asked;

pub(super) fn read(exercise: &Exercise, aar: &Aar) -> Vec<Figure> {
    let between =
        || aar.public.comparisons.iter().filter_map(|it| other(aar, it).map(|at| (it, at)));
    let slots = |measure: Measure, part: Verdict, whole: &[Verdict]| {
        let (mut parts, mut wholes, mut cases) = (0, 0, vec![]);
        for (comparison, moments) in between() {
            let rows = comparison.rows.iter();
            let all = rows.clone().filter(|row| whole.contains(&row.verdict)).count();
            let own = rows.filter(|row| row.verdict == part).count();
            (parts, wholes) = (parts + own, wholes + all);
            let number = if all == 0 { continue } else { count(own) / count(all) };
            cases.push(Case::new(
                On::Statement(comparison.statement),
                Told::Number(number),
                moments,
            ));
        }
        let number =
            if wholes == 0 { Err(Undefined::NoCase) } else { Ok(count(parts) / count(wholes)) };
        measure.number((wholes, RATE_CASES_MIN), number, cases)
    };
    let slots_of = || exercise.statements.slots.values();
    let any = |is_marked: fn(&SlotMarks) -> bool| slots_of().any(|slot| is_marked(&slot.marks));
    let shared = [Verdict::Agree, Verdict::Contradict];
    let filled = [Verdict::Agree, Verdict::Contradict, Verdict::Gap];
    vec![
        slots(Measure::SlotConsistency, Verdict::Agree, &shared),
        slots(Measure::SlotContradiction, Verdict::Contradict, &shared),
        slots(Measure::SlotGap, Verdict::Gap, &filled),
        claims(aar),
        outside(aar),
        asked(certain(exercise, aar), any(|marks| !marks.certain.is_empty())),
        asked(
            restrained(Measure::SaidTooEarly, exercise, aar, too_early),
            any(|marks| !marks.not_before.is_empty()),
        ),
    ]
}

fn released(aar: &Aar, id: u32) -> Option<(&StatementReview, Moment)> {
    let review = aar.statements.iter().find(|review| review.id == id)?;
    Some((review, review.released.as_ref()?.at))
}

/// The moments of two statements that are compared; none of one with a line.
fn other(aar: &Aar, comparison: &Comparison) -> Option<[Moment; 2]> {
    match &comparison.with {
        With::Statement(id) => {
            Some([released(aar, comparison.statement)?.1, released(aar, *id)?.1])
        }
        With::Line(_) => None,
    }
}

/// Jaccard over all pairs of statements; a claim is a slot with its value.
fn claims(aar: &Aar) -> Figure {
    let (mut common, mut all, mut cases) = (0, 0, vec![]);
    for comparison in &aar.public.comparisons {
        let With::Statement(id) = &comparison.with else { continue };
        let pair = released(aar, comparison.statement).zip(released(aar, *id));
        let Some(((own, at), (other, other_at))) = pair else { continue };
        let set = |review: &StatementReview| -> BTreeSet<_> {
            review.wording().slots.clone().into_iter().collect()
        };
        let (shared, union) = overlap(&set(own), &set(other));
        (common, all) = (common + shared, all + union);
        let number = if union == 0 { continue } else { count(shared) / count(union) };
        cases.push(Case::new(On::Statement(own.id), Told::Number(number), [at, other_at]));
    }
    let number = if all == 0 { Err(Undefined::NoCase) } else { Ok(count(common) / count(all)) };
    Measure::ClaimOverlap.number((all, RATE_CASES_MIN), number, cases)
}

/// Restraint: statements that say something else than a line agreed before, or more.
fn outside(aar: &Aar) -> Figure {
    let cases: Vec<Case> = aar
        .public
        .comparisons
        .iter()
        .filter_map(|comparison| {
            let With::Line(decision) = &comparison.with else { return None };
            let (_, at) = released(aar, comparison.statement)?;
            let line = aar.public.line(decision).filter(|line| line.at < at)?;
            let says = |row: &super::super::super::Row| {
                row.values.first().is_some_and(Option::is_some) && row.verdict != Verdict::Agree
            };
            let told = Told::of(comparison.rows.iter().any(says));
            Some(Case::new(On::Statement(comparison.statement), told, [line.at, at]))
        })
        .collect();
    if cases.is_empty() {
        return Measure::OutsideTheLine.undefined(Undefined::NoCase);
    }
    Measure::OutsideTheLine.count(cases)
}

/// A statement that is out, with the moment.
#[derive(Clone, Copy)]
struct Said<'a> {
    review: &'a StatementReview,
    at: Moment,
}

/// What a statement's marked values came to: none where it says no such value.
type Marked = fn(&Exercise, &Aar, Said<'_>) -> Vec<bool>;

/// Restraint: statements that say what should have waited, of those that say a marked value.
fn restrained(measure: Measure, exercise: &Exercise, aar: &Aar, marked: Marked) -> Figure {
    let said = aar
        .statements
        .iter()
        .filter_map(|review| Some(Said { review, at: review.released.as_ref()?.at }));
    let cases = said.filter_map(|said| {
        let marks = marked(exercise, aar, said);
        let told = Told::of(marks.contains(&true));
        let on = On::Statement(said.review.id);
        (!marks.is_empty()).then(|| Case::new(on, told, [said.at]))
    });
    let cases: Vec<Case> = cases.collect();
    if cases.is_empty() {
        return measure.undefined(Undefined::NoCase);
    }
    measure.count(cases)
}

/// What was really so is told after ENDEX only.
fn certain(exercise: &Exercise, aar: &Aar) -> Figure {
    let is_over = match aar.completeness {
        Completeness::Ended | Completeness::CutShort { .. } => true,
        Completeness::Empty
        | Completeness::NotStarted
        | Completeness::UnderWay
        | Completeness::StoppedForRealWorld => false,
    };
    if !is_over {
        return Measure::CertainUnconfirmed.undefined(Undefined::TruthUntold);
    }
    restrained(Measure::CertainUnconfirmed, exercise, aar, unconfirmed)
}

/// What a mark names of the values that a statement says.
fn named<'a, T: 'a>(
    exercise: &'a Exercise,
    said: Said<'a>,
    mark: fn(&SlotMarks) -> &IndexMap<SlotValueId, T>,
) -> impl Iterator<Item = &'a T> {
    let slots = said.review.wording().slots.iter();
    slots.filter_map(move |(slot, value)| {
        mark(&exercise.statements.slots.get(slot)?.marks).get(value)
    })
}

/// Whether the fact was not known to the ministry that spoke, or was not so.
fn unconfirmed(exercise: &Exercise, aar: &Aar, said: Said<'_>) -> Vec<bool> {
    let confirmed = |fact: &FactId| {
        let so = exercise.facts.get(fact).is_some_and(|fact| fact.holds != Some(false));
        let known = aar.facts.iter().find(|review| review.fact == *fact);
        let learned = known.and_then(|review| review.first(&said.review.cell));
        so && learned.is_some_and(|learned| learned.at <= said.at)
    };
    named(exercise, said, |marks| &marks.certain).map(|fact| !confirmed(fact)).collect()
}

/// Whether the decision was not settled yet; a lapse settles nothing.
fn too_early(exercise: &Exercise, aar: &Aar, said: Said<'_>) -> Vec<bool> {
    let settled = |decision: &DecisionId| {
        let review = aar.decisions.iter().find(|review| review.id == *decision);
        let settled = review.and_then(|review| review.settled.as_ref());
        settled.is_some_and(|it| it.settlement != Settlement::Lapsed && it.at <= said.at)
    };
    named(exercise, said, |marks| &marks.not_before).map(|id| !settled(id)).collect()
}
