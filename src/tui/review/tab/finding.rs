//! Findings, by rank: the questions they come to, and then what else was found.

use crate::review::Aar;

use super::super::row::Row;
use super::Teller;

pub(super) fn rows(teller: &Teller<'_>, aar: &Aar) -> Vec<Row> {
    let (words, exercise) = (teller.words(), teller.exercise());
    let mut rows = vec![];
    if !aar.questions.is_empty() {
        rows.push(Row::heading(teller.text("report-questions")));
        rows.extend(
            aar.questions
                .iter()
                .map(|own| Row::new(words.question(own, exercise), own.records.iter().copied())),
        );
    }
    if !aar.findings.is_empty() {
        rows.push(Row::heading(teller.text("review-findings-all")));
        rows.extend(aar.findings.iter().map(|own| {
            Row::new(words.finding(own, exercise), own.records.iter().copied())
                .with([words.question(own, exercise)])
        }));
    }
    rows
}
