//! A whole decision from the keyboard, by the people whose decision it is.

use whitecell::session::{
    Confidence, DecisionCommand, DecisionEvent, DraftAnswer, Event, Expectation, InjectCommand,
    PassOnForm, PassageEvent, RevealWhen, Settlement, TableCommand, TableEvent,
};

use crate::support::play::{decision, inject_id, option};

use super::hall::Hall;

const REASON: &str = "먼저 묻는다.";

/// The cable is with MOFA, and the first decision is open.
fn dealt() -> Hall {
    Hall::started()
        .wait(2)
        .control(InjectCommand::Release.of(&inject_id("i2")))
        .wait(2)
        .shows("mofa-lead", "외교부-2 공관 전문")
}

fn revealed() -> Hall {
    dealt()
        .keys("mofa-lead", "i1<tab>먼저 묻는다.<tab>1<tab>2<c-s>")
        .keys("mnd-lead", "i2<tab>본 것이 있다.<tab>3<tab>1<c-s>")
        .control(DecisionCommand::Reveal { when: RevealWhen::AllAreIn }.of(&decision("d1")))
}

/// MOFA's first draft is on the table.
fn drafted() -> Hall {
    revealed().keys("mofa-lead", "m1<tab>먼저 묻고 답을 기다린다.<c-s>")
}

/// The last thing on record.
fn last(hall: &Hall) -> Event {
    hall.table.events().pop().expect("a session is open")
}

/// The last thing that became of a decision.
fn last_decision(hall: &Hall) -> DecisionEvent {
    let mut found = None;
    for event in hall.table.events() {
        if let Event::Decision { event, .. } = event {
            found = Some(event);
        }
    }
    found.expect("a decision is open")
}

#[test]
fn the_check_is_answered_before_the_start() {
    let hall = Hall::opened().shows("mofa-lead", "t 키를 눌러 통신점검에 응답하십시오.");
    let hall = hall.keys("mofa-lead", "t").shows("mofa-lead", "연습 개시를 기다리십시오.");
    let hall = hall.shows("mnd-lead", "[t] 통신점검에 응답").keys("mofa-lead", "t");
    let hall = hall.shows("mofa-lead", "이미 응답하였습니다.");
    let hall = hall.keys("mnd-lead", "ㅅ").hides("mnd-lead", "통신점검에 응답하십시오");
    let hall = hall.control(TableCommand::StartExercise).hides("mofa-lead", "연습 개시 전");
    hall.keys("mofa-player", "t").shows("mofa-player", "통신점검은 연습 개시 전에 합니다.");
}

#[test]
fn what_was_received_is_acknowledged_once() {
    let hall = dealt().keys("mofa-lead", "a").shows("mofa-lead", "기록했습니다.");
    assert!(matches!(last(&hall), Event::Inject { .. }));
    let count = hall.table.events().len();
    let hall = hall.keys("mofa-lead", "a").shows("mofa-lead", "이미 확인한 상황메시지입니다.");
    assert_eq!(hall.table.events().len(), count);
    let hall = hall.keys("mofa-lead", "<down>").shows("mofa-lead", "[a] 확인");
    hall.keys("mofa-lead", "ㅁ").hides("mofa-lead", "[a] 확인");
}

#[test]
fn a_passage_is_passed_on_in_summary_with_its_caveat_in_sight() {
    let hall = dealt().keys("mofa-lead", "s").shows("mofa-lead", "대사관 동의 필요");
    let hall = hall.keys("mofa-lead", "2<tab><tab>2<tab>훈련된 대본이라는 말이 있다.<c-s>");
    let passed = hall.table.events().into_iter().find_map(|event| {
        let Event::Passage(PassageEvent::PassedOn { form, passage, .. }) = event else {
            return None;
        };
        Some((form, passage))
    });
    let (form, passage) = passed.expect("it was passed on");
    assert_eq!(form, PassOnForm::Summary("훈련된 대본이라는 말이 있다.".to_owned()));
    assert_eq!(passage.number, 2);
    let hall = hall.shows("mnd-lead", "국방부-2 외교부에서..");
    let hall = hall.keys("mnd-lead", "<down><down><down><down><down>");
    let hall = hall.shows("mnd-lead", "훈련된 대본이라는 말이 있다.").hides("mnd-lead", "[s]");
    hall.keys("mnd-lead", "s").shows("mnd-lead", "다른 부처도 이미 가진 내용입니다.");
}

