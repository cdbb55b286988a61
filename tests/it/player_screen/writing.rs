//! What is written stays until it is accepted; leaving is asked; nothing is done unseen.

use whitecell::session::{DecisionCommand, RevealWhen, TableCommand};
use whitecell::tui::{Input, Key, KeyCode};

use crate::support::play::decision;

use super::hall::Hall;

/// The first decision is open.
fn opened() -> Hall {
    Hall::started().wait(4)
}

#[test]
fn a_refused_form_keeps_its_words_and_says_why() {
    let hall = opened().keys("mofa-lead", "i1<tab><tab>1<tab>2<c-s>");
    let hall = hall.shows("mofa-lead", "이유를 비워 둘 수 없습니다.");
    let hall =
        hall.keys("mofa-lead", "<backtab><backtab>먼저 묻는다.").hides("mofa-lead", "비워 둘");
    let hall = hall.control(TableCommand::EndExercise).keys("mofa-lead", "<c-s>");
    let mut hall =
        hall.shows("mofa-lead", "먼저 묻는다.").shows("mofa-lead", "연습이 종료된 뒤에는");
    assert_eq!(hall.desk("mofa-lead").len(), 1, "what was written is still kept");
}

#[test]
fn a_choice_that_is_missing_is_asked_for_in_its_place() {
    let hall = opened().keys("mofa-lead", "i<c-s>").shows("mofa-lead", "먼저 고르십시오");
    hall.keys("mofa-lead", "1").hides("mofa-lead", "먼저 고르십시오").shows("mofa-lead", "(*) 1");
}

#[test]
fn an_unsent_form_opens_as_it_was_also_after_the_connection_was_lost() {
    let hall = opened().keys("mofa-lead", "i2<tab>절반만 적은");
    let hall = hall.comes_back("mofa-lead").hides("mofa-lead", "절반만 적은");
    let hall =
        hall.keys("mofa-lead", "i").shows("mofa-lead", "절반만 적은").shows("mofa-lead", "(*) 2");
    let hall = hall.keys("mofa-lead", "<tab> 이유<tab><tab>1<c-s>");
    let mut hall = hall.shows("mofa-lead", "절반만 적은 이유").shows("mofa-lead", "기록했습니다.");
    assert!(hall.desk("mofa-lead").is_empty(), "what was accepted needs no keeping");
}

#[test]
fn what_was_handed_in_waits_for_its_answer() {
    let mut hall = opened().held_up().keys("mofa-lead", "i1<tab>이유<tab>1<tab>1<c-s><c-s>x<c-s>");
    assert_eq!(hall.catch_up(), 1, "it was handed in once");
    let hall = hall.shows("mofa-lead", "기록했습니다.").hides("mofa-lead", "이유x");
    let mut hall = hall.held_up().keys("mnd-lead", "aa").shows("mnd-lead", "보냈습니다.");
    assert_eq!(hall.catch_up(), 1, "a key pressed twice is one act");
    hall.shows("mnd-lead", "기록했습니다.");
}

#[test]
fn an_answer_to_a_form_that_was_closed_is_told_on_the_screen() {
    let hall = opened().held_up().keys("mofa-lead", "i1<tab>이유<tab>1<tab>1<c-s><esc>");
    let mut hall = hall.keys("mnd-lead", "i1<tab>이유<tab>1<tab>1<c-s>");
    hall.table.accepted("facilitator", TableCommand::EndExercise);
    assert_eq!(hall.catch_up(), 2);
    let hall = hall.shows("mofa-lead", "거절   연습이 종료된 뒤에는");
    hall.shows("mnd-lead", "연습이 종료된 뒤에는").shows("mnd-lead", "입장 제출");
}

