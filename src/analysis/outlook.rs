//! What of the conditions is still open, and so what can still change the course.
//!
//! What has happened stays so, and what can no longer happen never will: a condition is reduced to
//! the parts that are open. Two situations in which the same is left of every condition have the
//! same plays before them, whatever lies behind.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;

use crate::exercise::{
    BranchId, Comparison, Condition, ConditionEvent, DecisionId, Effect, Exercise, ExerciseTime,
    InjectId, VariableId,
};
use crate::session::{Life, Present, Reading, Stage, State};

use super::skeleton::{Owner, Skeleton, conditions};

// Marks of what is left of a condition; the numbers below are atoms.
const ALL: u32 = u32::MAX;
const ANY: u32 = u32::MAX - 1;
const NOT: u32 = u32::MAX - 2;
const END: u32 = u32::MAX - 3;
const TRUE: u32 = u32::MAX - 4;
const FALSE: u32 = u32::MAX - 5;
const OVER: u32 = u32::MAX - 6;

/// A condition whose atoms are numbered.
enum Formula {
    Always(bool),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    Not(Box<Formula>),
    Atom(u32),
}

/// A part of conditions that has no parts itself.
struct Atom<'a> {
    condition: &'a Condition,
    /// When time alone turns it for the last time.
    last_turn: Option<ExerciseTime>,
}

/// Whose turn a condition is, where it waits for it once.
enum Waiting<'a> {
    Branch(&'a BranchId),
    Inject(&'a InjectId),
    Decision(&'a DecisionId),
    /// Not part of what is explored: it is only asked whether it can be true.
    Watched,
}

/// Every condition of an exercise.
pub(super) struct Outlook<'a> {
    skeleton: &'a Exercise,
    atoms: Vec<Atom<'a>>,
    formulas: Vec<(Waiting<'a>, Formula)>,
    /// By how much each branch and each decision can still change each variable.
    changes: BTreeMap<&'a VariableId, Vec<Change<'a>>>,
}

/// What is open in a situation.
#[derive(Debug, Default)]
pub(super) struct Open<'a> {
    /// What is left of each condition.
    pub(super) left: Vec<u32>,
    /// The events that are still asked about.
    pub(super) events: BTreeSet<&'a ConditionEvent>,
    /// The variables that are still asked about and can still change, and their values.
    pub(super) variables: BTreeMap<&'a VariableId, i64>,
    /// The values that comparisons of the time have now and may lose.
    pub(super) times: Vec<bool>,
}

impl<'a> Outlook<'a> {
    pub(super) fn of(exercise: &'a Exercise, skeleton: &'a Skeleton) -> Self {
        let mut atoms = IndexSet::new();
        let formulas = conditions(exercise).map(|(owner, condition)| {
            (waiting(owner, &skeleton.exercise), formula(condition, &mut atoms))
        });
        let formulas = formulas.collect();
        let atoms = atoms.into_iter().map(|condition| {
            let last_turn = condition.reads().turns.last().copied();
            Atom { condition, last_turn }
        });
        let atoms = atoms.collect();
        let changes = changes(&skeleton.exercise);
        Self { skeleton: &skeleton.exercise, atoms, formulas, changes }
    }

    /// What is open in `state`.
    pub(super) fn open(&self, state: &State) -> Open<'a> {
        let present = Present { state, exercise: self.skeleton, t: state.t };
        let settled: Vec<_> = self.atoms.iter().map(|it| self.settled(it, &present)).collect();
        let mut open = Open::default();
        for (waiting, formula) in &self.formulas {
            if waiting.is_over(state) {
                open.left.push(OVER);
                continue;
            }
            match reduce(formula, &settled, &mut open.left) {
                Some(true) => open.left.push(TRUE),
                Some(false) => open.left.push(FALSE),
                None => {}
            }
        }
        let asked: BTreeSet<u32> = open.left.iter().copied().filter(|mark| *mark < OVER).collect();
        for atom in asked {
            match self.atoms[index(atom)].condition {
                Condition::Happened(event) => {
                    open.events.insert(event);
                }
                Condition::Variable { variable, .. } => {
                    open.variables.insert(variable, present.variable(variable));
                }
                Condition::Time { comparison, time } => {
                    open.times.push(comparison.holds(&present.t, time));
                }
                Condition::Always(_)
                | Condition::All(_)
                | Condition::Any(_)
                | Condition::Not(_) => {}
            }
        }
        open
    }

    /// The value of an atom that has it for good.
    fn settled(&self, atom: &Atom<'_>, present: &Present<'_>) -> Option<bool> {
        match atom.condition {
            Condition::Time { comparison, time } => {
                let turns_later = atom.last_turn.is_some_and(|turn| turn > present.t);
                (!turns_later).then(|| comparison.holds(&present.t, time))
            }
            Condition::Variable { variable, comparison, value } => {
                let (least, most) = self.range(variable, present);
                // Over a range, a comparison has one value where it has it below and above the
                // number that it compares with.
                let (at_least, at_most) =
                    (comparison.holds(&least, value), comparison.holds(&most, value));
                let crosses = least <= *value && *value <= most && least < most;
                (at_least == at_most && (!crosses || is_ordered(*comparison))).then_some(at_least)
            }
            Condition::Happened(event) if present.has(event) => Some(true),
            Condition::Happened(event) => is_too_late(event, present.state).then_some(false),
            Condition::Always(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {
                None
            }
        }
    }

    /// Between which values a variable stays from now on.
    fn range(&self, variable: &VariableId, present: &Present<'_>) -> (i64, i64) {
        let now = present.variable(variable);
        let Some(meant) = self.skeleton.variables.get(variable) else { return (now, now) };
        let changes = self.changes.get(variable).into_iter().flatten();
        let ahead: Vec<_> = changes.filter(|change| !change.by.is_done(present.state)).collect();
        let set = || ahead.iter().flat_map(|change| change.sets.iter().copied());
        let least = set().chain([now]).min().unwrap_or(now);
        let most = set().chain([now]).max().unwrap_or(now);
        let down: i64 = ahead.iter().map(|change| change.down).sum();
        let up: i64 = ahead.iter().map(|change| change.up).sum();
        let clamp = |value: i64| value.clamp(meant.min, meant.max);
        (clamp(least.saturating_add(down)), clamp(most.saturating_add(up)))
    }
}

/// What changes a variable at most once.
#[derive(Clone, Copy)]
enum Changer<'a> {
    Branch(&'a BranchId),
    Decision(&'a DecisionId),
}

impl Changer<'_> {
    fn is_done(self, state: &State) -> bool {
        match self {
            Self::Branch(id) => state.branches.contains_key(id),
            Self::Decision(id) => is_settled(id, state),
        }
    }
}

/// How far it can change the variable, whichever way it goes.
struct Change<'a> {
    by: Changer<'a>,
    down: i64,
    up: i64,
    sets: Vec<i64>,
}

