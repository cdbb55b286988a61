//! Forecasts, put into an exercise of the two ministries.

use whitecell::exercise::{
    Advice, Exercise, FactId, Forecast, ForecastId, Percent, ProbabilityGrade, SeatId, Span, Text,
    Timing,
};
use whitecell::session::Judgement;

/// `sober` is for MND's lead and asks for a number; `second` is for MOFA's player and does not.
/// Both are about `script` and open as given; the own judgement is due after five minutes.
pub(crate) fn with_forecasts(mut exercise: Exercise, opens: &Timing) -> Exercise {
    let all = [forecast("sober", "mnd-lead", true), forecast("second", "mofa-player", false)];
    let all = all.map(|forecast| Forecast { opens: opens.clone(), ..forecast });
    exercise.forecasts = all.map(|forecast| (forecast.id.clone(), forecast)).into();
    exercise
}

pub(crate) fn forecast(id: &'static str, seat: &'static str, number: bool) -> Forecast {
    Forecast {
        id: ForecastId::literal(id),
        claim: Text::same("A machine commands them"),
        seat: SeatId::literal(seat),
        opens: Timing::Control,
        due_within: Some(Span::minutes(5)),
        number,
        advice: Advice { from: Text::same("The adviser"), probability: percent(82), text: None },
        fact: FactId::literal("script"),
        objectives: vec![],
        notes: None,
    }
}

pub(crate) fn forecast_id(id: &'static str) -> ForecastId {
    ForecastId::literal(id)
}

pub(crate) fn percent(percent: u8) -> Percent {
    Percent::new(percent).expect("within 100")
}

/// With no number and no reason.
pub(crate) fn grade(grade: ProbabilityGrade) -> Judgement {
    Judgement { grade, number: None, reason: String::new() }
}

pub(crate) fn judgement(of: ProbabilityGrade, number: u8) -> Judgement {
    Judgement { number: Some(percent(number)), ..grade(of) }
}
