//! Too much of everything: cells, sizes, frames, pastes, keys.

use std::sync::atomic::Ordering;
use std::time::Duration;

use whitecell::serve::Limits;
use whitecell::serve::limit::{PASTE_BYTES_MAX, WINDOW_COLUMNS_MAX, WINDOW_ROWS_MAX};

use crate::support::caller::Call;
use crate::support::reception::{House, wait_until};

use super::{MEBIBYTE, resident_bytes};

#[test]
fn the_largest_window_is_drawn_within_bounds() {
    let house = House::open();
    let before = resident_bytes();
    let call = Call::screen(&house, "mofa", 65_535, 65_535);
    call.until_so("a frame", || house.frames("mofa") > 0);
    for (columns, rows) in [(u32::MAX, u32::MAX), (0, 0), (1, 1), (65_535, 1), (0, 65_535)] {
        let frames = house.frames("mofa");
        call.resize(columns, rows);
        call.until_so("another frame", || house.frames("mofa") > frames);
    }
    let sizes = house.log().resizes.lock().unwrap().clone();
    let (columns, rows) = (WINDOW_COLUMNS_MAX, WINDOW_ROWS_MAX);
    assert_eq!(sizes, [(columns, rows), (80, 24), (1, 1), (columns, 1), (80, rows)]);
    let grown = resident_bytes().saturating_sub(before);
    assert!(grown < 48 * MEBIBYTE, "{grown} bytes");
    call.send(b"q");
    assert_eq!(call.ends().status, Some(0));
}

#[test]
fn ten_thousand_sizes_cost_a_few_frames() {
    let house = House::open();
    let call = Call::screen(&house, "mofa", 80, 24);
    let before = resident_bytes();
    for round in 0..10_000 {
        call.resize(80 + round % 300, 24 + round % 100);
    }
    call.resize(97, 31);
    call.until_so("the last size", || {
        house.log().resizes.lock().unwrap().last() == Some(&(97, 31))
    });
    let frames = house.frames("mofa");
    assert!(frames < 2_000, "{frames} frames");
    let grown = resident_bytes().saturating_sub(before);
    assert!(grown < 64 * MEBIBYTE, "{grown} bytes");
    call.send(b"q");
    call.ends();
}

#[test]
fn who_never_reads_is_cut_off_and_the_others_are_served() {
    let write = Duration::from_secs(2);
    let house = House::with(Limits { write, ..Limits::default() });
    let mut window = house.enter("mnd", "이국방");
    // Its output is a pipe that nobody empties: the channel's window runs out.
    let mut stuck = house.ssh_piped("mofa", "김외교", &["-tt"]).spawn().expect("ssh runs");
    wait_until("both seats", || house.seated() == 2);
    let before = resident_bytes();
    let mut round = 0;
    while house.seated() == 2 {
        round += 1;
        assert!(round < 100_000);
        house.make_noise(round, &format!("상황 {round}."));
        window = window.shows(&format!("news: 상황 {round}."));
    }
    let grown = resident_bytes().saturating_sub(before);
    assert!(grown < 64 * MEBIBYTE, "{grown} bytes");
    let (slow, fast) = (house.frames("mofa"), house.frames("mnd"));
    assert!(fast > slow, "{fast} frames for who reads, {slow} for who does not");
    drop(stuck.stdout.take());
    stuck.wait().expect("it is over for it");
    window.keys("가").shows("typed: 가").keys("q").ends(0);
}

#[test]
fn who_does_not_even_read_the_connection_is_cut_off() {
    let write = Duration::from_secs(1);
    let house = House::with(Limits { write, ..Limits::default() });
    // While nobody waits for it, it does nothing at all.
    let call = Call::screen(&house, "mofa", 400, 150);
    let mut window = house.enter("mnd", "이국방");
    let mut round = 0;
    while house.seated() == 2 {
        round += 1;
        assert!(round < 100_000);
        house.make_noise(round, &format!("상황 {round}."));
        window = window.shows(&format!("news: 상황 {round}."));
    }
    drop(call);
    window.keys("q").ends(0);
}

