//! The bot that runs the exercise: it releases, reveals, answers and closes, as the plan says.
//!
//! What it will do, and when, is a function of control's view; only what it answers is chance.

use std::collections::BTreeSet;

use crate::exercise::{
    AnswerId, CellId, Deadline, DecisionId, EscalationClass, ExerciseTime, InjectId, InjectKind,
    MoveId, OrganizationId, ProbeId, Release, Seat, Span,
};
use crate::session::view::{ClockState, ControlDecision, ControlView, PositionStatus};
use crate::session::{
    Addressee, Chosen, Command, ConsentAnswer, DecisionCommand, FreeMoveCommand, InjectCommand,
    NewRuling, PassageCommand, ProbeCommand, RequestCommand, RequestState, RevealWhen, Ruled,
    Slots, Stage, TableCommand,
};

use super::chance::Chance;

/// How long after it was asked consent is answered.
const CONSENT_MINUTES: u64 = 3;
/// How long after it was asked a request is answered.
const REQUEST_MINUTES: u64 = 5;
/// How long a higher body takes.
const REFERRAL_MINUTES: u64 = 5;
/// How long after it was made a free move is opened for arguments, and ruled on.
const FREE_MOVE_OPENED_MINUTES: u64 = 1;
const RULING_MINUTES: u64 = 6;
/// When positions are revealed that are not all in: at this share of the time to the deadline.
const REVEAL_PERCENT: u64 = 60;
/// The same of a decision without a deadline.
const REVEAL_MINUTES: u64 = 20;
/// By how much a deadline is moved, once, while a draft is being agreed.
const EXTENSION_MINUTES: u64 = 10;
/// How often an originator consents.
const CONSENT_PERCENT: u8 = 75;

/// Something that control will do once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Errand {
    TakeSeat,
    Start,
    CloseProbe(ProbeId),
    Release(InjectId),
    Resume(ExerciseTime),
    AnswerConsent(u32),
    AnswerRequest(u32),
    Reveal(DecisionId, Late),
    Extend(DecisionId),
    Lapse(DecisionId, ExerciseTime),
    ReturnReferral(DecisionId),
    OpenFreeMove(u32),
    Rule(Ruled),
    Probe(ProbeId),
    BeginMove(MoveId),
    End,
}

/// Whether a reveal waits for every position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Late {
    Waits,
    GoesAhead,
}

pub(super) struct Facilitator {
    chance: Chance,
    /// Each errand is run once, whatever comes of it.
    run: BTreeSet<Errand>,
    /// The prepared answers that a cell was given.
    given: BTreeSet<(CellId, AnswerId)>,
}

impl Facilitator {
    pub(super) fn new(seed: u64) -> Self {
        let chance = Chance::new(seed, Seat::facilitator().as_str());
        Self { chance, run: BTreeSet::new(), given: BTreeSet::new() }
    }

    /// When there is something to do next.
    pub(super) fn next(&self, view: &ControlView) -> Option<ExerciseTime> {
        self.errands(view).map(|(at, _)| at).min()
    }

    /// What is done at `t`.
    pub(super) fn act(&mut self, view: &ControlView, t: ExerciseTime) -> Option<Command> {
        loop {
            let due = self.errands(view).filter(|(at, _)| *at <= t);
            let (_, errand) = due.min_by_key(|(at, _)| *at)?;
            self.run.insert(errand.clone());
            if let Some(command) = self.command(&errand, view) {
                return Some(command);
            }
        }
    }

