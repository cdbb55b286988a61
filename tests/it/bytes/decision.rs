//! A decision from the first word said to the settlement, by keys alone.

use whitecell::exercise::{CellId, ExerciseTime};
use whitecell::session::{
    Confidence, DecisionEvent, DraftAnswer, Event, Expectation, InjectEvent, Settlement,
};

use crate::support::ministries::minutes;
use crate::support::play::{decision, option};

use super::{Laptop, play};

fn mofa() -> CellId {
    CellId::literal("mofa")
}

fn mnd() -> CellId {
    CellId::literal("mnd")
}

/// What last happened to a decision.
fn last(laptop: &Laptop) -> DecisionEvent {
    let events = laptop.table.records().into_iter().flat_map(|record| record.events);
    let of_decision = events.filter_map(|event| match event {
        Event::Decision { id, event } if id == decision("d1") => Some(event),
        Event::Table(_)
        | Event::Seat { .. }
        | Event::Inject { .. }
        | Event::Passage(_)
        | Event::World(_)
        | Event::Decision { .. }
        | Event::Statement { .. }
        | Event::Message { .. }
        | Event::Request { .. }
        | Event::Task { .. }
        | Event::Forecast { .. }
        | Event::Noted { .. }
        | Event::Probe { .. }
        | Event::WashAnswered { .. }
        | Event::FeedbackGiven { .. }
        | Event::Evaluation(_)
        | Event::FreeMove { .. }
        | Event::Ruled(_)
        | Event::Corrected { .. } => None,
    });
    of_decision.last().expect("something happened to the decision")
}

/// At the fifth minute both ministries have sealed their positions.
pub(super) fn sealed() -> Laptop {
    play("")
        .wait(5)
        .keys("1p1<tab>먼저 묻는다.<tab>3<tab>2<enter>")
        .shows("기록했습니다.")
        .keys("2p2<tab>본 것을 늘린다.<tab>1<tab>1<c-s>")
        .shows("기록했습니다.")
}

/// The first draft is before both.
fn drafted() -> Laptop {
    let drafted = sealed().keys("o21d1<tab>정찰을 늘리고 알린다.<tab><enter>");
    drafted.shows("기록했습니다.")
}

#[test]
fn an_acknowledgement_takes_two_keys_also_on_a_korean_keyboard() {
    let laptop = play("").wait(2).keys("1ㅁ");
    let records = laptop.table.records();
    let last = records.last().unwrap();
    assert_eq!((last.seat.as_str(), last.by.as_str()), ("mofa-lead", "facilitator"));
    assert!(
        matches!(&last.events[..], [Event::Inject { event: InjectEvent::Acknowledged { cell }, .. }]
            if *cell == mofa())
    );
    laptop.shows("확인 1");
}

#[test]
fn what_was_said_three_minutes_ago_is_recorded_as_said_then() {
    let laptop = play("").wait(5).keys("1--").shows("3분 전 한 말").keys("a");
    let last = laptop.table.records().pop().expect("a session is open");
    assert_eq!((last.t, last.said_at), (minutes(5), Some(minutes(2))));
    let laptop = laptop.keys("2p1<tab>이유<tab><tab>1<c-t>").shows("1분 전").keys("<enter>");
    let last = laptop.table.records().pop().expect("a session is open");
    assert_eq!((last.t, last.said_at), (minutes(5), Some(minutes(4))));
}

#[test]
fn a_form_seals_a_position_with_all_its_parts() {
    let laptop = sealed();
    let DecisionEvent::PositionTaken { cell, position, late } = last(&laptop) else { panic!() };
    assert_eq!((cell, position.chosen, late), (mnd(), option("raise"), false));
    assert_eq!(
        (position.reason.as_str(), position.confidence),
        ("본 것을 늘린다.", Confidence::Low)
    );
    let hotline = whitecell::exercise::ChoiceId::literal("hotline");
    assert_eq!(position.expects, [(mofa(), Expectation::Option(hotline))].into());
    laptop.shows("봉인").hides("본 것을");
}

