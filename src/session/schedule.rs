//! What the engine should do now, and when it will next have something to do.

use crate::exercise::{
    Decision, DecisionId, Exercise, ExerciseTime, InjectId, InjectKind, Release, Timing, Trigger,
};

use super::{
    DecisionState, DueCause, EngineCommand, Fate, InjectState, Life, MessageStage, MessageState,
    Present, Stage, State, condition,
};

/// The first thing the engine should do at `t`: what fell due earliest, and at one instant the
/// branches, the injects, the decisions, the tasks, the forecasts and the messages, each in the
/// file's order. None while the clock stands.
///
/// The caller records it and asks again, up to `CASCADE_COMMANDS_MAX` times at one instant. What
/// stands here is never refused by `decide`, which holds the same rules.
pub fn due(state: &State, exercise: &Exercise, t: ExerciseTime) -> Option<EngineCommand> {
    due_among(state, exercise, t, &|_| true)
}

/// Who may have something due, by the number that it has in the exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Branch(usize),
    Inject(usize),
    Decision(usize),
}

/// The same for a caller who knows of some that they have nothing due: those that `may` tells are
/// asked, and everything that is no such subject.
pub fn due_among(
    state: &State,
    exercise: &Exercise,
    t: ExerciseTime,
    may: &dyn Fn(Subject) -> bool,
) -> Option<EngineCommand> {
    if !state.clock_runs() {
        return None;
    }
    let now = Now { present: Present { state, exercise, t }, may };
    let all = now.branches().chain(now.injects()).chain(now.decisions()).chain(now.others());
    all.min_by_key(|(at, _)| *at).map(|(_, command)| command)
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
        .flat_map(|branch| branch.when.turns());
    let tasks = exercise
        .tasks
        .values()
        .filter(|task| !state.tasks.contains_key(&task.id))
        .flat_map(|task| times(state, &task.opens));
    let forecasts = exercise
        .forecasts
        .values()
        .filter(|forecast| !state.forecasts.contains_key(&forecast.id))
        .flat_map(|forecast| times(state, &forecast.opens));
    let messages = state.messages.iter().filter_map(still_to_come).map(|(at, _)| at);
    let all =
        injects.chain(decisions).chain(branches).chain(tasks).chain(forecasts).chain(messages);
    all.filter(|time| *time > t).min()
}

/// When `timing` will be due by time alone, as far as that is known.
fn times(state: &State, timing: &Timing) -> Vec<ExerciseTime> {
    match timing {
        Timing::At(time) => vec![*time],
        Timing::After { event, delay } => {
            happened_at(state, event).map(|at| at + *delay).into_iter().collect()
        }
        Timing::When(condition) => condition.turns(),
        Timing::Control => vec![],
    }
}

/// When an inject or a decision is planned for, where that is known: for the run of show.
pub fn planned_for(state: &State, timing: &Timing) -> Option<ExerciseTime> {
    match timing {
        Timing::At(_) | Timing::After { .. } => times(state, timing).into_iter().next(),
        Timing::When(_) | Timing::Control => None,
    }
}

/// When the event that a delay counts from happened.
pub fn happened_at(state: &State, trigger: &Trigger) -> Option<ExerciseTime> {
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

/// Since when `timing` is due, and why.
pub(super) fn reached(present: &Present<'_>, timing: &Timing) -> Option<(ExerciseTime, DueCause)> {
    let t = present.t;
    let by_time = |at: ExerciseTime| (at <= t).then_some((at, DueCause::Time));
    match timing {
        Timing::At(at) => by_time(*at),
        Timing::After { event, delay } => by_time(happened_at(present.state, event)? + *delay),
        Timing::When(condition) => {
            condition::holds(condition, present).then_some((t, DueCause::Condition))
        }
        Timing::Control => None,
    }
}

/// When a message that is on its way arrives, or goes unanswered instead.
fn still_to_come(message: &MessageState) -> Option<(ExerciseTime, bool)> {
    match message.fate {
        _ if message.stage() != MessageStage::Sent => None,
        Fate::Arrives => None,
        Fate::ArrivesAt(at) => Some((at, true)),
        Fate::UnansweredFrom(at) => Some((at, false)),
    }
}

struct Now<'a> {
    present: Present<'a>,
    may: &'a dyn Fn(Subject) -> bool,
}

/// A command of the engine, and since when it has been due.
type Due = (ExerciseTime, EngineCommand);

