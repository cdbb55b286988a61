//! When something is done is remembered where a delay or a deadline counts from it.

use crate::exercise::{Decision, DecisionId, Effect, Exercise, InjectId, Timing, Trigger};
use crate::session::{Stage, State};

use super::open::Open;
use super::skeleton::effects;
use super::stake::is_to_come;

/// Who waits for a delay that counts from something, by its number in what is explored.
pub(super) enum Waits {
    Inject(usize),
    Decision(usize),
}

impl Waits {
    pub(super) fn still(&self, state: &State) -> bool {
        match self {
            Self::Inject(number) => is_to_come(&state.injects[*number]),
            Self::Decision(number) => state.decisions[*number].stage == Stage::Planned,
        }
    }
}

/// Every delay, and who waits for it.
pub(super) fn delays(exercise: &Exercise) -> Vec<(Waits, &Trigger)> {
    fn trigger(timing: &Timing) -> Option<&Trigger> {
        match timing {
            Timing::After { event, .. } => Some(event),
            Timing::At(_) | Timing::When(_) | Timing::Control => None,
        }
    }
    let injects = exercise.injects.values().enumerate();
    let injects =
        injects.filter_map(|(number, it)| Some((Waits::Inject(number), trigger(&it.timing)?)));
    let decisions = exercise.decisions.values().enumerate();
    let decisions =
        decisions.filter_map(|(number, it)| Some((Waits::Decision(number), trigger(&it.opens)?)));
    injects.chain(decisions).collect()
}

/// What counts from what people do.
pub(super) struct Counting<'a> {
    exercise: &'a Exercise,
    delays: Vec<(Waits, &'a Trigger)>,
    /// The decisions with a deadline that may open because of what people do.
    openings: Vec<usize>,
}

impl<'a> Counting<'a> {
    pub(super) fn of(exercise: &'a Exercise) -> Self {
        let mut delays = delays(exercise);
        delays.retain(|(_, trigger)| !comes_by_time(exercise, trigger));
        let by_acts = |decision: &Decision| {
            let opened = is_opened(exercise, &decision.id);
            decision.deadline.is_some() && (opened || !opens_by_time(exercise, decision))
        };
        let decisions = exercise.decisions.values().enumerate();
        let openings = decisions.filter(|(_, decision)| by_acts(decision)).map(|(it, _)| it);
        Self { exercise, delays, openings: openings.collect() }
    }

    /// Whether it may be remembered when something is done now; `may_open` tells of a decision
    /// whether its condition can come true before time itself changes it.
    pub(super) fn is_remembered(
        &self,
        state: &State,
        open: &Open<'_>,
        may_open: impl Fn(usize) -> bool,
    ) -> bool {
        let delayed = self.delays.iter().any(|(waits, _)| waits.still(state));
        delayed
            || self.openings.iter().any(|number| {
                let is_planned = state.decisions[*number].stage == Stage::Planned;
                is_planned && open.stakes.decisions[*number].outcome && may_open(*number)
            })
    }

    /// Whether something besides its own condition may open the decision.
    pub(super) fn opens_otherwise(&self, number: usize) -> bool {
        is_opened(self.exercise, &self.exercise.decisions[number].id)
    }
}

/// Whether an option, a lapse or a branch opens the decision.
fn is_opened(exercise: &Exercise, id: &DecisionId) -> bool {
    effects(exercise).any(|effect| matches!(effect, Effect::Open(opened) if opened == id))
}

fn opens_by_time(exercise: &Exercise, decision: &Decision) -> bool {
    match &decision.opens {
        Timing::At(_) => true,
        Timing::After { event, .. } => comes_by_time(exercise, event),
        Timing::When(_) | Timing::Control => false,
    }
}

/// Whether people's acts make no difference to when it comes.
fn comes_by_time(exercise: &Exercise, trigger: &Trigger) -> bool {
    match trigger {
        Trigger::Released(id) => goes_by_time(exercise, id),
        Trigger::Opened(id) => {
            let by_itself =
                exercise.decisions.get(id).is_some_and(|it| matches!(it.opens, Timing::At(_)));
            by_itself && !is_opened(exercise, id)
        }
        Trigger::MoveBegan(_) => true,
        Trigger::Revealed(_) | Trigger::Decided(_) | Trigger::BranchTaken(_) => false,
    }
}

fn goes_by_time(exercise: &Exercise, id: &InjectId) -> bool {
    let touched = |effect: &Effect| match effect {
        Effect::Offer(inject) | Effect::Skip(inject) => inject == id,
        Effect::Set { .. } | Effect::Add { .. } | Effect::Open(_) => false,
    };
    let by_itself = exercise
        .injects
        .get(id)
        .is_some_and(|inject| matches!(inject.timing, Timing::At(_)) && !inject.hold);
    by_itself && !effects(exercise).any(touched)
}
