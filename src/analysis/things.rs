//! The things of an exercise, and the conditions and delays that read them.

use indexmap::IndexMap;

use crate::exercise::{
    CellId, Condition, ConditionEvent, DecisionId, Exercise, ExerciseTime, FactId, Inject,
    InjectId, MoveId, Trigger,
};
use crate::session::{Event, InjectEvent, PassageEvent, Subject, TableEvent, WorldEvent};

use super::count::{Waits, delays};
use super::outlook::Waiting;
use super::readers::{OfDecision, OfInject, those};
use super::skeleton::conditions;
use super::touch::{Places, Touch};

/// A branch or a variable, and what reads it.
struct Thing {
    own: Touch,
    read_by: Touch,
}

/// What can be touched, by the numbers that it has in what is explored.
pub(super) struct Things<'a> {
    skeleton: &'a Exercise,
    injects: Vec<OfInject>,
    decisions: Vec<OfDecision>,
    branches: Vec<Thing>,
    variables: Vec<Thing>,
    /// Who reads whether a cell knows a fact.
    facts: IndexMap<FactId, Vec<(CellId, Touch)>>,
    moves: IndexMap<MoveId, Touch>,
    /// When time alone turns a condition, and which.
    turns: Vec<(ExerciseTime, Touch)>,
    /// Every condition and every delay, in their order.
    conditions: Vec<Touch>,
    delays: Vec<Touch>,
    /// All but conditions and delays.
    own: Touch,
    wakes: Wakes,
}

/// What is touched before something can be due of each.
#[derive(Default)]
struct Wakes {
    branches: Vec<Touch>,
    injects: Vec<Touch>,
    decisions: Vec<Touch>,
}

impl<'a> Things<'a> {
    /// The things of a skeleton, and what of the exercise itself reads them.
    pub(super) fn of(exercise: &'a Exercise, skeleton: &'a Exercise) -> Self {
        let mut places = Places::default();
        let none = Touch::NOTHING;
        let injects = skeleton.injects.values().map(|_| OfInject::at(places.next()));
        let injects: Vec<_> = injects.collect();
        let decisions = skeleton.decisions.values().map(|_| OfDecision::at(places.next()));
        let decisions: Vec<_> = decisions.collect();
        let mut thing = || Thing { own: places.next(), read_by: none };
        let branches: Vec<_> = skeleton.branches.values().map(|_| thing()).collect();
        let variables = skeleton.variables.values().map(|_| thing()).collect();
        let wakes = Wakes {
            branches: branches.iter().map(|it| it.own).collect(),
            injects: injects.iter().map(|it| it.own).collect(),
            decisions: decisions.iter().map(|it| it.own).collect(),
        };
        let mut things = Self {
            skeleton,
            injects,
            decisions,
            branches,
            variables,
            facts: IndexMap::new(),
            moves: IndexMap::new(),
            turns: vec![],
            conditions: vec![],
            delays: vec![],
            wakes,
            own: places.all(),
        };
        for (owner, condition) in conditions(exercise) {
            let reader = places.next();
            match Waiting::of(owner, skeleton) {
                Waiting::Branch(number) => things.wakes.branches[number].add(reader),
                Waiting::Inject(number) => things.wakes.injects[number].add(reader),
                Waiting::Decision(number) => things.wakes.decisions[number].add(reader),
                Waiting::Watched => {}
            }
            things.conditions.push(reader);
            things.read(condition, reader);
        }
        for (waits, trigger) in delays(skeleton) {
            let reader = places.next();
            match waits {
                Waits::Inject(number) => things.wakes.injects[number].add(reader),
                Waits::Decision(number) => things.wakes.decisions[number].add(reader),
            }
            things.delays.push(reader);
            things.count_from(trigger, reader);
        }
        things
    }

    /// Whether something can be due of `subject` when so much was touched.
    pub(super) fn wakes(&self, subject: Subject, touch: Touch) -> bool {
        let wakes = match subject {
            Subject::Branch(number) => self.wakes.branches.get(number),
            Subject::Inject(number) => self.wakes.injects.get(number),
            Subject::Decision(number) => self.wakes.decisions.get(number),
        };
        // What was written at the table goes out with it.
        wakes.is_some_and(|wakes| wakes.meets(touch))
    }

    /// The conditions' places, in their order.
    pub(super) fn conditions(&self) -> &[Touch] {
        &self.conditions
    }

