//! After ENDEX: what was answered at the hot wash is keyed in few keys and kept.

use whitecell::session::{Event, FeedbackItem, WashQuestion};

use super::{Laptop, play};

fn last(laptop: &Laptop) -> Event {
    let last = laptop.table.records().pop().expect("a session is open");
    last.events.into_iter().next_back().expect("a record has events")
}

fn ended() -> Laptop {
    play("").wait(5).keys("E2").hides("예, 연습종료")
}

#[test]
fn an_answer_of_a_ministry_and_one_of_the_room_are_keyed_under_their_question() {
    let laptop = ended().keys("F").shows("강평 답변과 설문").keys("1").shows("다른 질문에 답하기");
    let laptop = laptop.keys("1누가 먼저 알았나<tab>외교부임<c-s>").shows("기록했습니다.");
    let Event::WashAnswered { cell, question, text } = last(&laptop) else { panic!("an answer") };
    assert_eq!(cell.expect("a cell's").as_str(), "mofa");
    assert_eq!(question, WashQuestion::Other("누가 먼저 알았나".to_owned()));
    assert_eq!(text, "외교부임");
}

#[test]
fn a_form_is_keyed_for_a_cell_with_what_was_left_out() {
    let laptop = ended().keys("F1").shows("3  설문 대신 적기: 과장");
    let laptop = laptop.keys("3").shows("연습의 구성이 좋았다");
    let laptop = laptop.keys("<tab>5<c-s>").shows("기록했습니다.");
    let Event::FeedbackGiven { seat, feedback } = last(&laptop) else { panic!("a form") };
    assert_eq!(seat.as_str(), "mofa-player");
    let marks: Vec<_> = feedback.marks.into_iter().map(|(item, it)| (item, it.get())).collect();
    assert_eq!(marks, [(FeedbackItem::Plausible, 5)]);
}
