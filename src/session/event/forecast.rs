//! What happened to a forecast.

use serde::{Deserialize, Serialize};

use crate::exercise::{CellId, ExerciseTime, ForecastId, Percent, ProbabilityGrade, SeatId};

use super::Event;

/// What somebody holds likely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    pub grade: ProbabilityGrade,
    /// Within the grade's range, where the author wants a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Percent>,
    /// It may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// What happened to a forecast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ForecastEvent {
    /// It was put before its seat.
    Opened { seat: SeatId, cell: CellId, due: Option<ExerciseTime> },
    /// The seat's own judgement.
    Judged { judgement: Judgement },
    /// The AI adviser's, which nobody at the table had seen before.
    AdviceShown,
    /// The seat's last word.
    Concluded { judgement: Judgement },
}

impl ForecastEvent {
    pub fn of(self, id: &ForecastId) -> Event {
        Event::Forecast { id: id.clone(), event: self }
    }
}
