//! What a cell writes and is asked, as a program at its seat reads it.

use serde::Serialize;

use crate::exercise::{
    AudienceId, CellId, Language, OrganizationId, SeatId, SlotId, SlotValueId, Text,
};
use crate::session::view::{
    AnswerReceived, Exchange as View, MessageView, RequestView, StatementView, TaskView,
};
use crate::session::{Clearance, MessageStage, Part, Slots, StatementStage};

use super::adjudication::{FreeMove, Ruled, free_move, outcome};
use super::forecast::{Forecast, forecast};
use super::view::millis;

#[derive(Serialize)]
pub(super) struct Exchange<'a> {
    audiences: Vec<Audience<'a>>,
    slots: Vec<Slot<'a>>,
    organizations: Vec<Organization<'a>>,
    statements: Vec<Statement<'a>>,
    messages: Vec<Message<'a>>,
    requests: Vec<Request<'a>>,
    tasks: Vec<Task<'a>>,
    forecasts: Vec<Forecast<'a>>,
    free_moves: Vec<FreeMove<'a>>,
    outcomes: Vec<Ruled<'a>>,
}

#[derive(Serialize)]
struct Audience<'a> {
    audience: &'a AudienceId,
    name: &'a str,
}

#[derive(Serialize)]
struct Slot<'a> {
    #[serde(rename = "slot")]
    id: &'a SlotId,
    title: &'a str,
    values: Vec<Value<'a>>,
}

#[derive(Serialize)]
struct Value<'a> {
    value: &'a SlotValueId,
    title: &'a str,
}

#[derive(Serialize)]
struct Organization<'a> {
    organization: &'a OrganizationId,
    name: &'a str,
}

#[derive(Serialize)]
struct Statement<'a> {
    item: u32,
    at_ms: u64,
    /// Whether the cell itself wrote it.
    own: bool,
    from: &'a str,
    audience: &'a str,
    text: &'a str,
    slots: &'a Slots,
    stage: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    round: Option<u32>,
    overtaken: bool,
    answers: Vec<Answer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    released_ms: Option<u64>,
    uncleared: Vec<&'a str>,
}

#[derive(Serialize)]
struct Answer<'a> {
    cell: &'a CellId,
    #[serde(rename = "answer")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slots: Option<&'a Slots>,
}

#[derive(Serialize)]
struct Message<'a> {
    item: u32,
    at_ms: u64,
    own: bool,
    with: &'a str,
    text: &'a str,
    stage: &'static str,
}

#[derive(Serialize)]
struct Request<'a> {
    item: u32,
    at_ms: u64,
    own: bool,
    with: &'a str,
    subject: &'a str,
    question: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_by_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assigned: Option<&'a str>,
    /// Whether somebody sees to it.
    in_hand: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<&'a str>,
    /// The item as which the answer came.
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_item: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered_ms: Option<u64>,
    withdrawn: bool,
}

#[derive(Serialize)]
struct Task<'a> {
    item: u32,
    at_ms: u64,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    lead: Vec<&'a CellId>,
    supporting: Vec<&'a CellId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<Done<'a>>,
}

#[derive(Serialize)]
struct Done<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    note: &'a str,
    at_ms: u64,
}

pub(super) fn exchange(view: &View, language: Language) -> Exchange<'_> {
    let said = |text| Text::get(text, language);
    let slots = view.slots.iter().map(|own| Slot {
        id: &own.id,
        title: said(&own.title),
        values: own
            .values
            .iter()
            .map(|(value, title)| Value { value, title: said(title) })
            .collect(),
    });
    let audiences = view.audiences.iter();
    let absent = view.organizations.iter();
    Exchange {
        audiences: audiences
            .map(|(audience, name)| Audience { audience, name: said(name) })
            .collect(),
        slots: slots.collect(),
        organizations: absent
            .map(|(organization, name)| Organization { organization, name: said(name) })
            .collect(),
        statements: view.statements.iter().map(|own| statement(own, language)).collect(),
        messages: view.messages.iter().map(|own| message(own, language)).collect(),
        requests: view.requests.iter().map(|own| request(own, language)).collect(),
        tasks: view.tasks.iter().map(|own| task(own, language)).collect(),
        forecasts: view.forecasts.iter().map(|own| forecast(own, language)).collect(),
        free_moves: view.free_moves.iter().map(|own| free_move(own, language)).collect(),
        outcomes: view.outcomes.iter().map(|own| outcome(own, language)).collect(),
    }
}

