//! What is sealed stays sealed on the facilitator's own terminal.

use super::play;

const CANARY: &str = "카나리아-봉인";

#[test]
fn a_sealed_position_is_nowhere_on_control_s_display_before_the_reveal() {
    let laptop = play("").wait(5).keys("1p3<tab>");
    let laptop = laptop.keys(CANARY).keys("<tab>").keys(CANARY).keys("<tab><tab>2<enter>");
    let mut laptop = laptop.shows("기록했습니다.").never(CANARY);
    laptop.wire.take_sent();
    // Every line of the run of show, every pane large and small, and every layer over them.
    laptop = laptop.keys("<home><down><down><down><down><down><down><down><down>");
    for _pane in 0..4 {
        laptop = laptop.keys("<tab><enter><pgdn><down><down><pgup><esc>");
    }
    laptop = laptop.keys("?<pgdn><pgdn><esc>").keys("s<esc>").keys("v<esc>").keys("d<esc>");
    laptop = laptop.keys("/").keys("카나리아").shows("찾은 것이 없습니다").keys("<esc>");
    laptop = laptop.keys("/봉인<esc>").keys("L?<esc>L");
    laptop = laptop.keys("1p").shows("입장 제출").keys("<tab><tab><tab><esc>").keys("2p<esc>");
    laptop = laptop.keys("v1<enter>").keys("<esc><enter>").keys("v3<enter>").keys("<esc><enter>");
    laptop = laptop.resize(80, 24).resize(120, 40).wait(2);
    let sent = String::from_utf8(laptop.wire.take_sent()).unwrap();
    assert!(!sent.contains(CANARY), "it was sent");
    let laptop = laptop.keys("2p1<tab>이유<tab><tab>1<enter>").may_again();
    laptop.keys("od2v1<enter>").shows(CANARY);
}

#[test]
fn the_other_ministry_s_own_display_does_not_show_it_either() {
    let laptop = play("").wait(5).keys("1p1<tab>").keys(CANARY).keys("<tab><tab>2<enter>");
    let own =
        laptop.keys("v2").shows("외교부만 볼 수 있게").keys("<enter><down><down>").shows(CANARY);
    let curtain = own.keys("v").hides("진행 순서").keys("<esc>").keys("v3").hides(CANARY);
    curtain.never(CANARY).keys("<enter>").shows("국방부").keys("<down><down><down><pgdn>");
}
