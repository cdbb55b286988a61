//! Papers for the table, as HTML that prints on A4: each document stands alone and loads nothing.
//!
//! | paper | from | for |
//! |---|---|---|
//! | [`briefing`] | the exercise | a cell: the premise, the order of play, its seats |
//! | [`handouts`] | the exercise | a cell: its injects, one a sheet, as planned |
//! | [`received`] | a cell's view | a cell: what it was really given, as it went out |
//! | [`situation`] | a cell's view | a late principal: the situation as their cell knows it |
//! | [`cards`] | the exercise | a cell: position and concurrence cards, two a decision |
//! | [`join`] | the exercise, and how its host is reached | each seat: how to come in |
//! | [`cover`] | the exercise, and the review of a session | control alone: what goes where |
//!
//! A cell's paper carries nothing of control's: no inject's id, fact, note, expected action, marker
//! or branch. That a sheet is a contingency stands on control's cover only.

mod briefing;
mod card;
mod cover;
pub(super) mod handout;
mod join;
mod passage;
pub(super) mod plan;
mod received;
mod situation;

pub use join::{JoinSheet, JoinSlip};

use crate::exercise::{CellId, Exercise, Language, Text};
use crate::lang::{Words, one_line};
use crate::review::Aar;
use crate::session::view::CellView;

/// 연습 배경: what a cell may read before play begins.
pub fn briefing(exercise: &Exercise, cell: &CellId, language: Language) -> String {
    briefing::render(exercise, cell, Words::of(language))
}

/// A cell's injects as planned, one a sheet and numbered by the cell. Those whose time only play
/// can tell come last, with number and time to be filled in by hand.
pub fn handouts(exercise: &Exercise, cell: &CellId, language: Language) -> String {
    handout::planned(exercise, cell, Words::of(language))
}

/// What a cell was given in a session, in the words that went out, with what was recalled marked.
pub fn received(view: &CellView, language: Language) -> String {
    received::render(view, Words::of(language))
}

/// 현재까지 상황: what a cell knows so far, on one page.
pub fn situation(view: &CellView, language: Language) -> String {
    situation::render(view, Words::of(language))
}

/// 입장서 and 의견회신서 for every decision that requires the cell, one a sheet.
pub fn cards(exercise: &Exercise, cell: &CellId, language: Language) -> String {
    card::render(exercise, cell, Words::of(language))
}

/// Control's list of sheets: which inject is which cell's number, what is a contingency, and what
/// became of it where there is a session; then the cards, each to be kept until its decision opens.
pub fn cover(exercise: &Exercise, session: Option<&Aar>, language: Language) -> String {
    cover::render(exercise, session, Words::of(language))
}

/// 접속 안내: how each seat comes in, one slip a seat to cut apart.
pub fn join(exercise: &Exercise, sheet: &JoinSheet, language: Language) -> String {
    join::render(exercise, sheet, Words::of(language))
}

/// What stands on every sheet of a document.
struct Frame {
    language: &'static str,
    /// The document's name, as a browser shows it.
    document: String,
    exercise: String,
    /// Top and bottom of every page.
    marking: String,
}

impl Frame {
    fn new(words: &Words, document: String, title: &Text, marking: &Text) -> Self {
        let language = words.language();
        let args = [
            ("banner", words.text("report-banner").into()),
            ("marking", one_line(marking.get(language)).into()),
        ];
        Self {
            language: language.code(),
            document,
            exercise: one_line(title.get(language)),
            marking: words.say("print-marking", &args),
        }
    }

    fn of_exercise(words: &Words, document: String, exercise: &Exercise) -> Self {
        Self::new(words, document, &exercise.title, &exercise.marking)
    }
}

/// A rendering cannot fail: the templates write into a string and read plain fields.
fn rendered(template: &impl askama::Template) -> String {
    template.render().expect("a template writes plain fields into a string")
}
