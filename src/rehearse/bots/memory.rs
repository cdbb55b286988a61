//! What a cell's bots have thought of, and when they will do it.

use std::collections::{BTreeMap, BTreeSet};

use crate::exercise::{ExerciseTime, Span};

use super::duty::Duty;

/// What was made of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plan {
    Never,
    At {
        /// When it is keyed.
        keyed: ExerciseTime,
        /// How long before that it was said.
        said: Span,
    },
    Over,
}

/// Each duty is thought of once; what is planned stands by its time.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    plans: BTreeMap<Duty, Plan>,
    agenda: BTreeSet<(ExerciseTime, Duty)>,
}

impl Memory {
    pub(super) fn knows(&self, duty: &Duty) -> bool {
        self.plans.contains_key(duty)
    }

    /// It was thought of, and will not be done any more: it was done, or never will be.
    pub(super) fn is_through_with(&self, duty: &Duty) -> bool {
        matches!(self.plans.get(duty), Some(Plan::Never | Plan::Over))
    }

    pub(super) fn keep(&mut self, duty: Duty, plan: Plan) {
        if let Plan::At { keyed, .. } = plan {
            self.agenda.insert((keyed, duty.clone()));
        }
        self.plans.insert(duty, plan);
    }

    /// When something is to be done next.
    pub(super) fn next(&self) -> Option<ExerciseTime> {
        self.agenda.first().map(|(at, _)| *at)
    }

    /// Takes what is to be done at `t` or was before, and how long ago it was said.
    pub(super) fn take(&mut self, t: ExerciseTime) -> Option<(Duty, Span)> {
        if self.next().is_none_or(|at| at > t) {
            return None;
        }
        let (_, duty) = self.agenda.pop_first()?;
        match self.plans.insert(duty.clone(), Plan::Over) {
            Some(Plan::At { said, .. }) => Some((duty, said)),
            Some(Plan::Never | Plan::Over) | None => Some((duty, Span::default())),
        }
    }

    /// What is to be done when the clock no longer goes on comes now.
    pub(super) fn hurry(&mut self, t: ExerciseTime) {
        let left = std::mem::take(&mut self.agenda);
        self.agenda = left.into_iter().map(|(at, duty)| (at.min(t), duty)).collect();
    }
}
