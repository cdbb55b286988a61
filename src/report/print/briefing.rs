//! What everybody in a cell may read before play begins: the premise, the order of play, and who
//! sits where.
//!
//! The moves' questions are not on it: they tell of what is still to come.

use askama::Template;

use crate::exercise::{CellId, Exercise};
use crate::lang::{Words, one_line};

use super::{Frame, passage, rendered};

#[derive(Template)]
#[template(path = "print/briefing.html")]
struct Briefing {
    frame: Frame,
    heading: String,
    /// HTML that was made safe.
    premise: String,
    tables: [Table; 2],
}

struct Table {
    title: String,
    head: [String; 2],
    rows: Vec<[String; 2]>,
}

pub(super) fn render(exercise: &Exercise, cell: &CellId, words: &Words) -> String {
    let language = words.language();
    let name = words.cell(cell, exercise);
    let heading = words.say("print-briefing", &[("cell", name.into())]);
    let moves = exercise
        .moves
        .values()
        .map(|planned| [one_line(planned.title.get(language)), words.duration(planned.length)]);
    let seats = exercise.cells.get(cell).into_iter().flat_map(|cell| &cell.seats);
    let seats = seats.map(|seat| [one_line(seat.title.get(language)), String::new()]);
    let text = |key| words.text(key);
    let briefing = Briefing {
        frame: Frame::of_exercise(words, heading.clone(), exercise),
        heading,
        premise: passage::html(exercise.premise.get(language)),
        tables: [
            Table {
                title: text("print-briefing-moves"),
                head: [text("print-move"), text("report-planned")],
                rows: moves.collect(),
            },
            Table {
                title: text("print-briefing-seats"),
                head: [text("print-card-seat"), text("print-briefing-person")],
                rows: seats.collect(),
            },
        ],
    };
    rendered(&briefing)
}
