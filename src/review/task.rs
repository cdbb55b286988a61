//! Tasks: who led them, when nobody did, and when two did.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exercise::{CellId, ExerciseTime, Span, TaskId, Text};
use crate::session::{Event, Part, TaskEvent};

use super::reading::Reading;
use super::request::past;
use super::{Length, Moment};

/// A task that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaskReview {
    pub id: TaskId,
    pub title: Text,
    /// None where the author planned it or control put it.
    pub by: Option<CellId>,
    pub opened: Moment,
    /// The cells it was put before at first.
    pub cells: Vec<CellId>,
    /// Who took which part when, in the order of the record.
    pub parts: Vec<PartReview>,
    pub hand_overs: Vec<HandOver>,
    /// From the opening until a cell first led it.
    pub led_after: Length,
    /// All the time in which it was open and no cell led it.
    pub unowned: Span,
    /// When more than one cell led it at once.
    pub double: Vec<DoubleLead>,
    pub due: Option<ExerciseTime>,
    pub done: Option<DoneReview>,
    /// From the opening until it was done.
    pub took: Length,
    /// How long after its time it was done or, where it was not, how far past that ENDEX or the
    /// last record was.
    pub overdue: Option<Span>,
}

/// A cell took a part, or gave it up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartReview {
    pub at: Moment,
    pub cell: CellId,
    /// None where the cell gave its part up.
    pub part: Option<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HandOver {
    pub at: Moment,
    pub from: CellId,
    pub to: CellId,
    pub note: String,
}

/// A time in which several cells led a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DoubleLead {
    pub from: Moment,
    /// None while it lasts.
    pub to: Option<Moment>,
    pub cells: Vec<CellId>,
    pub took: Length,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DoneReview {
    pub at: Moment,
    /// None when control closed it.
    pub cell: Option<CellId>,
    pub note: String,
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<TaskReview> {
    let mut books: Vec<Book> = vec![];
    for (at, _, event) in reading.events() {
        let Event::Task { id, event } = event else { continue };
        if let TaskEvent::Opened { by, title, cells, due, .. } = event {
            let review = TaskReview {
                id: id.clone(),
                title: title.clone(),
                by: by.clone(),
                opened: at,
                cells: cells.clone(),
                parts: vec![],
                hand_overs: vec![],
                led_after: Length::Unknown(reading.open_end()),
                unowned: Span::default(),
                double: vec![],
                due: *due,
                done: None,
                took: Length::Unknown(reading.open_end()),
                overdue: None,
            };
            books.push(Book { review, standing: BTreeMap::new(), since: at.t });
        }
        if let Some(book) = books.iter_mut().find(|book| book.review.id == *id) {
            book.note(reading, at, event);
        }
    }
    let last = reading.last_moment();
    books.into_iter().map(|book| book.closed(last)).collect()
}

/// A task's review while it is read.
struct Book {
    review: TaskReview,
    standing: BTreeMap<CellId, Part>,
    /// Up to when it is known who led it. What was said earlier and keyed later moves it not back.
    since: ExerciseTime,
}

impl Book {
    fn note(&mut self, reading: &Reading<'_>, at: Moment, event: &TaskEvent) {
        if self.review.done.is_some() {
            return;
        }
        self.pass(at.t);
        match event {
            TaskEvent::Opened { parts, .. } => {
                for (cell, part) in parts {
                    self.part(at, cell, Some(*part));
                }
            }
            TaskEvent::Taken { cell, part } => self.part(at, cell, Some(*part)),
            TaskEvent::Left { cell } => self.part(at, cell, None),
            TaskEvent::HandedOver { from, to, note } => {
                self.part(at, from, None);
                self.part(at, to, Some(Part::Lead));
                let (from, to, note) = (from.clone(), to.clone(), note.clone());
                self.review.hand_overs.push(HandOver { at, from, to, note });
            }
            TaskEvent::Done { cell, note } => {
                let (cell, note) = (cell.clone(), note.clone());
                self.review.done = Some(DoneReview { at, cell, note });
                self.review.took =
                    Length::between(Some(self.review.opened), Some(at), reading.open_end());
            }
        }
        self.compare(reading, at);
    }

    fn part(&mut self, at: Moment, cell: &CellId, part: Option<Part>) {
        match part {
            Some(part) => self.standing.insert(cell.clone(), part),
            None => self.standing.remove(cell),
        };
        self.review.parts.push(PartReview { at, cell: cell.clone(), part });
    }

    fn leads(&self) -> Vec<CellId> {
        let leads = self.standing.iter().filter(|(_, part)| **part == Part::Lead);
        leads.map(|(cell, _)| cell.clone()).collect()
    }

    /// Counts the time until `t` for whoever led it.
    fn pass(&mut self, t: ExerciseTime) {
        if self.leads().is_empty() {
            self.review.unowned.0 += t.since(self.since).0;
        }
        self.since = self.since.max(t);
    }

    /// Notes whether one cell leads it now, or several.
    fn compare(&mut self, reading: &Reading<'_>, at: Moment) {
        let leads = self.leads();
        if !leads.is_empty() && self.review.led_after.span().is_none() {
            let opened = Some(self.review.opened);
            self.review.led_after = Length::between(opened, Some(at), reading.open_end());
        }
        let over = self.review.done.is_some();
        let open = self.review.double.last_mut().filter(|double| double.to.is_none());
        if let Some(double) = open {
            if double.cells == leads && !over {
                return;
            }
            double.to = Some(at);
            double.took = Length::between(Some(double.from), Some(at), reading.open_end());
        }
        if leads.len() > 1 && !over {
            let took = Length::Unknown(reading.open_end());
            let double = DoubleLead { from: at, to: None, cells: leads, took };
            self.review.double.push(double);
        }
    }

    fn closed(mut self, last: ExerciseTime) -> TaskReview {
        let done = self.review.done.as_ref().map(|done| done.at.t);
        if done.is_none() {
            self.pass(last);
        }
        self.review.overdue = past(self.review.due, done.unwrap_or(last));
        self.review
    }
}
