//! The loader and the schema judge alike: every value of the complete file is exchanged for others,
//! and what a schema can say is found by both or by neither. A sample of the others is taken.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::{Map, Value, json};
use whitecell::exercise::Language;
use whitecell::yaml::format::{EXERCISE, Kind, Mapping};

use super::{problems, read, validator, value};

/// What the loader tells and a schema can say, too.
const SAYABLE: [&str; 24] = [
    "bad-date",
    "bad-id",
    "bad-span",
    "contingency-unbound",
    "control-character",
    "empty-text",
    "field-needs",
    "joint-alone",
    "line-break",
    "missing-field",
    "missing-one-of",
    "no-lead-seat",
    "nobody-addressed",
    "nothing-said",
    "only-one-of",
    "repeated-name",
    "reserved-id",
    "second-lead-seat",
    "span-zero",
    "too-few",
    "too-many",
    "unknown-field",
    "unknown-word",
    "unquoted",
];

/// The way to a value from the root.
type Way = Vec<String>;

/// Every value below `value`, the first of each kind: items of lists and what stands under ids are
/// alike.
fn ways(
    value: &Value,
    way: &[String],
    alike: &[String],
    seen: &mut BTreeSet<Way>,
    found: &mut Vec<Way>,
) {
    let mut enter = |step: String, kind: String, inner: &Value, seen: &mut BTreeSet<Way>| {
        let (way, alike) = ([way, &[step]].concat(), [alike, &[kind]].concat());
        if seen.insert(alike.clone()) {
            found.push(way.clone());
        }
        ways(inner, &way, &alike, seen, found);
    };
    match value {
        // Texts are alike wherever they stand.
        Value::Object(map) if map.contains_key("ko") => {
            for (key, inner) in map {
                let way = [way, std::slice::from_ref(key)].concat();
                if seen.insert(vec![key.clone()]) {
                    found.push(way);
                }
                assert!(inner.is_string(), "a text by language holds words");
            }
        }
        Value::Object(map) => {
            for (key, inner) in map {
                let known = all_fields().contains(key.as_str());
                let kind = if known { key.clone() } else { "*".to_owned() };
                enter(key.clone(), kind, inner, seen);
            }
        }
        Value::Array(items) => {
            for (place, inner) in items.iter().enumerate() {
                enter(place.to_string(), "*".to_owned(), inner, seen);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn all_fields() -> BTreeSet<&'static str> {
    let fields = mappings().into_iter().flat_map(Mapping::all).map(|field| field.name);
    fields.chain(["ko", "en"]).collect()
}

/// Every map of the format.
pub(super) fn mappings() -> Vec<&'static Mapping> {
    let mut found: Vec<&'static Mapping> = vec![&EXERCISE];
    let mut next = 0;
    while let Some(mapping) = found.get(next) {
        for field in mapping.all() {
            if let Some(inner) = map_in(field.kind)
                && !found.iter().any(|known| known.name == inner.name)
            {
                found.push(inner);
            }
        }
        next += 1;
    }
    found
}

fn map_in(kind: Kind) -> Option<&'static Mapping> {
    if let Kind::Map(mapping) = kind {
        return Some(mapping);
    }
    if let Kind::List(inner, _) | Kind::Keyed { value: inner, .. } = kind {
        return map_in(*inner);
    }
    None
}

fn pointer(way: &[String]) -> String {
    way.iter().fold(String::new(), |pointer, step| format!("{pointer}/{step}"))
}

fn exchanged(whole: &Value, way: &[String], by: Value) -> Value {
    let mut whole = whole.clone();
    *whole.pointer_mut(&pointer(way)).expect("a value of the file") = by;
    whole
}

fn without(whole: &Value, way: &[String]) -> Value {
    let mut whole = whole.clone();
    let (last, outer) = way.split_last().expect("a value below the root");
    match whole.pointer_mut(&pointer(outer)) {
        Some(Value::Object(map)) => drop(map.remove(last)),
        Some(Value::Array(items)) => drop(items.remove(last.parse().expect("a place"))),
        other => panic!("{other:?} has no {last}"),
    }
    whole
}

/// Makes every condition one that is always true: reading CEL thousands of times takes minutes, and
/// a schema cannot look into it.
fn without_conditions(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if let Some(condition) = map.get_mut("when") {
                *condition = json!(true);
            }
            map.values_mut().for_each(without_conditions);
        }
        Value::Array(items) => items.iter_mut().for_each(without_conditions),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Of [`anything`] every sixth is put in the place of one value, and the next value gets the next
/// ones: all of it in every place takes two minutes. Between them the values of a kind get it all.
const SAMPLED: usize = 6;
/// How long a list is tried: as long as the schema refuses, or longer than any may be. A file with
/// hundreds of items takes seconds to read.
const LENGTHS: [usize; 4] = [9, 33, 101, 400];
/// Set, nothing is left out.
const EVERYTHING: &str = "WHITECELL_EVERY_EXCHANGE";

/// What is put in the place of the value with this number, whatever that is. The first stands
/// nowhere, so that it shows of each place whether the loader looks at it.
fn sampled(number: usize) -> impl Iterator<Item = Value> {
    let everything = std::env::var_os(EVERYTHING).is_some();
    let taken =
        move |place: usize| everything || place == 0 || (place + number).is_multiple_of(SAMPLED);
    anything().into_iter().enumerate().filter_map(move |(place, by)| taken(place).then_some(by))
}

/// Values, most of which fit almost nowhere.
fn anything() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(7),
        json!(1.5),
        json!(""),
        json!("two\nlines"),
        json!("words that are no id"),
        json!("a\u{202e}b"),
        json!("0m"),
        json!("x".repeat(41)),
        json!([]),
        json!({}),
        json!({ "surely-unknown": 1 }),
    ]
}