    /// The delays' places, in their order.
    pub(super) fn delays(&self) -> &[Touch] {
        &self.delays
    }

    /// The places of everything else.
    pub(super) fn own(&self) -> Touch {
        self.own
    }

    /// What is touched where a part of a condition becomes impossible, or time turns it.
    pub(super) fn ended_by(&self, part: &Condition) -> Touch {
        let Condition::Happened(event) = part else { return Touch::EVERYTHING };
        let thing = match event {
            ConditionEvent::Revealed(id)
            | ConditionEvent::Decided(id)
            | ConditionEvent::Lapsed(id)
            | ConditionEvent::Chosen { decision: id, .. } => {
                let number = self.skeleton.decisions.get_index_of(id);
                number.map(|number| self.decisions[number].own)
            }
            ConditionEvent::Released(id) | ConditionEvent::Acknowledged { inject: id, .. } => {
                let number = self.skeleton.injects.get_index_of(id);
                number.map(|number| self.injects[number].own)
            }
            ConditionEvent::Opened(_)
            | ConditionEvent::ActedAlone { .. }
            | ConditionEvent::Knows { .. }
            | ConditionEvent::BranchTaken(_)
            | ConditionEvent::MoveBegan(_) => None,
        };
        thing.unwrap_or_default()
    }

    fn read(&mut self, condition: &Condition, reader: Touch) {
        let reads = condition.reads();
        for event in &reads.events {
            self.read_event(event, reader);
        }
        for variable in &reads.variables {
            if let Some(number) = self.skeleton.variables.get_index_of(variable) {
                self.variables[number].read_by.add(reader);
            }
        }
        self.turns.extend(reads.turns.iter().map(|turn| (*turn, reader)));
    }

    fn read_event(&mut self, event: &ConditionEvent, reader: Touch) {
        let mut count_from = |trigger: Trigger| self.count_from(&trigger, reader);
        match event {
            ConditionEvent::Released(id) => count_from(Trigger::Released(id.clone())),
            ConditionEvent::Opened(id) => count_from(Trigger::Opened(id.clone())),
            ConditionEvent::Revealed(id) => count_from(Trigger::Revealed(id.clone())),
            ConditionEvent::Decided(id) => count_from(Trigger::Decided(id.clone())),
            ConditionEvent::BranchTaken(id) => count_from(Trigger::BranchTaken(id.clone())),
            ConditionEvent::MoveBegan(id) => count_from(Trigger::MoveBegan(id.clone())),
            ConditionEvent::Acknowledged { cell, inject } => {
                if let Some(inject) = self.inject(inject) {
                    inject.acknowledged.push((cell.clone(), reader));
                }
            }
            ConditionEvent::Lapsed(id) => self.of_decision(id, |it| it.lapsed.add(reader)),
            ConditionEvent::Chosen { decision, choice } => {
                self.of_decision(decision, |it| it.chosen.push((choice.clone(), reader)));
            }
            ConditionEvent::ActedAlone { cell, decision } => {
                self.of_decision(decision, |it| it.alone.push((cell.clone(), reader)));
            }
            ConditionEvent::Knows { cell, fact } => {
                self.facts.entry(fact.clone()).or_default().push((cell.clone(), reader));
            }
        }
    }

    fn count_from(&mut self, trigger: &Trigger, reader: Touch) {
        match trigger {
            Trigger::Released(id) => {
                if let Some(inject) = self.inject(id) {
                    inject.released.add(reader);
                }
            }
            Trigger::Opened(id) => self.of_decision(id, |it| it.opened.add(reader)),
            Trigger::Revealed(id) => self.of_decision(id, |it| it.revealed.add(reader)),
            Trigger::Decided(id) => self.of_decision(id, |it| it.decided.add(reader)),
            Trigger::MoveBegan(id) => self.moves.entry(id.clone()).or_default().add(reader),
            Trigger::BranchTaken(id) => {
                if let Some(number) = self.skeleton.branches.get_index_of(id) {
                    self.branches[number].read_by.add(reader);
                }
            }
        }
    }

    fn inject(&mut self, id: &InjectId) -> Option<&mut OfInject> {
        let number = self.skeleton.injects.get_index_of(id)?;
        Some(&mut self.injects[number])
    }

    fn of_decision(&mut self, id: &DecisionId, read: impl FnOnce(&mut OfDecision)) {
        if let Some(number) = self.skeleton.decisions.get_index_of(id) {
            read(&mut self.decisions[number]);
        }
    }

