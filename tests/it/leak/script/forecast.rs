//! Forecasts: MND's own, and those of the others.

use whitecell::exercise::ProbabilityGrade;
use whitecell::session::{ForecastCommand, ItemCommand, Judgement};

use crate::support::dice::Dice;
use crate::support::forecast::{forecast_id, grade, judgement};

use super::{Act, by};

fn some_grade(dice: &mut Dice) -> ProbabilityGrade {
    *dice.pick(&ProbabilityGrade::ALL)
}

/// Mostly as the exercise wants it.
fn numbered(dice: &mut Dice) -> Judgement {
    let of = some_grade(dice);
    if dice.one_in(5) { grade(of) } else { judgement(of, of.range().0.get()) }
}

/// What MND's seats do with what they count as one of their own, and control puts before them.
pub(super) fn seen(dice: &mut Dice) -> Act {
    let number = 1 + u32::try_from(dice.below(8)).expect("small");
    let seat = *dice.pick(&["mnd-lead", "mnd-lead", "mnd-player"]);
    let judgement = numbered(dice);
    let command = match dice.below(4) {
        0 => return by("facilitator", ForecastCommand::Open.of(&forecast_id("sober"))),
        1 | 2 => ForecastCommand::Judge { judgement },
        _ => ForecastCommand::Conclude { judgement },
    };
    if dice.one_in(2) {
        return by("mnd-lead", command.of(&forecast_id("sober")));
    }
    by(seat, ItemCommand::Forecast(command).of(number))
}

/// What MOFA's player judges; MND has none of it.
pub(super) fn unseen(hidden: &mut Dice) -> Act {
    let judgement = grade(some_grade(hidden));
    let second = forecast_id("second");
    match hidden.below(3) {
        0 => by("facilitator", ForecastCommand::Open.of(&second)),
        1 => by("mofa-player", ForecastCommand::Judge { judgement }.of(&second)),
        _ => by("mofa-player", ForecastCommand::Conclude { judgement }.of(&second)),
    }
}
