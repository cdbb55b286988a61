//! Decisions, tasks and forecasts in the facilitator's book.

use crate::exercise::{Choice, Deadline, Decision, DecisionId, Forecast, PlannedTask, Span};
use crate::report::page::Page;

use super::{Desk, Node, Row};

pub(super) fn opens(desk: &Desk<'_>, page: &mut Page, row: &Row<'_>, decision: &Decision) {
    let title = desk.words.decision_titled(&decision.id, desk.exercise);
    desk.item_heading(page, row, &desk.say("guide-opens", &[("decision", title.into())]));
    let line = desk.row(row);
    desk.labeled(page, "guide-column-when", &line.note);
    desk.told(page, "report-decision-question", Some(&decision.question));
    desk.labeled(page, "guide-cells", &line.to);
    let how = [desk.words.depth(decision.depth), desk.words.authority(decision.authority)];
    desk.labeled(page, "guide-how", &how.join(&desk.text("guide-comma")));
    desk.told(page, "item-refer-to", decision.refer_to.as_ref());
    if let Some(deadline) = decision.deadline {
        let within = ("within", desk.words.duration(deadline.within).into());
        let within = desk.say("show-deadline-within", &[within]);
        let what = desk.text(deadline_key(deadline));
        desk.labeled(page, "report-decision-deadline", &format!("{within}. {what}"));
    }
    needed(desk, page, decision);
    let keys = ["option", "class", "effects", "follows", "norms"];
    let head = keys.map(|key| desk.text(&format!("guide-column-{key}")));
    let rows = decision.choices.iter().map(|choice| option(desk, &decision.id, choice));
    let rows: Vec<_> = rows.chain([lapse(desk, decision)]).collect();
    page.table(&head, &rows);
    line_points(desk, page, decision);
    desk.told(page, "guide-notes", decision.notes.as_ref());
    desk.tell_follows(page, &desk.led_on(&[Node::Decision(decision.id.clone())]));
    desk.tell_objectives(page, &decision.objectives);
}

/// The facts that it cannot be taken well without.
fn needed(desk: &Desk<'_>, page: &mut Page, decision: &Decision) {
    let facts = desk.exercise.facts.values();
    let needed: Vec<_> = facts.filter(|fact| fact.needed_by.contains(&decision.id)).collect();
    if needed.is_empty() {
        return;
    }
    page.label(&desk.text("guide-needs"));
    for fact in needed {
        let held = super::design::brought_by(desk, &fact.id);
        page.sub(&format!("{}: {} ({held})", fact.id, desk.shown(&fact.statement)));
    }
}

fn option(desk: &Desk<'_>, id: &DecisionId, choice: &Choice) -> Vec<String> {
    let title = desk.shown(&choice.title);
    let title = if choice.removes_human_step {
        desk.say("guide-removes-step", &[("title", title.into())])
    } else {
        title
    };
    let node = Node::Choice(id.clone(), choice.id.clone());
    let class = desk.exercise.escalation.rungs.get(&choice.class).map(|rung| desk.shown(rung));
    vec![
        title,
        class.unwrap_or_else(|| desk.words.class(choice.class)),
        desk.words.effects(&choice.effects, desk.exercise),
        follows_apart(desk, &node),
        desk.norms(&choice.norms),
    ]
}

/// What follows beyond its own effects, which stand beside it.
fn follows_apart(desk: &Desk<'_>, node: &Node) -> String {
    desk.follows(&desk.led_on(std::slice::from_ref(node)))
}

fn lapse(desk: &Desk<'_>, decision: &Decision) -> Vec<String> {
    let text = desk.shown(&decision.lapse.text);
    vec![
        format!("{}. {text}", desk.text("show-lapse")),
        String::new(),
        desk.words.effects(&decision.lapse.effects, desk.exercise),
        follows_apart(desk, &Node::Lapse(decision.id.clone())),
        String::new(),
    ]
}

/// What the agreed text fixes for what is said in public.
fn line_points(desk: &Desk<'_>, page: &mut Page, decision: &Decision) {
    let slots = decision.line.iter().map(|id| {
        let slot = desk.exercise.statements.slots.get(id);
        slot.map_or_else(|| id.to_string(), |slot| desk.shown(&slot.title))
    });
    let slots: Vec<String> = slots.collect();
    desk.labeled(page, "guide-line", &slots.join(", "));
}

fn deadline_key(deadline: Deadline) -> &'static str {
    if deadline.hard { "show-deadline-hard" } else { "show-deadline-soft" }
}

pub(super) fn ends(
    desk: &Desk<'_>,
    page: &mut Page,
    row: &Row<'_>,
    (decision, deadline): (&Decision, Deadline),
) {
    let title = desk.words.decision_titled(&decision.id, desk.exercise);
    desk.item_heading(page, row, &desk.say("guide-ends", &[("decision", title.into())]));
    page.point(&desk.text(deadline_key(deadline)));
}

pub(super) fn task(desk: &Desk<'_>, page: &mut Page, row: &Row<'_>, task: &PlannedTask) {
    let title = desk.say("guide-task", &[("title", desk.shown(&task.title).into())]);
    desk.item_heading(page, row, &title);
    let line = desk.row(row);
    desk.labeled(page, "guide-column-when", &line.note);
    desk.labeled(page, "guide-column-to", &line.to);
    due(desk, page, task.due_within);
    desk.told(page, "guide-notes", task.notes.as_ref());
}

pub(super) fn forecast(desk: &Desk<'_>, page: &mut Page, row: &Row<'_>, forecast: &Forecast) {
    let title = desk.say("guide-forecast", &[("id", forecast.id.as_str().into())]);
    desk.item_heading(page, row, &title);
    let line = desk.row(row);
    desk.labeled(page, "guide-column-when", &line.note);
    desk.labeled(page, "guide-claim", &line.title);
    desk.labeled(page, "guide-column-to", &line.to);
    due(desk, page, forecast.due_within);
    let advice = &forecast.advice;
    let percent = desk.words.percent(advice.probability);
    let args = [("from", desk.shown(&advice.from).into()), ("percent", percent.into())];
    desk.labeled(page, "guide-advice", &desk.say("guide-advice-is", &args));
    if let Some(text) = &advice.text {
        page.sub(&desk.shown(text));
    }
    let holds = desk.exercise.facts.get(&forecast.fact).and_then(|fact| fact.holds);
    desk.labeled(page, "guide-really", &super::design::holds(desk, holds));
    desk.told(page, "guide-notes", forecast.notes.as_ref());
    desk.tell_objectives(page, &forecast.objectives);
}

fn due(desk: &Desk<'_>, page: &mut Page, within: Option<Span>) {
    if let Some(within) = within {
        let span = ("span", desk.words.duration(within).into());
        desk.labeled(page, "print-reply-by", &desk.say("guide-due-within", &[span]));
    }
}
