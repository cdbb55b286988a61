//! Nothing that a player may not know before STARTEX stands in the manual.
//!
//! Fields are found by walking exercises as they are written to a journal, so that a new one fails
//! here until somebody has judged it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use whitecell::exercise::{BranchId, CellId, Exercise, FactId, ForecastId, InjectId, Language};
use whitecell::lang::Words;
use whitecell::report::{self, show};

use super::{complete, every_shipped};

/// Maps by id: the step below them is nobody's name.
const MAPS: [&str; 19] = [
    "answers",
    "branches",
    "cells",
    "decisions",
    "escalation.rungs",
    "facts",
    "forecasts",
    "injects",
    "moves",
    "moves.*.questions",
    "norms",
    "objectives",
    "organizations",
    "probes",
    "statements.audiences",
    "statements.slots",
    "statements.slots.*.values",
    "tasks",
    "variables",
];

/// The author's texts that a player may read before STARTEX.
const OPEN: [&str; 8] = [
    "cells.*.name",
    "cells.*.seats[].title",
    "clock.zone",
    "marking",
    "moves.*.title",
    "organizations.*.name",
    "premise",
    "title",
];

/// The author's texts that tell what is to come, what is tested, or what is so.
const SECRET: [&str; 50] = [
    "answers.*.about",
    "answers.*.channel",
    "answers.*.passages[].caveat.consent_of",
    "answers.*.passages[].caveat.text",
    "answers.*.passages[].text",
    "branches.*.title",
    "decisions.*.choices[].title",
    "decisions.*.lapse.text",
    "decisions.*.notes",
    "decisions.*.question",
    "decisions.*.refer_to",
    "decisions.*.title",
    "escalation.rungs.*",
    "facts.*.statement",
    "faulty_lines[].notes",
    "forecasts.*.advice.from",
    "forecasts.*.advice.text",
    "forecasts.*.claim",
    "forecasts.*.notes",
    "hot_wash[]",
    "injects.*.channel",
    "injects.*.expected_action",
    "injects.*.from.named",
    "injects.*.notes",
    "injects.*.passages[].caveat.consent_of",
    "injects.*.passages[].caveat.text",
    "injects.*.passages[].text",
    "injects.*.request",
    "injects.*.title",
    "moves.*.questions.*[]",
    "norms.*.instrument",
    "norms.*.paraphrase",
    "norms.*.theme",
    "objectives.*.tasks[].title",
    "objectives.*.title",
    "probes.*.notes",
    "probes.*.questions[].options[].text",
    "probes.*.questions[].text",
    "probes.*.title",
    "statements.audiences.*",
    "statements.slots.*.title",
    "statements.slots.*.values.*",
    "summary",
    "tasks.*.notes",
    "tasks.*.title",
    "truth.points[]",
    "truth.summary",
    "variables.*.thresholds[].text",
    "variables.*.title",
    "variables.*.unit",
];

/// Ids, words of the format and conditions: no author's sentence stands in them.
const NO_TEXT: [&str; 27] = [
    "answers.*.id",
    "answers.*.of",
    "answers.*.passages[].facts",
    "branches.*.effects",
    "branches.*.id",
    "branches.*.when",
    "cells.*.id",
    "cells.*.seats[].cell",
    "cells.*.seats[].id",
    "cells.*.seats[].role",
    "clock.start",
    "decisions.*",
    "escalation.shown",
    "facts.*",
    "faulty_lines[]",
    "forecasts.*",
    "id",
    "injects.*",
    "languages[]",
    "moves.*.id",
    "norms.*",
    "objectives.*",
    "probes.*",
    "statements",
    "tasks.*",
    "variables.*",
    "version",
];

/// A leaf of an exercise: where it stands, by the names of fields and with the keys that were met.
struct Leaf {
    field: String,
    keys: Vec<String>,
}

fn is_text(value: &Value) -> bool {
    let languages = |map: &Map<String, Value>| {
        let known = ["ko", "en"];
        !map.is_empty()
            && map.iter().all(|(key, own)| known.contains(&key.as_str()) && own.is_string())
    };
    value.as_object().is_some_and(languages)
}

/// Every text and every other leaf that could hold one. `on_text` may change what it is given.
fn walk(value: &mut Value, leaf: &mut Leaf, found: &mut impl FnMut(&Leaf, Option<&mut Value>)) {
    if is_text(value) {
        found(leaf, Some(value));
        return;
    }
    let is_map = MAPS.contains(&leaf.field.as_str());
    let field = leaf.field.clone();
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (key, own) in map {
                let step = if is_map { "*" } else { key.as_str() };
                leaf.field =
                    if field.is_empty() { step.to_owned() } else { format!("{field}.{step}") };
                leaf.keys.push(key.clone());
                walk(own, leaf, found);
                leaf.keys.pop();
            }
        }
        Value::Array(list) if !list.is_empty() => {
            for own in list {
                leaf.field = format!("{field}[]");
                walk(own, leaf, found);
            }
        }
        Value::Number(_) | Value::Bool(_) => {}
        Value::Object(_) | Value::Array(_) | Value::String(_) | Value::Null => found(leaf, None),
    }
    leaf.field = field;
}

fn each(value: &mut Value, mut found: impl FnMut(&Leaf, Option<&mut Value>)) {
    walk(value, &mut Leaf { field: String::new(), keys: vec![] }, &mut found);
}

fn is_secret(field: &str) -> bool {
    SECRET.contains(&field)
}

