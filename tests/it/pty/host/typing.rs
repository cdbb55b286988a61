//! Words at a seat, while its window and its connection change under them.

use super::super::{Place, Window};
use super::Site;
use super::site::{close, leave, open_decision, start};

/// A seat with its position form open, and the console, whose clock stands still.
fn writing(place: &Place) -> (Site, Window, Window) {
    let (site, console) = Site::open(place, "shadow-commander");
    let mnd = site.enter("mnd", "이국방");
    let console = open_decision(start(console), "d1").keys("p").shows("정지");
    let mnd = mnd.resize(80, 24).shows("정지").keys("i").shows("입장");
    (site, console, mnd)
}

/// Waits until the window is drawn for so many columns, and looks whether it is drawn right.
fn drawn(window: Window, columns: usize) -> Window {
    let marking = " 평문 (연습용) ─";
    let rule = "─".repeat(columns - 16);
    // The form's last row is the last to come.
    window.shows(&format!("\n{rule}{marking}\n")).shows("Esc 닫기(보관)").redraws()
}

/// The smallest window that a seat can be played in: its form has no room for all of its last row.
fn drawn_small(window: Window) -> Window {
    let rule = "─".repeat(44);
    window.shows(&format!("\n{rule} 평문 (연습용) ─\n")).shows("Ctrl+S 제출  Esc").redraws()
}

#[test]
fn korean_words_outlive_every_size_and_a_killed_client() {
    let place = Place::new();
    let (site, console, mnd) = writing(&place);
    let composed = "사람이 지휘한다";
    // As a Mac hands over what was copied: 한글 in its single letters.
    let apart = "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}";
    let mnd = mnd.keys("2<tab>").keys(composed).keys(" ").keys(apart);
    let mnd = mnd.shows("사람이 지휘한다 한글");
    let mnd = drawn(mnd.resize(120, 40), 120).shows("사람이 지휘한다 한글");
    let mnd = mnd.resize(40, 10).shows("창이 너무 작습니다").hides("한글");
    let mnd = drawn_small(mnd.resize(60, 16)).shows("사람이 지휘한다 한글");
    let mnd = drawn(mnd.keys(", 그리고").resize(80, 24), 80).shows("사람이 지휘한다 한글, 그리고");
    let mnd = mnd.keys(" 더").shows("그리고 더");
    // Nothing is waited for: what stood on the screen is kept.
    mnd.kill();
    let mnd = site.enter("mnd", "이국방").keys("i").shows("사람이 지휘한다 한글, 그리고 더");
    leave(mnd.keys("<esc>").shows("쓰던 글"));
    close(console);
}
