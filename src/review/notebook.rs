//! What reviewers write beside a journal: notes, and the improvement plan (개선계획).
//!
//! A notebook is a list of entries, one JSON object a line, which is only ever added to. A change
//! names the version that it was made from; where somebody else has changed the same item since, it
//! is a conflict and nothing is lost. Nothing of this is in the journal.

use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::session::Seq;

/// The version of the lines that this program writes.
pub const NOTEBOOK_VERSION: u32 = 1;
/// Notes and rows of the plan, those that were taken out counted in.
pub const ITEMS_MAX: usize = 2_000;
/// A field of a note or of the plan.
pub const FIELD_GRAPHEMES_MAX: usize = 2_000;

/// An item's number in its notebook, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub u32);

/// HSEEP's five elements of a capability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Element {
    Planning,
    Organization,
    Equipment,
    Training,
    Exercises,
}

impl Element {
    pub const ALL: [Self; 5] =
        [Self::Planning, Self::Organization, Self::Equipment, Self::Training, Self::Exercises];

    pub fn id(self) -> &'static str {
        match self {
            Self::Planning => "planning",
            Self::Organization => "organization",
            Self::Equipment => "equipment",
            Self::Training => "training",
            Self::Exercises => "exercises",
        }
    }
}

/// 개선과제: one row of the improvement plan.
///
/// Source: HSEEP (FEMA, 2020), improvement plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanItem {
    /// 핵심역량: what it is about in the reviewer's words; empty where the objectives of its
    /// records say it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub capability: String,
    pub issue: String,
    pub action: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub element: Option<Element>,
    /// The organization that is responsible for it.
    pub owner: String,
    /// Its point of contact.
    pub contact: String,
    /// Dates, as they were written.
    pub start: String,
    pub end: String,
    /// What it comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<Seq>,
}

/// A note on a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewNote {
    pub record: Seq,
    pub text: String,
}

/// What an item says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    Note(ReviewNote),
    Plan(PlanItem),
    /// It was taken out.
    Removed,
}

/// A change that somebody wants to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// None for a new item.
    pub item: Option<ItemId>,
    /// The version of the item that it was made from; 0 for a new one.
    pub after: u32,
    pub body: Body,
}

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    pub v: u32,
    pub item: ItemId,
    /// Counted from one, by item.
    pub version: u32,
    pub at: DateTime<Utc>,
    pub by: String,
    #[serde(flatten)]
    pub body: Body,
}

/// Why a change is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// Somebody else has changed it since.
    Overtaken(Box<Written>),
    NoSuchItem,
    Full,
    TooLong,
}

/// Why a notebook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotebookFault {
    #[error("line {line} is of version {found}")]
    Newer { line: usize, found: u32 },
    #[error("line {line} cannot be read: {why}")]
    Line { line: usize, why: String },
}

/// All that was written, each item as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook {
    items: IndexMap<ItemId, Written>,
}

impl Notebook {
    /// Reads the whole lines of a file. What follows the last line feed is a line that was being
    /// written; it is left out.
    pub fn read(text: &str) -> Result<Self, NotebookFault> {
        let mut notebook = Self::default();
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        for (line, number) in whole.split('\n').zip(1..).filter(|(line, _)| !line.is_empty()) {
            notebook.items_insert(written(line, number)?);
        }
        Ok(notebook)
    }

    fn items_insert(&mut self, written: Written) {
        self.items.insert(written.item, written);
    }

    /// The line that a change becomes, or why it does not. The caller appends it, under a lock that
    /// it has held since it read the file.
    pub fn take(
        &mut self,
        change: &Change,
        by: &str,
        at: DateTime<Utc>,
    ) -> Result<Written, NotTaken> {
        let item = match change.item {
            None if self.items.len() >= ITEMS_MAX => return Err(NotTaken::Full),
            None => ItemId(self.items.keys().map(|item| item.0).max().unwrap_or(0) + 1),
            Some(item) => {
                let stands = self.items.get(&item).ok_or(NotTaken::NoSuchItem)?;
                if stands.version != change.after {
                    return Err(NotTaken::Overtaken(Box::new(stands.clone())));
                }
                item
            }
        };
        if change.body.texts().iter().any(|text| graphemes(text) > FIELD_GRAPHEMES_MAX) {
            return Err(NotTaken::TooLong);
        }
        let version = if change.item.is_none() { 1 } else { change.after + 1 };
        let (by, body) = (by.to_owned(), change.body.clone());
        let written = Written { v: NOTEBOOK_VERSION, item, version, at, by, body };
        self.items_insert(written.clone());
        Ok(written)
    }

    pub fn get(&self, item: ItemId) -> Option<&Written> {
        self.items.get(&item)
    }

    /// The notes that stand, in the order of their records.
    pub fn notes(&self) -> Vec<(&Written, &ReviewNote)> {
        let notes = self.items.values().filter_map(|written| match &written.body {
            Body::Note(note) => Some((written, note)),
            Body::Plan(_) | Body::Removed => None,
        });
        let mut notes: Vec<_> = notes.collect();
        notes.sort_by_key(|(written, note)| (note.record, written.item));
        notes
    }

    /// The rows of the improvement plan that stand, in the order in which they were begun.
    pub fn plan(&self) -> Vec<(&Written, &PlanItem)> {
        let rows = self.items.values().filter_map(|written| match &written.body {
            Body::Plan(row) => Some((written, row)),
            Body::Note(_) | Body::Removed => None,
        });
        let mut rows: Vec<_> = rows.collect();
        rows.sort_by_key(|(written, _)| written.item);
        rows
    }
}

impl Notebook {
    /// The rows of the plan alone, for a report.
    pub fn plan_rows(&self) -> Vec<PlanItem> {
        self.plan().into_iter().map(|(_, row)| row.clone()).collect()
    }
}

fn written(line: &str, number: usize) -> Result<Written, NotebookFault> {
    let fault =
        |error: serde_json::Error| NotebookFault::Line { line: number, why: error.to_string() };
    let value: serde_json::Value = serde_json::from_str(line).map_err(fault)?;
    let version = value.get("v").and_then(serde_json::Value::as_u64).unwrap_or(0);
    match u32::try_from(version) {
        Ok(found) if found > NOTEBOOK_VERSION => Err(NotebookFault::Newer { line: number, found }),
        Ok(_) | Err(_) => serde_json::from_value(value).map_err(fault),
    }
}

fn graphemes(text: &str) -> usize {
    unicode_segmentation::UnicodeSegmentation::graphemes(text, true).count()
}

impl Body {
    fn texts(&self) -> Vec<&str> {
        match self {
            Self::Note(note) => vec![&note.text],
            Self::Plan(row) => {
                let PlanItem { capability, issue, action, owner, contact, start, end, .. } = row;
                vec![capability, issue, action, owner, contact, start, end]
            }
            Self::Removed => vec![],
        }
    }
}
