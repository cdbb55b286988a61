//! What control sees: everything, but for sealed positions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use indexmap::IndexMap;

use crate::exercise::{
    BranchId, CellId, DecisionId, Exercise, ExerciseTime, FactId, ForecastId, Inject, InjectId,
    MoveId, PassageRef, ProbeId, SeatId, Sender, TaskId, Text, VariableId,
};
use crate::session::{
    Addressee, Alone, Chosen, CommentState, ConsentAsk, DecisionState, Entry, ForecastStage,
    ForecastState, FreeMoveState, HandOverState, Held, InjectState, MessageState, NoteState,
    ObservationState, PassOn, Presence, RatingState, Referral, RequestState, RoomPage, Round,
    Ruled, RulingState, SeatState, Seq, Settled, Stage, State, StatementState, TaskState, schedule,
};

use super::adjudication::{RungStep, escalation_line};
use super::{
    Attendance, ClockView, ControlProbe, Exchange, MoveView, ProbeView, PublicRecord, RunItem,
    RunLine, WashView, cell, exchange, probe, run,
};

/// Control's view. The exercise in it is the author's whole file: it faces the facilitator only.
#[derive(Clone, Debug, PartialEq)]
pub struct ControlView {
    pub exercise: Arc<Exercise>,
    pub clock: ClockView,
    pub current_move: Option<MoveView>,
    pub moves: IndexMap<MoveId, ExerciseTime>,
    pub room: RoomPage,
    pub seats: BTreeMap<SeatId, SeatState>,
    /// Who is connected, from control's desk.
    pub attendance: Attendance,
    pub cells: Vec<CellLine>,
    /// The author's injects in the file's order, then those written at the table.
    pub injects: IndexMap<InjectId, InjectState>,
    pub run: Vec<RunLine>,
    /// When something will next fall due by time alone.
    pub next_due: Option<ExerciseTime>,
    pub composed: IndexMap<InjectId, Inject>,
    pub decisions: IndexMap<DecisionId, ControlDecision>,
    pub pass_ons: Vec<PassOn>,
    pub consents: Vec<ConsentAsk>,
    pub statements: Vec<StatementState>,
    pub messages: Vec<MessageState>,
    pub requests: Vec<RequestState>,
    pub tasks: IndexMap<TaskId, TaskState>,
    /// The same as each cell sees it, under the cell's own numbers: to key it for the cell.
    pub exchanges: IndexMap<CellId, Exchange>,
    pub forecasts: IndexMap<ForecastId, ForecastState>,
    pub free_moves: Vec<FreeMoveState>,
    pub rulings: Vec<RulingState>,
    pub branches: BTreeMap<BranchId, ExerciseTime>,
    pub variables: IndexMap<VariableId, i64>,
    /// Which cells know a fact.
    pub knowing: IndexMap<FactId, BTreeSet<CellId>>,
    /// Those that were put.
    pub probes: IndexMap<ProbeId, ControlProbe>,
    /// The one that lies before the cells, without anybody's answers.
    pub probe: Option<ProbeView>,
    pub wash: WashView,
    pub notes: Vec<NoteState>,
    pub observations: Vec<ObservationState>,
    pub ratings: Vec<RatingState>,
    pub comments: Vec<CommentState>,
    pub hand_over: Option<HandOverState>,
    pub corrections: BTreeMap<Seq, Vec<String>>,
    pub log: imbl::Vector<Entry>,
}

/// What a cell has done, in counts for control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellLine {
    pub id: CellId,
    pub name: Text,
    pub presence: Presence,
    pub received: usize,
    /// Of the injects received, how many were acknowledged.
    pub acknowledged: usize,
    pub passed_on: usize,
    pub last_act: Option<ExerciseTime>,
}

/// A position on control's screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PositionStatus {
    Missing,
    /// In its envelope: when it came, and nothing more.
    Sealed {
        at: ExerciseTime,
    },
    Revealed(Held),
}

/// A decision on control's screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlDecision {
    pub stage: Stage,
    pub opened_at: Option<ExerciseTime>,
    pub deadline: Option<ExerciseTime>,
    /// By required cell, the lead first.
    pub positions: IndexMap<CellId, PositionStatus>,
    pub revealed_at: Option<ExerciseTime>,
    pub rounds: Vec<Round>,
    pub referral: Option<Referral>,
    pub alone: Vec<Alone>,
    pub settled: Option<Settled>,
}