    fn errands(
        &self,
        view: &ControlView,
    ) -> impl Iterator<Item = (ExerciseTime, Errand)> + use<'_> {
        let all = errands(view).into_iter();
        all.filter(|(_, errand)| !self.run.contains(errand))
    }

    fn command(&mut self, errand: &Errand, view: &ControlView) -> Option<Command> {
        Some(match errand {
            Errand::TakeSeat => {
                TableCommand::TakeSeat { person: Seat::facilitator().to_string() }.into()
            }
            Errand::Start => TableCommand::StartExercise.into(),
            Errand::CloseProbe(_) => ProbeCommand::Close.into(),
            Errand::Release(id) => InjectCommand::Release.of(id),
            Errand::Resume(_) => TableCommand::ResumeClock.into(),
            Errand::AnswerConsent(ask) => {
                let grants = self.chance.percent(CONSENT_PERCENT);
                let answer = if grants { ConsentAnswer::Granted } else { ConsentAnswer::Refused };
                PassageCommand::AnswerConsent { ask: *ask, answer }.into()
            }
            Errand::AnswerRequest(id) => self.answer(*id, view)?.of(*id),
            Errand::Reveal(id, late) => {
                let when = match late {
                    Late::Waits => RevealWhen::AllAreIn,
                    Late::GoesAhead => RevealWhen::Now,
                };
                DecisionCommand::Reveal { when }.of(id)
            }
            Errand::Extend(id) => {
                DecisionCommand::ExtendDeadline { by: Span::minutes(EXTENSION_MINUTES) }.of(id)
            }
            Errand::Lapse(id, _) => DecisionCommand::Lapse.of(id),
            Errand::ReturnReferral(id) => self.come_back(id, view)?.of(id),
            Errand::OpenFreeMove(id) => FreeMoveCommand::Open.of(*id),
            Errand::Rule(on) => Command::Rule(Box::new(self.rule(on, view))),
            Errand::Probe(probe) => ProbeCommand::Begin { probe: probe.clone() }.into(),
            Errand::BeginMove(to) => TableCommand::BeginMove { to: to.clone() }.into(),
            Errand::End => TableCommand::EndExercise.into(),
        })
    }

    /// What the author prepared for whom it asks, in the file's order; then words of its own.
    fn answer(&mut self, id: u32, view: &ControlView) -> Option<RequestCommand> {
        let request = view.requests.get(id as usize)?;
        let of = addressed(request);
        let prepared = view.exercise.answers.values().find(|answer| {
            let key = (request.cell.clone(), answer.id.clone());
            answer.of.as_ref() == of && !self.given.contains(&key)
        });
        Some(match prepared {
            Some(prepared) => {
                let answer = prepared.id.clone();
                self.given.insert((request.cell.clone(), answer.clone()));
                RequestCommand::Release { answer }
            }
            None => RequestCommand::Write { text: request.question.clone() },
        })
    }

    /// The higher body takes what was drafted last, or else what a ministry wanted.
    fn come_back(&mut self, id: &DecisionId, view: &ControlView) -> Option<DecisionCommand> {
        let (meant, own) = (view.exercise.decisions.get(id)?, view.decisions.get(id)?);
        let drafted = own.rounds.last().map(|round| round.chosen.clone());
        let any = self.chance.pick(&meant.choices).map(|choice| Chosen::Option(choice.id.clone()));
        let question = own.referral.as_ref()?.question.clone();
        let chosen = drafted.or(any).unwrap_or_else(|| Chosen::Other(question.clone()));
        let (text, reason) = (question.clone(), question);
        let line = Slots::new();
        Some(DecisionCommand::ReturnReferral {
            chosen,
            text,
            reason,
            conditions: String::new(),
            line,
        })
    }

    /// In the words of the move itself, with a class by chance and no effect.
    fn rule(&mut self, on: &Ruled, view: &ControlView) -> NewRuling {
        let classes =
            [EscalationClass::DeEscalation, EscalationClass::StatusQuo, EscalationClass::Posturing];
        let class = self.chance.pick(&classes).copied();
        let said = match on {
            Ruled::FreeMove(id) => view.free_moves.get(*id as usize).map(|own| own.effect.clone()),
            Ruled::Settled(id) | Ruled::Alone { decision: id, .. } => Some(id.to_string()),
            Ruled::World => None,
        };
        let outcome = said.unwrap_or_else(|| Seat::facilitator().to_string());
        let reason = outcome.clone();
        NewRuling { on: on.clone(), outcome, class, effects: vec![], learned: vec![], reason }
    }
}

fn addressed(request: &RequestState) -> Option<&OrganizationId> {
    match &request.to {
        Addressee::Organization(id) => Some(id),
        Addressee::Control | Addressee::Cell(_) => None,
    }
}

fn errands(view: &ControlView) -> Vec<(ExerciseTime, Errand)> {
    let now = view.clock.anchor.t;
    match &view.clock.state {
        ClockState::NotStarted => vec![(now, Errand::TakeSeat), (now, Errand::Start)],
        ClockState::Running => playing(view),
        ClockState::Paused(_) | ClockState::Resumed { .. } => {
            let open = view.probes.iter().filter(|(_, probe)| !probe.closed);
            let mut all: Vec<_> =
                open.map(|(id, _)| (now, Errand::CloseProbe(id.clone()))).collect();
            if all.is_empty() {
                all.push((now, Errand::Resume(now)));
            }
            all
        }
        ClockState::Ended | ClockState::RealWorldStop(_) => vec![],
    }
}

