//! Faults planted in the sound exercise: each is found at its line and column, and what is nearly
//! the same stays quiet. `planted.json` has for each its code, words of the line at which it is
//! told, what is marked in it, and the pieces that are exchanged for the fault and for its near
//! miss.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use whitecell::analysis::SITUATIONS_MAX;

use super::{edited, told};

#[derive(Debug, Deserialize)]
struct Planted {
    code: String,
    line: String,
    mark: String,
    fault: Vec<(String, String)>,
    near: Vec<(String, String)>,
}

fn planted() -> Vec<Planted> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exercises");
    let text = std::fs::read_to_string(folder.join("planted.json")).expect("a fixture");
    serde_json::from_str(&text).expect("a list of planted faults")
}

fn with(edits: &[(String, String)]) -> String {
    let edits: Vec<_> = edits.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
    edited(&edits)
}

#[test]
fn the_sound_exercise_is_sound() {
    assert_eq!(told(&edited(&[]), SITUATIONS_MAX), []);
}

#[test]
fn each_planted_fault_is_found_at_its_place_and_nothing_else_is() {
    let mut wrong = vec![];
    for Planted { code, line, mark, fault, .. } in planted() {
        let text = with(&fault);
        let at = (1..).zip(text.lines()).find(|(_, text)| text.contains(&line));
        let (at, text_of_line) = at.unwrap_or_else(|| panic!("{code}: no line has {line}"));
        let before = text_of_line.split_once(&mark).map(|(before, _)| before.chars().count());
        let column = before.unwrap_or_else(|| panic!("{code}: nothing is {mark} in {line}")) + 1;
        let found = told(&text, SITUATIONS_MAX);
        if found != [((at, column), code.as_str())] {
            wrong.push(format!("{code} at {at}:{column}: {found:?}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn what_is_nearly_the_same_stays_quiet() {
    let near = planted().into_iter().map(|case| (told(&with(&case.near), SITUATIONS_MAX), case));
    let wrong: Vec<_> = near.filter(|(found, _)| !found.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_good_many_faults_are_planted() {
    let planted = planted();
    let kinds: BTreeSet<_> = planted.iter().map(|case| &case.code).collect();
    assert!(planted.len() >= 40 && kinds.len() >= 19, "{} of {kinds:?}", planted.len());
}

#[test]
fn a_bound_that_was_reached_is_told_and_nothing_is_called_unreachable() {
    assert_eq!(told(&edited(&[]), 3), [((0, 0), "exploration-stopped")]);
}