fn changes(exercise: &Exercise) -> BTreeMap<&VariableId, Vec<Change<'_>>> {
    let branches = exercise.branches.values();
    let branches = branches.map(|it| (Changer::Branch(&it.id), vec![&it.effects]));
    let decisions = exercise.decisions.values().map(|decision| {
        let ways = decision.choices.iter().map(|choice| &choice.effects);
        (Changer::Decision(&decision.id), ways.chain([&decision.lapse.effects]).collect())
    });
    let mut changes: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (by, ways) in branches.chain(decisions) {
        for variable in exercise.variables.keys() {
            if let Some(change) = change(by, &ways, variable) {
                changes.entry(variable).or_default().push(change);
            }
        }
    }
    changes
}

fn change<'a>(by: Changer<'a>, ways: &[&Vec<Effect>], variable: &VariableId) -> Option<Change<'a>> {
    let mut change = Change { by, down: 0, up: 0, sets: vec![] };
    let mut touched = false;
    for way in ways {
        let (mut down, mut up) = (0_i64, 0_i64);
        for effect in *way {
            match effect {
                Effect::Add { variable: of, by } if of == variable => {
                    down = down.saturating_add((*by).min(0));
                    up = up.saturating_add((*by).max(0));
                    touched = true;
                }
                Effect::Set { variable: of, value } if of == variable => {
                    change.sets.push(*value);
                    touched = true;
                }
                Effect::Add { .. }
                | Effect::Set { .. }
                | Effect::Offer(_)
                | Effect::Skip(_)
                | Effect::Open(_) => {}
            }
        }
        change.down = change.down.min(down);
        change.up = change.up.max(up);
    }
    touched.then_some(change)
}

/// Whether a comparison turns only once along the numbers.
fn is_ordered(comparison: Comparison) -> bool {
    match comparison {
        Comparison::Less
        | Comparison::LessOrEqual
        | Comparison::Greater
        | Comparison::GreaterOrEqual => true,
        Comparison::Equal | Comparison::NotEqual => false,
    }
}

