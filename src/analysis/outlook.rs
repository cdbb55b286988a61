//! What of the conditions is still open, and so what can still change the course.
//!
//! What has happened stays so, and what can no longer happen never will: a condition is reduced to
//! the parts that are open. Two situations in which the same is left of every condition have the
//! same plays before them, whatever lies behind.

use std::collections::BTreeSet;

use indexmap::IndexSet;

use crate::exercise::{
    CellId, Condition, ConditionEvent, DecisionId, Exercise, ExerciseTime, FactId, VariableId,
};
use crate::session::{Life, Present, Reading, Stage, State, condition};

use super::count::Counting;
use super::formula::{self, Formula, OVER};
use super::range::{self, Ranges};
use super::skeleton::{Owner, Skeleton, conditions};
use super::stake::{Stakeholders, Stakes};

/// How much of a situation is told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// What something that is still open can tell apart.
    Open,
    /// Everything that any condition, effect or delay ever asks about.
    Whole,
}

/// A part of conditions that has no parts itself.
struct Atom<'a> {
    condition: &'a Condition,
    /// When time alone turns it for the last time.
    last_turn: Option<ExerciseTime>,
}

/// Whose turn a condition is, where it waits for it once; by its number in what is explored.
pub(super) enum Waiting {
    Branch(usize),
    Inject(usize),
    Decision(usize),
    /// Not part of what is explored: it is only asked whether it can be true.
    Watched,
}

/// Every condition of an exercise.
pub(super) struct Outlook<'a> {
    skeleton: &'a Exercise,
    detail: Detail,
    atoms: Vec<Atom<'a>>,
    formulas: Vec<(Waiting, Formula)>,
    ranges: Ranges<'a>,
    stakeholders: Stakeholders<'a>,
    counting: Counting<'a>,
}

/// What is open in a situation.
#[derive(Debug)]
pub(super) struct Open<'a> {
    /// The values that atoms have for good: whatever follows has them too.
    pub(super) settled: Vec<Option<bool>>,
    /// What is left of each condition.
    pub(super) left: Vec<u32>,
    /// The events that are still asked about.
    pub(super) events: Vec<&'a ConditionEvent>,
    /// The variables that are still asked about and can still change, and their values.
    pub(super) variables: Vec<(&'a VariableId, i64)>,
    /// The values that comparisons of the time have now and may lose.
    pub(super) times: Vec<bool>,
    pub(super) stakes: Stakes,
    pub(super) detail: Detail,
}

impl<'a> Open<'a> {
    /// What the condition reads is read from now on.
    fn ask(&mut self, condition: &'a Condition, state: &State) {
        match condition {
            Condition::Happened(event) => self.events.push(event),
            Condition::Variable { variable, .. } => {
                if !self.asks_about(variable) {
                    let value = state.variables.get(variable).copied().unwrap_or(0);
                    self.variables.push((variable, value));
                }
            }
            Condition::Time { comparison, time } => {
                self.times.push(comparison.holds(&state.t, time));
            }
            Condition::Always(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {}
        }
    }

    pub(super) fn asks(&self, event: &ConditionEvent) -> bool {
        self.events.contains(&event)
    }

    /// Whether it is asked about whether `cell` knows `fact`.
    pub(super) fn asks_of(&self, cell: &CellId, fact: &FactId) -> bool {
        self.events.iter().any(|event| match event {
            ConditionEvent::Knows { cell: of, fact: what } => of == cell && what == fact,
            ConditionEvent::Released(_)
            | ConditionEvent::Acknowledged { .. }
            | ConditionEvent::Opened(_)
            | ConditionEvent::Revealed(_)
            | ConditionEvent::Decided(_)
            | ConditionEvent::Lapsed(_)
            | ConditionEvent::ActedAlone { .. }
            | ConditionEvent::Chosen { .. }
            | ConditionEvent::BranchTaken(_)
            | ConditionEvent::MoveBegan(_) => false,
        })
    }

    pub(super) fn asks_about(&self, variable: &VariableId) -> bool {
        self.variables.iter().any(|(open, _)| *open == variable)
    }
}

impl<'a> Outlook<'a> {
    pub(super) fn of(exercise: &'a Exercise, skeleton: &'a Skeleton, detail: Detail) -> Self {
        let mut atoms = IndexSet::new();
        let formulas = conditions(exercise).map(|(owner, condition)| {
            (Waiting::of(owner, &skeleton.exercise), Formula::of(condition, &mut atoms))
        });
        let formulas = formulas.collect();
        let atoms = atoms.into_iter().map(|condition| {
            let last_turn = condition.reads().turns.last().copied();
            Atom { condition, last_turn }
        });
        Self {
            skeleton: &skeleton.exercise,
            detail,
            atoms: atoms.collect(),
            formulas,
            ranges: Ranges::of(&skeleton.exercise),
            stakeholders: Stakeholders::of(skeleton),
            counting: Counting::of(&skeleton.exercise),
        }
    }

