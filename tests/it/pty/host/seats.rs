//! What control does with seats, felt at the terminals of those who sit there.

use super::super::Place;
use super::Site;
use super::site::{KOREAN, close, open_decision, start};

#[test]
fn a_muted_seat_says_so_reads_on_and_is_heard_again() {
    let place = Place::new();
    let (site, console) = Site::open(&place, "shadow-commander");
    let mofa = site.enter("mofa", "김외교").shows("통신점검").keys("t").shows("기록했습니다.");
    let console = console.keys("s").shows_in_one_row(&["김외교", "방금 접속", "점검 끝"]);
    let console = console.keys("1").shows("입력 정지").keys("1말이 겹침<c-s>");
    let console = console.shows_in_one_row(&["김외교", "입력 정지"]);
    let mofa = mofa.shows("통제반이 이 자리의 입력을 정지하였습니다(말이 겹침)");
    let console = start(console.keys("<esc>").hides("점검 끝"));
    // What comes is read; nothing can be done with it.
    let mofa = mofa.shows("외교부-1  노을해협 정세 (제1보)").keys("a").shows("입력을 정지");
    let console = console.keys("s1").shows("입력 정지 해제").keys("1").hides("말이 겹침");
    let mofa = mofa.shows("[a] 확인").keys("a").shows("기록했습니다.");
    close(console.keys("<esc>").hides("점검 끝"));
    mofa.ends(0);
}

#[test]
fn somebody_is_moved_and_sent_out_with_words() {
    let place = Place::new();
    let (site, console) = Site::open(&place, "shadow-commander");
    let mofa = site.enter("mofa", "김외교");
    let console = console.keys("s").shows_in_one_row(&["김외교", "방금 접속"]);
    // To the seat beside them: they are told the name to type.
    let console = console.keys("1").shows("다른 좌석으로 이동").keys("5").shows("국제안보국장");
    let console = console.keys("1").shows_in_one_row(&["국제안보국장", "김외교"]);
    let told = mofa.ends(0);
    assert!(told.contains("mofa-dg"), "{told}");
    let listed = site.code("mofa").to_owned();
    let moved =
        crate::support::ssh::window((site.port, "mofa-dg"), &[], &[("LANG", KOREAN.locale)]);
    let moved = moved.shows("참가 코드 (Join code):").keys(&listed).keys("<enter>");
    let moved = moved.shows("이름 (Name):").keys("김외교<enter>").shows("김외교");
    let console = console.shows_in_one_row(&["국제안보국장", "김외교", "방금 접속"]);
    let console = console.keys("2").shows("퇴장시키기").keys("6명단에 없음<c-s>").hides("김외교");
    let told = moved.ends(0);
    assert!(told.contains("자리를 비웠습니다(명단에 없음)"), "{told}");
    // The seat is free for whoever has its code.
    let other = site.enter("mofa", "박외교");
    close(console.keys("<esc>").hides("빈자리"));
    other.ends(0);
}

#[test]
fn what_somebody_typed_before_their_line_dropped_is_taken_over_at_the_console() {
    let place = Place::new();
    let (site, console) = Site::open(&place, "shadow-commander");
    let mnd = site.enter("mnd", "이국방");
    let console = open_decision(start_unchecked(console), "d1");
    let mnd = mnd.shows("부처의 자체 판단").keys("i").shows("입장");
    let mnd = mnd.keys("2<tab>끊기기 전의 말").shows("끊기기 전의 말");
    let mnd = mnd.until("it to be on the desk", || place.desk().contains("끊기기 전의 말"));
    mnd.kill();
    let console = console.keys("s").shows_in_one_row(&["이국방", "방금 끊김"]);
    let console = console.keys("5").shows("업무 넘기기").keys("2").shows("진행자");
    let console = console.keys("3").shows("이어받았습니다").keys("<esc>").hides("방금 끊김");
    let console = console.shows("이국방").keys("2p").shows("끊기기 전의 말");
    let console = console.keys("<esc>").hides("끊기기 전의 말");
    // They come back from elsewhere to the same seat.
    let back = site.enter("mnd", "이국방");
    let console = console.keys("s").shows_in_one_row(&["이국방", "방금 접속"]);
    close(console.keys("<esc>").hides("방금 접속"));
    back.ends(0);
}

/// STARTEX with a seat that has not answered: it is named, and asked once more.
fn start_unchecked(console: super::super::Window) -> super::super::Window {
    let console = console.keys("b").shows("응답하지 않은 좌석").shows("이국방");
    console.keys("2").shows("외교부 발언")
}
