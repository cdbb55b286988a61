//! 개선계획: the improvement plan with the columns of HSEEP (2020). Its rows are what reviewers
//! wrote beside the journal; where they wrote none, what evaluators found wanting, a row each.

use crate::review::notebook::{Element, PlanItem};
use crate::review::{ObservationReview, objectives_of};
use crate::session::Bearing;

use super::{Page, Paper};

const COLUMNS: [&str; 8] =
    ["capability", "issue", "action", "element", "owner", "contact", "start", "end"];
/// Where the capability element stands, counted from zero.
pub(super) const ELEMENT_COLUMN: u16 = 3;
/// Rows to be filled in by hand where nothing was written or observed.
const EMPTY_ROWS: usize = 5;

pub(super) fn head(paper: &Paper<'_>) -> Vec<String> {
    COLUMNS.map(|key| paper.text(&format!("plan-{key}"))).into()
}

/// The capability elements of HSEEP.
pub(super) fn elements(paper: &Paper<'_>) -> Vec<String> {
    Element::ALL.map(|element| paper.words.element(element)).into()
}

/// What is to be done, by whom and until when; what nobody has decided is empty.
pub(super) fn rows(paper: &Paper<'_>) -> Vec<Vec<String>> {
    let written = paper.aar.improvement_plan.iter().map(|item| written(paper, item));
    let mut rows: Vec<Vec<String>> = written.collect();
    if rows.is_empty() {
        rows = observed(paper);
    }
    if rows.is_empty() {
        rows.extend((0..EMPTY_ROWS).map(|_| filled(&[])));
    }
    rows
}

fn written(paper: &Paper<'_>, item: &PlanItem) -> Vec<String> {
    let records: Vec<String> = item.records.iter().map(|record| record.0.to_string()).collect();
    let issue = if records.is_empty() {
        item.issue.clone()
    } else {
        let records = records.join(", ");
        let args = [("issue", (&item.issue).into()), ("records", records.into())];
        paper.say("plan-issue-records", &args)
    };
    let own = !item.capability.is_empty();
    vec![
        if own { item.capability.clone() } else { capability(paper, item) },
        issue,
        item.action.clone(),
        item.element.map(|element| paper.words.element(element)).unwrap_or_default(),
        item.owner.clone(),
        item.contact.clone(),
        item.start.clone(),
        item.end.clone(),
    ]
}

/// The objectives of what was found on the records that a row comes from.
fn capability(paper: &Paper<'_>, item: &PlanItem) -> String {
    let objectives = objectives_of(&paper.aar.findings, &item.records, paper.exercise);
    paper.words.objectives(&objectives, paper.exercise)
}

/// Capability and issue; the ministries decide on the rest.
fn observed(paper: &Paper<'_>) -> Vec<Vec<String>> {
    let wanting = paper.exercise.objectives.keys().flat_map(|id| {
        let own = paper.aar.observations.iter();
        own.filter(move |own| own.objective == *id && own.bearing == Bearing::Improvement)
    });
    let row = |own: &ObservationReview| {
        filled(&[paper.words.objective(&own.objective, paper.exercise), own.text.clone()])
    };
    wanting.map(row).collect()
}

fn filled(first: &[String]) -> Vec<String> {
    let mut row = first.to_vec();
    row.resize(COLUMNS.len(), String::new());
    row
}

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.appendix(&paper.text("report-appendix"), &paper.text("sheet-plan"));
    let reviewed = !paper.aar.improvement_plan.is_empty();
    let note = if reviewed { "plan-note-written" } else { "plan-note-observed" };
    page.paragraph(&paper.text(note));
    page.table(&head(paper), &rows(paper));
}
