//! Whatever stands in a file, reading it comes to an end and tells places that are in it.

use proptest::prelude::{Strategy, any, prop};
use proptest::test_runner::Config;
use proptest::{prop_oneof, proptest};
use whitecell::cli::diagnostics::render;
use whitecell::diagnostic::{Diagnostic, Source};
use whitecell::exercise::Language;
use whitecell::yaml::{self, NormCatalogue};

use super::source;

/// One change of a text.
#[derive(Clone, Debug)]
enum Change {
    /// Puts these characters in the place of as many.
    Write(prop::sample::Index, String),
    Cut(prop::sample::Index, usize),
    /// Writes a piece from elsewhere in the text.
    Copy(prop::sample::Index, prop::sample::Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let piece = prop_oneof![
        "[-:,{}\\[\\]&*!|>'\"%@#?\n\t 0-9a-z]{1,4}",
        "\\PC{1,3}",
        any::<char>().prop_map(String::from),
    ];
    prop_oneof![
        (any::<prop::sample::Index>(), piece).prop_map(|(at, text)| Change::Write(at, text)),
        (any::<prop::sample::Index>(), 1..40_usize)
            .prop_map(|(at, length)| Change::Cut(at, length)),
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..200_usize)
            .prop_map(|(from, to, length)| Change::Copy(from, to, length)),
    ]
}

fn apply(text: &str, change: &Change) -> String {
    let characters: Vec<char> = text.chars().collect();
    if characters.is_empty() {
        return String::new();
    }
    let spliced = |at: usize, length: usize, with: &[char]| {
        let end = (at + length).min(characters.len());
        [&characters[..at], with, &characters[end..]].concat().into_iter().collect()
    };
    match change {
        Change::Write(at, piece) => {
            let piece: Vec<char> = piece.chars().collect();
            spliced(at.index(characters.len()), piece.len(), &piece)
        }
        Change::Cut(at, length) => spliced(at.index(characters.len()), *length, &[]),
        Change::Copy(from, to, length) => {
            let from = from.index(characters.len());
            let piece = &characters[from..(from + length).min(characters.len())];
            spliced(to.index(characters.len()), 0, piece)
        }
    }
}

fn check(text: &str) {
    let source = Source::new("exercise.yaml", text);
    let outcome = yaml::parse(&source, &NormCatalogue::shipped());
    let errors = outcome.problems.iter().any(Diagnostic::is_error);
    assert_eq!(outcome.exercise.is_none(), errors);
    for place in outcome.problems.iter().filter_map(|problem| problem.place) {
        assert!(text.get(place.start..place.end).is_some(), "{place:?}");
    }
    let few = &outcome.problems[..outcome.problems.len().min(5)];
    for language in Language::ALL {
        render(few, &source, language, true);
    }
}

proptest! {
    #![proptest_config(Config { cases: 150, failure_persistence: None, ..Config::default() })]

    #[test]
    fn changed_files_are_read_or_refused(changes in prop::collection::vec(change(), 1..6)) {
        let good = source("complete.yaml").text;
        check(&changes.iter().fold(good, |text, change| apply(&text, change)));
    }

    #[test]
    fn changed_conditions_are_read_or_refused(changes in prop::collection::vec(change(), 1..8)) {
        let good = concat!(
            r#"!knows("mnd", "script-drill") && t >= duration("44m") || "#,
            r#"chosen("d1") != "other" && var.public-trust < -3"#,
        );
        let condition = changes.iter().fold(good.to_owned(), |text, change| apply(&text, change));
        let quoted = condition.replace('\'', "''").replace(|c: char| c.is_control(), " ");
        let complete = source("complete.yaml").text;
        check(&complete.replacen(r#"'chosen("d1") == "raise"'"#, &format!("'{quoted}'"), 1));
    }
}
