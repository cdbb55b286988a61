//! `whitecell review` as people have it.

use std::fs;

use crate::support::ministries::fixture;

use super::Place;

fn played(place: &Place) {
    let moves = fixture("moves/twelve-minutes.poor.jsonl").display().to_string();
    let played = ["rehearse", "twelve-minutes", &moves, "--session", "s.journal"];
    assert_eq!(place.says(&played).0, 0);
}

#[test]
fn a_session_is_looked_at_again_and_stays_as_it_was() {
    let place = Place::new();
    played(&place);
    let before = fs::read(place.path().join("s.journal")).unwrap();
    let window = place.window(&["review", "s.journal", "--name", "김 검토"]);
    let window = window.shows("체인 정상").shows("통제반").shows("^ T+00:00:00");
    // To the end, a record back, to a time, and a seat's screen as it was then.
    let window = window.send(b"\x1b[F").shows("외교부").hides("^ T+00:00:00");
    let window = window.keys("gT+5").send(b"\r").shows("^ T+00:05:00");
    let window = window.keys("v").shows("누구의 화면").keys("3").shows("외교부  T+00:05:00 당시");
    let window = window.send(b"\x1b").shows("^ T+00:05:00");
    // Finding narrows; what is not there is said.
    let window = window.keys("/").shows("찾기").keys("종류:없음").send(b"\r").shows("없습니다");
    let window = window.send(b"\x15").keys("종류:입장").send(b"\r").shows("찾았습니다");
    // A note is kept beside the journal, and the journal is as it was.
    let window = window.keys("a").shows("기록에 메모").keys("왜 늦었는가").send(b"\x13");
    window.shows("저장했습니다").keys("q").ends(0);
    assert_eq!(fs::read(place.path().join("s.journal")).unwrap(), before);
    let kept = fs::read_to_string(place.path().join("s.journal.review")).unwrap();
    assert!(kept.contains("왜 늦었는가") && kept.contains("김 검토"), "{kept}");
}

#[test]
fn what_cannot_be_read_is_said_and_what_holds_is_shown() {
    let place = Place::new();
    played(&place);
    let path = place.path().join("s.journal");
    let whole = fs::read_to_string(&path).unwrap();
    // A last line that was never finished is no reason not to look.
    fs::write(&path, &whole[..whole.len() - 20]).unwrap();
    place.window(&["review", "s.journal"]).shows("마지막 줄 끊김").keys("q").ends(0);
    // One flipped byte in the middle is.
    let at = whole.len() / 2 + whole[whole.len() / 2..].find("\"t\":").unwrap() + 4;
    let mut broken = whole.clone().into_bytes();
    broken[at] = if broken[at] == b'1' { b'2' } else { b'1' };
    fs::write(&path, &broken).unwrap();
    let told = place.window(&["review", "s.journal"]).ends(1);
    assert!(told.contains("번째 줄"), "{told}");
    place.window(&["review", "s.journal", "--salvage"]).shows("번째 줄 앞까지만").keys("q").ends(0);
    // A newer version is said to be newer.
    let newer = whole.replacen("{\"v\":1,", "{\"v\":9,", 1);
    fs::write(&path, newer).unwrap();
    let told = place.window(&["review", "s.journal"]).ends(1);
    assert!(told.contains("1번째 줄"), "{told}");
}

