//! Passages between the cells.

use crate::exercise::{CellId, FactId, InjectId, PassageRef};
use crate::rehearse::MovesFault;
use crate::rehearse::fields::Fields;
use crate::rehearse::moves::Above;
use crate::session::{Command, ConsentAnswer, PassOnForm, PassageCommand};

pub(super) fn command(
    verb: &str,
    fields: &mut Fields,
    above: &mut Above,
) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "ask-consent" => {
            above.asks += 1;
            PassageCommand::AskConsent {
                passage: passage(fields)?,
                to: fields.id("to", CellId::new)?,
            }
        }
        "answer-consent" => {
            let words = [("granted", ConsentAnswer::Granted), ("refused", ConsentAnswer::Refused)];
            let latest = above.asks.checked_sub(1);
            let named = fields.optional_number("ask")?.map(|number| number - 1);
            PassageCommand::AnswerConsent {
                ask: named.or(latest).ok_or(MovesFault::NothingAbove("asks for consent"))?,
                answer: fields.word("answer", "granted or refused", &words)?,
            }
        }
        "pass-on" => PassageCommand::PassOn {
            passage: passage(fields)?,
            to: fields.id("to", CellId::new)?,
            form: form(fields)?,
            facts: fields.optional_ids("facts", FactId::new)?,
        },
        _ => return Ok(None),
    };
    Ok(Some(command.into()))
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
