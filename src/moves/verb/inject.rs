//! Injects: out, kept back, changed, written at the table.

use serde_json::Value;

use crate::exercise::{CellId, InjectId, InjectKind};
use crate::moves::MovesFault;
use crate::moves::fields::Fields;
use crate::session::{AdHoc, Command, InjectCommand, ItemCommand};

pub(super) fn command(verb: &str, fields: &mut Fields) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "release" => InjectCommand::Release,
        "hold" => InjectCommand::Hold,
        "let-go" => InjectCommand::LetGo,
        "skip" => InjectCommand::Skip { reason: fields.text("reason")? },
        "amend" => InjectCommand::Amend {
            title: fields.optional_text("title")?,
            passages: amended(fields)?,
            reason: fields.text("reason")?,
        },
        "send-again" => InjectCommand::SendAgain { cells: fields.ids("cells", CellId::new)? },
        "recall" => InjectCommand::Recall { reason: fields.text("reason")? },
        "close" => InjectCommand::Close,
        "acknowledge" => return acknowledge(fields).map(Some),
        "compose" => return compose(fields).map(Some),
        _ => return Ok(None),
    };
    Ok(Some(command.of(&fields.id("inject", InjectId::new)?)))
}

/// A cell names what it has by its own number, or control's way: an inject or, counted from one in
/// the order of the session, a message.
fn acknowledge(fields: &mut Fields) -> Result<Command, MovesFault> {
    if let Some(number) = fields.optional_number("item")? {
        return Ok(ItemCommand::Acknowledge.of(number));
    }
    if let Some(number) = fields.optional_number("message")? {
        return Ok(Command::AcknowledgeMessage { id: number - 1 });
    }
    Ok(InjectCommand::Acknowledge.of(&fields.id("inject", InjectId::new)?))
}

/// One text for each passage; `null` leaves one as it was written.
fn amended(fields: &mut Fields) -> Result<Vec<Option<String>>, MovesFault> {
    texts_or_null(fields).ok_or(MovesFault::Wrong {
        field: "passages",
        wanted: "a list with a text or null for each passage",
    })
}

fn texts_or_null(fields: &mut Fields) -> Option<Vec<Option<String>>> {
    let Value::Array(list) = fields.take("passages")? else { return None };
    list.into_iter()
        .map(|each| match each {
            Value::Null => Some(None),
            text @ (Value::String(_)
            | Value::Object(_)
            | Value::Bool(_)
            | Value::Number(_)
            | Value::Array(_)) => fields.as_text(text).map(Some),
        })
        .collect()
}

fn compose(fields: &mut Fields) -> Result<Command, MovesFault> {
    let kinds = [
        ("contextual", InjectKind::Contextual),
        ("action", InjectKind::Action),
        ("contingency", InjectKind::Contingency),
    ];
    let passages = texts_or_null(fields).and_then(|list| list.into_iter().collect());
    let wrong = MovesFault::Wrong { field: "passages", wanted: "a list of texts" };
    Ok(Command::ComposeInject(AdHoc {
        kind: fields.word("kind", "contextual, action or contingency", &kinds)?,
        to: fields.ids("to", CellId::new)?,
        from: fields.text("from")?,
        channel: fields.text("channel")?,
        title: fields.text("title")?,
        passages: passages.ok_or(wrong)?,
        reason: fields.text("reason")?,
    }))
}
