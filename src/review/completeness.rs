//! How far the session came.

use serde::Serialize;

use crate::exercise::{DecisionId, MoveId};
use crate::session::Phase;

use super::reading::Reading;

/// How much of a session the journal holds. Whether somebody still sits at a table that is under
/// way is not for the journal to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Completeness {
    /// There is no record.
    Empty,
    /// STARTEX has not been given.
    NotStarted,
    /// Between STARTEX and ENDEX, the clock running or not.
    UnderWay,
    /// Under way, and something real has stopped it.
    StoppedForRealWorld,
    /// ENDEX came with something left: moves that never began, decisions that were still open, or
    /// a real-world stop that was never lifted.
    CutShort {
        moves_left: Vec<MoveId>,
        decisions_open: Vec<DecisionId>,
        stopped_for_real_world: bool,
    },
    Ended,
}

pub(super) fn read(reading: &Reading<'_>) -> Completeness {
    let state = &reading.state;
    if reading.records.is_empty() {
        return Completeness::Empty;
    }
    let stopped_for_real_world = state.real_world_stop.is_some();
    match state.phase {
        Phase::Preparing => Completeness::NotStarted,
        Phase::Running | Phase::Paused(_) | Phase::Resumed { .. } if stopped_for_real_world => {
            Completeness::StoppedForRealWorld
        }
        Phase::Running | Phase::Paused(_) | Phase::Resumed { .. } => Completeness::UnderWay,
        Phase::Ended => {
            let moves = reading.exercise.moves.keys();
            let moves_left: Vec<_> =
                moves.filter(|id| !state.moves.contains_key(*id)).cloned().collect();
            let open = state.decisions.iter().filter(|(_, decision)| decision.is_pending());
            let decisions_open: Vec<_> = open.map(|(id, _)| id.clone()).collect();
            if moves_left.is_empty() && decisions_open.is_empty() && !stopped_for_real_world {
                return Completeness::Ended;
            }
            Completeness::CutShort { moves_left, decisions_open, stopped_for_real_world }
        }
    }
}