    /// What is open in `state`, which follows from one in which some atoms were settled.
    pub(super) fn open(&self, state: &State, settled: &[Option<bool>]) -> Open<'a> {
        let present = Present { state, exercise: self.skeleton, t: state.t };
        let mut open = Open {
            settled: vec![],
            left: vec![],
            events: vec![],
            variables: vec![],
            times: vec![],
            stakes: Stakes::default(),
            detail: self.detail,
        };
        match self.detail {
            Detail::Open => {
                self.settle(&present, settled, &mut open);
                self.reduce(state, &mut open);
            }
            Detail::Whole => self.tell(&present, &mut open),
        }
        open.stakes = match self.detail {
            Detail::Open => self.stakeholders.now(state, &open),
            Detail::Whole => self.stakeholders.all(),
        };
        open
    }

    /// Whether it may be remembered when something is done in `state`, until time changes a part of
    /// a condition.
    pub(super) fn remembers(&self, state: &State, open: &Open<'_>) -> bool {
        if self.detail == Detail::Whole {
            return true;
        }
        self.counting.is_remembered(state, open, |decision| {
            let own = self.formulas.iter().find(|(waiting, _)| match waiting {
                Waiting::Decision(number) => *number == decision,
                Waiting::Branch(_) | Waiting::Inject(_) | Waiting::Watched => false,
            });
            // Opened by a key, by a delay or as an effect, or by a condition.
            let Some((_, formula)) = own else { return true };
            let now = self.atoms.iter().zip(&open.settled).map(|(atom, settled)| {
                if let Condition::Time { comparison, time } = atom.condition {
                    return Some(comparison.holds(&state.t, time));
                }
                *settled
            });
            let now: Vec<_> = now.collect();
            self.counting.opens_otherwise(decision)
                || formula.reduce(&now, &mut vec![]) != Some(false)
        })
    }

    /// Finds the atoms that have their value for good.
    fn settle(&self, present: &Present<'_>, settled: &[Option<bool>], open: &mut Open<'_>) {
        let known = settled.iter().copied().chain(std::iter::repeat(None));
        let all = self.atoms.iter().zip(known);
        let all = all.map(|(atom, known)| known.or_else(|| settled_by_itself(atom, present)));
        open.settled = all.collect();
        let is_variable = |atom: &Atom<'_>| matches!(atom.condition, Condition::Variable { .. });
        let mut waiting = self.atoms.iter().zip(&open.settled);
        if !waiting.any(|(atom, value)| value.is_none() && is_variable(atom)) {
            return;
        }
        let is_past = self.past_branches(present.state, &open.settled);
        for (atom, value) in self.atoms.iter().zip(&mut open.settled) {
            if let Condition::Variable { variable, comparison, value: with } = atom.condition
                && value.is_none()
            {
                let now = present.variable(variable);
                let ahead = self.ranges.ahead(variable, now, present.state, &is_past);
                *value = range::over(*comparison, *with, ahead);
            }
        }
    }

    /// The branches that were taken, and those that never will be.
    fn past_branches(&self, state: &State, settled: &[Option<bool>]) -> Vec<bool> {
        let mut left = vec![];
        let branches = self.formulas.iter().filter(|(it, _)| matches!(it, Waiting::Branch(_)));
        let past = branches.map(|(waiting, formula)| {
            left.clear();
            waiting.is_over(state, self.skeleton)
                || formula.reduce(settled, &mut left) == Some(false)
        });
        past.collect()
    }

