//! Statements, messages, requests for information and tasks in play.

use std::collections::{BTreeMap, BTreeSet};

use crate::exercise::{AudienceId, CellId, ExerciseTime, SeatId, TaskId, Text};
use crate::session::{
    Addressee, Clearance, Fate, MessageEvent, Part, RequestAnswer, RequestEvent, StatementEvent,
    TaskEvent, Wording,
};

use super::{ItemKind, State};

/// Where a statement stands with those who clear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementStage {
    Drafted,
    /// Sent for clearance; somebody has not answered.
    Sent,
    Cleared,
    ClearedWithChanges,
    Objected,
    Released,
    Withdrawn,
}

/// One asking for clearance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClearanceRound {
    /// Counted from one.
    pub number: u32,
    pub cells: BTreeSet<CellId>,
    /// What they were asked about.
    pub wording: Wording,
    pub at: ExerciseTime,
    pub answers: BTreeMap<CellId, (Clearance, ExerciseTime)>,
    /// The statement was revised since: nothing is left to answer.
    pub overtaken: bool,
}

/// A statement in play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementState {
    pub cell: CellId,
    pub audience: AudienceId,
    /// Every wording and when it was written; the last is the current one.
    pub wordings: Vec<(Wording, ExerciseTime)>,
    pub rounds: Vec<ClearanceRound>,
    /// The cell whose wanted words the current wording is.
    pub adopted: Option<CellId>,
    pub released_at: Option<ExerciseTime>,
    /// The cells whose clearance it went out without.
    pub uncleared: BTreeSet<CellId>,
    pub withdrawn_at: Option<ExerciseTime>,
}

impl StatementState {
    /// The words as they stand.
    pub fn wording(&self) -> &Wording {
        &self.wordings.last().expect("a statement begins with a wording").0
    }

    /// When the words as they stand were written.
    pub fn written_at(&self) -> ExerciseTime {
        self.wordings.last().expect("a statement begins with a wording").1
    }

    /// The asking that is about the words as they stand.
    pub fn round(&self) -> Option<&ClearanceRound> {
        self.rounds.last().filter(|round| !round.overtaken)
    }

    /// The last asking of `cell`, and its number by the cell's own count: how often others were
    /// asked is not told.
    pub fn asked_of(&self, cell: &CellId) -> Option<(u32, &ClearanceRound)> {
        (1..).zip(self.rounds.iter().filter(|round| round.cells.contains(cell))).last()
    }

    /// Whether `cell` stands behind the words as they are.
    pub fn is_cleared_by(&self, cell: &CellId) -> bool {
        let answer = self.round().and_then(|round| round.answers.get(cell));
        self.adopted.as_ref() == Some(cell) || matches!(answer, Some((Clearance::Clear, _)))
    }

    pub fn stage(&self) -> StatementStage {
        if self.released_at.is_some() {
            return StatementStage::Released;
        }
        if self.withdrawn_at.is_some() {
            return StatementStage::Withdrawn;
        }
        let Some(round) = self.round() else {
            let asked = || self.rounds.iter().flat_map(|round| &round.cells);
            let cleared = self.adopted.is_some() && asked().all(|cell| self.is_cleared_by(cell));
            return if cleared { StatementStage::Cleared } else { StatementStage::Drafted };
        };
        let answers = || round.answers.values().map(|(answer, _)| answer);
        if answers().any(|answer| matches!(answer, Clearance::Object { .. })) {
            StatementStage::Objected
        } else if round.answers.len() < round.cells.len() {
            StatementStage::Sent
        } else if answers().any(|answer| matches!(answer, Clearance::ClearWithChanges { .. })) {
            StatementStage::ClearedWithChanges
        } else {
            StatementStage::Cleared
        }
    }

