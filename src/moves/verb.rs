//! The verbs of a moves file, and the command that each becomes.

mod adjudication;
mod decision;
mod evaluation;
mod exchange;
mod forecast;
mod inject;
mod passage;
mod probe;
mod seat;
mod table;
mod wash;

use crate::exercise::{CellId, DecisionId, InjectId};
use crate::session::{About, Command, Correction, NewNote, Seq};

use super::Above;
use super::fault::near;
use super::fields::Fields;
use super::{Deed, MovesFault};

/// Every verb, in the order of docs/moves-format.md.
pub(super) const VERBS: [&str; 82] = [
    "take-seat",
    "leave-seat",
    "answer-check",
    "move-person",
    "mute",
    "unmute",
    "replace",
    "send-out",
    "pass-duties",
    "presence",
    "start",
    "pause",
    "resume",
    "move",
    "end",
    "stop",
    "lift",
    "room",
    "scale",
    "jump",
    "release",
    "hold",
    "let-go",
    "skip",
    "amend",
    "send-again",
    "recall",
    "close",
    "compose",
    "acknowledge",
    "ask-consent",
    "answer-consent",
    "pass-on",
    "open",
    "position",
    "reveal",
    "draft",
    "answer",
    "settle",
    "record",
    "refer",
    "return",
    "act-alone",
    "extend",
    "lapse",
    "draft-statement",
    "revise-statement",
    "ask-clearance",
    "clear",
    "release-statement",
    "withdraw-statement",
    "send",
    "ask",
    "assign",
    "reply",
    "answer-request",
    "withdraw-request",
    "open-task",
    "take-task",
    "leave-task",
    "hand-over",
    "finish-task",
    "open-forecast",
    "judge",
    "conclude",
    "begin-probe",
    "answer-probe",
    "close-probe",
    "answer-hot-wash",
    "feedback",
    "observe",
    "rate",
    "comment",
    "note",
    "hand-over-seat",
    "take-over",
    "free-move",
    "withdraw-free-move",
    "open-free-move",
    "argue",
    "rule",
    "correct",
];

/// Reads what a line does.
pub(super) fn deed(
    fields: &mut Fields,
    line: usize,
    above: &mut Above,
) -> Result<Deed, MovesFault> {
    let verb = fields.text("do")?;
    if let Some(deed) = table::deed(&verb, fields)? {
        return Ok(deed);
    }
    if let Some(command) = seat::command(&verb, fields)? {
        return Ok(Deed::Command(command));
    }
    if let Some(command) = inject::command(&verb, fields)? {
        return Ok(Deed::Command(command));
    }
    if let Some(command) = passage::command(&verb, fields, above)? {
        return Ok(Deed::Command(command));
    }
    if let Some(command) = decision::command(&verb, fields, above)? {
        return Ok(Deed::Command(command));
    }
    if let Some(command) = exchange::command(&verb, fields, above)? {
        return Ok(Deed::Command(command));
    }
    if let Some(command) = forecast::command(&verb, fields)? {
        return Ok(Deed::Command(command));
    }
    if let Some(command) = probe::command(&verb, fields)? {
        return Ok(Deed::Command(command));
    }
    if let Some(command) = wash::command(&verb, fields)? {
        return Ok(Deed::Command(command));
    }
    if let Some(command) = evaluation::command(&verb, fields)? {
        return Ok(Deed::Command(command));
    }
    if let Some(command) = adjudication::command(&verb, fields, above)? {
        return Ok(Deed::Command(command));
    }
    if verb == "note" {
        return Ok(Deed::Command(note(fields)?.into()));
    }
    if verb == "correct" {
        return correct(fields, line);
    }
    let near = near(&verb, &VERBS);
    Err(MovesFault::NoSuchVerb { verb, near })
}

/// On a cell, an inject, a decision, or on nothing of these.
fn note(fields: &mut Fields) -> Result<NewNote, MovesFault> {
    let about = if let Some(id) = fields.optional_id("inject", InjectId::new)? {
        About::Inject(id)
    } else if let Some(id) = fields.optional_id("decision", DecisionId::new)? {
        About::Decision(id)
    } else if let Some(id) = fields.optional_id("cell", CellId::new)? {
        About::Cell(id)
    } else {
        About::Session
    };
    Ok(NewNote { about, text: fields.text("text")? })
}

/// The record is named by its number in the journal, or by the line that became it.
fn correct(fields: &mut Fields, line: usize) -> Result<Deed, MovesFault> {
    let correction = match fields.optional_text("note")? {
        Some(note) => Correction::Note(note),
        None => Correction::TakeBack(fields.text("take-back")?),
    };
    let wanted = "the number of a record";
    if let Some(value) = fields.take("record") {
        let record = value.as_u64().map(Seq);
        let record = record.ok_or(MovesFault::Wrong { field: "record", wanted })?;
        return Ok(Deed::Command(Command::Correct { record, correction }));
    }
    let named = fields.optional_number("line")?.ok_or(MovesFault::Missing { field: "line" })?;
    let named = usize::try_from(named).unwrap_or(usize::MAX);
    if named >= line {
        return Err(MovesFault::Wrong { field: "line", wanted: "a line above" });
    }
    Ok(Deed::CorrectLine { line: named, correction })
}
