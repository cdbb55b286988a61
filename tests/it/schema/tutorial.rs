//! The tutorial in both languages, done as a newcomer does it: each listing is added to the file,
//! and the check says what the page tells.

use std::fs;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;
use whitecell::exercise::Language;

use super::{found, read, validator, value};

const FILE: &str = "first-steps.yaml";

fn page(language: Language) -> &'static str {
    match language {
        Language::Ko => "docs/exercise-format.ko.md",
        Language::En => "docs/exercise-format.md",
    }
}

/// A listing of the tutorial.
#[derive(Debug)]
enum Listing {
    /// What the file is, or what is added to it.
    Yaml(String),
    /// What the check prints, in part.
    Printed(String),
}

fn listings(language: Language) -> Vec<Listing> {
    let page = read(page(language));
    let tutorial = page.split("## Words used below").next().expect("a page has a beginning");
    let mut blocks = tutorial.split("\n```").skip(1).step_by(2);
    let listing = |block: &str| {
        let (kind, text) = block.split_once('\n').expect("a listing has lines");
        match kind {
            "yaml" => Some(Listing::Yaml(text.to_owned())),
            "text" => Some(Listing::Printed(text.to_owned())),
            _ => None,
        }
    };
    blocks.by_ref().filter_map(listing).collect()
}

/// Adds to a file: what has an id that is there already adds its lines to that.
fn add(file: &mut Value, more: Value) {
    match (file, more) {
        (Value::Object(file), Value::Object(more)) => {
            for (name, more) in more {
                match file.get_mut(&name) {
                    Some(there) => add(there, more),
                    None => {
                        file.insert(name, more);
                    }
                }
            }
        }
        (Value::Array(file), Value::Array(more)) => {
            for more in more {
                let same = |it: &&mut Value| more["id"].is_string() && it["id"] == more["id"];
                match file.iter_mut().find(same) {
                    Some(there) => add(there, more),
                    None => file.push(more),
                }
            }
        }
        (file, more) => assert_eq!(*file, more, "nothing is written anew"),
    }
}

/// What `whitecell check` prints of the file.
fn checked(text: &str, language: Language) -> String {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join(FILE), text).expect("there is room");
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    command.env_clear().current_dir(&folder).args(["--lang", language.code(), "check", FILE]);
    let output = command.output().expect("it runs");
    let [out, told] =
        [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
    format!("{out}{told}")
}

#[test]
fn each_listing_does_what_the_tutorial_says() {
    for language in Language::ALL {
        let validator = validator(language);
        let listings = listings(language);
        let steps = listings.iter().filter(|it| matches!(it, Listing::Yaml(_))).count();
        assert_eq!((listings.len(), steps), (10, 5), "{language}");
        let (mut file, mut text) = (Value::Object(serde_json::Map::new()), String::new());
        for listing in &listings[..listings.len() - 1] {
            match listing {
                Listing::Yaml(more) => {
                    add(&mut file, value(more));
                    assert_eq!(found(&validator, &file), [], "{language}: {more}");
                    // What is JSON is YAML.
                    text = file.to_string();
                }
                Listing::Printed(lines) => {
                    let printed = checked(&text, language);
                    for line in lines.lines() {
                        assert!(printed.contains(line.trim()), "{language}: {line} in {printed}");
                    }
                }
            }
        }
        let Some(Listing::Yaml(whole)) = listings.last() else { panic!("the whole file is last") };
        assert_eq!(value(whole), file, "{language}: the whole file is what was put together");
        let printed = checked(whole, language);
        assert!(!printed.contains(" --> "), "{language}: {printed}");
    }
}
