//! What an exploration of an exercise's plays finds.

mod count;
mod planted;
mod replay;
mod shipped;
mod sound;

use std::path::Path;

use whitecell::analysis::{self, Explored, SITUATIONS_MAX};
use whitecell::diagnostic::{Diagnostic, Place, Source};
use whitecell::exercise::Exercise;
use whitecell::yaml::{self, NormCatalogue, Places};

/// The small sound exercise, as text.
fn crossroads() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exercises");
    std::fs::read_to_string(path.join("crossroads.yaml")).expect("a fixture")
}

/// The small sound exercise with pieces of it exchanged.
#[track_caller]
fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(crossroads(), |text, (from, to)| {
        assert!(text.contains(from), "the exercise has {from}");
        text.replacen(from, to, 1)
    })
}

#[track_caller]
fn loaded(text: &str) -> (Exercise, Vec<Diagnostic>) {
    let outcome = yaml::parse(&Source::new("exercise.yaml", text), &NormCatalogue::shipped());
    let exercise = outcome.exercise.unwrap_or_else(|| panic!("{:?}", outcome.problems));
    (exercise, outcome.problems)
}

fn shipped_exercise(name: &str) -> Exercise {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises");
    let path = folder.join(name).with_extension("yaml");
    yaml::load(&path, &NormCatalogue::shipped()).expect("it is an exercise").exercise
}

fn explored(exercise: &Exercise) -> Explored {
    analysis::explore(exercise, SITUATIONS_MAX)
}

/// What an author is told: line and column, counted from one, and the code.
#[track_caller]
fn told(text: &str, situations_max: usize) -> Vec<((usize, usize), &'static str)> {
    let (exercise, warnings) = loaded(text);
    let explored = analysis::explore(&exercise, situations_max);
    let source = Source::new("exercise.yaml", text);
    let places = Places::of(&source);
    let found = analysis::findings(&exercise, &explored);
    let found = found.iter().map(|it| (places.find(&it.path), it.problem.code()));
    let warned = warnings.iter().map(|it| (it.place, it.problem.code()));
    let at = |place: Option<Place>| place.map_or((0, 0), |at| (at.line, at.column));
    found.chain(warned).map(|(place, code)| (at(place), code)).collect()
}
