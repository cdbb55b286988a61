//! The words of the program: both languages have them all, and nothing is left unfilled.

mod files;
mod said;
mod samples;
mod worded;

use whitecell::exercise::Language;
use whitecell::lang::Words;

/// The words of both languages.
fn languages() -> [&'static Words; 2] {
    Language::ALL.map(Words::of)
}

/// Fails where a sentence shows its own machinery, or says nothing.
fn assert_worded(said: &str, about: &str) {
    let leftovers = ["{", "}", "⟨", "⟩", "$", "  ", " .", "()", "''"];
    let left = leftovers.iter().find(|left| said.contains(**left));
    assert!(left.is_none() && !said.trim().is_empty(), "{about}: {said:?}");
}
