//! The run of show in JSON, for other programs. docs/show.md describes it field by field.

use serde_json::{Value, json};

use crate::exercise::{
    Authority, Exercise, ExerciseTime, Inject, InjectKind, Language, Release, Sender, Text, Timing,
};

use super::Desk;
use super::link::{Link, Node, Way};
use super::run::{self, Item, Row};

/// The version of the document that [`run_json`] writes.
pub const RUN_OF_SHOW_VERSION: u32 = 1;

/// 진행표 as one document.
pub fn run_json(exercise: &Exercise) -> Value {
    let desk = Desk::new(exercise, Language::default());
    let run = run::of(&desk);
    let rows = |rows: &[Row<'_>]| rows.iter().map(|it| row(&desk, it)).collect::<Vec<_>>();
    json!({
        "run_of_show": RUN_OF_SHOW_VERSION,
        "banner": "연습 EXERCISE",
        "marking": exercise.marking,
        "exercise": exercise.id,
        "version": exercise.version,
        "title": exercise.title,
        "start": exercise.clock.start,
        "length": exercise.clock.length,
        "timed": rows(&run.timed),
        "open": rows(&run.open),
    })
}

fn row(desk: &Desk<'_>, row: &Row<'_>) -> Value {
    let exercise = desk.exercise;
    let everybody: Vec<_> = exercise.cells.keys().collect();
    let (mut told, timing) = match row.item {
        Item::Probe(probe) => (
            json!({ "what": "probe", "id": probe.id, "title": probe.title, "to": everybody }),
            None,
        ),
        Item::Move(planned) => (
            json!({
                "what": "move", "id": planned.id, "title": planned.title,
                "length": planned.length,
                "leads_to": links(&desk.led_to(&[Node::Move(planned.id.clone())])),
            }),
            None,
        ),
        Item::Inject(inject) => (of_inject(desk, inject), Some(&inject.timing)),
        Item::Opens(decision) => (
            json!({
                "what": "decision", "id": decision.id, "title": decision.title,
                "lead": decision.lead, "supporting": decision.supporting,
                "joint": decision.authority == Authority::Joint,
                "deadline_within": decision.deadline.map(|deadline| deadline.within),
                "leads_to": links(&desk.led_to_by_decision(&decision.id)),
                "objectives": decision.objectives,
            }),
            Some(&decision.opens),
        ),
        Item::Ends(decision, deadline) => (
            json!({
                "what": "deadline", "id": decision.id, "title": decision.title,
                "hard": deadline.hard,
            }),
            None,
        ),
        Item::Task(task) => (
            json!({
                "what": "task", "id": task.id, "title": task.title, "to": task.cells,
                "due_within": task.due_within,
            }),
            Some(&task.opens),
        ),
        Item::Forecast(forecast) => (
            json!({
                "what": "forecast", "id": forecast.id, "title": forecast.claim,
                "seat": forecast.seat, "due_within": forecast.due_within,
                "objectives": forecast.objectives,
            }),
            Some(&forecast.opens),
        ),
        Item::Branch(branch) => (
            json!({
                "what": "branch", "id": branch.id, "title": branch.title,
                "leads_to": links(&desk.led_to(&[Node::Branch(branch.id.clone())])),
                "when": in_both(|language| {
                    Desk::new(exercise, language).words.condition(&branch.when, exercise)
                }),
            }),
            None,
        ),
        Item::End => (json!({ "what": "end" }), None),
    };
    told["t"] = json!(row.at);
    told["at"] = json!(row.at.map(|at| exercise.clock.at(at)));
    if let Some(timing) = timing {
        told["when"] = json!(when(exercise, row.at, timing));
    }
    told
}

/// What brings it, in words, where no time alone does.
fn when(exercise: &Exercise, at: Option<ExerciseTime>, timing: &Timing) -> Option<Text> {
    at.is_none().then(|| in_both(|language| Desk::new(exercise, language).waits_for(timing)))
}

fn in_both(told: impl Fn(Language) -> String) -> Text {
    Text::of(Language::ALL.map(|language| (language, told(language))))
}

fn of_inject(desk: &Desk<'_>, inject: &Inject) -> Value {
    let exercise = desk.exercise;
    let from = match &inject.from {
        Sender::Cell(cell) => exercise.cells.get(cell).map(|cell| cell.name.clone()),
        Sender::Organization(id) => exercise.organizations.get(id).map(|it| it.name.clone()),
        Sender::Named(name) => Some(name.clone()),
    };
    let release = match (inject.kind, inject.hold, inject.release) {
        (InjectKind::Expected, _, _) => "never",
        (_, true, _) => "held",
        (_, false, Release::Auto) => "auto",
        (_, false, Release::Offered) => "by_hand",
    };
    json!({
        "what": "inject", "id": inject.id, "kind": inject.kind, "release": release,
        "from": from, "to": inject.to, "channel": inject.channel, "title": inject.title,
        "reply_within": inject.reply_within,
        "leads_to": links(&desk.led_to(&[Node::Inject(inject.id.clone())])),
        "objectives": inject.objectives, "norms": inject.norms,
    })
}

fn links(links: &[&Link]) -> Vec<Value> {
    let told = links.iter().map(|link| {
        let (what, id) = node(&link.to);
        let mut told = json!({ "what": what, "id": id });
        match &link.way {
            Way::After(delay) => told["delay"] = json!(delay),
            Way::Fact(fact) => told["fact"] = json!(fact),
            Way::Skips => told["skips"] = json!(true),
            Way::Adds(by) => told["by"] = json!(by),
            Way::Sets(value) => told["value"] = json!(value),
            Way::Condition | Way::Offers | Way::Opens => {}
        }
        told
    });
    told.collect()
}

fn node(node: &Node) -> (&'static str, String) {
    match node {
        Node::Move(id) => ("move", id.to_string()),
        Node::Inject(id) => ("inject", id.to_string()),
        Node::Decision(id) | Node::Lapse(id) => ("decision", id.to_string()),
        Node::Choice(id, choice) => ("option", format!("{id}/{choice}")),
        Node::Branch(id) => ("branch", id.to_string()),
        Node::Variable(id) => ("variable", id.to_string()),
        Node::Answer(id) => ("answer", id.to_string()),
        Node::Task(id) => ("task", id.to_string()),
        Node::Forecast(id) => ("forecast", id.to_string()),
        Node::Line(index) => ("faulty_line", index.to_string()),
    }
}
