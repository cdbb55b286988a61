//! What people can do that the course of an exercise depends on.

use std::collections::BTreeSet;

use crate::exercise::{
    AnswerId, CellId, ChoiceId, ConditionEvent, Decision, DecisionId, Depth, Effect, InjectId,
    PassageRef, Timing, Trigger,
};
use crate::session::{Life, Stage, State};

use super::outlook::Open;
use super::skeleton::Skeleton;

/// One thing that somebody does in a play.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// A decision ends with one of the author's options, or with words of the table's own.
    Settle {
        decision: DecisionId,
        choice: Option<ChoiceId>,
    },
    /// Its soft deadline has passed, and control lets it lapse.
    Lapse {
        decision: DecisionId,
    },
    /// 단독 조치
    ActAlone {
        cell: CellId,
        decision: DecisionId,
    },
    /// Positions are laid side by side.
    Reveal {
        decision: DecisionId,
    },
    /// A passage is passed on.
    PassOn {
        from: CellId,
        to: CellId,
        passage: PassageRef,
    },
    /// A ministry asks, and is given what the author prepared.
    Ask {
        cell: CellId,
        answer: AnswerId,
    },
    Acknowledge {
        cell: CellId,
        inject: InjectId,
    },
    /// Control sends what waits for its word.
    Release {
        inject: InjectId,
    },
    /// Control opens a decision that waits for its word.
    Open {
        decision: DecisionId,
    },
}

/// What of an exercise people's acts bear on.
pub(super) struct Acts<'a> {
    skeleton: &'a Skeleton,
    /// The decisions of which something waits for the reveal.
    revealed: BTreeSet<&'a DecisionId>,
}

impl<'a> Acts<'a> {
    pub(super) fn of(skeleton: &'a Skeleton) -> Self {
        Self { skeleton, revealed: revealed(skeleton) }
    }

    /// Everything that somebody can do now and that leads elsewhere: what nothing asks about any
    /// more is left undone.
    pub(super) fn open(&self, state: &State, open: &Open<'_>, can: &mut Vec<Act>) {
        for decision in self.skeleton.exercise.decisions.values() {
            self.about_decision(decision, state, open, can);
        }
        for event in &open.events {
            self.towards(event, state, can);
        }
        for inject in self.skeleton.exercise.injects.values() {
            let Some(now) = state.injects.get(&inject.id) else { continue };
            let waits = now.is_held(inject.hold) || is_for_control(inject);
            if now.life == Life::Planned && waits && (now.due.is_some() || is_for_control(inject)) {
                can.push(Act::Release { inject: inject.id.clone() });
            }
        }
    }

    fn about_decision(
        &self,
        decision: &Decision,
        state: &State,
        open: &Open<'_>,
        can: &mut Vec<Act>,
    ) {
        let Some(now) = state.decisions.get(&decision.id) else { return };
        let id = || decision.id.clone();
        match now.stage {
            Stage::Planned if decision.opens == Timing::Control => {
                can.push(Act::Open { decision: id() });
            }
            Stage::Planned | Stage::Settled => {}
            Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred => {
                if now.stage == Stage::Open && self.revealed.contains(&decision.id) {
                    can.push(Act::Reveal { decision: id() });
                }
                let courses = Courses { skeleton: self.skeleton, decision, open };
                if !courses.differ() {
                    return;
                }
                let settled = courses.of_options().into_iter();
                can.extend(settled.map(|choice| Act::Settle { decision: id(), choice }));
                if now.deadline.is_some_and(|deadline| deadline <= state.t) {
                    can.push(Act::Lapse { decision: id() });
                }
            }
        }
    }

    /// What makes true an event that a condition reads.
    fn towards(&self, event: &ConditionEvent, state: &State, can: &mut Vec<Act>) {
        match event {
            ConditionEvent::ActedAlone { cell, decision } => {
                let Some(now) = state.decisions.get(decision) else { return };
                let acted = now.alone.iter().any(|alone| alone.cell == *cell);
                if now.opened_at.is_some() && !acted {
                    can.push(Act::ActAlone { cell: cell.clone(), decision: decision.clone() });
                }
            }
            ConditionEvent::Acknowledged { cell, inject } => {
                let delivery = state.injects.get(inject).and_then(|it| it.deliveries.get(cell));
                if delivery.is_some_and(|delivery| delivery.acknowledged.is_none()) {
                    can.push(Act::Acknowledge { cell: cell.clone(), inject: inject.clone() });
                }
            }
            ConditionEvent::Knows { cell, fact } => {
                if state.cells.contains_key(cell)
                    && state.knows_since(&self.skeleton.exercise, cell, fact).is_none()
                {
                    self.ways_to_know(cell, fact, state, can);
                }
            }
            ConditionEvent::Released(_)
            | ConditionEvent::Opened(_)
            | ConditionEvent::Revealed(_)
            | ConditionEvent::Decided(_)
            | ConditionEvent::Lapsed(_)
            | ConditionEvent::Chosen { .. }
            | ConditionEvent::BranchTaken(_)
            | ConditionEvent::MoveBegan(_) => {}
        }
    }

