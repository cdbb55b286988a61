//! What an exploration leaves out makes no difference: one that leaves nothing out and tells apart
//! all that anything ever asks about finds the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use whitecell::analysis::{self, Detail, Explored, Place, Play, SITUATIONS_MAX, Truth};
use whitecell::diagnostic::Source;
use whitecell::exercise::{Exercise, ExerciseTime};
use whitecell::yaml::{self, NormCatalogue};

use super::{edited, loaded};

/// How many random exercises are explored both ways.
const EXERCISES: u32 = 40;
/// Random exercises with more situations than that, nothing left out, are passed over.
const SITUATIONS_WHOLE_MAX: usize = 1_500;

/// All that is found, with how many acts it takes.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    endings: BTreeMap<String, usize>,
    injects: BTreeMap<String, usize>,
    soonest: BTreeMap<String, ExerciseTime>,
    branches: BTreeMap<String, usize>,
    decisions: BTreeMap<String, usize>,
    conditions: BTreeMap<Place, Truth>,
}

fn acts<'a, Id: ToString + 'a>(
    plays: impl IntoIterator<Item = (&'a Id, &'a Play)>,
) -> BTreeMap<String, usize> {
    plays.into_iter().map(|(id, play)| (id.to_string(), play.steps.len())).collect()
}

fn found(explored: &Explored) -> Found {
    let named = explored.endings.iter().map(|ending| {
        let branches: BTreeSet<_> = ending.branches.iter().map(ToString::to_string).collect();
        (format!("{branches:?}"), ending.play.steps.len())
    });
    Found {
        endings: named.collect(),
        injects: acts(&explored.injects),
        soonest: explored.soonest.iter().map(|(id, at)| (id.to_string(), *at)).collect(),
        branches: acts(&explored.branches),
        decisions: acts(&explored.decisions),
        conditions: explored.conditions.clone(),
    }
}

/// Whether the exercise is small enough to leave nothing out; if so, the same was found.
fn same_is_found(name: &str, exercise: &Exercise, situations_max: usize) -> bool {
    let whole = analysis::explore_in(exercise, situations_max, Detail::Whole);
    if whole.stopped {
        return false;
    }
    let open = analysis::explore(exercise, SITUATIONS_MAX);
    assert!(open.situations <= whole.situations, "{name}: fewer situations");
    assert_eq!(found(&open), found(&whole), "{name}");
    true
}

#[test]
fn the_small_exercise_and_its_variants_lose_nothing() {
    let hard = "hard: true";
    let soft = "hard: false";
    let held = ("    kind: contingency\n    hold", "    at: 12m\n    kind: contingency\n    hold");
    let delayed =
        ("    at: 10m\n    lead", "    after: {released: query}\n    delay: 5m\n    lead");
    let cases: [&[(&str, &str)]; 4] = [&[], &[(hard, soft)], &[(hard, soft), held], &[delayed]];
    for edits in cases {
        let (exercise, _) = loaded(&edited(edits));
        assert!(same_is_found(&format!("{edits:?}"), &exercise, SITUATIONS_MAX), "{edits:?}");
    }
}

/// A generator that gives the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// A part of a condition.
fn atom(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "knows(\"b\", \"f1\")",
        "!knows(\"a\", \"f2\")",
        "chosen(\"d1\") == \"x\"",
        "chosen(\"d1\") == \"other\"",
        "chosen(\"d2\") == \"y\"",
        "!(chosen(\"d2\") == \"x\")",
        "lapsed(\"d1\")",
        "decided(\"d2\")",
        "opened(\"d2\")",
        "acted_alone(\"b\", \"d1\")",
        "released(\"i3\")",
        "released(\"i4\")",
        "acknowledged(\"a\", \"i1\")",
        "branch(\"b1\")",
        "var.v >= 40",
        "var.v < 20",
        "var.v == 30",
        "t < duration(\"9m\")",
        "t >= duration(\"12m\")",
    ])
}

fn condition(dice: &mut Dice) -> String {
    let (one, other) = (atom(dice), atom(dice));
    match dice.below(3) {
        0 => one.to_owned(),
        1 => format!("{one} && {other}"),
        _ => format!("{one} || {other}"),
    }
}

fn effects(dice: &mut Dice) -> String {
    let effect = |dice: &mut Dice| {
        dice.pick(&[
            "",
            "",
            "{add: v, by: 10}",
            "{add: v, by: -15}",
            "{set: v, to: 30}",
            "{offer: i3}",
            "{offer: i4}",
            "{skip: i2}",
            "{skip: i5}",
            "{open: d2}",
        ])
    };
    effect(dice).to_owned()
}

fn timing(dice: &mut Dice, waits_for: &str) -> String {
    match dice.below(4) {
        0 => format!("at: {}m", dice.below(14)),
        1 => format!("after: {{{waits_for}}}\n    delay: {}m", dice.below(6)),
        2 => format!("when: '{}'", condition(dice)),
        _ => format!("at: {}m", 3 + dice.below(9)),
    }
}