impl ControlView {
    pub fn of(state: &State, exercise: &Arc<Exercise>) -> Self {
        let decisions = exercise.decisions.values().filter_map(|meant| {
            let decision = state.decisions.get(&meant.id)?;
            Some((meant.id.clone(), control_decision(meant.required(), decision)))
        });
        Self {
            exercise: exercise.clone(),
            clock: ClockView::of(state, exercise),
            current_move: MoveView::of(state, exercise, None),
            moves: state.moves.clone(),
            room: state.room.clone(),
            seats: state.seats.clone(),
            attendance: Attendance::new(),
            cells: exercise.cells.keys().map(|id| cell_line(state, exercise, id)).collect(),
            injects: state.injects.clone(),
            run: run::lines(state, exercise),
            next_due: schedule::next_time(state, exercise, state.t),
            composed: state.composed.clone(),
            decisions: decisions.collect(),
            pass_ons: state.pass_ons.clone(),
            consents: state.consents.clone(),
            statements: state.statements.clone(),
            messages: state.messages.clone(),
            requests: state.requests.clone(),
            tasks: state.tasks.clone(),
            forecasts: state.forecasts.clone(),
            exchanges: exchanges(state, exercise),
            free_moves: state.free_moves.clone(),
            rulings: state.rulings.clone(),
            branches: state.branches.clone(),
            variables: state.variables.clone(),
            knowing: state.knowing(exercise),
            probes: probe::all(state),
            probe: probe::open(state, exercise),
            wash: WashView::of(state, exercise, None),
            notes: state.notes.clone(),
            observations: state.observations.clone(),
            ratings: state.ratings.clone(),
            comments: state.comments.clone(),
            hand_over: state.hand_over.clone(),
            corrections: state.corrections.clone(),
            log: state.history.clone(),
        }
    }

    /// An inject as its author or the table wrote it.
    pub fn inject(&self, id: &InjectId) -> Option<&Inject> {
        self.exercise.injects.get(id).or_else(|| self.composed.get(id))
    }

    /// An inject's title as it goes or went out.
    pub fn title(&self, id: &InjectId) -> Text {
        let amendment = self.injects.get(id).and_then(|inject| inject.amendment.as_ref());
        self.inject(id).map(|inject| cell::title_of(inject, amendment)).unwrap_or_default()
    }

    /// A passage's words as they go or went out.
    pub fn passage_text(&self, passage: &PassageRef) -> Text {
        let amendment = self.injects.get(&passage.inject).and_then(|i| i.amendment.as_ref());
        let amended = amendment.and_then(|a| a.passages.get(passage.index()).cloned().flatten());
        let written = self
            .inject(&passage.inject)
            .and_then(|inject| inject.passages.get(passage.index()))
            .map(|passage| passage.text.clone());
        amended.map(Text::same).or(written).unwrap_or_default()
    }

    pub fn sender_name(&self, sender: &Sender) -> Text {
        cell::sender_name(&self.exercise, sender)
    }

    /// Whom a request for information asks, by name.
    pub fn addressee_name(&self, to: &Addressee) -> Text {
        exchange::addressee_name(&self.exercise, to)
    }

    /// What was said in public so far, and the lines agreed for it.
    pub fn public_record(&self) -> PublicRecord {
        let decisions = self.decisions.iter();
        let settled = decisions.filter_map(|(id, state)| Some((id, state.settled.as_ref()?)));
        PublicRecord::of(&self.exercise, &self.statements, settled)
    }

    /// The requests that control or the simulation cell has to answer, with their numbers.
    pub fn waiting_requests(&self) -> impl Iterator<Item = (u32, &RequestState)> {
        let ours = |request: &RequestState| !matches!(request.to, Addressee::Cell(_));
        let requests = (0..).zip(&self.requests);
        requests.filter(move |(_, request)| request.is_waiting() && ours(request))
    }

    /// The forecasts that wait for their seat.
    pub fn waiting_forecasts(&self) -> impl Iterator<Item = (&ForecastId, &ForecastState)> {
        self.forecasts.iter().filter(|(_, own)| own.stage() != ForecastStage::Concluded)
    }

