//! After ENDEX: a ministry's own comment, from its lead's keyboard.

use whitecell::session::{EvaluationEvent, Event, TableCommand};

use super::hall::Hall;

fn over() -> Hall {
    Hall::started().wait(5).control(TableCommand::EndExercise)
}

#[test]
fn the_lead_comments_from_what_is_to_do_and_nobody_else_reads_it() {
    let hall = over().shows("mofa-lead", "할 일: 부처 의견 쓰기");
    let hall = hall.hides("mofa-player", "할 일: 부처 의견 쓰기");
    let hall = hall.keys("mofa-lead", "<space>").shows("mofa-lead", "[w] 부처 의견 쓰기");
    let hall = hall.keys("mofa-lead", "w<c-s>").shows("mofa-lead", "비워 둘 수 없습니다");
    let hall = hall.keys("mofa-lead", "같은 시각에 물었음<c-s>");
    let hall = hall.shows("mofa-lead", "같은 시각에 물었음").hides("mofa-lead", "할 일: 부처");
    let last = hall.table.events().pop();
    let Some(Event::Evaluation(EvaluationEvent::Commented { cell, text })) = last else {
        panic!("a comment: {last:?}")
    };
    assert_eq!((cell.as_str(), text.as_str()), ("mofa", "같은 시각에 물었음"));
    let hall = hall.shows("mofa-player", "부처 의견").hides("mnd-lead", "같은 시각에");
    hall.shows("mnd-lead", "할 일: 부처 의견 쓰기");
}

#[test]
fn what_is_too_long_stays_in_the_form_and_the_refusal_says_how_long() {
    let long = "글".repeat(2_001);
    let hall = over().keys("mofa-lead", "<space>w").paste("mofa-lead", &long);
    let hall = hall.keys("mofa-lead", "<c-s>").shows("mofa-lead", "2,001");
    let hall = hall.shows("mofa-lead", "2,000").keys("mofa-lead", "<bs><c-s>");
    hall.shows("mofa-lead", "기록했습니다.");
}

#[test]
fn there_is_no_comment_before_endex_and_a_participant_has_no_key_for_it() {
    let hall = Hall::started().wait(5).keys("mofa-lead", "w").hides("mofa-lead", "부처 의견");
    let hall = hall.keys("mofa-lead", "<esc>").control(TableCommand::EndExercise);
    let hall = hall.keys("mofa-lead", "w").shows("mofa-lead", "3  부처 의견 쓰기");
    let hall = hall.keys("mofa-player", "w").shows("mofa-player", "2  참가자 설문 쓰기");
    hall.hides("mofa-player", "3  부처 의견");
}
