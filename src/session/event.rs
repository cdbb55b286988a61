//! Events: what happened. These are wire types; a journal keeps them for good.

mod adjudication;
mod decision;
mod evaluation;
mod exchange;
mod forecast;
mod note;
mod probe;
mod seat;
mod wash;

pub use adjudication::{FreeMoveEvent, Learned, Ruled, Ruling, Side};
pub use decision::{Chosen, Confidence, DecisionEvent, Expectation, Position, Settlement};
pub use evaluation::{Bearing, EvaluationEvent, Rating, RatingAnswers};
pub use exchange::{
    Addressee, Clearance, Fate, MessageEvent, Part, RequestAnswer, RequestEvent, Slots,
    StatementEvent, TaskEvent, Wording,
};
pub use forecast::{ForecastEvent, Judgement};
pub use note::About;
pub use probe::{ProbeAnswer, ProbeEvent};
pub use seat::SeatEvent;
pub use wash::{Feedback, FeedbackItem, Mark, WashQuestion};

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::exercise::{
    BranchId, CellId, DecisionId, Exercise, ExerciseTime, FactId, ForecastId, Inject, InjectId,
    Language, MoveId, PassageRef, ProbeId, SeatId, TaskId, TimeScale, VariableId,
};

use super::{ConsentAnswer, Digest, PassOnForm, RecordId, Seq, SessionId};

/// Whether somebody sits for a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    Present,
    Absent,
}

/// Why the clock stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseCause {
    ByHand,
    /// The machine slept; the gap is wall time in milliseconds.
    Suspended {
        gap_ms: u64,
    },
    /// More fell due at one instant than the engine does by itself.
    Cascade,
}

/// What made an inject or a decision due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueCause {
    Time,
    Condition,
    Decision(DecisionId),
    Branch(BranchId),
    Control,
}

/// How an inject went out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReleaseManner {
    ByHand,
    Auto,
}

/// What the room's screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomPage {
    /// Move, clock, the common situation, the agreed text so far.
    #[default]
    Situation,
    /// A decision: revealed positions, the draft, the outcome.
    Decision(DecisionId),
    /// What the ministries have said in public, side by side.
    Statements,
    /// Nothing but the banner.
    Blank,
    HotWash,
}

/// The consent of a passage's originator at the moment it was passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentStanding {
    NotNeeded,
    NotAsked,
    Waiting,
    Granted,
    Refused,
}

/// The first event of every session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    pub session: SessionId,
    /// The version of the exercise document below.
    pub format: u32,
    pub exercise: Arc<Exercise>,
    /// SHA-256 of the file it was read from, hexadecimal.
    pub source_digest: String,
    pub language: Language,
    /// The version of the program.
    pub program: String,
    /// Where this is a what-if: what it goes on from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forked: Option<Forked>,
}

/// What a what-if goes on from: the first records of another session, which it begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forked {
    pub session: SessionId,
    /// How many of its records this one begins with.
    pub records: u64,
    /// The digest of the last of them in the other session's own chain.
    pub digest: Digest,
}

/// A fact about the session, by what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Table(TableEvent),
    Seat {
        id: SeatId,
        event: SeatEvent,
    },
    Inject {
        id: InjectId,
        event: InjectEvent,
    },
    Passage(PassageEvent),
    World(WorldEvent),
    Decision {
        id: DecisionId,
        event: DecisionEvent,
    },
    Statement {
        id: u32,
        event: StatementEvent,
    },
    Message {
        id: u32,
        event: MessageEvent,
    },
    Request {
        id: u32,
        event: RequestEvent,
    },
    Task {
        id: TaskId,
        event: TaskEvent,
    },
    Forecast {
        id: ForecastId,
        event: ForecastEvent,
    },
    /// 진행자 메모: control's own, and nobody else's to see.
    Noted {
        seat: SeatId,
        about: About,
        text: String,
    },
    /// At the hot wash; `cell` is none where control noted it for the room.
    WashAnswered {
        cell: Option<CellId>,
        question: WashQuestion,
        text: String,
    },
    FeedbackGiven {
        seat: SeatId,
        feedback: Box<Feedback>,
    },
    Evaluation(EvaluationEvent),
    FreeMove {
        id: u32,
        event: FreeMoveEvent,
    },
    /// 판정: its effects follow in the same record.
    Ruled(Box<Ruling>),
    Probe {
        id: ProbeId,
        event: ProbeEvent,
    },
    /// A note on an earlier record.
    Corrected {
        earlier: Seq,
        earlier_id: RecordId,
        note: String,
    },
}

