//! What waits, as a list, and the pace of the clock: from keys to the record.

use whitecell::exercise::TimeScale;
use whitecell::session::{Event, TableEvent};

use super::{Laptop, play};

fn last(laptop: &Laptop) -> TableEvent {
    let events = laptop.table.records().into_iter().flat_map(|record| record.events);
    let of_table = events.filter_map(|event| match event {
        Event::Table(TableEvent::ClockMarked)
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
        Event::Table(event) => Some(event),
    });
    of_table.last().expect("the session was opened")
}

#[test]
fn the_list_of_what_waits_does_what_is_chosen() {
    let laptop = play("").wait(3).shows("Space").keys("'").shows("기다리는 일");
    let laptop = laptop.shows("[r]").keys("1").hides("[r]");
    let released = laptop.table.state().injects.values().any(|i| i.released_at.is_some());
    assert!(released);
}

#[test]
fn the_pace_is_chosen_or_typed() {
    let laptop = play("").wait(1).keys("T").shows("시간 조정 (지금 1x)").keys("4").shows("2x");
    assert_eq!(last(&laptop), TableEvent::ScaleSet { scale: TimeScale(200) });
    let laptop = laptop.keys("T7").shows("실제의 몇 배").keys("빠르게<enter>");
    let laptop = laptop.shows("속도를 숫자로").keys("<bs><bs><bs>1.5<enter>").shows("1.5x");
    assert_eq!(last(&laptop), TableEvent::ScaleSet { scale: TimeScale(150) });
}

#[test]
fn a_leap_tells_what_it_passes_over_before_it_is_done() {
    let laptop = play("").keys("T<down><enter>").shows("경과 시간 (T+)").keys("<tab>0:30<enter>");
    let laptop = laptop.shows("한꺼번에 제시됩니다").shows("30분을 건너뜁니다");
    let laptop = laptop.shows("T+00:30:00까지 건너뜁니다");
    let before = laptop.table.control.now();
    let laptop = laptop.keys("1").hides("한꺼번에");
    assert_eq!(laptop.table.control.now(), before, "no is no");
    let laptop = laptop.keys("<bs><bs><bs><bs>30<enter>").keys("2").shows("T+00:30:00");
    assert!(matches!(last(&laptop), TableEvent::Jumped { .. }));
}

#[test]
fn a_time_that_is_past_is_refused_on_the_form() {
    let laptop = play("").wait(5).keys("T<down><enter><tab>2<enter>");
    let laptop = laptop.shows("연습 시간은 되돌릴 수 없습니다").shows("T+00:05");
    laptop.keys("<bs>언젠가<enter>").shows("시각(09:40)으로 적으십시오");
}

#[test]
fn a_note_is_on_what_is_in_hand_and_a_hand_over_is_read_first() {
    let laptop = play("").wait(2).keys("N").shows("진행자 메모").shows("i2");
    let laptop =
        laptop.keys("외교부가 먼저 물음<c-s>").shows("메모 (i2 공관 전문): 외교부가 먼저 물음");
    let laptop = laptop.keys("H").shows("이어받는 사람").keys("오 과장<tab>조용함<c-s>");
    let laptop =
        laptop.shows("인수인계 메모가 있습니다").keys(" ").shows("오 과장에게 남긴 인수인계");
    let laptop = laptop.shows("조용함").keys("1").hides("인수인계 메모가 있습니다");
    assert!(matches!(last(&laptop), TableEvent::TakenOver { .. }));
}
