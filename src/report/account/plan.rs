//! 개선계획: the improvement plan with the columns of HSEEP (2020), a row for each thing that an
//! evaluator found wanting. What is to be done, by whom and until when the ministries decide.

use crate::session::Bearing;

use super::{Page, Paper};

const COLUMNS: [&str; 8] =
    ["capability", "issue", "action", "element", "owner", "contact", "start", "end"];
/// Where the capability element stands, counted from zero.
pub(super) const ELEMENT_COLUMN: u16 = 3;
/// Rows to be filled in by hand where nothing was observed.
const EMPTY_ROWS: usize = 5;

pub(super) fn head(paper: &Paper<'_>) -> Vec<String> {
    COLUMNS.map(|key| paper.text(&format!("plan-{key}"))).into()
}

/// The capability elements of HSEEP.
pub(super) fn elements(paper: &Paper<'_>) -> Vec<String> {
    let keys = ["planning", "organization", "equipment", "training", "exercise"];
    keys.map(|key| paper.text(&format!("plan-element-{key}"))).into()
}

/// Capability and issue; what is left of a row is empty.
pub(super) fn rows(paper: &Paper<'_>) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = vec![];
    for id in paper.exercise.objectives.keys() {
        let wanting = paper
            .aar
            .observations
            .iter()
            .filter(|own| own.objective == *id && own.bearing == Bearing::Improvement);
        rows.extend(
            wanting
                .map(|own| filled(&[paper.words.objective(id, paper.exercise), own.text.clone()])),
        );
    }
    if rows.is_empty() {
        rows.extend((0..EMPTY_ROWS).map(|_| filled(&[])));
    }
    rows
}

fn filled(first: &[String]) -> Vec<String> {
    let mut row = first.to_vec();
    row.resize(COLUMNS.len(), String::new());
    row
}

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.appendix(&paper.text("report-appendix"), &paper.text("sheet-plan"));
    page.paragraph(&paper.text("plan-note"));
    page.table(&head(paper), &rows(paper));
}