/// What happened to the session, its clock, its seats and its room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableEvent {
    SessionOpened(Box<Opened>),
    /// The table came back; `gap_ms` of wall time passed since the last record.
    SessionResumed {
        gap_ms: u64,
        torn_bytes: u64,
    },
    SeatTaken {
        seat: SeatId,
        person: String,
    },
    SeatLeft {
        seat: SeatId,
    },
    CheckAnswered {
        seat: SeatId,
    },
    PresenceSet {
        cell: CellId,
        presence: Presence,
    },
    ExerciseStarted,
    Paused {
        cause: PauseCause,
    },
    ClockResumed,
    MoveBegan {
        to: MoveId,
    },
    ExerciseEnded,
    RealWorldStopped {
        reason: String,
    },
    RealWorldLifted {
        note: String,
    },
    ClockMarked,
    RoomShown {
        page: RoomPage,
    },
    /// The seat went to somebody else; `from` is none where it was empty.
    HandedOver {
        seat: SeatId,
        from: Option<String>,
        to: String,
        note: String,
    },
    /// Whoever came has read the note.
    TakenOver {
        seat: SeatId,
    },
    ScaleSet {
        scale: TimeScale,
    },
    /// Exercise time leapt ahead, from the record's own time.
    Jumped {
        to: ExerciseTime,
    },
}

/// What happened to an inject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InjectEvent {
    FellDue { cause: DueCause },
    Released { cells: Vec<CellId>, manner: ReleaseManner },
    Held,
    LetGo,
    Skipped { reason: String, cause: DueCause },
    Amended { title: Option<String>, passages: Vec<Option<String>>, reason: String },
    SentAgain { cells: Vec<CellId> },
    Recalled { reason: String, read_by: Vec<CellId> },
    Closed,
    Composed { inject: Box<Inject>, reason: String },
    Acknowledged { cell: CellId },
    AcknowledgementRetracted { cell: CellId },
    Replied { cell: CellId, text: String },
}

/// What happened to a passage between the cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassageEvent {
    ConsentAsked {
        ask: u32,
        passage: PassageRef,
        cell: CellId,
        to: CellId,
    },
    ConsentAnswered {
        ask: u32,
        answer: ConsentAnswer,
    },
    PassedOn {
        pass_on: u32,
        passage: PassageRef,
        from: CellId,
        to: CellId,
        form: PassOnForm,
        /// What the receiver now knows of the passage's facts.
        facts: Vec<FactId>,
        consent: ConsentStanding,
    },
    PassOnRetracted {
        pass_on: u32,
    },
}

/// What happened in the exercise's world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorldEvent {
    BranchTaken {
        branch: BranchId,
    },
    VariableSet {
        variable: VariableId,
        value: i64,
        cause: DueCause,
        /// Control's, where it changed by a ruling; an option or a branch says it otherwise.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
}

impl From<TableEvent> for Event {
    fn from(event: TableEvent) -> Self {
        Self::Table(event)
    }
}

impl From<PassageEvent> for Event {
    fn from(event: PassageEvent) -> Self {
        Self::Passage(event)
    }
}

impl From<WorldEvent> for Event {
    fn from(event: WorldEvent) -> Self {
        Self::World(event)
    }
}

impl InjectEvent {
    pub fn of(self, id: &InjectId) -> Event {
        Event::Inject { id: id.clone(), event: self }
    }
}
