//! What the journal adds up to: copied in event by event, with no rule of its own.

mod adjudication;
mod apply;
mod decision;
mod evaluation;
mod exchange;
mod forecast;
mod inject;
mod note;
mod probe;
mod seat;
mod wash;

pub use adjudication::{Argument, FreeMoveState, RulingState};
pub use decision::{Alone, Answered, DecisionState, Held, Referral, Round, Settled, Stage};
pub use evaluation::{CommentState, ObservationState, RatingState};
pub use exchange::{
    ClearanceRound, Done, MessageStage, MessageState, RequestState, StatementStage, StatementState,
    TaskState,
};
pub use forecast::{ForecastStage, ForecastState, Judged};
pub use inject::{Amendment, ConsentAsk, Delivery, InjectState, Life, PassOn};
pub use note::{HandOverState, NoteState};
pub use probe::ProbeState;
pub use seat::{Dealt, Freed, SeatState};
pub use wash::WashAnswer;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use indexmap::IndexMap;

use crate::exercise::{
    BranchId, CellId, DecisionId, Exercise, ExerciseTime, FactId, ForecastId, Inject, InjectId,
    Language, MoveId, PassageRef, ProbeId, SeatId, Span, TaskId, TimeScale, VariableId,
};

use super::{
    Event, Feedback, PassOnForm, PauseCause, Presence, RecordId, RoomPage, Seq, SessionId,
};

/// Where the exercise stands in its course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Before STARTEX: seats are taken, the communications check is answered.
    Preparing,
    Running,
    Paused(PauseCause),
    /// The table came back after a break and waits for a key.
    Resumed {
        gap_ms: u64,
    },
    Ended,
}

impl Phase {
    /// Between STARTEX and ENDEX, the clock running or not.
    pub fn is_under_way(&self) -> bool {
        match self {
            Self::Running | Self::Paused(_) | Self::Resumed { .. } => true,
            Self::Preparing | Self::Ended => false,
        }
    }
}

/// When the clock last started or stopped: screens count on from here, so that nothing else that
/// happens at the table moves them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    pub at: DateTime<Utc>,
    pub t: ExerciseTime,
}

/// An entry of a cell's register: what came to it and what it wrote, in the cell's own count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Counted from one, by the cell.
    pub number: u32,
    pub kind: ItemKind,
    pub at: ExerciseTime,
}

/// What the entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemKind {
    Inject(InjectId),
    /// A passage that another cell passed on.
    PassOn(u32),
    Statement(u32),
    Message(u32),
    Request(u32),
    Task(TaskId),
    Forecast(ForecastId),
    FreeMove(u32),
    /// What came of an answer of the cell's own.
    Ruling(u32),
}

/// A cell in play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellState {
    pub presence: Presence,
    /// Its register.
    pub items: Vec<Item>,
    /// When the cell last did something itself.
    pub last_act: Option<ExerciseTime>,
}

/// How a cell holds a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    pub since: ExerciseTime,
    /// It has the words themselves, not a summary or what was said of them.
    pub word_for_word: bool,
    /// Which of the passage's facts came across, in the author's order.
    pub facts: Vec<FactId>,
}

/// One record as control's log and search show it: nothing sealed is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub seq: Seq,
    pub id: RecordId,
    pub at: DateTime<Utc>,
    pub t: ExerciseTime,
    pub said_at: Option<ExerciseTime>,
    pub seat: SeatId,
    pub by: SeatId,
    pub happenings: Arc<[Happening]>,
}

/// An event without what is sealed in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Happening {
    /// A position was taken; what it says stays with the decision until the reveal.
    SealedPosition {
        decision: DecisionId,
        cell: CellId,
        late: bool,
    },
    /// A cell answered a probe; what it says stays there until the probe is closed.
    SealedAnswers {
        probe: ProbeId,
        cell: CellId,
    },
    Event(Box<Event>),
}