#[test]
fn the_improvement_plan_is_filled_in_and_stands_in_the_report() {
    let place = Place::new();
    played(&place);
    let window = place.window(&["review", "s.journal", "--name", "김 검토"]).shows("체인 정상");
    // From the first finding, whose question comes along.
    let window = window.keys("7").shows("강평 질문").keys("i").shows("개선과제").shows("문제점");
    let window = window.send(b"\x09").keys("공관 전문은 그날 안에 넘긴다");
    let window = window.send(b"\x09").keys("외교부").send(b"\x13").shows("저장했습니다");
    let window = window.keys("9").shows("공관 전문은 그날 안에 넘긴다");
    // What is typed and not saved is there again when one comes back.
    let window = window.keys("a").shows("기록에 메모").keys("쓰다 만 말").send(b"\x1b");
    window.hides("기록에 메모").keys("q").ends(0);
    let window = place.window(&["review", "s.journal", "--name", "김 검토"]).shows("체인 정상");
    let window = window.keys("a").shows("쓰다 만 말").send(b"\x1b");
    window.hides("쓰다 만 말").keys("q").ends(0);
    let (code, report, _) = place.says(&["report", "s.journal"]);
    assert_eq!(code, 0);
    assert!(report.contains("개선계획") && report.contains("공관 전문은 그날 안에 넘긴다"));
    let (_, document, _) = place.says(&["report", "s.journal", "--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    let row = &document["improvement_plan"][0];
    assert_eq!(row["owner"], "외교부");
    // The objectives of the finding came along as its core capability.
    let capability = row["capability"].as_str().unwrap();
    assert!(!capability.is_empty() && report.contains(capability), "{row}");
    assert!(row["records"].is_array(), "{row}");
    // A line of a newer program is no reason to lose it, or the report.
    let book = place.path().join("s.journal.review");
    let text = fs::read_to_string(&book).unwrap();
    fs::write(&book, text.clone() + "{\"v\":9}\n").unwrap();
    let (code, _, told) = place.says(&["report", "s.journal"]);
    assert!(code == 0 && told.contains("더 새로운 프로그램"), "{told}");
    assert!(fs::read_to_string(&book).unwrap().starts_with(&text));
}

#[test]
fn two_reviewers_do_not_write_over_each_other() {
    let place = Place::new();
    played(&place);
    let open = |name: &str| place.window(&["review", "s.journal", "--name", name]);
    let kim = open("김").shows("체인 정상").keys("a").keys("처음 말").send(b"\x13");
    let kim = kim.shows("저장했습니다").keys("0").shows("처음 말");
    let park = open("박").shows("체인 정상").keys("0").shows("처음 말").keys("e");
    let park = park.shows("기록에 메모").keys(" 박의 말");
    // Kim changes the same note and is first.
    let kim = kim.keys("e").keys(" 김의 말").send(b"\x13").shows("저장했습니다");
    let park = park.send(b"\x13").shows("고쳤습니다").shows("박의 말");
    let kept = fs::read_to_string(place.path().join("s.journal.review")).unwrap();
    assert!(kept.contains("김의 말") && !kept.contains("박의 말"), "{kept}");
    // Sent once more it comes after Kim's, and Kim sees it.
    let park = park.send(b"\x13").shows("저장했습니다");
    let kim = kim.shows("박의 말");
    park.keys("q").ends(0);
    kim.keys("q").ends(0);
}

#[test]
fn what_is_typed_is_on_disk_within_a_second_and_comes_back_after_a_crash() {
    let place = Place::new();
    played(&place);
    let window = place.window(&["review", "s.journal", "--name", "김 검토"]).shows("체인 정상");
    let window = window.keys("a").shows("기록에 메모").keys("끊기기 전에 쓴 말");
    let draft = place.path().join("s.journal.review-draft-김-검토");
    let kept = || fs::read_to_string(&draft).is_ok_and(|kept| kept.contains("끊기기 전에 쓴 말"));
    window.until("the draft is on disk", kept).kill();
    let window = place.window(&["review", "s.journal", "--name", "김 검토"]);
    let window = window.shows("저장하지 않은 초안이 남아 있습니다");
    let window = window.keys("a").shows("끊기기 전에 쓴 말").send(b"\x13").shows("저장했습니다");
    let gone = || fs::read_to_string(&draft).is_ok_and(|kept| !kept.contains("끊기기"));
    window.until("nothing is left of it", gone).keys("q").ends(0);
}

#[test]
fn the_review_of_a_running_session_goes_along() {
    let place = Place::new();
    let exercise = place.fast_exercise();
    let control = place.window(&["run", &exercise]).shows("연습을 개시할 수 있습니다.");
    let journal = place.journal();
    let review = place.window(&["review", &journal]).shows("기록 중").hides("입장 제출");
    let review = review.send(b"\x1b[F");
    let control = control.keys("b").shows("입장 0/2").keys("1p").shows("외교부  입장 제출");
    let control = control.keys("3<tab>먼저 묻는다.<tab>3<tab>4<enter>").shows("입장 1/2");
    // The cursor at the end goes along, and what is sealed stays sealed here too.
    let review = review.shows("입장").shows("봉인").hides("먼저 묻는다.");
    let control = control.keys("q").shows("닫으면 멈추고").keys("2");
    control.ends(0);
    review.shows("체인 정상").keys("q").ends(0);
}
