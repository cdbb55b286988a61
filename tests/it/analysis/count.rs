//! A small exercise, counted by hand.
//!
//! Its endings are told apart by three branches, and two things that people do lead to them.
//!
//! 1. When MND comes to know the script, which only MOFA is sent, at 0 minutes. Before the twelfth
//!    minute: `told` and `in-time` are taken. From then on: `told` alone, since `in-time` is asked
//!    for the time as well. Never: neither. That is three ways.
//! 2. What becomes of `d1`, open from 10 to 30 minutes. `raise` adds 20 to a tension of 30, and
//!    `raised` is taken at 50. `wait`, other words and the lapse at 30 minutes leave it at 30. That
//!    is two ways.
//!
//! Neither hinders the other: three times two are six endings. Without `in-time` the first two ways
//! to know are one, and two times two are four. Without `raised` the second pair is one: three.

use std::collections::BTreeSet;

use super::{edited, explored, loaded};

/// The endings, each as the branches that it takes.
#[track_caller]
fn endings(edits: &[(&str, &str)]) -> BTreeSet<String> {
    let (exercise, _) = loaded(&edited(edits));
    let explored = explored(&exercise);
    assert!(!explored.stopped);
    let named = explored.endings.iter().map(|ending| {
        let branches: Vec<_> = ending.branches.iter().map(ToString::to_string).collect();
        branches.join(" ")
    });
    let named: Vec<String> = named.collect();
    let distinct: BTreeSet<String> = named.iter().cloned().collect();
    assert_eq!(named.len(), distinct.len(), "each ending once");
    distinct
}

fn set(endings: &[&str]) -> BTreeSet<String> {
    endings.iter().map(|&ending| ending.to_owned()).collect()
}

const IN_TIME: &str = "  - {id: in-time, title: Told in time, \
                       when: 'knows(\"mnd\", \"script\") && t < duration(\"12m\")', effects: []}\n";
const RAISED: &str = "  - {id: raised, title: Raised, when: 'var.tension >= 50', effects: []}\n";

#[test]
fn the_small_exercise_has_the_endings_that_were_counted_by_hand() {
    let expected =
        set(&["", "told", "in-time told", "raised", "raised told", "in-time raised told"]);
    assert_eq!(endings(&[]), expected);
}

#[test]
fn without_a_branch_there_are_fewer() {
    assert_eq!(endings(&[(IN_TIME, "")]), set(&["", "told", "raised", "raised told"]));
    assert_eq!(endings(&[(RAISED, "")]), set(&["", "told", "in-time told"]));
    assert_eq!(endings(&[(RAISED, ""), (IN_TIME, "")]), set(&["", "told"]));
}

#[test]
fn a_lapse_is_an_ending_of_its_own_where_something_asks_for_it() {
    let lapsed = "  - {id: lapsed, title: Lapsed, when: 'lapsed(\"d1\")', effects: []}\n";
    let expected = set(&[
        "",
        "told",
        "in-time told",
        "raised",
        "raised told",
        "in-time raised told",
        "lapsed",
        "lapsed told",
        "in-time lapsed told",
    ]);
    assert_eq!(endings(&[(RAISED, &format!("{RAISED}{lapsed}"))]), expected);
}

#[test]
fn effects_of_branches_are_part_of_the_course() {
    // Told in time, the tension falls by so much that `raise` no longer reaches fifty; told later
    // than the decision, it does.
    let falls = IN_TIME.replace("effects: []", "effects: [{add: tension, by: -10}]");
    let expected = set(&["", "told", "in-time told", "raised", "raised told"]);
    // Raised first and told in time after it: the branch `raised` was taken before.
    let both = "in-time raised told".to_owned();
    let found = endings(&[(IN_TIME, &falls)]);
    assert_eq!(found, expected.into_iter().chain([both]).collect());
    // With the decision at fifteen minutes nothing comes before it.
    let later = ("    at: 10m\n    lead", "    at: 15m\n    lead");
    let expected = set(&["", "told", "in-time told", "raised", "raised told"]);
    assert_eq!(endings(&[(IN_TIME, &falls), later]), expected);
}

/// `aftermath` follows five minutes after the decision, which is open from 10 to 30 minutes: only
/// who decides from the seventeenth minute on, and before the nineteenth, has it come too late for
/// the one branch and in time for the other.
#[test]
fn what_lands_between_two_turns_of_a_condition_is_found() {
    let branch = |id: &str, before: &str| {
        let when = format!("released(\"aftermath\") && t < duration(\"{before}\")");
        format!("  - {{id: {id}, title: {id}, when: '{when}', effects: []}}\n")
    };
    let both = branch("early", "22m") + &branch("soon", "24m");
    let found = endings(&[(RAISED, &format!("{RAISED}{both}"))]);
    let alone = |ending: &&String| ending.contains("soon") && !ending.contains("early");
    assert!(found.iter().any(|ending| alone(&ending)), "{found:?}");
}

#[test]
fn a_bound_that_was_reached_is_told() {
    let (exercise, _) = loaded(&edited(&[]));
    let explored = whitecell::analysis::explore(&exercise, 3);
    assert!(explored.stopped);
    assert_eq!(explored.situations, 3);
}

#[test]
fn an_exploration_ends_when_it_is_told_to() {
    let (exercise, _) = loaded(&edited(&[]));
    let whole = explored(&exercise);
    let until = |most: usize| {
        let goes_on = |found| found < most;
        whitecell::analysis::explore_while(&exercise, whole.situations + 1, goes_on)
    };
    let some = until(3);
    assert!(some.stopped && some.situations < whole.situations, "{}", some.situations);
    assert_eq!(until(usize::MAX), whole);
}