/// The private state of the single writer. It never leaves `control`; screens are built from views.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub session: SessionId,
    pub language: Language,
    pub phase: Phase,
    /// The reason of a real-world stop, while it lasts.
    pub real_world_stop: Option<String>,
    /// The exercise time of the last record.
    pub t: ExerciseTime,
    /// The wall time of the last record.
    pub at: DateTime<Utc>,
    pub scale: TimeScale,
    pub anchor: Anchor,
    pub ended_at: Option<ExerciseTime>,
    /// The move in hand and when it began.
    pub current_move: Option<(MoveId, ExerciseTime)>,
    /// The moves that were begun, in that order, and when.
    pub moves: IndexMap<MoveId, ExerciseTime>,
    pub room: RoomPage,
    pub seats: BTreeMap<SeatId, SeatState>,
    pub cells: IndexMap<CellId, CellState>,
    /// Every inject of the exercise, then those written at the table.
    pub injects: IndexMap<InjectId, InjectState>,
    pub composed: IndexMap<InjectId, Inject>,
    pub consents: Vec<ConsentAsk>,
    pub pass_ons: Vec<PassOn>,
    pub decisions: IndexMap<DecisionId, DecisionState>,
    pub statements: Vec<StatementState>,
    pub messages: Vec<MessageState>,
    pub requests: Vec<RequestState>,
    /// In the order of their opening.
    pub tasks: IndexMap<TaskId, TaskState>,
    /// In the order of their opening.
    pub forecasts: IndexMap<ForecastId, ForecastState>,
    pub free_moves: Vec<FreeMoveState>,
    pub rulings: Vec<RulingState>,
    /// In the order in which they were put.
    pub probes: IndexMap<ProbeId, ProbeState>,
    pub branches: BTreeMap<BranchId, ExerciseTime>,
    pub variables: IndexMap<VariableId, i64>,
    pub notes: Vec<NoteState>,
    pub observations: Vec<ObservationState>,
    pub ratings: Vec<RatingState>,
    pub comments: Vec<CommentState>,
    /// The last hand-over whose note nobody has read.
    pub hand_over: Option<HandOverState>,
    pub wash: Vec<WashAnswer>,
    pub feedback: BTreeMap<SeatId, Feedback>,
    /// The records that were corrected, and the notes on them.
    pub corrections: BTreeMap<Seq, Vec<String>>,
    pub history: imbl::Vector<Entry>,
}

impl State {
    /// The state before the first record.
    pub fn new(exercise: &Exercise) -> Self {
        let cell = CellState { presence: Presence::Present, items: vec![], last_act: None };
        Self {
            session: SessionId(uuid::Uuid::nil()),
            language: Language::default(),
            phase: Phase::Preparing,
            real_world_stop: None,
            t: ExerciseTime::START,
            at: DateTime::UNIX_EPOCH,
            scale: exercise.clock.scale,
            anchor: Anchor::default(),
            ended_at: None,
            current_move: None,
            moves: IndexMap::new(),
            room: RoomPage::default(),
            seats: exercise
                .seats()
                .into_iter()
                .map(|seat| (seat.id, SeatState::default()))
                .collect(),
            cells: exercise.cells.keys().map(|id| (id.clone(), cell.clone())).collect(),
            injects: exercise
                .injects
                .keys()
                .map(|id| (id.clone(), InjectState::default()))
                .collect(),
            composed: IndexMap::new(),
            consents: vec![],
            pass_ons: vec![],
            decisions: exercise
                .decisions
                .keys()
                .map(|id| (id.clone(), DecisionState::default()))
                .collect(),
            statements: vec![],
            messages: vec![],
            requests: vec![],
            tasks: IndexMap::new(),
            forecasts: IndexMap::new(),
            free_moves: vec![],
            rulings: vec![],
            probes: IndexMap::new(),
            branches: BTreeMap::new(),
            variables: exercise
                .variables
                .values()
                .map(|variable| (variable.id.clone(), variable.start))
                .collect(),
            notes: vec![],
            observations: vec![],
            ratings: vec![],
            comments: vec![],
            hand_over: None,
            wash: vec![],
            feedback: BTreeMap::new(),
            corrections: BTreeMap::new(),
            history: imbl::Vector::new(),
        }
    }

    /// An inject as its author or the table wrote it.
    pub fn inject<'a>(&'a self, exercise: &'a Exercise, id: &InjectId) -> Option<&'a Inject> {
        exercise.injects.get(id).or_else(|| self.composed.get(id))
    }

    /// The facts on a passage.
    pub fn facts_of<'a>(&'a self, exercise: &'a Exercise, passage: &PassageRef) -> &'a [FactId] {
        self.inject(exercise, &passage.inject)
            .and_then(|inject| inject.passages.get(passage.index()))
            .map_or(&[], |passage| passage.facts.as_slice())
    }

