//! What of an exercise does not do its work, as far as the file alone tells.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::diagnostic::Problem;
use crate::exercise::{
    CellId, Decision, Depth, Exercise, ExerciseTime, Fact, Inject, InjectKind, NormId, Timing,
};

use super::Finding;
use super::latest::ByEffect;

pub(super) fn findings(exercise: &Exercise, found: &mut Vec<Finding>) {
    found.extend(short_moves(exercise));
    objectives(exercise, found);
    untriggered(exercise, found);
    for decision in exercise.decisions.values() {
        found.extend(one_class(decision));
        found.extend(unpooled(exercise, decision));
    }
    for forecast in exercise.forecasts.values() {
        let truth = exercise.facts.get(&forecast.fact).and_then(|fact| fact.holds);
        if truth.is_none() {
            let problem = Problem::ForecastWithoutTruth {
                forecast: forecast.id.to_string(),
                fact: forecast.fact.to_string(),
            };
            found.push(Finding::at(["facts", forecast.fact.as_str()], problem));
        }
    }
    norms(exercise, found);
}

/// The moves together leave some of the exercise over; what overruns it the loader tells.
fn short_moves(exercise: &Exercise) -> Option<Finding> {
    let moves = exercise.moves.values();
    let time = moves.fold(ExerciseTime::START, |at, part| at + part.length);
    let end = ExerciseTime::START + exercise.clock.length;
    let problem = Problem::MovesFallShort { time: time.to_string(), end: end.to_string() };
    (time < end).then(|| Finding::at(["moves"], problem))
}

fn objectives(exercise: &Exercise, found: &mut Vec<Finding>) {
    let injects = exercise.injects.values().flat_map(|inject| &inject.objectives);
    let decisions = exercise.decisions.values().flat_map(|decision| &decision.objectives);
    let forecasts = exercise.forecasts.values().flat_map(|forecast| &forecast.objectives);
    let exercised: BTreeSet<_> = injects.chain(decisions).chain(forecasts).collect();
    for id in exercise.objectives.keys().filter(|id| !exercised.contains(id)) {
        let problem = Problem::ObjectiveUntouched { objective: id.to_string() };
        found.push(Finding::at(["objectives", id.as_str()], problem));
    }
}

/// Contingencies that wait for control's key, and that no effect puts before it.
fn untriggered(exercise: &Exercise, found: &mut Vec<Finding>) {
    let offered = ByEffect::of(exercise).offered;
    let waits = |inject: &&Inject| {
        inject.kind == InjectKind::Contingency && inject.timing == Timing::Control
    };
    let waiting = exercise.injects.values().filter(waits);
    for inject in waiting.filter(|inject| !offered.contains(&inject.id)) {
        let problem = Problem::ContingencyUntriggered { inject: inject.id.to_string() };
        found.push(Finding::at(["injects", inject.id.as_str()], problem));
    }
}

/// Whatever is chosen, the escalation line stays where it is. Where only positions are taken it is
/// a judgment that is asked for, and no act.
fn one_class(decision: &Decision) -> Option<Finding> {
    if decision.depth == Depth::Positions {
        return None;
    }
    let mut classes = decision.choices.iter().map(|choice| choice.class);
    let first = classes.next()?;
    if decision.choices.len() < 2 || classes.any(|class| class != first) {
        return None;
    }
    let problem = Problem::OptionsOneClass { decision: decision.id.to_string() };
    Some(Finding::at(["decisions", decision.id.as_str(), "options"], problem))
}

/// A decision of several cells that needs nothing which one of them has and another has not.
fn unpooled(exercise: &Exercise, decision: &Decision) -> Option<Finding> {
    let cells: Vec<&CellId> = decision.required().collect();
    let divided = exercise.facts.values().filter(|fact| fact.needed_by.contains(&decision.id));
    let divided = divided.filter(|fact| {
        let told = cells.iter().filter(|cell| is_sent(exercise, fact, cell)).count();
        told < cells.len()
    });
    if cells.len() < 2 || divided.count() > 0 {
        return None;
    }
    let problem = Problem::DecisionUnpooled { decision: decision.id.to_string() };
    Some(Finding::at(["decisions", decision.id.as_str()], problem))
}

/// Whether an inject brings `fact` to `cell` itself.
fn is_sent(exercise: &Exercise, fact: &Fact, cell: &CellId) -> bool {
    exercise.injects.values().any(|inject| {
        inject.to.contains(cell)
            && inject.passages.iter().any(|passage| passage.facts.contains(&fact.id))
    })
}

/// Norms that injects are tagged with and no option puts to the test, each where it stands first.
fn norms(exercise: &Exercise, found: &mut Vec<Finding>) {
    let options = exercise.decisions.values().flat_map(|decision| &decision.choices);
    let at_stake: BTreeSet<&NormId> = options.flat_map(|choice| &choice.norms).collect();
    let mut untouched = IndexMap::<&NormId, Vec<(&Inject, usize)>>::new();
    for inject in exercise.injects.values() {
        let tags = (0..).zip(&inject.norms).filter(|(_, norm)| !at_stake.contains(norm));
        for (index, norm) in tags {
            untouched.entry(norm).or_default().push((inject, index));
        }
    }
    for (norm, tagged) in untouched {
        let injects = tagged.iter().map(|(inject, _)| inject.id.to_string()).collect();
        let problem = Problem::NormUntouched { norm: norm.to_string(), injects };
        let place = tagged.first().map(|(inject, index)| {
            Finding::at(["injects", inject.id.as_str(), "norms", &index.to_string()], problem)
        });
        found.extend(place);
    }
}
