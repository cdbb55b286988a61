//! What is typed and pasted: it arrives as meant, and nothing of it is lost.

use unicode_normalization::UnicodeNormalization as _;
use whitecell::session::{DecisionEvent, Event};

use super::decision::sealed;
use super::{Laptop, play};

/// Why the last position was taken.
fn reason(laptop: &Laptop) -> String {
    let last = laptop.table.records().pop().expect("a session is open");
    match last.events.into_iter().next() {
        Some(Event::Decision { event: DecisionEvent::PositionTaken { position, .. }, .. }) => {
            position.reason
        }
        other => panic!("{other:?}"),
    }
}

/// The form for the foreign ministry's position, the cursor in its reason.
fn form() -> Laptop {
    play("").wait(5).keys("1p1<tab>").shows("입장 제출")
}

const SUBMIT: &str = "<tab><tab>2<enter>";

#[test]
fn jamo_typed_one_by_one_arrive_as_syllables() {
    let jamo: String = "외교부가 먼저 묻는다".nfd().collect();
    let laptop = form().keys(&jamo).shows("외교부가 먼저 묻는다");
    let laptop = laptop.keys("<bs><bs>겠다").shows("외교부가 먼저 묻겠다").keys(SUBMIT);
    assert_eq!(reason(&laptop), "외교부가 먼저 묻겠다");
}

#[test]
fn several_pasted_lines_are_one_paste_and_submit_nothing() {
    let laptop = form();
    let (records, keeps) = (laptop.table.records().len(), laptop.keeps);
    let laptop = laptop.paste("첫째 줄\r둘째 줄\r\n셋째 줄\r");
    assert_eq!((laptop.table.records().len(), laptop.keeps), (records, keeps + 1));
    let laptop = laptop.shows("첫째 줄").shows("둘째 줄").shows("셋째 줄");
    let first = laptop.row_with("첫째 줄");
    assert!(!first.contains("둘째"), "{first}");
    assert_eq!(reason(&laptop.keys(SUBMIT)), "첫째 줄\n둘째 줄\n셋째 줄");
}

#[test]
fn a_paste_on_the_console_presses_no_key() {
    let laptop = play("").wait(2);
    let records = laptop.table.records().len();
    let laptop = laptop.paste("1aqEpr\r2\r").keys("1").paste("a");
    assert_eq!(laptop.table.records().len(), records);
}

#[test]
fn wide_marked_and_joined_characters_keep_their_places() {
    let text = "漢字 e\u{301}tat 👩\u{200d}💻 끝";
    let laptop = form().keys(text).keys("<left><left>,");
    let row = laptop.row_with("漢字");
    assert!(row.contains("漢字 état") && row.contains("끝"), "{row}");
    assert_eq!(reason(&laptop.keys(SUBMIT)), "漢字 \u{e9}tat 👩\u{200d}💻, 끝");
}

#[test]
fn the_cursor_stands_behind_what_was_typed() {
    let laptop = form();
    let (column, row) = laptop.wire.cursor().unwrap();
    let laptop = laptop.keys("가나a");
    assert_eq!(laptop.wire.cursor(), Some((column + 5, row)));
    assert_eq!(laptop.keys("<left><left>").wire.cursor(), Some((column + 2, row)));
}

#[test]
fn what_would_drive_the_terminal_shows_as_marks() {
    let laptop = form().paste("a\x1b[2J\x1b]0;x\x07b\u{202e}c\u{200b}d\u{2028}e\u{9b}f");
    let laptop = laptop.shows("a‹U+001B›[2J").shows("‹U+202E›c‹U+200B›d").shows("입장 제출");
    let sent = String::from_utf8(laptop.wire.take_sent()).unwrap();
    for unseen in ["\x1b[2J\x1b", "\x1b]", "\u{202e}", "\u{200b}", "\u{2028}", "\u{9b}", "\x07"] {
        assert!(!sent.contains(unseen), "{unseen:?} was sent");
    }
    let revealed = laptop.keys(SUBMIT).keys("2p1<tab>이유<tab><tab>1<enter>od2v1<enter>");
    let revealed = revealed.shows("‹U+202E›c");
    let sent = String::from_utf8(revealed.wire.take_sent()).unwrap();
    assert!(!sent.contains('\u{202e}') && !sent.contains("\x1b]"), "{sent:?}");
}

#[test]
fn a_refused_form_says_why_and_keeps_its_words() {
    let laptop = sealed().keys("o21d1<tab> <tab><enter>").shows("비워 둘 수 없습니다");
    let laptop = laptop.keys("<backtab>정찰을 늘린다.").hides("비워 둘 수 없습니다");
    laptop.shows("정찰을 늘린다.").keys("<c-s>").shows("기록했습니다.");
}

#[test]
fn a_field_that_has_to_be_chosen_is_asked_for() {
    let laptop = form().keys("이유<tab><tab><enter>").shows("먼저 고르십시오").shows("이유");
    assert_eq!(reason(&laptop.keys("1<enter>")), "이유");
}

#[test]
fn a_closed_form_opens_again_with_its_words_also_in_another_process() {
    let laptop = form().keys("먼저 묻는다<esc>").shows("보관했습니다").hides("입장 제출");
    let laptop = laptop.keys("2p<esc>").keys("1p").shows("먼저 묻는다").keys("<esc>");
    let again =
        laptop.started_again().keys("1p").shows("먼저 묻는다").shows("(*) 1  직통선으로 묻는다");
    let again = again.keys("<tab><end>.").keys(SUBMIT);
    assert_eq!(reason(&again), "먼저 묻는다.");
    assert!(again.desk.is_empty(), "{:?}", again.desk);
    again.keys("1p").hides("먼저 묻는다");
}

#[test]
fn an_answer_that_comes_late_is_about_the_form_that_asked() {
    let laptop = form().keys("먼저 묻는다").held_up().keys("<tab><tab>2<enter>");
    let laptop = laptop.keys("<esc>").keys("2p2<tab>본 것을 늘린다");
    let laptop = laptop.caught_up().shows("본 것을 늘린다").keys("<esc>");
    let laptop = laptop.keys("2p").shows("본 것을 늘린다").keys("<esc>1p").hides("먼저 묻는다");
    assert_eq!(reason(&laptop), "먼저 묻는다");
}

#[test]
fn a_form_is_sent_once_however_often_enter_is_pressed() {
    let laptop = form().keys("먼저 묻는다").held_up().keys("<tab><tab>2<enter><enter><c-s>");
    assert_eq!(laptop.waiting.len(), 1);
    let laptop = laptop.caught_up().shows("기록했습니다.");
    assert_eq!(reason(&laptop), "먼저 묻는다");
}
