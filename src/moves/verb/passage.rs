//! Passages between the cells.

use crate::exercise::{CellId, FactId, InjectId, PassageRef};
use crate::moves::Above;
use crate::moves::MovesFault;
use crate::moves::fields::Fields;
use crate::session::{Command, ConsentAnswer, ItemCommand, PassOnForm, PassageCommand};

pub(super) fn command(
    verb: &str,
    fields: &mut Fields,
    above: &mut Above,
) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "ask-consent" => {
            above.asks += 1;
            let to = fields.id("to", CellId::new)?;
            match fields.optional_number("item")? {
                Some(item) => ItemCommand::AskConsent { passage: number(fields)?, to }.of(item),
                None => PassageCommand::AskConsent { passage: passage(fields)?, to }.into(),
            }
        }
        "answer-consent" => {
            let words = [("granted", ConsentAnswer::Granted), ("refused", ConsentAnswer::Refused)];
            let latest = above.asks.checked_sub(1);
            let named = fields.optional_number("ask")?.map(|number| number - 1);
            let nothing = MovesFault::NothingAbove { field: "ask", what: "asks for consent" };
            let ask = named.or(latest).ok_or(nothing)?;
            let answer = fields.word("answer", "granted or refused", &words)?;
            PassageCommand::AnswerConsent { ask, answer }.into()
        }
        "pass-on" => {
            let (to, form) = (fields.id("to", CellId::new)?, form(fields)?);
            if let Some(item) = fields.optional_number("item")? {
                ItemCommand::PassOn { passage: number(fields)?, to, form }.of(item)
            } else {
                let facts = fields.optional_ids("facts", FactId::new)?;
                PassageCommand::PassOn { passage: passage(fields)?, to, form, facts }.into()
            }
        }
        _ => return Ok(None),
    };
    Ok(Some(command))
}

/// A passage of what the cell received, counted from one.
fn number(fields: &mut Fields) -> Result<u16, MovesFault> {
    let number = fields.optional_number("passage")?;
    let number = number.ok_or(MovesFault::Missing { field: "passage" })?;
    let wanted = "the number of a passage";
    u16::try_from(number).map_err(|_| MovesFault::Wrong { field: "passage", wanted })
}

/// `01-3/2`: the second passage of inject `01-3`.
fn passage(fields: &mut Fields) -> Result<PassageRef, MovesFault> {
    let text = fields.text("passage")?;
    let wanted = "a passage: 01-3/2";
    let found = text.split_once('/').and_then(|(inject, number)| {
        let inject = InjectId::new(inject).ok()?;
        Some(PassageRef { inject, number: number.parse().ok()? })
    });
    found.ok_or(MovesFault::Wrong { field: "passage", wanted })
}

fn form(fields: &mut Fields) -> Result<PassOnForm, MovesFault> {
    let wanted = "full, summary or spoken";
    match fields.optional_text("form")?.as_deref() {
        None | Some("full") => Ok(PassOnForm::Full),
        Some("summary") => fields.text("words").map(PassOnForm::Summary),
        Some("spoken") => {
            Ok(PassOnForm::Spoken(fields.optional_text("words")?.unwrap_or_default()))
        }
        Some(_) => Err(MovesFault::Wrong { field: "form", wanted }),
    }
}
