//! The words for what goes between the ministries and to the public.

use crate::exercise::{AudienceId, Exercise, SlotId, SlotValueId, TaskId};
use crate::session::view::RequestStage;
use crate::session::{Addressee, Clearance, MessageStage, Part, StatementStage};

use super::names::Names;
use super::{Words, fit, one_line};

/// How much of a request's subject stands in a sentence.
const SUBJECT_COLUMNS: usize = 30;

impl Words {
    /// A statement as control's log calls it.
    pub fn statement_number(&self, id: u32) -> String {
        self.say("statement-number", &[("number", (id + 1).into())])
    }

    pub fn message_number(&self, id: u32) -> String {
        self.say("message-number", &[("number", (id + 1).into())])
    }

    pub fn request_number(&self, id: u32) -> String {
        self.say("request-number", &[("number", (id + 1).into())])
    }

    /// A request with the beginning of its subject.
    pub fn request<'n>(&self, id: u32, names: impl Into<Names<'n>>) -> String {
        let Some(asked) = names.into().request(id) else { return self.request_number(id) };
        let subject = fit(&one_line(&asked.subject), SUBJECT_COLUMNS);
        let args = [("number", (id + 1).into()), ("subject", subject.into())];
        self.say("request-titled", &args)
    }

    /// A task's title.
    pub fn task<'n>(&self, id: &TaskId, names: impl Into<Names<'n>>) -> String {
        let title = names.into().task(id).map(|title| title.get(self.language()));
        title.map_or_else(|| id.to_string(), one_line)
    }

    pub fn audience(&self, id: &AudienceId, exercise: &Exercise) -> String {
        let name = exercise.statements.audiences.get(id).map(|name| name.get(self.language()));
        name.map_or_else(|| id.to_string(), one_line)
    }

    /// 비교 항목
    pub fn slot(&self, id: &SlotId, exercise: &Exercise) -> String {
        let slot = exercise.statements.slots.get(id).map(|slot| slot.title.get(self.language()));
        slot.map_or_else(|| id.to_string(), one_line)
    }

    /// What is said on a point of comparison.
    pub fn slot_value(&self, slot: &SlotId, id: &SlotValueId, exercise: &Exercise) -> String {
        let values = exercise.statements.slots.get(slot).map(|slot| &slot.values);
        let value = values.and_then(|values| values.get(id)).map(|v| v.get(self.language()));
        value.map_or_else(|| id.to_string(), one_line)
    }

    /// Whom a request asks.
    pub fn addressee(&self, to: &Addressee, exercise: &Exercise) -> String {
        match to {
            Addressee::Control => self.text("addressee-control"),
            Addressee::Cell(cell) => self.cell(cell, exercise),
            Addressee::Organization(id) => {
                let found = exercise.organizations.get(id);
                let name = found.map(|organization| organization.name.get(self.language()));
                name.map_or_else(|| id.to_string(), one_line)
            }
        }
    }

    pub fn clearance(&self, answer: &Clearance) -> String {
        self.text(match answer {
            Clearance::Clear => "clearance-clear",
            Clearance::ClearWithChanges { .. } => "clearance-changes",
            Clearance::Object { .. } => "clearance-object",
        })
    }

    pub fn statement_stage(&self, stage: StatementStage) -> String {
        self.text(match stage {
            StatementStage::Drafted => "statement-drafted",
            StatementStage::Sent => "statement-sent",
            StatementStage::Cleared => "statement-cleared",
            StatementStage::ClearedWithChanges => "statement-changes",
            StatementStage::Objected => "statement-objected",
            StatementStage::Released => "statement-released",
            StatementStage::Withdrawn => "statement-withdrawn",
        })
    }

    pub fn message_stage(&self, stage: MessageStage) -> String {
        self.text(match stage {
            MessageStage::Sent => "message-sent",
            MessageStage::Delivered => "message-delivered",
            MessageStage::Unanswered => "message-unanswered",
            MessageStage::Acknowledged => "message-acknowledged",
        })
    }

    pub fn request_stage(&self, stage: RequestStage) -> String {
        self.text(match stage {
            RequestStage::Asked => "request-asked",
            RequestStage::Assigned => "request-assigned",
            RequestStage::Overdue => "request-overdue",
            RequestStage::Answered => "request-answered",
            RequestStage::Withdrawn => "request-withdrawn",
        })
    }

    pub fn part(&self, part: Part) -> String {
        self.text(match part {
            Part::Lead => "part-lead",
            Part::Support => "part-support",
        })
    }
}
