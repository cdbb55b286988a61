//! Exercises in YAML: what is read, and how bad files are told.

mod bad;
mod condition;
mod hostile;
mod limit;
mod mutation;
mod slip;

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use whitecell::diagnostic::{Diagnostic, Source};
use whitecell::exercise::{Language, NormId, SeatId, Sender, TimeScale};
use whitecell::yaml::{self, NormCatalogue};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exercises").join(name)
}

/// A fixture under its short name, so that what is drawn names no machine.
fn source(name: &str) -> Source {
    Source::new(name, std::fs::read_to_string(fixture(name)).expect("a fixture"))
}

fn problems(text: &str) -> Vec<Diagnostic> {
    yaml::parse(&Source::new("exercise.yaml", text), &NormCatalogue::shipped()).problems
}

fn codes(text: &str) -> Vec<&'static str> {
    problems(text).iter().map(|problem| problem.problem.code()).collect()
}

/// The small good file, with one piece of it exchanged.
fn edited(from: &str, to: &str) -> String {
    let base = source("base.yaml").text;
    assert!(base.contains(from), "the base file has {from}");
    base.replacen(from, to, 1)
}

#[test]
fn every_field_of_the_format_is_read() {
    let loaded =
        yaml::load(&fixture("complete.yaml"), &NormCatalogue::shipped()).expect("it loads");
    assert_eq!(loaded.warnings, []);
    let document = serde_json::to_string_pretty(&loaded.exercise).expect("a model that serializes");
    insta::assert_snapshot!("complete", document);
}

#[test]
fn the_shipped_exercises_load_without_a_warning() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises");
    for entry in std::fs::read_dir(folder).expect("the shipped exercises") {
        let path = entry.expect("a file").path();
        let is_exercise = path.extension().is_some_and(|extension| extension == "yaml")
            && !path.ends_with("norms.yaml");
        if is_exercise {
            let loaded = yaml::load(&path, &NormCatalogue::shipped()).expect("it loads");
            assert_eq!(loaded.warnings, [], "{}", path.display());
        }
    }
}

#[test]
fn the_digest_is_that_of_the_files_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("exercise.yaml");
    let text = format!("\u{feff}{}", source("base.yaml").text.replace('\n', "\r\n"));
    std::fs::write(&path, &text).expect("a file");
    let loaded = yaml::load(&path, &NormCatalogue::shipped()).expect("it loads");
    let expected = Sha256::digest(text.as_bytes());
    let digits: Vec<_> = expected.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(loaded.source_digest, digits.concat());
    assert_eq!(loaded.exercise.title.get(Language::Ko), "Base");
}

#[test]
fn a_string_stands_for_every_language() {
    let outcome = yaml::parse(&source("base.yaml"), &NormCatalogue::shipped());
    let exercise = outcome.exercise.expect("a good file");
    assert_eq!(exercise.title.written_in(Language::Ko), Some("Base"));
    assert_eq!(exercise.title.written_in(Language::En), Some("Base"));
    assert_eq!(outcome.problems, []);
}

#[test]
fn a_missing_language_warns_and_falls_back() {
    let text = edited("title: Base", "title: {en: Base}");
    let outcome = yaml::parse(&Source::new("exercise.yaml", &text), &NormCatalogue::shipped());
    let exercise = outcome.exercise.expect("a warning is no error");
    assert_eq!(exercise.title.get(Language::Ko), "Base");
    assert_eq!(codes(&text), ["missing-translation"]);
}

#[test]
fn text_is_normalized_when_it_is_read() {
    // The syllables of 외교부 in their parts, as one system saves them.
    let parts = "\u{110b}\u{116c}\u{1100}\u{116d}\u{1107}\u{116e}";
    let text = edited("title: Base", &format!("title: {parts}"));
    let outcome = yaml::parse(&Source::new("exercise.yaml", &text), &NormCatalogue::shipped());
    assert_eq!(outcome.exercise.expect("a good file").title.get(Language::Ko), "외교부");
}

#[test]
fn what_may_be_left_out_has_its_default() {
    let exercise = yaml::parse(&source("base.yaml"), &NormCatalogue::shipped()).exercise;
    let exercise = exercise.expect("a good file");
    assert_eq!(exercise.clock.scale, TimeScale::REAL_TIME);
    assert!(exercise.facts.is_empty() && exercise.hot_wash.is_empty());
    assert!(exercise.norms.is_empty());
    assert_eq!(exercise.seats().len(), 5 + 2);
    let lead = SeatId::literal("mofa-lead");
    assert_eq!(
        exercise.seat(&lead).and_then(|seat| seat.cell).map(|cell| cell.to_string()),
        Some("mofa".to_owned())
    );
}

#[test]
fn an_expected_inject_has_nobody_to_come_from() {
    let text = edited("injects:", "injects:\n  - {id: e, kind: expected, at: 1m, title: Seen}");
    let outcome = yaml::parse(&Source::new("exercise.yaml", &text), &NormCatalogue::shipped());
    let exercise = outcome.exercise.expect("a good file");
    let inject = exercise.injects.first().expect("the first inject").1;
    assert!(matches!(&inject.from, Sender::Named(name) if name.is_empty()));
}

#[test]
fn an_exercise_carries_the_norms_it_names() {
    let exercise = yaml::parse(&source("complete.yaml"), &NormCatalogue::shipped()).exercise;
    let norms: Vec<_> = exercise.expect("a good file").norms.into_keys().collect();
    let names = ["RB-04", "SD-05", "RB-08", "CB-01"].map(|id| NormId(id.to_owned()));
    assert_eq!(norms, names);
}

#[test]
fn the_catalogue_has_titles_for_its_instruments_and_themes() {
    let catalogue = NormCatalogue::shipped();
    let item = catalogue.get(&NormId("RB-06".to_owned())).expect("an item");
    assert_eq!(item.instrument.get(Language::Ko), "REAIM 행동을 위한 청사진");
    assert_eq!(item.theme.get(Language::En), "Human control of nuclear decisions");
    assert!(catalogue.items().len() > 80);
}

#[test]
fn a_bad_catalogue_is_told() {
    let item = "{id: A, instrument: X, theme: [y], basis: guess, ko: 가, en: a}";
    let text = format!("themes: []\ninstruments: []\nitems: [{item}]\n");
    let failure = yaml::norms(&Source::new("norms.yaml", text)).expect_err("a bad catalogue");
    let codes: Vec<_> = failure.problems.iter().map(|problem| problem.problem.code()).collect();
    assert_eq!(codes, ["unknown-name", "unknown-name", "unknown-word"]);
}
