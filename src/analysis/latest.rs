//! By when something has come about, as far as the file alone tells.
//!
//! Control is taken to release at once what falls due, as in an exploration. Of what people can put
//! off without an end there is no bound.

use std::cell::Cell;
use std::collections::BTreeSet;

use crate::exercise::{
    Comparison, Condition, ConditionEvent, Decision, DecisionId, Effect, Exercise, ExerciseTime,
    Inject, InjectId, MoveId, Span, Timing, Trigger,
};

use super::skeleton::effects;

/// How many steps are taken from one thing to what it waits for, before there is taken to be no
/// bound: things may wait for several others, and those for several again.
const STEPS_MAX: u32 = 1_000;

/// What effects let come about, whatever else it waits for.
pub(super) struct ByEffect<'a> {
    pub(super) offered: BTreeSet<&'a InjectId>,
    pub(super) opened: BTreeSet<&'a DecisionId>,
}

impl<'a> ByEffect<'a> {
    pub(super) fn of(exercise: &'a Exercise) -> Self {
        let mut by = Self { offered: BTreeSet::new(), opened: BTreeSet::new() };
        for effect in effects(exercise) {
            match effect {
                Effect::Offer(inject) => by.offered.insert(inject),
                Effect::Open(decision) => by.opened.insert(decision),
                Effect::Add { .. } | Effect::Set { .. } | Effect::Skip(_) => false,
            };
        }
        by
    }
}

/// Bounds of an exercise's times.
pub(super) struct Latest<'a> {
    exercise: &'a Exercise,
    by_effect: &'a ByEffect<'a>,
    steps_left: Cell<u32>,
}

impl<'a> Latest<'a> {
    pub(super) fn of(exercise: &'a Exercise, by_effect: &'a ByEffect<'a>) -> Self {
        Self { exercise, by_effect, steps_left: Cell::new(STEPS_MAX) }
    }

    /// By when a decision has come to its end, in every play in which it opens: it does so by
    /// itself at a hard deadline only.
    pub(super) fn settled(&self, decision: &Decision) -> Option<ExerciseTime> {
        self.steps_left.set(STEPS_MAX);
        self.end_of(decision)
    }

    fn end_of(&self, decision: &Decision) -> Option<ExerciseTime> {
        let deadline = decision.deadline.filter(|deadline| deadline.hard)?;
        Some(self.opened(decision)? + deadline.within)
    }

    fn opened(&self, decision: &Decision) -> Option<ExerciseTime> {
        let is_fixed = matches!(decision.opens, Timing::At(_));
        // An effect may open it later than what it waits for, where that does not come.
        let bounded = is_fixed || !self.by_effect.opened.contains(&decision.id);
        bounded.then(|| self.due(&decision.opens)).flatten()
    }

    fn released(&self, inject: &Inject) -> Option<ExerciseTime> {
        let bounded = !inject.hold && !self.by_effect.offered.contains(&inject.id);
        bounded.then(|| self.due(&inject.timing)).flatten()
    }

    fn due(&self, timing: &Timing) -> Option<ExerciseTime> {
        self.steps_left.set(self.steps_left.get().checked_sub(1)?);
        match timing {
            Timing::At(at) => Some(*at),
            Timing::After { event, delay } => Some(self.happened(event)? + *delay),
            Timing::When(condition) => self.came_true(condition),
            Timing::Control => None,
        }
    }

    fn happened(&self, event: &Trigger) -> Option<ExerciseTime> {
        let exercise = self.exercise;
        match event {
            Trigger::Released(id) => self.released(exercise.injects.get(id)?),
            Trigger::Opened(id) => self.opened(exercise.decisions.get(id)?),
            Trigger::Revealed(id) | Trigger::Decided(id) => self.decided(id),
            Trigger::MoveBegan(id) => Some(move_begins(exercise, id)),
            Trigger::BranchTaken(id) => self.came_true(&exercise.branches.get(id)?.when),
        }
    }

