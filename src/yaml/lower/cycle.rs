//! Things that wait for each other and so never come.
//!
//! What has a time, or waits for control alone, can come. What waits for an event can come when
//! that event can; what only an effect offers can come when one of the offering things can; a
//! condition can come true when enough of its events can, taking times and variables as open. The
//! rest can never come, and following what each waits for leads round a cycle.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};

use crate::diagnostic::Problem;
use crate::exercise::{
    Branch, BranchId, Condition, ConditionEvent, Decision, DecisionId, Effect, Inject, InjectId,
    Timing, Trigger,
};
use crate::yaml::fields::Fields;
use crate::yaml::findings::Findings;
use crate::yaml::node::{Mark, Node};

/// The most names that a cycle is told with.
const PATH_NAMES_MAX: usize = 12;

/// Something that becomes due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Due<'e> {
    Inject(&'e InjectId),
    Decision(&'e DecisionId),
    Branch(&'e BranchId),
}

impl Due<'_> {
    fn name(self) -> String {
        match self {
            Self::Inject(id) => id.to_string(),
            Self::Decision(id) => id.to_string(),
            Self::Branch(id) => id.to_string(),
        }
    }

    fn section(self) -> &'static str {
        match self {
            Self::Inject(_) => "injects",
            Self::Decision(_) => "decisions",
            Self::Branch(_) => "branches",
        }
    }
}

/// What something waits for.
enum Wait<'e> {
    Nothing,
    For(Due<'e>),
    ForAny(Vec<Due<'e>>),
    Until(&'e Condition),
}

/// Tells each cycle once, at the first thing on it.
pub(super) fn check(
    injects: &IndexMap<InjectId, Inject>,
    decisions: &IndexMap<DecisionId, Decision>,
    branches: &IndexMap<BranchId, Branch>,
    fields: Fields<'_>,
    findings: &mut Findings,
) {
    let waits = waits(injects, decisions, branches);
    let stuck = stuck(&waits);
    let mut told: Vec<Due<'_>> = Vec::new();
    for &due in waits.keys().filter(|due| stuck.contains_key(due)) {
        if told.contains(&due) {
            continue;
        }
        let Some(cycle) = cycle_from(due, &stuck) else { continue };
        if cycle.iter().any(|on| told.contains(on)) {
            continue;
        }
        let mut path: Vec<String> = cycle.iter().map(|due| due.name()).collect();
        if path.len() > PATH_NAMES_MAX {
            path.truncate(PATH_NAMES_MAX);
            path.push("…".to_owned());
        }
        path.extend(cycle.first().map(|first| first.name()));
        let problem = Problem::Cycle { path: path.join(" → ") };
        let mark = cycle.first().and_then(|first| mark_of(*first, fields));
        findings.add(problem, mark.unwrap_or(fields.mark()));
        told.extend(cycle);
    }
}

/// What everything waits for, in the order of the file.
fn waits<'e>(
    injects: &'e IndexMap<InjectId, Inject>,
    decisions: &'e IndexMap<DecisionId, Decision>,
    branches: &'e IndexMap<BranchId, Branch>,
) -> IndexMap<Due<'e>, Wait<'e>> {
    let offers = offers(decisions, branches);
    let mut waits = IndexMap::new();
    for inject in injects.values() {
        let due = Due::Inject(&inject.id);
        waits.insert(due, wait(due, &inject.timing, &offers));
    }
    for decision in decisions.values() {
        let due = Due::Decision(&decision.id);
        waits.insert(due, wait(due, &decision.opens, &offers));
    }
    for branch in branches.values() {
        waits.insert(Due::Branch(&branch.id), Wait::Until(&branch.when));
    }
    waits
}

fn wait<'e>(
    due: Due<'e>,
    timing: &'e Timing,
    offers: &BTreeMap<Due<'e>, Vec<Due<'e>>>,
) -> Wait<'e> {
    match timing {
        // An effect may bring forward what has a time of its own, but it does not need to.
        Timing::At(_) => Wait::Nothing,
        Timing::After { event, .. } => trigger(event).map_or(Wait::Nothing, Wait::For),
        Timing::When(condition) => Wait::Until(condition),
        Timing::Control => offers.get(&due).cloned().map_or(Wait::Nothing, Wait::ForAny),
    }
}

/// What offers or opens each thing.
fn offers<'e>(
    decisions: &'e IndexMap<DecisionId, Decision>,
    branches: &'e IndexMap<BranchId, Branch>,
) -> BTreeMap<Due<'e>, Vec<Due<'e>>> {
    let from_decisions = decisions.values().flat_map(|decision| {
        let effects = decision.choices.iter().flat_map(|choice| &choice.effects);
        let effects = effects.chain(&decision.lapse.effects);
        effects.map(|effect| (Due::Decision(&decision.id), effect))
    });
    let from_branches = branches
        .values()
        .flat_map(|branch| branch.effects.iter().map(|effect| (Due::Branch(&branch.id), effect)));
    let mut offers: BTreeMap<Due<'_>, Vec<Due<'_>>> = BTreeMap::new();
    for (from, effect) in from_decisions.chain(from_branches) {
        match effect {
            Effect::Offer(inject) => offers.entry(Due::Inject(inject)).or_default().push(from),
            Effect::Open(decision) => {
                offers.entry(Due::Decision(decision)).or_default().push(from);
            }
            Effect::Set { .. } | Effect::Add { .. } | Effect::Skip(_) => {}
        }
    }
    offers
}

