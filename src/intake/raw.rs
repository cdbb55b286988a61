//! What a reader gathers, before it is an exercise.

use chrono::{NaiveDate, NaiveDateTime};

use crate::exercise::{InjectKind, Language, Release, Span};

use super::column::Assigned;
use super::draft::{DraftBranch, DraftDecision};
use super::fact::Carried;
use super::found::{At, Found};
use super::time::When;

/// A text with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub value: String,
    pub at: At,
}

impl Given {
    pub fn new(value: impl Into<String>, at: &At) -> Self {
        Self { value: value.into(), at: at.clone() }
    }
}

/// A time, and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    pub when: When,
    pub written: String,
    pub at: At,
}

/// One row of a run of show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Raw {
    pub at: At,
    pub number: Option<Given>,
    /// None where no time is given, or none that can be read: control decides then.
    pub when: Option<Timed>,
    /// The same in the exercise's own world, where it stands beside a time since STARTEX.
    pub scenario: Option<NaiveDateTime>,
    pub kind: Option<InjectKind>,
    pub hold: bool,
    pub release: Release,
    pub channel: Option<String>,
    pub from: Option<Given>,
    pub to: Option<Given>,
    /// Whether it goes to everybody, whoever is named.
    pub to_all: bool,
    pub title: Option<String>,
    pub passages: Vec<String>,
    pub request: Option<String>,
    pub reply_within: Option<Span>,
    pub expected: Option<String>,
    pub objectives: Vec<String>,
    pub facts: Vec<Carried>,
    /// Branches that its time is counted from or its condition names, with what takes them.
    pub branches: Vec<DraftBranch>,
    pub movement: Option<String>,
    /// For control alone.
    pub notes: Vec<String>,
    /// What has no place in an exercise, kept beside it.
    pub comments: Vec<String>,
}

/// A whole file as its reader understood it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub rows: Vec<Raw>,
    /// Rows of the file that hold something, its head among them.
    pub rows_read: usize,
    pub title: Option<String>,
    pub summary: Option<String>,
    pub premise: Option<String>,
    /// The moments that rows of their own mark.
    pub startex: Option<Timed>,
    pub endex: Option<Timed>,
    pub length: Option<Span>,
    /// Who plays, where the file says so apart from its rows.
    pub cells: Vec<String>,
    pub objectives: Vec<String>,
    /// With the names of those who decide.
    pub decisions: Vec<(DraftDecision, Vec<String>)>,
    pub hot_wash: Vec<String>,
    /// What stands outside of the rows.
    pub comments: Vec<String>,
    /// What of the file has no counterpart, and how much of it there is.
    pub lost: Vec<(String, usize)>,
    pub found: Vec<Found>,
}

/// What whoever imports says beside the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file's name without its ending, of which the exercise is named.
    pub name: String,
    pub start: Option<NaiveDateTime>,
    /// The date of an exercise that names none.
    pub today: NaiveDate,
    /// What columns mean, whatever their heads say.
    pub columns: Vec<Assigned>,
    /// Names and the cells that they mean.
    pub cells: Vec<(String, String)>,
    /// In which remarks are written.
    pub language: Language,
}
