//! What of the conditions is still open, and so what can still change the course.
//!
//! What has happened stays so, and what can no longer happen never will: a condition is reduced to
//! the parts that are open. Two situations in which the same is left of every condition have the
//! same plays before them, whatever lies behind.

use std::collections::BTreeSet;

use indexmap::IndexSet;

use crate::exercise::{Condition, ConditionEvent, DecisionId, Exercise, ExerciseTime};
use crate::session::{Life, Present, Reading, Stage, State, condition};

use super::count::{Counting, Waits, delays};
use super::formula::{self, Formula, OVER};
use super::open::Open;
use super::range::{self, Ranges};
use super::skeleton::{Owner, Skeleton, conditions};
use super::stake::{Stakeholders, Stakes};
use super::things::Things;
use super::touch::Touch;

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
    /// What is touched where it comes to have its value for good.
    settled_by: Touch,
}

/// A condition of the exercise.
struct Asked {
    waiting: Waiting,
    formula: Formula,
    place: Touch,
    /// Whether time is a part of it.
    is_timed: bool,
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
    formulas: Vec<Asked>,
    delays: Vec<(Waits, Touch)>,
    /// The places of all but conditions and delays.
    own: Touch,
    ranges: Ranges<'a>,
    stakeholders: Stakeholders<'a>,
    counting: Counting<'a>,
}

impl<'a> Outlook<'a> {
    pub(super) fn of(
        exercise: &'a Exercise,
        skeleton: &'a Skeleton,
        detail: Detail,
        things: &Things<'_>,
    ) -> Self {
        let mut atoms = IndexSet::new();
        let formulas = conditions(exercise).zip(things.conditions()).map(|(asked, place)| {
            let (owner, condition) = asked;
            let waiting = Waiting::of(owner, &skeleton.exercise);
            let is_timed = !condition.turns().is_empty();
            Asked { waiting, formula: Formula::of(condition, &mut atoms), place: *place, is_timed }
        });
        let formulas: Vec<_> = formulas.collect();
        let mut settled_by: Vec<_> = atoms.iter().map(|atom| things.ended_by(atom)).collect();
        for asked in &formulas {
            asked.formula.each_atom(&mut |atom| settled_by[atom].add(asked.place));
        }
        let atoms = atoms.into_iter().zip(settled_by).map(|(condition, settled_by)| {
            let last_turn = condition.turns().into_iter().max();
            Atom { condition, last_turn, settled_by }
        });
        let delays = delays(&skeleton.exercise).into_iter().zip(things.delays());
        Self {
            skeleton: &skeleton.exercise,
            detail,
            atoms: atoms.collect(),
            formulas,
            delays: delays.map(|((waits, _), place)| (waits, *place)).collect(),
            own: things.own(),
            ranges: Ranges::of(&skeleton.exercise),
            stakeholders: Stakeholders::of(skeleton),
            counting: Counting::of(&skeleton.exercise),
        }
    }

    /// What is open at the beginning.
    pub(super) fn first(&self, state: &State) -> Open<'a> {
        self.with(state, &vec![None; self.atoms.len()], Touch::EVERYTHING)
    }

    /// What is open in `state`, which follows on another when so much has been touched.
    pub(super) fn open(&self, state: &State, before: &Open<'_>, touch: Touch) -> Open<'a> {
        self.with(state, &before.settled, touch)
    }

    fn with(&self, state: &State, settled: &[Option<bool>], touch: Touch) -> Open<'a> {
        let present = Present { state, exercise: self.skeleton, t: state.t };
        let mut open = Open {
            settled: vec![],
            left: vec![],
            events: vec![],
            variables: vec![],
            times: vec![],
            asking: Touch::EVERYTHING,
            live: Touch::EVERYTHING,
            stakes: Stakes::default(),
            detail: self.detail,
        };
        match self.detail {
            Detail::Open => {
                self.settle(&present, settled, touch, &mut open);
                self.reduce(state, &mut open);
            }
            Detail::Whole => {
                open.settled = settled.to_vec();
                self.tell(&present, &mut open);
            }
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
            let own = self.formulas.iter().find(|asked| match &asked.waiting {
                Waiting::Decision(number) => *number == decision,
                Waiting::Branch(_) | Waiting::Inject(_) | Waiting::Watched => false,
            });
            // Opened by a key, by a delay or as an effect, or by a condition.
            let Some(asked) = own else { return true };
            self.counting.opens_otherwise(decision) || asked.place.meets(open.live)
        })
    }

    /// The values that atoms have as long as no time passes.
    fn for_now(&self, t: ExerciseTime, settled: &[Option<bool>]) -> Vec<Option<bool>> {
        let now = self.atoms.iter().zip(settled).map(|(atom, settled)| {
            if let Condition::Time { comparison, time } = atom.condition {
                return Some(comparison.holds(&t, time));
            }
            *settled
        });
        now.collect()
    }

    /// Finds the atoms that have their value for good.
    fn settle(
        &self,
        present: &Present<'_>,
        settled: &[Option<bool>],
        touch: Touch,
        open: &mut Open<'_>,
    ) {
        let all = self.atoms.iter().zip(settled);
        let all = all.map(|(atom, known)| {
            let is_news = known.is_none() && atom.settled_by.meets(touch);
            if is_news { settled_by_itself(atom, present) } else { *known }
        });
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
        let branches =
            self.formulas.iter().filter(|asked| matches!(asked.waiting, Waiting::Branch(_)));
        let past = branches.map(|asked| {
            left.clear();
            asked.waiting.is_over(state, self.skeleton)
                || asked.formula.reduce(settled, &mut left) == Some(false)
        });
        past.collect()
    }

    /// Reduces each condition to what is left of it.
    fn reduce(&self, state: &State, open: &mut Open<'a>) {
        let delays = self.delays.iter().filter(|(waits, _)| waits.still(state));
        open.asking = delays.map(|(_, place)| *place).collect();
        open.live = self.own.and(open.asking);
        let now = self.for_now(state.t, &open.settled);
        let mut unread = vec![];
        for asked in &self.formulas {
            // What has its value for good waits for nothing: true, it comes at once.
            if asked.waiting.is_over(state, self.skeleton)
                || asked.formula.reduce(&open.settled, &mut open.left).is_some()
            {
                open.left.push(OVER);
                continue;
            }
            open.asking.add(asked.place);
            if !asked.is_timed || asked.formula.reduce(&now, &mut unread) != Some(false) {
                open.live.add(asked.place);
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
