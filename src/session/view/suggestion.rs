//! What waits for control, the most pressing first.

mod exchange;
mod probe;
mod seat;
mod subject;

use crate::exercise::{
    CellId, DecisionId, Depth, ExerciseTime, Fact, FactId, ForecastId, InjectId, InjectKind,
    MoveId, Patience, ProbeId, Release, SeatId, Span, TaskId,
};
use crate::session::{DueCause, Presence, RoomPage, Ruled, Stage};

use super::{AnswerKind, CellLine, ClockState, ControlDecision, ControlView, PositionStatus};

pub use subject::Subject;

/// What control should do, or look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// Seats that have not answered the communications check, and how many there are.
    CheckSeats {
        waiting: usize,
    },
    Start,
    /// The clock stands; go on when the room is ready.
    Resume,
    /// Something real happened; lift the stop when it is over.
    LiftStop,
    /// Whoever came to control's seat has not read the note on it.
    TakeOver,
    /// A decision waits on a cell whose lead is not connected any more.
    LeadGone {
        seat: SeatId,
        decision: DecisionId,
    },
    DeadlinePassed {
        decision: DecisionId,
        late: Span,
    },
    Release {
        inject: InjectId,
        cause: DueCause,
        waiting: Span,
    },
    /// All positions are in.
    Reveal {
        decision: DecisionId,
    },
    AnswerConsent {
        ask: u32,
        waiting: Span,
    },
    /// A request for information waits for control or the simulation cell.
    AnswerRequest {
        request: u32,
        waiting: Span,
    },
    /// Every cell agreed.
    SettleUnified {
        decision: DecisionId,
    },
    /// An answer asks for changes or objects.
    Revise {
        decision: DecisionId,
    },
    /// Positions are revealed and no draft is there.
    Draft {
        decision: DecisionId,
    },
    DeadlineNear {
        decision: DecisionId,
        left: Span,
    },
    /// A free move, or an answer of the table's own, waits for control's ruling.
    Rule {
        on: Ruled,
        waiting: Span,
    },
    /// A cell holds a fact that an open decision needs and nobody else has.
    NotShared {
        cell: CellId,
        inject: InjectId,
        fact: FactId,
        held_for: Span,
    },
    /// A seat's own judgement is late.
    ForecastLate {
        forecast: ForecastId,
        late: Span,
    },
    TaskLate {
        task: TaskId,
        late: Span,
    },
    /// Several cells hold themselves its lead.
    TaskTwoLeads {
        task: TaskId,
    },
    TaskUnowned {
        task: TaskId,
        waiting: Span,
    },
    /// One cell asked another, and has no answer.
    RequestUnanswered {
        request: u32,
        waiting: Span,
    },
    /// A cell has not reported on what an inject asked of it, and the time for that is over.
    ReplyLate {
        cell: CellId,
        inject: InjectId,
        late: Span,
    },
    /// A statement waits for another cell's clearance.
    ClearanceWaiting {
        statement: u32,
        waiting: Span,
    },
    CellSilent {
        cell: CellId,
        silent_for: Span,
    },
    /// A probe lies before the cells: how many have answered.
    CloseProbe {
        probe: ProbeId,
        answered: usize,
        cells: usize,
    },
    /// The move at whose end it is meant to be put is over.
    BeginProbe {
        probe: ProbeId,
    },
    MoveOver {
        next: Option<MoveId>,
        over: Span,
    },
    /// Nothing is waiting: when the next thing falls due.
    Wait {
        until: Option<ExerciseTime>,
    },
    /// The exercise is over: show the hot wash.
    HotWash,
    /// The hot wash is on: when it is done, the console is closed.
    Close,
}

/// What to do next at `t`.
pub fn suggest(view: &ControlView, t: ExerciseTime) -> Suggestion {
    let next = queue(view, t).into_iter().next();
    next.unwrap_or(Suggestion::Wait { until: view.next_due })
}

/// Everything that waits for control at `t`, by weight; nothing of it twice.
pub fn queue(view: &ControlView, t: ExerciseTime) -> Vec<Suggestion> {
    let taken = view.hand_over.is_some().then_some(Suggestion::TakeOver);
    taken.into_iter().chain(waiting(view, t)).collect()
}