    pub(super) fn apply(&mut self, event: &StatementEvent, when: ExerciseTime) {
        match event {
            StatementEvent::Drafted { .. } => {}
            StatementEvent::Revised { wording, adopts } => {
                self.wordings.push((wording.clone(), when));
                self.adopted.clone_from(adopts);
                if let Some(round) = self.rounds.last_mut() {
                    round.overtaken = true;
                }
            }
            StatementEvent::ClearanceAsked { round, cells } => {
                let wording = self.wording().clone();
                let (number, cells) = (*round, cells.clone());
                let answers = BTreeMap::new();
                let at = when;
                let round =
                    ClearanceRound { number, cells, wording, at, answers, overtaken: false };
                self.rounds.push(round);
            }
            StatementEvent::ClearanceAnswered { cell, answer, .. } => {
                if let Some(round) = self.rounds.last_mut() {
                    round.answers.insert(cell.clone(), (answer.clone(), when));
                }
            }
            StatementEvent::Released { uncleared } => {
                self.released_at = Some(when);
                self.uncleared.clone_from(uncleared);
            }
            StatementEvent::Withdrawn => self.withdrawn_at = Some(when),
        }
    }
}

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MessageStage {
    /// It has not arrived.
    Sent,
    Delivered,
    /// 응답 없음
    Unanswered,
    Acknowledged,
}

/// A message in play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageState {
    pub from: CellId,
    pub to: CellId,
    pub text: String,
    pub fate: Fate,
    pub sent_at: ExerciseTime,
    pub delivered_at: Option<ExerciseTime>,
    pub unanswered_at: Option<ExerciseTime>,
    pub acknowledged_at: Option<ExerciseTime>,
}

impl MessageState {
    pub fn stage(&self) -> MessageStage {
        if self.acknowledged_at.is_some() {
            MessageStage::Acknowledged
        } else if self.delivered_at.is_some() {
            MessageStage::Delivered
        } else if self.unanswered_at.is_some() {
            MessageStage::Unanswered
        } else {
            MessageStage::Sent
        }
    }

    pub(super) fn apply(&mut self, event: &MessageEvent, when: ExerciseTime) {
        match event {
            MessageEvent::Sent { .. } => {}
            MessageEvent::Delivered => self.delivered_at = Some(when),
            MessageEvent::WentUnanswered => self.unanswered_at = Some(when),
            MessageEvent::Acknowledged => self.acknowledged_at = Some(when),
        }
    }
}

/// A request for information in play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestState {
    pub cell: CellId,
    pub to: Addressee,
    pub subject: String,
    pub question: String,
    pub asked_at: ExerciseTime,
    pub reply_by: Option<ExerciseTime>,
    pub assigned: Option<SeatId>,
    pub answer: Option<(RequestAnswer, ExerciseTime)>,
    pub withdrawn_at: Option<ExerciseTime>,
}

impl RequestState {
    /// Neither answered nor withdrawn.
    pub fn is_waiting(&self) -> bool {
        self.answer.is_none() && self.withdrawn_at.is_none()
    }

    pub fn is_overdue(&self, t: ExerciseTime) -> bool {
        self.is_waiting() && self.reply_by.is_some_and(|by| by < t)
    }

    pub(super) fn apply(&mut self, event: &RequestEvent, when: ExerciseTime) {
        match event {
            RequestEvent::Asked { .. } => {}
            RequestEvent::Assigned { seat } => self.assigned = Some(seat.clone()),
            RequestEvent::Answered { answer } => self.answer = Some((answer.clone(), when)),
            RequestEvent::Withdrawn => self.withdrawn_at = Some(when),
        }
    }
}

/// A task in play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskState {
    pub title: Text,
    pub by: Option<CellId>,
    /// The cells it is put before.
    pub cells: BTreeSet<CellId>,
    pub parts: BTreeMap<CellId, Part>,
    pub opened_at: ExerciseTime,
    pub due: Option<ExerciseTime>,
    /// How often it changed hands.
    pub hand_overs: u32,
    pub done: Option<Done>,
}

/// That a task was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// None when control closed it.
    pub cell: Option<CellId>,
    pub note: String,
    pub at: ExerciseTime,
}

impl TaskState {
    /// The cells that hold themselves its lead: one, where all is well.
    pub fn leads(&self) -> impl Iterator<Item = &CellId> {
        self.parts.iter().filter(|(_, part)| **part == Part::Lead).map(|(cell, _)| cell)
    }

    pub fn is_overdue(&self, t: ExerciseTime) -> bool {
        self.done.is_none() && self.due.is_some_and(|due| due < t)
    }

