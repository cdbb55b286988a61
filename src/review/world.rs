//! The exercise's world: the course of its variables, free moves, rulings, the escalation line.

use serde::Serialize;

use crate::exercise::{CellId, EscalationClass, Exercise, ExerciseTime, FactId, Text, VariableId};
use crate::session::view::escalation_line;
use crate::session::{DueCause, Event, Ruled, RulingState, Side, WorldEvent};

use super::Moment;
use super::reading::Reading;

/// The weights of the classes, `2^x - 4`, and where they were published: data, read by name.
const WEIGHTS: &str = include_str!("escalation_weights.json");

/// What became of the exercise's world.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WorldReview {
    /// Every change of a variable, in the order of the record.
    pub changes: Vec<ChangeReview>,
    pub free_moves: Vec<FreeMoveReview>,
    pub rulings: Vec<RulingReview>,
    pub escalation: EscalationReview,
}

/// A change of a variable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeReview {
    pub variable: VariableId,
    pub title: Text,
    pub unit: Option<Text>,
    pub at: Moment,
    pub from: i64,
    pub to: i64,
    /// The author's words for the value that it has now.
    pub means: Option<Text>,
    pub cause: DueCause,
    /// Control's; empty where an option, a lapse or a branch did it.
    pub reason: String,
}

/// A free move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FreeMoveReview {
    pub cell: CellId,
    pub action: String,
    pub effect: String,
    pub reasons: String,
    pub made: ExerciseTime,
    pub opened: Option<ExerciseTime>,
    pub withdrawn: Option<ExerciseTime>,
    pub arguments: Vec<ArgumentReview>,
}

/// An argument about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArgumentReview {
    pub cell: CellId,
    pub side: Side,
    pub text: String,
    pub at: ExerciseTime,
}

/// What control ruled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RulingReview {
    pub on: Ruled,
    pub at: ExerciseTime,
    pub outcome: String,
    pub class: Option<EscalationClass>,
    pub learned: Vec<LearnedReview>,
    pub reason: String,
    pub told: Vec<CellId>,
}

/// What a cell came to know by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LearnedReview {
    pub fact: FactId,
    pub cell: CellId,
}

/// The escalation line. It describes what was done; it grades nobody.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct EscalationReview {
    pub steps: Vec<StepReview>,
    /// The highest class.
    pub highest: Option<EscalationClass>,
    /// The published weights with their source.
    pub weights: serde_json::Value,
    /// The sum of the weights of the steps; not divided by anything.
    pub weight_sum: i64,
    pub weight_peak: Option<i64>,
}

/// One act that has a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepReview {
    pub at: ExerciseTime,
    pub on: Ruled,
    /// None where several ministries decided together.
    pub cell: Option<CellId>,
    pub class: EscalationClass,
    pub weight: i64,
}

pub(super) fn read(reading: &Reading<'_>) -> WorldReview {
    let state = &reading.state;
    let free_moves = state.free_moves.iter().map(|own| FreeMoveReview {
        cell: own.cell.clone(),
        action: own.action.clone(),
        effect: own.effect.clone(),
        reasons: own.reasons.clone(),
        made: own.made_at,
        opened: own.opened_at,
        withdrawn: own.withdrawn_at,
        arguments: own
            .arguments
            .iter()
            .map(|argument| ArgumentReview {
                cell: argument.cell.clone(),
                side: argument.side,
                text: argument.text.clone(),
                at: argument.at,
            })
            .collect(),
    });
    WorldReview {
        changes: changes(reading),
        free_moves: free_moves.collect(),
        rulings: state.rulings.iter().map(ruling).collect(),
        escalation: escalation(reading),
    }
}

fn ruling(own: &RulingState) -> RulingReview {
    let learned = own
        .ruling
        .learned
        .iter()
        .map(|learned| LearnedReview { fact: learned.fact.clone(), cell: learned.cell.clone() });
    RulingReview {
        on: own.ruling.on.clone(),
        at: own.at,
        outcome: own.ruling.outcome.clone(),
        class: own.ruling.class,
        learned: learned.collect(),
        reason: own.ruling.reason.clone(),
        told: own.ruling.told.clone(),
    }
}

fn changes(reading: &Reading<'_>) -> Vec<ChangeReview> {
    let exercise: &Exercise = reading.exercise;
    let mut now: std::collections::BTreeMap<_, _> =
        exercise.variables.values().map(|meant| (meant.id.clone(), meant.start)).collect();
    let mut changes = vec![];
    for (at, _, event) in reading.events() {
        let Event::World(WorldEvent::VariableSet { variable, value, cause, reason }) = event else {
            continue;
        };
        let Some(meant) = exercise.variables.get(variable) else { continue };
        let from = now.insert(variable.clone(), *value).unwrap_or(meant.start);
        changes.push(ChangeReview {
            variable: variable.clone(),
            title: meant.title.clone(),
            unit: meant.unit.clone(),
            at,
            from,
            to: *value,
            means: meant.threshold(*value).map(|reached| reached.text.clone()),
            cause: cause.clone(),
            reason: reason.clone(),
        });
    }
    changes
}

fn escalation(reading: &Reading<'_>) -> EscalationReview {
    let state = &reading.state;
    let decisions = state.decisions.iter();
    let decisions = decisions.map(|(id, own)| (id, &own.alone[..], own.settled.as_ref()));
    let line = escalation_line(reading.exercise, decisions, &state.free_moves, &state.rulings);
    let weights: serde_json::Value =
        serde_json::from_str(WEIGHTS).expect("the table of weights beside this file is JSON");
    let steps: Vec<_> = line
        .into_iter()
        .map(|step| StepReview {
            weight: weight(&weights, step.class),
            at: step.at,
            on: step.on,
            cell: step.cell,
            class: step.class,
        })
        .collect();
    EscalationReview {
        highest: steps.iter().map(|step| step.class).max(),
        weight_sum: steps.iter().map(|step| step.weight).sum(),
        weight_peak: steps.iter().map(|step| step.weight).max(),
        steps,
        weights,
    }
}

fn weight(weights: &serde_json::Value, class: EscalationClass) -> i64 {
    let name = serde_json::to_value(class).unwrap_or_default();
    let name = name.as_str().unwrap_or_default();
    weights["weights"][name].as_i64().expect("the table has every class")
}
