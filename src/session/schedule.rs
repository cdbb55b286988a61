//! What the engine should do now, and when it will next have something to do.

use crate::exercise::{
    Condition, DecisionId, Exercise, ExerciseTime, InjectId, InjectKind, Release, Span, Timing,
    Trigger,
};

use super::{
    DecisionState, DueCause, EngineCommand, Life, Phase, Situation, Stage, State, condition,
};

/// The first thing the engine should do at `t`, in the file's order; none while the clock stands.
///
/// The caller records it and asks again, up to `CASCADE_COMMANDS_MAX` times at one instant.
pub fn due(state: &State, exercise: &Exercise, t: ExerciseTime) -> Option<EngineCommand> {
    if state.phase != Phase::Running || state.real_world_stop.is_some() {
        return None;
    }
    let situation = Situation::of(state, exercise, t);
    let now = Now { state, exercise, situation: &situation };
    now.branch().or_else(|| now.inject()).or_else(|| now.decision())
}

/// The next moment after `t` at which something may fall due by time alone.
pub fn next_time(state: &State, exercise: &Exercise, t: ExerciseTime) -> Option<ExerciseTime> {
    let planned = state
        .injects
        .iter()
        .filter(|(_, inject)| inject.life == Life::Planned && inject.due.is_none());
    let injects = planned
        .filter_map(|(id, _)| state.inject(exercise, id))
        .flat_map(|inject| times(state, &inject.timing));
    let decisions = exercise.decisions.values().flat_map(|decision| {
        let Some(in_play) = state.decisions.get(&decision.id) else { return vec![] };
        match in_play.stage {
            Stage::Planned => times(state, &decision.opens),
            Stage::Settled => vec![],
            Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred => {
                let silence = in_play.round().and_then(|round| round.silence_at);
                in_play.deadline.into_iter().chain(silence).collect()
            }
        }
    });
    let branches = exercise
        .branches
        .values()
        .filter(|branch| !state.branches.contains_key(&branch.id))
        .flat_map(|branch| turning_points(&branch.when));
    injects.chain(decisions).chain(branches).filter(|time| *time > t).min()
}

/// When `timing` will be due by time alone, as far as that is known.
fn times(state: &State, timing: &Timing) -> Vec<ExerciseTime> {
    match timing {
        Timing::At(time) => vec![*time],
        Timing::After { event, delay } => {
            happened_at(state, event).map(|at| at + *delay).into_iter().collect()
        }
        Timing::When(condition) => turning_points(condition).collect(),
        Timing::Control => vec![],
    }
}

/// When a condition may change by time alone: at each moment it names, and right after it.
fn turning_points(condition: &Condition) -> impl Iterator<Item = ExerciseTime> {
    condition.reads().times.into_iter().flat_map(|time| [time, time + Span(1)])
}

/// When an inject or a decision is planned for, where that is known: for the run of show.
pub fn planned_for(state: &State, timing: &Timing) -> Option<ExerciseTime> {
    match timing {
        Timing::At(_) | Timing::After { .. } => times(state, timing).into_iter().next(),
        Timing::When(_) | Timing::Control => None,
    }
}

/// When the event that a delay counts from happened.
fn happened_at(state: &State, trigger: &Trigger) -> Option<ExerciseTime> {
    let decision = |id: &DecisionId| state.decisions.get(id);
    match trigger {
        Trigger::Released(inject) => state.injects.get(inject)?.released_at,
        Trigger::Opened(id) => decision(id)?.opened_at,
        Trigger::Revealed(id) => decision(id)?.revealed_at,
        Trigger::Decided(id) => decision(id)?.settled.as_ref().map(|settled| settled.at),
        Trigger::MoveBegan(id) => state.moves.get(id).copied(),
        Trigger::BranchTaken(id) => state.branches.get(id).copied(),
    }
}

struct Now<'a> {
    state: &'a State,
    exercise: &'a Exercise,
    situation: &'a Situation,
}

impl Now<'_> {
    fn branch(&self) -> Option<EngineCommand> {
        let waiting = self.exercise.branches.values().find(|branch| {
            !self.state.branches.contains_key(&branch.id)
                && condition::holds(&branch.when, self.situation)
        })?;
        Some(EngineCommand::TakeBranch { branch: waiting.id.clone() })
    }

    fn inject(&self) -> Option<EngineCommand> {
        let injects = self.state.injects.keys();
        injects.into_iter().find_map(|id| self.inject_command(id))
    }

    fn inject_command(&self, id: &InjectId) -> Option<EngineCommand> {
        let meant = self.state.inject(self.exercise, id)?;
        let state = self.state.injects.get(id)?;
        if state.life != Life::Planned {
            return None;
        }
        if state.due.is_some() {
            let sent = meant.release == Release::Auto && meant.kind != InjectKind::Expected;
            let by_itself = sent && !state.is_held(meant.hold);
            return by_itself.then(|| EngineCommand::Release { inject: id.clone() });
        }
        self.timing(&meant.timing).map(|cause| EngineCommand::MakeDue { inject: id.clone(), cause })
    }

    fn timing(&self, timing: &Timing) -> Option<DueCause> {
        let reached = |time: ExerciseTime| time <= self.situation.t;
        match timing {
            Timing::At(time) => reached(*time).then_some(DueCause::Time),
            Timing::After { event, delay } => {
                let at = happened_at(self.state, event)? + *delay;
                reached(at).then_some(DueCause::Time)
            }
            Timing::When(condition) => {
                condition::holds(condition, self.situation).then_some(DueCause::Condition)
            }
            Timing::Control => None,
        }
    }

    fn decision(&self) -> Option<EngineCommand> {
        self.exercise.decisions.values().find_map(|meant| {
            let decision = self.state.decisions.get(&meant.id)?;
            match decision.stage {
                Stage::Planned => {
                    let cause = self.timing(&meant.opens)?;
                    Some(EngineCommand::OpenDecision { decision: meant.id.clone(), cause })
                }
                Stage::Settled => None,
                Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred => {
                    let hard = meant.deadline.is_some_and(|deadline| deadline.hard);
                    self.pending(&meant.id, decision, hard)
                }
            }
        })
    }

    fn pending(
        &self,
        id: &DecisionId,
        decision: &DecisionState,
        hard: bool,
    ) -> Option<EngineCommand> {
        let t = self.situation.t;
        if hard && decision.deadline.is_some_and(|deadline| deadline <= t) {
            return Some(EngineCommand::Lapse { decision: id.clone() });
        }
        let round = decision.round().filter(|_| decision.stage == Stage::Drafted)?;
        let silence_due = round.silence_at.is_some_and(|at| at <= t);
        let required = self.exercise.decisions.get(id)?.required();
        let awaited = required.into_iter().any(|cell| {
            *cell != round.cell && !round.answers.contains_key(cell) && !round.silent.contains(cell)
        });
        (silence_due && awaited).then(|| EngineCommand::CountSilence { decision: id.clone() })
    }
}
