//! Measures: each with its figure or why there is none, its number of cases, and its records.

use crate::review::Aar;
use crate::review::measures::{Family, Figure, Outcome};

use super::super::row::Row;
use super::Teller;

pub(super) fn rows(teller: &Teller<'_>, aar: &Aar) -> Vec<Row> {
    let mut rows = vec![];
    for family in Family::ALL {
        let own = aar.measures.iter().filter(|figure| figure.measure.family() == family);
        let own: Vec<Row> = own.map(|figure| one(teller, figure, aar)).collect();
        if !own.is_empty() {
            rows.push(Row::heading(teller.words().family(family)));
            rows.extend(own);
        }
    }
    rows
}

fn one(teller: &Teller<'_>, figure: &Figure, aar: &Aar) -> Row {
    let words = teller.words();
    let name = words.measure(figure.measure);
    let cell = figure.cell.as_ref().map(|cell| format!(" ({})", teller.cell(cell)));
    let title = format!("{name}{}  {}", cell.unwrap_or_default(), words.outcome(figure));
    let counted = format!("n = {}", words.cases_counted(figure));
    let told = match figure.outcome {
        Outcome::Undefined(_) => vec![],
        // Below its smallest count no figure is drawn: what happened is told instead.
        Outcome::TooFew { .. } => {
            let cases = figure
                .cases
                .iter()
                .map(|case| words.case_of(figure.measure, case, aar, teller.review.names()));
            std::iter::once(counted).chain(cases).collect()
        }
        Outcome::Number(_)
        | Outcome::Lengths { .. }
        | Outcome::Spread { .. }
        | Outcome::Count(_) => vec![counted],
    };
    Row::new(title, figure.records.iter().copied()).with(told)
}
