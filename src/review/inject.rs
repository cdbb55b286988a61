//! Each inject: what was planned with it and what became of it.

mod history;

use serde::Serialize;

use crate::exercise::{CellId, ExerciseTime, InjectId, InjectKind, SeatId, Span};
use crate::session::{DueCause, ReleaseManner};

use super::reading::Reading;
use super::{Length, Moment};

/// Where an inject ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It is out.
    Released,
    Closed,
    Recalled,
    Skipped,
    /// Kept back by the author or at the table, and never let go.
    Held,
    /// It fell due and nobody released it.
    Offered,
    /// It never fell due.
    NotDue,
    /// An expected action: a marker for evaluators, never sent.
    Marker,
}

/// A release against the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Against {
    /// The author set no time.
    NoPlan,
    OnTime,
    Early(Span),
    Late(Span),
}

/// One inject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InjectReview {
    pub id: InjectId,
    pub kind: InjectKind,
    pub fate: Fate,
    /// The time the author set, as far as what it is counted from has happened.
    pub planned: Option<ExerciseTime>,
    pub due: Option<Moment>,
    pub due_cause: Option<DueCause>,
    pub released: Option<ReleaseReview>,
    /// How it reached each cell.
    pub deliveries: Vec<DeliveryReview>,
    pub holds: Vec<HoldChange>,
    pub skipped: Option<SkipReview>,
    pub amendments: Vec<AmendmentReview>,
    /// When it was sent again, and to whom.
    pub sent_again: Vec<(Moment, Vec<CellId>)>,
    pub recalled: Option<RecallReview>,
    pub closed: Option<Moment>,
    /// Where it was written at the table.
    pub composed: Option<ComposedReview>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReleaseReview {
    pub at: Moment,
    pub manner: ReleaseManner,
    pub against: Against,
    /// From when it fell due; an early release has no such length.
    pub waited: Length,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeliveryReview {
    pub cell: CellId,
    pub acknowledged: Option<Moment>,
    /// From the release to the acknowledgment.
    pub took: Length,
    /// 조치결과: the last report on what the inject asks for, and when it came.
    pub reply: Option<(String, Moment)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldChange {
    Held(Moment),
    LetGo(Moment),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SkipReview {
    pub at: Moment,
    pub cause: DueCause,
    /// Empty when an effect of the author's skipped it.
    pub reason: String,
    /// It went out afterwards all the same.
    pub released_after: bool,
}

/// What was changed before it went out; `None` stood as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AmendmentReview {
    pub at: Moment,
    pub title: Option<String>,
    pub passages: Vec<Option<String>>,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecallReview {
    pub at: Moment,
    pub reason: String,
    /// Who had acknowledged it by then.
    pub read_by: Vec<CellId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComposedReview {
    pub at: Moment,
    pub seat: SeatId,
    pub reason: String,
    pub to: Vec<CellId>,
    pub title: String,
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<InjectReview> {
    history::read(reading)
}
