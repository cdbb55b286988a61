//! Probes in play.

use indexmap::IndexMap;

use crate::exercise::{CellId, ExerciseTime, ProbeId};
use crate::session::{ProbeAnswer, ProbeEvent};

use super::State;

/// A probe that was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProbeState {
    pub begun_at: ExerciseTime,
    pub answers: IndexMap<CellId, Vec<ProbeAnswer>>,
    pub closed: bool,
    /// Known once it is closed.
    pub missing: Vec<CellId>,
}

impl State {
    /// The probe that lies before the cells: while it does, play stands still.
    pub fn open_probe(&self) -> Option<(&ProbeId, &ProbeState)> {
        self.probes.iter().find(|(_, probe)| !probe.closed)
    }

    pub(super) fn apply_probe(&mut self, id: &ProbeId, event: &ProbeEvent, when: ExerciseTime) {
        if *event == ProbeEvent::Begun {
            let begun = ProbeState {
                begun_at: when,
                answers: IndexMap::new(),
                closed: false,
                missing: vec![],
            };
            self.probes.insert(id.clone(), begun);
        }
        let Some(probe) = self.probes.get_mut(id) else { return };
        match event {
            ProbeEvent::Begun => {}
            ProbeEvent::Answered { cell, answers } => {
                probe.answers.insert(cell.clone(), answers.clone());
            }
            ProbeEvent::Closed { missing } => {
                probe.closed = true;
                probe.missing.clone_from(missing);
            }
        }
    }
}
