//! What `whitecell check` found, as JSON; docs/check.md tells it field by field.

use std::path::Path;

use serde_json::{Value, json};

use crate::analysis::{Act, Ending, Explored, Play, Step};
use crate::diagnostic::{Diagnostic, Severity, Source};
use crate::exercise::Language;
use crate::lang::diagnostic::sentence;

use super::super::Failure;
use super::Checked;

pub(super) fn all(files: &[Value]) -> String {
    format!("{:#}\n", json!({ "check": 1, "files": files }))
}

pub(super) fn file(name: &str, checked: &Result<Checked, Failure>, language: Language) -> Value {
    match checked {
        Ok(Checked { ready, findings, explored }) => json!({
            "file": name,
            "usable": true,
            "problems": problems(findings, Some(&ready.source), language),
            "explored": whole(explored),
        }),
        Err(Failure::BadExercise { problems: found, text }) => json!({
            "file": name,
            "usable": false,
            "problems": problems(found, text.as_ref(), language),
        }),
        Err(failure) => {
            let problem = json!({ "severity": "error", "message": failure.in_words(language) });
            json!({ "file": name, "usable": false, "problems": [problem] })
        }
    }
}

fn problems(found: &[Diagnostic], source: Option<&Source>, language: Language) -> Vec<Value> {
    let path = source.map_or(Path::new(""), |source| source.path.as_path());
    let problems = found.iter().map(|diagnostic| {
        let worded = sentence(&diagnostic.problem, language);
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        };
        json!({
            "severity": severity,
            "code": diagnostic.problem.code(),
            "file": path.display().to_string(),
            "line": diagnostic.place.map(|place| place.line),
            "column": diagnostic.place.map(|place| place.column),
            "message": worded.message,
            "hint": worded.hint,
        })
    });
    problems.collect()
}

fn whole(explored: &Explored) -> Value {
    let Explored { situations, stopped, endings, injects, branches, decisions, .. } = explored;
    json!({
        "situations": situations,
        "stopped": stopped,
        "endings": endings.iter().map(ending).collect::<Vec<_>>(),
        "injects": plays(injects),
        "branches": plays(branches),
        "decisions": plays(decisions),
    })
}

fn ending(ending: &Ending) -> Value {
    json!({ "branches": ending.branches, "play": play(&ending.play) })
}

fn plays<'a, Id: ToString + 'a>(to: impl IntoIterator<Item = (&'a Id, &'a Play)>) -> Value {
    to.into_iter().map(|(id, way)| (id.to_string(), play(way))).collect()
}

fn play(play: &Play) -> Value {
    json!({ "t": play.at, "acts": play.steps.iter().map(step).collect::<Vec<_>>() })
}

fn step(step: &Step) -> Value {
    let mut told = act(&step.act);
    told["t"] = json!(step.t);
    told
}

fn act(act: &Act) -> Value {
    match act {
        Act::Settle { decision, choice } => {
            json!({ "act": "record-outcome", "decision": decision, "option": choice })
        }
        Act::Lapse { decision } => json!({ "act": "lapse", "decision": decision }),
        Act::ActAlone { cell, decision } => {
            json!({ "act": "act-alone", "cell": cell, "decision": decision })
        }
        Act::Reveal { decision } => json!({ "act": "reveal", "decision": decision }),
        Act::PassOn { from, to, passage } => json!({
            "act": "pass-on",
            "cell": from,
            "to": to,
            "inject": passage.inject,
            "passage": passage.number,
        }),
        Act::Ask { cell, answer } => json!({ "act": "ask", "cell": cell, "answer": answer }),
        Act::Acknowledge { cell, inject } => {
            json!({ "act": "acknowledge", "cell": cell, "inject": inject })
        }
        Act::Release { inject } => json!({ "act": "release", "inject": inject }),
        Act::Open { decision } => json!({ "act": "open", "decision": decision }),
    }
}