#[test]
fn leaving_is_asked_once_and_keeps_what_is_written() {
    let mut hall = opened().keys("mofa-lead", "Q").shows("mofa-lead", "자리를 떠나도");
    assert!(!hall.has_left("mofa-lead"));
    let mut hall = hall.keys("mofa-lead", "<enter>").hides("mofa-lead", "자리를 떠나도");
    assert!(!hall.has_left("mofa-lead"));
    let reveal = DecisionCommand::Reveal { when: RevealWhen::Now }.of(&decision("d1"));
    let hall = hall.keys("mofa-lead", "i1<tab>이유<tab>1<tab>1<c-s>").control(reveal);
    let hall =
        hall.keys("mofa-lead", "m1<tab>쓰던 문안<c-c><c-c>").shows("mofa-lead", "자리를 떠나도");
    assert_eq!(hall.live_words(), Some("쓰던 문안"));
    let mut hall = hall.keys("mofa-lead", "2");
    assert!(hall.has_left("mofa-lead"));
    assert_eq!(hall.live_words(), None);
    assert_eq!(hall.desk("mofa-lead").len(), 1);
}

#[test]
fn something_real_covers_everything_and_the_form_is_there_afterwards() {
    let stop = TableCommand::StopForRealWorld { reason: "화재 경보".to_owned() };
    let hall = opened().keys("mofa-lead", "i1<tab>이유").control(stop);
    let hall = hall.shows("mofa-lead", "실제상황").hides("mofa-lead", "입장 제출");
    let hall = hall
        .keys("mofa-lead", "xyzㅁ<c-s>i")
        .paste("mofa-lead", "붙임")
        .shows("mofa-lead", "화재 경보");
    let mut hall = hall.keys("mofa-lead", "?").shows("mofa-lead", "참가자 화면");
    hall.input("mofa-lead", Input::Key(Key::plain(KeyCode::Esc)));
    let lift = TableCommand::LiftRealWorldStop { note: String::new() };
    let hall = hall.control(lift).shows("mofa-lead", "입장 제출").shows("mofa-lead", "이유");
    hall.hides("mofa-lead", "이유x").hides("mofa-lead", "붙임");
}

#[test]
fn nothing_is_done_on_a_window_that_is_too_small() {
    let mut hall = opened();
    let records = hall.table.records().len();
    hall.size = (40, 10);
    let mut hall = hall.keys("mofa-lead", "ai").shows("mofa-lead", "창이 너무 작습니다");
    assert_eq!(hall.table.records().len(), records);
    hall.size = (80, 24);
    let mut hall = hall.hides("mofa-lead", "입장 제출").keys("mofa-lead", "i1<tab>이유");
    hall.size = (40, 10);
    let mut hall = hall.keys("mofa-lead", " 더").hides("mofa-lead", "이유 더");
    let (_, cursor) = hall.screen("mofa-lead");
    assert!(!cursor);
    let mut hall = hall.keys("mofa-lead", "<c-c>").shows("mofa-lead", "예, 나갑니다");
    hall.size = (120, 40);
    let mut hall = hall.keys("mofa-lead", "<esc>").shows("mofa-lead", "이유 더");
    assert!(hall.screen("mofa-lead").1);
}

#[test]
fn the_list_stays_in_sight_while_somebody_writes() {
    let hall = opened().keys("mofa-lead", "i").shows("mofa-lead", "외교부-1 이례적 기동");
    hall.shows("mofa-lead", "연습 EXERCISE").shows("mofa-lead", "연습 / EXERCISE");
}

#[test]
fn what_was_done_from_the_list_leaves_its_text_in_hand() {
    let hall = opened().keys("mofa-lead", "<space><space>").shows("mofa-lead", "[a] 확인");
    let hall = hall.keys("mofa-lead", "a").hides("mofa-lead", "[a] 확인");
    hall.shows("mofa-lead", "함정 14척이 같은 순간에 돌았다.");
}

#[test]
fn a_person_s_language_is_their_own() {
    let hall = opened().keys("mofa-lead", "L").shows("mofa-lead", "Received");
    hall.shows("mnd-lead", "받은 상황").keys("mofa-lead", "ㅣ").shows("mofa-lead", "받은 상황");
}
