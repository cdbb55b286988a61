//! The small exercise of the tests, to be changed in any part.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use whitecell::exercise::{Exercise, ExerciseTime, InjectId, Span, Timing, Trigger};
use whitecell::yaml::{self, NormCatalogue};

/// A file under `tests/fixtures`.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// Two ministries, three injects and two decisions; the fixture says when what happens.
pub(crate) fn two_ministries() -> Exercise {
    static EXERCISE: OnceLock<Exercise> = OnceLock::new();
    let load = || {
        let path = fixture("exercises/two-ministries.yaml");
        yaml::load(&path, &NormCatalogue::default()).expect("the fixture is an exercise").exercise
    };
    EXERCISE.get_or_init(load).clone()
}

pub(crate) fn minutes(minutes: u64) -> ExerciseTime {
    ExerciseTime::START + Span::minutes(minutes)
}

/// An exercise in which `count` injects go out by themselves, one after the other, at one instant.
pub(crate) fn cascade(count: usize) -> Exercise {
    let name = |number: usize| InjectId::new(&format!("c{number}")).expect("an id");
    let mut exercise = two_ministries();
    let first = exercise.injects[&InjectId::literal("i1")].clone();
    exercise.injects.clear();
    for number in 0..count {
        let mut inject = first.clone();
        inject.id = name(number);
        if let Some(before) = number.checked_sub(1) {
            let event = Trigger::Released(name(before));
            inject.timing = Timing::After { event, delay: Span(0) };
        }
        exercise.injects.insert(inject.id.clone(), inject);
    }
    exercise
}
