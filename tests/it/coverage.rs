//! What the ten exercises practice: `docs/coverage.md` is held against the files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use whitecell::exercise::Exercise;
use whitecell::yaml::{self, NormCatalogue};

use crate::shipped::SHIPPED;

/// A row of a table: its first cell, and what stands in backticks in each of the others.
type Row = (String, Vec<Vec<String>>);

fn rows(prefix: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/coverage.md");
    let text = fs::read_to_string(path).expect("it is there");
    let numbered = |cell: &str| {
        let number = cell.strip_prefix(prefix);
        number.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    let cells = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let cells = cells.map(|line| line.split(" | ").collect::<Vec<_>>());
    let wanted = cells.filter(|row| numbered(row[0]));
    wanted
        .map(|row| (row[0].to_owned(), row[1..].iter().map(|cell| quoted(cell)).collect()))
        .collect()
}

fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn shipped() -> impl Iterator<Item = (&'static str, Exercise)> {
    SHIPPED.into_iter().map(|id| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("exercises/{id}.yaml"));
        let loaded = yaml::load(&path, &NormCatalogue::shipped()).expect("it is an exercise");
        (id, loaded.exercise)
    })
}

/// The norms that tag an option of a decision.
fn decided_on(exercise: &Exercise) -> BTreeSet<String> {
    let choices = exercise.decisions.values().flat_map(|decision| &decision.choices);
    choices.flat_map(|choice| &choice.norms).map(ToString::to_string).collect()
}

#[test]
fn every_theme_is_practiced_where_the_table_says() {
    let by_exercise: BTreeMap<&str, BTreeSet<String>> =
        shipped().map(|(id, exercise)| (id, decided_on(&exercise))).collect();
    let themes = rows("T");
    let names: Vec<&str> = themes.iter().map(|(name, _)| name.as_str()).collect();
    let wanted: Vec<String> = (1..=11).map(|number| format!("T{number}")).collect();
    assert_eq!(names, wanted, "the eleven themes, in order");
    let mut practiced = BTreeSet::new();
    for (theme, cells) in &themes {
        let [_, exercises, norms] = cells.as_slice() else { panic!("{theme}: four cells") };
        assert!(!exercises.is_empty() && !norms.is_empty(), "{theme}: nothing practices it");
        for id in exercises {
            let tags = by_exercise.get(id.as_str()).expect("the table names shipped exercises");
            assert!(
                norms.iter().any(|norm| tags.contains(norm)),
                "{theme}: {id} has none of {norms:?}"
            );
            practiced.insert(id.as_str());
        }
    }
    assert!(SHIPPED.into_iter().all(|id| practiced.contains(id)), "each exercise has a theme");
    let everywhere = themes.iter().filter(|(_, cells)| cells[1].len() == SHIPPED.len());
    assert_eq!(everywhere.count(), 1, "coordination alone is practiced in all");
}

#[test]
fn every_item_of_the_blueprint_is_practiced_where_the_table_says() {
    let mut by_item: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (id, exercise) in shipped() {
        let mut tags = decided_on(&exercise);
        let injects = exercise.injects.values().flat_map(|inject| &inject.norms);
        tags.extend(injects.map(ToString::to_string));
        for tag in tags.into_iter().filter(|tag| tag.starts_with("RB-")) {
            by_item.entry(tag).or_default().push(id.to_owned());
        }
    }
    let items: Vec<String> = by_item.keys().cloned().collect();
    let wanted: Vec<String> = (1..=20).map(|number| format!("RB-{number:02}")).collect();
    assert_eq!(items, wanted, "all twenty, and no other");
    let told: BTreeMap<String, Vec<String>> =
        rows("RB-").into_iter().map(|(item, cells)| (item, cells[1].clone())).collect();
    assert_eq!(told, by_item, "docs/coverage.md tells which exercise tags which item");
}