    /// How `cell` holds the passage, if it does: by delivery, or because it was passed on to it.
    pub fn holding(
        &self,
        exercise: &Exercise,
        cell: &CellId,
        passage: &PassageRef,
    ) -> Option<Holding> {
        let delivered = self.injects.get(&passage.inject).and_then(|inject| {
            inject.deliveries.get(cell).filter(|_| inject.life != Life::Recalled)
        });
        if let Some(delivery) = delivered {
            let facts = self.facts_of(exercise, passage).to_vec();
            return Some(Holding { since: delivery.at, word_for_word: true, facts });
        }
        let told: Vec<_> = self.pass_ons_to(cell).filter(|on| on.passage == *passage).collect();
        let of_it = self.facts_of(exercise, passage).iter();
        let told_of = |fact: &&FactId| told.iter().any(|on| on.facts.contains(fact));
        Some(Holding {
            since: told.iter().map(|on| on.at).min()?,
            word_for_word: told.iter().any(|on| on.form == PassOnForm::Full),
            facts: of_it.filter(told_of).cloned().collect(),
        })
    }

    /// What was passed on to `cell` and not taken back.
    pub fn pass_ons_to<'a>(&'a self, cell: &'a CellId) -> impl Iterator<Item = &'a PassOn> {
        self.pass_ons.iter().filter(move |pass_on| pass_on.to == *cell && !pass_on.retracted)
    }

    /// When `cell` first knew `fact`, if it does.
    pub fn knows_since(
        &self,
        exercise: &Exercise,
        cell: &CellId,
        fact: &FactId,
    ) -> Option<ExerciseTime> {
        let delivered = self.injects.iter().filter_map(|(id, state)| {
            // Most have not come to the cell; that is asked first, since it is cheap.
            let delivery = state.deliveries.get(cell)?;
            let inject = self.inject(exercise, id)?;
            let carries = inject.passages.iter().any(|passage| passage.facts.contains(fact));
            carries.then_some(delivery.at)
        });
        let told = self
            .pass_ons_to(cell)
            .filter(|pass_on| pass_on.facts.contains(fact))
            .map(|pass_on| pass_on.at);
        let learned = self
            .rulings
            .iter()
            .filter(|own| own.ruling.learned.iter().any(|it| it.cell == *cell && it.fact == *fact));
        delivered.chain(told).chain(learned.map(|own| own.at)).min()
    }

    /// Which cells know each fact. What is asked of one fact is asked of all, so everything that
    /// was ever given is gone through once.
    pub fn knowing(&self, exercise: &Exercise) -> IndexMap<FactId, BTreeSet<CellId>> {
        let facts = exercise.facts.keys().map(|fact| (fact.clone(), BTreeSet::new()));
        let mut knowing: IndexMap<FactId, BTreeSet<CellId>> = facts.collect();
        let mut learns = |fact: &FactId, cell: &CellId| {
            let cells = knowing.get_mut(fact).filter(|_| self.cells.contains_key(cell));
            if let Some(cells) = cells.filter(|cells| !cells.contains(cell)) {
                cells.insert(cell.clone());
            }
        };
        let given = self.injects.iter().filter(|(_, state)| !state.deliveries.is_empty());
        for (id, state) in given {
            let passages = self.inject(exercise, id).map(|inject| inject.passages.as_slice());
            for fact in passages.unwrap_or_default().iter().flat_map(|passage| &passage.facts) {
                state.deliveries.keys().for_each(|cell| learns(fact, cell));
            }
        }
        for on in self.pass_ons.iter().filter(|on| !on.retracted) {
            on.facts.iter().for_each(|fact| learns(fact, &on.to));
        }
        for it in self.rulings.iter().flat_map(|own| &own.ruling.learned) {
            learns(&it.fact, &it.cell);
        }
        knowing
    }

    /// Whether exercise time passes: it is under way, not paused, and nothing real has stopped it.
    pub fn clock_runs(&self) -> bool {
        self.phase == Phase::Running && self.real_world_stop.is_none()
    }

    /// How long the move in hand has taken at `t`.
    pub fn move_elapsed(&self, t: ExerciseTime) -> Option<Span> {
        self.current_move.as_ref().map(|(_, began)| t.since(*began))
    }

    /// Where the next record goes.
    pub fn next_seq(&self) -> Seq {
        Seq(u64::try_from(self.history.len()).expect("a history fits 64 bits"))
    }
}
