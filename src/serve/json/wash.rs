//! The hot wash, as a program at a seat reads it.

use serde::Serialize;

use crate::exercise::{Language, SeatId};
use crate::session::view::WashView;

#[derive(Serialize)]
pub(super) struct Wash<'a> {
    /// The author's; empty until ENDEX.
    questions: Vec<&'a str>,
    answers: Vec<Answer<'a>>,
    /// The cell's seats that gave their feedback.
    feedback: &'a [SeatId],
}

#[derive(Serialize)]
struct Answer<'a> {
    question: &'a str,
    /// Left out where control noted it for the room.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    text: &'a str,
}

pub(super) fn wash(view: &WashView, language: Language) -> Wash<'_> {
    let answers = view.answers.iter().map(|answer| Answer {
        question: answer.question.get(language),
        by: answer.by.as_ref().map(|by| by.get(language)),
        text: &answer.text,
    });
    Wash {
        questions: view.questions.iter().map(|question| question.get(language)).collect(),
        answers: answers.collect(),
        feedback: &view.feedback,
    }
}
