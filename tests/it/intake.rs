//! Exercises that come in from elsewhere, and MSEL spreadsheets that go out.

mod columns;
mod command;
mod documents;
mod hostile;
mod openaev;
pub(crate) mod problems;
mod round_trip;
mod workbook;

use chrono::NaiveDate;
use whitecell::diagnostic::{Problem, Source as Text};
use whitecell::exercise::{Exercise, Language};
use whitecell::intake::{self, At, Draft, Found, Source};
use whitecell::sheet::{Book, Table};
use whitecell::yaml::{self, NormCatalogue};

/// What is said beside a file called `plan`.
fn source() -> Source {
    Source {
        name: "plan".to_owned(),
        start: None,
        today: NaiveDate::from_ymd_opt(2027, 3, 2).unwrap(),
        columns: vec![],
        cells: vec![],
        language: Language::Ko,
    }
}

fn table(bytes: impl Into<Vec<u8>>, sheet: &str) -> Result<Table, Problem> {
    Book::open(bytes.into())?.table(sheet)
}

/// Reads a text as an MSEL.
fn draft(text: &str) -> Result<Draft, Vec<Found>> {
    draft_of(&table(text, "").unwrap(), &source())
}

fn draft_of(table: &Table, source: &Source) -> Result<Draft, Vec<Found>> {
    let sheet = intake::msel::read(table, &source.columns)
        .map_err(|problem| vec![Found::new(problem, &At::File)])?;
    intake::settle(sheet, source)
}

/// The exercise that a draft becomes: what is written has to load.
fn loaded(draft: &Draft) -> Exercise {
    let text = intake::yaml(draft, Language::Ko);
    let outcome = yaml::parse(&Text::new("draft.yaml", text.clone()), &NormCatalogue::shipped());
    let errors: Vec<_> = outcome.problems.iter().filter(|problem| problem.is_error()).collect();
    outcome.exercise.unwrap_or_else(|| panic!("{errors:#?}\n{text}"))
}

/// The codes of what was found, each with its place.
fn told(found: &[Found]) -> Vec<String> {
    let told = found.iter().map(|found| format!("{} {}", found.problem.code(), found.at));
    told.map(|told| told.trim_end().to_owned()).collect()
}
