//! The one thing to do next.

use crate::exercise::{
    CellId, DecisionId, Depth, ExerciseTime, FactId, InjectId, InjectKind, MoveId, Release, Span,
};
use crate::session::{DueCause, Presence, RoomPage, Stage};

use super::{AnswerKind, ClockState, ControlDecision, ControlView, PositionStatus};

/// After how long without an act a cell is called silent.
pub const CELL_SILENT_AFTER: Span = Span::minutes(12);
/// How long before its deadline a decision is called near.
pub const DEADLINE_NEAR: Span = Span::minutes(3);

/// What control should do next, by weight: the first that applies is shown, with its key.
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
    /// A cell holds a fact that an open decision needs and nobody else has.
    NotShared {
        cell: CellId,
        inject: InjectId,
        fact: FactId,
        held_for: Span,
    },
    CellSilent {
        cell: CellId,
        silent_for: Span,
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
}

/// What to do next at `t`.
pub fn suggest(view: &ControlView, t: ExerciseTime) -> Suggestion {
    match &view.clock.state {
        ClockState::RealWorldStop(_) => return Suggestion::LiftStop,
        ClockState::NotStarted => return before_start(view),
        ClockState::Ended if view.room == RoomPage::HotWash => {
            return Suggestion::Wait { until: None };
        }
        ClockState::Ended => return Suggestion::HotWash,
        ClockState::Resumed { .. } => return Suggestion::Resume,
        ClockState::Running | ClockState::Paused(_) => {}
    }
    let pressing = deadline_passed(view, t)
        .or_else(|| offered(view, t))
        .or_else(|| decisions(view))
        .or_else(|| consent(view, t))
        .or_else(|| request(view, t))
        .or_else(|| deadline_near(view, t))
        .or_else(|| not_shared(view, t))
        .or_else(|| silent(view, t))
        .or_else(|| move_over(view, t));
    match (&view.clock.state, pressing) {
        (_, Some(suggestion)) => suggestion,
        (ClockState::Paused(_), None) => Suggestion::Resume,
        (_, None) => Suggestion::Wait { until: view.next_due },
    }
}

fn before_start(view: &ControlView) -> Suggestion {
    let players = view.exercise.cells.values().flat_map(|cell| &cell.seats);
    let taken = players.filter_map(|seat| view.seats.get(&seat.id));
    let waiting = taken.filter(|seat| seat.person.is_some() && !seat.answered_check).count();
    if waiting > 0 { Suggestion::CheckSeats { waiting } } else { Suggestion::Start }
}

fn pending(view: &ControlView) -> impl Iterator<Item = (&DecisionId, &ControlDecision)> {
    view.decisions.iter().filter(|(_, decision)| match decision.stage {
        Stage::Open | Stage::Revealed | Stage::Drafted => true,
        Stage::Planned | Stage::Referred | Stage::Settled => false,
    })
}

fn deadline_passed(view: &ControlView, t: ExerciseTime) -> Option<Suggestion> {
    pending(view).find_map(|(id, decision)| {
        let deadline = decision.deadline.filter(|deadline| *deadline <= t)?;
        Some(Suggestion::DeadlinePassed { decision: id.clone(), late: t.since(deadline) })
    })
}

fn deadline_near(view: &ControlView, t: ExerciseTime) -> Option<Suggestion> {
    pending(view).find_map(|(id, decision)| {
        let left = decision.deadline?.since(t);
        let near = left <= DEADLINE_NEAR;
        near.then(|| Suggestion::DeadlineNear { decision: id.clone(), left })
    })
}

fn offered(view: &ControlView, t: ExerciseTime) -> Option<Suggestion> {
    view.injects.iter().find_map(|(id, state)| {
        let meant = view.inject(id)?;
        let (at, cause) = state.due.as_ref().filter(|_| state.is_offered())?;
        let by_key = meant.kind != InjectKind::Expected && meant.release == Release::Offered;
        // What the author holds is control's to let go once it is due; what control itself has put
        // back is not asked about again.
        if !by_key || state.held == Some(true) {
            return None;
        }
        Some(Suggestion::Release {
            inject: id.clone(),
            cause: cause.clone(),
            waiting: t.since(*at),
        })
    })
}

fn decisions(view: &ControlView) -> Option<Suggestion> {
    pending(view).find_map(|(id, decision)| {
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

fn consent(view: &ControlView, t: ExerciseTime) -> Option<Suggestion> {
    let (ask, asked) = view.waiting_consents().next()?;
    Some(Suggestion::AnswerConsent { ask, waiting: t.since(asked.at) })
}

fn request(view: &ControlView, t: ExerciseTime) -> Option<Suggestion> {
    let (request, asked) = view.waiting_requests().next()?;
    Some(Suggestion::AnswerRequest { request, waiting: t.since(asked.asked_at) })
}

/// A fact that an open decision needs, which one cell alone has held for a while.
fn not_shared(view: &ControlView, t: ExerciseTime) -> Option<Suggestion> {
    view.exercise.facts.values().find_map(|fact| {
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
        let held_for = t.since(at);
        (held_for >= CELL_SILENT_AFTER).then(|| Suggestion::NotShared {
            cell: cell.clone(),
            inject,
            fact: fact.id.clone(),
            held_for,
        })
    })
}

fn silent(view: &ControlView, t: ExerciseTime) -> Option<Suggestion> {
    let present = view.cells.iter().filter(|line| line.presence == Presence::Present);
    present
        .filter(|line| line.received > line.acknowledged || line.last_act.is_some())
        .map(|line| (line, t.since(line.last_act.unwrap_or(ExerciseTime::START))))
        .filter(|(_, silent_for)| *silent_for >= CELL_SILENT_AFTER)
        .max_by_key(|(_, silent_for)| *silent_for)
        .map(|(line, silent_for)| Suggestion::CellSilent { cell: line.id.clone(), silent_for })
}

fn move_over(view: &ControlView, t: ExerciseTime) -> Option<Suggestion> {
    let current = view.current_move.as_ref()?;
    let over = t.since(current.began + current.length);
    let reached = t >= current.began + current.length;
    let next = view.exercise.moves.get_index(current.number).map(|(id, _)| id.clone());
    reached.then_some(Suggestion::MoveOver { next, over })
}
