//! What happens at the table, as pure functions of the exercise and the journal.
//!
//! A [`Command`] is a wish; [`decide()`] answers it with [`Event`]s or a named [`Refused`];
//! [`State::apply`] copies events in and cannot fail; `view` shows each audience its own part.
//! Nothing here asks for time, randomness or files: they come in [`Context`].

mod command;
pub mod condition;
mod decide;
mod event;
mod fork;
mod limit;
mod record;
mod refused;
mod replay;
pub mod schedule;
mod situation;
mod state;

pub use command::{
    Actor, AdHoc, Command, ConsentAnswer, Context, Correction, DecisionCommand, DraftAnswer,
    EngineCommand, EvaluationCommand, ForecastCommand, FreeMoveCommand, InjectCommand, ItemCommand,
    NewFreeMove, NewMessage, NewNote, NewObservation, NewRating, NewRequest, NewRuling,
    NewStatement, NewTask, PassOnForm, PassageCommand, ProbeCommand, RequestCommand, RevealWhen,
    SeatCommand, SettleAs, StatementCommand, TableCommand, TaskCommand, WashCommand,
};
pub use decide::{decide, open};
pub use event::{
    About, Addressee, Bearing, Chosen, Clearance, Confidence, ConsentStanding, DecisionEvent,
    DueCause, EvaluationEvent, Event, Expectation, Fate, Feedback, FeedbackItem, ForecastEvent,
    Forked, FreeMoveEvent, InjectEvent, Judgement, Learned, Mark, MessageEvent, Opened, Part,
    PassageEvent, PauseCause, Position, Presence, ProbeAnswer, ProbeEvent, Rating, RatingAnswers,
    ReleaseManner, RequestAnswer, RequestEvent, RoomPage, Ruled, Ruling, SeatEvent, Settlement,
    Side, Slots, StatementEvent, TableEvent, TaskEvent, WashQuestion, Wording, WorldEvent,
};
pub use fork::{ForkFault, NotItsOrigin, Prefix, begins_as, origin};
pub use limit::{
    AD_HOC_INJECTS_MAX, AD_HOC_PASSAGES_MAX, ALONE_ACTS_MAX, ARGUMENTS_MAX, CASCADE_COMMANDS_MAX,
    CELL_COMMENTS_MAX, CELL_CONSENTS_MAX, CELL_FREE_MOVES_MAX, CELL_MESSAGES_MAX,
    CELL_PASS_ONS_MAX, CELL_REQUESTS_MAX, CELL_STATEMENTS_MAX, CELL_TASKS_MAX,
    CELL_WASH_ANSWERS_MAX, CONTROL_NOTES_MAX, DRAFT_GRAPHEMES_MAX, EVIDENCE_RECORDS_MAX,
    EXTENSION_MINUTES_MAX, JUMP_MINUTES_MAX, MESSAGE_GRAPHEMES_MAX, OBSERVATIONS_MAX,
    OTHER_GRAPHEMES_MAX, PASSAGE_GRAPHEMES_MAX, PERSON_GRAPHEMES_MAX, RATINGS_MAX,
    REASON_GRAPHEMES_MAX, REPLY_MINUTES_MAX, ROUNDS_MAX, RULING_EFFECTS_MAX, RULINGS_MAX,
    SAID_MINUTES_AGO_MAX, SENT_AGAIN_TIMES_MAX, STATEMENT_GRAPHEMES_MAX, STATEMENT_WORDINGS_MAX,
    TITLE_GRAPHEMES_MAX,
};
pub use record::{
    Digest, MoveKey, RECORD_VERSION, Record, RecordId, Seq, SessionId, UpcastError, upcast,
};
pub use refused::{Act, Field, Refused, Thing};
pub use replay::replay;
pub use schedule::Subject;
pub use situation::{Present, Reading};
pub mod view;
pub use state::{
    Alone, Amendment, Anchor, Answered, Argument, CellState, ClearanceRound, CommentState,
    ConsentAsk, Dealt, DecisionState, Delivery, Done, Entry, ForecastStage, ForecastState,
    FreeMoveState, Freed, HandOverState, Happening, Held, Holding, InjectState, Item, ItemKind,
    Judged, Life, MessageStage, MessageState, NoteState, ObservationState, PassOn, Phase,
    ProbeState, RatingState, Referral, RequestState, Round, RulingState, SeatState, Settled, Stage,
    State, StatementStage, StatementState, TaskState, WashAnswer,
};
