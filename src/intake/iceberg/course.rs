//! Which inject follows which, as conditions of the exercise format.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Problem;
use crate::exercise::{ChoiceId, DecisionId, InjectId, Span};
use crate::yaml::limit;

use super::super::document::{objects, text};
use super::super::found::{At, Found};
use super::super::text::slug;
use super::super::time::When;
use super::{Object, decision_id, id_of};

/// An option of an inject, and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leading {
    pub(super) id: String,
    pub(super) title: String,
    next: Option<String>,
}

/// The options of an inject, each under an id of its own.
pub(super) fn options(inject: &Object) -> Vec<Leading> {
    let mut options: Vec<Leading> = vec![];
    for (index, option) in objects(inject, "options") {
        let number = format!("o{}", index + 1);
        let own = text(option, "id").and_then(|id| slug(&id)).filter(|id| {
            id != "other" && ChoiceId::new(id).is_ok() && options.iter().all(|it| it.id != *id)
        });
        options.push(Leading {
            title: text(option, "label").unwrap_or_else(|| number.clone()),
            id: own.unwrap_or(number),
            next: text(option, "next_inject_id").and_then(|id| slug(&id)),
        });
    }
    options
}

/// When each inject comes.
pub(super) struct Course {
    decisions: BTreeMap<InjectId, DecisionId>,
    times: BTreeMap<InjectId, When>,
}

impl Course {
    pub(super) fn of(
        injects: &[(usize, &Object)],
        start: Option<&str>,
        length: Span,
        found: &mut Vec<Found>,
    ) -> Self {
        let ids: Vec<InjectId> = injects.iter().filter_map(|(_, inject)| id_of(inject)).collect();
        let mut decisions = BTreeMap::new();
        // The injects that each leads to, and under which condition.
        let mut ways: BTreeMap<InjectId, Vec<(InjectId, String)>> = BTreeMap::new();
        for (index, inject) in injects {
            let Some(id) = id_of(inject) else { continue };
            let options = options(inject);
            let chosen = options.len() > 1 && !decisions.contains_key(&id);
            if chosen {
                decisions.insert(id.clone(), decision_id(decisions.len() + 1));
            }
            for option in options.iter().take(limit::OPTIONS_MAX) {
                let Some(next) = &option.next else { continue };
                let Some(next) = ids.iter().find(|id| id.as_str() == next) else {
                    let at = At::Path(format!("injects[{index}].options"));
                    let problem = Problem::ImportUnknownEvent { written: next.clone() };
                    found.push(Found::new(problem, &at));
                    continue;
                };
                let condition = match decisions.get(&id) {
                    Some(decision) => format!("chosen(\"{decision}\") == \"{}\"", option.id),
                    None => format!("released(\"{id}\")"),
                };
                ways.entry(id.clone()).or_default().push((next.clone(), condition));
            }
        }
        without_circles(&ids, start, &mut ways, found);
        let times = times(&ids, start, &ways, length);
        Self { decisions, times }
    }

    pub(super) fn when(&self, id: &InjectId) -> Option<When> {
        self.times.get(id).cloned()
    }

    pub(super) fn decision(&self, id: &InjectId) -> Option<&DecisionId> {
        self.decisions.get(id)
    }
}

/// Takes out the ways that lead back: what waits for itself would never come.
fn without_circles(
    ids: &[InjectId],
    start: Option<&str>,
    ways: &mut BTreeMap<InjectId, Vec<(InjectId, String)>>,
    found: &mut Vec<Found>,
) {
    let (mut open, mut done): (BTreeSet<InjectId>, BTreeSet<InjectId>) = Default::default();
    let first = ids.iter().filter(|id| Some(id.as_str()) == start);
    for root in first.chain(ids) {
        // An inject, and how many of its ways were gone.
        let mut path = vec![(root.clone(), 0)];
        while let Some((id, gone)) = path.last_mut() {
            if done.contains(id) {
                path.pop();
                continue;
            }
            open.insert(id.clone());
            let own = ways.get_mut(id);
            let next = own.as_ref().and_then(|own| own.get(*gone)).map(|(next, _)| next.clone());
            let Some(next) = next else {
                open.remove(id);
                done.insert(id.clone());
                path.pop();
                continue;
            };
            if open.contains(&next) {
                let written = format!("{id} - {next}");
                own.expect("a way was found in it").remove(*gone);
                found.push(Found::new(Problem::ImportLeadsBack { written }, &At::File));
                continue;
            }
            *gone += 1;
            path.push((next, 0));
        }
    }
}

/// The first at once, what something leads to on its condition, and the others spread over time.
fn times(
    ids: &[InjectId],
    start: Option<&str>,
    ways: &BTreeMap<InjectId, Vec<(InjectId, String)>>,
    length: Span,
) -> BTreeMap<InjectId, When> {
    let mut led: BTreeMap<&InjectId, Vec<&str>> = BTreeMap::new();
    for (next, condition) in ways.values().flatten() {
        led.entry(next).or_default().push(condition);
    }
    let count = u64::try_from(ids.len()).unwrap_or(u64::MAX).max(1);
    let step = (length.as_minutes() / count).max(1) * 60_000;
    let timed = ids.iter().zip(0_u64..).filter_map(|(id, index)| {
        let conditions = led.get(id).map(|conditions| {
            let brackets = |condition: &&str| format!("({condition})");
            let each: BTreeSet<String> = conditions.iter().map(brackets).collect();
            let only = conditions.iter().all(|condition| *condition == conditions[0]);
            if only {
                conditions[0].to_owned()
            } else {
                each.into_iter().collect::<Vec<_>>().join(" || ")
            }
        });
        let when = match conditions {
            _ if Some(id.as_str()) == start => When::Since(0),
            Some(condition) if condition.len() <= limit::CONDITION_BYTES_MAX => {
                When::Condition(condition)
            }
            Some(_) => return None,
            None => When::Since(i64::try_from(index * step).unwrap_or(0)),
        };
        Some((id.clone(), when))
    });
    timed.collect()
}
