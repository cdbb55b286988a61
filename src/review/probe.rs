//! Probes: what each cell held to be so, and what was so.

use indexmap::IndexMap;
use serde::Serialize;

use crate::exercise::{CellId, ChoiceId, ProbeId};
use crate::session::{Event, Phase, ProbeAnswer, ProbeEvent};

use super::Moment;
use super::reading::Reading;

/// A probe that was put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProbeReview {
    pub id: ProbeId,
    pub begun: Moment,
    /// None while it lies before the cells.
    pub closed: Option<Moment>,
    /// The cells that were there and did not answer.
    pub missing: Vec<CellId>,
    /// The last answers of each cell, one a question; empty until it is closed.
    pub answers: IndexMap<CellId, Vec<ProbeAnswer>>,
    /// What was really so, a question; empty until ENDEX.
    pub right: Vec<Option<ChoiceId>>,
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<ProbeReview> {
    let mut probes: IndexMap<ProbeId, ProbeReview> = IndexMap::new();
    for (at, _, event) in reading.events() {
        let Event::Probe { id, event } = event else { continue };
        match event {
            ProbeEvent::Begun => {
                probes.insert(id.clone(), begun(reading, id, at));
            }
            ProbeEvent::Answered { cell, answers } => {
                if let Some(probe) = probes.get_mut(id) {
                    probe.answers.insert(cell.clone(), answers.clone());
                }
            }
            ProbeEvent::Closed { missing } => {
                if let Some(probe) = probes.get_mut(id) {
                    probe.closed = Some(at);
                    probe.missing.clone_from(missing);
                }
            }
        }
    }
    let sealed = |mut probe: ProbeReview| {
        if probe.closed.is_none() {
            probe.answers.clear();
        }
        probe
    };
    probes.into_values().map(sealed).collect()
}

fn begun(reading: &Reading<'_>, id: &ProbeId, at: Moment) -> ProbeReview {
    let over = reading.state.phase == Phase::Ended;
    let meant = reading.exercise.probes.get(id).filter(|_| over);
    let right = meant.map(|meant| meant.questions.iter().map(|it| it.right.clone()).collect());
    ProbeReview {
        id: id.clone(),
        begun: at,
        closed: None,
        missing: vec![],
        answers: IndexMap::new(),
        right: right.unwrap_or_default(),
    }
}
