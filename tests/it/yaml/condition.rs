//! Conditions: what CEL syntax becomes.

use whitecell::diagnostic::Source;
use whitecell::exercise::Condition;
use whitecell::yaml::{self, NormCatalogue};

use super::{edited, problems, source};

/// The condition of a branch in an exercise that has something of every kind.
fn lowered(expression: &str) -> Condition {
    let complete = source("complete.yaml").text;
    let from = r#"'chosen("d1") == "raise"'"#;
    let text = complete.replacen(from, &format!("'{expression}'"), 1);
    let outcome = yaml::parse(&Source::new("exercise.yaml", text), &NormCatalogue::shipped());
    let exercise = outcome.exercise.unwrap_or_else(|| panic!("{:?}", outcome.problems));
    exercise.branches.first().expect("a branch").1.when.clone()
}

#[test]
fn conditions_are_lowered_to_plain_data() {
    let cases = [
        (r#"released("01-3")"#, r#"{"happened":{"released":"01-3"}}"#),
        (
            r#"acknowledged("mofa", "01-3")"#,
            r#"{"happened":{"acknowledged":{"cell":"mofa","inject":"01-3"}}}"#,
        ),
        (
            r#"chosen("d1") == "other""#,
            r#"{"happened":{"chosen":{"decision":"d1","choice":"other"}}}"#,
        ),
        (
            r#""raise" != chosen("d1")"#,
            r#"{"not":{"happened":{"chosen":{"decision":"d1","choice":"raise"}}}}"#,
        ),
        (
            r#"knows("mnd", "script-drill")"#,
            r#"{"happened":{"knows":{"cell":"mnd","fact":"script-drill"}}}"#,
        ),
        (r#"duration("10m") <= t"#, r#"{"time":{"comparison":"greater_or_equal","time":600000}}"#),
        (
            "var.public-trust == -5",
            r#"{"variable":{"variable":"public-trust","comparison":"equal","value":-5}}"#,
        ),
        (
            "50 < var.tension",
            r#"{"variable":{"variable":"tension","comparison":"greater","value":50}}"#,
        ),
        (
            r#"opened("d1") && revealed("d1") && lapsed("d1")"#,
            concat!(
                r#"{"all":[{"happened":{"opened":"d1"}},"#,
                r#"{"happened":{"revealed":"d1"}},{"happened":{"lapsed":"d1"}}]}"#,
            ),
        ),
        (
            r#"began("joint") || branch("calm") && true"#,
            concat!(
                r#"{"any":[{"happened":{"move_began":"joint"}},"#,
                r#"{"all":[{"happened":{"branch_taken":"calm"}},{"always":true}]}]}"#,
            ),
        ),
        (
            r#"!(decided("d1") || acted_alone("mnd", "d1"))"#,
            concat!(
                r#"{"not":{"any":[{"happened":{"decided":"d1"}},"#,
                r#"{"happened":{"acted_alone":{"cell":"mnd","decision":"d1"}}}]}}"#,
            ),
        ),
    ];
    for (expression, expected) in cases {
        let written = serde_json::to_string(&lowered(expression)).expect("a model that serializes");
        assert_eq!(written, expected, "{expression}");
    }
}

#[test]
fn words_in_strings_are_not_taken_for_variables() {
    let text = edited(
        "truth:",
        "branches: [{id: b, title: B, effects: [], when: 'released(\"var.x\")'}]\ntruth:",
    );
    let found = problems(&text);
    let codes: Vec<_> = found.iter().map(|problem| problem.problem.code()).collect();
    assert_eq!(codes, ["unknown-name"]);
    assert!(found[0].problem.arguments().contains(&("name", "var.x".to_owned())));
}

#[test]
fn a_condition_over_several_lines_is_marked_as_a_whole() {
    let branch = ["- id: b", "  title: B", "  effects: []", "  when: >"].join("\n  ");
    let lines = ["released(\"i1\") &&", "released(\"i9\")"].join("\n      ");
    let folded = format!("branches:\n  {branch}\n      {lines}\ntruth:");
    let text = edited("truth:", &folded);
    let found = problems(&text);
    assert_eq!(found.len(), 1);
    let place = found[0].place.expect("a place");
    let line = text.lines().position(|line| line.contains("released(\"i1\")")).expect("a line");
    assert_eq!((place.line, place.column), (line + 1, 7));
    assert_eq!(&text[place.start..place.end], "released(\"i1\") &&");
}

#[test]
fn a_condition_past_its_limit_is_refused_before_it_is_read() {
    let long = format!("{}true", "true && ".repeat(600));
    let text = edited(
        "truth:",
        &format!("branches: [{{id: b, title: B, effects: [], when: '{long}'}}]\ntruth:"),
    );
    let codes: Vec<_> = problems(&text).iter().map(|problem| problem.problem.code()).collect();
    assert_eq!(codes, ["condition-too-long"]);
}

#[test]
fn nests_and_chains_are_refused_before_they_are_read() {
    let cases = [
        (format!("{}t{}", "(".repeat(2_000), ")".repeat(2_000)), "condition-too-deep"),
        ("!".repeat(4_000), "condition-too-deep"),
        (format!("{}t", "- ".repeat(2_000)), "condition-too-deep"),
        (format!("t{}", " < t".repeat(1_000)), "condition-syntax"),
        (format!("t{}", " in t".repeat(800)), "condition-not-allowed"),
        (format!("t{}", ".t".repeat(2_000)), "condition-not-allowed"),
        (format!("t{}", "[0]".repeat(1_300)), "condition-not-allowed"),
        (format!("1{}", " + 1".repeat(1_000)), "condition-not-allowed"),
        (format!("{}t", "t ? t : ".repeat(500)), "condition-not-allowed"),
        (format!("{}t{}", "f(".repeat(1_300), ")".repeat(1_300)), "condition-too-deep"),
        (r#"r"\" + 1 + ""#.to_owned(), "condition-not-allowed"),
    ];
    for (condition, expected) in cases {
        let branch = format!("{{id: b, title: B, effects: [], when: '{condition}'}}");
        let text = edited("truth:", &format!("branches: [{branch}]\ntruth:"));
        let problems = problems(&text);
        assert_eq!(problems[0].problem.code(), expected, "{condition:.20}");
    }
}

#[test]
fn a_long_chain_of_conditions_is_read() {
    let condition = vec![r#"released("i1")"#; 220].join(" && ");
    let text = edited(
        "truth:",
        &format!("branches: [{{id: b, title: B, effects: [], when: '{condition}'}}]\ntruth:"),
    );
    assert_eq!(problems(&text), []);
}

#[test]
fn conditions_have_a_limit_together() {
    let condition = vec![r#"released("i1")"#; 220].join(" && ");
    let branches = (0..300).map(|number| {
        format!("  - {{id: b{number}, title: B, effects: [], when: '{condition}'}}\n")
    });
    let text = edited("truth:", &format!("branches:\n{}truth:", branches.collect::<String>()));
    let codes: Vec<_> = problems(&text).iter().map(|problem| problem.problem.code()).collect();
    assert_eq!(codes, ["conditions-too-long"]);
}
