//! The shipped exercises have nothing that `whitecell check --strict` would tell.

use std::path::Path;

use whitecell::diagnostic::Severity;
use whitecell::yaml::{self, NormCatalogue};
use whitecell::{analysis, lang};

use crate::shipped::SHIPPED;

/// How many situations of each are looked at here: plays of few acts. `whitecell check` goes on.
const SITUATIONS: usize = 300;

#[test]
fn nothing_is_wrong_with_the_shipped_exercises() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises");
    for name in SHIPPED {
        let path = folder.join(name).with_extension("yaml");
        let loaded = yaml::load(&path, &NormCatalogue::shipped()).expect("it is an exercise");
        let explored = analysis::explore(&loaded.exercise, SITUATIONS);
        let found = analysis::findings(&loaded.exercise, &explored);
        let found: Vec<String> = found
            .iter()
            .filter(|finding| finding.problem.severity() != Severity::Advice)
            .map(|it| lang::diagnostic::sentence(&it.problem, whitecell::exercise::Language::En))
            .map(|worded| worded.message)
            .collect();
        assert_eq!(found, [""; 0], "{name}");
    }
}
