//! Forecasts in play.

use crate::exercise::{CellId, ExerciseTime, ForecastId, SeatId};
use crate::session::{ForecastEvent, Judgement};

use super::{ItemKind, State};

/// Where a forecast stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ForecastStage {
    /// The seat's own judgement is awaited.
    Open,
    /// The advice lies before it; its last word is awaited.
    Advised,
    Concluded,
}

/// A judgement, and when it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub judgement: Judgement,
    pub at: ExerciseTime,
}

/// A forecast in play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForecastState {
    pub seat: SeatId,
    pub cell: CellId,
    pub opened_at: ExerciseTime,
    /// When the own judgement is due.
    pub due: Option<ExerciseTime>,
    pub own: Option<Judged>,
    pub advised_at: Option<ExerciseTime>,
    pub last: Option<Judged>,
}

impl ForecastState {
    pub fn stage(&self) -> ForecastStage {
        match (&self.own, &self.last) {
            (_, Some(_)) => ForecastStage::Concluded,
            (Some(_), None) => ForecastStage::Advised,
            (None, None) => ForecastStage::Open,
        }
    }

    /// Its own judgement is not in and should be.
    pub fn is_overdue(&self, t: ExerciseTime) -> bool {
        self.own.is_none() && self.due.is_some_and(|due| due < t)
    }
}

impl State {
    pub(super) fn apply_forecast(
        &mut self,
        id: &ForecastId,
        event: &ForecastEvent,
        when: ExerciseTime,
    ) {
        if let ForecastEvent::Opened { seat, cell, due } = event {
            let opened = ForecastState {
                seat: seat.clone(),
                cell: cell.clone(),
                opened_at: when,
                due: *due,
                own: None,
                advised_at: None,
                last: None,
            };
            self.forecasts.insert(id.clone(), opened);
            self.register(cell, ItemKind::Forecast(id.clone()), when);
        }
        let Some(forecast) = self.forecasts.get_mut(id) else { return };
        let judged = |judgement: &Judgement| Judged { judgement: judgement.clone(), at: when };
        match event {
            ForecastEvent::Opened { .. } => {}
            ForecastEvent::Judged { judgement } => forecast.own = Some(judged(judgement)),
            ForecastEvent::AdviceShown => forecast.advised_at = Some(when),
            ForecastEvent::Concluded { judgement } => forecast.last = Some(judged(judgement)),
        }
    }
}
