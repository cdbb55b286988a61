//! A journal in hand: its records, and the state they add up to.

use crate::exercise::{DecisionId, Exercise, ExerciseTime, InjectId};
use crate::session::{DecisionEvent, Event, InjectEvent, Phase, Record, State, TableEvent};

use super::{Moment, Unknown};

/// What every chapter of the review is read from.
pub(super) struct Reading<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) records: &'a [Record],
    /// After the last record.
    pub(super) state: State,
}

impl<'a> Reading<'a> {
    pub(super) fn new(exercise: &'a Exercise, records: &'a [Record]) -> Self {
        let mut state = State::new(exercise);
        for record in records {
            state.apply(exercise, record);
        }
        Self { exercise, records, state }
    }

    /// Every event in the order of the record, with its moment and its record.
    pub(super) fn events(&self) -> impl Iterator<Item = (Moment, &'a Record, &'a Event)> {
        self.records.iter().flat_map(|record| {
            record.events.iter().map(move |event| (moment(record), record, event))
        })
    }

    /// The events about one decision.
    pub(super) fn decision<'b>(
        &'b self,
        decision: &'b DecisionId,
    ) -> impl Iterator<Item = (Moment, &'a Record, &'a DecisionEvent)> + 'b {
        self.events().filter_map(move |(moment, record, event)| {
            let Event::Decision { id, event } = event else { return None };
            (id == decision).then_some((moment, record, event))
        })
    }

    /// The events about injects.
    pub(super) fn injects(
        &self,
    ) -> impl Iterator<Item = (Moment, &'a Record, &'a InjectId, &'a InjectEvent)> {
        self.events().filter_map(|(moment, record, event)| {
            let Event::Inject { id, event } = event else { return None };
            Some((moment, record, id, event))
        })
    }

    /// ENDEX, or when the last record was keyed.
    pub(super) fn last_moment(&self) -> ExerciseTime {
        let ended = Event::Table(TableEvent::ExerciseEnded);
        let ended = self.events().find(|(_, _, event)| **event == ended).map(|(at, _, _)| at.t);
        let last = || self.records.iter().map(|record| record.t).max();
        ended.or_else(last).unwrap_or_default()
    }

    /// Why something has no end.
    pub(super) fn open_end(&self) -> Unknown {
        match self.state.phase {
            Phase::Ended => Unknown::NeverEnded,
            Phase::Preparing | Phase::Running | Phase::Paused(_) | Phase::Resumed { .. } => {
                Unknown::StillOpen
            }
        }
    }
}

pub(super) fn moment(record: &Record) -> Moment {
    Moment { t: record.happened_at(), record: record.seq }
}
