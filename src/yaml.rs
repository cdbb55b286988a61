//! Exercises and norm catalogues in YAML: the only module that knows YAML and CEL.
//!
//! A file becomes a tree of values with their places (`node`), and the tree becomes an
//! [`Exercise`] (`lower`). Every problem on the way is collected and returned; nothing is printed.
//! The format is described in `docs/exercise-format.md`.

mod fields;
mod file;
mod findings;
pub mod format;
pub mod limit;
mod lower;
mod names;
mod node;
mod norms;
mod places;
mod slip;
mod syntax;

use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

use self::findings::Findings;
pub use self::norms::NormCatalogue;
pub use self::places::Places;
use crate::diagnostic::{Diagnostic, Problem, Source};
use crate::exercise::Exercise;

/// The free answer that stands beside the options of every decision.
const OTHER_OPTION: &str = "other";
/// What a Korean keyboard may put where a colon is meant.
const WIDE_COLON: char = '：';

/// An exercise that can be played.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub exercise: Exercise,
    /// What does not keep it from being played, in the order of the file.
    pub warnings: Vec<Diagnostic>,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub source_digest: String,
    /// The text that the warnings' places are in.
    pub source: Source,
}

/// Why a file gives nothing that can be used: every problem of it, warnings included.
#[derive(Clone, Debug, thiserror::Error)]
#[error("read {}: {} problems", source_text.path.display(), problems.len())]
pub struct LoadFailure {
    /// The text that the problems' places are in; empty when the file could not be read.
    pub source_text: Source,
    pub problems: Vec<Diagnostic>,
}

impl LoadFailure {
    fn unread(path: &Path, problem: Problem) -> Self {
        let source_text = Source::new(path, String::new());
        Self { source_text, problems: vec![Diagnostic::new(problem)] }
    }
}

/// What a text gives.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// There exactly when no problem is an error.
    pub exercise: Option<Exercise>,
    /// Errors and warnings, in the order of the text.
    pub problems: Vec<Diagnostic>,
}

/// Reads the exercise in a file, whose norm tags are those of `norms`.
pub fn load(path: &Path, norms: &NormCatalogue) -> Result<Loaded, LoadFailure> {
    let contents = file::read(path).map_err(|problem| LoadFailure::unread(path, problem))?;
    let outcome = parse(&contents.source, norms);
    let Some(exercise) = outcome.exercise else {
        return Err(LoadFailure { source_text: contents.source, problems: outcome.problems });
    };
    Ok(Loaded {
        exercise,
        warnings: outcome.problems,
        source_digest: contents.digest,
        source: contents.source,
    })
}

/// The bytes of a file, unless it is larger than any exercise or nothing that can be read whole.
///
/// # Errors
///
/// When it is not there, too large, or no file.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    file::read_bounded(path)
}

/// Reads the exercise in a text, which is no longer than a file may be.
pub fn parse(source: &Source, norms: &NormCatalogue) -> Outcome {
    let mut findings = Findings::default();
    let tree = file::tree(&source.text, &mut findings);
    let (exercise, findings) = match &tree {
        Some(root) => lower::exercise(root, &source.text, norms, findings),
        None => (None, findings),
    };
    Outcome { exercise, problems: findings.into_diagnostics(&source.text) }
}

/// Reads the norm catalogue in a file.
pub fn load_norms(path: &Path) -> Result<NormCatalogue, LoadFailure> {
    let contents = file::read(path).map_err(|problem| LoadFailure::unread(path, problem))?;
    norms(&contents.source)
}

/// Reads the norm catalogue in a text.
pub fn norms(source: &Source) -> Result<NormCatalogue, LoadFailure> {
    let mut findings = Findings::default();
    let tree = file::tree(&source.text, &mut findings);
    let catalogue = tree.map(|root| norms::lower(&root, &mut findings));
    let Some(catalogue) = catalogue.filter(|_| !findings.has_errors()) else {
        let problems = findings.into_diagnostics(&source.text);
        return Err(LoadFailure { source_text: source.clone(), problems });
    };
    Ok(catalogue)
}

/// SHA-256 of a file's bytes, in lower-case hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
