//! Wishes about forecasts.

use serde::{Deserialize, Serialize};

use crate::exercise::ForecastId;
use crate::session::Judgement;

use super::Command;

/// Wishes about a forecast. The own judgement and the final one are two acts: a key pressed twice
/// is not a change of mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ForecastCommand {
    /// Control puts it before its seat.
    Open,
    /// The seat's own judgement; the advice is shown with it.
    Judge { judgement: Judgement },
    /// Its last word, with the advice before it.
    Conclude { judgement: Judgement },
}

impl ForecastCommand {
    pub fn of(self, id: &ForecastId) -> Command {
        Command::Forecast { id: id.clone(), command: self }
    }
}
