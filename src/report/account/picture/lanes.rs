//! The session in lanes: one for control, one for each cell, a letter for each act.

use crate::exercise::CellId;
use crate::report::chart::{Chart, Shape};
use crate::review::Moment;
use crate::session::DraftAnswer;

use super::super::Paper;
use super::{TimeAxis, label};

/// What an act is: its letter in the lane, and the key of its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) letter: &'static str,
    pub(super) name: &'static str,
}

const RELEASED: Mark = Mark { letter: "+", name: "chart-mark-released" };
const ACKNOWLEDGED: Mark = Mark { letter: "a", name: "chart-mark-acknowledged" };
const PASSED_ON: Mark = Mark { letter: "s", name: "chart-mark-passed-on" };
pub(super) const POSITION: Mark = Mark { letter: "P", name: "chart-mark-position" };
pub(super) const DRAFTED: Mark = Mark { letter: "D", name: "chart-mark-draft" };
pub(super) const CONCURRED: Mark = Mark { letter: "c", name: "chart-mark-concurred" };
pub(super) const CHANGES: Mark = Mark { letter: "k", name: "chart-mark-changes" };
pub(super) const OBJECTED: Mark = Mark { letter: "n", name: "chart-mark-objected" };
pub(super) const ALONE: Mark = Mark { letter: "!", name: "chart-mark-alone" };
const STATEMENT: Mark = Mark { letter: "M", name: "chart-mark-statement" };

const MARKS: [Mark; 10] = [
    RELEASED,
    ACKNOWLEDGED,
    PASSED_ON,
    POSITION,
    DRAFTED,
    CONCURRED,
    CHANGES,
    OBJECTED,
    ALONE,
    STATEMENT,
];

/// An act in its lane; control's has no cell.
struct Act<'a> {
    at: Moment,
    cell: Option<&'a CellId>,
    mark: Mark,
}

pub(in super::super) fn lanes(paper: &Paper<'_>) -> Option<Chart> {
    let acts = acts(paper);
    if acts.is_empty() {
        return None;
    }
    let axis = TimeAxis::of(paper);
    let lanes: Vec<Option<&CellId>> =
        std::iter::once(None).chain(paper.exercise.cells.keys().map(Some)).collect();
    let name = |lane: Option<&CellId>| {
        lane.map_or_else(|| paper.text("chart-control"), |cell| paper.cell(cell))
    };
    let mut shapes = axis.shapes(lanes.len());
    let mut counts = vec![];
    for (row, lane) in lanes.iter().enumerate() {
        shapes.push(label(row, &name(*lane)));
        let own = acts.iter().filter(|act| act.cell == *lane);
        counts.push(format!("{} {}", name(*lane), own.clone().count()));
        shapes.extend(own.map(|act| Shape::Mark {
            at: (axis.x(act.at.t), Chart::row(row) + 5),
            letter: act.mark.letter,
            tip: format!("{} {}", act.at.t, paper.text(act.mark.name)),
        }));
    }
    let legend = MARKS.map(|mark| format!("{} {}", mark.letter, paper.text(mark.name)));
    Some(Chart {
        title: paper.text("chart-lanes"),
        alternative: paper.say("chart-lanes-text", &[("counts", counts.join(", ").into())]),
        legend: legend.join(" · "),
        height: Chart::height_of(lanes.len()),
        shapes,
    })
}

fn acts<'a>(paper: &Paper<'a>) -> Vec<Act<'a>> {
    let mut acts = vec![];
    let mut put = |at: Moment, cell: Option<&'a CellId>, mark| acts.push(Act { at, cell, mark });
    for inject in &paper.aar.injects {
        if let Some(released) = &inject.released {
            put(released.at, None, RELEASED);
        }
        for delivery in &inject.deliveries {
            if let Some(at) = delivery.acknowledged {
                put(at, Some(&delivery.cell), ACKNOWLEDGED);
            }
        }
    }
    for pass_on in paper.aar.pass_ons.iter().filter(|pass_on| pass_on.retracted.is_none()) {
        put(pass_on.at, Some(&pass_on.from), PASSED_ON);
    }
    for decision in &paper.aar.decisions {
        for position in &decision.positions {
            put(position.at, Some(&position.cell), POSITION);
        }
        for round in &decision.rounds {
            put(round.at, Some(&round.cell), DRAFTED);
            for answer in &round.answers {
                put(answer.at, Some(&answer.cell), of_answer(&answer.answer));
            }
        }
        for alone in &decision.alone {
            put(alone.at, Some(&alone.cell), ALONE);
        }
    }
    for statement in &paper.aar.statements {
        if let Some(released) = &statement.released {
            put(released.at, Some(&statement.cell), STATEMENT);
        }
    }
    acts
}

pub(super) fn of_answer(answer: &DraftAnswer) -> Mark {
    match answer {
        DraftAnswer::Concur => CONCURRED,
        DraftAnswer::ConcurWithChanges { .. } => CHANGES,
        DraftAnswer::NonConcur { .. } => OBJECTED,
    }
}
