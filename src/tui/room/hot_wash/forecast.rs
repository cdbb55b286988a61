//! Forecasts against the truth: what was held likely before and after the advice, and what was so.
//! It names the ministry and never the person who judged.

use crate::review::{ForecastReview, JudgementReview};
use crate::tui::sheet::{Sheet, columns_of};

use super::Paper;

const COLUMNS: [&str; 4] = ["own", "advice", "last", "truth"];

pub(super) fn pages(paper: Paper<'_>) -> Vec<Sheet> {
    let units = paper.wash.aar.forecasts.iter().map(|forecast| unit(paper, forecast));
    paper.paged(&paper.titled("hot-wash-forecasts"), units.collect())
}

fn unit(paper: Paper<'_>, forecast: &ForecastReview) -> Sheet {
    let (words, theme) = (paper.paint.words, paper.paint.theme);
    let claim = words.claim(&forecast.id, &paper.wash.exercise);
    let cell = words.cell(&forecast.cell, &paper.wash.exercise);
    let mut sheet = paper.sheet();
    sheet.text(&format!("{claim}  ({cell})"), theme.strong());
    let told = [
        judged(paper, forecast.own.as_ref()),
        forecast.advice.as_ref().map_or_else(
            || words.text("report-forecast-unseen"),
            |advice| words.percent(advice.probability),
        ),
        judged(paper, forecast.last.as_ref()),
        words.text(match forecast.truth.as_ref().and_then(|truth| truth.holds) {
            Some(true) => "report-forecast-true",
            Some(false) => "report-forecast-false",
            None => "report-forecast-unsettled",
        }),
    ];
    for (key, told) in COLUMNS.into_iter().zip(told) {
        let label = words.text(&format!("report-forecast-{key}"));
        let style = if key == "truth" { theme.next() } else { theme.text() };
        let indent = (columns_of(&label) + 5).max(20);
        let mut row = Sheet::new(paper.area.width.saturating_sub(3));
        row.labelled((&label, theme.past()), indent, &told, style);
        sheet.append(3, row);
    }
    sheet.gap(paper.air().max(1));
    sheet
}

fn judged(paper: Paper<'_>, given: Option<&JudgementReview>) -> String {
    let words = paper.paint.words;
    given.map_or_else(
        || words.text("report-forecast-missing"),
        |given| words.judgement(&given.judgement),
    )
}
