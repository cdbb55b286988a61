//! Slips to hand out, one a seat: what to type, the join code, and the fingerprint to compare.

use askama::Template;

use crate::exercise::{CellId, Exercise, SeatId};
use crate::lang::{Words, one_line};

use super::{Frame, rendered};

/// How a host is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinSheet {
    pub slips: Vec<JoinSlip>,
    /// Of the host's key.
    pub fingerprint: String,
    /// Whether a code lets in one person only.
    pub once: bool,
}

/// What somebody needs to come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinSlip {
    pub cell: Option<CellId>,
    /// None where the code is for whichever seat of the cell.
    pub seat: Option<SeatId>,
    /// What they type.
    pub line: String,
    /// None where a key lets them in.
    pub code: Option<String>,
}

#[derive(Template)]
#[template(path = "print/join.html")]
struct Page {
    frame: Frame,
    heading: String,
    warning: String,
    labels: Labels,
    fingerprint: String,
    steps: Vec<String>,
    sheets: Vec<Vec<Slip>>,
}

struct Labels {
    line: String,
    code: String,
    fingerprint: String,
}

struct Slip {
    /// Whose it is: 외교부 제1차관 (대표).
    place: String,
    line: String,
    code: String,
}

/// So many slips have room on one sheet of A4.
const SLIPS_A_SHEET: usize = 3;

pub(super) fn render(exercise: &Exercise, sheet: &JoinSheet, words: &Words) -> String {
    let has_code = sheet.slips.iter().any(|slip| slip.code.is_some());
    let typed = has_code.then_some("print-join-step-code");
    let again = if sheet.once { "print-join-step-once" } else { "print-join-step-again" };
    let steps = ["print-join-step-line"].into_iter().chain(typed).chain([again]);
    let slips: Vec<Slip> = sheet.slips.iter().map(|own| slip(exercise, own, words)).collect();
    let mut slips = slips.into_iter().peekable();
    let mut sheets = vec![];
    while slips.peek().is_some() {
        sheets.push(slips.by_ref().take(SLIPS_A_SHEET).collect());
    }
    rendered(&Page {
        frame: Frame::of_exercise(words, words.text("print-join"), exercise),
        heading: words.text("print-join"),
        warning: words.text("print-join-warning"),
        labels: Labels {
            line: words.text("print-join-line"),
            code: words.text("print-join-code"),
            fingerprint: words.text("print-join-fingerprint"),
        },
        fingerprint: sheet.fingerprint.clone(),
        steps: steps.map(|step| words.text(step)).collect(),
        sheets,
    })
}

fn slip(exercise: &Exercise, slip: &JoinSlip, words: &Words) -> Slip {
    let seat = slip.seat.as_ref().and_then(|seat| exercise.seat(seat));
    let place = match (&seat, &slip.cell) {
        (Some(seat), Some(_)) => words.person(seat, None, exercise),
        (None, Some(cell)) => words.cell(cell, exercise),
        (Some(seat), None) => {
            let title = one_line(seat.title.get(words.language()));
            format!("{} {title}", words.text("print-join-control"))
        }
        (None, None) => words.text("print-join-control"),
    };
    let role = seat.map(|seat| words.role(seat.role)).filter(|role| !place.ends_with(role));
    Slip {
        place: role.map_or_else(|| place.clone(), |role| format!("{place} ({role})")),
        line: slip.line.clone(),
        code: slip.code.clone().unwrap_or_else(|| words.text("print-join-by-key")),
    }
}
