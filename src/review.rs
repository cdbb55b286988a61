//! What a journal teaches, as a pure function of the exercise and its records.
//!
//! [`read`] turns any journal, whole or cut off anywhere, into an [`Aar`]: typed and unworded.
//! `report` and the review screens word it. A moment is when something was said, a length is
//! exercise time (so that pauses are out of it), and a length that cannot be told says why.
//! Measures stand in [`measures`], and use the lengths here.

mod about;
mod clock;
pub mod compare;
mod completeness;
mod correction;
mod decision;
mod evaluation;
mod forecast;
mod inject;
mod keying;
mod kind;
mod knowledge;
mod length;
pub mod measures;
mod message;
mod note;
pub mod notebook;
mod overview;
pub mod path;
mod playback;
mod probe;
mod public;
pub mod query;
mod question;
mod reading;
mod receipt;
mod request;
mod seat;
mod statement;
mod task;
mod timeline;
mod wash;
mod world;

pub use about::About;
pub use clock::{Clock, Gap, Jump, MoveReview, Pause, RealWorldStop, ScaleChange, Wall};
pub use compare::{Row, Verdict};
pub use completeness::Completeness;
pub use correction::Corrected;
pub use decision::{
    ActAlone, AnswerReview, DecisionReview, ExpectationReview, Extension, Fulfilment, Opening,
    PositionReview, ReferralReview, RevealReview, RoundReview, Seal, SettledReview, Standing, Step,
    StepKind,
};
pub use evaluation::{CommentReview, ObservationReview, RatingReview};
pub use forecast::{AdviceReview, ForecastReview, JudgementReview, TruthReview, Turn};
pub use inject::{
    Against, AmendmentReview, ComposedReview, DeliveryReview, Fate, HoldChange, InjectReview,
    RecallReview, ReleaseReview, SkipReview,
};
pub use keying::{KeyedFor, Keying};
pub use kind::Kind;
pub use knowledge::{
    CellKnowledge, ConsentReview, Crossing, FactReview, How, InTime, Learned, Need, PassOnReview,
};
pub use length::{Length, Moment, Unknown};
pub use message::MessageReview;
pub use note::{NoteReview, SeatHandOver};
pub use overview::{Overview, SeatReview};
pub use playback::{CHECKPOINTS_MAX, CONTROL_LANE, Corpus, LINES_AT_ONCE_MAX, Mark, Playback};
pub use probe::ProbeReview;
pub use public::{Comparison, LineReview, PublicReview, With};
pub use question::{
    Pattern, QUESTIONS_MAX, Question, READ_BACK_MINUTES_QUICK, SHARING_MINUTES_LONG, Sign, choose,
    objectives_of,
};
pub use receipt::{CellReview, Receipt, ReceiptItem};
pub use request::{Assignment, RequestReply, RequestReview};
pub use seat::SeatAct;
pub use statement::{
    ClearanceAnswer, ClearanceReview, StatementRelease, StatementReview, WordingReview,
};
pub use task::{DoneReview, DoubleLead, HandOver, PartReview, TaskReview};
pub use timeline::moment;
pub use wash::{FEEDBACK_ANSWERS_MIN, FeedbackCount, FeedbackReview, WashReview};
pub use world::{
    ArgumentReview, ChangeReview, EscalationReview, FreeMoveReview, LearnedReview, RulingReview,
    StepReview, WorldReview,
};

use indexmap::IndexMap;
use serde::Serialize;

use crate::exercise::{Exercise, Inject, InjectId, TaskId, Truth};
use crate::session::{Entry, Phase, Record, TaskState};

use notebook::PlanItem;
use reading::Reading;