    fn decided(&self, id: &DecisionId) -> Option<ExerciseTime> {
        self.end_of(self.exercise.decisions.get(id)?)
    }

    /// By when a condition that is asked all the time has come true, in every play in which it
    /// does.
    fn came_true(&self, condition: &Condition) -> Option<ExerciseTime> {
        self.steps_left.set(self.steps_left.get().checked_sub(1)?);
        match condition {
            Condition::Always(_) => Some(ExerciseTime::START),
            Condition::All(parts) => {
                let closes = parts.iter().filter_map(closes).min();
                closes.or_else(|| self.all(parts))
            }
            Condition::Any(parts) => self.all(parts),
            Condition::Time { comparison: Comparison::GreaterOrEqual, time } => Some(*time),
            Condition::Time { comparison: Comparison::Greater, time } => Some(*time + Span(1)),
            Condition::Time { .. } => closes(condition),
            Condition::Happened(event) => self.happened_in(event),
            Condition::Not(_) | Condition::Variable { .. } => None,
        }
    }

    /// What stays true once it is: together they are when the last of them is.
    fn all(&self, parts: &[Condition]) -> Option<ExerciseTime> {
        let bounds = parts.iter().map(|part| self.stays_true(part));
        bounds.collect::<Option<Vec<_>>>()?.into_iter().max()
    }

    fn stays_true(&self, condition: &Condition) -> Option<ExerciseTime> {
        match condition {
            Condition::Time {
                comparison: Comparison::GreaterOrEqual | Comparison::Greater,
                ..
            }
            | Condition::Always(_)
            | Condition::Happened(_) => self.came_true(condition),
            Condition::All(parts) | Condition::Any(parts) => self.all(parts),
            Condition::Time { .. } | Condition::Not(_) | Condition::Variable { .. } => None,
        }
    }

    fn happened_in(&self, event: &ConditionEvent) -> Option<ExerciseTime> {
        let trigger = match event {
            ConditionEvent::Released(id) => Trigger::Released(id.clone()),
            ConditionEvent::Opened(id) => Trigger::Opened(id.clone()),
            ConditionEvent::BranchTaken(id) => Trigger::BranchTaken(id.clone()),
            ConditionEvent::MoveBegan(id) => Trigger::MoveBegan(id.clone()),
            ConditionEvent::Revealed(id)
            | ConditionEvent::Decided(id)
            | ConditionEvent::Lapsed(id)
            | ConditionEvent::Chosen { decision: id, .. } => return self.decided(id),
            ConditionEvent::Acknowledged { .. }
            | ConditionEvent::ActedAlone { .. }
            | ConditionEvent::Knows { .. } => return None,
        };
        self.happened(&trigger)
    }
}

/// When control begins a move, where each before it takes as long as it is planned to.
pub(super) fn move_begins(exercise: &Exercise, id: &MoveId) -> ExerciseTime {
    let before = exercise.moves.values().take_while(|other| other.id != *id);
    before.fold(ExerciseTime::START, |at, other| at + other.length)
}

/// After when a condition can be true no more.
fn closes(condition: &Condition) -> Option<ExerciseTime> {
    match condition {
        Condition::Time { comparison, time } => match comparison {
            Comparison::Less | Comparison::LessOrEqual | Comparison::Equal => Some(*time),
            Comparison::NotEqual | Comparison::Greater | Comparison::GreaterOrEqual => None,
        },
        Condition::Not(inner) => match inner.as_ref() {
            Condition::Time { comparison, time } => match comparison {
                Comparison::Greater | Comparison::GreaterOrEqual | Comparison::NotEqual => {
                    Some(*time)
                }
                Comparison::Less | Comparison::LessOrEqual | Comparison::Equal => None,
            },
            Condition::Always(_)
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_)
            | Condition::Variable { .. }
            | Condition::Happened(_) => None,
        },
        Condition::All(parts) => parts.iter().filter_map(closes).min(),
        Condition::Always(_)
        | Condition::Any(_)
        | Condition::Variable { .. }
        | Condition::Happened(_) => None,
    }
}
