//! Cards to be filled in by hand: 입장서 and 의견회신서. A decision stands on them by its title,
//! question and options only.

use askama::Template;

use crate::exercise::{CellId, Decision, Depth, Exercise};
use crate::lang::{Words, one_line};
use crate::session::Confidence;

use super::{Frame, rendered};

#[derive(Template)]
#[template(path = "print/cards.html")]
struct Cards {
    frame: Frame,
    labels: Labels,
    cell: String,
    asked: Vec<Card>,
    none: String,
}

struct Labels {
    position: String,
    concurrence: String,
    from: String,
    seat: String,
    time: String,
    question: String,
    chosen: String,
    reason: String,
    confidence: String,
    sealed: String,
    round: String,
    round_line: String,
    draft: String,
    answer: String,
    concur: String,
    changes: String,
    non_concur: String,
    replacement: String,
    why: String,
    alternative: String,
}

struct Card {
    title: String,
    question: String,
    options: Vec<String>,
    confidences: Vec<String>,
    /// What the cell expects each other required cell to choose.
    expects: Vec<String>,
    /// Whether there is a draft to answer; the lead drafts and answers nobody.
    has_concurrence: bool,
}

pub(super) fn render(exercise: &Exercise, cell: &CellId, words: &Words) -> String {
    let name = words.cell(cell, exercise);
    let document = words.say("print-cards", &[("cell", name.as_str().into())]);
    let asked = exercise
        .decisions
        .values()
        .filter(|decision| decision.requires(cell) && decision.depth != Depth::Record);
    let cards = Cards {
        frame: Frame::of_exercise(words, document, exercise),
        labels: labels(words),
        cell: name,
        asked: asked.map(|decision| card(exercise, decision, cell, words)).collect(),
        none: words.text("print-no-cards"),
    };
    rendered(&cards)
}

fn card(exercise: &Exercise, decision: &Decision, cell: &CellId, words: &Words) -> Card {
    let language = words.language();
    let other = words.text("choice-other");
    let titles = decision.choices.iter().map(|choice| one_line(choice.title.get(language)));
    let others = decision.required().filter(|required| *required != cell);
    let expects = others.map(|other| {
        words.say("print-card-expects", &[("cell", words.cell(other, exercise).into())])
    });
    let confidences = [Confidence::Low, Confidence::Medium, Confidence::High];
    Card {
        title: one_line(decision.title.get(language)),
        question: one_line(decision.question.get(language)),
        options: titles.chain([other]).collect(),
        confidences: confidences.into_iter().map(|level| words.confidence(level)).collect(),
        expects: expects.collect(),
        has_concurrence: decision.depth == Depth::Full && decision.lead != *cell,
    }
}

fn labels(words: &Words) -> Labels {
    let label = |key| words.text(key);
    Labels {
        position: label("print-card-position"),
        concurrence: label("print-card-concurrence"),
        from: label("print-card-from"),
        seat: label("print-card-seat"),
        time: label("print-time"),
        question: label("print-card-question"),
        chosen: label("print-card-chosen"),
        reason: label("print-card-reason"),
        confidence: label("print-card-confidence"),
        sealed: label("print-card-sealed"),
        round: label("print-card-round"),
        round_line: label("print-card-round-line"),
        draft: label("print-card-draft"),
        answer: label("print-card-answer"),
        concur: label("answer-concur"),
        changes: label("answer-concur-with-changes"),
        non_concur: label("answer-non-concur"),
        replacement: label("print-card-replacement"),
        why: label("print-card-why"),
        alternative: label("print-card-alternative"),
    }
}
