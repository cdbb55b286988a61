//! Commands: what somebody at the table wishes.

mod exchange;

pub use exchange::{
    NewMessage, NewRequest, NewStatement, NewTask, RequestCommand, StatementCommand, TaskCommand,
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::exercise::{
    BranchId, CellId, DecisionId, ExerciseTime, FactId, InjectId, InjectKind, MoveId, PassageRef,
    SeatId, Span, TaskId,
};

use super::{Chosen, DueCause, PauseCause, Position, Presence, RoomPage, Seq, Slots};

/// Whose act it is, and who keys it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    pub seat: SeatId,
    pub by: SeatId,
}

impl Actor {
    /// Somebody acting for themselves.
    pub fn own(seat: SeatId) -> Self {
        Self { by: seat.clone(), seat }
    }
}

/// What a decision may know beyond the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// Wall time.
    pub at: DateTime<Utc>,
    /// Exercise time.
    pub t: ExerciseTime,
    /// When it was said, in exercise time, where that was earlier.
    pub said_at: Option<ExerciseTime>,
}

impl Context {
    /// When the act happened.
    pub fn happened_at(&self) -> ExerciseTime {
        self.said_at.unwrap_or(self.t)
    }
}

/// In what form a passage goes to another cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassOnForm {
    /// 전문: word for word.
    Full,
    /// 요약
    Summary(String),
    /// 구두; the words where somebody took them down.
    Spoken(String),
}

/// What the originator of a passage answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentAnswer {
    Granted,
    Refused,
}

/// Whether a reveal waits for every position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevealWhen {
    AllAreIn,
    /// Control says so, with positions missing.
    Now,
}

/// A cell's answer to a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftAnswer {
    /// 동의
    Concur,
    /// 조건부 동의, with the words it wants instead.
    ConcurWithChanges { replacement: String },
    /// 부동의
    NonConcur { reason: String, alternative: String },
}

/// How the lead settles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettleAs {
    Unified,
    /// The lead decides over dissent, which is recorded.
    ByLead,
}

/// How an earlier record is mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// It stands; this is what should be known beside it.
    Note(String),
    /// It should not have been keyed; its effect is taken back where that is honest.
    TakeBack(String),
}

/// An inject written at the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdHoc {
    pub kind: InjectKind,
    pub to: Vec<CellId>,
    /// As it stands under 발신.
    pub from: String,
    pub channel: String,
    pub title: String,
    pub passages: Vec<String>,
    /// Why the script was left.
    pub reason: String,
}

/// A wish of somebody at the table, or of the engine itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Table(TableCommand),
    Inject {
        id: InjectId,
        command: InjectCommand,
    },
    ComposeInject(AdHoc),
    Passage(PassageCommand),
    /// About something on the cell's register, by the cell's own number.
    Item {
        number: u32,
        command: ItemCommand,
    },
    Decision {
        id: DecisionId,
        command: DecisionCommand,
    },
    DraftStatement(NewStatement),
    Statement {
        id: u32,
        command: StatementCommand,
    },
    Send(NewMessage),
    /// A message that reached the cell has been read.
    AcknowledgeMessage {
        id: u32,
    },
    Ask(NewRequest),
    Request {
        id: u32,
        command: RequestCommand,
    },
    OpenTask(NewTask),
    Task {
        id: TaskId,
        command: TaskCommand,
    },
    Correct {
        record: Seq,
        correction: Correction,
    },
    Engine(EngineCommand),
}

/// Wishes about the session, its clock, its seats and its room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableCommand {
    TakeSeat { person: String },
    LeaveSeat,
    AnswerCheck,
    SetPresence { cell: CellId, presence: Presence },
    StartExercise,
    Pause,
    ResumeClock,
    BeginMove { to: MoveId },
    EndExercise,
    StopForRealWorld { reason: String },
    LiftRealWorldStop { note: String },
    ShowRoom { page: RoomPage },
}

