//! The list of seats on the console, and what is done from it.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use whitecell::control::Clock as _;
use whitecell::exercise::SeatId;
use whitecell::session::view::Attended;
use whitecell::session::{Event, SeatCommand, SeatEvent, TableCommand};
use whitecell::tui::Shade;

use crate::support::control_table::{opened_with, started};
use crate::support::exercise::decision_id;
use crate::support::ministries::two_ministries;

use super::Laptop;

fn take(person: &str) -> TableCommand {
    TableCommand::TakeSeat { person: person.to_owned() }
}

fn seat(id: &'static str) -> SeatId {
    SeatId::literal(id)
}

/// Twenty minutes in: one seat is at work, one silent, one idle, one gone, one not back.
fn attended() -> Laptop {
    let mut laptop = Laptop::at(started(), Shade::Dark, BTreeMap::new());
    let people = [
        ("mofa-lead", "김외교"),
        ("mofa-player", "오과장"),
        ("mnd-lead", "이국방"),
        ("simcell", "정모의"),
    ];
    for (id, person) in people {
        laptop.table.accepted(id, take(person));
    }
    laptop.table.accepted("mofa-lead", TableCommand::AnswerCheck);
    let mute = SeatCommand::Mute { reason: "말이 겹침".to_owned() };
    laptop.table.accepted("facilitator", mute.of(&seat("mofa-player")));
    laptop = laptop.wait(20);
    laptop.table.accepted("evaluator", take("최평가"));
    let ago =
        |minutes: i64| -> DateTime<Utc> { laptop.table.clock.wall() - TimeDelta::minutes(minutes) };
    let connected = |since, last_key| Attended::Connected { since, last_key: Some(last_key) };
    laptop.attendance = [
        (seat("mofa-lead"), connected(ago(18), ago(0))),
        (seat("mofa-player"), connected(ago(18), ago(7))),
        (seat("mnd-lead"), Attended::Gone { since: Some(ago(3)) }),
        (seat("simcell"), Attended::Gone { since: None }),
        (seat("evaluator"), connected(ago(0), ago(0))),
    ]
    .into();
    laptop
}

#[test]
fn every_seat_stands_in_a_row_in_words() {
    for (columns, rows) in [(120, 40), (80, 24)] {
        let laptop = attended().resize(columns, rows).keys("s");
        insta::assert_snapshot!(format!("seats_ko_{columns}x{rows}"), laptop.wire.grid());
        let laptop = attended().resize(columns, rows).keys("Ls");
        insta::assert_snapshot!(format!("seats_en_{columns}x{rows}"), laptop.wire.grid());
        let laptop = attended().resize(columns, rows).keys("s<down><enter>");
        insta::assert_snapshot!(format!("seat_ko_{columns}x{rows}"), laptop.wire.grid());
        let laptop = attended().resize(columns, rows).keys("Ls<down><enter>");
        insta::assert_snapshot!(format!("seat_en_{columns}x{rows}"), laptop.wire.grid());
    }
}

fn last(laptop: &Laptop) -> (SeatId, SeatEvent) {
    let events = laptop.table.records().into_iter().flat_map(|record| record.events);
    let of_seats = events.filter_map(|event| {
        if let Event::Seat { id, event } = event { Some((id, event)) } else { None }
    });
    of_seats.last().expect("something was done with a seat")
}

#[test]
fn a_seat_is_muted_with_words_and_heard_again_from_the_list() {
    let laptop = attended().keys("s1").shows("입력 정지").keys("1소란<c-s>").shows("기록했습니다.");
    let reason = "소란".to_owned();
    assert_eq!(last(&laptop), (seat("mofa-lead"), SeatEvent::Muted { reason }));
    // The list lies where it lay, and says so.
    assert!(laptop.row_with("김외교").contains("입력 정지"));
    let laptop = laptop.keys("1").shows("입력 정지: 소란").shows("입력 정지 해제");
    let laptop = laptop.keys("1").hides("소란");
    assert_eq!(last(&laptop), (seat("mofa-lead"), SeatEvent::Unmuted));
}

