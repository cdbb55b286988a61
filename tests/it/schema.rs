//! The JSON Schema of exercise files: what an independent validator makes of it, and that it says
//! what the loader says.

mod agreement;
mod broken;
mod page;
mod tutorial;

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::Value;
use whitecell::cli::schema;
use whitecell::diagnostic::{Diagnostic, Source};
use whitecell::exercise::Language;
use whitecell::lang::{self, Words};
use whitecell::yaml::{self, NormCatalogue};

use crate::shipped::SHIPPED;

/// Set, it writes what is made from the schema anew instead of comparing it.
const RENEW: &str = "WHITECELL_RENEW_SCHEMA";

fn in_repository(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(in_repository(name)).expect("a file of the repository")
}

/// Compares a file with what it is made from, or makes it anew.
fn keep(name: &str, made: &str) {
    if std::env::var_os(RENEW).is_some() {
        fs::write(in_repository(name), made).expect("the file can be written");
    }
    let kept = fs::read_to_string(in_repository(name)).unwrap_or_default();
    assert!(kept == made, "{name} is not what the schema says: run the test with {RENEW}=1");
}

fn validator(language: Language) -> Validator {
    jsonschema::draft202012::new(&schema::of(language)).expect("a schema of draft 2020-12")
}

fn value(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).expect("a file in YAML")
}

fn problems(text: &str) -> Vec<Diagnostic> {
    yaml::parse(&Source::new("exercise.yaml", text), &NormCatalogue::shipped()).problems
}

/// Where the validator finds something wrong, and what.
fn found(validator: &Validator, value: &Value) -> Vec<(String, String)> {
    let errors = validator.iter_errors(value);
    errors.map(|error| (error.instance_path().to_string(), error.to_string())).collect()
}

#[test]
fn the_schema_in_the_repository_is_the_programs() {
    let name = format!("exercises/{}", schema::FILE_NAME);
    keep(&name, &schema::text(Language::En));
}

#[test]
fn it_is_a_schema_in_both_languages() {
    for language in Language::ALL {
        let schema = schema::of(language);
        let meta = jsonschema::draft202012::meta::validate(&schema);
        assert!(meta.is_ok(), "{language}: {:?}", meta.map_err(|error| error.to_string()));
    }
}

#[test]
fn only_descriptions_differ_between_the_languages() {
    fn bare(value: &mut Value) {
        let told = ["description", "title", "enumDescriptions", "patternErrorMessage"];
        match value {
            Value::Object(map) => {
                map.retain(|key, value| !told.contains(&key.as_str()) || value.is_object());
                map.values_mut().for_each(bare);
            }
            Value::Array(items) => items.iter_mut().for_each(bare),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let [mut ko, mut en] = Language::ALL.map(schema::of);
    assert_ne!(ko, en);
    bare(&mut ko);
    bare(&mut en);
    assert_eq!(ko, en);
}

#[test]
fn every_shipped_exercise_is_valid_and_names_the_schema() {
    let validator = validator(Language::En);
    for id in SHIPPED {
        let text = read(&format!("exercises/{id}.yaml"));
        let first = text.lines().next();
        assert_eq!(first, Some("# yaml-language-server: $schema=exercise.schema.json"), "{id}");
        assert_eq!(found(&validator, &value(&text)), [], "{id}");
    }
}

#[test]
fn what_the_loader_takes_in_the_fixtures_is_valid() {
    let validator = validator(Language::Ko);
    for name in ["base", "complete", "crossroads", "harbour-lights", "two-ministries"] {
        let text = read(&format!("tests/fixtures/exercises/{name}.yaml"));
        assert_eq!(found(&validator, &value(&text)), [], "{name}");
    }
}

/// Keys of words, and whether something that the schema says goes by them.
fn unsaid() -> Vec<String> {
    let files = lang::files(Language::En);
    let words = files.iter().find(|file| file.name == "schema.ftl").expect("its words");
    let keys = words.text.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()));
    let schema = serde_json::to_string(&schema::of(Language::En)).expect("it is JSON");
    let of = Words::of(Language::En);
    let said = |key: &String| {
        let text = of.say(key, &[("most", 60_usize.into())]);
        let text = serde_json::to_string(&text).expect("it is JSON");
        schema.contains(&text)
    };
    keys.filter(|key| !said(key)).collect()
}

#[test]
fn every_word_about_the_schema_is_said_in_it() {
    let one_line_of_sixty = ["schema-value-prose"];
    assert_eq!(unsaid(), one_line_of_sixty, "said by no schema, or of other lengths alone");
}