/// Wishes about an inject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InjectCommand {
    Release,
    Hold,
    LetGo,
    Skip {
        reason: String,
    },
    /// `None` leaves a title or a passage as it stands.
    Amend {
        title: Option<String>,
        passages: Vec<Option<String>>,
        reason: String,
    },
    SendAgain {
        cells: Vec<CellId>,
    },
    Recall {
        reason: String,
    },
    Close,
    Acknowledge,
    /// 조치결과: what the cell has done about what the inject asks for.
    Reply {
        text: String,
    },
}

/// Wishes about a passage between the cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassageCommand {
    AskConsent {
        passage: PassageRef,
        to: CellId,
    },
    AnswerConsent {
        ask: u32,
        answer: ConsentAnswer,
    },
    PassOn {
        passage: PassageRef,
        to: CellId,
        form: PassOnForm,
        /// What came across, where control ticked it; all that the cell holds otherwise.
        facts: Option<Vec<FactId>>,
    },
}

/// Wishes of a cell about something on its register. They name it as the cell sees it: the cell's
/// own number and the passages in it, counted from one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemCommand {
    Acknowledge,
    AskConsent {
        passage: u16,
        to: CellId,
    },
    PassOn {
        passage: u16,
        to: CellId,
        form: PassOnForm,
    },
    /// To what an inject asks for, or to a request for information.
    Reply {
        text: String,
    },
    Statement(StatementCommand),
    Assign {
        seat: SeatId,
    },
    /// The cell no longer asks.
    WithdrawRequest,
    Task(TaskCommand),
}

/// Wishes about a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionCommand {
    Open,
    TakePosition(Position),
    Reveal {
        when: RevealWhen,
    },
    Draft {
        chosen: Chosen,
        text: String,
        /// 기한 내 미회신 시 의견 없음 간주, when the drafter says so.
        silence_within: Option<Span>,
        /// What the text fixes for what is said in public.
        line: Slots,
    },
    Answer {
        round: u32,
        answer: DraftAnswer,
    },
    Settle {
        how: SettleAs,
    },
    /// Control notes what was decided at the table.
    RecordOutcome {
        chosen: Chosen,
        text: String,
        line: Slots,
    },
    Refer {
        question: String,
    },
    ReturnReferral {
        chosen: Chosen,
        text: String,
        reason: String,
        conditions: String,
        line: Slots,
    },
    ActAlone {
        chosen: Chosen,
        explanation: String,
    },
    ExtendDeadline {
        by: Span,
    },
    Lapse,
}

/// What only the engine wishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EngineCommand {
    MarkClock,
    /// The clock cannot go on by itself.
    Pause {
        cause: PauseCause,
    },
    ResumeSession {
        gap_ms: u64,
        torn_bytes: u64,
    },
    MakeDue {
        inject: InjectId,
        cause: DueCause,
    },
    /// An `auto` inject goes out.
    Release {
        inject: InjectId,
    },
    TakeBranch {
        branch: BranchId,
    },
    OpenDecision {
        decision: DecisionId,
        cause: DueCause,
    },
    Lapse {
        decision: DecisionId,
    },
    CountSilence {
        decision: DecisionId,
    },
    Deliver {
        message: u32,
    },
    /// Its sender is shown that no answer comes.
    LeaveUnanswered {
        message: u32,
    },
    OpenTask {
        task: TaskId,
        cause: DueCause,
    },
}

impl InjectCommand {
    pub fn of(self, id: &InjectId) -> Command {
        Command::Inject { id: id.clone(), command: self }
    }
}

impl ItemCommand {
    pub fn of(self, number: u32) -> Command {
        Command::Item { number, command: self }
    }
}

impl DecisionCommand {
    pub fn of(self, id: &DecisionId) -> Command {
        Command::Decision { id: id.clone(), command: self }
    }
}

impl From<TableCommand> for Command {
    fn from(command: TableCommand) -> Self {
        Self::Table(command)
    }
}

impl From<PassageCommand> for Command {
    fn from(command: PassageCommand) -> Self {
        Self::Passage(command)
    }
}

impl From<EngineCommand> for Command {
    fn from(command: EngineCommand) -> Self {
        Self::Engine(command)
    }
}