fn decision(dice: &mut Dice, id: &str, timing: &str) -> String {
    let deadline = match dice.below(3) {
        0 => String::new(),
        kind => {
            let within = 2 + dice.below(8);
            format!("    deadline: {{within: {within}m, hard: {}}}\n", kind == 1)
        }
    };
    let (x, y, lapse) = (effects(dice), effects(dice), effects(dice));
    let depth = dice.pick(&["full", "record"]);
    format!(
        "  - id: {id}\n    title: Title\n    question: What now?\n    depth: {depth}\n\
         \x20   {timing}\n    lead: a\n    supporting: [b]\n    authority: joint\n{deadline}\
         \x20   lapse: {{text: Nothing., effects: [{lapse}]}}\n\
         \x20   options:\n      - {{id: x, title: X, class: posturing, effects: [{x}]}}\n\
         \x20     - {{id: y, title: Y, class: status-quo, effects: [{y}]}}\n"
    )
}

fn inject(dice: &mut Dice, id: &str, to: &str, timing: &str, facts: &str) -> String {
    let held = if timing.is_empty() || dice.below(4) == 0 { "    hold: control\n" } else { "" };
    let timing = if timing.is_empty() { String::new() } else { format!("    {timing}\n") };
    let kind = dice.pick(&["contextual", "contingency"]);
    format!(
        "  - id: {id}\n    kind: {kind}\n{timing}{held}    to: [{to}]\n    from: {{name: Desk}}\n\
         \x20   channel: cable\n    title: Title\n\
         \x20   passages: [{{text: Text., facts: [{facts}]}}]\n"
    )
}

/// An exercise in which everything may hang on everything. Not every one can be used.
fn random(seed: u32) -> String {
    let dice = &mut Dice(u64::from(seed) * 7_919 + 13);
    let mut text = String::from(
        "format: 1\nid: random\nversion: \"1.0\"\ntitle: Random\nsummary: A summary.\n\
         premise: A premise.\nmarking: EXERCISE\nlanguages: [en]\n\
         clock: {start: \"2027-03-02T09:00:00+09:00\", zone: Garam time, length: 16m}\ncells:\n\
         \x20 a: {name: A, seats: [{id: a-lead, title: Lead, role: lead}]}\n\
         \x20 b: {name: B, seats: [{id: b-lead, title: Lead, role: lead}]}\n\
         moves: [{id: joint, title: Joint, length: 16m}]\n\
         facts:\n  f1: {statement: One., holds: true}\n  f2: {statement: Two., holds: true}\n\
         variables:\n  v: {title: V, start: 25, min: 0, max: 60}\ninjects:\n",
    );
    let at = format!("at: {}m", dice.below(8));
    text += &inject(dice, "i1", "a", &at, "f1");
    let at = timing(dice, "released: i1");
    text += &inject(dice, "i2", "b", &at, "f2");
    text += &inject(dice, "i3", "b", "", "");
    let at = timing(dice, "decided: d1");
    text += &inject(dice, "i4", "a", &at, "");
    let at = timing(dice, "opened: d2");
    text += &inject(dice, "i5", "b", &at, "");
    text += "decisions:\n";
    let at = format!("at: {}m", 2 + dice.below(6));
    text += &decision(dice, "d1", &at);
    let at = timing(dice, "released: i2");
    text += &decision(dice, "d2", &at);
    text += "branches:\n";
    for number in 1..=2 + dice.below(2) {
        let when = condition(dice);
        let effects = effects(dice);
        let _ =
            writeln!(text, "  - {{id: b{number}, title: B, when: '{when}', effects: [{effects}]}}");
    }
    text + "truth: {summary: So it was.}\n"
}

/// A random exercise, where it can be used.
fn loaded_random(text: &str) -> Option<Exercise> {
    yaml::parse(&Source::new("exercise.yaml", text), &NormCatalogue::shipped()).exercise
}

#[test]
fn a_delay_from_a_decision_that_an_option_opens_loses_nothing() {
    // Its fixed time is not when it opens where an option opens it before.
    let text = random(374);
    let exercise = loaded_random(&text).expect("it can be used");
    assert!(same_is_found(&text, &exercise, SITUATIONS_MAX));
}

#[test]
fn random_exercises_lose_nothing() {
    let mut compared = 0;
    for seed in 0..10 * EXERCISES {
        let text = random(seed);
        let Some(exercise) = loaded_random(&text) else { continue };
        let name = format!("seed {seed}\n{text}");
        compared += u32::from(same_is_found(&name, &exercise, SITUATIONS_WHOLE_MAX));
        if compared == EXERCISES {
            return;
        }
    }
    panic!("only {compared} random exercises were small enough and could be used");
}
