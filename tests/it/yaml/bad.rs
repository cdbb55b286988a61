//! Bad files: every problem at once, each at its place and in words.

use std::collections::BTreeSet;

use whitecell::cli::diagnostics::render;
use whitecell::diagnostic::{
    ConditionFault, Diagnostic, IdFault, NotAllowed, Problem, Shape, Source, SyntaxFault, Thing,
};
use whitecell::exercise::Language;
use whitecell::lang::diagnostic::sentence;
use whitecell::yaml::{self, NormCatalogue};

use super::{codes, edited, fixture, problems, source};
use crate::support::expectation::{announced, found};

#[test]
fn bad_files_are_told_as_they_announce() {
    let norms = NormCatalogue::shipped();
    let mut wrong = Vec::new();
    for name in bad_names() {
        let source = source(&name);
        let outcome = yaml::parse(&source, &norms);
        let (expected, found) = (announced(&source.text), found(&outcome.problems));
        if expected != found {
            let missing: Vec<_> = expected.iter().filter(|item| !found.contains(item)).collect();
            let surplus: Vec<_> = found.iter().filter(|item| !expected.contains(item)).collect();
            wrong.push(format!("{name}\n  missing {missing:?}\n  surplus {surplus:?}"));
        }
        let errors = outcome.problems.iter().any(Diagnostic::is_error);
        assert_eq!(outcome.exercise.is_none(), errors, "{name}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn bad_names() -> Vec<String> {
    let entries = std::fs::read_dir(fixture("bad")).expect("the bad fixtures");
    let names = entries.map(|entry| entry.expect("a fixture").file_name());
    let mut names: Vec<_> = names.map(|name| format!("bad/{}", name.to_string_lossy())).collect();
    names.sort();
    names
}

fn drawn(name: &str, language: Language) -> String {
    let source = source(name);
    let outcome = yaml::parse(&source, &NormCatalogue::shipped());
    render(&outcome.problems, &source, language, false)
}

#[test]
fn problems_are_drawn_in_korean() {
    for name in ["names", "cells", "text", "conditions", "statements"] {
        let drawn = drawn(&format!("bad/{name}.yaml"), Language::Ko);
        insta::assert_snapshot!(format!("{name}-ko"), drawn);
    }
}

#[test]
fn problems_are_drawn_in_english() {
    for name in ["shape", "timing", "cycle", "effects", "injects", "exchange"] {
        let drawn = drawn(&format!("bad/{name}.yaml"), Language::En);
        insta::assert_snapshot!(format!("{name}-en"), drawn);
    }
}

#[test]
fn a_file_that_is_no_yaml_is_told_in_both_languages() {
    let names =
        ["tab", "quote", "escape", "bracket", "colon", "tag", "alias", "documents", "format"];
    let all: Vec<_> = Language::ALL
        .into_iter()
        .flat_map(|language| names.map(|name| drawn(&format!("bad/{name}.yaml"), language)))
        .collect();
    insta::assert_snapshot!("syntax", all.join("\n"));
}

#[test]
fn a_mark_lies_under_its_word_in_a_long_korean_line() {
    let words = "가나다라마바사아자차카타파하 ".repeat(40);
    let long =
        edited("to: [mofa]", &format!("to: [mofa], # {words}\n    notes: {words}, lead: [mfoa]"));
    let source = Source::new("exercise.yaml", &long);
    let drawn = render(&problems(&long), &source, Language::Ko, false);
    insta::assert_snapshot!("long-line", drawn);
}

#[test]
fn colors_stand_only_where_they_are_wanted() {
    let source = source("bad/root.yaml");
    let problems = yaml::parse(&source, &NormCatalogue::shipped()).problems;
    assert!(!render(&problems, &source, Language::En, false).contains('\u{1b}'));
    assert!(render(&problems, &source, Language::En, true).contains('\u{1b}'));
}

#[test]
fn names_that_drive_the_terminal_are_written_as_numbers() {
    let text = edited("marking: EXERCISE", "marking: EXERCISE\n\"\\e[2J\\u202e\": 1");
    let source = Source::new("exercise.yaml", &text);
    let drawn = render(&problems(&text), &source, Language::En, false);
    assert!(drawn.contains("no field `<U+001B>[2J<U+202E>` here"), "{drawn}");
}

#[test]
fn a_translation_is_missed_only_where_the_languages_ask_for_it() {
    let text = edited("title: Base", "title: {en: Base}").replace("[ko, en]", "[en]");
    assert_eq!(codes(&text), [""; 0]);
}

/// Every code is proved by a fixture, except those about files and sizes, which other tests make.
#[test]
fn every_problem_is_found_in_some_fixture() {
    let made_elsewhere = [
        "file-missing",
        "file-not-regular",
        "file-unreadable",
        "file-too-large",
        "file-empty",
        "file-binary",
        "file-not-utf8",
        "recursive-alias",
        "too-deep",
        "too-many-values",
        "swollen-aliases",
        "problems-left-out",
        "too-many",
        "condition-too-long",
        "condition-too-deep",
        "conditions-too-long",
    ];
    let planted = found_by_analysis();
    let imported = crate::intake::problems::all();
    let planted = planted.iter().chain(&imported).map(Problem::code);
    let mut found: BTreeSet<&str> = made_elsewhere.into_iter().chain(planted).collect();
    for name in bad_names() {
        found.extend(codes(&source(&name).text));
    }
    let all: BTreeSet<&str> = Problem::CODES.iter().copied().collect();
    assert_eq!(found, all);
}

#[test]
fn every_problem_has_its_words() {
    let mut samples: Vec<Problem> = bad_names()
        .iter()
        .flat_map(|name| problems(&source(name).text))
        .map(|diagnostic| diagnostic.problem)
        .collect();
    samples.extend(closed_words());
    samples.extend(about_files());
    samples.extend(found_by_analysis());
    samples.extend(crate::intake::problems::all());
    let mut worded = BTreeSet::new();
    for problem in &samples {
        for language in Language::ALL {
            let words = sentence(problem, language);
            assert!(!words.message.starts_with("diag-"), "{words:?}");
            assert!(!words.message.contains("{$"), "{words:?}");
        }
        worded.insert(problem.code());
    }
    assert_eq!(worded, Problem::CODES.iter().copied().collect());
}

/// A problem for each word of the closed lists.
fn closed_words() -> Vec<Problem> {
    let id = || "x".to_owned();
    let mut problems = Vec::new();
    problems
        .extend(Thing::ALL.iter().map(|thing| Problem::DuplicateId { thing: *thing, id: id() }));
    problems.extend(Shape::ALL.iter().map(|shape| Problem::WrongShape {
        field: id(),
        expected: *shape,
        found: *shape,
    }));
    problems.extend(IdFault::ALL.iter().map(|fault| Problem::BadId {
        id: id(),
        fault: *fault,
        characters_max: 40,
    }));
    let fault = SyntaxFault::ALL.iter();
    problems.extend(fault.map(|fault| Problem::Syntax { fault: *fault, detail: id() }));
    let fault = ConditionFault::ALL.iter();
    problems.extend(fault.map(|fault| Problem::ConditionSyntax { fault: *fault }));
    let what = NotAllowed::ALL.iter();
    problems.extend(what.map(|what| Problem::ConditionNotAllowed { what: *what }));
    problems
}

fn about_files() -> Vec<Problem> {
    let path = || "x".to_owned();
    vec![
        Problem::FileMissing { path: path() },
        Problem::FileNotRegular { path: path() },
        Problem::FileUnreadable { path: path(), error: path() },
        Problem::FileTooLarge { mebibytes_max: 16 },
        Problem::FileEmpty,
        Problem::FileBinary,
        Problem::FileNotUtf8,
        Problem::RecursiveAlias,
        Problem::TooDeep { levels_max: 32 },
        Problem::TooManyValues { values_max: 1 },
        Problem::SwollenAliases { aliases_max: 1 },
        Problem::ProblemsLeftOut { count: 1 },
        Problem::TooMany { field: path(), count: 2, count_max: 1 },
        Problem::ConditionTooLong { bytes: 2, bytes_max: 1 },
        Problem::ConditionTooDeep { levels_max: 1 },
        Problem::ConditionsTooLong { kibibytes_max: 1 },
    ]
}

/// What is planted and found by the tests of the analysis.
fn found_by_analysis() -> Vec<Problem> {
    let id = || "x".to_owned();
    let (first, second, cells) = (id(), id(), vec![id()]);
    let (from, to, minutes_max, minutes_min) = (id(), id(), 1, 1);
    vec![
        Problem::InjectUnreachable { inject: id() },
        Problem::BranchUnreachable { branch: id() },
        Problem::DecisionUnreachable { decision: id() },
        Problem::ContingencyUntriggered { inject: id() },
        Problem::ConditionAlways,
        Problem::ConditionNeverInPlay,
        Problem::DecisionLapsesFirst { decision: id(), fact: id(), ends: id(), known: id() },
        Problem::CellIdle { cell: id(), from, to, minutes_max },
        Problem::ActionsTooClose { first, second, cells, minutes_min },
        Problem::FactAfterDecision { fact: id(), decision: id() },
        Problem::MovesFallShort { time: id(), end: id() },
        Problem::ObjectiveUntouched { objective: id() },
        Problem::DecisionUnpooled { decision: id() },
        Problem::ForecastWithoutTruth { forecast: id(), fact: id() },
        Problem::OptionsOneClass { decision: id() },
        Problem::NormUntouched { norm: id(), injects: vec![id()] },
        Problem::ExplorationStopped { situations_max: 1 },
        Problem::SameTranslation { field: id() },
    ]
}
