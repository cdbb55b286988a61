//! Measures: each with its figure or why there is none, its number of cases, and its records.

use crate::review::Aar;
use crate::review::measures::{Figure, Outcome};

use super::super::row::Row;
use super::Teller;

pub(super) fn rows(teller: &Teller<'_>, aar: &Aar) -> Vec<Row> {
    let is_drawn = |figure: &&Figure| !matches!(figure.outcome, Outcome::Undefined(_));
    let (drawn, undefined): (Vec<&Figure>, Vec<&Figure>) = aar.measures.iter().partition(is_drawn);
    let mut rows: Vec<Row> = drawn.into_iter().map(|figure| one(teller, figure)).collect();
    if !undefined.is_empty() {
        rows.push(Row::heading(teller.text("review-measures-undefined")));
        rows.extend(undefined.into_iter().map(|figure| one(teller, figure)));
    }
    rows
}

fn one(teller: &Teller<'_>, figure: &Figure) -> Row {
    let words = teller.words();
    let name = words.measure(figure.measure);
    let cell = figure.cell.as_ref().map(|cell| format!(" ({})", teller.cell(cell)));
    let title = format!("{name}{}  {}", cell.unwrap_or_default(), words.outcome(figure.outcome));
    let counted = match figure.outcome {
        Outcome::Undefined(_) => None,
        Outcome::Number(_)
        | Outcome::Lengths { .. }
        | Outcome::Spread { .. }
        | Outcome::Count(_)
        | Outcome::TooFew { .. } => Some(words.cases(figure)),
    };
    Row::new(title, figure.records.iter().copied()).with(counted)
}