/// What there is to learn from a session, for control and for those who were not there.
///
/// It names seats, never persons, except in the timeline's own events. What is sealed stays sealed
/// in it until the reveal or ENDEX.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Aar {
    pub overview: Overview,
    pub completeness: Completeness,
    /// In the order in which things happened; what was keyed later stands where it was said.
    #[serde(skip)]
    pub timeline: Vec<Entry>,
    /// Every decision of the exercise, in the author's order, opened or not.
    pub decisions: Vec<DecisionReview>,
    /// Every fact of the exercise, in the author's order.
    pub facts: Vec<FactReview>,
    /// Every passing-on, in the order of the record.
    pub pass_ons: Vec<PassOnReview>,
    pub consents: Vec<ConsentReview>,
    /// Every inject of the exercise, then those written at the table.
    pub injects: Vec<InjectReview>,
    /// The injects that were written at the table.
    pub composed: IndexMap<InjectId, Inject>,
    /// Every statement that was drafted, in the order of the record.
    pub statements: Vec<StatementReview>,
    /// What was said in public, compared.
    pub public: PublicReview,
    pub messages: Vec<MessageReview>,
    pub requests: Vec<RequestReview>,
    /// Every task that was opened, in the order of the record.
    pub tasks: Vec<TaskReview>,
    /// The same tasks as they stood in the end, to be named by.
    #[serde(skip)]
    pub opened_tasks: IndexMap<TaskId, TaskState>,
    /// Every forecast that was put before its seat, in the order of the record.
    pub forecasts: Vec<ForecastReview>,
    /// Variables, free moves, rulings, the escalation line.
    pub world: WorldReview,
    /// Every probe that was put.
    pub probes: Vec<ProbeReview>,
    pub cells: Vec<CellReview>,
    pub moves: Vec<MoveReview>,
    pub clock: Clock,
    pub corrections: Vec<Corrected>,
    pub keying: Keying,
    /// What was answered at the hot wash.
    pub wash: Vec<WashReview>,
    pub feedback: FeedbackReview,
    /// Control's own; not for a report that goes around.
    pub notes: Vec<NoteReview>,
    pub hand_overs: Vec<SeatHandOver>,
    /// What control did with seats.
    pub seat_acts: Vec<SeatAct>,
    pub observations: Vec<ObservationReview>,
    pub ratings: Vec<RatingReview>,
    pub comments: Vec<CommentReview>,
    /// What was really so; empty until ENDEX.
    pub truth: Truth,
    /// Every measure, drawn or not, with the cases it comes from.
    pub measures: Vec<measures::Figure>,
    /// Every pattern that was found, by rank.
    pub findings: Vec<Question>,
    /// Three questions for the hot wash: the first finding of each pattern that is worth looking
    /// at, then the author's own, then good signs.
    pub questions: Vec<Question>,
    /// What reviewers wrote in the notebook beside the journal, which no record tells: empty until
    /// who has read the notebook puts it here.
    pub improvement_plan: Vec<PlanItem>,
}

/// Reads a journal. Any prefix of one gives an `Aar`, and so does an empty one.
pub fn read(exercise: &Exercise, records: &[Record]) -> Aar {
    let reading = Reading::new(exercise, records);
    let decisions = decision::read(&reading);
    let pass_ons = knowledge::pass_ons(&reading);
    let facts = knowledge::facts(&reading, &pass_ons, &decisions);
    let statements = statement::read(&reading);
    let public = public::read(&reading, &statements, &decisions);
    let messages = message::read(&reading);
    let (requests, tasks) = (request::read(&reading), task::read(&reading));
    let forecasts = forecast::read(&reading);
    let probes = probe::read(&reading);
    let findings = question::find(&question::Found {
        reading: &reading,
        decisions: &decisions,
        facts: &facts,
        pass_ons: &pass_ons,
        statements: &statements,
        public: &public,
        messages: &messages,
        requests: &requests,
        tasks: &tasks,
        forecasts: &forecasts,
        probes: &probes,
    });
    let questions = question::choose(exercise, &findings);
    let mut aar = Aar {
        overview: overview::read(&reading),
        completeness: completeness::read(&reading),
        timeline: timeline::read(&reading),
        injects: inject::read(&reading),
        composed: reading.state.composed.clone(),
        messages,
        opened_tasks: reading.state.tasks.clone(),
        probes,
        cells: receipt::read(&reading),
        moves: clock::moves(&reading),
        clock: clock::read(&reading),
        corrections: correction::read(&reading),
        keying: keying::read(&reading),
        wash: wash::answers(&reading),
        feedback: wash::feedback(&reading),
        notes: note::notes(&reading),
        hand_overs: note::hand_overs(&reading),
        seat_acts: seat::read(&reading),
        observations: evaluation::observations(&reading),
        ratings: evaluation::ratings(&reading),
        comments: evaluation::comments(&reading),
        truth: truth(&reading),
        consents: knowledge::consents(&reading),
        decisions,
        facts,
        pass_ons,
        statements,
        public,
        requests,
        tasks,
        forecasts,
        world: world::read(&reading),
        measures: vec![],
        findings,
        questions,
        improvement_plan: vec![],
    };
    aar.measures = measures::read(&reading, &aar);
    aar
}

/// What was really so is told after ENDEX only, also in a report of a session under way.
fn truth(reading: &Reading<'_>) -> Truth {
    match reading.state.phase {
        Phase::Ended => reading.exercise.truth.clone(),
        Phase::Preparing | Phase::Running | Phase::Paused(_) | Phase::Resumed { .. } => {
            Truth::default()
        }
    }
}