#[test]
fn consent_is_asked_and_awaited() {
    let hall = dealt().keys("mofa-lead", "q<c-s>").shows("mofa-lead", "기록했습니다.");
    assert!(matches!(last(&hall), Event::Passage(PassageEvent::ConsentAsked { .. })));
    let hall = hall.shows("mofa-lead", "외교부-2 동의 대기").hides("mofa-lead", "[q]");
    let hall = hall.keys("mofa-lead", "q").shows("mofa-lead", "이미 동의를 요청하였거나");
    hall.keys("mofa-lead", "s").shows("mofa-lead", "국방부에 전하려면: 동의 대기");
}

#[test]
fn a_position_is_replaced_with_the_old_one_before_the_eyes() {
    let hall = dealt().keys("mofa-lead", "i1<tab>먼저 묻는다.<tab>1<tab>2<c-s>");
    let hall = hall.shows("mofa-lead", "[i] 입장 바꾸기").shows("mofa-lead", REASON);
    let hall = hall.hides("mnd-lead", REASON).keys("mofa-lead", "i").shows("mofa-lead", REASON);
    let hall = hall.keys("mofa-lead", "2<tab> 그리고 알린다.<c-s>");
    let DecisionEvent::PositionTaken { position, .. } = last_decision(&hall) else {
        panic!("{:?}", last(&hall))
    };
    assert_eq!(position.chosen, option("raise"));
    assert_eq!(position.reason, "먼저 묻는다. 그리고 알린다.");
    assert_eq!(position.confidence, Confidence::Low);
    let expected = position.expects.values().next().expect("of MND");
    assert!(matches!(expected, Expectation::Option(choice) if choice.as_str() == "raise"));
}

#[test]
fn one_s_own_words_can_be_chosen() {
    let hall = dealt().keys("mofa-lead", "i3<tab>함께 확인한다<tab>모른다.<tab>2<tab>3<c-s>");
    let DecisionEvent::PositionTaken { position, .. } = last_decision(&hall) else {
        panic!("{:?}", last(&hall))
    };
    assert_eq!(position.chosen, whitecell::session::Chosen::Other("함께 확인한다".to_owned()));
    assert!(position.expects.values().all(|expected| *expected == Expectation::Other));
}

#[test]
fn a_decision_is_drafted_changed_revised_agreed_and_settled() {
    let hall = drafted().shows("mnd-lead", "할 일: D1 문안 회신");
    let hall = hall.keys("mnd-lead", "e").shows("mnd-lead", "1차 문안: 먼저 묻고");
    let hall = hall.keys("mnd-lead", "<bs> 그리고 알린다.<c-s>");
    let DecisionEvent::Answered { round: 1, answer, .. } = last_decision(&hall) else {
        panic!("{:?}", last(&hall))
    };
    let replacement = "먼저 묻고 답을 기다린다 그리고 알린다.".to_owned();
    assert_eq!(answer, DraftAnswer::ConcurWithChanges { replacement: replacement.clone() });
    let hall = hall.shows("mofa-lead", "할 일: D1 문안 고치기").keys("mofa-lead", "u");
    let hall = hall.shows("mofa-lead", "국방부의 동의가 없어");
    // The last words stand in the form, and above them what the answer wants.
    let hall = hall.keys("mofa-lead", "m<tab>").shows("mofa-lead", "국방부: 먼저 묻고");
    let hall = hall.keys("mofa-lead", "<bs> 그리고 알린다.<c-s>");
    let hall = hall.shows("mnd-lead", "공동 문안 2차").keys("mnd-lead", "c");
    let hall = hall.shows("mnd-lead", "D1 2차 문안에 동의합니까?");
    let records = hall.table.records().len();
    let hall = hall.keys("mnd-lead", "<enter>");
    assert_eq!(hall.table.records().len(), records, "the first answer is no");
    let hall = hall.keys("mnd-lead", "c2").shows("mnd-lead", "기록했습니다.");
    let hall = hall.hides("mnd-lead", "[c]").shows("mofa-lead", "할 일: D1 합의 확정");
    let hall = hall.keys("mofa-lead", "u").shows("mofa-lead", "알린다.").keys("mofa-lead", "2");
    let DecisionEvent::Settled { settlement, text, .. } = last_decision(&hall) else {
        panic!("{:?}", last(&hall))
    };
    assert_eq!((settlement, text), (Settlement::Unified, replacement));
    hall.shows("mofa-lead", "결정: 합의").shows("mnd-lead", "결정: 합의").hides("mofa-lead", "[m]");
}

