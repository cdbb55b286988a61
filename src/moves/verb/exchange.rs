//! Statements, messages, requests for information and tasks.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::exercise::{
    AnswerId, AudienceId, CellId, InjectId, OrganizationId, SeatId, SlotId, SlotValueId, TaskId,
};
use crate::moves::Above;
use crate::moves::MovesFault;
use crate::moves::fields::Fields;
use crate::session::{
    Addressee, Clearance, Command, InjectCommand, ItemCommand, NewMessage, NewRequest,
    NewStatement, NewTask, Part, RequestCommand, Slots, StatementCommand, TaskCommand, Wording,
};

pub(super) fn command(
    verb: &str,
    fields: &mut Fields,
    above: &mut Above,
) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "draft-statement" => {
            above.statements += 1;
            let audience = fields.id("audience", AudienceId::new)?;
            NewStatement { audience, wording: wording(fields)? }.into()
        }
        "revise-statement" => {
            let command = StatementCommand::Revise { wording: wording(fields)? };
            statement(fields, above)?.0.of(command)
        }
        "ask-clearance" => {
            let (named, number) = statement(fields, above)?;
            if let Some(number) = number {
                *above.clearances.entry(number).or_insert(0) += 1;
            }
            named.of(StatementCommand::AskClearance)
        }
        "clear" => clear(fields, above)?,
        "release-statement" => statement(fields, above)?.0.of(StatementCommand::Release),
        "withdraw-statement" => statement(fields, above)?.0.of(StatementCommand::Withdraw),
        "send" => {
            above.messages += 1;
            NewMessage { to: fields.id("to", CellId::new)?, text: fields.text("text")? }.into()
        }
        "ask" => {
            above.requests += 1;
            ask(fields)?.into()
        }
        "assign" => {
            let seat = fields.id("to", SeatId::new)?;
            match fields.optional_number("item")? {
                Some(item) => ItemCommand::Assign { seat }.of(item),
                None => RequestCommand::Assign { seat }.of(request(fields, above)?),
            }
        }
        "reply" => reply(fields, above)?,
        "answer-request" => {
            let command = match fields.optional_id("prepared", AnswerId::new)? {
                Some(answer) => RequestCommand::Release { answer },
                None => RequestCommand::Write { text: fields.text("text")? },
            };
            command.of(request(fields, above)?)
        }
        "withdraw-request" => match fields.optional_number("item")? {
            Some(item) => ItemCommand::WithdrawRequest.of(item),
            None => RequestCommand::Withdraw.of(request(fields, above)?),
        },
        "open-task" => open_task(fields)?.into(),
        "take-task" => {
            let parts = [("lead", Part::Lead), ("support", Part::Support)];
            let part = fields.word("part", "lead or support", &parts)?;
            task(fields, TaskCommand::Take { part })?
        }
        "leave-task" => task(fields, TaskCommand::Leave)?,
        "hand-over" => {
            let note = fields.optional_text("note")?.unwrap_or_default();
            let to = fields.id("to", CellId::new)?;
            task(fields, TaskCommand::HandOver { to, note })?
        }
        "finish-task" => {
            let note = fields.optional_text("note")?.unwrap_or_default();
            task(fields, TaskCommand::Finish { note })?
        }
        _ => return Ok(None),
    };
    Ok(Some(command))
}

/// A statement by the cell's own number or in the order of the session.
enum Named {
    Item(u32),
    Ordinal(u32),
}

impl Named {
    fn of(self, command: StatementCommand) -> Command {
        match self {
            Self::Item(number) => ItemCommand::Statement(command).of(number),
            Self::Ordinal(id) => command.of(id),
        }
    }
}

/// Also the number counted from one, where it is not the cell's own.
fn statement(fields: &mut Fields, above: &Above) -> Result<(Named, Option<u32>), MovesFault> {
    if let Some(item) = fields.optional_number("item")? {
        return Ok((Named::Item(item), None));
    }
    let what = "drafts a statement";
    let number = latest(fields, "statement", above.statements, what)?;
    Ok((Named::Ordinal(number - 1), Some(number)))
}

fn request(fields: &mut Fields, above: &Above) -> Result<u32, MovesFault> {
    Ok(latest(fields, "request", above.requests, "asks for information")? - 1)
}

