//! Statements against one another and against the agreed line.

use std::collections::BTreeSet;

use super::super::super::{Aar, Comparison, Moment, StatementReview, Verdict, With};
use super::super::consistency::overlap;
use super::super::figure::RATE_CASES_MIN;
use super::super::latency::count;
use super::super::{Case, Figure, Measure, On, Told, Undefined};

pub(super) fn read(aar: &Aar) -> Vec<Figure> {
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
    let shared = [Verdict::Agree, Verdict::Contradict];
    let filled = [Verdict::Agree, Verdict::Contradict, Verdict::Gap];
    vec![
        slots(Measure::SlotConsistency, Verdict::Agree, &shared),
        slots(Measure::SlotContradiction, Verdict::Contradict, &shared),
        slots(Measure::SlotGap, Verdict::Gap, &filled),
        claims(aar),
        outside(aar),
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
