//! What happens to a forecast.

use whitecell::exercise::{CellId, ForecastId, ProbabilityGrade, SeatId};
use whitecell::session::{Event, ForecastEvent, Judgement};

use crate::support::forecast::{grade, judgement};

use super::{each, one_of_each};

fn judgements() -> Vec<Judgement> {
    let reasoned = Judgement {
        reason: "두 번 모두 40초".to_owned(),
        ..judgement(ProbabilityGrade::Likely, 70)
    };
    ProbabilityGrade::ALL.map(grade).into_iter().chain([reasoned]).collect()
}

pub(super) fn forecasts() -> Vec<Event> {
    let (seat, cell) = (SeatId::literal("mnd-lead"), CellId::literal("mnd"));
    let opened = ForecastEvent::Opened { seat, cell, due: None };
    let events = one_of_each!(ForecastEvent {
        ForecastEvent::Opened { .. } => [opened],
        ForecastEvent::Judged { .. } => {
            each(judgements(), |judgement| ForecastEvent::Judged { judgement })
        },
        ForecastEvent::AdviceShown => [ForecastEvent::AdviceShown],
        ForecastEvent::Concluded { .. } => {
            each(judgements(), |judgement| ForecastEvent::Concluded { judgement })
        },
    });
    each(events, |event| event.of(&ForecastId::literal("commanded-by-machine")))
}
