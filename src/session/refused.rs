//! Refusals: why a wish is not granted. Typed codes; `lang` words them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::exercise::{CellId, ExerciseTime, ProbabilityGrade, Role, TimeScale};

/// A field of a form, named in a refusal about what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Person,
    Title,
    Sender,
    Channel,
    Passage,
    Summary,
    Reason,
    Explanation,
    Other,
    Draft,
    Replacement,
    Alternative,
    Question,
    Conditions,
    Outcome,
    Note,
    Statement,
    Message,
    Subject,
    Answer,
    /// 조치결과
    Report,
    Feedback,
    Observation,
    Evaluator,
    Comment,
    Action,
    Effect,
    Reasons,
    Argument,
}

/// A kind of thing that a command can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    Seat,
    Cell,
    Move,
    Inject,
    /// On a cell's register, by its own number.
    Item,
    Passage,
    Fact,
    Decision,
    Choice,
    ConsentRequest,
    Branch,
    Record,
    Statement,
    Message,
    /// A request for information.
    Request,
    Task,
    Audience,
    Slot,
    SlotValue,
    Organization,
    PreparedAnswer,
    Forecast,
    Note,
    WashQuestion,
    Probe,
    ProbeAnswer,
    WashAnswer,
    Objective,
    CriticalTask,
    Observation,
    Rating,
    Comment,
    FreeMove,
    Argument,
    Ruling,
    Variable,
    Effect,
}

/// What somebody's role does not let them do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    RunExercise,
    AnswerForOrganization,
    SubmitForCell,
    ActForCell,
    LeadDecision,
    TakeSeat,
    Engine,
    Evaluate,
}

/// Why a command was refused. Naming what one cannot see is refused as naming what is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refused {
    NoSuch {
        thing: Thing,
    },
    /// `by` may not key for `seat`.
    MayNotKeyFor,
    NotYourRole {
        role: Role,
        act: Act,
    },
    Empty {
        field: Field,
    },
    TooLong {
        field: Field,
        limit: usize,
        length: usize,
    },
    TooMany {
        thing: Thing,
        limit: usize,
    },
    /// It was said more than that ago, or not yet.
    SaidTooLongAgo {
        limit_minutes: u64,
    },
    /// It was said before there was anything to say it about.
    SaidBefore {
        earliest: ExerciseTime,
    },

    NotStarted,
    AlreadyStarted,
    AlreadyPaused,
    NotPaused,
    ExerciseOver,
    /// It is not over: the hot wash comes after ENDEX.
    NotOver,
    StoppedForRealWorld,
    NotStopped,
    AlreadyThere,
    /// No seat of this kind waits to be taken over.
    NothingHandedOver,
    ScaleOutOfRange {
        min: TimeScale,
        max: TimeScale,
    },
    /// Exercise time never runs backwards.
    JumpBack {
        now: ExerciseTime,
    },
    JumpTooFar {
        limit_minutes: u64,
    },

    SeatTaken,
    SeatEmpty,
    AlreadyAnswered,
    /// Control has muted the seat; reading goes on.
    Muted,
    NotMuted,
    /// Who runs the exercise is neither muted nor sent out: the seat is handed over.
    SeatRunsExercise,
    /// What waits for a seat stays in its cell.
    SeatOfAnother,
    SeatOnlyWatches,

    AlreadyReleased,
    NotReleased,
    AlreadySkipped,
    AlreadyHeld,
    NotHeld,
    AlreadyRecalled,
    AlreadyClosed,
    AlreadyDue,
    /// Neither time nor a condition has made it due, or the clock stands.
    NotDue,
    /// The engine does not do this by itself; it waits for a key of control.
    NeedsAKey,
    /// A marker for evaluators is never sent.
    NeverSent,
    NoAddressee,
    NotAddressed,
    NothingAmended,
    WrongPassageCount {
        expected: usize,
        given: usize,
    },
    AlreadyAcknowledged,

    ToYourself,
    /// The cell has a summary or what was said, not the words themselves.
    NotHeldInFull,
    AlreadyPassedOn,
    NoConsentNeeded,
    AlreadyAsked,
    ConsentAnswered,
    OnlyControlTicksFacts,

    NotOpen,
    AlreadyOpen,
    AlreadySettled,
    NoPositionsAtThisDepth,
    NoDraftAtThisDepth,
    AlreadyRevealed,
    NotRevealed,
    PositionsMissing {
        cells: BTreeSet<CellId>,
    },
    NothingToReveal,
    ExpectationMissing {
        cell: CellId,
    },
    ExpectationOfOutsider {
        cell: CellId,
    },
    NoDraft,
    /// The answer names a round that is no longer the current one.
    StaleDraft {
        current: u32,
    },
    DraftersAgreeByDrafting,
    NotAllConcurred {
        cells: BTreeSet<CellId>,
    },
    AllConcurred,
    AuthorityIsJoint,
    NowhereToRefer,
    AlreadyReferred,
    NotReferred,
    WithTheHigherBody,
    NotAlone,
    NoDeadline,
    DeadlineNotReached,
    ExtensionOutOfRange {
        limit_minutes: u64,
    },
    SilenceNotDeclared,
    SilenceNotDue,

    /// Another cell's statement: it can be cleared, and no more.
    NotYourStatement,
    StatementOut,
    StatementWithdrawn,
    /// Nobody else's clearance is needed here.
    NobodyToClear,
    AlreadyCleared,
    ClearanceWaiting,
    /// The words were changed since they were sent for clearance.
    ClearanceOvertaken,
    NothingChanged,
    MessageArrived,
    MessageUnanswered,
    /// It asks somebody else.
    NotYoursToAnswer,
    NotYourRequest,
    RequestAnswered,
    RequestWithdrawn,
    /// The inject asks for nothing.
    NothingAsked,
    /// The prepared answer is another organization's.
    AnswerOfAnother,
    ReplyTimeOutOfRange {
        limit_minutes: u64,
    },
    TaskDone,
    /// The cell has no such part in the task.
    NotYourTask,
    AlreadyYourTask,

    /// Another seat of the cell gives it.
    NotYourForecast,
    /// The advice and the last word come after the own judgement.
    OwnJudgementFirst,
    AlreadyJudged,
    ForecastOpen,
    ForecastConcluded,
    NumberMissing,
    NoNumberWanted,
    /// The number is not what the words mean, in percent.
    NumberOutsideGrade {
        grade: ProbabilityGrade,
        low: u8,
        high: u8,
    },

    /// The author does not want tasks rated.
    RatingsOff,
    /// Another cell's free move: it can be argued about, and no more.
    NotYourFreeMove,
    FreeMoveWithdrawn,
    OpenForArgument,
    NotOpenForArgument,
    AlreadyRuled,
    /// Nobody gave an answer of their own here.
    NothingToRule,
    /// A change by hand is no act of a ministry.
    NothingToClass,
    /// A change by hand that changes nothing.
    NoEffect,
    ValueOutOfRange {
        value: i64,
        min: i64,
        max: i64,
    },
    AlreadyKnown,

    CannotTakeBack,
    RecallInstead,
    /// A probe is under way: clock and play stand still.
    ProbeOpen,
    NoProbe,
    ProbeHeld,
    /// Its move has not begun.
    ProbeTooEarly,
}