fn exercises() -> Vec<(&'static str, Exercise)> {
    every_shipped().chain([("complete", complete())]).collect()
}

#[test]
fn every_field_of_an_exercise_is_judged() {
    let (mut unjudged, mut met) = (BTreeSet::new(), BTreeSet::new());
    for (_, exercise) in exercises() {
        let mut value = serde_json::to_value(&exercise).unwrap();
        each(&mut value, |leaf, text| {
            let field = leaf.field.as_str();
            met.insert(field.to_owned());
            let below = |judged: &str| {
                let rest = field.strip_prefix(judged);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            };
            let above = |judged: &str| judged.starts_with(field);
            let plain = || NO_TEXT.into_iter().any(below);
            let judged = OPEN.contains(&field) || is_secret(field);
            // What an exercise leaves empty is judged by what others have there.
            let fits = judged
                || (text.is_none() && (plain() || OPEN.into_iter().chain(SECRET).any(above)));
            if !fits {
                unjudged.insert(field.to_owned());
            }
        });
    }
    assert!(unjudged.is_empty(), "judge whether players may read {unjudged:?}");
    let unmet: Vec<_> = OPEN.into_iter().chain(SECRET).filter(|own| !met.contains(*own)).collect();
    assert!(unmet.is_empty(), "no exercise has {unmet:?}");
}

/// Everything that is written of a manual, in every form of it.
fn manuals(exercise: &Exercise, cell: Option<&CellId>) -> String {
    let forms = Language::ALL.map(|language| {
        let page = show::manual(exercise, cell, language);
        format!("{}\n{}", report::markdown(&page), report::html(&page, Words::of(language)))
    });
    forms.join("\n")
}

#[test]
fn nothing_secret_stands_in_the_manual() {
    let mut shown = BTreeSet::new();
    for (id, exercise) in exercises() {
        let mut value = serde_json::to_value(&exercise).unwrap();
        let mut planted: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
        each(&mut value, |leaf, text| {
            let Some(text) = text else { return };
            let mark = format!("PLANT{}END", planted.len());
            planted.insert(mark.clone(), (leaf.field.clone(), leaf.keys.clone()));
            *text = serde_json::json!({ "ko": format!("가{mark}"), "en": mark });
        });
        let exercise: Exercise = serde_json::from_value(value).expect("it is still an exercise");
        let cells: Vec<Option<CellId>> =
            std::iter::once(None).chain(exercise.cells.keys().cloned().map(Some)).collect();
        for cell in cells {
            let manual = manuals(&exercise, cell.as_ref());
            for (mark, (field, keys)) in &planted {
                if !manual.contains(mark) {
                    continue;
                }
                assert!(OPEN.contains(&field.as_str()), "{id} {cell:?}: {field} {keys:?}");
                let own =
                    cell.as_ref().is_none_or(|cell| keys.iter().any(|key| key == cell.as_str()));
                assert!(own || field != "cells.*.seats[].title", "{id} {cell:?}: {keys:?}");
                shown.insert(field.clone());
            }
        }
    }
    // Or else nothing was found because nothing was looked at.
    assert_eq!(shown.iter().map(String::as_str).collect::<Vec<_>>(), OPEN);
}

/// Shorter pieces stand in any text; a Hangul syllable says more than a Latin letter.
const PIECE_SYLLABLES_MIN: usize = 8;
const PIECE_LETTERS_MIN: usize = 20;

fn is_long(piece: &str) -> bool {
    let least = if piece.is_ascii() { PIECE_LETTERS_MIN } else { PIECE_SYLLABLES_MIN };
    piece.chars().count() >= least
}

/// A text as a reader has it, without what its format adds.
fn plain(text: &str) -> String {
    let bare: String = text.chars().filter(|c| !"\\*#>|".contains(*c)).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_sentence_of_a_shipped_exercise_is_told_too_early() {
    for (id, exercise) in every_shipped() {
        let mut value = serde_json::to_value(&exercise).unwrap();
        let (mut open, mut hidden) = (String::new(), vec![]);
        each(&mut value, |leaf, text| {
            for said in text.iter().flat_map(|text| text.as_object().unwrap().values()) {
                let said = said.as_str().unwrap();
                if is_secret(&leaf.field) {
                    hidden.extend(said.lines().flat_map(|line| line.split(". ")).map(plain));
                } else {
                    open.push_str(&plain(said));
                    open.push('\n');
                }
            }
        });
        let cells = std::iter::once(None).chain(exercise.cells.keys().map(Some));
        let manual = plain(&cells.map(|cell| manuals(&exercise, cell)).collect::<String>());
        let pieces = hidden.iter().map(|piece| piece.trim_end_matches('.'));
        for piece in pieces.filter(|piece| is_long(piece)) {
            // What everybody reads in the premise is no secret where it is said again.
            assert!(open.contains(piece) || !manual.contains(piece), "{id}: {piece}");
        }
        let ids = exercise.injects.keys().map(InjectId::as_str);
        let ids = ids.chain(exercise.facts.keys().map(FactId::as_str));
        let ids = ids.chain(exercise.branches.keys().map(BranchId::as_str));
        let ids = ids.chain(exercise.forecasts.keys().map(ForecastId::as_str));
        let words: BTreeSet<&str> =
            manual.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
        for name in ids.filter(|name| name.contains('-')) {
            assert!(!words.contains(name), "{id}: {name}");
        }
    }
}
