//! What goes between the ministries and those who are absent: faulty lines, prepared answers, work.

use serde::{Deserialize, Serialize};

use super::{AnswerId, CellId, Condition, OrganizationId, Passage, Span, TaskId, Text, Timing};

/// What goes wrong with a message between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageFault {
    /// It arrives so much later.
    Delay(Span),
    /// It never arrives; its sender sees 응답 없음 after so long.
    NoAnswer { shown_after: Span },
}

/// A line from one cell to another that fails while its condition holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultyLine {
    pub from: CellId,
    pub to: CellId,
    /// Judged when a message is sent; of several that hold, the first in the file counts.
    pub when: Condition,
    pub fault: MessageFault,
    /// For the facilitator only.
    pub notes: Option<Text>,
}

/// What an absent organization, or control, will say when a ministry asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparedAnswer {
    pub id: AnswerId,
    /// The organization that says it; none where it is control's own.
    pub of: Option<OrganizationId>,
    /// The question it fits. For control only.
    pub about: Text,
    /// How it reaches the asker.
    pub channel: Text,
    pub passages: Vec<Passage>,
}

/// A piece of work that needs one lead, put before the cells at its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTask {
    pub id: TaskId,
    pub title: Text,
    pub opens: Timing,
    /// The cells it is put before.
    pub cells: Vec<CellId>,
    /// How long after its opening it is due.
    pub due_within: Option<Span>,
    /// For the facilitator only.
    pub notes: Option<Text>,
}
