//! What was held likely, before and after the advice.

use crate::review::{ForecastReview, JudgementReview, TruthReview, Turn};

use super::{Edition, Page, Paper, at, picture};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-forecasts"));
    if paper.edition == Edition::Participants {
        page.point(&paper.text("report-forecast-persons"));
        return;
    }
    let forecasts = &paper.aar.forecasts;
    if forecasts.is_empty() {
        page.point(&paper.text("report-forecast-none"));
        return;
    }
    let keys = ["claim", "seat", "own", "advice", "last", "truth"];
    let heads = keys.map(|key| paper.text(&format!("report-forecast-{key}")));
    let rows: Vec<_> = forecasts.iter().map(|review| row(paper, review)).collect();
    page.table(&heads, &rows);
    page.chart(picture::forecasts(paper));
    for review in forecasts {
        remarks(paper, page, review);
    }
}

fn row(paper: &Paper<'_>, review: &ForecastReview) -> Vec<String> {
    let advice = review.advice.as_ref().map(|advice| {
        let from = advice.from.get(paper.language());
        format!("{from} {}", paper.words.percent(advice.probability))
    });
    vec![
        review.claim.get(paper.language()).to_owned(),
        paper.seat(&review.seat),
        judged(paper, review.own.as_ref()),
        advice.unwrap_or_else(|| paper.text("report-forecast-unseen")),
        judged(paper, review.last.as_ref()),
        truth(paper, review.truth.as_ref()),
    ]
}

fn judged(paper: &Paper<'_>, review: Option<&JudgementReview>) -> String {
    let Some(review) = review else { return paper.text("report-forecast-missing") };
    format!("{} ({})", paper.words.judgement(&review.judgement), review.at.t)
}

pub(super) fn truth(paper: &Paper<'_>, review: Option<&TruthReview>) -> String {
    paper.text(match review.map(|review| review.holds) {
        None => "report-forecast-later",
        Some(None) => "report-forecast-unsettled",
        Some(Some(true)) => "report-forecast-true",
        Some(Some(false)) => "report-forecast-false",
    })
}

/// Where the last word went, the grounds that were given, and whether it was late.
fn remarks(paper: &Paper<'_>, page: &mut Page, review: &ForecastReview) {
    let claim = ("claim", paper.words.claim(&review.id, paper.exercise).into());
    if let Some(span) = review.overdue {
        let span = ("span", paper.words.duration(span).into());
        page.point(&paper.say("report-forecast-overdue", &[claim.clone(), span]));
    }
    let Some(turn) = review.turn else { return };
    let key = match turn {
        Turn::Kept => "report-forecast-kept",
        Turn::Toward => "report-forecast-toward",
        Turn::Away => "report-forecast-away",
    };
    page.point(&paper.say(key, &[claim]));
    for judged in [&review.own, &review.last].into_iter().flatten() {
        let reason = &judged.judgement.reason;
        if !reason.is_empty() {
            let args = [("at", at(judged.at)), ("reason", reason.into())];
            page.sub(&paper.say("report-forecast-reason", &args));
        }
    }
}
