//! A line of a program at a seat of its own: an act without time and seat.

use uuid::Uuid;

use crate::exercise::Span;
use crate::session::{Command, MoveKey};

use super::fields::Fields;
use super::{Above, Deed, MovesFault, Said, said, verb};

/// The longest name that a program gives to one of its lines.
pub const OWN_ID_BYTES_MAX: usize = 64;

/// An act at a seat of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAct {
    /// The program's own name for the line; the answer carries it.
    pub id: Option<String>,
    /// The same on every retry, so that a retry is harmless.
    pub key: Option<MoveKey>,
    /// How long ago it was said.
    pub said: Option<Span>,
    pub command: Command,
}

/// Reads one line. With a fault comes the name that the line has, where that could be read.
pub fn own_act(line: &str) -> Result<OwnAct, (Option<String>, MovesFault)> {
    let mut fields = Fields::parse(line).map_err(|fault| (None, fault))?;
    let id = fields.optional_text("id").map_err(|fault| (None, fault))?;
    if id.as_ref().is_some_and(|id| id.len() > OWN_ID_BYTES_MAX) {
        let wanted = "a text of at most 64 bytes";
        return Err((None, MovesFault::Wrong { field: "id", wanted }));
    }
    match act(&mut fields) {
        Ok((key, said, command)) => Ok(OwnAct { id, key, said, command }),
        Err(fault) => Err((id, fault)),
    }
}

type Read = (Option<MoveKey>, Option<Span>, Command);

fn act(fields: &mut Fields) -> Result<Read, MovesFault> {
    let key = key(fields)?;
    let said = match said(fields)? {
        None => None,
        Some(Said::Ago(span)) => Some(span),
        Some(Said::At(_)) => {
            let wanted = "minutes ago (-3)";
            return Err(MovesFault::Wrong { field: "said", wanted });
        }
    };
    let deed = verb::deed(fields, 0, &mut Above::default()).map_err(needs_the_field)?;
    fields.finish()?;
    match deed {
        Deed::Command(command) => Ok((key, said, command)),
        Deed::PauseFor(_) => Err(MovesFault::OnlyInAFile { what: "for" }),
        Deed::CorrectLine { .. } => Err(MovesFault::OnlyInAFile { what: "line" }),
    }
}

/// There are no lines above: what would be taken from them has to be said.
fn needs_the_field(fault: MovesFault) -> MovesFault {
    let MovesFault::NothingAbove { field, .. } = fault else { return fault };
    MovesFault::Missing { field }
}

fn key(fields: &mut Fields) -> Result<Option<MoveKey>, MovesFault> {
    let Some(text) = fields.optional_text("key")? else { return Ok(None) };
    let wanted = "a UUID";
    let key = Uuid::parse_str(&text).map_err(|_| MovesFault::Wrong { field: "key", wanted })?;
    Ok(Some(MoveKey(key)))
}
