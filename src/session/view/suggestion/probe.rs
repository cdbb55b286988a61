//! A probe that waits to be put or to be closed.

use crate::session::view::ControlView;

use super::{Now, Suggestion};

/// While it lies before the cells nothing else can be done.
pub(super) fn open(view: &ControlView) -> Option<Suggestion> {
    let (probe, state) = view.probes.iter().find(|(_, probe)| !probe.closed)?;
    let answered = state.answered.values().filter(|is_in| **is_in).count();
    Some(Suggestion::CloseProbe { probe: probe.clone(), answered, cells: state.answered.len() })
}

impl Now<'_> {
    /// At the end of its move, or once the next has begun.
    pub(super) fn probe_to_put(&self, move_is_over: bool) -> Option<Suggestion> {
        let current = self.view.moves.keys().last()?;
        let mut waiting = self.view.exercise.probes.values().filter(|meant| {
            let begun = self.view.moves.contains_key(&meant.after);
            begun && !self.view.probes.contains_key(&meant.id)
        });
        let due = waiting.find(|meant| move_is_over || meant.after != *current)?;
        Some(Suggestion::BeginProbe { probe: due.id.clone() })
    }
}