impl Waiting<'_> {
    /// It came, and its condition is asked no more.
    fn is_over(&self, state: &State) -> bool {
        match self {
            Self::Branch(id) => state.branches.contains_key(*id),
            Self::Inject(id) => state
                .injects
                .get(*id)
                .is_some_and(|inject| inject.life != Life::Planned || inject.due.is_some()),
            Self::Decision(id) => {
                state.decisions.get(*id).is_some_and(|it| it.stage != Stage::Planned)
            }
            Self::Watched => false,
        }
    }
}

fn waiting<'a>(owner: Owner<'a>, skeleton: &Exercise) -> Waiting<'a> {
    match owner {
        Owner::Branch(id) => Waiting::Branch(id),
        Owner::Inject(id) if skeleton.injects.contains_key(id) => Waiting::Inject(id),
        Owner::Decision(decision) => Waiting::Decision(&decision.id),
        Owner::Inject(_) | Owner::Task(_) | Owner::Forecast(_) | Owner::Line(_) => Waiting::Watched,
    }
}

fn is_settled(decision: &DecisionId, state: &State) -> bool {
    state.decisions.get(decision).is_some_and(|it| it.stage == Stage::Settled)
}

/// Whether what has not happened can happen no more: how a decision ends is told once.
fn is_too_late(event: &ConditionEvent, state: &State) -> bool {
    match event {
        ConditionEvent::Revealed(decision)
        | ConditionEvent::Decided(decision)
        | ConditionEvent::Lapsed(decision)
        | ConditionEvent::Chosen { decision, .. } => is_settled(decision, state),
        ConditionEvent::Released(_)
        | ConditionEvent::Acknowledged { .. }
        | ConditionEvent::Opened(_)
        | ConditionEvent::ActedAlone { .. }
        | ConditionEvent::Knows { .. }
        | ConditionEvent::BranchTaken(_)
        | ConditionEvent::MoveBegan(_) => false,
    }
}

/// Numbers the atoms of a condition; the same one has the same number everywhere.
fn formula<'a>(condition: &'a Condition, atoms: &mut IndexSet<&'a Condition>) -> Formula {
    match condition {
        Condition::Always(value) => Formula::Always(*value),
        Condition::All(parts) => {
            Formula::All(parts.iter().map(|part| formula(part, atoms)).collect())
        }
        Condition::Any(parts) => {
            Formula::Any(parts.iter().map(|part| formula(part, atoms)).collect())
        }
        Condition::Not(part) => Formula::Not(Box::new(formula(part, atoms))),
        Condition::Time { .. } | Condition::Variable { .. } | Condition::Happened(_) => {
            let (number, _) = atoms.insert_full(condition);
            let number = u32::try_from(number).ok().filter(|number| *number < OVER);
            Formula::Atom(number.expect("a file's conditions have fewer parts than that"))
        }
    }
}

fn index(atom: u32) -> usize {
    usize::try_from(atom).expect("it was counted as one")
}

/// Writes what is open of a formula; nothing where its value is settled.
fn reduce(formula: &Formula, settled: &[Option<bool>], left: &mut Vec<u32>) -> Option<bool> {
    match formula {
        Formula::Always(value) => Some(*value),
        Formula::Atom(atom) => {
            let value = settled[index(*atom)];
            if value.is_none() {
                left.push(*atom);
            }
            value
        }
        Formula::Not(part) => {
            let start = left.len();
            left.push(NOT);
            let value = reduce(part, settled, left)?;
            left.truncate(start);
            Some(!value)
        }
        Formula::All(parts) => reduce_parts((ALL, false), parts, settled, left),
        Formula::Any(parts) => reduce_parts((ANY, true), parts, settled, left),
    }
}

/// Parts of which one with the value `decides` is enough.
fn reduce_parts(
    (mark, decides): (u32, bool),
    parts: &[Formula],
    settled: &[Option<bool>],
    left: &mut Vec<u32>,
) -> Option<bool> {
    let start = left.len();
    left.push(mark);
    let mut is_open = false;
    for part in parts {
        match reduce(part, settled, left) {
            None => is_open = true,
            Some(value) if value == decides => {
                left.truncate(start);
                return Some(decides);
            }
            Some(_) => {}
        }
    }
    if is_open {
        left.push(END);
        return None;
    }
    left.truncate(start);
    Some(!decides)
}
