//! What people said of it after ENDEX: answers, and feedback without seats.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exercise::{CellId, SeatId};
use crate::session::{Event, Feedback, FeedbackItem, WashQuestion};

use super::Moment;
use super::reading::Reading;

/// Below so many answers no mean is drawn.
pub const FEEDBACK_ANSWERS_MIN: usize = 5;

/// An answer at the hot wash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WashReview {
    pub at: Moment,
    /// None where control noted it for the room.
    pub cell: Option<CellId>,
    pub question: WashQuestion,
    pub text: String,
}

/// All feedback forms together: who wrote what is not in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FeedbackReview {
    /// The last form of each seat counts.
    pub forms: usize,
    pub items: Vec<FeedbackCount>,
    pub strengths: Vec<String>,
    pub improvements: Vec<String>,
    pub unseen: Vec<String>,
    pub remarks: Vec<String>,
}

/// How one statement was marked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FeedbackCount {
    pub item: FeedbackItem,
    /// How often 1, 2, 3, 4 and 5 were given.
    pub counts: [usize; 5],
    /// How many answered.
    pub answers: usize,
    /// None with fewer than [`FEEDBACK_ANSWERS_MIN`] answers.
    pub mean: Option<f64>,
}

pub(super) fn answers(reading: &Reading<'_>) -> Vec<WashReview> {
    let answers = reading.events().filter_map(|(at, _, event)| {
        let Event::WashAnswered { cell, question, text } = event else { return None };
        let (cell, question, text) = (cell.clone(), question.clone(), text.clone());
        Some(WashReview { at, cell, question, text })
    });
    answers.collect()
}

pub(super) fn feedback(reading: &Reading<'_>) -> FeedbackReview {
    let mut last: BTreeMap<&SeatId, &Feedback> = BTreeMap::new();
    for (_, _, event) in reading.events() {
        if let Event::FeedbackGiven { seat, feedback } = event {
            last.insert(seat, feedback);
        }
    }
    let forms: Vec<&Feedback> = last.into_values().collect();
    // In the order of the alphabet: the order of the seats would tell whose they are.
    let texts = |text: fn(&Feedback) -> &String| {
        let mut all: Vec<String> =
            forms.iter().map(|form| text(form)).filter(|text| !text.is_empty()).cloned().collect();
        all.sort();
        all
    };
    FeedbackReview {
        forms: forms.len(),
        items: FeedbackItem::ALL.into_iter().map(|item| count(item, &forms)).collect(),
        strengths: texts(|form| &form.strengths),
        improvements: texts(|form| &form.improvements),
        unseen: texts(|form| &form.unseen),
        remarks: texts(|form| &form.remarks),
    }
}

fn count(item: FeedbackItem, forms: &[&Feedback]) -> FeedbackCount {
    let mut counts = [0; 5];
    for mark in forms.iter().filter_map(|form| form.marks.get(&item)) {
        counts[usize::from(mark.get()) - 1] += 1;
    }
    let answers = counts.iter().sum();
    let total: usize = counts.iter().zip(1..).map(|(count, mark)| count * mark).sum();
    #[expect(clippy::cast_precision_loss, reason = "there are fewer seats than a float can count")]
    let mean = (answers >= FEEDBACK_ANSWERS_MIN).then(|| total as f64 / answers as f64);
    FeedbackCount { item, counts, answers, mean }
}
