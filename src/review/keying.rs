//! How much was keyed for others, and how much later than it was said.

use serde::Serialize;

use crate::exercise::{Seat, SeatId};
use crate::session::{EvaluationEvent, Event, Record};

use super::reading::Reading;

/// Who keyed what. The engine's own records are not acts of anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Keying {
    pub acts: usize,
    /// Acts whose seat another seat keyed.
    pub for_others: usize,
    /// Acts keyed some minutes after they were said; observations have a moment of their own.
    pub said_earlier: usize,
    pub pairs: Vec<KeyedFor>,
}

/// How often one seat keyed for another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyedFor {
    pub seat: SeatId,
    pub by: SeatId,
    pub acts: usize,
}

/// An observation is of the moment of its key: the time that its words took is no delay.
fn is_observed(record: &Record) -> bool {
    let observed =
        |event: &Event| matches!(event, Event::Evaluation(EvaluationEvent::Observed { .. }));
    record.events.iter().any(observed)
}

pub(super) fn read(reading: &Reading<'_>) -> Keying {
    let mut keying = Keying::default();
    let engine = Seat::engine();
    for record in reading.records.iter().filter(|record| record.seat != engine) {
        keying.acts += 1;
        if record.said_at.is_some_and(|said| said < record.t) && !is_observed(record) {
            keying.said_earlier += 1;
        }
        if record.by == record.seat {
            continue;
        }
        keying.for_others += 1;
        let known = keying.pairs.iter_mut().find(|p| p.seat == record.seat && p.by == record.by);
        match known {
            Some(pair) => pair.acts += 1,
            None => keying.pairs.push(KeyedFor {
                seat: record.seat.clone(),
                by: record.by.clone(),
                acts: 1,
            }),
        }
    }
    keying
}