impl Now<'_> {
    fn branches(&self) -> impl Iterator<Item = Due> {
        let waiting = self.present.exercise.branches.values().enumerate();
        let waiting = waiting.filter(|(number, branch)| {
            (self.may)(Subject::Branch(*number))
                && !self.present.state.branches.contains_key(&branch.id)
                && condition::holds(&branch.when, &self.present)
        });
        waiting.map(|(_, branch)| {
            (self.present.t, EngineCommand::TakeBranch { branch: branch.id.clone() })
        })
    }

    fn injects(&self) -> impl Iterator<Item = Due> {
        let all = self.present.state.injects.iter().enumerate();
        let planned = all.filter(|(number, (_, it))| {
            it.life == Life::Planned && (self.may)(Subject::Inject(*number))
        });
        planned.filter_map(|(_, (id, state))| self.inject(id, state))
    }

    /// Of an inject that has neither gone out nor been taken off.
    fn inject(&self, id: &InjectId, state: &InjectState) -> Option<Due> {
        let meant = self.present.state.inject(self.present.exercise, id)?;
        let inject = id.clone();
        let reached = reached(&self.present, &meant.timing);
        let Some((fell_due, _)) = state.due else {
            return reached.map(|(at, cause)| (at, EngineCommand::MakeDue { inject, cause }));
        };
        let sent = meant.kind != InjectKind::Expected && meant.release == Release::Auto;
        let by_itself = sent && !state.is_held(meant.hold);
        // It goes where its own time puts it, also when the engine came to it late.
        let at = reached.map_or(fell_due, |(at, _)| at.min(fell_due));
        by_itself.then_some((at, EngineCommand::Release { inject }))
    }

    fn decisions(&self) -> impl Iterator<Item = Due> {
        let all = self.present.exercise.decisions.values().enumerate();
        let asked = all.filter(|(number, _)| (self.may)(Subject::Decision(*number)));
        asked.filter_map(|(_, meant)| {
            let decision = self.present.state.decisions.get(&meant.id)?;
            match decision.stage {
                Stage::Planned => {
                    let (at, cause) = reached(&self.present, &meant.opens)?;
                    Some((at, EngineCommand::OpenDecision { decision: meant.id.clone(), cause }))
                }
                Stage::Settled => None,
                Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred => {
                    self.pending(meant, decision)
                }
            }
        })
    }

    /// Tasks and forecasts that the author puts before the cells, and messages on lines that fail.
    fn others(&self) -> impl Iterator<Item = Due> {
        let waiting = self.present.exercise.tasks.values();
        let waiting = waiting.filter(|meant| !self.present.state.tasks.contains_key(&meant.id));
        let tasks = waiting.filter_map(|meant| {
            let (at, cause) = reached(&self.present, &meant.opens)?;
            Some((at, EngineCommand::OpenTask { task: meant.id.clone(), cause }))
        });
        let messages = (0..).zip(&self.present.state.messages).filter_map(|(message, state)| {
            let (at, arrives) = still_to_come(state).filter(|(at, _)| *at <= self.present.t)?;
            let command = if arrives {
                EngineCommand::Deliver { message }
            } else {
                EngineCommand::LeaveUnanswered { message }
            };
            Some((at, command))
        });
        let waiting = self.present.exercise.forecasts.values();
        let waiting = waiting.filter(|meant| !self.present.state.forecasts.contains_key(&meant.id));
        let forecasts = waiting.filter_map(|meant| {
            let (at, cause) = reached(&self.present, &meant.opens)?;
            Some((at, EngineCommand::OpenForecast { forecast: meant.id.clone(), cause }))
        });
        tasks.chain(forecasts).chain(messages)
    }

    fn pending(&self, meant: &Decision, decision: &DecisionState) -> Option<Due> {
        let reached = |time: &ExerciseTime| *time <= self.present.t;
        let hard = meant.deadline.is_some_and(|deadline| deadline.hard);
        if let Some(deadline) = decision.deadline.filter(reached).filter(|_| hard) {
            return Some((deadline, EngineCommand::Lapse { decision: meant.id.clone() }));
        }
        let round = decision.round().filter(|_| decision.stage == Stage::Drafted)?;
        let silence_at = round.silence_at.filter(reached)?;
        let awaited = meant.required().any(|cell| round.awaits(cell));
        awaited.then(|| (silence_at, EngineCommand::CountSilence { decision: meant.id.clone() }))
    }
}