fn playing(view: &ControlView) -> Vec<(ExerciseTime, Errand)> {
    let mut all = vec![];
    held(view, &mut all);
    for (id, ask) in view.waiting_consents() {
        all.push((ask.at + Span::minutes(CONSENT_MINUTES), Errand::AnswerConsent(id)));
    }
    for (id, request) in view.waiting_requests() {
        all.push((request.asked_at + Span::minutes(REQUEST_MINUTES), Errand::AnswerRequest(id)));
    }
    for (id, decision) in &view.decisions {
        let meant = view.exercise.decisions.get(id).and_then(|meant| meant.deadline);
        pending(id, decision, meant, &mut all);
    }
    for (id, own) in (0..).zip(&view.free_moves) {
        if own.withdrawn_at.is_none() && own.opened_at.is_none() {
            let at = own.made_at + Span::minutes(FREE_MOVE_OPENED_MINUTES);
            all.push((at, Errand::OpenFreeMove(id)));
        }
    }
    for (on, at) in view.waiting_rulings() {
        all.push((at + Span::minutes(RULING_MINUTES), Errand::Rule(on)));
    }
    moves(view, &mut all);
    all
}

/// What its author holds goes out once it is offered; the stage lets go the rest.
fn held(view: &ControlView, all: &mut Vec<(ExerciseTime, Errand)>) {
    for (id, state) in &view.injects {
        let Some(meant) = view.inject(id) else { continue };
        let by_key = meant.kind != InjectKind::Expected && meant.release == Release::Offered;
        if let Some((at, _)) = state.due.as_ref().filter(|_| by_key && state.is_offered()) {
            all.push((*at, Errand::Release(id.clone())));
        }
    }
}

fn pending(
    id: &DecisionId,
    decision: &ControlDecision,
    meant: Option<Deadline>,
    all: &mut Vec<(ExerciseTime, Errand)>,
) {
    let opened = decision.opened_at.unwrap_or(ExerciseTime::START);
    match decision.stage {
        Stage::Planned | Stage::Settled => return,
        Stage::Open => {
            let missing = |status: &PositionStatus| *status == PositionStatus::Missing;
            let positions = || decision.positions.values();
            if !positions().any(missing) {
                all.push((opened, Errand::Reveal(id.clone(), Late::Waits)));
            } else if !positions().all(missing) {
                let whole = decision.deadline.map(|deadline| deadline.since(opened));
                let part = whole.map(|whole| Span(whole.0 * REVEAL_PERCENT / 100));
                let at = opened + part.unwrap_or(Span::minutes(REVEAL_MINUTES));
                all.push((at, Errand::Reveal(id.clone(), Late::GoesAhead)));
            }
        }
        Stage::Revealed | Stage::Drafted => {}
        Stage::Referred => {
            let asked = decision.referral.as_ref().map_or(opened, |referral| referral.at);
            let at = asked + Span::minutes(REFERRAL_MINUTES);
            all.push((at, Errand::ReturnReferral(id.clone())));
        }
    }
    // A hard deadline lapses by itself.
    let soft = meant.is_some_and(|deadline| !deadline.hard);
    let Some(deadline) = decision.deadline.filter(|_| soft) else { return };
    if matches!(decision.stage, Stage::Drafted | Stage::Referred) {
        all.push((deadline, Errand::Extend(id.clone())));
    }
    all.push((deadline, Errand::Lapse(id.clone(), deadline)));
}

/// Each move as long as planned, its probe at its end, and ENDEX when the time is over.
fn moves(view: &ControlView, all: &mut Vec<(ExerciseTime, Errand)>) {
    let exercise = &view.exercise;
    for (id, probe) in &exercise.probes {
        let over = view.moves.get(&probe.after).zip(exercise.moves.get(&probe.after));
        if let Some((began, meant)) = over.filter(|_| !view.probes.contains_key(id)) {
            all.push((*began + meant.length, Errand::Probe(id.clone())));
        }
    }
    let next = exercise.moves.keys().find(|id| !view.moves.contains_key(*id));
    let last = view.moves.last().and_then(|(id, began)| Some((exercise.moves.get(id)?, began)));
    if let (Some(next), Some((last, began))) = (next, last) {
        all.push((*began + last.length, Errand::BeginMove(next.clone())));
    }
    all.push((ExerciseTime::START + exercise.clock.length, Errand::End));
}
