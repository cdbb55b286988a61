//! A forecast's judgements: the fields and the command.

use crate::exercise::{Percent, ProbabilityGrade};
use crate::session::view::ForecastView;
use crate::session::{Command, ForecastCommand, ItemCommand, Judgement};
use crate::tui::form::Choice;
use crate::tui::form::ask::Ask;
use crate::tui::form::filled::Filled;

use super::exchange::Board;
use super::fields::Asked;

/// Which of the two judgements it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Own,
    Last,
}

/// What is asked; none when the forecast is no longer there.
pub(super) fn fields(which: Which, number: u32, board: &Board<'_>, ask: Ask) -> Option<Asked> {
    let forecast = board.exchange.forecasts.iter().find(|own| own.number == number)?;
    let grades = ProbabilityGrade::ALL.map(|grade| Choice {
        value: grade.id().to_owned(),
        label: ask.words.grade_with_range(grade),
    });
    let mut fields = vec![ask.choice("grade", "ask-grade", grades.to_vec())];
    if forecast.wants_number {
        fields.push(ask.line("number", "ask-number"));
    }
    fields.push(ask.area("reason", "ask-ground", ""));
    Some((about(which, forecast, ask), fields))
}

/// The claim; before the last word also what was held before, and the advice.
fn about(which: Which, forecast: &ForecastView, ask: Ask) -> Vec<String> {
    let (words, language) = (ask.words, ask.words.language());
    let mut lines = vec![forecast.claim.get(language).to_owned()];
    if which == Which::Own {
        lines.push(words.text("paper-forecast-sealed"));
        return lines;
    }
    if let Some(own) = &forecast.own {
        let judged = words.judgement(&own.judgement);
        lines.push(format!("{}  {judged}", words.text("paper-forecast-own")));
    }
    if let Some(advice) = &forecast.advice {
        let (from, percent) = (advice.from.get(language), words.percent(advice.probability));
        let args = [("from", from.into()), ("percent", percent.into())];
        let said = words.say("paper-forecast-advised-by", &args);
        lines.push(format!("{}  {said}", words.text("paper-forecast-advice")));
        lines.extend(advice.text.as_ref().map(|text| text.get(language).to_owned()));
    }
    lines
}

/// The command, or the name of the field that has to be filled first.
pub(super) fn command(which: Which, number: u32, filled: &Filled) -> Result<Command, String> {
    let grade = ProbabilityGrade::of_id(&filled.needed("grade")?).ok_or("grade")?;
    let written = filled.text("number");
    let written = written.trim().trim_end_matches('%').trim_end();
    let percent = match written {
        "" => None,
        written => Some(written.parse().ok().and_then(Percent::new).ok_or("number")?),
    };
    let judgement = Judgement { grade, number: percent, reason: filled.text("reason") };
    let command = match which {
        Which::Own => ForecastCommand::Judge { judgement },
        Which::Last => ForecastCommand::Conclude { judgement },
    };
    Ok(ItemCommand::Forecast(command).of(number))
}
