//! The reference of docs/exercise-format.md is made from the schema, in the order of the format.

use std::fmt::Write as _;

use serde_json::Value;
use whitecell::cli::schema;
use whitecell::exercise::Language;
use whitecell::yaml::format::{Mapping, Presence};

use super::agreement::mappings;
use super::{keep, read};

const BEGINS: &str = "<!-- The reference, made from the schema -->\n";
const ENDS: &str = "<!-- The end of the reference -->";
const PAGE: &str = "docs/exercise-format.md";

#[test]
fn the_reference_is_what_the_schema_says() {
    let page = read(PAGE);
    let (before, rest) = page.split_once(BEGINS).expect("the reference begins");
    let (_, after) = rest.split_once(ENDS).expect("the reference ends");
    keep(PAGE, &format!("{before}{BEGINS}{}{ENDS}{after}", reference()));
}

fn reference() -> String {
    let schema = schema::of(Language::En);
    let mut page = String::new();
    for mapping in mappings() {
        let made =
            if mapping.name == "exercise" { &schema } else { &schema["$defs"][mapping.name] };
        let about = made["description"].as_str().expect("every map has its words");
        write!(
            page,
            "\n### {}\n\n{about}\n\n| field | | value | what |\n|---|---|---|---|\n",
            mapping.name
        )
        .expect("a string can be written to");
        rows(mapping, made, &mut page);
    }
    page.push('\n');
    page
}

fn rows(mapping: &Mapping, made: &Value, page: &mut String) {
    for field in mapping.all() {
        let property = &made["properties"][field.name];
        let needed = if field.presence == Presence::Free { "" } else { "needed" };
        let (value, about) = (of(property), property["description"].as_str().unwrap_or_default());
        let about = about.replace('|', "\\|");
        writeln!(page, "| `{}` | {needed} | {value} | {about} |", field.name)
            .expect("a string can be written to");
    }
}

/// A value in a few words.
fn of(property: &Value) -> String {
    if let Some(name) = property["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        return match name.split_once('-') {
            Some(("line", most)) => format!("one line, {most}"),
            Some(("prose", most)) => format!("text, {most}"),
            Some(_) | None => name.to_owned(),
        };
    }
    if let Some(words) = property["enum"].as_array() {
        let words: Vec<String> =
            words.iter().filter_map(Value::as_str).map(|word| format!("`{word}`")).collect();
        return words.join(", ");
    }
    let number = |keyword: &str| property[keyword].to_string();
    let at_least = |keyword: &str| property[keyword].as_u64().unwrap_or_default();
    match property["type"].as_str() {
        Some("array") => {
            let range = format!("{} to {}", at_least("minItems"), number("maxItems"));
            format!("list of {range}: {}", of(&property["items"]))
        }
        Some("object") => {
            let range = format!("{} to {}", at_least("minProperties"), number("maxProperties"));
            format!("{range} by id: {}", of(&property["additionalProperties"]))
        }
        Some("boolean") => "`true`, `false`".to_owned(),
        Some("integer" | "number") => format!("{} to {}", number("minimum"), number("maximum")),
        Some(_) => format!("text in quotes, {}", number("maxLength")),
        None => number("const"),
    }
}
