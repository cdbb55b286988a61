//! What was observed and rated, and the improvement plan.

use crate::report::book::{Cell, Sheet};

use super::super::{Paper, evaluation, overview, plan};
use super::records;

pub(super) fn observations(paper: &Paper<'_>) -> Sheet {
    let rows = paper.aar.observations.iter().map(|own| {
        vec![
            Cell::text(paper.words.objective(&own.objective, paper.exercise)),
            Cell::time(own.at.t),
            Cell::text(paper.cell(&own.cell)),
            Cell::text(paper.words.bearing(own.bearing)),
            Cell::text(&own.text),
            own.record.map_or(Cell::Empty, |record| Cell::Count(record.0)),
        ]
    });
    let heads = ["objective", "time", "cell", "bearing", "observation", "record"];
    paper.sheet("observations", &heads, rows.collect())
}

/// Each evaluator's last rating of a task, where tasks are rated at all.
pub(super) fn ratings(paper: &Paper<'_>) -> Sheet {
    let heads =
        ["objective", "critical-task", "evaluator", "rating", "answers", "explanation", "records"];
    let counting = paper.aar.ratings.iter().filter(|rating| rating.counts);
    let rows = counting.map(|rating| {
        vec![
            Cell::text(paper.words.objective(&rating.objective, paper.exercise)),
            Cell::text(paper.words.critical_task(&rating.task, paper.exercise)),
            Cell::text(&rating.evaluator),
            Cell::text(paper.words.rating(rating.rating)),
            Cell::text(evaluation::answers(paper, rating.answers)),
            Cell::text(&rating.text),
            records(&rating.evidence),
        ]
    });
    paper.sheet("ratings", &heads, rows.collect())
}

/// How wide its columns are at least, so that people can fill them in.
const PLAN_DIGITS: [usize; 8] = [16, 34, 34, 12, 14, 14, 12, 12];

/// The improvement plan with the columns of HSEEP. What nobody has decided yet is left empty.
pub(super) fn plan(paper: &Paper<'_>) -> Sheet {
    let rows = plan::rows(paper).into_iter().map(|row| row.into_iter().map(Cell::text).collect());
    let mut sheet = paper.sheet("plan", &[], rows.collect());
    sheet.above = overview::title_block(paper);
    sheet.least = PLAN_DIGITS.into();
    sheet.head = plan::head(paper);
    sheet.choices = Some((plan::ELEMENT_COLUMN, plan::elements(paper)));
    sheet
}