    /// The first passage with the fact that another cell holds, and the answers prepared with it.
    fn ways_to_know(
        &self,
        cell: &CellId,
        fact: &crate::exercise::FactId,
        state: &State,
        can: &mut Vec<Act>,
    ) {
        let passages = self.skeleton.exercise.injects.values().flat_map(|inject| {
            (1..)
                .zip(&inject.passages)
                .filter(|(_, it)| it.facts.contains(fact))
                .map(|(number, _)| PassageRef { inject: inject.id.clone(), number })
        });
        let held = passages.flat_map(|passage| {
            let others = state.cells.keys().filter(|other| *other != cell);
            others.filter_map(move |other| {
                let holding = state.holding(&self.skeleton.exercise, other, &passage)?;
                holding.facts.contains(fact).then(|| (other.clone(), passage.clone()))
            })
        });
        can.extend(held.take(1).map(|(from, passage)| Act::PassOn {
            from,
            to: cell.clone(),
            passage,
        }));
        let answers = self.skeleton.exercise.answers.values();
        let fitting = answers.filter(|it| it.passages.iter().any(|it| it.facts.contains(fact)));
        can.extend(
            fitting.map(|answer| Act::Ask { cell: cell.clone(), answer: answer.id.clone() }),
        );
    }
}

fn is_for_control(inject: &crate::exercise::Inject) -> bool {
    inject.timing == Timing::Control
}

/// What the outcome of a decision changes of what is open.
struct Courses<'a> {
    skeleton: &'a Skeleton,
    decision: &'a Decision,
    open: &'a Open<'a>,
}

impl Courses<'_> {
    /// Whether it matters at all how, when and whether it ends.
    fn differ(&self) -> bool {
        let id = &self.decision.id;
        let asked = self.open.events.iter().any(|event| match event {
            ConditionEvent::Decided(of) | ConditionEvent::Lapsed(of) => of == id,
            ConditionEvent::Chosen { decision, .. } => decision == id,
            ConditionEvent::Released(_)
            | ConditionEvent::Acknowledged { .. }
            | ConditionEvent::Opened(_)
            | ConditionEvent::Revealed(_)
            | ConditionEvent::ActedAlone { .. }
            | ConditionEvent::Knows { .. }
            | ConditionEvent::BranchTaken(_)
            | ConditionEvent::MoveBegan(_) => false,
        });
        let effects = self.decision.choices.iter().map(|choice| &choice.effects);
        let effects = effects.chain([&self.decision.lapse.effects]).flatten();
        let counted = self.skeleton.triggers.contains(&Trigger::Decided(id.clone()));
        asked || counted || effects.into_iter().any(|effect| self.matters(effect))
    }

    /// Whether an effect changes the course: what no condition asks about any more does not.
    fn matters(&self, effect: &Effect) -> bool {
        match effect {
            Effect::Set { variable, .. } | Effect::Add { variable, .. } => {
                self.open.variables.contains_key(variable)
            }
            Effect::Offer(inject) | Effect::Skip(inject) => {
                self.skeleton.exercise.injects.contains_key(inject)
            }
            Effect::Open(_) => true,
        }
    }

    /// One option for every different course. Options with the same effects that no condition
    /// tells apart lead to the same course; so do words of the table's own and an option without
    /// effects.
    fn of_options(&self) -> Vec<Option<ChoiceId>> {
        let decision = self.decision.id.clone();
        let is_read = |choice: &ChoiceId| {
            let (decision, choice) = (decision.clone(), choice.clone());
            self.open.events.contains(&ConditionEvent::Chosen { decision, choice })
        };
        let mut same: Vec<Vec<&Effect>> = vec![];
        let mut courses = vec![];
        for choice in &self.decision.choices {
            let effects = choice.effects.iter().filter(|effect| self.matters(effect)).collect();
            if is_read(&choice.id) {
                courses.push(Some(choice.id.clone()));
            } else if !same.contains(&effects) {
                same.push(effects);
                courses.push(Some(choice.id.clone()));
            }
        }
        if is_read(&ChoiceId::literal("other")) || !same.contains(&vec![]) {
            courses.push(None);
        }
        courses
    }
}

/// The decisions of which something waits for the reveal, where they have one.
fn revealed(skeleton: &Skeleton) -> BTreeSet<&DecisionId> {
    let waits = |decision: &&Decision| {
        let id = &decision.id;
        let read = skeleton.reads.events.contains(&ConditionEvent::Revealed(id.clone()));
        let timed = skeleton.triggers.contains(&Trigger::Revealed(id.clone()));
        decision.depth != Depth::Record && (read || timed)
    };
    skeleton.exercise.decisions.values().filter(waits).map(|decision| &decision.id).collect()
}
