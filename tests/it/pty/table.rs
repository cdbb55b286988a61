//! A table on a terminal: from a key press to the report, and the room's screen beside it.

use std::fs;

use super::{Place, Window};

/// The facilitator's terminal with the shipped exercise under way and `decision` open.
fn opened(place: &Place, decision: &str) -> Window {
    let window = place.window(&["run", "shadow-commander"]).shows("연습을 개시할 수 있습니다.");
    let window = window.keys("b").shows("외교부 발언");
    let window = window.keys("/").keys(decision).shows(&format!("> {decision}  "));
    window.keys("<enter>").hides("찾기\n").keys("r").shows("입장 0/2")
}

fn leave(window: Window) -> String {
    window.keys("q").shows("닫으면 멈추고").keys("2").ends(0)
}

#[test]
fn a_korean_position_goes_from_the_key_press_to_the_report() {
    let place = Place::new();
    let exercise = place.fast_exercise();
    let window = place.window(&["run", &exercise]).shows("연습을 개시할 수 있습니다.");
    assert!(window.is_taken());
    // The first decision opens by itself, a minute of the exercise later.
    let window = window.keys("b").shows("입장 0/2");
    let window = window.keys("1p").shows("외교부  입장 제출");
    let window =
        window.keys("3<tab>대사관 전문은 사람이 훈련한 대본이라고 한다.<tab>3<tab>4<enter>");
    let window = window.shows("기록했습니다.").shows("입장 1/2").hides("훈련한 대본");
    let window = window.keys("o").shows("되돌릴 수 없습니다").keys("2").hides("되돌릴 수 없습니다");
    let left = leave(window);
    let journal = place.journal();
    assert!(left.contains("세션:") && left.contains(".journal"), "{left}");
    let (code, report, problems) = place.says(&["report"]);
    assert_eq!((code, problems.as_str()), (0, ""));
    assert!(report.contains("대사관 전문은 사람이 훈련한 대본이라고 한다."), "{report}");
    let output = place.path().join("after.md").display().to_string();
    assert_eq!(place.says(&["report", &journal, "--output", &output]).0, 0);
    assert_eq!(fs::read_to_string(output).unwrap(), report);
}

#[test]
fn the_second_screen_follows_the_reveal_and_the_live_draft() {
    let place = Place::new();
    let control = opened(&place, "d2");
    let room = place.window(&["screen"]).shows("공통 상황");
    let control = control.keys("1p3<tab>먼저 묻는다.<tab>3<tab>1<enter>").shows("입장 1/2");
    let control = control.keys("2p2<tab>본 것을 늘린다.<tab>1<tab>3<enter>").shows("입장 2/2");
    let control = control.keys("d").shows("공통 상황").keys("2");
    let room = room.shows("해협에서의 조치").hides("먼저 묻는다.");
    let control = control.keys("o").shows("공개");
    let room = room.shows_in_one_row(&["먼저 묻는다.", "본 것을 늘린다."]);
    let control = control.keys("2d").shows("공동 문안").keys("2<tab>정찰을 늘리고 그 사실을 ");
    let room = room.shows("쓰는 중").shows("정찰을 늘리고 그 사실을");
    let control = control.keys("알린다.").paste("\r한 시간 뒤 거둔다.").shows("거둔다.");
    let room = room.shows("한 시간 뒤 거둔다.");
    let control = control.keys("<tab><enter>").shows("기록했습니다.");
    room.hides("쓰는 중").shows("정찰을 늘리고 그 사실을 알린다.").keys("q").ends(0);
    leave(control);
}

#[test]
fn a_window_that_changes_its_size_loses_nothing_of_a_form() {
    let place = Place::new();
    let window = opened(&place, "d1").keys("1p").shows("입장 제출").keys("2<tab>먼저 묻는다");
    let window = window.shows("먼저 묻는다").resize(60, 10);
    let window = window.shows("창이 너무 작습니다").hides("먼저 묻는다").keys(", 그리고");
    let window = window.resize(100, 30).shows("먼저 묻는다, 그리고").keys(" 알린다<esc>");
    let window =
        window.shows("쓰던 글을 보관했습니다").keys("1p").shows("먼저 묻는다, 그리고 알린다");
    leave(window.keys("<esc>").hides("입장 제출"));
}
