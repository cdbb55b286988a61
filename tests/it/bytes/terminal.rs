//! The terminal itself: its size, its colors, its other language, and the layers that help.

use std::collections::BTreeMap;

use whitecell::tui::Shade;

use crate::support::control_table::started;

use super::{Laptop, play};

#[test]
fn a_window_made_small_and_large_again_loses_nothing() {
    let laptop = play("").wait(5).keys("1p1<tab>먼저 묻는다");
    let before = laptop.wire.grid();
    let small = laptop.resize(60, 10).shows("창이 너무 작습니다").hides("먼저 묻는다");
    let again = small.resize(120, 40);
    assert_eq!(again.wire.grid(), before);
    again.resize(80, 24).shows("먼저 묻는다").keys(", 그리고").shows("먼저 묻는다, 그리고");
}

#[test]
fn the_curtain_is_drawn_on_a_window_that_is_too_small_for_the_rest() {
    let laptop = play("").wait(5).keys("v2<enter>").resize(70, 20).hides("창이 너무 작습니다");
    let laptop = laptop.keys("v").shows("창이 너무 작습니다").keys("<esc><esc>");
    laptop.shows("통제반 화면입니다").hides("받은 상황");
}

#[test]
fn no_size_of_window_breaks_any_layer() {
    let layers = ["", "1", "1p", "/가", "?", "v", "v1", "v1<enter>", "v2<enter>", "E", "!"];
    for layer in layers {
        let mut laptop = play("").wait(5).keys(layer);
        for (columns, rows) in [(1, 1), (2, 40), (200, 2), (79, 24), (80, 23), (81, 25), (40, 10)] {
            laptop = laptop.resize(columns, rows);
        }
    }
}

/// The codes of every style that was sent.
fn styles(sent: &[u8]) -> Vec<String> {
    let text = String::from_utf8(sent.to_vec()).expect("it is text");
    let codes = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    codes.flat_map(|codes| codes.split(';').map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn is_color(code: &str) -> bool {
    let number: u8 = code.parse().unwrap_or(0);
    matches!(number, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107)
}

#[test]
fn without_color_no_color_code_is_sent() {
    for (shade, colored) in [(Shade::Colorless, false), (Shade::Dark, true), (Shade::Light, true)] {
        let laptop = Laptop::at(started(), shade, BTreeMap::new()).wait(16);
        let laptop = laptop.keys("1p1<tab>이유<esc>").keys("?<esc>").keys("v1<enter>");
        let laptop = laptop.keys("<esc><enter>").keys("!화재<enter>").keys("/없음<esc>");
        let styles = styles(&laptop.wire.take_sent());
        assert!(!styles.is_empty());
        let found: Vec<&String> = styles.iter().filter(|code| is_color(code.as_str())).collect();
        assert_eq!(!found.is_empty(), colored, "{shade:?}: {found:?}");
    }
}

#[test]
fn the_language_changes_in_play_and_back() {
    let laptop = play("").wait(5).shows("진행 순서").keys("L").hides("진행 순서");
    let laptop = laptop.shows("Run of show").keys("1p").shows("Tab next").keys("<esc>");
    laptop.keys("L").shows("진행 순서").keys("1p").shows("Tab 다음");
}

#[test]
fn help_lists_every_key_and_find_goes_to_what_was_found() {
    let laptop = play("").wait(5).keys("?").shows("연습개시(STARTEX)").keys("x");
    let laptop = laptop.hides("연습개시(STARTEX)").keys("/대비태세").shows("d1  대비태세");
    let laptop = laptop.keys("<enter>").shows("대비태세를 올릴 것인가?");
    let display = laptop.keys("v2<enter>").shows("? 도움").keys("?").shows("연습개시(STARTEX)");
    display.keys("x").hides("연습개시(STARTEX)").shows("받은 상황");
}

#[test]
fn leaving_is_asked_for_and_ctrl_c_asks_too() {
    for key in ["q", "<c-c>", "ㅂ"] {
        let laptop = play("").wait(1).keys(key).shows("시계가 가고 있습니다").keys("1");
        assert!(!laptop.left);
        assert!(laptop.keys(key).keys("2").left, "{key}");
    }
}
