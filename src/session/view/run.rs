//! The run of show: everything that is planned, in the order it comes.

use crate::exercise::{DecisionId, Exercise, ExerciseTime, InjectId, MoveId, Span, Timing};
use crate::session::{State, schedule};

/// One line of the run of show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunLine {
    pub item: RunItem,
    /// When it came, or is planned for; none where it waits for a condition or for control.
    pub at: Option<ExerciseTime>,
    /// Whether `at` is what happened.
    pub happened: bool,
}

/// What the line is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RunItem {
    Move(MoveId),
    Inject(InjectId),
    Decision(DecisionId),
}

/// The lines in order of time. What waits for a condition stays beside its neighbor in the file.
pub(super) fn lines(state: &State, exercise: &Exercise) -> Vec<RunLine> {
    let mut lines = moves(state, exercise);
    lines.extend(injects(state, exercise));
    lines.extend(decisions(state, exercise));
    lines.sort_by_key(|(at, _)| *at);
    lines.into_iter().map(|(_, line)| line).collect()
}

type Placed = (ExerciseTime, RunLine);

fn moves(state: &State, exercise: &Exercise) -> Vec<Placed> {
    let mut planned = ExerciseTime::START;
    let lines = exercise.moves.values().map(|meant| {
        let began = state.moves.get(&meant.id).copied();
        let at = began.unwrap_or(planned);
        planned = at + meant.length;
        let item = RunItem::Move(meant.id.clone());
        (at, RunLine { item, at: Some(at), happened: began.is_some() })
    });
    lines.collect()
}

fn injects(state: &State, exercise: &Exercise) -> Vec<Placed> {
    let mut before = ExerciseTime::START;
    let lines = state.injects.iter().filter_map(|(id, inject)| {
        let meant = state.inject(exercise, id)?;
        let came = inject.released_at.or_else(|| inject.due.as_ref().map(|(at, _)| *at));
        let at = came.or_else(|| planned(state, &meant.timing));
        let place = at.unwrap_or(before);
        before = place;
        let item = RunItem::Inject(id.clone());
        Some((place, RunLine { item, at, happened: inject.released_at.is_some() }))
    });
    lines.collect()
}

fn decisions(state: &State, exercise: &Exercise) -> Vec<Placed> {
    let mut before = ExerciseTime::START;
    let lines = exercise.decisions.values().filter_map(|meant| {
        let decision = state.decisions.get(&meant.id)?;
        let at = decision.opened_at.or_else(|| planned(state, &meant.opens));
        let place = at.or_else(|| estimated(state, exercise, &meant.opens)).unwrap_or(before);
        before = place;
        let item = RunItem::Decision(meant.id.clone());
        Some((place, RunLine { item, at, happened: decision.opened_at.is_some() }))
    });
    lines.collect()
}

fn planned(state: &State, timing: &Timing) -> Option<ExerciseTime> {
    schedule::planned_for(state, timing)
}

/// Where an item counted from an inject's release belongs while that inject is only planned.
fn estimated(state: &State, exercise: &Exercise, timing: &Timing) -> Option<ExerciseTime> {
    let Timing::After { event: crate::exercise::Trigger::Released(inject), delay } = timing else {
        return None;
    };
    let at = planned(state, &state.inject(exercise, inject)?.timing)?;
    Some(at + Span(delay.0))
}
