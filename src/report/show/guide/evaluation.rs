//! Probes, the evaluation guide and the hot wash in the facilitator's book.

use crate::exercise::{InjectKind, Objective, Probe};
use crate::report::page::Page;

use super::{Desk, Row};

pub(super) fn probe(desk: &Desk<'_>, page: &mut Page, row: &Row<'_>, probe: &Probe) {
    let title = desk.say("guide-probe", &[("title", desk.shown(&probe.title).into())]);
    desk.item_heading(page, row, &title);
    page.point(&desk.text("guide-probe-how"));
    for question in &probe.questions {
        page.label(&desk.shown(&question.text));
        for option in &question.options {
            let text = desk.shown(&option.text);
            let right = question.right.as_ref() == Some(&option.id);
            let right = right.then(|| desk.say("guide-right", &[("text", text.as_str().into())]));
            page.sub(&right.unwrap_or(text));
        }
    }
    desk.told(page, "guide-notes", probe.notes.as_ref());
}

/// A guide an objective: its tasks with room for what an evaluator saw, and what exercises it.
pub(super) fn write(desk: &Desk<'_>, page: &mut Page) {
    if desk.exercise.objectives.is_empty() {
        return;
    }
    page.gather(&desk.text("guide-evaluation"));
    for objective in desk.exercise.objectives.values() {
        guide(desk, page, objective);
    }
    if desk.exercise.evaluation.ratings {
        page.chapter(&desk.text("guide-ratings"));
        page.paragraph(&desk.text("report-rating-meaning"));
        for key in ["rating-p", "rating-s", "rating-m", "rating-u"] {
            page.point(&desk.text(key));
        }
    }
    page.close();
}

fn guide(desk: &Desk<'_>, page: &mut Page, objective: &Objective) {
    let id = objective.id.as_str().to_uppercase();
    page.chapter(&format!("{id} {}", desk.shown(&objective.title)));
    desk.labeled(page, "guide-exercised", &exercised(desk, objective).join(", "));
    let markers = desk.exercise.injects.values().filter(|inject| {
        inject.kind == InjectKind::Expected && inject.objectives.contains(&objective.id)
    });
    for marker in markers {
        desk.told(page, "item-expected-action", marker.expected_action.as_ref());
    }
    let mut head = vec![desk.text("guide-task-column"), desk.text("guide-observed")];
    if desk.exercise.evaluation.ratings {
        head.push(desk.text("guide-rated"));
    }
    let rows = objective.tasks.iter().map(|task| {
        vec![format!("{} {}", task.id.as_str().to_uppercase(), desk.shown(&task.title))]
    });
    page.table(&head, &rows.collect::<Vec<_>>());
    page.room(&desk.text("guide-observed-room"), None);
}

/// The injects, decisions and forecasts that the objective is tagged on.
fn exercised(desk: &Desk<'_>, objective: &Objective) -> Vec<String> {
    let exercise = desk.exercise;
    let id = &objective.id;
    let injects = exercise.injects.values().filter(|it| it.objectives.contains(id));
    let injects = injects.map(|it| it.id.to_string());
    let decisions = exercise.decisions.values().filter(|it| it.objectives.contains(id));
    let decisions = decisions.map(|it| desk.words.decision(&it.id));
    let forecasts = exercise.forecasts.values().filter(|it| it.objectives.contains(id));
    let forecasts = forecasts.map(|it| it.id.to_string());
    injects.chain(decisions).chain(forecasts).collect()
}

pub(super) fn wash(desk: &Desk<'_>, page: &mut Page) {
    page.chapter(&desk.text("page-hot-wash"));
    page.paragraph(&desk.text("guide-wash-how"));
    for question in &desk.exercise.hot_wash {
        page.point(&desk.shown(question));
    }
}