    pub(super) fn apply(&mut self, event: &TaskEvent, when: ExerciseTime) {
        match event {
            TaskEvent::Opened { .. } => {}
            TaskEvent::Taken { cell, part } => {
                self.parts.insert(cell.clone(), *part);
            }
            TaskEvent::Left { cell } => {
                self.parts.remove(cell);
            }
            TaskEvent::HandedOver { from, to, .. } => {
                self.parts.remove(from);
                self.parts.insert(to.clone(), Part::Lead);
                self.cells.insert(to.clone());
                self.hand_overs += 1;
            }
            TaskEvent::Done { cell, note } => {
                self.done = Some(Done { cell: cell.clone(), note: note.clone(), at: when });
            }
        }
    }
}

impl State {
    pub(super) fn apply_statement(&mut self, id: u32, event: &StatementEvent, when: ExerciseTime) {
        if let StatementEvent::Drafted { cell, audience, wording } = event {
            self.statements.push(StatementState {
                cell: cell.clone(),
                audience: audience.clone(),
                wordings: vec![(wording.clone(), when)],
                rounds: vec![],
                adopted: None,
                released_at: None,
                uncleared: BTreeSet::new(),
                withdrawn_at: None,
            });
        }
        let Some(statement) = self.statements.get_mut(id as usize) else { return };
        statement.apply(event, when);
        let readers: Vec<_> = match event {
            StatementEvent::Drafted { cell, .. } => vec![cell.clone()],
            StatementEvent::ClearanceAsked { cells, .. } => cells.iter().cloned().collect(),
            StatementEvent::Released { .. } => self.cells.keys().cloned().collect(),
            StatementEvent::Revised { .. }
            | StatementEvent::ClearanceAnswered { .. }
            | StatementEvent::Withdrawn => vec![],
        };
        for cell in readers {
            self.register(&cell, ItemKind::Statement(id), when);
        }
    }

    pub(super) fn apply_message(&mut self, id: u32, event: &MessageEvent, when: ExerciseTime) {
        if let MessageEvent::Sent { from, to, text, fate } = event {
            self.messages.push(MessageState {
                from: from.clone(),
                to: to.clone(),
                text: text.clone(),
                fate: *fate,
                sent_at: when,
                delivered_at: None,
                unanswered_at: None,
                acknowledged_at: None,
            });
            self.register(from, ItemKind::Message(id), when);
        }
        let Some(message) = self.messages.get_mut(id as usize) else { return };
        message.apply(event, when);
        if *event == MessageEvent::Delivered {
            let to = message.to.clone();
            self.register(&to, ItemKind::Message(id), when);
        }
    }

    pub(super) fn apply_request(&mut self, id: u32, event: &RequestEvent, when: ExerciseTime) {
        if let RequestEvent::Asked { cell, to, subject, question, reply_by } = event {
            self.requests.push(RequestState {
                cell: cell.clone(),
                to: to.clone(),
                subject: subject.clone(),
                question: question.clone(),
                asked_at: when,
                reply_by: *reply_by,
                assigned: None,
                answer: None,
                withdrawn_at: None,
            });
            self.register(cell, ItemKind::Request(id), when);
            if let Addressee::Cell(asked) = to {
                self.register(asked, ItemKind::Request(id), when);
            }
        }
        if let Some(request) = self.requests.get_mut(id as usize) {
            request.apply(event, when);
        }
    }

    pub(super) fn apply_task(&mut self, id: &TaskId, event: &TaskEvent, when: ExerciseTime) {
        if let TaskEvent::Opened { by, title, cells, parts, due } = event {
            let task = TaskState {
                title: title.clone(),
                by: by.clone(),
                cells: cells.iter().cloned().collect(),
                parts: parts.clone(),
                opened_at: when,
                due: *due,
                hand_overs: 0,
                done: None,
            };
            self.tasks.insert(id.clone(), task);
            for cell in cells {
                self.register(cell, ItemKind::Task(id.clone()), when);
            }
        }
        let Some(task) = self.tasks.get_mut(id) else { return };
        task.apply(event, when);
        if let TaskEvent::HandedOver { to, .. } = event {
            self.register(to, ItemKind::Task(id.clone()), when);
        }
    }
}
