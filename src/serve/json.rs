//! A program at a seat: one JSON object a line in both directions, as docs/seat-json.md says.
//!
//! What goes out is the cell's view and the answers to what came in; what comes in are the acts of
//! a moves file, without time and seat.

mod adjudication;
mod decision;
mod evaluation;
mod exchange;
mod forecast;
mod probe;
mod view;
mod wash;

use serde::Serialize;

use crate::control::{ReadOnlyCause, Reply, Sight};
use crate::exercise::{CellId, ExerciseId, Language, SeatId};
use crate::lang::Words;
use crate::moves::MovesFault;
use crate::session::Refused;

use view::View;

/// The version of the lines in both directions.
pub const SEAT_JSON_VERSION: u32 = 1;

/// The first line.
#[derive(Serialize)]
pub(super) struct Hello<'a> {
    pub(super) seat_json: u32,
    pub(super) program: &'static str,
    /// It stands on everything that leaves an exercise.
    pub(super) banner: &'static str,
    pub(super) exercise: &'a ExerciseId,
    pub(super) seat: &'a SeatId,
    pub(super) cell: &'a CellId,
    pub(super) person: &'a str,
    pub(super) language: Language,
}

/// A line that goes out. Its one key says what it is.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Out<'a> {
    Hello(Hello<'a>),
    View(Box<View<'a>>),
    Accepted(Named<'a>),
    Refused(Refusal<'a>),
    /// The line is no act.
    Fault(Told<'a>),
    /// It could not be recorded; it may be tried again.
    Unrecorded(Unrecorded<'a>),
    /// The last line.
    Over(Told<'a>),
}

#[derive(Serialize)]
struct Named<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
}

#[derive(Serialize)]
struct Refusal<'a> {
    #[serde(flatten)]
    to: Named<'a>,
    #[serde(flatten)]
    refused: &'a Refused,
    words: String,
}

#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    to: Named<'a>,
    words: &'a str,
}

#[derive(Serialize)]
struct Unrecorded<'a> {
    #[serde(flatten)]
    to: Named<'a>,
    cause: &'static str,
    words: String,
}

/// Why an act was not recorded without having been refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lost {
    ReadOnly(ReadOnlyCause),
    /// The record would be longer than a line may be.
    TooLarge,
    /// Too much waits already.
    Busy,
}

fn written(out: &Out<'_>) -> String {
    serde_json::to_string(out).expect("every line has text keys")
}

pub(super) fn hello(hello: Hello<'_>) -> String {
    written(&Out::Hello(hello))
}

/// The line that shows a cell what it may see.
pub fn view_line(sight: &Sight, language: Language) -> String {
    written(&Out::View(Box::new(View::of(sight, language))))
}

/// The line that answers an act.
pub(super) fn reply_line(id: Option<&str>, reply: &Reply, sight: &Sight, words: &Words) -> String {
    match reply {
        Reply::Accepted { .. } => written(&Out::Accepted(Named { id })),
        Reply::Refused(refused) => {
            let told = words.refused(refused, &*sight.view);
            written(&Out::Refused(Refusal { to: Named { id }, refused, words: told }))
        }
        Reply::TooLarge { .. } => lost_line(id, Lost::TooLarge, words),
        Reply::ReadOnly(cause) => lost_line(id, Lost::ReadOnly(*cause), words),
    }
}

pub(super) fn lost_line(id: Option<&str>, lost: Lost, words: &Words) -> String {
    let (cause, key) = match lost {
        Lost::ReadOnly(ReadOnlyCause::Full) => ("full", "note-read-only"),
        Lost::ReadOnly(ReadOnlyCause::Failed) => ("failed", "note-read-only"),
        Lost::ReadOnly(ReadOnlyCause::Unknown) => ("unknown", "note-read-only"),
        Lost::ReadOnly(ReadOnlyCause::WrittenElsewhere) => ("written_elsewhere", "note-read-only"),
        Lost::TooLarge => ("too_large", "seat-too-large"),
        Lost::Busy => ("busy", "seat-busy"),
    };
    let words = words.text(key);
    written(&Out::Unrecorded(Unrecorded { to: Named { id }, cause, words }))
}

/// The line for one that is no act.
pub(super) fn fault_line(id: Option<&str>, fault: &MovesFault) -> String {
    told_line(id, &fault.to_string())
}

/// The same in words of one's own.
pub(super) fn told_line(id: Option<&str>, words: &str) -> String {
    written(&Out::Fault(Told { to: Named { id }, words }))
}

pub(super) fn over_line(words: &str) -> String {
    written(&Out::Over(Told { to: Named { id: None }, words }))
}
