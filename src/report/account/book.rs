//! The report as a workbook, for whoever goes on working with it: what there is much of, a sheet a
//! kind, and the improvement plan to be filled in.

mod course;
mod decision;
mod evaluation;
mod exchange;
mod judgement;

use chrono::{DateTime, FixedOffset, Utc};

use crate::exercise::Exercise;
use crate::lang::Words;
use crate::report::book::{Book, Cell, Sheet};
use crate::report::edition::{self, Edition, Reader};
use crate::review::{Aar, Length, Moment};
use crate::session::Seq;

use super::Paper;

/// The workbook of a session.
pub fn book(aar: &Aar, exercise: &Exercise, reader: impl Into<Reader>) -> Book {
    let Reader { language, edition } = reader.into();
    let aar = &edition::cut(aar, exercise, edition);
    let paper = Paper { aar, exercise, words: Words::of(language), edition };
    let banner = paper.text("report-banner");
    let marking = exercise.marking.get(language);
    let title = ("title", exercise.title.get(language).into());
    Book {
        title: paper.say("report-title", &[title]),
        marking: format!("{banner} · {marking}"),
        sheets: sheets(&paper),
    }
}

fn sheets(paper: &Paper<'_>) -> Vec<Sheet> {
    let mut sheets = vec![
        course::overview(paper),
        course::log(paper),
        decision::decisions(paper),
        decision::positions(paper),
        exchange::statements(paper),
        exchange::requests(paper),
        exchange::tasks(paper),
    ];
    // Judgments and observations of single persons do not go around.
    if paper.edition == Edition::Facilitator {
        sheets.push(judgement::forecasts(paper));
    }
    sheets.extend([judgement::measures(paper), judgement::findings(paper)]);
    if paper.edition == Edition::Facilitator {
        sheets.extend([evaluation::observations(paper), evaluation::ratings(paper)]);
    }
    sheets.push(evaluation::plan(paper));
    sheets
}

impl Paper<'_> {
    /// A sheet with its head, whose words stand in `document.ftl`.
    fn sheet(&self, name: &str, heads: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
        let head = |key: &&str| self.text(&format!("book-{key}"));
        Sheet {
            name: self.text(&format!("sheet-{name}")),
            head: heads.iter().map(head).collect(),
            rows,
            above: vec![],
            least: vec![],
            choices: None,
        }
    }

    /// On the wall, where the exercise plays.
    fn wall(&self, at: DateTime<Utc>) -> Cell {
        let date: DateTime<FixedOffset> = at.with_timezone(self.exercise.clock.start.offset());
        Cell::Date(date)
    }

    /// A length, or why there is none in words.
    fn took(&self, length: Length) -> Cell {
        match length {
            Length::Took(span) => Cell::Length(span),
            Length::Unknown(unknown) => Cell::text(self.words.unknown(unknown)),
        }
    }
}

fn when(moment: Option<Moment>) -> Cell {
    moment.map_or(Cell::Empty, |moment| Cell::time(moment.t))
}

fn records(records: &[Seq]) -> Cell {
    let numbers: Vec<String> = records.iter().map(|record| record.0.to_string()).collect();
    Cell::text(numbers.join(", "))
}
