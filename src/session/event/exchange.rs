//! What happened between the ministries and to what they say: statements, messages, requests,
//! tasks.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::exercise::{
    AudienceId, CellId, ExerciseTime, InjectId, OrganizationId, SeatId, SlotId, SlotValueId,
    TaskId, Text,
};

use super::Event;

/// What the author's slots say: one value each, and nothing on a slot that is not there.
pub type Slots = BTreeMap<SlotId, SlotValueId>;

/// What a statement says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    pub text: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub slots: Slots,
}

/// A cell's answer to a statement that was sent to it for clearance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clearance {
    /// 이견 없음
    Clear,
    /// 수정 의견, with the words it wants instead.
    ClearWithChanges { wording: Wording },
    /// 반대
    Object { reason: String },
}

/// What happened to a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementEvent {
    Drafted {
        cell: CellId,
        audience: AudienceId,
        wording: Wording,
    },
    /// `adopts` is the cell whose wanted words these are: it has cleared them.
    Revised {
        wording: Wording,
        adopts: Option<CellId>,
    },
    ClearanceAsked {
        round: u32,
        cells: BTreeSet<CellId>,
    },
    ClearanceAnswered {
        round: u32,
        cell: CellId,
        answer: Clearance,
    },
    /// `uncleared` are the cells whose clearance it went out without.
    Released {
        uncleared: BTreeSet<CellId>,
    },
    Withdrawn,
}

/// What becomes of a message, by the author's script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It arrives with its sending.
    Arrives,
    ArrivesAt(ExerciseTime),
    /// It never arrives; its sender sees 응답 없음 from then on.
    UnansweredFrom(ExerciseTime),
}

/// What happened to a message from one cell to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageEvent {
    Sent {
        from: CellId,
        to: CellId,
        text: String,
        fate: Fate,
    },
    Delivered,
    /// 응답 없음
    WentUnanswered,
    Acknowledged,
}

/// Whom a request for information asks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Addressee {
    Control,
    Cell(CellId),
    /// One that nobody in the room plays; the simulation cell answers for it.
    Organization(OrganizationId),
}

/// The answer to a request for information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestAnswer {
    /// A cell's own words.
    Words(String),
    /// It went out as an inject under the asked organization's name.
    Inject(InjectId),
}

/// What happened to a request for information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestEvent {
    Asked {
        cell: CellId,
        to: Addressee,
        subject: String,
        question: String,
        reply_by: Option<ExerciseTime>,
    },
    Assigned {
        seat: SeatId,
    },
    Answered {
        answer: RequestAnswer,
    },
    Withdrawn,
}

/// A cell's part in a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// 주관
    Lead,
    /// 협조
    Support,
}

/// What happened to a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskEvent {
    /// `by` is none where the author planned it or control put it.
    Opened {
        by: Option<CellId>,
        title: Text,
        cells: Vec<CellId>,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        parts: BTreeMap<CellId, Part>,
        due: Option<ExerciseTime>,
    },
    Taken {
        cell: CellId,
        part: Part,
    },
    Left {
        cell: CellId,
    },
    HandedOver {
        from: CellId,
        to: CellId,
        note: String,
    },
    /// `cell` is none when control closed it.
    Done {
        cell: Option<CellId>,
        note: String,
    },
}

impl StatementEvent {
    pub fn of(self, id: u32) -> Event {
        Event::Statement { id, event: self }
    }
}

impl MessageEvent {
    pub fn of(self, id: u32) -> Event {
        Event::Message { id, event: self }
    }
}

impl RequestEvent {
    pub fn of(self, id: u32) -> Event {
        Event::Request { id, event: self }
    }
}

impl TaskEvent {
    pub fn of(self, id: &TaskId) -> Event {
        Event::Task { id: id.clone(), event: self }
    }
}
