//! What waits for the seat at this terminal, so that the bell rings for what is new of it.

use std::collections::BTreeSet;

use crate::exercise::{ExerciseTime, Role};
use crate::session::view::{ClockState, ControlView, Subject, Suggestion, queue};
use crate::session::{Life, Stage};

use super::{App, Scene};

impl App {
    /// What waits for this seat, each by a name that stays: for those who run the exercise what
    /// they should do, for the simulation cell what it has to answer, for an evaluator what there
    /// is to observe.
    pub fn waits(&self, scene: &Scene<'_>) -> BTreeSet<String> {
        let view = &scene.views.control;
        if let ClockState::RealWorldStop(_) = view.clock.state {
            return ["stop".to_owned()].into();
        }
        match self.seat.role {
            Role::Director | Role::Facilitator => to_run(view, scene.t()),
            Role::Simcell => to_answer(view),
            Role::Evaluator | Role::Observer | Role::Lead | Role::Player | Role::Engine => {
                to_observe(view)
            }
        }
    }
}

fn to_run(view: &ControlView, t: ExerciseTime) -> BTreeSet<String> {
    let pressing = queue(view, t)
        .into_iter()
        .filter_map(|suggestion| Some(named(pressing(&suggestion)?, suggestion.subject())));
    pressing.collect()
}

/// What is pressing enough for a bell, in a word: somebody waits for it.
fn pressing(suggestion: &Suggestion) -> Option<&'static str> {
    match suggestion {
        Suggestion::Release { .. } => Some("release"),
        Suggestion::Reveal { .. } => Some("reveal"),
        Suggestion::AnswerConsent { .. } => Some("consent"),
        Suggestion::AnswerRequest { .. } => Some("request"),
        Suggestion::DeadlinePassed { .. } => Some("deadline"),
        Suggestion::SettleUnified { .. } => Some("settle"),
        Suggestion::Revise { .. } => Some("revise"),
        Suggestion::TakeOver => Some("take-over"),
        Suggestion::LeadGone { .. } => Some("gone"),
        Suggestion::Rule { .. } => Some("rule"),
        Suggestion::CheckSeats { .. }
        | Suggestion::Start
        | Suggestion::Resume
        | Suggestion::LiftStop
        | Suggestion::Draft { .. }
        | Suggestion::DeadlineNear { .. }
        | Suggestion::NotShared { .. }
        | Suggestion::ForecastLate { .. }
        | Suggestion::TaskLate { .. }
        | Suggestion::TaskTwoLeads { .. }
        | Suggestion::TaskUnowned { .. }
        | Suggestion::RequestUnanswered { .. }
        | Suggestion::ReplyLate { .. }
        | Suggestion::ClearanceWaiting { .. }
        | Suggestion::CellSilent { .. }
        | Suggestion::CloseProbe { .. }
        | Suggestion::BeginProbe { .. }
        | Suggestion::MoveOver { .. }
        | Suggestion::Wait { .. }
        | Suggestion::HotWash
        | Suggestion::Close => None,
    }
}

fn named(what: &str, subject: Subject<'_>) -> String {
    format!("{what}:{subject:?}")
}

fn to_answer(view: &ControlView) -> BTreeSet<String> {
    let requests = view.waiting_requests();
    let requests = requests.map(|(request, _)| named("request", Subject::Request(request)));
    let consents = view.waiting_consents();
    let consents = consents.map(|(ask, _)| named("consent", Subject::Consent(ask)));
    let referred = view.decisions.iter().filter(|(_, decision)| decision.stage == Stage::Referred);
    let referred = referred.map(|(id, _)| format!("referred:{id}"));
    requests.chain(consents).chain(referred).collect()
}

fn to_observe(view: &ControlView) -> BTreeSet<String> {
    let released = view.injects.iter().filter(|(_, inject)| match inject.life {
        Life::Released | Life::Closed | Life::Recalled => true,
        Life::Planned | Life::Skipped => false,
    });
    let released = released.map(|(id, _)| format!("inject:{id}"));
    let revealed = view.decisions.iter().filter(|(_, of)| of.revealed_at.is_some());
    let revealed = revealed.map(|(id, _)| format!("reveal:{id}"));
    let settled = view.decisions.iter().filter(|(_, of)| of.settled.is_some());
    released.chain(revealed).chain(settled.map(|(id, _)| format!("settled:{id}"))).collect()
}