fn waiting(view: &ControlView, t: ExerciseTime) -> Vec<Suggestion> {
    match &view.clock.state {
        ClockState::RealWorldStop(_) => return vec![Suggestion::LiftStop],
        ClockState::NotStarted => return vec![before_start(view)],
        ClockState::Ended if view.room == RoomPage::HotWash => return vec![Suggestion::Close],
        ClockState::Ended => return vec![Suggestion::HotWash],
        ClockState::Resumed { .. } => return vec![Suggestion::Resume],
        ClockState::Running | ClockState::Paused(_) => {}
    }
    if let Some(open) = probe::open(view) {
        return vec![open];
    }
    let now = Now { view, t };
    let mut all: Vec<Suggestion> = vec![];
    all.extend(now.deadlines_passed());
    all.extend(now.offered());
    all.extend(now.leads_gone());
    all.extend(now.decisions());
    all.extend(now.consents());
    all.extend(now.requests());
    all.extend(now.deadlines_near());
    all.extend(now.rulings());
    all.extend(now.not_shared());
    all.extend(now.forecasts());
    all.extend(now.tasks());
    all.extend(now.unanswered());
    all.extend(now.replies());
    all.extend(now.clearances());
    all.extend(now.silent());
    let over = now.move_over();
    all.extend(now.probe_to_put(over.is_some()));
    all.extend(over);
    if matches!(view.clock.state, ClockState::Paused(_)) {
        all.push(Suggestion::Resume);
    }
    all
}

/// A moment on control's screen.
struct Now<'a> {
    view: &'a ControlView,
    t: ExerciseTime,
}

fn before_start(view: &ControlView) -> Suggestion {
    let waiting = view.unchecked().len();
    if waiting > 0 { Suggestion::CheckSeats { waiting } } else { Suggestion::Start }
}

fn pending(view: &ControlView) -> impl Iterator<Item = (&DecisionId, &ControlDecision)> {
    view.decisions.iter().filter(|(_, decision)| match decision.stage {
        Stage::Open | Stage::Revealed | Stage::Drafted => true,
        Stage::Planned | Stage::Referred | Stage::Settled => false,
    })
}