#[test]
fn what_an_absent_person_held_goes_to_somebody_of_their_cell_or_to_control() {
    let laptop = attended().keys("s3").shows("이국방").shows("끊김 3분");
    // To the other seat of the ministry, before the facilitator.
    let laptop = laptop.keys("2").shows("진행자").keys("1").hides("업무 넘기기");
    let (from, passed) = last(&laptop);
    let SeatEvent::DutiesPassed { to, .. } = passed else { panic!("{passed:?}") };
    assert_eq!((from, to), (seat("mnd-lead"), seat("mnd-player")));
    let laptop = laptop.keys("322").hides("> 2");
    let (_, passed) = last(&laptop);
    let SeatEvent::DutiesPassed { to, .. } = passed else { panic!("{passed:?}") };
    assert_eq!(to, seat("facilitator"));
}

#[test]
fn a_person_is_moved_replaced_and_sent_out() {
    let laptop = attended().keys("s3").shows("다른 좌석으로 이동");
    let laptop = laptop.keys("4").shows("국방부 과장").keys("1").hides("Enter 하기");
    assert_eq!(last(&laptop), (seat("mnd-lead"), SeatEvent::Moved { to: seat("mnd-player") }));
    assert!(laptop.row_with("이국방").contains("국방부 과장"));
    let laptop = laptop.keys("4").keys("3박대령<c-s>").shows("기록했습니다.");
    let person = "박대령".to_owned();
    assert_eq!(last(&laptop), (seat("mnd-player"), SeatEvent::Replaced { person }));
    let laptop = laptop.keys("4").shows("퇴장시키기").keys("5명단에 없음<c-s>").hides("박대령");
    let reason = "명단에 없음".to_owned();
    assert_eq!(last(&laptop), (seat("mnd-player"), SeatEvent::SentOut { reason }));
}

#[test]
fn startex_with_unanswered_checks_is_asked_once_more_and_names_them() {
    let mut table = opened_with(two_ministries());
    table.accepted("mofa-lead", take("김외교"));
    table.accepted("mnd-lead", take("이국방"));
    table.accepted("mofa-lead", TableCommand::AnswerCheck);
    let laptop = Laptop::at(table, Shade::Dark, BTreeMap::new());
    let laptop = laptop.shows("1석").keys("b").shows("응답하지 않은 좌석").shows("이국방");
    let laptop = laptop.hides("김외교 차관").keys("1").hides("응답하지 않은 좌석이 있습니다. 개시");
    assert_eq!(laptop.table.state().current_move, None);
    let laptop = laptop.keys("b2").shows("진행 중");
    assert!(laptop.table.state().current_move.is_some());
}

#[test]
fn nobody_is_asked_where_every_seat_has_answered() {
    let mut table = opened_with(two_ministries());
    table.accepted("mofa-lead", take("김외교"));
    table.accepted("mofa-lead", TableCommand::AnswerCheck);
    let laptop = Laptop::at(table, Shade::Dark, BTreeMap::new()).keys("b");
    assert!(laptop.table.state().current_move.is_some());
}

#[test]
fn a_lead_who_is_gone_while_a_decision_waits_on_them_is_suggested() {
    let laptop = attended();
    assert!(laptop.table.state().decisions[&decision_id("d1")].opened_at.is_some());
    let laptop = laptop.keys("'").shows("[s] 국방부 이국방 접속이 끊긴 채 D1");
    // A seat whose person is there, and one whose cell has answered, is not.
    assert!(!laptop.wire.grid().contains("김외교 접속이"));
    let laptop = laptop.keys("<esc>");
    let mut laptop = laptop;
    laptop.attendance.insert(
        seat("mnd-lead"),
        Attended::Connected { since: laptop.table.clock.wall(), last_key: None },
    );
    laptop.keys("'").hides("접속이 끊긴 채");
}
