//! Acts as programs write them: one JSON object, one act.
//!
//! A moves file is a header and then one act a line, each with its time and its seat. At a seat of
//! its own a program writes the same lines without either. docs/moves-format.md describes both.

mod above;
mod fault;
mod fields;
mod own;
mod span;
mod verb;

pub use fault::{MovesFault, MovesProblem};
pub use own::{OWN_ID_BYTES_MAX, OwnAct, own_act};

use chrono::{DateTime, Utc};

use crate::exercise::{ExerciseId, ExerciseTime, Language, Seat, SeatId, Span};
use crate::session::{Actor, Command, Correction, State};

use above::Above;
use fields::Fields;

/// The longest moves file.
pub const MOVES_BYTES_MAX: usize = 16 * 1024 * 1024;
/// The most lines of one.
pub const MOVES_LINES_MAX: usize = 100_000;
const MOVES_VERSION: u64 = 1;

/// Whether the rehearsal releases what is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReleaseOffered {
    /// The moves do it.
    #[default]
    ByMoves,
    /// At once, as a facilitator who follows the script would.
    AtOnce,
}

/// The first line of a moves file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub exercise: ExerciseId,
    /// The session's language, and the one that texts in two languages are taken in.
    pub language: Language,
    /// The exercise time that is played on to after the last act.
    pub end: Option<ExerciseTime>,
    pub release: ReleaseOffered,
    /// The wall time at which the rehearsal begins; the exercise's own start otherwise.
    pub wall: Option<DateTime<Utc>>,
}

/// When something was said, where that was before it was keyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Ago(Span),
    At(ExerciseTime),
}

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Command(Command),
    /// The clock stands for so long on the wall, and goes on.
    PauseFor(Span),
    /// The record that a line of this file became is mended.
    CorrectLine {
        line: usize,
        correction: Correction,
    },
}

/// One line: who does what when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Counted from one.
    pub line: usize,
    pub at: ExerciseTime,
    /// How long it waits on the wall before that, while the clock stands.
    pub after: Option<Span>,
    pub actor: Actor,
    pub said: Option<Said>,
    pub deed: Deed,
}

/// A moves file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moves {
    pub header: Header,
    pub acts: Vec<Act>,
}

/// Reads a moves file; every line with a problem is told. It is played in `otherwise` where its
/// header has no language.
pub fn parse(text: &str, otherwise: Language) -> Result<Moves, Vec<MovesProblem>> {
    read(text, otherwise, Above::default(), ExerciseTime::START)
}

/// Reads a moves file that goes on from a session as it stands: no act lies before it, and "the
/// latest" is the session's own until the file has one.
pub fn parse_after(text: &str, state: &State) -> Result<Moves, Vec<MovesProblem>> {
    read(text, state.language, Above::of(state), state.t)
}

fn read(
    text: &str,
    otherwise: Language,
    mut above: Above,
    begin: ExerciseTime,
) -> Result<Moves, Vec<MovesProblem>> {
    if text.len() > MOVES_BYTES_MAX {
        return Err(vec![MovesProblem::of_line(1, MovesFault::FileTooLong)]);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().zip(1..).filter(|(text, _)| !text.trim().is_empty());
    let header = match lines.next() {
        Some((text, line)) => header(text, otherwise)
            .map_err(|fault| vec![MovesProblem::within(line, text, fault)])?,
        None => return Err(vec![MovesProblem::of_line(1, MovesFault::NoHeader)]),
    };
    let (mut acts, mut problems) = (vec![], vec![]);
    let mut before = begin;
    for (text, line) in lines {
        if line > MOVES_LINES_MAX {
            problems.push(MovesProblem::of_line(line, MovesFault::TooManyLines));
            break;
        }
        match act((text, line), header.language, before, &mut above) {
            Ok(act) => {
                before = act.at;
                acts.push(act);
            }
            Err(MovesFault::TooEarly) if before == begin => {
                let fault = MovesFault::BeforeItBegins { t: begin };
                problems.push(MovesProblem::within(line, text, fault));
            }
            Err(fault) => problems.push(MovesProblem::within(line, text, fault)),
        }
    }
    if problems.is_empty() { Ok(Moves { header, acts }) } else { Err(problems) }
}

fn header(line: &str, otherwise: Language) -> Result<Header, MovesFault> {
    let mut fields = Fields::parse(line)?;
    match fields.take("moves") {
        None => return Err(MovesFault::NoHeader),
        Some(version) if version.as_u64() == Some(MOVES_VERSION) => {}
        Some(_) => return Err(MovesFault::OtherVersion),
    }
    let wanted = "a language: ko, en";
    let language = match fields.optional_text("language")? {
        None => otherwise,
        Some(code) => {
            Language::from_code(&code).ok_or(MovesFault::Wrong { field: "language", wanted })?
        }
    };
    let release = match fields.optional_text("release")?.as_deref() {
        None | Some("by-moves") => ReleaseOffered::ByMoves,
        Some("offered") => ReleaseOffered::AtOnce,
        Some(_) => {
            return Err(MovesFault::Wrong { field: "release", wanted: "offered or by-moves" });
        }
    };
    let wall = match fields.optional_text("wall")? {
        None => None,
        Some(text) => Some(text.parse().map_err(|_| MovesFault::Wrong {
            field: "wall",
            wanted: "a date and time: 2026-11-03T05:00:00Z",
        })?),
    };
    let header = Header {
        exercise: fields.id("exercise", ExerciseId::new)?,
        language,
        end: fields.optional_time("end")?,
        release,
        wall,
    };
    fields.finish()?;
    Ok(header)
}

fn act(
    (text, line): (&str, usize),
    language: Language,
    before: ExerciseTime,
    above: &mut Above,
) -> Result<Act, MovesFault> {
    let mut fields = Fields::parse(text)?.in_language(language);
    let at = fields.optional_time("at")?.ok_or(MovesFault::Missing { field: "at" })?;
    if at < before {
        return Err(MovesFault::TooEarly);
    }
    let seat = fields.optional_id("seat", SeatId::new)?.unwrap_or_else(Seat::facilitator);
    let by = fields.optional_id("by", SeatId::new)?.unwrap_or_else(|| seat.clone());
    let said = said(&mut fields)?;
    let after = fields.optional_span("after")?;
    let deed = verb::deed(&mut fields, line, above)?;
    fields.finish()?;
    Ok(Act { line, at, after, actor: Actor { seat, by }, said, deed })
}

/// Minutes ago as a number below zero, or the exercise time itself as a text.
fn said(fields: &mut Fields) -> Result<Option<Said>, MovesFault> {
    let wanted = "minutes ago (-3) or an exercise time (12m30s)";
    let wrong = MovesFault::Wrong { field: "said", wanted };
    let Some(value) = fields.take("said") else { return Ok(None) };
    if let Some(text) = value.as_str() {
        let span = span::parse(text).ok_or(wrong)?;
        return Ok(Some(Said::At(ExerciseTime::START + span)));
    }
    let minutes = value.as_i64().filter(|minutes| *minutes <= 0).ok_or(wrong)?;
    Ok(Some(Said::Ago(Span(minutes.unsigned_abs().saturating_mul(60_000)))))
}