impl Now<'_> {
    fn patience(&self) -> Patience {
        self.view.exercise.patience
    }

    fn since(&self, earlier: ExerciseTime) -> Span {
        self.t.since(earlier)
    }

    fn deadlines_passed(&self) -> impl Iterator<Item = Suggestion> {
        pending(self.view).filter_map(|(id, decision)| {
            let deadline = decision.deadline.filter(|deadline| *deadline <= self.t)?;
            let late = self.since(deadline);
            Some(Suggestion::DeadlinePassed { decision: id.clone(), late })
        })
    }

    fn deadlines_near(&self) -> impl Iterator<Item = Suggestion> {
        pending(self.view).filter_map(|(id, decision)| {
            let left = decision.deadline.filter(|deadline| *deadline > self.t)?.since(self.t);
            let near = left <= self.patience().near_deadline;
            near.then(|| Suggestion::DeadlineNear { decision: id.clone(), left })
        })
    }

    fn offered(&self) -> impl Iterator<Item = Suggestion> {
        self.view.injects.iter().filter_map(|(id, state)| {
            let meant = self.view.inject(id)?;
            let (at, cause) = state.due.as_ref().filter(|_| state.is_offered())?;
            let by_key = meant.kind != InjectKind::Expected && meant.release == Release::Offered;
            // What the author holds is control's to let go once it is due; what control itself has
            // put back is not asked about again.
            if !by_key || state.held == Some(true) {
                return None;
            }
            let (inject, cause, waiting) = (id.clone(), cause.clone(), self.since(*at));
            Some(Suggestion::Release { inject, cause, waiting })
        })
    }

    fn decisions(&self) -> impl Iterator<Item = Suggestion> {
        let view = self.view;
        pending(view).filter_map(move |(id, decision)| {
            let depth = view.exercise.decisions.get(id)?.depth;
            let decision_id = id.clone();
            match (decision.stage, depth) {
                (Stage::Open, Depth::Positions | Depth::Full) => {
                    let awaited = decision.positions.iter().any(|(cell, status)| {
                        *status == PositionStatus::Missing && is_present(view, cell)
                    });
                    let any = decision.positions.values().any(|p| *p != PositionStatus::Missing);
                    (any && !awaited).then_some(Suggestion::Reveal { decision: decision_id })
                }
                (Stage::Revealed, _) => Some(Suggestion::Draft { decision: decision_id }),
                (Stage::Drafted, _) => drafted(view, id, decision),
                (Stage::Open | Stage::Planned | Stage::Referred | Stage::Settled, _) => None,
            }
        })
    }

    fn consents(&self) -> impl Iterator<Item = Suggestion> {
        self.view.waiting_consents().map(|(ask, asked)| {
            let waiting = self.since(asked.at);
            Suggestion::AnswerConsent { ask, waiting }
        })
    }

    fn requests(&self) -> impl Iterator<Item = Suggestion> {
        self.view.waiting_requests().map(|(request, asked)| {
            let waiting = self.since(asked.asked_at);
            Suggestion::AnswerRequest { request, waiting }
        })
    }

    /// Facts that an open decision needs, which one cell alone has held for a while; one entry an
    /// inject, for that is what is passed on.
    fn not_shared(&self) -> Vec<Suggestion> {
        let mut all: Vec<Suggestion> = vec![];
        for fact in self.view.exercise.facts.values() {
            let Some((cell, inject, held_for)) = self.held_alone(fact) else { continue };
            let told = |other: &Suggestion| {
                matches!(other, Suggestion::NotShared { cell: c, inject: i, .. }
                    if *c == cell && *i == inject)
            };
            if !all.iter().any(told) {
                let fact = fact.id.clone();
                all.push(Suggestion::NotShared { cell, inject, fact, held_for });
            }
        }
        all
    }

    fn held_alone(&self, fact: &Fact) -> Option<(CellId, InjectId, Span)> {
        let view = self.view;
        let needed = fact.needed_by.iter().any(|id| {
            view.decisions
                .get(id)
                .is_some_and(|decision| decision.opened_at.is_some() && decision.settled.is_none())
        });
        let knowing = view.knowing.get(&fact.id).filter(|cells| needed && cells.len() == 1)?;
        let cell = knowing.first()?;
        let (inject, at) = view.injects.iter().find_map(|(id, state)| {
            let carries = view.inject(id)?.passages.iter().any(|p| p.facts.contains(&fact.id));
            carries.then_some(())?;
            Some((id.clone(), state.deliveries.get(cell)?.at))
        })?;
        let held_for = self.since(at);
        (held_for >= self.patience().not_passed_on).then(|| (cell.clone(), inject, held_for))
    }

    /// The longest silent first.
    fn silent(&self) -> Vec<Suggestion> {
        let present = self.view.cells.iter().filter(|line| line.presence == Presence::Present);
        let mut silent: Vec<_> = present
            .filter(|line| line.received > line.acknowledged || line.last_act.is_some())
            .map(|line| (line, self.since(line.last_act.unwrap_or(ExerciseTime::START))))
            .filter(|(_, silent_for)| *silent_for >= self.patience().silent)
            .collect();
        silent.sort_by_key(|(_, silent_for)| std::cmp::Reverse(*silent_for));
        let cell = |(line, silent_for): (&CellLine, Span)| Suggestion::CellSilent {
            cell: line.id.clone(),
            silent_for,
        };
        silent.into_iter().map(cell).collect()
    }

    fn move_over(&self) -> Option<Suggestion> {
        let current = self.view.current_move.as_ref()?;
        let ends = current.began + current.length;
        let next = self.view.exercise.moves.get_index(current.number).map(|(id, _)| id.clone());
        (self.t >= ends).then(|| Suggestion::MoveOver { next, over: self.since(ends) })
    }
}

fn drafted(view: &ControlView, id: &DecisionId, decision: &ControlDecision) -> Option<Suggestion> {
    let meant = view.exercise.decisions.get(id)?;
    let answers = super::room::answers(&view.exercise, meant, decision.rounds.last()?);
    let kinds = || answers.iter().map(|answer| answer.kind);
    if kinds().all(|kind| matches!(kind, AnswerKind::Concur | AnswerKind::Silent)) {
        return Some(Suggestion::SettleUnified { decision: id.clone() });
    }
    kinds()
        .any(|kind| matches!(kind, AnswerKind::ConcurWithChanges | AnswerKind::NonConcur))
        .then(|| Suggestion::Revise { decision: id.clone() })
}

fn is_present(view: &ControlView, cell: &CellId) -> bool {
    view.cells.iter().any(|line| line.id == *cell && line.presence == Presence::Present)
}
