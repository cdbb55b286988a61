//! What authors get wrong while they write: one mistake is one message, where the mistake is.

use whitecell::diagnostic::{Problem, Source};
use whitecell::yaml::{self, NormCatalogue};

use super::source;

/// A piece of the sound exercise, what is written instead, and the code that is told. `^` stands
/// before what is marked.
type Slip = (&'static str, &'static str, &'static str);

const SLIPS: &[Slip] = &[
    // What YAML cannot read.
    ("    kind: contextual\n    at: 2m", "^\tkind: contextual\n    at: 2m", "syntax"),
    ("    channel: report\n    title: A plot", "   ^channel: report\n    title: A plot", "syntax"),
    ("    title: A plot", "      ^title: A plot", "syntax"),
    ("title: A plot", "title: Plot^: a report", "syntax"),
    ("from: {name: Press}", "from: {name: Press^: a report}", "syntax"),
    ("from: {name: Press}", "from: ^{name: Press", "syntax"),
    ("from: {name: Press}", "from: ^{name: Press #1}", "syntax"),
    ("title: A query", "title: ^\"A query\n    notes: \"None\"", "syntax"),
    ("    at: 5m", "    at^：5m", "syntax"),
    ("    at: 5m", "    at:^\u{a0}5m", "syntax"),
    ("    at: 5m", "^\u{3000}\u{3000}at: 5m", "syntax"),
    ("    at: 5m", "    ^at 5m", "syntax"),
    ("title: A query", "title: ^@query", "syntax"),
    ("title: A query", "title: ^- query", "syntax"),
    ("when: 'var.tension >= 50'", "when: ^!branch(\"told\")", "syntax"),
    ("title: A query", "title: ^*query*", "unknown-anchor"),
    // One mistake that would show in several places.
    ("  - id: query\n", "    ^id: query\n", "item-runs-on"),
    ("  - id: query\n    kind: action\n", "  - ^<<: {to: [mnd]}\n    kind: action\n", "merge-key"),
    ("cells:\n  mofa", "^cell:\n  mofa", "unknown-field"),
    ("facts:\n  script", "^fact:\n  script", "unknown-field"),
    ("    after: {decided: d1}", "    after: {^decide: d1}", "unknown-field"),
    ("{offer: protest}", "{^send: protest}", "unknown-field"),
    ("    lead: mnd", "    ^laed: mnd", "unknown-field"),
    (
        "    channel: report\n    title: A plot",
        "    ^chanel: report\n    title: A plot",
        "unknown-field",
    ),
    ("facts: [script]", "facts: [^scirpt]", "unknown-name"),
    ("facts: [script]", "facts: ^script", "wrong-shape"),
    ("languages: [ko, en]", "languages: [^kr, en]", "unknown-word"),
    ("{text: It is quiet.}", "^{ko: 조용합니다., en: It is quiet.}", "missing-field"),
    ("title: Aftermath", "title: {ko: 그 뒤, ^조용함, en: Quiet}", "cut-off"),
    ("{id: wait, title", "{^id：wait, title", "wide-colon"),
    // What is read, and not as it was meant.
    ("    at: 5m", "    at: ^5", "bad-span"),
    ("    at: 5m", "    at: ^5분", "bad-span"),
    ("    reply_within: 10m", "    reply_within: ^10h", "deadline-past-end"),
    ("within: 20m", "within: ^20h", "deadline-past-end"),
    ("    hold: control", "    hold: ^true", "unknown-word"),
    ("    norms: [RB-04]", "    norms: [^RB4]", "unknown-name"),
    ("hard: true", "hard: ^yes", "wrong-shape"),
    ("'var.tension >= 50'", "'^tension >= 50'", "condition-unknown-name"),
    ("'var.tension >= 50'", "'var.tension ^= 50'", "condition-syntax"),
    ("'var.tension >= 50'", "'branch(\"told\") ^and var.tension >= 50'", "condition-syntax"),
    ("'var.tension >= 50'", "'branch(^“told”)'", "condition-syntax"),
    ("'var.tension >= 50'", "'t > ^10m'", "condition-syntax"),
];

fn told((from, to, _): &Slip) -> (String, Vec<(usize, Problem)>) {
    let sound = source("crossroads.yaml").text;
    assert!(sound.contains(from), "the exercise has {from}");
    let marked = sound.replacen(from, to, 1);
    let text = marked.replacen('^', "", 1);
    let outcome = yaml::parse(&Source::new("exercise.yaml", text), &NormCatalogue::shipped());
    let found = outcome.problems.into_iter();
    let found = found.map(|it| (it.place.expect("each has a place").start, it.problem));
    (marked, found.collect())
}

#[test]
fn one_mistake_is_one_message_where_it_was_made() {
    let mut wrong = vec![];
    for slip in SLIPS {
        let (marked, found) = told(slip);
        let at = marked.find('^').expect("the place is marked");
        let codes: Vec<_> = found.iter().map(|(at, problem)| (*at, problem.code())).collect();
        if codes != [(at, slip.2)] {
            let before = |at: usize| marked.get(..at).unwrap_or_default().lines().count();
            let found: Vec<_> = codes.iter().map(|(at, code)| (before(*at), code)).collect();
            wrong.push(format!("{slip:?} at {}: {found:?}", before(at)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_probably_meant_is_named() {
    for (written, meant) in [("5", "5m"), ("5min", "5m"), ("5 분", "5m"), ("2시간", "2h")] {
        let to = format!("    at: ^{written}");
        let text = source("crossroads.yaml").text.replacen("    at: 5m", &to.replace('^', ""), 1);
        let found = super::problems(&text).swap_remove(0).problem;
        let Problem::BadSpan { near, .. } = found else { panic!("{found:?}") };
        assert_eq!(near.as_deref(), Some(meant));
    }
    for (from, to, meant) in [
        ("'var.tension >= 50'", "'tension >= 50'", "var.tension"),
        ("    norms: [RB-04]", "    norms: [rb4]", "RB-04"),
    ] {
        let text = source("crossroads.yaml").text.replacen(from, to, 1);
        let arguments = super::problems(&text).swap_remove(0).problem.arguments();
        assert!(arguments.contains(&("near", meant.to_owned())), "{arguments:?}");
    }
}
