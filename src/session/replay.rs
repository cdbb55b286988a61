//! What a journal's records add up to.

use std::sync::Arc;

use crate::exercise::Exercise;

use super::{Event, Record, State, TableEvent};

/// The exercise that the records carry, and the state they add up to; none when the first record
/// opens no session.
pub fn replay(records: &[Record]) -> Option<(Arc<Exercise>, State)> {
    let Some(Event::Table(TableEvent::SessionOpened(opened))) = records.first()?.events.first()
    else {
        return None;
    };
    let exercise = opened.exercise.clone();
    let mut state = State::new(&exercise);
    for record in records {
        state.apply(&exercise, record);
    }
    Some((exercise, state))
}
