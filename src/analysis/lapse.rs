//! Whether what a decision needs can be known while it is open.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Problem;
use crate::exercise::{
    Condition, ConditionEvent, Decision, DecisionId, Exercise, ExerciseTime, Fact, FactId, Inject,
    InjectId, InjectKind, Timing, Trigger,
};

use super::finding::timing_field;
use super::latest::{ByEffect, Latest};
use super::{Explored, Finding};

/// How many steps are taken from an inject to what it waits for, before it is taken to come at any
/// time.
const STEPS_MAX: u32 = 1_000;

/// Every decision, with each fact that it needs and the injects that alone bring it. What an
/// answer brings can be asked for at any time.
pub(super) fn findings(exercise: &Exercise, explored: &Explored, found: &mut Vec<Finding>) {
    let by_effect = ByEffect::of(exercise);
    let latest = Latest::of(exercise, &by_effect);
    let (carriers, answered) = (carriers(exercise), answered(exercise));
    for fact in exercise.facts.values().filter(|fact| !answered.contains(&fact.id)) {
        let carriers = carriers.get(&fact.id).map(Vec::as_slice).unwrap_or_default();
        for decision in fact.needed_by.iter().filter_map(|id| exercise.decisions.get(id)) {
            let after = After::of(exercise, &decision.id, &by_effect);
            if carriers.iter().all(|inject| after.goes_out(inject)) {
                found.extend(carriers.first().map(|first| comes_after(fact, decision, first)));
                continue;
            }
            // Where an exploration stopped, a sooner way may not have been found.
            let opens = !explored.stopped && explored.decisions.contains_key(&decision.id);
            let ends = latest.settled(decision).filter(|_| opens);
            let first = carriers.iter().filter_map(|it| explored.soonest.get(&it.id)).min();
            if let (Some(ends), Some(first)) = (ends, first) {
                found.extend(lapses_first(fact, decision, ends, *first));
            }
        }
    }
}

fn answered(exercise: &Exercise) -> BTreeSet<&FactId> {
    let passages = exercise.answers.values().flat_map(|answer| &answer.passages);
    passages.flat_map(|passage| &passage.facts).collect()
}

/// The injects that bring each fact. An expected one is never sent.
fn carriers(exercise: &Exercise) -> BTreeMap<&FactId, Vec<&Inject>> {
    let mut carriers = BTreeMap::<_, Vec<_>>::new();
    for inject in exercise.injects.values().filter(|it| it.kind != InjectKind::Expected) {
        let facts: BTreeSet<_> = inject.passages.iter().flat_map(|it| &it.facts).collect();
        for fact in facts {
            carriers.entry(fact).or_default().push(inject);
        }
    }
    carriers
}

fn comes_after(fact: &Fact, decision: &Decision, carrier: &Inject) -> Finding {
    let problem =
        Problem::FactAfterDecision { fact: fact.id.to_string(), decision: decision.id.to_string() };
    Finding::at(["injects", carrier.id.as_str(), timing_field(&carrier.timing)], problem)
}

/// A decision whose time runs out by itself before the first inject with the fact can be out.
fn lapses_first(
    fact: &Fact,
    decision: &Decision,
    ends: ExerciseTime,
    first: ExerciseTime,
) -> Option<Finding> {
    let problem = Problem::DecisionLapsesFirst {
        decision: decision.id.to_string(),
        fact: fact.id.to_string(),
        ends: ends.to_string(),
        known: first.to_string(),
    };
    (first >= ends).then(|| Finding::at(["decisions", decision.id.as_str(), "deadline"], problem))
}

/// What can only come about once a decision is settled.
struct After<'a> {
    exercise: &'a Exercise,
    decision: &'a DecisionId,
    by_effect: &'a ByEffect<'a>,
    steps_left: Cell<u32>,
}

impl<'a> After<'a> {
    fn of(exercise: &'a Exercise, decision: &'a DecisionId, by_effect: &'a ByEffect<'a>) -> Self {
        Self { exercise, decision, by_effect, steps_left: Cell::new(STEPS_MAX) }
    }

    /// Whether an inject goes out only then. What control holds back it can send at any time.
    fn goes_out(&self, inject: &Inject) -> bool {
        let freely = inject.hold || self.by_effect.offered.contains(&inject.id);
        !freely && self.falls_due(&inject.timing)
    }

    fn opens(&self, decision: &Decision) -> bool {
        !self.by_effect.opened.contains(&decision.id) && self.falls_due(&decision.opens)
    }

    /// Takes a step, where one is left.
    fn steps(&self) -> bool {
        let left = self.steps_left.get().checked_sub(1);
        self.steps_left.set(left.unwrap_or_default());
        left.is_some()
    }

    fn falls_due(&self, timing: &Timing) -> bool {
        match timing {
            Timing::At(_) | Timing::Control => false,
            Timing::After { event, .. } => self.steps() && self.happens(event),
            Timing::When(condition) => self.comes_true(condition),
        }
    }

    fn happens(&self, event: &Trigger) -> bool {
        match event {
            Trigger::Released(id) => self.inject_goes_out(id),
            Trigger::Decided(id) => id == self.decision || self.decision_opens(id),
            Trigger::Opened(id) | Trigger::Revealed(id) => self.decision_opens(id),
            Trigger::BranchTaken(id) => {
                let branch = self.exercise.branches.get(id);
                branch.is_some_and(|branch| self.comes_true(&branch.when))
            }
            Trigger::MoveBegan(_) => false,
        }
    }

    fn inject_goes_out(&self, id: &InjectId) -> bool {
        self.exercise.injects.get(id).is_some_and(|inject| self.goes_out(inject))
    }

    fn decision_opens(&self, id: &DecisionId) -> bool {
        self.exercise.decisions.get(id).is_some_and(|decision| self.opens(decision))
    }

    fn comes_true(&self, condition: &Condition) -> bool {
        if !self.steps() {
            return false;
        }
        match condition {
            Condition::All(parts) => parts.iter().any(|part| self.comes_true(part)),
            Condition::Any(parts) => parts.iter().all(|part| self.comes_true(part)),
            Condition::Happened(event) => self.has_happened(event),
            Condition::Always(_)
            | Condition::Not(_)
            | Condition::Time { .. }
            | Condition::Variable { .. } => false,
        }
    }

    fn has_happened(&self, event: &ConditionEvent) -> bool {
        match event {
            ConditionEvent::Decided(id)
            | ConditionEvent::Lapsed(id)
            | ConditionEvent::Chosen { decision: id, .. } => {
                id == self.decision || self.decision_opens(id)
            }
            ConditionEvent::Opened(id)
            | ConditionEvent::Revealed(id)
            | ConditionEvent::ActedAlone { decision: id, .. } => self.decision_opens(id),
            ConditionEvent::Released(id) | ConditionEvent::Acknowledged { inject: id, .. } => {
                self.inject_goes_out(id)
            }
            ConditionEvent::BranchTaken(id) => self.happens(&Trigger::BranchTaken(id.clone())),
            ConditionEvent::Knows { .. } | ConditionEvent::MoveBegan(_) => false,
        }
    }
}