fn statement(own: &StatementView, language: Language) -> Statement<'_> {
    let answers = own.answers.iter().map(|(cell, _, answer)| match answer {
        None => Answer { cell, kind: "waiting", text: None, slots: None },
        Some(Clearance::Clear) => Answer { cell, kind: "clear", text: None, slots: None },
        Some(Clearance::ClearWithChanges { wording }) => {
            Answer { cell, kind: "changes", text: Some(&wording.text), slots: Some(&wording.slots) }
        }
        Some(Clearance::Object { reason }) => {
            Answer { cell, kind: "object", text: Some(reason), slots: None }
        }
    });
    Statement {
        item: own.number,
        at_ms: millis(own.at),
        own: own.own,
        from: own.from.get(language),
        audience: own.audience.get(language),
        text: &own.wording.text,
        slots: &own.wording.slots,
        stage: match own.stage {
            StatementStage::Drafted => "drafted",
            StatementStage::Sent => "sent",
            StatementStage::Cleared => "cleared",
            StatementStage::ClearedWithChanges => "changes",
            StatementStage::Objected => "objected",
            StatementStage::Released => "released",
            StatementStage::Withdrawn => "withdrawn",
        },
        round: own.round,
        overtaken: own.overtaken,
        answers: answers.collect(),
        released_ms: own.released_at.map(millis),
        uncleared: own.uncleared.iter().map(|cell| cell.get(language)).collect(),
    }
}

fn message(own: &MessageView, language: Language) -> Message<'_> {
    Message {
        item: own.number,
        at_ms: millis(own.at),
        own: own.own,
        with: own.with.get(language),
        text: &own.text,
        stage: match own.stage {
            MessageStage::Sent => "sent",
            MessageStage::Delivered => "delivered",
            MessageStage::Unanswered => "no_answer",
            MessageStage::Acknowledged => "acknowledged",
        },
    }
}

fn request(own: &RequestView, language: Language) -> Request<'_> {
    let (answer, answer_item) = match own.answer.as_ref().map(|(answer, _)| answer) {
        None => (None, None),
        Some(AnswerReceived::Words(text)) => (Some(text.as_str()), None),
        Some(AnswerReceived::Item(number)) => (None, Some(*number)),
    };
    Request {
        item: own.number,
        at_ms: millis(own.at),
        own: own.own,
        with: own.with.get(language),
        subject: &own.subject,
        question: &own.question,
        reply_by_ms: own.reply_by.map(millis),
        assigned: own.assigned.as_ref().map(SeatId::as_str),
        in_hand: own.in_hand,
        answer,
        answer_item,
        answered_ms: own.answer.as_ref().map(|(_, at)| millis(*at)),
        withdrawn: own.withdrawn,
    }
}

fn task(own: &TaskView, language: Language) -> Task<'_> {
    let with = |part: Part| {
        let own = own.parts.iter().filter(move |(_, _, own)| *own == part);
        own.map(|(cell, _, _)| cell).collect()
    };
    Task {
        item: own.number,
        at_ms: millis(own.at),
        title: own.title.get(language),
        by: own.by.as_ref().map(|by| by.get(language)),
        lead: with(Part::Lead),
        supporting: with(Part::Support),
        due_ms: own.due.map(millis),
        done: own.done.as_ref().map(|done| Done {
            by: done.by.as_ref().map(|by| by.get(language)),
            note: &done.note,
            at_ms: millis(done.at),
        }),
    }
}
