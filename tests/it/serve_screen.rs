//! A seat on a real terminal, and exactly what is sent to it.

use std::process::Command;
use std::sync::atomic::Ordering;
use std::time::Duration;

use whitecell::serve::Limits;

use crate::support::caller::Call;
use crate::support::reception::{House, wait_until};

/// What gives a terminal back, and the last words on it.
const TAIL: &str =
    "\x1b[?2004l\x1b[0m\x1b[?1049l\x1b[?25h\x1b[0m안녕히 가십시오.\r\n자리는 남습니다.\r\n";

#[test]
fn keys_and_korean_reach_the_face_and_come_back_as_a_frame() {
    let house = House::open();
    let window = house.enter("mofa", "김외교").shows("mofa: 김외교 120x40");
    let window = window.keys("외교부 문안<left><f1><del>").shows("외교부 문안<Left><F(1)><Delete>");
    let window = window.keys("<esc>").shows("<Delete><Esc>").keys("나").shows("<Esc>나");
    let window = window
        .paste("여러\r줄의 글")
        .until("the paste", || *house.log().pastes.lock().unwrap() == ["여러\n줄의 글"]);
    window.keys("q").ends(0);
}

#[test]
fn a_new_size_reaches_the_face() {
    let house = House::open();
    let window = house.enter("mofa", "김외교").shows("120x40").resize(100, 30).shows("100x30");
    let window = window.resize(40, 3).shows("40x3").resize(132, 50).shows("132x50");
    window.keys("q").ends(0);
    let sizes = house.log().resizes.lock().unwrap().clone();
    assert_eq!((sizes[0], *sizes.last().unwrap()), ((120, 40), (132, 50)));
}

#[test]
fn the_terminal_is_taken_and_given_back_byte_by_byte() {
    let house = House::open();
    let call = Call::screen(&house, "mofa", 80, 24).until("a frame", |got| got.shows("김외교"));
    let begins = "\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[0m\x1b[2J\x1b[H";
    assert!(call.got().out.starts_with(begins.as_bytes()));
    call.send(b"^");
    let call = call.until("the bell", |got| got.out.ends_with(b"\x07"));
    call.clear();
    call.send("q이 뒤는 아무도 읽지 않는다".as_bytes());
    let got = call.ends();
    assert_eq!(String::from_utf8(got.out).unwrap(), TAIL);
    assert_eq!((got.status, got.err.as_slice(), got.granted), (Some(0), &[][..], 2));
}

#[test]
fn a_redrawn_screen_is_whole_again() {
    let house = House::open();
    let call = Call::screen(&house, "mofa", 80, 24).until("a frame", |got| got.shows("김외교"));
    call.clear();
    call.send(b"a");
    let call = call.until("the letter", |got| got.shows("a"));
    assert!(!call.got().shows("김외교"), "only what changed is sent");
    call.send(b"\x0c");
    let call = call.until("all of it", |got| got.shows("\x1b[2J") && got.shows("김외교"));
    assert!(!call.got().shows("Char"), "the face does not hear of it");
}

#[test]
fn input_that_ends_leaves_the_seat() {
    let house = House::open();
    let call = Call::screen(&house, "mofa", 80, 24).until("a frame", |got| got.shows("김외교"));
    call.run(call.write.eof()).unwrap();
    let got = call.ends();
    assert!(got.shows(TAIL) && got.status == Some(0));
}

#[test]
fn news_reaches_every_seat_and_the_table_closes_for_all() {
    let house = House::open();
    let first = house.enter("mofa", "김외교");
    let second = house.enter("mnd", "이국방");
    house.tell("첫 상황");
    let (first, second) = (first.shows("news: 첫 상황"), second.shows("news: 첫 상황"));
    assert_eq!(house.seated(), 2);
    house.close_table();
    for left in [first.ends(0), second.ends(0)] {
        assert!(left.contains("안녕히 가십시오.\n자리는 남습니다."), "{left}");
    }
    wait_until("the seats to be empty", || house.seated() == 0);
}

#[test]
fn a_host_that_closes_gives_every_terminal_back() {
    for dropped in [false, true] {
        let mut house = House::open();
        let first = house.enter("mofa", "김외교");
        let second = house.ssh("mnd", &[]).shows("입장 코드:");
        let host = house.host.take().expect("it is open");
        if dropped {
            drop(host);
        } else {
            host.close();
        }
        let left = first.ends(0);
        assert!(left.contains("안녕히 가십시오.\n자리는 남습니다."), "{left}");
        assert_eq!(house.seated(), 0);
        // `ssh` looks at the connection again once it has its answers.
        let left = second.keys("x<enter>").shows("이름:").keys("x<enter>").ends(255);
        assert!(left.contains("closed by") || left.contains("disconnect"), "{left}");
    }
}

#[test]
fn a_slow_seat_skips_to_the_latest() {
    let house = House::open();
    let window = house.enter("mofa", "김외교");
    let mut other = house.enter("mnd", "이국방");
    let pid = window.pid().to_string();
    let signal = |name: &str| {
        let sent = Command::new("/bin/sh").args(["-c", "kill -$0 $1", name, &pid]).status();
        assert!(sent.unwrap().success());
    };
    signal("STOP");
    let before = (house.frames("mofa"), house.frames("mnd"));
    for round in 0..60 {
        house.make_noise(round, &format!("상황 {round}."));
        other = other.shows(&format!("news: 상황 {round}."));
    }
    let (slow, fast) = (house.frames("mofa") - before.0, house.frames("mnd") - before.1);
    signal("CONT");
    let window = window.shows("news: 상황 59.");
    other.keys("q").ends(0);
    window.keys("q").ends(0);
    assert!(fast >= 60, "{fast} frames for who reads");
    assert!(slow <= 20, "{slow} frames for who does not read");
}

#[test]
fn who_says_nothing_keeps_the_seat_and_who_is_gone_loses_it() {
    let login_grace = Duration::from_secs(2);
    let house = House::with(Limits { login_grace, ..Limits::default() });
    let window = house.enter("mofa", "김외교");
    // This one does not answer while nobody waits for it.
    let silent = Call::screen(&house, "mnd", 80, 24);
    assert_eq!(house.seated(), 2);
    wait_until("the silent seat to be empty", || house.seated() == 1);
    drop(silent);
    let idle = house.ssh("mnd", &["-N"]);
    let idle = house.answer(idle, "mnd", "이국방");
    idle.ends(255);
    assert_eq!(house.log().keys.load(Ordering::SeqCst), 0);
    window.keys("가").shows("typed: 가").keys("q").ends(0);
}
