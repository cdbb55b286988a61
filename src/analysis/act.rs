//! What people can do that the course of an exercise depends on.

use std::collections::BTreeSet;

use crate::exercise::{
    AnswerId, CellId, ChoiceId, ConditionEvent, DecisionId, Depth, Exercise, FactId, Inject,
    InjectId, PassageRef, Timing,
};
use crate::session::{DecisionState, Life, Stage, State};

use super::course::Courses;
use super::open::Open;
use super::outlook::Detail;
use super::stake::Stake;

/// One thing that somebody does in a play.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    exercise: &'a Exercise,
}

impl<'a> Acts<'a> {
    pub(super) fn of(exercise: &'a Exercise) -> Self {
        Self { exercise }
    }

    /// Everything that somebody can do now and that leads elsewhere: that on which nothing hangs
    /// any more is left undone.
    pub(super) fn open(&self, state: &State, open: &Open<'_>, can: &mut Vec<Act>) {
        let decisions = state.decisions.values().zip(&open.stakes.decisions);
        for (number, (now, stake)) in decisions.enumerate() {
            self.about_decision(number, (now, *stake), (state, open), can);
        }
        for event in &open.events {
            self.towards(event, (state, open), can);
        }
        let injects = self.exercise.injects.values().zip(state.injects.values());
        for ((inject, now), hangs) in injects.zip(&open.stakes.injects) {
            let waits = now.is_held(inject.hold) || is_for_control(inject);
            let is_there = now.due.is_some() || is_for_control(inject);
            if *hangs && now.life == Life::Planned && waits && is_there {
                can.push(Act::Release { inject: inject.id.clone() });
            }
        }
    }

    fn about_decision(
        &self,
        number: usize,
        (now, at_stake): (&DecisionState, Stake),
        (state, open): (&State, &Open<'_>),
        can: &mut Vec<Act>,
    ) {
        let decision = &self.exercise.decisions[number];
        let id = || decision.id.clone();
        match now.stage {
            Stage::Planned if decision.opens == Timing::Control => {
                can.push(Act::Open { decision: id() });
            }
            Stage::Planned | Stage::Settled => {}
            Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred => {
                if at_stake.reveal && now.stage == Stage::Open && decision.depth != Depth::Record {
                    can.push(Act::Reveal { decision: id() });
                }
                if !at_stake.outcome {
                    return;
                }
                let courses = Courses { exercise: self.exercise, decision, state, open };
                let settled = courses.of_options().into_iter();
                can.extend(settled.map(|choice| Act::Settle { decision: id(), choice }));
                let is_over = now.deadline.is_some_and(|deadline| deadline <= state.t);
                if is_over && courses.tell_lapse() {
                    can.push(Act::Lapse { decision: id() });
                }
            }
        }
    }

    /// What makes true an event that a condition reads.
    fn towards(
        &self,
        event: &ConditionEvent,
        (state, open): (&State, &Open<'_>),
        can: &mut Vec<Act>,
    ) {
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
                    && state.knows_since(self.exercise, cell, fact).is_none()
                {
                    self.ways_to_know((cell, fact), (state, open), can);
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

    /// The first passage with the fact that another cell holds, and the answers prepared with it:
    /// of those that tell the cell the same of what is asked about, the first.
    fn ways_to_know(
        &self,
        (cell, fact): (&CellId, &FactId),
        (state, open): (&State, &Open<'_>),
        can: &mut Vec<Act>,
    ) {
        let passages = self.exercise.injects.values().flat_map(|inject| {
            (1..)
                .zip(&inject.passages)
                .filter(|(_, it)| it.facts.contains(fact))
                .map(|(number, _)| PassageRef { inject: inject.id.clone(), number })
        });
        let held = passages.flat_map(|passage| {
            let others = state.cells.keys().filter(|other| *other != cell);
            others.filter_map(move |other| {
                let facts = state.holding(self.exercise, other, &passage)?.facts;
                facts.contains(fact).then(|| (other.clone(), passage.clone(), facts))
            })
        });
        let passed_on = held
            .take(1)
            .map(|(from, passage, facts)| (Act::PassOn { from, to: cell.clone(), passage }, facts));
        let answers = self.exercise.answers.values().map(|answer| {
            let facts = answer.passages.iter().flat_map(|passage| &passage.facts);
            let ask = Act::Ask { cell: cell.clone(), answer: answer.id.clone() };
            (ask, facts.cloned().collect::<Vec<_>>())
        });
        let fitting = answers.filter(|(_, facts)| facts.contains(fact));
        let mut told: Vec<BTreeSet<FactId>> = vec![];
        for (act, mut facts) in passed_on.chain(fitting) {
            facts.retain(|fact| open.asks_of(cell, fact));
            let facts: BTreeSet<FactId> = facts.into_iter().collect();
            if open.detail == Detail::Whole || !told.contains(&facts) {
                told.push(facts);
                // Another fact on the same passage has brought it already.
                if !can.contains(&act) {
                    can.push(act);
                }
            }
        }
    }
}

fn is_for_control(inject: &Inject) -> bool {
    inject.timing == Timing::Control
}
