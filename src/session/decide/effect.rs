//! What follows from a choice, a lapse or a branch.

use indexmap::IndexMap;

use crate::exercise::{DecisionId, Effect, ExerciseTime, InjectId, VariableId};
use crate::session::{DecisionEvent, DueCause, Event, InjectEvent, Life, Stage, WorldEvent};

use super::Table;

/// The events of `effects`, in the author's order. What is no longer possible is left out: an
/// inject that has gone out is not offered again.
pub(super) fn of(table: &Table<'_>, effects: &[Effect], cause: &DueCause) -> Vec<Event> {
    for_reason(table, effects, cause, "")
}

/// The same, with a reason of control's on each.
pub(super) fn for_reason(
    table: &Table<'_>,
    effects: &[Effect],
    cause: &DueCause,
    reason: &str,
) -> Vec<Event> {
    let mut following =
        Following { table, cause, reason, variables: table.state.variables.clone() };
    let mut events: Vec<Event> = vec![];
    for effect in effects {
        let event = match effect {
            Effect::Set { variable, value } => following.set(variable, *value),
            Effect::Add { variable, by } => {
                let now = following.variables.get(variable).copied().unwrap_or(0);
                following.set(variable, now.saturating_add(*by))
            }
            Effect::Offer(inject) => following.offer(inject),
            Effect::Skip(inject) => following.skip(inject),
            Effect::Open(decision) => following.open(decision),
        };
        events.extend(event.filter(|event| !events.contains(event) || is_of_world(event)));
    }
    events
}

/// A variable may be set twice to one value; nothing else can happen twice.
fn is_of_world(event: &Event) -> bool {
    matches!(event, Event::World(_))
}

/// The deadline of a decision that opens now. It counts from when the opening is keyed: nobody's
/// time runs before their screen shows it.
pub(super) fn deadline(table: &Table<'_>, decision: &DecisionId) -> Option<ExerciseTime> {
    let deadline = table.exercise.decisions.get(decision)?.deadline?;
    Some(table.context.t + deadline.within)
}

/// One list of effects, taken in the author's order.
struct Following<'a> {
    table: &'a Table<'a>,
    cause: &'a DueCause,
    reason: &'a str,
    /// The variables as the effects before have left them.
    variables: IndexMap<VariableId, i64>,
}

impl Following<'_> {
    /// A variable stays within its range.
    fn set(&mut self, variable: &VariableId, value: i64) -> Option<Event> {
        let definition = self.table.exercise.variables.get(variable)?;
        let value = value.min(definition.max).max(definition.min);
        self.variables.insert(variable.clone(), value);
        let (variable, cause) = (variable.clone(), self.cause.clone());
        let reason = self.reason.to_owned();
        Some(WorldEvent::VariableSet { variable, value, cause, reason }.into())
    }

    fn offer(&self, inject: &InjectId) -> Option<Event> {
        let state = self.table.state.injects.get(inject)?;
        let can = state.life == Life::Planned && state.due.is_none();
        can.then(|| InjectEvent::FellDue { cause: self.cause.clone() }.of(inject))
    }

    fn skip(&self, inject: &InjectId) -> Option<Event> {
        let state = self.table.state.injects.get(inject)?;
        let (reason, cause) = (self.reason.to_owned(), self.cause.clone());
        (state.life == Life::Planned).then(|| InjectEvent::Skipped { reason, cause }.of(inject))
    }

    fn open(&self, decision: &DecisionId) -> Option<Event> {
        let state = self.table.state.decisions.get(decision)?;
        let (deadline, cause) = (deadline(self.table, decision), self.cause.clone());
        let planned = state.stage == Stage::Planned;
        planned.then(|| DecisionEvent::Opened { cause, deadline }.of(decision))
    }
}
