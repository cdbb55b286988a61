//! Nothing leaks: two sessions that differ in what MND may not know give MND the same screens, the
//! same lines and the same wakes.

mod plant;
mod script;
mod witness;
mod world;

use plant::plants;
use witness::{Plant, play};

/// Pairs in the normal run.
const PAIRS: u64 = 1_000;
/// Pairs within which a leak has to be noticed.
const PAIRS_TO_NOTICE: u64 = 200;

/// What differs between the sessions of a pair, if anything does.
fn difference(pair: u64, plant: Option<Plant>) -> Option<String> {
    let one = play(pair, pair * 2 + 1_000_003, plant);
    let other = play(pair, pair * 2 + 1_000_004, plant);
    if one == other {
        return None;
    }
    let wakes = one.wakes.iter().zip(&other.wakes).find(|(one, other)| one != other);
    let wakes = wakes.map(|(one, other)| {
        let [one_line, other_line] = [one, other].map(|wake| wake.lines[0].as_str());
        (one.at, other.at, apart(one_line, other_line), apart(other_line, one_line))
    });
    let replies = one.replies.iter().zip(&other.replies).find(|(one, other)| one != other);
    let counts = (one.wakes.len(), other.wakes.len());
    Some(format!("pair {pair}: {counts:?} wakes\n{wakes:#?}\n{replies:?}"))
}

/// Where `line` goes apart from the other one.
fn apart<'a>(line: &'a str, other: &str) -> &'a str {
    let same = line.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let start = line.floor_char_boundary(same.saturating_sub(60));
    &line[start..line.floor_char_boundary(same + 120)]
}

fn nothing_leaks(pairs: std::ops::Range<u64>) {
    for pair in pairs {
        if let Some(difference) = difference(pair, None) {
            panic!("{difference}");
        }
    }
}

// Two tests, so that two cores share them.
#[test]
fn what_a_cell_may_not_know_does_not_reach_it() {
    nothing_leaks(0..PAIRS / 2);
}

#[test]
fn what_a_cell_may_not_know_does_not_reach_it_either() {
    nothing_leaks(PAIRS / 2..PAIRS);
}

#[test]
fn the_pairs_differ_where_they_may_and_cover_what_a_cell_sees() {
    let accounts: Vec<_> = (0..200).map(|pair| play(pair, pair * 2 + 1_000_003, None)).collect();
    let lines = || accounts.iter().flat_map(|account| &account.wakes).map(|wake| &wake.lines[0]);
    for seen in [
        "\"summary\"",
        "\"full\"",
        "\"revealed\"",
        "\"drafted\"",
        "\"settled\"",
        "\"paused\"",
        "\"acknowledged_ms\"",
        "\"consents\":[{",
        "\"own\"",
        "\"draft\"",
        "\"comment\"",
    ] {
        assert!(lines().any(|line| line.contains(seen)), "{seen} is never seen");
    }
    let replies: Vec<&String> = accounts.iter().flat_map(|account| &account.replies).collect();
    assert!(replies.iter().any(|reply| *reply == "accepted"));
    assert!(replies.iter().any(|reply| reply.contains("NoSuch")));
}

#[test]
fn a_leak_in_any_field_of_the_view_is_noticed() {
    for (field, plant) in plants() {
        let noticed = (0..PAIRS_TO_NOTICE).any(|pair| difference(pair, Some(plant)).is_some());
        assert!(noticed, "a leak in {field} goes unnoticed");
    }
}