    /// What an event touches where so much is `asking`: the thing itself, and what waits to read
    /// what has come true of it.
    pub(super) fn touched(&self, event: &Event, asking: Touch) -> Touch {
        match event {
            Event::Inject { id, event } => {
                let number = self.skeleton.injects.get_index_of(id);
                let inject = number.map(|number| &self.injects[number]);
                let own = inject.map_or(Touch::NOTHING, |inject| inject.own);
                own.and(self.by_inject((id, inject), event).within(asking))
            }
            Event::Decision { id, event } => {
                let Some(number) = self.skeleton.decisions.get_index_of(id) else {
                    return Touch::NOTHING;
                };
                let decision = &self.decisions[number];
                decision.own.and(decision.by(event).within(asking))
            }
            Event::Passage(PassageEvent::PassedOn { to, facts, .. }) => {
                facts.iter().map(|fact| self.known(to, fact)).collect::<Touch>().within(asking)
            }
            Event::World(WorldEvent::BranchTaken { branch }) => {
                let number = self.skeleton.branches.get_index_of(branch);
                number.map_or(Touch::NOTHING, |number| {
                    let branch = &self.branches[number];
                    branch.own.and(branch.read_by.within(asking))
                })
            }
            Event::World(WorldEvent::VariableSet { variable, .. }) => {
                let number = self.skeleton.variables.get_index_of(variable);
                number.map_or(Touch::NOTHING, |number| {
                    let variable = &self.variables[number];
                    let read_by = variable.read_by.within(asking);
                    // A number of which nothing asks any more makes no difference.
                    if read_by == Touch::NOTHING { read_by } else { variable.own.and(read_by) }
                })
            }
            Event::Table(TableEvent::MoveBegan { to }) => {
                self.moves.get(to).copied().unwrap_or_default().within(asking)
            }
            // What an answer to it brings is an inject.
            Event::Request { .. } => Touch::NOTHING,
            Event::Table(_)
            | Event::Seat { .. }
            | Event::Passage(_)
            | Event::Statement { .. }
            | Event::Message { .. }
            | Event::Task { .. }
            | Event::Forecast { .. }
            | Event::Noted { .. }
            | Event::WashAnswered { .. }
            | Event::FeedbackGiven { .. }
            | Event::Evaluation(_)
            | Event::FreeMove { .. }
            | Event::Ruled(_)
            | Event::Probe { .. }
            | Event::Corrected { .. } => Touch::EVERYTHING,
        }
    }

    fn by_inject(
        &self,
        (id, inject): (&InjectId, Option<&OfInject>),
        event: &InjectEvent,
    ) -> Touch {
        let learned = |cells: &[CellId], inject: Option<&Inject>| -> Touch {
            let facts = inject.into_iter().flat_map(|it| it.passages.iter().flat_map(|p| &p.facts));
            facts.flat_map(|fact| cells.iter().map(move |cell| self.known(cell, fact))).collect()
        };
        match event {
            // An answer: it goes out at once.
            InjectEvent::Composed { inject, .. } => learned(&inject.to, Some(inject)),
            InjectEvent::Released { cells, .. } => {
                let released = inject.map_or(Touch::NOTHING, |inject| inject.released);
                released.and(learned(cells, self.skeleton.injects.get(id)))
            }
            InjectEvent::Acknowledged { cell } => {
                inject.map_or(Touch::NOTHING, |inject| those(&inject.acknowledged, |it| it == cell))
            }
            InjectEvent::FellDue { .. }
            | InjectEvent::Held
            | InjectEvent::LetGo
            | InjectEvent::Skipped { .. }
            | InjectEvent::Amended { .. }
            | InjectEvent::SentAgain { .. }
            | InjectEvent::Recalled { .. }
            | InjectEvent::Closed
            | InjectEvent::AcknowledgementRetracted { .. }
            | InjectEvent::Replied { .. } => Touch::NOTHING,
        }
    }

    fn known(&self, cell: &CellId, fact: &FactId) -> Touch {
        self.facts.get(fact).map_or(Touch::NOTHING, |read_by| those(read_by, |it| it == cell))
    }

    /// What time turns by itself, from one moment until another.
    pub(super) fn turned(&self, after: ExerciseTime, until: ExerciseTime, asking: Touch) -> Touch {
        let turns = self.turns.iter().filter(|(turn, _)| after < *turn && *turn <= until);
        turns.map(|(_, reader)| *reader).collect::<Touch>().within(asking)
    }
}