fn trigger(trigger: &Trigger) -> Option<Due<'_>> {
    match trigger {
        Trigger::Released(inject) => Some(Due::Inject(inject)),
        Trigger::Opened(decision) | Trigger::Revealed(decision) | Trigger::Decided(decision) => {
            Some(Due::Decision(decision))
        }
        Trigger::BranchTaken(branch) => Some(Due::Branch(branch)),
        Trigger::MoveBegan(_) => None,
    }
}

fn event(event: &ConditionEvent) -> Option<Due<'_>> {
    match event {
        ConditionEvent::Released(inject) | ConditionEvent::Acknowledged { inject, .. } => {
            Some(Due::Inject(inject))
        }
        ConditionEvent::Opened(decision)
        | ConditionEvent::Revealed(decision)
        | ConditionEvent::Decided(decision)
        | ConditionEvent::Lapsed(decision)
        | ConditionEvent::ActedAlone { decision, .. }
        | ConditionEvent::Chosen { decision, .. } => Some(Due::Decision(decision)),
        ConditionEvent::BranchTaken(branch) => Some(Due::Branch(branch)),
        // A fact may come by word of mouth from outside the file.
        ConditionEvent::Knows { .. } | ConditionEvent::MoveBegan(_) => None,
    }
}

/// Everything that can never come, with the first thing it waits for in vain.
///
/// Each round settles at least one more thing or is the last, and each thing is looked at again
/// only when something it waits for has been settled, so that long chains stay cheap.
fn stuck<'e>(waits: &IndexMap<Due<'e>, Wait<'e>>) -> BTreeMap<Due<'e>, Due<'e>> {
    let mut waiting: BTreeMap<Due<'e>, Vec<Due<'e>>> = BTreeMap::new();
    for (&due, wait) in waits {
        for needed in needs(wait) {
            waiting.entry(needed).or_default().push(due);
        }
    }
    let mut open: BTreeSet<Due<'e>> = waits.keys().copied().collect();
    let mut queue: Vec<Due<'e>> = waits.keys().rev().copied().collect();
    while let Some(due) = queue.pop() {
        let Some(wait) = waits.get(&due) else { continue };
        if !open.contains(&due) || blocker(wait, &open).is_some() {
            continue;
        }
        open.remove(&due);
        queue.extend(waiting.get(&due).into_iter().flatten());
    }
    open.iter().filter_map(|due| Some((*due, blocker(waits.get(due)?, &open)?.ok()?))).collect()
}

fn needs<'e>(wait: &Wait<'e>) -> Vec<Due<'e>> {
    match wait {
        Wait::Nothing => Vec::new(),
        Wait::For(due) => vec![*due],
        Wait::ForAny(dues) => dues.clone(),
        Wait::Until(condition) => {
            let mut needs = Vec::new();
            events(condition, &mut needs);
            needs
        }
    }
}

fn events<'e>(condition: &'e Condition, found: &mut Vec<Due<'e>>) {
    match condition {
        // What has not happened yet need not happen for its absence to hold.
        Condition::Always(_)
        | Condition::Not(_)
        | Condition::Time { .. }
        | Condition::Variable { .. } => {}
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                events(part, found);
            }
        }
        Condition::Happened(happened) => found.extend(event(happened)),
    }
}

/// In whose absence something cannot come; `Err` when its condition is simply false.
fn blocker<'e>(wait: &Wait<'e>, open: &BTreeSet<Due<'e>>) -> Option<Result<Due<'e>, ()>> {
    let missing = |due: &Due<'e>| open.contains(due).then_some(Ok(*due));
    match wait {
        Wait::Nothing => None,
        Wait::For(due) => missing(due),
        Wait::ForAny(dues) => {
            let missing: Option<Vec<_>> = dues.iter().map(missing).collect();
            missing.and_then(|missing| missing.into_iter().next())
        }
        Wait::Until(condition) => unmet(condition, open),
    }
}

fn unmet<'e>(condition: &'e Condition, open: &BTreeSet<Due<'e>>) -> Option<Result<Due<'e>, ()>> {
    match condition {
        Condition::Always(true)
        | Condition::Not(_)
        | Condition::Time { .. }
        | Condition::Variable { .. } => None,
        Condition::Always(false) => Some(Err(())),
        Condition::All(parts) => parts.iter().find_map(|part| unmet(part, open)),
        Condition::Any(parts) => {
            let unmet: Option<Vec<_>> = parts.iter().map(|part| unmet(part, open)).collect();
            unmet.and_then(|unmet| unmet.into_iter().next())
        }
        Condition::Happened(happened) => event(happened).filter(|due| open.contains(due)).map(Ok),
    }
}

/// Follows what each thing waits for in vain until one comes again.
fn cycle_from<'e>(start: Due<'e>, stuck: &BTreeMap<Due<'e>, Due<'e>>) -> Option<Vec<Due<'e>>> {
    let mut seen: IndexSet<Due<'e>> = IndexSet::new();
    let mut at = start;
    loop {
        if let Some(index) = seen.get_index_of(&at) {
            return Some(seen.iter().skip(index).copied().collect());
        }
        seen.insert(at);
        at = *stuck.get(&at)?;
    }
}

fn mark_of(due: Due<'_>, fields: Fields<'_>) -> Option<Mark> {
    let name = due.name();
    let items = fields.get(due.section())?.items();
    items
        .iter()
        .filter_map(|item| item.field("id"))
        .find(|id| id.text() == Some(&name))
        .map(Node::mark)
}