    /// Reduces each condition to what is left of it.
    fn reduce(&self, state: &State, open: &mut Open<'a>) {
        for (waiting, formula) in &self.formulas {
            // What has its value for good waits for nothing: true, it comes at once.
            if waiting.is_over(state, self.skeleton)
                || formula.reduce(&open.settled, &mut open.left).is_some()
            {
                open.left.push(OVER);
            }
        }
        let asked: BTreeSet<usize> =
            open.left.iter().filter_map(|mark| formula::atom(*mark)).collect();
        for atom in asked {
            open.ask(self.atoms[atom].condition, state);
        }
    }

    /// Takes every atom as it stands, asked or not.
    fn tell(&self, present: &Present<'_>, open: &mut Open<'a>) {
        for atom in &self.atoms {
            open.ask(atom.condition, present.state);
            let holds = condition::holds(atom.condition, present);
            open.left.push(u32::from(holds));
        }
        open.events.retain(|event| !present.has(event));
        open.variables = self
            .skeleton
            .variables
            .keys()
            .map(|variable| (variable, present.variable(variable)))
            .collect();
    }
}

impl Waiting {
    pub(super) fn of(owner: Owner<'_>, skeleton: &Exercise) -> Self {
        let number = match owner {
            Owner::Branch(id) => skeleton.branches.get_index_of(id).map(Self::Branch),
            Owner::Inject(id) => skeleton.injects.get_index_of(id).map(Self::Inject),
            Owner::Decision(decision) => {
                skeleton.decisions.get_index_of(&decision.id).map(Self::Decision)
            }
            Owner::Task(_) | Owner::Forecast(_) | Owner::Line(_) => None,
        };
        number.unwrap_or(Self::Watched)
    }

    /// It came, and its condition is asked no more.
    pub(super) fn is_over(&self, state: &State, skeleton: &Exercise) -> bool {
        match self {
            Self::Branch(branch) => {
                let branch = skeleton.branches.get_index(*branch);
                branch.is_some_and(|(id, _)| state.branches.contains_key(id))
            }
            Self::Inject(inject) => {
                let inject = state.injects.get_index(*inject);
                inject.is_some_and(|(_, now)| now.life != Life::Planned || now.due.is_some())
            }
            Self::Decision(decision) => {
                let decision = state.decisions.get_index(*decision);
                decision.is_some_and(|(_, now)| now.stage != Stage::Planned)
            }
            Self::Watched => false,
        }
    }
}

/// The value of an atom that has it for good, as far as no other is needed to tell.
fn settled_by_itself(atom: &Atom<'_>, present: &Present<'_>) -> Option<bool> {
    match atom.condition {
        Condition::Time { comparison, time } => {
            let turns_later = atom.last_turn.is_some_and(|turn| turn > present.t);
            (!turns_later).then(|| comparison.holds(&present.t, time))
        }
        Condition::Happened(event) if present.has(event) => Some(true),
        Condition::Happened(event) => is_too_late(event, present.state).then_some(false),
        Condition::Variable { .. }
        | Condition::Always(_)
        | Condition::All(_)
        | Condition::Any(_)
        | Condition::Not(_) => None,
    }
}

/// Whether what has not happened can happen no more: how a decision ends is told once, and what
/// was taken off never goes out.
fn is_too_late(event: &ConditionEvent, state: &State) -> bool {
    match event {
        ConditionEvent::Revealed(decision)
        | ConditionEvent::Decided(decision)
        | ConditionEvent::Lapsed(decision)
        | ConditionEvent::Chosen { decision, .. } => is_settled(decision, state),
        ConditionEvent::Released(inject) | ConditionEvent::Acknowledged { inject, .. } => {
            state.injects.get(inject).is_some_and(|it| it.life == Life::Skipped)
        }
        ConditionEvent::Opened(_)
        | ConditionEvent::ActedAlone { .. }
        | ConditionEvent::Knows { .. }
        | ConditionEvent::BranchTaken(_)
        | ConditionEvent::MoveBegan(_) => false,
    }
}

fn is_settled(decision: &DecisionId, state: &State) -> bool {
    state.decisions.get(decision).is_some_and(|it| it.stage == Stage::Settled)
}