/// Sends ten million bytes of a paste, and tells how much memory that took.
fn paste_ten_million(call: &Call) -> usize {
    let before = resident_bytes();
    let piece = vec![b'x'; 100_000];
    call.send(b"\x1b[200~");
    for _ in 0..100 {
        call.send(&piece);
    }
    resident_bytes().saturating_sub(before)
}

#[test]
fn ten_megabytes_of_a_paste_are_one_event() {
    let house = House::open();
    let call = Call::screen(&house, "mofa", 80, 24);
    let grown = paste_ten_million(&call);
    call.send(b"\x1b[201~a\x1b[200~short\x1b[201~");
    call.until_so("what comes after it", || house.log().pastes.lock().unwrap().len() == 1);
    assert_eq!(house.log().pastes_too_long.load(Ordering::SeqCst), 1);
    assert_eq!(*house.log().pastes.lock().unwrap(), ["short"]);
    assert!(grown < 16 * MEBIBYTE, "{grown} bytes");
    call.send(b"q");
    assert_eq!(call.ends().status, Some(0));
}

#[test]
fn a_paste_without_an_end_is_one_event_too() {
    let house = House::open();
    let window = house.enter("mnd", "이국방");
    let call = Call::screen(&house, "mofa", 80, 24);
    let grown = paste_ten_million(&call);
    call.until_so("the one event", || house.log().pastes_too_long.load(Ordering::SeqCst) == 1);
    assert_eq!(house.log().keys.load(Ordering::SeqCst), 0);
    assert!(grown < 16 * MEBIBYTE, "{grown} bytes");
    house.tell("그래도");
    let call = call.until("news", |got| got.shows("그래도"));
    window.shows("news: 그래도").keys("q").ends(0);
    drop(call);
    wait_until("the seat to be empty", || house.seated() == 0);
}

#[test]
fn a_large_paste_within_bounds_comes_whole_through_the_real_client() {
    let house = House::open();
    let text = "가나다라마바사아자차카타파하".repeat(PASTE_BYTES_MAX / 42);
    assert!(text.len() > PASTE_BYTES_MAX - 100);
    let window = house
        .enter("mofa", "김외교")
        .paste(&text)
        .until("the paste", || house.log().pastes.lock().unwrap().len() == 1);
    assert!(*house.log().pastes.lock().unwrap() == [text]);
    window.keys("q").ends(0);
}

#[test]
fn a_flood_of_what_steers_terminals_reaches_no_terminal() {
    let house = House::open();
    let mut window = house.enter("mnd", "이국방");
    let call = Call::screen(&house, "mofa", 80, 24);
    let flood =
        "\x1b]52;c;aGk=\x07\x1b[31m\x1b[?1049l\x1bc\u{202e}\u{200b}\u{2066}\u{9b}2J\u{feff}";
    let flood = flood.repeat(500) + &"\x1bP".repeat(1000) + &"e\u{301}".repeat(10_000);
    for round in 0..10 {
        call.send(flood.as_bytes());
        house.tell(&format!("{round}번째"));
        window = window.shows(&format!("news: {round}번째"));
    }
    call.until_so("the flood", || house.log().keys.load(Ordering::SeqCst) > 200_000);
    call.clear();
    call.send(b"\x0c");
    let call = call.until("a whole frame", |got| got.shows("\x1b[2J"));
    call.send(b"q");
    let got = call.ends();
    let sent = String::from_utf8(got.out).expect("it is text");
    for steering in ["\u{202e}", "\u{2066}", "\u{9b}", "\x1b]", "\x1bc", "\x1bP"] {
        assert!(!sent.contains(steering), "{steering:?}");
    }
    window.keys("q").ends(0);
}
