//! Forecasts, as a program at a seat reads them.

use serde::Serialize;

use crate::exercise::{Advice as Meant, Language, Percent, SeatId};
use crate::session::view::ForecastView;
use crate::session::{ForecastStage, Judged};

use super::view::millis;

#[derive(Serialize)]
pub(super) struct Forecast<'a> {
    item: u32,
    at_ms: u64,
    claim: &'a str,
    /// Who gives it.
    seat: &'a SeatId,
    wants_number: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    due_ms: Option<u64>,
    stage: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<Judgement<'a>>,
    /// None until the own judgement is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<Advice<'a>>,
    #[serde(rename = "final", skip_serializing_if = "Option::is_none")]
    last: Option<Judgement<'a>>,
}

#[derive(Serialize)]
struct Judgement<'a> {
    grade: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<Percent>,
    reason: &'a str,
    at_ms: u64,
}

#[derive(Serialize)]
struct Advice<'a> {
    from: &'a str,
    /// In percent.
    probability: Percent,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

pub(super) fn forecast(own: &ForecastView, language: Language) -> Forecast<'_> {
    Forecast {
        item: own.number,
        at_ms: millis(own.at),
        claim: own.claim.get(language),
        seat: &own.seat,
        wants_number: own.wants_number,
        due_ms: own.due.map(millis),
        stage: match own.stage() {
            ForecastStage::Open => "open",
            ForecastStage::Advised => "advised",
            ForecastStage::Concluded => "concluded",
        },
        own: own.own.as_ref().map(judgement),
        advice: own.advice.as_ref().map(|advice| advised(advice, language)),
        last: own.last.as_ref().map(judgement),
    }
}

fn judgement(judged: &Judged) -> Judgement<'_> {
    Judgement {
        grade: judged.judgement.grade.id(),
        number: judged.judgement.number,
        reason: &judged.judgement.reason,
        at_ms: millis(judged.at),
    }
}

fn advised(advice: &Meant, language: Language) -> Advice<'_> {
    Advice {
        from: advice.from.get(language),
        probability: advice.probability,
        text: advice.text.as_ref().map(|text| text.get(language)),
    }
}
