//! Where the exercise stands in time, for every audience.

use chrono::{DateTime, FixedOffset, Utc};

use crate::exercise::{CellId, Exercise, ExerciseTime, Span, Text, TimeScale};
use crate::session::{Anchor, PauseCause, Phase, State};

/// What the clock does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClockState {
    NotStarted,
    Running,
    Paused(PauseCause),
    /// The table came back and waits for a key.
    Resumed {
        gap_ms: u64,
    },
    Ended,
    /// Something real has happened; the reason.
    RealWorldStop(String),
}

/// The exercise's clock. A screen counts on from the anchor by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockView {
    pub state: ClockState,
    pub anchor: Anchor,
    pub scale: TimeScale,
    /// The hour in the exercise's world at STARTEX.
    pub start: DateTime<FixedOffset>,
    pub zone: Text,
    pub length: Span,
}

impl ClockView {
    pub(super) fn of(state: &State, exercise: &Exercise) -> Self {
        let clock = match (&state.real_world_stop, &state.phase) {
            (Some(reason), _) => ClockState::RealWorldStop(reason.clone()),
            (None, Phase::Preparing) => ClockState::NotStarted,
            (None, Phase::Running) => ClockState::Running,
            (None, Phase::Paused(cause)) => ClockState::Paused(cause.clone()),
            (None, Phase::Resumed { gap_ms }) => ClockState::Resumed { gap_ms: *gap_ms },
            (None, Phase::Ended) => ClockState::Ended,
        };
        Self {
            state: clock,
            anchor: state.anchor,
            scale: state.scale,
            start: exercise.clock.start,
            zone: exercise.clock.zone.clone(),
            length: exercise.clock.length,
        }
    }

    /// As everybody sees it: that too much fell due at once is control's own affair.
    pub(super) fn for_all(state: &State, exercise: &Exercise) -> Self {
        let mut view = Self::of(state, exercise);
        if view.state == ClockState::Paused(PauseCause::Cascade) {
            view.state = ClockState::Paused(PauseCause::ByHand);
        }
        view
    }

    /// The exercise time at `now` on the wall.
    pub fn time_at(&self, now: DateTime<Utc>) -> ExerciseTime {
        if self.state != ClockState::Running {
            return self.anchor.t;
        }
        let elapsed = now.signed_duration_since(self.anchor.at).num_milliseconds();
        let elapsed = u64::try_from(elapsed).unwrap_or(0);
        self.anchor.t + Span(elapsed.saturating_mul(u64::from(self.scale.0)) / 100)
    }
}

/// The move in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveView {
    /// Counted from one.
    pub number: usize,
    pub count: usize,
    pub title: Text,
    pub began: ExerciseTime,
    pub length: Span,
    /// 토의과제 of the audience's own cell; none for the room.
    pub questions: Vec<Text>,
}

impl MoveView {
    pub(super) fn of(state: &State, exercise: &Exercise, cell: Option<&CellId>) -> Option<Self> {
        let (id, began) = state.current_move.as_ref()?;
        let (index, _, meant) = exercise.moves.get_full(id)?;
        let questions = cell.and_then(|cell| meant.questions.get(cell)).cloned();
        Some(Self {
            number: index + 1,
            count: exercise.moves.len(),
            title: meant.title.clone(),
            began: *began,
            length: meant.length,
            questions: questions.unwrap_or_default(),
        })
    }
}
