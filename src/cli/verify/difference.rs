//! Where two exercises differ, by the names of their parts.

use serde_json::Value;

use crate::exercise::Exercise;

/// How many differing parts are named.
const NAMES_MAX: usize = 12;
/// `injects.01-3` is as far as a name goes.
const DEPTH_MAX: usize = 2;

/// The parts that differ, as `injects.01-3`; `...` stands for those past the limit.
pub(in crate::cli) fn between(one: &Exercise, other: &Exercise) -> Vec<String> {
    let [one, other] = [one, other]
        .map(|exercise| serde_json::to_value(exercise).expect("an exercise has string keys only"));
    let mut names = vec![];
    gather(&mut names, "", 0, (&one, &other));
    if names.len() > NAMES_MAX {
        names.truncate(NAMES_MAX);
        names.push("...".to_owned());
    }
    names
}

fn gather(names: &mut Vec<String>, name: &str, depth: usize, (one, other): (&Value, &Value)) {
    if one == other {
        return;
    }
    let (Value::Object(one), Value::Object(other), true) = (one, other, depth < DEPTH_MAX) else {
        names.push(name.to_owned());
        return;
    };
    let added = other.keys().filter(|key| !one.contains_key(*key));
    for key in one.keys().chain(added) {
        let below = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
        let values = [one, other].map(|value| value.get(key).unwrap_or(&Value::Null));
        gather(names, &below, depth + 1, (values[0], values[1]));
    }
}
