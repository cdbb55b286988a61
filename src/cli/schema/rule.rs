//! What goes with what, as JSON Schema says it.

use serde_json::{Map, Value, json};

use crate::yaml::format::Rule;

/// The keywords that say `rules` of one map.
pub(super) fn keywords(rules: &[Rule]) -> Vec<(&'static str, Value)> {
    let mut all: Vec<Value> = vec![];
    let mut beside: Map<String, Value> = Map::new();
    for rule in rules {
        match *rule {
            Rule::OneOf(names) => all.push(json!({ "oneOf": each(names) })),
            Rule::AnyOf(names) => all.push(json!({ "anyOf": each(names) })),
            Rule::AtMostOneOf(names) => {
                all.push(json!({ "not": { "anyOf": two_of(names) } }));
            }
            Rule::Needs { field, needs } | Rule::With { field, with: needs } => {
                beside.insert(field.to_owned(), json!([needs]));
            }
            Rule::Unless { field, word, needed, filled } => {
                let required: Vec<&str> = needed.iter().chain(filled).copied().collect();
                let otherwise = json!({ "required": required, "properties": not_empty(filled) });
                all.push(json!({ "if": is(field, word), "else": otherwise }));
            }
            Rule::Bound { field, word, any_of } => {
                all.push(json!({ "if": is(field, word), "then": { "anyOf": each(any_of) } }));
            }
            Rule::Filled { field, word, filled } => {
                let then = json!({ "required": [filled], "properties": not_empty(&[filled]) });
                all.push(json!({ "if": is(field, word), "then": then }));
            }
            Rule::OneAmong { list, field, word } => {
                let one =
                    json!({ "contains": is(field, word), "minContains": 1, "maxContains": 1 });
                all.push(json!({ "properties": { list: one } }));
            }
        }
    }
    let mut keywords = vec![];
    if !beside.is_empty() {
        keywords.push(("dependentRequired", Value::Object(beside)));
    }
    if !all.is_empty() {
        keywords.push(("allOf", Value::Array(all)));
    }
    keywords
}

fn each(names: &[&str]) -> Vec<Value> {
    names.iter().map(|name| json!({ "required": [name] })).collect()
}

fn two_of(names: &[&str]) -> Vec<Value> {
    let later = |place: usize| names.iter().skip(place + 1);
    let pairs = names.iter().enumerate().flat_map(|(place, one)| {
        later(place).map(move |other| json!({ "required": [one, other] }))
    });
    pairs.collect()
}

fn is(field: &str, word: &str) -> Value {
    json!({ "properties": { field: { "const": word } }, "required": [field] })
}

fn not_empty(names: &[&str]) -> Value {
    let lists = names.iter().map(|&name| (name.to_owned(), json!({ "minItems": 1 })));
    Value::Object(lists.collect())
}
