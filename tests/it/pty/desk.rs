//! A table whose machine fails, and that comes back.

use super::Place;

#[test]
fn after_a_kill_the_table_comes_back_paused_with_its_draft() {
    let place = Place::new();
    let exercise = place.fast_exercise();
    let window = place.window(&["run", &exercise]).shows("연습을 개시할 수 있습니다.");
    let window = window.keys("b").shows("입장 0/2").keys("1p").shows("입장 제출");
    let window = window.keys("2<tab>쓰다 만 이유").shows("쓰다 만 이유");
    window.until("the desk to be on the disk", || place.desk().contains("쓰다 만 이유")).kill();
    let window = place.window(&["resume"]).shows("세션을 이어받았습니다.");
    let window = window.shows("시계가 멈춰 있습니다. 준비되면 재개하십시오.");
    let window = window.shows("입장 0/2").keys("1p").shows("쓰다 만 이유");
    let window = window.keys("<tab><end>, 이제 다 씀<tab>1<tab>1<enter>").shows("입장 1/2");
    let window = window.keys("<space>").hides("재개 대기").shows("진행 중");
    let window = window.until("the draft to be off the desk", || !place.desk().contains("이제"));
    window.keys("q").shows("닫으면 멈추고").keys("2").ends(0);
}

#[test]
fn one_session_is_at_one_table_at_a_time() {
    let place = Place::new();
    let first = place.window(&["run", "twelve-minutes"]).shows("연습을 개시할 수 있습니다.");
    let journal = place.journal();
    let second = place.window(&["resume", &journal]).ends(1);
    assert!(second.contains("다른 곳에서 쓰고 있습니다"), "{second}");
    assert!(second.contains(&first.pid().to_string()), "{second}");
    let sessions = place.says(&["sessions"]).1;
    assert!(sessions.contains("사용 중"), "{sessions}");
    first.keys("q").shows("세션은 남습니다").keys("2").ends(0);
    let third = place.window(&["resume"]).shows("연습을 개시할 수 있습니다.");
    third.keys("q").shows("세션은 남습니다").keys("2").ends(0);
}
