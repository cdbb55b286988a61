//! What follows from a choice, a lapse or a branch.

use crate::exercise::{Effect, ExerciseTime, InjectId, VariableId};
use crate::session::{DecisionEvent, DueCause, Event, InjectEvent, Life, Stage, State, WorldEvent};

use super::Table;

/// The events of `effects`, in the author's order. What is no longer possible is left out: an
/// inject that has gone out is not offered again.
pub(super) fn of(table: &Table<'_>, effects: &[Effect], cause: &DueCause) -> Vec<Event> {
    let mut variables = table.state.variables.clone();
    let mut events = vec![];
    for effect in effects {
        match effect {
            Effect::Set { variable, value } => {
                set(table, &mut variables, variable, *value);
                events.push(variable_set(&variables, variable, cause));
            }
            Effect::Add { variable, by } => {
                let now = variables.get(variable).copied().unwrap_or(0);
                set(table, &mut variables, variable, now.saturating_add(*by));
                events.push(variable_set(&variables, variable, cause));
            }
            Effect::Offer(inject) => events.extend(offer(table.state, inject, cause)),
            Effect::Skip(inject) => {
                let planned = table.state.injects.get(inject);
                if planned.is_some_and(|state| state.life == Life::Planned) {
                    let reason = String::new();
                    events.push(InjectEvent::Skipped { reason, cause: cause.clone() }.of(inject));
                }
            }
            Effect::Open(decision) => {
                let planned = table.state.decisions.get(decision);
                if planned.is_some_and(|state| state.stage == Stage::Planned) {
                    let deadline = deadline(table, decision);
                    events.push(
                        DecisionEvent::Opened { cause: cause.clone(), deadline }.of(decision),
                    );
                }
            }
        }
    }
    events
}

/// The deadline of a decision that opens now.
pub(super) fn deadline(
    table: &Table<'_>,
    decision: &crate::exercise::DecisionId,
) -> Option<ExerciseTime> {
    let deadline = table.exercise.decisions.get(decision)?.deadline?;
    Some(table.context.t + deadline.within)
}

fn offer(state: &State, inject: &InjectId, cause: &DueCause) -> Option<Event> {
    let planned = state.injects.get(inject)?;
    let can = planned.life == Life::Planned && planned.due.is_none();
    can.then(|| InjectEvent::FellDue { cause: cause.clone() }.of(inject))
}

type Values = indexmap::IndexMap<VariableId, i64>;

/// A variable stays within its range.
fn set(table: &Table<'_>, values: &mut Values, variable: &VariableId, value: i64) {
    let Some(definition) = table.exercise.variables.get(variable) else { return };
    values.insert(variable.clone(), value.clamp(definition.min, definition.max));
}

fn variable_set(values: &Values, variable: &VariableId, cause: &DueCause) -> Event {
    let value = values.get(variable).copied().unwrap_or(0);
    WorldEvent::VariableSet { variable: variable.clone(), value, cause: cause.clone() }.into()
}
