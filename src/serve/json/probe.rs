//! A probe, as a program at a seat reads it.

use serde::Serialize;

use crate::exercise::{ChoiceId, Language};
use crate::session::ProbeAnswer;
use crate::session::view::ProbeView;

#[derive(Serialize)]
pub(super) struct Probe<'a> {
    title: &'a str,
    questions: Vec<Question<'a>>,
    /// The cell's own answers; left out until they are in.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<Vec<&'a str>>,
}

#[derive(Serialize)]
struct Question<'a> {
    text: &'a str,
    options: Vec<Choice<'a>>,
}

#[derive(Serialize)]
struct Choice<'a> {
    choose: &'a ChoiceId,
    title: &'a str,
}

pub(super) fn probe(view: &ProbeView, language: Language) -> Probe<'_> {
    let questions = view.questions.iter().map(|question| Question {
        text: question.text.get(language),
        options: question
            .options
            .iter()
            .map(|(id, text)| Choice { choose: id, title: text.get(language) })
            .collect(),
    });
    Probe {
        title: view.title.get(language),
        questions: questions.collect(),
        own: view.own.as_ref().map(|own| own.iter().map(answered).collect()),
    }
}

fn answered(answer: &ProbeAnswer) -> &str {
    match answer {
        ProbeAnswer::Option(id) => id.as_str(),
        ProbeAnswer::Unsure => "unsure",
    }
}
