//! Statements, messages, requests for information and tasks.

use crate::exercise::TaskId;
use crate::session::{
    Clearance, Fate, MessageEvent, RequestAnswer, RequestEvent, StatementEvent, TaskEvent,
};

use super::super::one_line;
use super::Log;

impl Log<'_> {
    pub(super) fn statement(&self, id: u32, event: &StatementEvent) -> String {
        let exercise = self.names.exercise;
        let name = ("statement", self.words.statement_number(id).into());
        match event {
            StatementEvent::Drafted { audience, .. } => {
                let audience = self.words.audience(audience, exercise);
                self.say("event-statement-drafted", &[name, ("audience", audience.into())])
            }
            StatementEvent::Revised { adopts: None, .. } => {
                self.say("event-statement-revised", &[name])
            }
            StatementEvent::Revised { adopts: Some(cell), .. } => {
                let cell = ("cell", self.cells([cell]).into());
                self.say("event-statement-adopted", &[name, cell])
            }
            StatementEvent::ClearanceAsked { cells, .. } => {
                let cells = ("cells", self.cells(cells).into());
                self.say("event-clearance-asked", &[name, cells])
            }
            StatementEvent::ClearanceAnswered { answer, .. } => {
                let words = ("answer", self.words.clearance(answer).into());
                match answer {
                    Clearance::Object { reason } => {
                        let reason = ("reason", one_line(reason).into());
                        self.say("event-clearance-objected", &[name, words, reason])
                    }
                    Clearance::Clear | Clearance::ClearWithChanges { .. } => {
                        self.say("event-clearance-answered", &[name, words])
                    }
                }
            }
            StatementEvent::Released { uncleared } if uncleared.is_empty() => {
                self.say("event-statement-released", &[name])
            }
            StatementEvent::Released { uncleared } => {
                let cells = ("cells", self.cells(uncleared).into());
                self.say("event-statement-released-uncleared", &[name, cells])
            }
            StatementEvent::Withdrawn => self.say("event-statement-withdrawn", &[name]),
        }
    }

    pub(super) fn message(&self, id: u32, event: &MessageEvent) -> String {
        let name = ("message", self.words.message_number(id).into());
        match event {
            MessageEvent::Sent { to, text, fate, .. } => {
                let (to, text) = (self.cells([to]), one_line(text));
                let args = [name, ("to", to.into()), ("text", text.into())];
                self.say(
                    match fate {
                        Fate::Arrives => "event-message-sent",
                        Fate::ArrivesAt(_) => "event-message-sent-late",
                        Fate::UnansweredFrom(_) => "event-message-sent-nowhere",
                    },
                    &args,
                )
            }
            MessageEvent::Delivered => self.say("event-message-delivered", &[name]),
            MessageEvent::WentUnanswered => self.say("event-message-unanswered", &[name]),
            MessageEvent::Acknowledged => self.say("event-message-acknowledged", &[name]),
        }
    }

    pub(super) fn request(&self, id: u32, event: &RequestEvent) -> String {
        let name = ("request", self.words.request_number(id).into());
        match event {
            RequestEvent::Asked { to, subject, .. } => {
                let to = self.words.addressee(to, self.names.exercise);
                let subject = one_line(subject);
                let args = [name, ("to", to.into()), ("subject", subject.into())];
                self.say("event-request-asked", &args)
            }
            RequestEvent::Assigned { seat } => {
                let seat = self.words.seat(seat, self.names);
                self.say("event-request-assigned", &[name, ("seat", seat.into())])
            }
            RequestEvent::Answered { answer: RequestAnswer::Words(text) } => {
                let text = ("text", one_line(text).into());
                self.say("event-request-answered", &[name, text])
            }
            RequestEvent::Answered { answer: RequestAnswer::Inject(inject) } => {
                let inject = ("inject", self.words.inject(inject, self.names).into());
                self.say("event-request-answered-by", &[name, inject])
            }
            RequestEvent::Withdrawn => self.say("event-request-withdrawn", &[name]),
        }
    }

    pub(super) fn task(&self, id: &TaskId, event: &TaskEvent) -> String {
        let name = ("task", self.words.task(id, self.names).into());
        match event {
            TaskEvent::Opened { title, parts, .. } => {
                let title = one_line(title.get(self.words.language()));
                let leads = parts.iter().filter(|(_, part)| **part == crate::session::Part::Lead);
                let leads = self.cells(leads.map(|(cell, _)| cell));
                let key =
                    if parts.is_empty() { "event-task-opened" } else { "event-task-opened-led" };
                self.say(key, &[("task", title.into()), ("cells", leads.into())])
            }
            TaskEvent::Taken { part, .. } => {
                let part = ("part", self.words.part(*part).into());
                self.say("event-task-taken", &[name, part])
            }
            TaskEvent::Left { .. } => self.say("event-task-left", &[name]),
            TaskEvent::HandedOver { to, note, .. } => {
                let to = self.cells([to]);
                let note = one_line(note);
                if note.is_empty() {
                    return self.say("event-task-handed-over", &[name, ("to", to.into())]);
                }
                let args = [name, ("to", to.into()), ("remark", note.into())];
                self.say("event-task-handed-over-with", &args)
            }
            TaskEvent::Done { note, .. } => {
                let task = self.words.task(id, self.names);
                self.remarked("event-task-done", Some(("task", &task)), note)
            }
        }
    }
}
