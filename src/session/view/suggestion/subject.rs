//! What a suggestion is about.

use crate::exercise::{CellId, DecisionId, ForecastId, InjectId, MoveId, ProbeId, SeatId, TaskId};
use crate::session::Ruled;

use super::Suggestion;

/// What there is to look at before a suggestion is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// There is nothing to do.
    Nothing,
    /// The table as a whole.
    Table,
    Inject(&'a InjectId),
    Decision(&'a DecisionId),
    /// The seat whose answer to a decision is missing.
    Seat {
        seat: &'a SeatId,
        decision: &'a DecisionId,
    },
    Ruling(&'a Ruled),
    /// By its number, as what follows.
    Consent(u32),
    Request(u32),
    Statement(u32),
    Forecast(&'a ForecastId),
    Task(&'a TaskId),
    Cell(&'a CellId),
    Probe(&'a ProbeId),
    /// The move that comes next.
    Move(&'a MoveId),
}

impl Suggestion {
    /// What it is about.
    pub fn subject(&self) -> Subject<'_> {
        match self {
            Self::Wait { .. } => Subject::Nothing,
            Self::CheckSeats { .. }
            | Self::Start
            | Self::Resume
            | Self::LiftStop
            | Self::TakeOver
            | Self::MoveOver { next: None, .. }
            | Self::HotWash
            | Self::Close => Subject::Table,
            Self::Release { inject, .. }
            | Self::NotShared { inject, .. }
            | Self::ReplyLate { inject, .. } => Subject::Inject(inject),
            Self::DeadlinePassed { decision, .. }
            | Self::DeadlineNear { decision, .. }
            | Self::Reveal { decision }
            | Self::Draft { decision }
            | Self::Revise { decision }
            | Self::SettleUnified { decision } => Subject::Decision(decision),
            Self::LeadGone { seat, decision } => Subject::Seat { seat, decision },
            Self::Rule { on, .. } => Subject::Ruling(on),
            Self::AnswerConsent { ask, .. } => Subject::Consent(*ask),
            Self::AnswerRequest { request, .. } | Self::RequestUnanswered { request, .. } => {
                Subject::Request(*request)
            }
            Self::ClearanceWaiting { statement, .. } => Subject::Statement(*statement),
            Self::ForecastLate { forecast, .. } => Subject::Forecast(forecast),
            Self::TaskLate { task, .. }
            | Self::TaskTwoLeads { task }
            | Self::TaskUnowned { task, .. } => Subject::Task(task),
            Self::CellSilent { cell, .. } => Subject::Cell(cell),
            Self::CloseProbe { probe, .. } | Self::BeginProbe { probe } => Subject::Probe(probe),
            Self::MoveOver { next: Some(next), .. } => Subject::Move(next),
        }
    }
}
