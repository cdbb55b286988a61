//! What somebody pastes at one seat, as it stands on everybody's screens.

use super::super::{Place, Window};
use super::Site;
use super::site::{close, leave, open_decision, start};

/// Turns the direction of writing, names the window, moves the cursor, floods without width.
fn hostile() -> String {
    let flood = "\u{200b}\u{2060}\u{feff}".repeat(60);
    format!("앞\u{202e}거꾸로\u{2066}\u{1b}]0;빼앗음\u{7}\u{1b}[2J\u{9b}31m\u{0}\u{8}{flood}뒤")
}

/// The console and both seats, with the second decision open and the clock standing.
fn deciding(place: &Place) -> [Window; 3] {
    let (site, console) = Site::open(place, "shadow-commander");
    let mofa = site.enter("mofa", "김외교");
    let mnd = site.enter("mnd", "이국방");
    [open_decision(start(console), "d2").keys("p").shows("일시정지"), mofa, mnd]
}

#[test]
fn hostile_words_are_only_words_on_every_screen() {
    let place = Place::new();
    let [console, mofa, mnd] = deciding(&place);
    let mofa = mofa.shows("해협에서의 조치").keys("i").shows("입장 제출").keys("4<tab>");
    let mofa = mofa.paste(&hostile()).shows("뒤").keys("<tab>").paste(&hostile());
    let mofa = mofa.keys("<tab>3<tab>4<c-s>").shows("기록했습니다.");
    let mnd = mnd.keys("i").shows("입장 제출").keys("4<tab>").paste(&hostile()).shows("뒤");
    let mnd = mnd.keys("<tab>").paste(&hostile()).keys("<tab>3<tab>4<c-s>");
    let mnd = mnd.shows("기록했습니다.");
    let console = console.shows("입장 2/2").keys("o").shows("공개");
    let mofa = mofa.shows("입장 공개").shows("거꾸로").hides("입장 바꾸기").redraws();
    let mnd = mnd.shows("입장 공개").shows("거꾸로").hides("입장 바꾸기").redraws();
    for (name, window) in [("console", &console), ("mofa", &mofa), ("mnd", &mnd)] {
        let came = window.came();
        let came = String::from_utf8_lossy(&came);
        let steers =
            ['\u{202e}', '\u{2066}', '\u{200b}', '\u{2060}', '\u{feff}', '\u{9b}', '\u{0}'];
        let found = steers.iter().find(|c| came.contains(**c));
        assert_eq!(found, None, "{name}: it came to the terminal");
        assert!(!came.contains("\u{1b}]0;빼앗음"), "{name}: the window would be renamed");
    }
    leave(mofa);
    leave(mnd);
    close(console);
}

#[test]
fn a_paste_past_its_limit_is_refused_where_it_was_made_and_felt_nowhere_else() {
    let place = Place::new();
    let [console, mofa, mnd] = deciding(&place);
    let mofa = mofa.shows("해협에서의 조치").keys("i").shows("입장 제출").keys("1<tab>먼저");
    let mofa = mofa.paste(&"가".repeat(10 * 1024 * 1024 / 3));
    let mofa = mofa.shows("붙여 넣은 글이").shows("먼저");
    let mnd = mnd.shows("해협에서의 조치").keys("a").shows("기록했습니다.").redraws();
    let mofa = mofa.keys("<esc>").shows("쓰던 글");
    leave(mofa);
    leave(mnd);
    close(console);
}
