//! What is said of it after ENDEX: the fields and the commands.

use crate::session::view::WashView;
use crate::session::{Feedback, FeedbackItem, Mark, WashCommand, WashQuestion};
use crate::tui::form::Choice;
use crate::tui::form::ask::Ask;
use crate::tui::form::filled::Filled;

use super::exchange::Board;
use super::fields::Asked;

/// What stands before a statement's name in the name of its field.
const MARK: &str = "mark:";

/// The words of the marks, from 1 to 5.
const MARKS: [&str; 5] =
    ["ask-feedback-1", "ask-feedback-2", "ask-feedback-3", "ask-feedback-4", "ask-feedback-5"];

/// The author's question stands over the answer; one's own is asked for.
pub(super) fn answer_fields(question: Option<u32>, wash: &WashView, ask: Ask) -> Option<Asked> {
    let answer = ask.area("text", "ask-answer", "");
    let Some(index) = question else {
        return Some((vec![], vec![ask.line("question", "ask-wash-question"), answer]));
    };
    let asked = wash.questions.get(index as usize)?;
    Some((vec![asked.get(ask.words.language()).to_owned()], vec![answer]))
}

pub(super) fn answer(question: Option<u32>, filled: &Filled) -> WashCommand {
    let question = match question {
        Some(index) => WashQuestion::Author(index),
        None => WashQuestion::Other(filled.text("question")),
    };
    WashCommand::Answer { question, text: filled.text("text") }
}

/// Each statement from 1 to 5 or left out, then what one wants to say.
pub(super) fn feedback_fields(seat: Option<u32>, board: &Board<'_>, ask: Ask) -> Option<Asked> {
    // The key that chooses a mark is the mark.
    let marks = || {
        let none = Choice { value: String::new(), label: ask.words.text("ask-feedback-none") };
        let mark = |(mark, key): (u32, &str)| Choice {
            value: mark.to_string(),
            label: ask.words.text(key),
        };
        (1..).zip(MARKS).map(mark).chain([none]).collect()
    };
    let mut fields: Vec<_> = FeedbackItem::ALL
        .into_iter()
        .map(|item| {
            let name = format!("{MARK}{}", item.id());
            let mut field = ask.choice(&name, "ask-feedback-none", marks()).holding("");
            field.label = ask.words.feedback_item(item);
            field
        })
        .collect();
    fields.push(ask.area("strengths", "ask-strengths", ""));
    fields.push(ask.area("improvements", "ask-improvements", ""));
    fields.push(ask.area("unseen", "ask-unseen", ""));
    fields.push(ask.area("remarks", "ask-remarks", ""));
    let mut lines = vec![ask.words.text("ask-feedback-who")];
    if let Some(seat) = seat {
        let (_, title) = board.seats.get(seat as usize)?;
        lines.insert(0, title.get(ask.words.language()).to_owned());
    }
    Some((lines, fields))
}

pub(super) fn feedback(filled: &Filled) -> WashCommand {
    let marks = FeedbackItem::ALL.into_iter().filter_map(|item| {
        let mark = filled.text(&format!("{MARK}{}", item.id())).parse().ok()?;
        Some((item, Mark::new(mark)?))
    });
    WashCommand::Feedback(Feedback {
        marks: marks.collect(),
        strengths: filled.text("strengths"),
        improvements: filled.text("improvements"),
        unseen: filled.text("unseen"),
        remarks: filled.text("remarks"),
    })
}
