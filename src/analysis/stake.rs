//! What still hangs on each inject and each decision: where nothing does, it makes no difference
//! where it stands.

use std::collections::BTreeMap;

use crate::exercise::{
    ConditionEvent, Decision, DecisionId, Effect, Exercise, FactId, InjectId, Trigger,
};
use crate::session::{InjectState, Life, Stage, State};

use super::count::{Waits, delays};
use super::open::Open;
use super::skeleton::Skeleton;

/// What still hangs on a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
pub(super) struct Stake {
    /// Whether and when it opened.
    pub(super) opening: bool,
    /// Whether and when positions were laid side by side.
    pub(super) reveal: bool,
    /// How, when and whether it ended.
    pub(super) outcome: bool,
    /// Whether a cell acted alone.
    pub(super) alone: bool,
}

/// What still hangs on everything, by its number in what is explored.
#[derive(Clone, Debug, Default)]
pub(super) struct Stakes {
    pub(super) injects: Vec<bool>,
    pub(super) decisions: Vec<Stake>,
}

/// What there is that something can hang on.
pub(super) struct Stakeholders<'a> {
    exercise: &'a Exercise,
    delays: Vec<(Waits, &'a Trigger)>,
    /// The injects with each fact that a condition asks for.
    carriers: BTreeMap<&'a FactId, Vec<usize>>,
    /// By what anything outside of what is explored is timed: that has to come about.
    outside: Stakes,
}

impl<'a> Stakeholders<'a> {
    pub(super) fn of(skeleton: &'a Skeleton) -> Self {
        let exercise = &skeleton.exercise;
        let mut carriers: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (number, inject) in exercise.injects.values().enumerate() {
            for fact in inject.passages.iter().flat_map(|passage| &passage.facts) {
                carriers.entry(fact).or_default().push(number);
            }
        }
        let delays = delays(exercise);
        let mut own = Self { exercise, delays, carriers, outside: Stakes::default() };
        let mut outside = own.none();
        for trigger in &skeleton.triggers {
            own.mark(trigger, &mut outside);
        }
        own.outside = outside;
        own
    }

    fn none(&self) -> Stakes {
        Stakes {
            injects: vec![false; self.exercise.injects.len()],
            decisions: vec![Stake::default(); self.exercise.decisions.len()],
        }
    }

    /// Everything, whether anything can still come of it or not.
    pub(super) fn all(&self) -> Stakes {
        let mut stakes = self.none();
        stakes.injects.fill(true);
        stakes.decisions.fill(Stake { opening: true, reveal: true, outcome: true, alone: true });
        stakes
    }

    /// What hangs on each in `state`, in which so much is open.
    pub(super) fn now(&self, state: &State, open: &Open<'_>) -> Stakes {
        let mut stakes = self.none();
        for event in &open.events {
            self.ask(event, &mut stakes);
        }
        for (waits, trigger) in &self.delays {
            if waits.still(state) {
                self.mark(trigger, &mut stakes);
            }
        }
        self.add_outside(state, &mut stakes);
        for (number, decision) in self.exercise.decisions.values().enumerate() {
            let is_over = state.decisions[number].stage == Stage::Settled;
            if !is_over && self.has_effects(decision, state, open, &stakes) {
                stakes.decisions[number].outcome = true;
            }
        }
        stakes
    }

    fn has_effects(
        &self,
        decision: &Decision,
        state: &State,
        open: &Open<'_>,
        stakes: &Stakes,
    ) -> bool {
        let effects = decision.choices.iter().flat_map(|choice| &choice.effects);
        effects.chain(&decision.lapse.effects).any(|effect| {
            let on = |inject: &InjectId| {
                let number = self.exercise.injects.get_index_of(inject);
                number.is_some_and(|number| stakes.injects[number])
            };
            changes(effect, state, open, on)
        })
    }

    fn add_outside(&self, state: &State, stakes: &mut Stakes) {
        let injects = stakes.injects.iter_mut().zip(&self.outside.injects);
        for ((stake, counted), now) in injects.zip(state.injects.values()) {
            *stake |= *counted && now.life == Life::Planned;
        }
        let decisions = stakes.decisions.iter_mut().zip(&self.outside.decisions);
        for ((stake, counted), now) in decisions.zip(state.decisions.values()) {
            stake.opening |= counted.opening && now.stage == Stage::Planned;
            stake.reveal |= counted.reveal && now.stage < Stage::Revealed;
            stake.outcome |= counted.outcome && now.stage != Stage::Settled;
        }
    }

    fn ask(&self, event: &ConditionEvent, stakes: &mut Stakes) {
        match event {
            ConditionEvent::Released(inject) | ConditionEvent::Acknowledged { inject, .. } => {
                self.mark_inject(inject, stakes);
            }
            ConditionEvent::Knows { fact, .. } => {
                for carrier in self.carriers.get(fact).into_iter().flatten() {
                    stakes.injects[*carrier] = true;
                }
            }
            ConditionEvent::Opened(id) => self.stake(id, stakes, |stake| stake.opening = true),
            ConditionEvent::Revealed(id) => self.stake(id, stakes, |stake| stake.reveal = true),
            ConditionEvent::Decided(id)
            | ConditionEvent::Lapsed(id)
            | ConditionEvent::Chosen { decision: id, .. } => {
                self.stake(id, stakes, |stake| stake.outcome = true);
            }
            ConditionEvent::ActedAlone { decision: id, .. } => {
                self.stake(id, stakes, |stake| stake.alone = true);
            }
            ConditionEvent::BranchTaken(_) | ConditionEvent::MoveBegan(_) => {}
        }
    }

    fn mark(&self, trigger: &Trigger, stakes: &mut Stakes) {
        match trigger {
            Trigger::Released(inject) => self.mark_inject(inject, stakes),
            Trigger::Opened(id) => self.stake(id, stakes, |stake| stake.opening = true),
            Trigger::Revealed(id) => self.stake(id, stakes, |stake| stake.reveal = true),
            Trigger::Decided(id) => self.stake(id, stakes, |stake| stake.outcome = true),
            Trigger::MoveBegan(_) | Trigger::BranchTaken(_) => {}
        }
    }

    fn mark_inject(&self, inject: &InjectId, stakes: &mut Stakes) {
        if let Some(number) = self.exercise.injects.get_index_of(inject) {
            stakes.injects[number] = true;
        }
    }

    fn stake(&self, id: &DecisionId, stakes: &mut Stakes, mark: impl Fn(&mut Stake)) {
        if let Some(number) = self.exercise.decisions.get_index_of(id) {
            mark(&mut stakes.decisions[number]);
        }
    }
}

/// It has neither fallen due nor been taken off.
pub(super) fn is_to_come(inject: &InjectState) -> bool {
    inject.life == Life::Planned && inject.due.is_none()
}

/// Whether an effect would change anything, where something `hangs_on` some injects: one that
/// falls due for the first time is news even where nothing does.
pub(super) fn changes(
    effect: &Effect,
    state: &State,
    open: &Open<'_>,
    hangs_on: impl Fn(&InjectId) -> bool,
) -> bool {
    let inject = |id: &InjectId| state.injects.get(id);
    match effect {
        Effect::Set { variable, .. } | Effect::Add { variable, .. } => open.asks_about(variable),
        Effect::Offer(id) => inject(id).is_some_and(is_to_come),
        Effect::Skip(id) => inject(id)
            .is_some_and(|now| is_to_come(now) || (now.life == Life::Planned && hangs_on(id))),
        Effect::Open(decision) => {
            state.decisions.get(decision).is_some_and(|it| it.stage == Stage::Planned)
        }
    }
}
