//! Forecasts as the cell sees whose seat gives them: the advice only with the own judgement.

use crate::exercise::{Advice, Exercise, ExerciseTime, Forecast, SeatId, Text};
use crate::session::{ForecastStage, ForecastState, Item, Judged};

/// A forecast as its cell sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForecastView {
    pub number: u32,
    pub at: ExerciseTime,
    pub claim: Text,
    /// Who gives it.
    pub seat: SeatId,
    pub seat_title: Text,
    /// Whether a number is given beside the grade.
    pub wants_number: bool,
    pub due: Option<ExerciseTime>,
    pub own: Option<Judged>,
    pub advice: Option<Advice>,
    pub last: Option<Judged>,
}

impl ForecastView {
    pub(super) fn of(
        exercise: &Exercise,
        item: &Item,
        meant: &Forecast,
        state: &ForecastState,
    ) -> Self {
        let seat = exercise.seat(&state.seat);
        Self {
            number: item.number,
            at: item.at,
            claim: meant.claim.clone(),
            seat: state.seat.clone(),
            seat_title: seat.map(|seat| seat.title).unwrap_or_default(),
            wants_number: meant.number,
            due: state.due,
            own: state.own.clone(),
            advice: state.advised_at.map(|_| meant.advice.clone()),
            last: state.last.clone(),
        }
    }

    pub fn stage(&self) -> ForecastStage {
        match (&self.own, &self.last) {
            (_, Some(_)) => ForecastStage::Concluded,
            (Some(_), None) => ForecastStage::Advised,
            (None, None) => ForecastStage::Open,
        }
    }
}
