//! What no play reaches, and what is so in all of them.

use crate::diagnostic::Problem;
use crate::exercise::{Exercise, ExerciseTime, Inject, InjectKind, Timing};

use super::skeleton::effects;
use super::{Explored, Finding, Place, Truth};

/// Needs an exploration that went through to its end: what it did not find is not there.
pub(super) fn findings(exercise: &Exercise, explored: &Explored, found: &mut Vec<Finding>) {
    if explored.stopped {
        return;
    }
    for inject in exercise.injects.values() {
        if !explored.injects.contains_key(&inject.id) {
            found.extend(unreached(exercise, inject));
        }
    }
    for id in exercise.branches.keys().filter(|id| !explored.branches.contains_key(*id)) {
        let problem = Problem::BranchUnreachable { branch: id.to_string() };
        found.push(Finding::at(["branches", id.as_str(), "when"], problem));
    }
    for id in exercise.decisions.keys().filter(|id| !explored.decisions.contains_key(*id)) {
        let problem = Problem::DecisionUnreachable { decision: id.to_string() };
        found.push(Finding::at(["decisions", id.as_str()], problem));
    }
    for (place, truth) in &explored.conditions {
        found.extend(settled(place, *truth));
    }
    lapses_first(exercise, explored, found);
}

/// What waits for control's key alone is within reach of it.
fn unreached(exercise: &Exercise, inject: &Inject) -> Option<Finding> {
    let id = inject.id.as_str();
    if inject.timing == Timing::Control {
        let offered = effects(exercise).any(|effect| effect.offers(&inject.id));
        let contingent = inject.kind == InjectKind::Contingency;
        let problem = Problem::ContingencyUntriggered { inject: id.to_owned() };
        return (contingent && !offered).then(|| Finding::at(["injects", id], problem));
    }
    let problem = Problem::InjectUnreachable { inject: id.to_owned() };
    Some(Finding::at(["injects", id], problem))
}

/// A condition that never comes true is told once, with what waits for it.
fn settled(place: &Place, truth: Truth) -> Option<Finding> {
    let (path, told_elsewhere) = match place {
        Place::Branch(id) => (vec!["branches", id.as_str(), "when"], true),
        Place::Inject(id) => (vec!["injects", id.as_str(), "when"], true),
        Place::Decision(id) => (vec!["decisions", id.as_str(), "when"], true),
        Place::Task(id) => (vec!["tasks", id.as_str(), "when"], false),
        Place::Forecast(id) => (vec!["forecasts", id.as_str(), "when"], false),
        Place::Line(_) => (vec!["faulty_lines"], false),
    };
    let problem = match truth {
        Truth { ever_true: true, ever_false: true } => return None,
        Truth { ever_true: true, ever_false: false } => Problem::ConditionAlways,
        Truth { ever_true: false, .. } if told_elsewhere => return None,
        Truth { ever_true: false, .. } => Problem::ConditionNeverInPlay,
    };
    let mut path: Vec<String> = path.into_iter().map(str::to_owned).collect();
    if let Place::Line(index) = place {
        path.push(index.to_string());
        path.push("when".to_owned());
    }
    Some(Finding { problem, path })
}

/// A decision whose time runs out by itself before what it needs can be known.
fn lapses_first(exercise: &Exercise, explored: &Explored, found: &mut Vec<Finding>) {
    for decision in exercise.decisions.values() {
        let Some(opened) = explored.decisions.get(&decision.id) else { continue };
        let Some(deadline) = decision.deadline.filter(|deadline| deadline.hard) else { continue };
        let Timing::At(_) = decision.opens else { continue };
        let ends = opened.at + deadline.within;
        for fact in exercise.facts.values() {
            if !fact.needed_by.contains(&decision.id) {
                continue;
            }
            let known = exercise.injects.values().filter(|inject| {
                inject.passages.iter().any(|passage| passage.facts.contains(&fact.id))
            });
            let first: Option<ExerciseTime> =
                known.filter_map(|inject| explored.soonest.get(&inject.id).copied()).min();
            if let Some(first) = first.filter(|first| *first >= ends) {
                let problem = Problem::DecisionLapsesFirst {
                    decision: decision.id.to_string(),
                    fact: fact.id.to_string(),
                    ends: ends.to_string(),
                    known: first.to_string(),
                };
                found.push(Finding::at(["decisions", decision.id.as_str(), "deadline"], problem));
            }
        }
    }
}
