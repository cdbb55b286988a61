//! Probes.

use serde_json::Value;

use crate::exercise::{ChoiceId, ProbeId};
use crate::moves::MovesFault;
use crate::moves::fields::Fields;
use crate::session::{Command, ProbeAnswer, ProbeCommand};

pub(super) fn command(verb: &str, fields: &mut Fields) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "begin-probe" => ProbeCommand::Begin { probe: fields.id("probe", ProbeId::new)? },
        "answer-probe" => ProbeCommand::Answer { answers: answers(fields)? },
        "close-probe" => ProbeCommand::Close,
        _ => return Ok(None),
    };
    Ok(Some(command.into()))
}

/// `["command","unsure"]`: one a question, in their order.
fn answers(fields: &mut Fields) -> Result<Vec<ProbeAnswer>, MovesFault> {
    let wanted = "the ids of options, or \"unsure\", one a question";
    let wrong = MovesFault::Wrong { field: "answers", wanted };
    let Some(Value::Array(items)) = fields.take("answers") else { return Err(wrong) };
    let read = |item: &Value| match item.as_str()? {
        "unsure" => Some(ProbeAnswer::Unsure),
        id => ChoiceId::new(id).ok().map(ProbeAnswer::Option),
    };
    items.iter().map(read).collect::<Option<_>>().ok_or(wrong)
}
