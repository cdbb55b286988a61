//! What each audience may see. A screen that is not control's is built from its view alone.
//!
//! No view carries a sequence number, a record id or a global count, apart from control's own: what
//! a cell sees is numbered by the cell, so that a gap tells nothing.

mod adjudication;
mod attendance;
mod cell;
mod clock;
mod control;
mod decision;
mod evaluation;
mod exchange;
mod forecast;
mod probe;
mod room;
mod run;
mod said;
mod simcell;
mod suggestion;
mod wash;

pub use adjudication::{
    ArgumentView, FreeMoveView, OutcomeView, RungNow, RungStep, VariableView, WorldView,
    escalation_line,
};
pub use attendance::{Attendance, Attended, SEAT_IDLE_MINUTES, SeatStanding};
pub use cell::{CellView, Consent, OwnSeat, PassageView, PassedTo, ReceivedView, Source};
pub use clock::{ClockState, ClockView, MoveView};
pub use control::{CellLine, ControlDecision, ControlView, PositionStatus};
pub use decision::{CellDecision, DraftView};
pub use evaluation::CommentView;
pub use exchange::{
    AnswerReceived, DoneView, Exchange, MessageView, RequestStage, RequestView, StatementView,
    TaskView,
};
pub use forecast::ForecastView;
pub use probe::{ControlProbe, ProbeQuestionView, ProbeView};
pub use room::{AnswerKind, AnswerView, Column, Expected, Reveal, RoomContent, RoomView};
pub use run::{RunItem, RunLine};
pub use said::{AgreedLine, PublicRecord, Said};
pub use suggestion::{Subject, Suggestion, queue, suggest};
pub use wash::{WashAnswerView, WashView};

use std::sync::Arc;

use indexmap::IndexMap;

use crate::exercise::{CellId, DecisionId, Exercise};

use super::State;

/// What is being written right now, by the decision it is for: from control's desk, not the record.
pub type LiveDrafts = std::collections::BTreeMap<DecisionId, String>;

/// Every audience's view of one moment.
#[derive(Clone, Debug)]
pub struct Views {
    pub control: Arc<ControlView>,
    pub room: Arc<RoomView>,
    pub cells: IndexMap<CellId, Arc<CellView>>,
}

impl Views {
    pub fn of(state: &State, exercise: &Arc<Exercise>, drafts: &LiveDrafts) -> Self {
        let cells = exercise
            .cells
            .keys()
            .map(|cell| (cell.clone(), Arc::new(CellView::of(state, exercise, cell))));
        Self {
            control: Arc::new(ControlView::of(state, exercise)),
            room: Arc::new(RoomView::of(state, exercise, drafts)),
            cells: cells.collect(),
        }
    }

    /// The same views, with who is connected for control's eyes.
    #[must_use]
    pub fn attended(mut self, attendance: Attendance) -> Self {
        Arc::make_mut(&mut self.control).attendance = attendance;
        self
    }

    /// Whether nobody's view changed between the two.
    pub fn is_shared_with(&self, other: &Self) -> bool {
        let cells = self.cells.iter().zip(&other.cells);
        Arc::ptr_eq(&self.control, &other.control)
            && Arc::ptr_eq(&self.room, &other.room)
            && cells.into_iter().all(|((_, mine), (_, theirs))| Arc::ptr_eq(mine, theirs))
    }

    /// The same views, sharing with `before` whatever did not change: who compares by pointer
    /// wakes only when its own view changed.
    #[must_use]
    pub fn sharing(mut self, before: &Self) -> Self {
        if self.control == before.control {
            self.control = before.control.clone();
        }
        if self.room == before.room {
            self.room = before.room.clone();
        }
        for (id, view) in &mut self.cells {
            if let Some(earlier) = before.cells.get(id).filter(|earlier| *earlier == view) {
                *view = earlier.clone();
            }
        }
        self
    }
}
