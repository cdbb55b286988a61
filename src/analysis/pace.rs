//! Whether the times leave each ministry something to do, and room to talk.

use indexmap::IndexMap;

use crate::diagnostic::Problem;
use crate::exercise::{
    CellId, Exercise, ExerciseTime, Inject, InjectId, InjectKind, Span, Timing, Trigger,
};

use super::latest::move_begins;
use super::{Explored, Finding, Play};

/// How far apart two injects that ask one cell for something should be, so that it can talk over
/// the first.
const ACTIONS_APART_MIN: Span = Span::minutes(2);

pub(super) fn findings(exercise: &Exercise, explored: &Explored, found: &mut Vec<Finding>) {
    let silence = Silence { exercise, explored };
    for cell in exercise.cells.keys() {
        silence.idle(cell, found);
    }
    silence.crowded(found);
}

/// The play in which nobody acts, as far as it shows in the plays that were found.
struct Silence<'a> {
    exercise: &'a Exercise,
    explored: &'a Explored,
}

/// Something a cell has before it, from when to when.
type Busy = (ExerciseTime, ExerciseTime);

impl<'a> Silence<'a> {
    /// The stretches in which a cell has nothing new, nothing to answer and nothing to decide,
    /// from the beginning to the last thing that it has: people can only shorten them.
    fn idle(&self, cell: &CellId, found: &mut Vec<Finding>) {
        let limit = self.exercise.patience.silent;
        let mut until = ExerciseTime::START;
        for (from, to) in self.busy(cell) {
            if from.since(until) > limit {
                let problem = Problem::CellIdle {
                    cell: cell.to_string(),
                    from: until.to_string(),
                    to: from.to_string(),
                    minutes_max: usize::try_from(limit.as_minutes()).unwrap_or(usize::MAX),
                };
                found.push(Finding::at(["cells", cell.as_str()], problem));
            }
            until = until.max(to);
        }
    }

    fn busy(&self, cell: &CellId) -> Vec<Busy> {
        let exercise = self.exercise;
        let lasting =
            |at: ExerciseTime, within: Option<Span>| (at, at + within.unwrap_or_default());
        let injects = self.reaching(cell).map(|(inject, at)| lasting(at, inject.reply_within));
        let end = ExerciseTime::START + exercise.clock.length;
        let decisions = exercise.decisions.values().filter(|decision| decision.requires(cell));
        let decisions = decisions.filter_map(|decision| {
            let at = by_itself(self.explored.decisions.get(&decision.id)?)?;
            Some((at, decision.deadline.map_or(end, |deadline| at + deadline.within)))
        });
        let tasks = exercise.tasks.values().filter(|task| task.cells.contains(cell));
        let tasks = tasks.filter_map(|task| Some(lasting(self.due(&task.opens)?, task.due_within)));
        let forecasts = exercise.forecasts.values().filter(|forecast| {
            exercise.seat(&forecast.seat).is_some_and(|seat| seat.cell.as_ref() == Some(cell))
        });
        let forecasts = forecasts
            .filter_map(|forecast| Some(lasting(self.due(&forecast.opens)?, forecast.due_within)));
        let asked = exercise.moves.values().filter(|part| part.questions.contains_key(cell));
        let asked = asked.map(|part| lasting(move_begins(exercise, &part.id), None));
        let all = injects.chain(decisions).chain(tasks).chain(forecasts).chain(asked);
        let mut all: Vec<Busy> = all.collect();
        all.sort_unstable();
        all
    }

    /// The injects that come to `cell` without anybody's act, and when.
    fn reaching(&self, cell: &CellId) -> impl Iterator<Item = (&'a Inject, ExerciseTime)> {
        let explored = self.explored;
        let sent = self.exercise.injects.values().filter(|inject| {
            inject.to.contains(cell) && inject.kind != InjectKind::Expected && !inject.hold
        });
        sent.filter_map(|inject| Some((inject, by_itself(explored.injects.get(&inject.id)?)?)))
    }

    /// When a task or a forecast opens without anybody's act, where the plays that were found tell.
    fn due(&self, timing: &Timing) -> Option<ExerciseTime> {
        match timing {
            Timing::At(at) => Some(*at),
            Timing::After { event, delay } => Some(self.happened(event)? + *delay),
            Timing::When(_) | Timing::Control => None,
        }
    }

    fn happened(&self, event: &Trigger) -> Option<ExerciseTime> {
        match event {
            Trigger::Released(id) => by_itself(self.explored.injects.get(id)?),
            Trigger::Opened(id) => by_itself(self.explored.decisions.get(id)?),
            Trigger::Decided(id) => {
                let deadline = self.exercise.decisions.get(id)?.deadline?;
                let opened = by_itself(self.explored.decisions.get(id)?)?;
                deadline.hard.then(|| opened + deadline.within)
            }
            Trigger::BranchTaken(id) => by_itself(self.explored.branches.get(id)?),
            Trigger::MoveBegan(id) => Some(move_begins(self.exercise, id)),
            Trigger::Revealed(_) => None,
        }
    }

    /// Two that ask the same cells for something, one upon the other.
    fn crowded(&self, found: &mut Vec<Finding>) {
        let mut pairs = IndexMap::<(&InjectId, &InjectId), Vec<String>>::new();
        for cell in self.exercise.cells.keys() {
            let asking = self.reaching(cell);
            let mut asking: Vec<_> =
                asking.filter(|(inject, _)| inject.kind == InjectKind::Action).collect();
            asking.sort_by_key(|(_, at)| *at);
            for pair in asking.windows(2) {
                let [(first, earlier), (second, later)] = pair else { continue };
                if later.since(*earlier) < ACTIONS_APART_MIN {
                    pairs.entry((&first.id, &second.id)).or_default().push(cell.to_string());
                }
            }
        }
        for ((first, second), cells) in pairs {
            let problem = Problem::ActionsTooClose {
                first: first.to_string(),
                second: second.to_string(),
                cells,
                minutes_min: usize::try_from(ACTIONS_APART_MIN.as_minutes()).unwrap_or_default(),
            };
            found.push(Finding::at(["injects", second.as_str()], problem));
        }
    }
}

/// When something that happens without anybody's act happens.
fn by_itself(play: &Play) -> Option<ExerciseTime> {
    play.steps.is_empty().then_some(play.at)
}
