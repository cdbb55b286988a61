//! Findings, by rank: what is worth talking about, and the questions it comes to.

use crate::review::Aar;

use super::super::row::Row;
use super::Teller;

pub(super) fn rows(teller: &Teller<'_>, aar: &Aar) -> Vec<Row> {
    let asked: Vec<Row> = aar
        .questions
        .iter()
        .map(|own| {
            let question = teller.words().question(own, teller.exercise());
            Row::new(question, own.records.iter().copied())
        })
        .collect();
    let others = aar.findings.iter().filter(|own| !aar.questions.contains(own));
    let others: Vec<Row> = others
        .map(|own| {
            let question = teller.words().question(own, teller.exercise());
            Row::new(question, own.records.iter().copied())
        })
        .collect();
    let mut rows = vec![];
    if !asked.is_empty() {
        rows.push(Row::heading(teller.text("report-questions")));
        rows.extend(asked);
    }
    if !others.is_empty() {
        rows.push(Row::heading(teller.text("review-findings-more")));
        rows.extend(others);
    }
    rows
}
