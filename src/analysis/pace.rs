//! Whether the times leave each ministry something to do, and room to talk.

use crate::diagnostic::Problem;
use crate::exercise::{CellId, Exercise, ExerciseTime, Inject, InjectKind, Span};

use super::{Explored, Finding, Play};

/// How far apart two injects that ask one cell for something should be, so that it can talk over
/// the first.
const ACTIONS_APART_MIN: Span = Span::minutes(2);

pub(super) fn findings(exercise: &Exercise, explored: &Explored, found: &mut Vec<Finding>) {
    for cell in exercise.cells.keys() {
        idle(exercise, explored, cell, found);
        crowded(exercise, explored, cell, found);
    }
}

/// When something that happens without anybody's act happens.
fn by_itself(play: &Play) -> Option<ExerciseTime> {
    play.steps.is_empty().then_some(play.at)
}

/// Something a cell has before it, from when to when.
type Busy = (ExerciseTime, ExerciseTime);

/// The stretches in which a cell has nothing new, nothing to answer and nothing to decide, where
/// nobody does more than wait: people can only shorten them.
fn idle(exercise: &Exercise, explored: &Explored, cell: &CellId, found: &mut Vec<Finding>) {
    let limit = exercise.patience.silent;
    let mut until: Option<ExerciseTime> = None;
    for (from, to) in busy(exercise, explored, cell) {
        if let Some(until) = until.filter(|until| from.since(*until) > limit) {
            let problem = Problem::CellIdle {
                cell: cell.to_string(),
                from: until.to_string(),
                to: from.to_string(),
                minutes_max: usize::try_from(limit.as_minutes()).unwrap_or(usize::MAX),
            };
            found.push(Finding::at(["cells", cell.as_str()], problem));
        }
        until = until.max(Some(to));
    }
}

fn busy(exercise: &Exercise, explored: &Explored, cell: &CellId) -> Vec<Busy> {
    let injects = reaching(exercise, explored, cell);
    let injects = injects.map(|(inject, at)| (at, at + inject.reply_within.unwrap_or_default()));
    let decisions = exercise.decisions.values().filter(|decision| decision.requires(cell));
    let end = ExerciseTime::START + exercise.clock.length;
    let decisions = decisions.filter_map(|decision| {
        let at = by_itself(explored.decisions.get(&decision.id)?)?;
        Some((at, decision.deadline.map_or(end, |deadline| at + deadline.within)))
    });
    let tasks = exercise.tasks.values().filter(|task| task.cells.contains(cell));
    let tasks = tasks.filter_map(|task| {
        let at = task.opens.at()?;
        Some((at, at + task.due_within.unwrap_or_default()))
    });
    let forecasts = exercise.forecasts.values().filter(|forecast| {
        exercise.seat(&forecast.seat).is_some_and(|seat| seat.cell.as_ref() == Some(cell))
    });
    let forecasts = forecasts.filter_map(|forecast| {
        let at = forecast.opens.at()?;
        Some((at, at + forecast.due_within.unwrap_or_default()))
    });
    let mut all: Vec<Busy> = injects.chain(decisions).chain(tasks).chain(forecasts).collect();
    all.sort_unstable();
    all
}

/// The injects that come to `cell` without anybody's act, and when.
fn reaching<'a>(
    exercise: &'a Exercise,
    explored: &'a Explored,
    cell: &'a CellId,
) -> impl Iterator<Item = (&'a Inject, ExerciseTime)> {
    let sent = exercise.injects.values().filter(move |inject| {
        inject.to.contains(cell) && inject.kind != InjectKind::Expected && !inject.hold
    });
    sent.filter_map(|inject| Some((inject, by_itself(explored.injects.get(&inject.id)?)?)))
}

/// Two that ask the same cell for something, one upon the other.
fn crowded(exercise: &Exercise, explored: &Explored, cell: &CellId, found: &mut Vec<Finding>) {
    let asking = reaching(exercise, explored, cell);
    let mut asking: Vec<_> =
        asking.filter(|(inject, _)| inject.kind == InjectKind::Action).collect();
    asking.sort_by_key(|(_, at)| *at);
    for pair in asking.windows(2) {
        let [(first, earlier), (second, later)] = pair else { continue };
        if later.since(*earlier) < ACTIONS_APART_MIN {
            let problem = Problem::ActionsTooClose {
                first: first.id.to_string(),
                second: second.id.to_string(),
                cell: cell.to_string(),
                minutes_min: usize::try_from(ACTIONS_APART_MIN.as_minutes()).unwrap_or_default(),
            };
            found.push(Finding::at(["injects", second.id.as_str()], problem));
        }
    }
}
