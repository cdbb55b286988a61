//! The improvement plan that reviewers wrote beside the journal, as a chapter of the report.

use crate::lang::Words;
use crate::review::notebook::{Notebook, PlanItem};

use super::Page;

const COLUMNS: [&str; 8] =
    ["issue", "action", "element", "owner", "contact", "start", "end", "records"];

impl Page {
    /// Adds the plan as the last chapter, above the marking; nothing where none was written.
    pub fn plan(&mut self, notebook: &Notebook, words: &Words) {
        let rows: Vec<Vec<String>> =
            notebook.plan().iter().map(|(_, row)| cells(row, words)).collect();
        if rows.is_empty() {
            return;
        }
        let heads = COLUMNS.map(|column| words.text(&format!("report-plan-{column}")));
        self.last_chapter(&words.text("report-plan"), |page| page.table(&heads, &rows));
    }
}

fn cells(row: &PlanItem, words: &Words) -> Vec<String> {
    let records: Vec<String> = row.records.iter().map(ToString::to_string).collect();
    vec![
        row.issue.clone(),
        row.action.clone(),
        row.element.map(|element| words.element(element)).unwrap_or_default(),
        row.owner.clone(),
        row.contact.clone(),
        row.start.clone(),
        row.end.clone(),
        records.join(", "),
    ]
}
