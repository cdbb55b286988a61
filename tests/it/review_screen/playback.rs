//! A journal played again: what comes out is what was there, and a leap costs little.

use whitecell::exercise::ExerciseTime;
use whitecell::review::{CHECKPOINTS_MAX, Playback};
use whitecell::session::view::{LiveDrafts, Views};
use whitecell::session::{Event, Record, Seq, TableEvent, replay};

use super::poor;

/// A view of every audience, as text.
fn told(views: &Views) -> String {
    format!("{views:?}")
}

#[test]
fn every_moment_is_as_it_was() {
    let records = poor();
    let mut playback = Playback::open(records.clone()).unwrap();
    // Back and forth over the places where states are kept.
    for place in [600, 3, 64, 63, 65, 127, 128, 640, 0, 300, 299, 301, 652] {
        playback.seek(place);
        let (exercise, state) = replay(&records[..=place]).unwrap();
        let expected = Views::of(&state, &exercise, &LiveDrafts::new());
        assert_eq!(told(&playback.views()), told(&expected), "{place}");
        assert_eq!(playback.at(), place);
    }
}

/// The session, with a mark of the clock after the first records so often that it is long.
fn long(count: usize) -> Vec<Record> {
    let short = poor();
    let started = Event::Table(TableEvent::ExerciseStarted);
    let start = short.iter().position(|record| record.events.contains(&started)).unwrap();
    let mut records = short[..=start].to_vec();
    let mark = records[start].clone();
    for place in records.len()..count {
        let t = ExerciseTime(u64::try_from(place).unwrap() * 10);
        let events = vec![Event::Table(TableEvent::ClockMarked)];
        let seq = Seq(u64::try_from(place).unwrap());
        records.push(Record { seq, t, events, ..mark.clone() });
    }
    records
}

#[test]
fn a_leap_plays_a_bounded_part_of_a_long_session() {
    for count in [1_000, 20_000, 40_000] {
        let mut playback = Playback::open(long(count)).unwrap();
        // A state is kept for every so many records, twice as far apart at most as need be.
        let most = (2 * count).div_ceil(CHECKPOINTS_MAX).max(64);
        let places = [count - 1, 0, count / 2, count / 3, count - 2, 1, count / 2 - 1];
        for place in places {
            let played = playback.seek(place);
            assert!(played <= most, "{played} of {count} records for {place}, not {most}");
            assert_eq!(playback.at(), place);
        }
    }
}

#[test]
fn what_comes_later_is_taken_in_where_the_cursor_stands() {
    let records = poor();
    let mut growing = Playback::open(records[..100].to_vec()).unwrap();
    growing.seek(50);
    growing.extend(records[100..400].to_vec());
    growing.extend(records[400..].to_vec());
    assert_eq!((growing.at(), growing.count()), (50, records.len()));
    let mut whole = Playback::open(records.clone()).unwrap();
    for place in [50, 399, 70, 652] {
        growing.seek(place);
        whole.seek(place);
        assert_eq!(told(&growing.views()), told(&whole.views()), "{place}");
    }
    assert_eq!(growing.marks(), whole.marks());
    assert_eq!(growing.told(), whole.told());
}

#[test]
fn records_that_open_no_session_are_none() {
    assert!(Playback::open(vec![]).is_none());
    assert!(Playback::open(poor()[1..].to_vec()).is_none());
}

/// A session of so many acts and marks in turn, for whoever wants to know how long a step takes.
#[test]
#[ignore = "prints how long scrubbing takes at 100,000 records"]
fn print_how_long_a_step_takes() {
    let mut records = long(100_000);
    let acts: Vec<Vec<Event>> = poor()[30..].iter().map(|record| record.events.clone()).collect();
    for (record, events) in records.iter_mut().skip(100).step_by(2).zip(acts.iter().cycle()) {
        // A position or an answer again is a replaced one: the state grows no further than in play.
        record.events.clone_from(events);
    }
    let clock = whitecell::control::SystemClock::new();
    let now = || whitecell::control::Clock::monotonic(&clock);
    let begun = now();
    let mut playback = Playback::open(records).unwrap();
    println!("open {:?}", now().abs_diff(begun));
    let (mut worst, mut worst_screen) = (std::time::Duration::ZERO, std::time::Duration::ZERO);
    let mut place = 99_999;
    for _ in 0..400 {
        place = (place * 7_919 + 13) % 100_000;
        let begun = now();
        playback.seek(place);
        worst = worst.max(now().abs_diff(begun));
        let begun = now();
        playback.views();
        worst_screen = worst_screen.max(now().abs_diff(begun));
    }
    println!("worst leap {worst:?}, its views {worst_screen:?}");
    for by in [1, -1_i64] {
        let mut worst = std::time::Duration::ZERO;
        for step in 0..400 {
            let begun = now();
            playback.seek(usize::try_from(50_000 + by * step).unwrap());
            worst = worst.max(now().abs_diff(begun));
        }
        println!("worst step of {by}: {worst:?}");
    }
}
