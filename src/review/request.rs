//! Requests for information and their answers.

use serde::Serialize;

use crate::exercise::{CellId, ExerciseTime, SeatId, Span};
use crate::session::{Addressee, Event, RequestAnswer, RequestEvent, SeatEvent};

use super::reading::Reading;
use super::{Length, Moment, Unknown};

/// A request for information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequestReview {
    /// Counted from zero, in the order of the session.
    pub id: u32,
    /// The asker.
    pub cell: CellId,
    pub to: Addressee,
    pub subject: String,
    pub question: String,
    pub asked: Moment,
    pub reply_by: Option<ExerciseTime>,
    /// Every seat that was to see to it, the last one in the end.
    pub assigned: Vec<Assignment>,
    pub answered: Option<RequestReply>,
    pub withdrawn: Option<Moment>,
    /// From the asking to the answer; one that was withdrawn never ended.
    pub took: Length,
    /// How long after its time the answer came or, where none did, how long it had been awaited
    /// past that when it was withdrawn, at ENDEX, or in the last record.
    pub overdue: Option<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assignment {
    pub at: Moment,
    pub seat: SeatId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequestReply {
    pub at: Moment,
    pub answer: RequestAnswer,
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<RequestReview> {
    let mut reviews: Vec<RequestReview> = vec![];
    for (at, _, event) in reading.events() {
        if let Event::Seat { event: SeatEvent::DutiesPassed { to, requests, .. }, .. } = event {
            for id in requests {
                if let Some(review) = reviews.get_mut(*id as usize) {
                    review.assigned.push(Assignment { at, seat: to.clone() });
                }
            }
        }
        let Event::Request { id, event } = event else { continue };
        if let RequestEvent::Asked { cell, to, subject, question, reply_by } = event {
            reviews.push(RequestReview {
                id: *id,
                cell: cell.clone(),
                to: to.clone(),
                subject: subject.clone(),
                question: question.clone(),
                asked: at,
                reply_by: *reply_by,
                assigned: vec![],
                answered: None,
                withdrawn: None,
                took: Length::Unknown(reading.open_end()),
                overdue: None,
            });
        }
        if let Some(review) = reviews.get_mut(*id as usize) {
            note(review, at, event);
        }
    }
    let last = reading.last_moment();
    for review in &mut reviews {
        let until = review.answered.as_ref().map(|answered| answered.at).or(review.withdrawn);
        let until = until.map_or(last, |until| until.t);
        review.overdue = past(review.reply_by, until);
    }
    reviews
}

fn note(review: &mut RequestReview, at: Moment, event: &RequestEvent) {
    match event {
        RequestEvent::Asked { .. } => {}
        RequestEvent::Assigned { seat } => {
            review.assigned.push(Assignment { at, seat: seat.clone() });
        }
        RequestEvent::Answered { answer } => {
            review.answered = Some(RequestReply { at, answer: answer.clone() });
            review.took = Length::between(Some(review.asked), Some(at), Unknown::StillOpen);
        }
        RequestEvent::Withdrawn => {
            review.withdrawn = Some(at);
            review.took = Length::Unknown(Unknown::NeverEnded);
        }
    }
}

/// How far past a time another one is.
pub(super) fn past(by: Option<ExerciseTime>, t: ExerciseTime) -> Option<Span> {
    by.filter(|by| *by < t).map(|by| t.since(by))
}