    /// The free moves and the answers of the table's own that control has not ruled on, and since
    /// when each waits.
    pub fn waiting_rulings(&self) -> Vec<(Ruled, ExerciseTime)> {
        let own = |chosen: &Chosen| matches!(chosen, Chosen::Other(_));
        let moves = (0..).zip(&self.free_moves).filter(|(_, of)| of.withdrawn_at.is_none());
        let moves = moves.map(|(id, of)| (Ruled::FreeMove(id), of.made_at));
        let settled = self.decisions.iter().filter_map(|(id, of)| {
            let settled = of.settled.as_ref()?;
            settled
                .chosen
                .as_ref()
                .is_some_and(own)
                .then(|| (Ruled::Settled(id.clone()), settled.at))
        });
        let alone = self.decisions.iter().flat_map(|(id, of)| {
            let acts = (0..).zip(&of.alone).filter(|(_, act)| own(&act.chosen));
            acts.map(|(act, of)| (Ruled::Alone { decision: id.clone(), act }, of.at))
        });
        let all = moves.chain(settled).chain(alone);
        let unruled = |(on, _): &(Ruled, _)| !self.rulings.iter().any(|own| own.ruling.on == *on);
        let mut waiting: Vec<_> = all.filter(unruled).collect();
        waiting.sort_by_key(|(_, at)| *at);
        waiting
    }

    /// The classes of what was done, in time order.
    pub fn escalation_line(&self) -> Vec<RungStep> {
        let decisions = self.decisions.iter();
        let decisions = decisions.map(|(id, own)| (id, &own.alone[..], own.settled.as_ref()));
        escalation_line(&self.exercise, decisions, &self.free_moves, &self.rulings)
    }

    /// What is planned after `from` and not later than `to`, and has not come.
    pub fn passed_over(&self, from: ExerciseTime, to: ExerciseTime) -> Vec<RunItem> {
        let lies_between =
            |line: &&RunLine| !line.happened && line.at.is_some_and(|at| at > from && at <= to);
        let lines = self.run.iter().filter(lies_between).map(|line| line.item.clone());
        lines.filter(|item| !matches!(item, RunItem::Move(_))).collect()
    }

    /// The requests for consent that nobody has answered, with their numbers.
    pub fn waiting_consents(&self) -> impl Iterator<Item = (u32, &ConsentAsk)> {
        (0..).zip(&self.consents).filter(|(_, ask)| ask.answer.is_none())
    }
}

fn exchanges(state: &State, exercise: &Exercise) -> IndexMap<CellId, Exchange> {
    let cells = exercise.cells.keys();
    cells.map(|cell| (cell.clone(), Exchange::of(state, exercise, cell))).collect()
}

fn cell_line(state: &State, exercise: &Exercise, id: &CellId) -> CellLine {
    let in_play = state.cells.get(id);
    let deliveries = state.injects.values().filter_map(|inject| inject.deliveries.get(id));
    CellLine {
        id: id.clone(),
        name: super::room::name_of(exercise, id),
        presence: in_play.map_or(Presence::Absent, |cell| cell.presence),
        received: deliveries.clone().count(),
        acknowledged: deliveries.filter(|delivery| delivery.acknowledged.is_some()).count(),
        passed_on: state.pass_ons.iter().filter(|on| on.from == *id && !on.retracted).count(),
        last_act: in_play.and_then(|cell| cell.last_act),
    }
}

fn control_decision<'a>(
    required: impl Iterator<Item = &'a CellId>,
    decision: &DecisionState,
) -> ControlDecision {
    let status = |cell: &CellId| match decision.positions.get(cell) {
        None => PositionStatus::Missing,
        Some(held) if decision.revealed_at.is_some() => PositionStatus::Revealed(held.clone()),
        Some(held) => PositionStatus::Sealed { at: held.at },
    };
    ControlDecision {
        stage: decision.stage,
        opened_at: decision.opened_at,
        deadline: decision.deadline,
        positions: required.map(|cell| (cell.clone(), status(cell))).collect(),
        revealed_at: decision.revealed_at,
        rounds: decision.rounds.clone(),
        referral: decision.referral.clone(),
        alone: decision.alone.clone(),
        settled: decision.settled.clone(),
    }
}
