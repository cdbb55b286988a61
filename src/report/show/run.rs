//! 진행표: what comes at its time, in the order of the times, and what only play can bring.

use crate::exercise::{
    Branch, Deadline, Decision, ExerciseTime, Forecast, Inject, Move, PlannedTask, Probe, Span,
};

use super::Desk;

/// The run of show.
pub(super) struct Run<'e> {
    pub(super) timed: Vec<Row<'e>>,
    /// In the order of the file: what waits for a condition, a decision or control's key.
    pub(super) open: Vec<Row<'e>>,
}

pub(super) struct Row<'e> {
    /// None where only play can tell.
    pub(super) at: Option<ExerciseTime>,
    pub(super) item: Item<'e>,
}

/// What stands in a row. What comes first at one instant comes first here.
#[derive(Clone, Copy)]
pub(super) enum Item<'e> {
    Probe(&'e Probe),
    Move(&'e Move),
    Inject(&'e Inject),
    Opens(&'e Decision),
    Task(&'e PlannedTask),
    Forecast(&'e Forecast),
    Ends(&'e Decision, Deadline),
    Branch(&'e Branch),
    /// ENDEX, when the planned length is over.
    End,
}

impl Item<'_> {
    fn rank(self) -> u8 {
        match self {
            Self::Probe(_) => 0,
            Self::Move(_) => 1,
            Self::Inject(_) => 2,
            Self::Opens(_) => 3,
            Self::Task(_) => 4,
            Self::Forecast(_) => 5,
            Self::Ends(..) => 6,
            Self::Branch(_) => 7,
            Self::End => 8,
        }
    }
}

pub(super) fn of<'e>(desk: &Desk<'e>) -> Run<'e> {
    let exercise = desk.exercise;
    let mut rows = parts(desk);
    let row = |at, item| Row { at, item };
    rows.extend(exercise.injects.values().map(|inject| {
        // What control holds may never come.
        let at =
            desk.planned(&inject.timing).filter(|_| inject.timing.at().is_some() || !inject.hold);
        row(at, Item::Inject(inject))
    }));
    for decision in exercise.decisions.values() {
        let opens = desk.planned(&decision.opens);
        rows.push(row(opens, Item::Opens(decision)));
        if let (Some(opens), Some(deadline)) = (opens, decision.deadline) {
            rows.push(row(Some(opens + deadline.within), Item::Ends(decision, deadline)));
        }
    }
    let tasks = exercise.tasks.values();
    rows.extend(tasks.map(|task| row(desk.planned(&task.opens), Item::Task(task))));
    let forecasts = exercise.forecasts.values();
    rows.extend(forecasts.map(|it| row(desk.planned(&it.opens), Item::Forecast(it))));
    rows.extend(exercise.branches.values().map(|branch| row(None, Item::Branch(branch))));
    rows.push(row(Some(ExerciseTime::START + exercise.clock.length), Item::End));
    let (mut timed, open): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.at.is_some());
    timed.sort_by_key(|row| (row.at, row.item.rank()));
    Run { timed, open }
}

/// The moves, and the probes at their ends.
fn parts<'e>(desk: &Desk<'e>) -> Vec<Row<'e>> {
    let exercise = desk.exercise;
    let mut rows = vec![];
    let mut began = ExerciseTime::START;
    for (id, planned) in &exercise.moves {
        rows.push(Row { at: Some(began), item: Item::Move(planned) });
        began = began + Span(planned.length.0);
        let probes = exercise.probes.values().filter(|probe| probe.after == *id);
        rows.extend(probes.map(|probe| Row { at: Some(began), item: Item::Probe(probe) }));
    }
    rows
}
