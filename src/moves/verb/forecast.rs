//! Forecasts.

use crate::exercise::{ForecastId, Percent, ProbabilityGrade};
use crate::moves::MovesFault;
use crate::moves::fields::Fields;
use crate::session::{Command, ForecastCommand, ItemCommand, Judgement};

pub(super) fn command(verb: &str, fields: &mut Fields) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "open-forecast" => {
            let id = fields.id("forecast", ForecastId::new)?;
            return Ok(Some(ForecastCommand::Open.of(&id)));
        }
        "judge" => ForecastCommand::Judge { judgement: judgement(fields)? },
        "conclude" => ForecastCommand::Conclude { judgement: judgement(fields)? },
        _ => return Ok(None),
    };
    match fields.optional_number("item")? {
        Some(item) => Ok(Some(ItemCommand::Forecast(command).of(item))),
        None => Ok(Some(command.of(&fields.id("forecast", ForecastId::new)?))),
    }
}

fn judgement(fields: &mut Fields) -> Result<Judgement, MovesFault> {
    let words = ProbabilityGrade::ALL.map(|grade| (grade.id(), grade));
    let wanted = "almost-no-chance, very-unlikely, unlikely, roughly-even, likely, very-likely or \
                  almost-certain";
    let grade = fields.word("grade", wanted, &words)?;
    Ok(Judgement {
        grade,
        number: percent(fields)?,
        reason: fields.optional_text("reason")?.unwrap_or_default(),
    })
}

/// A whole number from 0 to 100.
fn percent(fields: &mut Fields) -> Result<Option<Percent>, MovesFault> {
    let Some(value) = fields.take("number") else { return Ok(None) };
    let percent = value.as_u64().and_then(|number| u8::try_from(number).ok());
    let wrong = MovesFault::Wrong { field: "number", wanted: "a whole number from 0 to 100" };
    percent.and_then(Percent::new).map(Some).ok_or(wrong)
}
