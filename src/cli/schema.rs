//! `whitecell schema`: what an exercise file may hold, as a JSON Schema for editors.
//!
//! It is made from the table that lowering reads (`yaml::format`) and from nothing else, so that an
//! editor refuses what the loader refuses, as far as JSON Schema can say it.

mod rule;
mod value;

use serde_json::{Map, Value, json};

use self::value::Values;
use super::{Exit, Options, words};
use crate::exercise::Language;
use crate::yaml::format::{EXERCISE, Mapping, Presence};

/// Where editors find the schema of an exercise in the same folder.
pub const FILE_NAME: &str = "exercise.schema.json";

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Prints a JSON Schema of exercise files, for editors
#[derive(Debug, clap::Args)]
#[command(after_help = "\
An editor reads it where the first line of an exercise says so:
  # yaml-language-server: $schema=exercise.schema.json

Descriptions are in the language of --lang.")]
pub(super) struct Args {}

pub(super) fn run(_args: &Args, options: &Options) -> Exit {
    words::print(&text(options.language()));
    Exit::Success
}

/// The schema as a file has it.
pub fn text(language: Language) -> String {
    format!("{:#}\n", of(language))
}

/// The schema of an exercise file, with its descriptions in `language`.
pub fn of(language: Language) -> Value {
    let mut values = Values::new(language);
    let whole = mapping(&EXERCISE, &mut values);
    let mut waiting = values.take_waiting();
    while let Some(next) = waiting.pop() {
        let made = mapping(next, &mut values);
        values.define(next.name, made);
        waiting.extend(values.take_waiting());
    }
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DRAFT));
    schema.insert("title".to_owned(), json!(values.words().text("schema-whole")));
    if let Value::Object(whole) = whole {
        schema.extend(whole);
    }
    schema.insert("$defs".to_owned(), values.definitions());
    Value::Object(schema)
}

fn mapping(mapping: &'static Mapping, values: &mut Values) -> Value {
    let mut properties = Map::new();
    let mut required = vec![];
    for field in mapping.all() {
        let mut value = values.of(field.kind, field.name);
        let about = values.about(mapping, field);
        // What a field is for, and then what its value may be.
        if let Value::Object(value) = &mut value {
            value.insert("description".to_owned(), json!(about));
        }
        properties.insert(field.name.to_owned(), value);
        if field.presence != Presence::Free {
            required.push(field.name);
        }
    }
    let mut made = json!({
        "type": "object",
        "description": values.words().text(&format!("schema-of-{}", mapping.name)),
        "properties": properties,
        "additionalProperties": false,
    });
    if !required.is_empty() {
        made["required"] = json!(required);
    }
    for (keyword, value) in rule::keywords(mapping.rules) {
        made[keyword] = value;
    }
    made
}
