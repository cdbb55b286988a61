//! The seats of a table over the real `ssh`: control's own, and two of a ministry that write
//! together.

use whitecell::exercise::SeatId;
use whitecell::session::{InjectCommand, TableCommand};

use crate::pty::Window;
use crate::support::hosted::Hosted;
use crate::support::ministries::two_ministries;
use crate::support::play::inject_id;
use crate::support::ssh::window;

const ASKS_CODE: &str = "참가 코드";
const ASKS_NAME: &str = "이름 (Name)";

fn enter(hosted: &Hosted, user: &str, code: &str, person: &str) -> Window {
    let window = window((hosted.port(), user), &[], &[("LANG", "ko_KR.UTF-8")]);
    let window = window.shows(ASKS_CODE).keys(code).keys("<enter>");
    window.shows(ASKS_NAME).keys(person).keys("<enter>")
}

fn at_post(hosted: &Hosted, post: &str, person: &str) -> Window {
    enter(hosted, post, &hosted.post_code(post), person)
}

fn sits(hosted: &Hosted, seat: &str) -> Option<String> {
    let views = hosted.views();
    let id = SeatId::new(seat).expect("an id");
    views.control.seats.get(&id).and_then(|own| own.person.clone())
}

#[test]
fn a_second_facilitator_and_an_evaluator_have_their_consoles() {
    let hosted = Hosted::new(two_ministries());
    let second = at_post(&hosted, "facilitator", "한 사무관").shows("한 사무관 (진행자 2)");
    let evaluator = at_post(&hosted, "evaluator", "오 교수").shows("오 교수 (평가관)");
    // A second one at the same post has a seat of their own.
    let other = at_post(&hosted, "evaluator", "서 박사").shows("서 박사 (평가관 2)");
    // Two evaluators have not answered the check: it is asked once more.
    let second = second.keys("b").shows("오 교수").keys("2").shows("진행 중");
    let started = hosted.until("STARTEX", |views| !views.control.moves.is_empty());
    let by = started.control.log.iter().last().map(|entry| entry.by.to_string());
    assert_eq!(by.as_deref(), Some("facilitator-2"));
    let evaluator = evaluator.shows("진행 중").keys("p").shows("이 좌석에서는 할 수 없습니다");
    evaluator.keys("qy").keys("2").ends(0);
    second.keys("p").shows("정지").keys("q").keys("2").ends(0);
    other.keys("q").keys("2").ends(0);
    assert_eq!(sits(&hosted, "evaluator-2").as_deref(), Some("서 박사"));
    // Whoever comes again gets the seat that was theirs.
    let again = at_post(&hosted, "evaluator", "서 박사").shows("서 박사 (평가관 2)");
    again.keys("q").keys("2").ends(0);
}

#[test]
fn a_posts_code_opens_no_other_place() {
    let hosted = Hosted::new(two_ministries());
    for (user, code) in [
        ("evaluator", hosted.post_code("simcell")),
        ("facilitator", hosted.code("mofa")),
        ("mofa", hosted.post_code("facilitator")),
        ("engine", hosted.post_code("facilitator")),
    ] {
        let window = enter(&hosted, user, &code, "아무개");
        window.until_count(ASKS_CODE, 2);
    }
    assert_eq!(sits(&hosted, "facilitator-2"), None);
}

#[test]
fn two_seats_of_a_ministry_write_together() {
    let hosted = Hosted::new(two_ministries());
    hosted.act("facilitator", TableCommand::StartExercise);
    hosted.wait(std::time::Duration::from_mins(2));
    hosted.act("facilitator", InjectCommand::Release.of(&inject_id("i2")));
    hosted.wait(std::time::Duration::from_mins(2));
    let code = hosted.code("mofa");
    let lead = enter(&hosted, "mofa", &code, "김 차관").shows("김 차관 (대표)");
    let other = enter(&hosted, "mofa-player", &code, "이 과장").shows("이 과장 (참가자)");
    let rival = enter(&hosted, "mnd", &hosted.code("mnd"), "박 차관").shows("박 차관 (대표)");
    let before = rival.came().len();
    let other = other.keys("i1<tab>먼저 묻는다").shows("먼저 묻는다");
    let lead = lead.shows("작성 중").shows("먼저 묻는다").keys("y").shows("이 과장");
    let lead = lead.keys("<enter>").shows("Ctrl+S");
    assert!(!rival.grid().contains("먼저 묻는다") && !rival.grid().contains("작성 중"));
    assert_eq!(rival.came().len(), before, "not a byte reaches the other ministry");
    for window in [lead, other] {
        window.keys("<esc>").shows("Tab 다음 칸").keys("Q").shows("떠나").keys("2").ends(0);
    }
    rival.keys("Q").shows("떠나").keys("2").ends(0);
}

/// What a line of 200 ms carries in a keystroke's time is far more; the rest of the screen is not
/// drawn again.
const KEYSTROKE_BYTES_MAX: usize = 200;

#[test]
fn a_keystroke_costs_few_bytes() {
    let hosted = Hosted::new(two_ministries());
    hosted.act("facilitator", TableCommand::StartExercise);
    let lead = enter(&hosted, "mofa", &hosted.code("mofa"), "김 차관").shows("김 차관 (대표)");
    let mut lead = lead.keys("w").shows("메시지").keys("2").shows("받는 부처").keys("1<tab>");
    let text = "정찰을 늘리고 그 사실을 알리며 직통선으로 먼저 묻는다";
    let before = lead.came().len();
    let mut written = String::new();
    for letter in text.chars() {
        written.push(letter);
        let key = if letter == ' ' { "<space>".to_owned() } else { letter.to_string() };
        // Each one is waited for, so that each has a frame of its own.
        lead = lead.keys(&key).shows(written.trim_end());
    }
    let each = (lead.came().len() - before) / text.chars().count();
    assert!((1..=KEYSTROKE_BYTES_MAX).contains(&each), "{each} bytes a keystroke");
    let lead = lead.keys("<esc>").shows("Tab 다음 칸");
    lead.keys("Q").shows("떠나").keys("2").ends(0);
}
