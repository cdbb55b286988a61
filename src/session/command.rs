//! Commands: what somebody at the table wishes.

mod adjudication;
mod decision;
mod evaluation;
mod exchange;
mod forecast;
mod inject;
mod note;
mod probe;
mod seat;
mod wash;

pub use adjudication::{FreeMoveCommand, NewFreeMove, NewRuling};
pub use decision::{DecisionCommand, DraftAnswer, RevealWhen, SettleAs};
pub use evaluation::{EvaluationCommand, NewObservation, NewRating};
pub use exchange::{
    NewMessage, NewRequest, NewStatement, NewTask, RequestCommand, StatementCommand, TaskCommand,
};
pub use forecast::ForecastCommand;
pub use inject::{AdHoc, ConsentAnswer, InjectCommand, ItemCommand, PassOnForm, PassageCommand};
pub use note::NewNote;
pub use probe::ProbeCommand;
pub use seat::SeatCommand;
pub use wash::WashCommand;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::exercise::{
    BranchId, CellId, DecisionId, ExerciseTime, ForecastId, InjectId, MoveId, SeatId, TaskId,
    TimeScale,
};

use super::{DueCause, PauseCause, Presence, RoomPage, Seq};

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

/// How an earlier record is mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// It stands; this is what should be known beside it.
    Note(String),
    /// It should not have been keyed; its effect is taken back where that is honest.
    TakeBack(String),
}

/// A wish of somebody at the table, or of the engine itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Table(TableCommand),
    /// Control does something with a seat.
    Seat {
        id: SeatId,
        command: SeatCommand,
    },
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
    Forecast {
        id: ForecastId,
        command: ForecastCommand,
    },
    Note(NewNote),
    Wash(WashCommand),
    Probe(ProbeCommand),
    Evaluation(EvaluationCommand),
    MakeFreeMove(NewFreeMove),
    FreeMove {
        id: u32,
        command: FreeMoveCommand,
    },
    /// 판정
    Rule(Box<NewRuling>),
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
    TakeSeat {
        person: String,
    },
    LeaveSeat,
    AnswerCheck,
    SetPresence {
        cell: CellId,
        presence: Presence,
    },
    StartExercise,
    Pause,
    ResumeClock,
    BeginMove {
        to: MoveId,
    },
    EndExercise,
    StopForRealWorld {
        reason: String,
    },
    LiftRealWorldStop {
        note: String,
    },
    ShowRoom {
        page: RoomPage,
    },
    /// 인수인계: the seat goes to somebody else, with a note for them.
    HandOver {
        to: String,
        note: String,
    },
    /// Whoever came has read the note.
    TakeOver,
    /// How fast exercise time goes.
    SetScale {
        scale: TimeScale,
    },
    /// Exercise time leaps ahead; what lies between falls due on landing.
    Jump {
        to: ExerciseTime,
    },
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
    OpenForecast {
        forecast: ForecastId,
        cause: DueCause,
    },
}

impl From<TableCommand> for Command {
    fn from(command: TableCommand) -> Self {
        Self::Table(command)
    }
}

impl From<EngineCommand> for Command {
    fn from(command: EngineCommand) -> Self {
        Self::Engine(command)
    }
}