/// What is put in the place of `old` because it is a map or a list.
fn stretched(old: &Value) -> Vec<Value> {
    let mut others = vec![];
    match old {
        Value::Object(map) => {
            let added = [("surely-unknown".to_owned(), json!(1))];
            let more: Map<String, Value> = map.clone().into_iter().chain(added).collect();
            others.push(Value::Object(more));
        }
        Value::Array(items) => {
            let twice: Vec<Value> = items.iter().chain(items).cloned().collect();
            others.push(Value::Array(twice));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    others
}

/// The list with so many of its first item that the schema refuses it.
fn overlong(
    validator: &Validator,
    whole: &Value,
    way: &[String],
    items: &[Value],
) -> Option<Value> {
    let first = items.first()?;
    let files = LENGTHS.map(|length| exchanged(whole, way, json!(vec![first; length])));
    let refused = files.iter().position(|file| !validator.is_valid(file));
    files.into_iter().nth(refused.unwrap_or(LENGTHS.len() - 1))
}

#[test]
fn every_field_of_the_format_stands_in_the_complete_file() {
    let complete = value(&read("tests/fixtures/exercises/complete.yaml"));
    let mut met = BTreeSet::new();
    meet(&EXERCISE, &[&complete], &mut met);
    let fields = mappings()
        .into_iter()
        .flat_map(|mapping| mapping.all().map(|field| format!("{}.{}", mapping.name, field.name)));
    let missing: Vec<String> = fields.filter(|name| !met.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Gathers the fields that stand in `values`, which are maps of one kind.
fn meet(mapping: &'static Mapping, values: &[&Value], met: &mut BTreeSet<String>) {
    for field in mapping.all() {
        let inner: Vec<&Value> = values.iter().filter_map(|value| value.get(field.name)).collect();
        if inner.is_empty() {
            continue;
        }
        met.insert(format!("{}.{}", mapping.name, field.name));
        if let Some(map) = map_in(field.kind) {
            meet(map, &maps(field.kind, inner), met);
        }
    }
}

/// The maps that stand in values of a kind.
fn maps(kind: Kind, values: Vec<&Value>) -> Vec<&Value> {
    if let Kind::List(inner, _) = kind {
        let items = values.into_iter().filter_map(Value::as_array).flatten().collect();
        return maps(*inner, items);
    }
    if let Kind::Keyed { value, .. } = kind {
        let inner = values.into_iter().filter_map(Value::as_object).flat_map(Map::values).collect();
        return maps(*value, inner);
    }
    values
}

#[test]
fn the_loader_and_the_schema_judge_alike() {
    let mut complete = value(&read("tests/fixtures/exercises/complete.yaml"));
    without_conditions(&mut complete);
    let validator = validator(Language::En);
    let mut found = vec![];
    ways(&complete, &[], &[], &mut BTreeSet::new(), &mut found);
    let mut wrong = vec![];
    for (number, way) in found.iter().enumerate() {
        let old = complete.pointer(&pointer(way)).expect("a value of the file");
        let others = sampled(number).chain(stretched(old));
        let exchanged = others.map(|by| exchanged(&complete, way, by));
        let mut unread = true;
        let items = old.as_array().map(Vec::as_slice).unwrap_or_default();
        let overlong = overlong(&validator, &complete, way, items);
        for file in exchanged.chain([without(&complete, way)]).chain(overlong) {
            let valid = validator.is_valid(&file);
            let problems = problems(&file.to_string());
            let refused = problems.iter().any(whitecell::diagnostic::Diagnostic::is_error);
            let codes: BTreeSet<&str> =
                problems.iter().map(|problem| problem.problem.code()).collect();
            let sayable = codes.iter().any(|code| SAYABLE.contains(code));
            let now = file.pointer(&pointer(way)).map(Value::to_string).unwrap_or_default();
            let now: String = now.chars().take(60).collect();
            if !valid && !refused {
                wrong.push(format!("{}: {now}: only the schema refuses it", pointer(way)));
            }
            if valid && sayable {
                wrong.push(format!("{}: {now}: only the loader: {codes:?}", pointer(way)));
            }
            unread &= !refused;
        }
        if unread {
            wrong.push(format!("{}: the loader does not look at it", pointer(way)));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), found.len(), wrong.join("\n"));
}
