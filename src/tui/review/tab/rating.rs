//! What was observed, how tasks were rated, and each ministry's own comment.

use crate::review::Aar;

use super::super::row::Row;
use super::Teller;

pub(super) fn rows(teller: &Teller<'_>, aar: &Aar) -> Vec<Row> {
    let words = teller.words();
    let mut rows = vec![];
    let ratings = aar.ratings.iter().filter(|own| own.counts);
    let ratings: Vec<Row> = ratings
        .map(|own| {
            let task = words.critical_task(&own.task, teller.exercise());
            let title = format!("{}  {task}  ({})", words.rating(own.rating), own.evaluator);
            let records = own.evidence.iter().copied().chain([own.at.record]);
            Row::new(title, records).with([own.text.clone()])
        })
        .collect();
    if !ratings.is_empty() {
        rows.push(Row::heading(teller.text("report-ratings")));
        rows.extend(ratings);
    }
    for id in teller.exercise().objectives.keys() {
        let seen = aar.observations.iter().filter(|own| own.objective == *id);
        let seen: Vec<Row> = seen
            .map(|own| {
                let bearing = words.bearing(own.bearing);
                let title = format!("{}  {}  {bearing}", own.at.t, teller.cell(&own.cell));
                Row::new(title, own.record.into_iter().chain([own.at.record]))
                    .with([own.text.clone()])
            })
            .collect();
        if !seen.is_empty() {
            rows.push(Row::heading(words.objective(id, teller.exercise())));
            rows.extend(seen);
        }
    }
    let comments: Vec<Row> = aar
        .comments
        .iter()
        .filter(|own| own.counts)
        .map(|own| Row::at(own.at, &teller.cell(&own.cell)).with([own.text.clone()]))
        .collect();
    if !comments.is_empty() {
        rows.push(Row::heading(teller.text("report-comments")));
        rows.extend(comments);
    }
    rows
}
