//! `whitecell` alone.

use super::Place;

#[test]
fn the_first_screen_begins_an_exercise_and_lists_it_afterwards() {
    let place = Place::new();
    let home = place.window(&[]).shows("그림자 지휘관").shows("저장된 세션이 없습니다.");
    let home = home.keys("?").shows("위아래로 고르고").keys("<down><home>");
    let table = home.keys("<enter>").shows("연습을 개시할 수 있습니다.");
    let home = table.keys("q").shows("세션은 남습니다").keys("2").shows("멈춤");
    let home = home.hides("저장된 세션이 없습니다.").keys("l").shows("paused");
    let home = home.keys("<tab>r").shows("report-en.md");
    assert_eq!(place.files(".report-en.md").len(), 1);
    let table = home.keys("<tab><enter>").shows("Session resumed");
    let home = table.keys("q").shows("Yes, close").keys("2").shows("paused");
    home.keys("q").ends(0);
}
