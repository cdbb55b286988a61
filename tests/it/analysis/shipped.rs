//! The shipped exercises have nothing that `whitecell check --strict` would tell.

use whitecell::analysis::SITUATIONS_MAX;
use whitecell::diagnostic::Severity;
use whitecell::{analysis, lang};

use super::shipped_exercise;
use crate::shipped::SHIPPED;

/// How many situations of each are looked at here: plays of few acts. `whitecell check` goes on.
const SITUATIONS: usize = 300;

#[test]
fn nothing_is_wrong_with_the_shipped_exercises() {
    for name in SHIPPED {
        let exercise = shipped_exercise(name);
        let explored = analysis::explore(&exercise, SITUATIONS);
        let found = analysis::findings(&exercise, &explored);
        let found: Vec<String> = found
            .iter()
            .filter(|finding| finding.problem.severity() != Severity::Advice)
            .map(|it| lang::diagnostic::sentence(&it.problem, whitecell::exercise::Language::En))
            .map(|worded| worded.message)
            .collect();
        assert_eq!(found, [""; 0], "{name}");
    }
}

#[test]
fn the_smallest_are_explored_to_their_end() {
    for name in ["twelve-minutes", "two-briefings"] {
        let exercise = shipped_exercise(name);
        let explored = analysis::explore(&exercise, SITUATIONS_MAX);
        assert!(!explored.stopped, "{name}");
        let found = analysis::findings(&exercise, &explored);
        let weights = found.iter().map(|finding| finding.problem.severity());
        assert!(weights.clone().all(|it| it == Severity::Advice), "{name}: {found:?}");
    }
}
