//! After ENDEX: answers at the hot wash, and the participants' feedback.

use crate::exercise::Role;
use crate::session::{
    Act, CELL_WASH_ANSWERS_MAX, Event, Feedback, Field, Phase, REASON_GRAPHEMES_MAX, Refused,
    Thing, WashCommand, WashQuestion,
};

use super::{Table, prose};

pub(super) fn decide(table: &Table<'_>, command: &WashCommand) -> Result<Vec<Event>, Refused> {
    match command {
        WashCommand::Answer { question, text } => answer(table, question, text),
        WashCommand::Feedback(feedback) => give(table, feedback),
    }
}

fn needs_over(table: &Table<'_>) -> Result<(), Refused> {
    if table.state.phase == Phase::Ended { Ok(()) } else { Err(Refused::NotOver) }
}

fn answer(table: &Table<'_>, question: &WashQuestion, text: &str) -> Result<Vec<Event>, Refused> {
    let cell = if table.who.role().runs_exercise() { None } else { Some(table.needs_player()?) };
    needs_over(table)?;
    let question = match question {
        WashQuestion::Author(index) if *index as usize >= table.exercise.hot_wash.len() => {
            return Err(Refused::NoSuch { thing: Thing::WashQuestion });
        }
        WashQuestion::Author(index) => WashQuestion::Author(*index),
        WashQuestion::Other(asked) => {
            WashQuestion::Other(prose::needed(asked, Field::Question, REASON_GRAPHEMES_MAX)?)
        }
    };
    let text = prose::needed(text, Field::Answer, REASON_GRAPHEMES_MAX)?;
    let cell = cell.cloned();
    let given = table.state.wash.iter().filter(|other| other.cell == cell).count();
    if given >= CELL_WASH_ANSWERS_MAX {
        let limit = CELL_WASH_ANSWERS_MAX;
        return Err(Refused::TooMany { thing: Thing::WashAnswer, limit });
    }
    Ok(vec![Event::WashAnswered { cell, question, text }])
}

/// A seat of a cell; a form with nothing on it is none.
fn give(table: &Table<'_>, feedback: &Feedback) -> Result<Vec<Event>, Refused> {
    match table.who.role() {
        Role::Lead | Role::Player => {}
        Role::Director
        | Role::Facilitator
        | Role::Simcell
        | Role::Evaluator
        | Role::Observer
        | Role::Engine => return Err(table.refuse_role(Act::ActForCell)),
    }
    needs_over(table)?;
    let text = |text: &str| prose::optional(text, Field::Feedback, REASON_GRAPHEMES_MAX);
    let feedback = Feedback {
        marks: feedback.marks.clone(),
        strengths: text(&feedback.strengths)?,
        improvements: text(&feedback.improvements)?,
        unseen: text(&feedback.unseen)?,
        remarks: text(&feedback.remarks)?,
    };
    if feedback == Feedback::default() {
        return Err(Refused::Empty { field: Field::Feedback });
    }
    let seat = table.who.seat.id.clone();
    Ok(vec![Event::FeedbackGiven { seat, feedback: Box::new(feedback) }])
}