#[test]
fn the_positions_are_revealed_side_by_side_on_the_room_display() {
    let laptop = sealed().keys("o").shows("되돌릴 수 없습니다").keys("2");
    assert_eq!(last(&laptop), DecisionEvent::Revealed { missing: vec![] });
    // The room's screen has turned to it by itself.
    let room = laptop.keys("v1").shows("모두 볼 수 있습니다").hides("먼저 묻는다.").keys("<enter>");
    let row = room.row_with("먼저 묻는다.");
    assert!(row.contains("본 것을 늘린다."), "{row}");
    let room = room.shows("서로 다른 입장입니다.").hides("진행 순서");
    room.keys("<esc>").shows("통제반 화면입니다").keys("<enter>").shows("진행 순서");
}

#[test]
fn a_draft_goes_through_its_rounds_to_a_settlement() {
    let laptop = drafted();
    assert!(matches!(last(&laptop), DecisionEvent::Drafted { round: 1, .. }));
    let laptop = laptop.wait(1).keys("2m").shows("정찰을 늘리고 알린다.");
    let laptop = laptop.keys("<bs><bs>고, 한 시간 뒤 거둔다.<c-s>").shows("기록했습니다.");
    let replacement = "정찰을 늘리고 알린고, 한 시간 뒤 거둔다.".to_owned();
    let answer = DraftAnswer::ConcurWithChanges { replacement };
    assert_eq!(last(&laptop), DecisionEvent::Answered { round: 1, cell: mnd(), answer });
    let laptop = laptop.keys("1u").shows("확정할 수 없습니다");
    let laptop = laptop.keys("1d").shows("공동 문안");
    let laptop = laptop.keys("<tab><end> 두 시간 뒤 거둔다.<tab>2<enter>");
    let DecisionEvent::Drafted { round, text, silence_at, .. } = last(&laptop) else { panic!() };
    assert_eq!((round, silence_at), (2, Some(ExerciseTime(11 * 60_000))));
    assert_eq!(text, "정찰을 늘리고 알린다. 두 시간 뒤 거둔다.");
    let laptop = laptop.keys("2c1u");
    let DecisionEvent::Settled { settlement, text: settled, .. } = last(&laptop) else { panic!() };
    assert_eq!((settlement, settled), (Settlement::Unified, text));
    laptop.keys("v1<enter>").shows("결정: 합의").shows("두 시간 뒤 거둔다.");
}

#[test]
fn an_objection_takes_its_reason_and_other_words() {
    let laptop = drafted().keys("2n사유란이 그대로다.<tab>'이례적 기동'으로 고친다.<c-s>");
    let answer = DraftAnswer::NonConcur {
        reason: "사유란이 그대로다.".to_owned(),
        alternative: "'이례적 기동'으로 고친다.".to_owned(),
    };
    assert_eq!(last(&laptop), DecisionEvent::Answered { round: 1, cell: mnd(), answer });
}

#[test]
fn the_room_reads_along_while_the_draft_is_written() {
    let laptop = sealed().keys("o21d1<tab>정찰을 늘리");
    assert_eq!(laptop.live_words(), Some("정찰을 늘리"));
    let laptop = laptop.keys("<esc>").shows("보관했습니다");
    assert_eq!(laptop.live_words(), None);
    let laptop = laptop.keys("1d<tab>고");
    assert_eq!(laptop.live_words(), Some("정찰을 늘리고"));
}

#[test]
fn a_missing_position_is_asked_about_before_the_reveal() {
    let laptop = play("").wait(5).keys("1p1<tab>먼저 묻는다.<tab><tab>2<enter>o");
    let laptop = laptop.shows("예, 지금 공개합니다").keys("1").hides("예, 지금 공개합니다");
    assert!(matches!(last(&laptop), DecisionEvent::PositionTaken { .. }));
    let laptop = laptop.keys("o2");
    assert_eq!(last(&laptop), DecisionEvent::Revealed { missing: vec![mnd()] });
}