/// A number counted from one, or that of the latest above.
fn latest(
    fields: &mut Fields,
    field: &'static str,
    above: u32,
    what: &'static str,
) -> Result<u32, MovesFault> {
    let named = fields.optional_number(field)?;
    let latest = (above > 0).then_some(above);
    named.or(latest).ok_or(MovesFault::NothingAbove { field, what })
}

fn clear(fields: &mut Fields, above: &Above) -> Result<Command, MovesFault> {
    let answer = match fields.text("answer")?.as_str() {
        "clear" => Clearance::Clear,
        "changes" => Clearance::ClearWithChanges { wording: wording(fields)? },
        "object" => Clearance::Object { reason: fields.text("reason")? },
        _ => {
            let wanted = "clear, changes or object";
            return Err(MovesFault::Wrong { field: "answer", wanted });
        }
    };
    let (named, number) = statement(fields, above)?;
    let asked = number.and_then(|number| above.clearances.get(&number).copied());
    let nothing = MovesFault::NothingAbove { field: "round", what: "asks for its clearance" };
    let round = fields.optional_number("round")?.or(asked).ok_or(nothing)?;
    Ok(named.of(StatementCommand::Answer { round, answer }))
}

fn wording(fields: &mut Fields) -> Result<Wording, MovesFault> {
    Ok(Wording { text: fields.text("text")?, slots: slots(fields)? })
}

/// `{"command":"study"}`: what the author's slots say.
pub(super) fn slots(fields: &mut Fields) -> Result<Slots, MovesFault> {
    let wrong =
        MovesFault::Wrong { field: "slots", wanted: "values by slot: {\"command\":\"study\"}" };
    let map = match fields.take("slots") {
        None => return Ok(Slots::new()),
        Some(Value::Object(map)) => map,
        Some(_) => return Err(wrong),
    };
    let pairs = map.iter().map(|(slot, value)| {
        Some((SlotId::new(slot).ok()?, SlotValueId::new(value.as_str()?).ok()?))
    });
    pairs.collect::<Option<_>>().ok_or(wrong)
}

/// To a `cell`, to an `organization`, or to control.
fn ask(fields: &mut Fields) -> Result<NewRequest, MovesFault> {
    let cell = fields.optional_id("cell", CellId::new)?;
    let organization = fields.optional_id("organization", OrganizationId::new)?;
    let to = match (cell, organization) {
        (Some(cell), None) => Addressee::Cell(cell),
        (None, Some(organization)) => Addressee::Organization(organization),
        (None, None) => Addressee::Control,
        (Some(_), Some(_)) => {
            let wanted = "left out where `cell` is asked";
            return Err(MovesFault::Wrong { field: "organization", wanted });
        }
    };
    Ok(NewRequest {
        to,
        subject: fields.text("subject")?,
        question: fields.text("question")?,
        reply_within: fields.optional_span("within")?,
    })
}

/// To what an inject asks for, or to a request for information.
fn reply(fields: &mut Fields, above: &Above) -> Result<Command, MovesFault> {
    let text = fields.text("text")?;
    if let Some(item) = fields.optional_number("item")? {
        return Ok(ItemCommand::Reply { text }.of(item));
    }
    match fields.optional_id("inject", InjectId::new)? {
        Some(inject) => Ok(InjectCommand::Reply { text }.of(&inject)),
        None => Ok(RequestCommand::Answer { text }.of(request(fields, above)?)),
    }
}

fn open_task(fields: &mut Fields) -> Result<NewTask, MovesFault> {
    let supporting = fields.optional_ids("supporting", CellId::new)?.unwrap_or_default();
    Ok(NewTask {
        title: fields.text("title")?,
        lead: fields.optional_id("lead", CellId::new)?,
        supporting: supporting.into_iter().collect::<BTreeSet<_>>(),
        due_within: fields.optional_span("within")?,
    })
}

/// A task by the cell's own number or by its id.
fn task(fields: &mut Fields, command: TaskCommand) -> Result<Command, MovesFault> {
    match fields.optional_number("item")? {
        Some(item) => Ok(ItemCommand::Task(command).of(item)),
        None => Ok(command.of(&fields.id("task", TaskId::new)?)),
    }
}
