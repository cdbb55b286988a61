//! Forecasts: what was held likely before and after the advice, and what was really so.

use crate::review::{Aar, ForecastReview, JudgementReview, Turn};

use super::super::row::Row;
use super::Teller;

pub(super) fn rows(teller: &Teller<'_>, aar: &Aar) -> Vec<Row> {
    aar.forecasts.iter().map(|own| one(teller, own)).collect()
}

fn one(teller: &Teller<'_>, own: &ForecastReview) -> Row {
    let words = teller.words();
    let claim = words.claim(&own.id, teller.exercise());
    let seat = words.seat(&own.seat, teller.exercise());
    let label = |key: &str, told: String| format!("{}  {told}", teller.text(key));
    let judged = |judged: &Option<JudgementReview>| match judged {
        Some(own) => {
            format!("{}  ({})  {}", words.judgement(&own.judgement), own.at.t, own.judgement.reason)
        }
        None => teller.text("report-forecast-missing"),
    };
    let advice = own.advice.as_ref().map_or_else(
        || teller.text("report-forecast-unseen"),
        |advice| format!("{}  ({})", words.percent(advice.probability), advice.at.t),
    );
    let truth = teller.text(match own.truth.as_ref().map(|truth| truth.holds) {
        None => "report-forecast-later",
        Some(None) => "report-forecast-unsettled",
        Some(Some(true)) => "report-forecast-true",
        Some(Some(false)) => "report-forecast-false",
    });
    let turn = own.turn.map(|turn| {
        let key = match turn {
            Turn::Kept => "report-forecast-kept",
            Turn::Toward => "report-forecast-toward",
            Turn::Away => "report-forecast-away",
        };
        teller.say(key, &[("claim", claim.as_str().into())])
    });
    let records = [Some(own.opened), own.own.as_ref().map(|it| it.at)];
    let later = [own.advice.as_ref().map(|it| it.at), own.last.as_ref().map(|it| it.at)];
    let records = records.into_iter().chain(later).flatten().map(|at| at.record);
    Row::new(format!("{claim}  ({seat})"), records)
        .with([
            label("report-forecast-own", judged(&own.own)),
            label("report-forecast-advice", advice),
            label("report-forecast-last", judged(&own.last)),
            label("report-forecast-truth", truth),
        ])
        .with(turn)
}
