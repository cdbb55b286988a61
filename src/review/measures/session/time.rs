//! Latencies: moments are exercise time and of when something was said.

use indexmap::IndexMap;

use crate::exercise::{AudienceId, CellId, ExerciseTime, InjectId, Span};

use super::super::super::{Aar, CellKnowledge, FactReview, How, Length, Moment, StepKind, Unknown};
use super::super::latency::{awareness_gap, message_skew, time_to_shared_awareness};
use super::super::{Case, Figure, Measure, On};

pub(super) fn read(aar: &Aar) -> Vec<Figure> {
    vec![
        Measure::SharingDelay.lengths(sharing(aar)),
        Measure::AwarenessGap.lengths(aware(aar, |_, aware| awareness_gap(aware))),
        Measure::TimeToSharedAwareness
            .lengths(aware(aar, |began, aware| time_to_shared_awareness(began.0, aware))),
        Measure::CoordinationTime.lengths(steps(aar, StepKind::Coordination)),
        Measure::DecisionLatency.lengths(steps(aar, StepKind::Decision)),
        Measure::MessageSkew.lengths(skews(aar)),
    ]
}

fn sharing(aar: &Aar) -> Vec<Case> {
    let stand = aar.pass_ons.iter().filter(|on| on.retracted.is_none());
    let cases = stand.map(|on| {
        let (from, to) = (on.from.clone(), on.to.clone());
        let about = On::PassOn { passage: on.passage.clone(), from, to };
        Case::new(about, on.delay, on.since.into_iter().chain([on.at]))
    });
    cases.collect()
}

/// When a cell was aware of a fact: when it had acknowledged what carried it, or else held it.
fn aware_at(aar: &Aar, known: &CellKnowledge) -> Option<Moment> {
    let moments = known.learned.iter().map(|learned| match &learned.how {
        How::Delivered { inject } => acknowledged(aar, inject, &known.cell).unwrap_or(learned.at),
        How::PassedOn { .. } => learned.at,
    });
    moments.min()
}

fn acknowledged(aar: &Aar, inject: &InjectId, cell: &CellId) -> Option<Moment> {
    let review = aar.injects.iter().find(|review| review.id == *inject)?;
    review.deliveries.iter().find(|delivery| delivery.cell == *cell)?.acknowledged
}

/// Of every fact that was given out and that several cells should share: told from its first
/// giving-out and from when each of those cells was aware of it, or cut where one never was.
fn aware(aar: &Aar, told: impl Fn(ExerciseTime, &[u64]) -> Option<u64>) -> Vec<Case> {
    let shared = aar.facts.iter().filter(|fact| fact.concerned.len() > 1);
    let cases = shared.filter_map(|fact| {
        let began = began(fact)?;
        let concerned = fact.cells.iter().filter(|known| fact.concerned.contains(&known.cell));
        let moments: Vec<Option<Moment>> = concerned.map(|known| aware_at(aar, known)).collect();
        let all: Option<Vec<u64>> = moments.iter().map(|at| at.map(|at| at.t.0)).collect();
        let length = match all {
            None => Length::Unknown(Unknown::NeverEnded),
            Some(all) => told(began.t, &all)
                .map_or(Length::Unknown(Unknown::OutOfOrder), |ms| Length::Took(Span(ms))),
        };
        let records = moments.into_iter().flatten().chain([began]);
        Some(Case::new(On::Fact(fact.fact.clone()), length, records))
    });
    cases.collect()
}

fn began(fact: &FactReview) -> Option<Moment> {
    fact.cells.iter().filter_map(|known| known.learned.first()).map(|learned| learned.at).min()
}

/// Of decisions that were opened and asked for the step; without its beginning there is no length.
fn steps(aar: &Aar, kind: StepKind) -> Vec<Case> {
    let opened = aar.decisions.iter().filter_map(|review| Some((review, review.opened.as_ref()?)));
    let cases = opened.filter_map(|(review, opening)| {
        let step = review.steps.iter().find(|step| step.kind == kind)?;
        let counts = match step.took {
            Length::Took(_) => true,
            Length::Unknown(unknown) => match unknown {
                Unknown::NotAsked | Unknown::NeverBegan => false,
                Unknown::NeverEnded
                | Unknown::StillOpen
                | Unknown::Lapsed
                | Unknown::OutOfOrder => true,
            },
        };
        let from = match kind {
            StepKind::Coordination => review.rounds.first().map(|round| round.at),
            StepKind::Positions
            | StepKind::Reveal
            | StepKind::Draft
            | StepKind::Referral
            | StepKind::Decision => Some(opening.at),
        };
        let to = review.settled.as_ref().map(|settled| settled.at);
        let case =
            || Case::new(On::Decision(review.id.clone()), step.took, from.into_iter().chain(to));
        counts.then(case)
    });
    cases.collect()
}

/// Of every audience that several ministries addressed: each one's first release against another's.
fn skews(aar: &Aar) -> Vec<Case> {
    let mut first: IndexMap<&AudienceId, Vec<(&CellId, Moment)>> = IndexMap::new();
    for id in &aar.public.said {
        let Some(review) = aar.statements.iter().find(|review| review.id == *id) else { continue };
        let Some(released) = &review.released else { continue };
        let said = first.entry(&review.audience).or_default();
        if said.iter().all(|(cell, _)| *cell != &review.cell) {
            said.push((&review.cell, released.at));
        }
    }
    let mut cases = vec![];
    for (audience, said) in first {
        for (index, (cell, at)) in said.iter().enumerate() {
            for (other, other_at) in &said[index + 1..] {
                let skew = Length::Took(Span(message_skew(at.t.0, other_at.t.0)));
                let cells = [(*cell).clone(), (*other).clone()];
                let on = On::Released { audience: audience.clone(), cells };
                cases.push(Case::new(on, skew, [*at, *other_at]));
            }
        }
    }
    cases
}
