//! Each fact: who knew it, whether it crossed, and whether it crossed in time.

use crate::exercise::{CellId, DecisionId, Fact, InjectId};
use crate::session::{InjectEvent, Settlement};

use super::super::reading::Reading;
use super::super::{DecisionReview, Length, Moment};
use super::{CellKnowledge, Crossing, FactReview, How, InTime, Learned, Need, PassOnReview};

pub(in super::super) fn read(
    reading: &Reading<'_>,
    pass_ons: &[PassOnReview],
    decisions: &[DecisionReview],
) -> Vec<FactReview> {
    let deliveries = deliveries(reading);
    let cells_of = |fact: &Fact| -> Vec<CellKnowledge> {
        let cells = reading.exercise.cells.keys().cloned();
        cells
            .map(|cell| CellKnowledge {
                learned: learned(reading, &deliveries, pass_ons, fact, &cell),
                cell,
            })
            .collect()
    };
    let facts = reading.exercise.facts.values();
    facts
        .map(|fact| {
            let cells = cells_of(fact);
            let concerned = concerned(reading, fact);
            FactReview {
                fact: fact.id.clone(),
                crossing: crossing(&cells, &concerned),
                shared_after: shared_after(reading, &cells, &concerned),
                needs: fact.needed_by.iter().map(|id| need(decisions, &cells, id)).collect(),
                concerned,
                cells,
            }
        })
        .collect()
}

struct Delivered<'a> {
    at: Moment,
    inject: &'a InjectId,
    cells: &'a [CellId],
}

fn deliveries<'a>(reading: &Reading<'a>) -> Vec<Delivered<'a>> {
    let released = reading.injects().filter_map(|(at, _, inject, event)| {
        let InjectEvent::Released { cells, .. } = event else { return None };
        Some(Delivered { at, inject, cells })
    });
    released.collect()
}

fn learned(
    reading: &Reading<'_>,
    deliveries: &[Delivered<'_>],
    pass_ons: &[PassOnReview],
    fact: &Fact,
    cell: &CellId,
) -> Vec<Learned> {
    let carries = |inject: &InjectId| {
        let inject = reading.state.inject(reading.exercise, inject);
        inject.is_some_and(|inject| inject.passages.iter().any(|p| p.facts.contains(&fact.id)))
    };
    let delivered = deliveries
        .iter()
        .filter(|delivered| delivered.cells.contains(cell) && carries(delivered.inject))
        .map(|delivered| Learned {
            at: delivered.at,
            how: How::Delivered { inject: delivered.inject.clone() },
        });
    let told = (0u32..)
        .zip(pass_ons)
        .filter(|(_, on)| on.to == *cell && on.retracted.is_none() && on.facts.contains(&fact.id));
    let told = told.map(|(pass_on, on)| Learned {
        at: on.at,
        how: How::PassedOn { pass_on, from: on.from.clone() },
    });
    let mut learned: Vec<Learned> = delivered.chain(told).collect();
    learned.sort_by_key(|learned| learned.at);
    learned
}

/// The cells of the decisions that need it, or all.
fn concerned(reading: &Reading<'_>, fact: &Fact) -> Vec<CellId> {
    let needing: Vec<_> =
        fact.needed_by.iter().filter_map(|id| reading.exercise.decisions.get(id)).collect();
    let cells = reading.exercise.cells.keys();
    cells
        .filter(|cell| needing.is_empty() || needing.iter().any(|d| d.requires(cell)))
        .cloned()
        .collect()
}

fn first<'a>(cells: &'a [CellKnowledge], cell: &CellId) -> Option<&'a Learned> {
    cells.iter().find(|known| known.cell == *cell)?.learned.first()
}

/// A fact is unique to a cell when, at the instant it was first given out, that cell alone got it.
fn crossing(cells: &[CellKnowledge], concerned: &[CellId]) -> Crossing {
    let given: Vec<_> = cells.iter().filter_map(|known| Some((known, given_at(known)?))).collect();
    let Some(earliest) = given.iter().map(|(_, at)| at.t).min() else { return Crossing::NotUnique };
    let mut holders = given.iter().filter(|(_, at)| at.t == earliest);
    let (Some((holder, _)), None) = (holders.next(), holders.next()) else {
        return Crossing::NotUnique;
    };
    let of = holder.cell.clone();
    let others = concerned.iter().filter(|cell| **cell != of);
    let mut others = others.peekable();
    if others.peek().is_none() {
        return Crossing::NotUnique;
    }
    let learned = others.filter_map(|cell| Some((cell, first(cells, cell)?)));
    match learned.min_by_key(|(_, learned)| learned.at) {
        Some((to, learned)) => Crossing::Crossed { of, to: to.clone(), learned: learned.clone() },
        None => Crossing::Never { of },
    }
}

/// When control first gave it to the cell.
fn given_at(known: &CellKnowledge) -> Option<Moment> {
    let delivered = known.learned.iter().filter(|learned| match learned.how {
        How::Delivered { .. } => true,
        How::PassedOn { .. } => false,
    });
    delivered.map(|learned| learned.at).next()
}

fn shared_after(reading: &Reading<'_>, cells: &[CellKnowledge], concerned: &[CellId]) -> Length {
    let begin = cells.iter().filter_map(|known| known.learned.first()).map(|l| l.at).min();
    let known = concerned.iter().map(|cell| first(cells, cell).map(|learned| learned.at));
    let end = known.collect::<Option<Vec<_>>>().and_then(|moments| moments.into_iter().max());
    Length::between(begin, end, reading.open_end())
}

fn need(decisions: &[DecisionReview], cells: &[CellKnowledge], id: &DecisionId) -> Need {
    let review = decisions.iter().find(|review| review.id == *id);
    let settlement = review.and_then(|review| review.settled.as_ref());
    // A lapse is no decision that could have been taken better.
    let taken = settlement.filter(|settled| settled.settlement != Settlement::Lapsed);
    let settled = taken.map(|settled| settled.at);
    let (Some(review), Some(at)) = (review, settled) else {
        let decision = id.clone();
        return Need { decision, settled, in_time: InTime::NotSettled, late_by: None };
    };
    let knew = |cell: &CellId| first(cells, cell).map(|learned| learned.at);
    let without: Vec<CellId> = review
        .required
        .iter()
        .filter(|cell| knew(cell).is_none_or(|known| known > at))
        .cloned()
        .collect();
    let last = without.iter().map(knew).collect::<Option<Vec<_>>>();
    let late_by = last.and_then(|known| known.into_iter().max()).map(|known| known.t.since(at.t));
    let in_time = if without.is_empty() { InTime::Yes } else { InTime::No { without } };
    Need { decision: id.clone(), settled, in_time, late_by }
}