#[test]
fn a_draft_that_is_not_agreed_to_goes_to_the_higher_body() {
    let hall = drafted().keys("mnd-lead", "n").shows("mnd-lead", "1차 문안: 먼저 묻고");
    let hall = hall.keys("mnd-lead", "늦다.<tab>먼저 올린다.<c-s>");
    assert!(matches!(last_decision(&hall), DecisionEvent::Answered { .. }));
    let hall = hall.shows("mofa-lead", "부동의").keys("mofa-lead", "<space>r");
    let hall = hall.shows("mofa-lead", "국가안보실 조정회의");
    let hall = hall.keys("mofa-lead", "누가 정합니까?<c-s>");
    assert!(matches!(last_decision(&hall), DecisionEvent::Referred { .. }));
    let hall = hall.keys("mofa-lead", "m").shows("mofa-lead", "상위 협의체가 다루고 있습니다.");
    hall.hides("mnd-lead", "[c]");
}

#[test]
fn an_act_alone_is_warned_of_and_recorded() {
    let hall = dealt().keys("mnd-lead", "d").shows("mnd-lead", "먼저 왼쪽 목록에서 결정을");
    let hall = hall.keys("mnd-lead", "<space>d").shows("mnd-lead", "기록에 남습니다.");
    let hall = hall.keys("mnd-lead", "2<tab>기다릴 수 없었다.<c-s>");
    assert!(matches!(last_decision(&hall), DecisionEvent::ActedAlone { .. }));
    hall.shows("mnd-lead", "기다릴 수 없었다.").hides("mofa-lead", "기다릴 수 없었다.");
}

#[test]
fn the_room_reads_the_joint_words_while_they_are_written() {
    let hall = revealed().keys("mofa-lead", "m1<tab>먼저 묻고");
    assert_eq!(hall.live_words(), Some("먼저 묻고"));
    let hall = hall.paste("mofa-lead", " 기다린다");
    assert_eq!(hall.live_words(), Some("먼저 묻고 기다린다"));
    let hall = hall.keys("mofa-lead", "<esc>").shows("mofa-lead", "쓰던 글을 보관했습니다.");
    assert_eq!(hall.live_words(), None);
    let hall = hall.keys("mofa-lead", "m<tab>.<c-s>");
    assert_eq!(hall.live_words(), None);
    let DecisionEvent::Drafted { text, .. } = last_decision(&hall) else {
        panic!("{:?}", last(&hall))
    };
    assert_eq!(text, "먼저 묻고 기다린다.");
}

#[test]
fn anybody_stops_the_exercise_for_something_real_when_asked_once_more() {
    let hall = dealt().keys("mofa-player", "!").shows("mofa-player", "예, 실제상황입니다");
    let count = hall.table.events().len();
    let hall = hall.keys("mofa-player", "1");
    assert_eq!(hall.table.events().len(), count);
    let hall = hall.keys("mofa-player", "!2").shows("mnd-lead", "실제상황");
    let stopped =
        |event: &Event| matches!(event, Event::Table(TableEvent::RealWorldStopped { .. }));
    assert!(hall.table.events().iter().any(stopped));
    // It is stopped: the key means nothing more.
    hall.keys("mofa-player", "!").hides("mofa-player", "예, 실제상황입니다");
}
