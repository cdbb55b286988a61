//! Exercises: those inside the program, and files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Source};
use crate::exercise::Exercise;
use crate::yaml::{self, NormCatalogue};

use super::Failure;

/// The exercises inside the program, by id.
const SHIPPED: [(&str, &str); 10] = [
    ("shadow-commander", include_str!("../../exercises/shadow-commander.yaml")),
    ("twelve-minutes", include_str!("../../exercises/twelve-minutes.yaml")),
    ("folded-protein", include_str!("../../exercises/folded-protein.yaml")),
    ("empty-loop", include_str!("../../exercises/empty-loop.yaml")),
    ("blank-signature", include_str!("../../exercises/blank-signature.yaml")),
    ("blocked-chip", include_str!("../../exercises/blocked-chip.yaml")),
    ("guests-who-came", include_str!("../../exercises/guests-who-came.yaml")),
    ("two-briefings", include_str!("../../exercises/two-briefings.yaml")),
    ("three-hundred-sixty", include_str!("../../exercises/three-hundred-sixty.yaml")),
    ("last-paragraph", include_str!("../../exercises/last-paragraph.yaml")),
];

/// An exercise that can be run.
#[derive(Clone, Debug)]
pub(super) struct Ready {
    pub(super) exercise: Arc<Exercise>,
    pub(super) source_digest: String,
    pub(super) warnings: Vec<Diagnostic>,
    pub(super) source: Source,
}

/// The ids of the exercises inside the program.
pub(super) fn shipped() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(id, _)| *id)
}

/// The ids of the shipped exercises, for the help of a command that takes one.
pub(super) fn told() -> String {
    let ids: Vec<&str> = shipped().collect();
    format!("Shipped exercises: {}", ids.join(", "))
}

/// Opens an exercise: a bare id is a shipped one, anything else is a file.
pub(super) fn open(name: &str) -> Result<Ready, Failure> {
    if let Some((id, text)) = SHIPPED.iter().find(|(id, _)| *id == name) {
        let source = Source::new(format!("{id}.yaml"), *text);
        return ready(source);
    }
    let path = Path::new(name);
    let bare = !name.contains(['/', '\\', '.']);
    if bare && !path.exists() {
        let shipped = shipped().map(str::to_owned).collect();
        return Err(Failure::NoExercise { name: name.to_owned(), shipped });
    }
    let loaded = yaml::load(path, &NormCatalogue::shipped()).map_err(|failure| {
        Failure::BadExercise { problems: failure.problems, text: Some(failure.source_text) }
    })?;
    Ok(Ready {
        exercise: Arc::new(loaded.exercise),
        source_digest: loaded.source_digest,
        warnings: loaded.warnings,
        source: loaded.source,
    })
}

fn ready(source: Source) -> Result<Ready, Failure> {
    let outcome = yaml::parse(&source, &NormCatalogue::shipped());
    match outcome.exercise {
        Some(exercise) => Ok(Ready {
            exercise: Arc::new(exercise),
            source_digest: yaml::digest(source.text.as_bytes()),
            warnings: outcome.problems,
            source,
        }),
        None => Err(Failure::BadExercise { problems: outcome.problems, text: Some(source) }),
    }
}

/// The exercise files of a folder, by name.
pub(super) fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return vec![] };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "yaml" || kind == "yml"))
        .collect();
    files.sort();
    files
}
