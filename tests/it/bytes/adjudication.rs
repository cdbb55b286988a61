//! Free moves and rulings: from keys on the console to the record, and how they look.

use std::collections::BTreeMap;

use whitecell::exercise::{
    DecisionId, EscalationClass, Exercise, InjectId, Text, Threshold, VariableId,
};
use whitecell::session::{
    Chosen, Command, DecisionCommand, Event, FreeMoveCommand, FreeMoveEvent, NewFreeMove, Ruled,
    Ruling, Side,
};
use whitecell::tui::Shade;

use crate::support::control_table::started_with;
use crate::support::ministries::{minutes, two_ministries};

use super::Laptop;

fn tension() -> VariableId {
    VariableId::literal("tension")
}

/// The small exercise, in which much tension has a name.
fn tense() -> Exercise {
    let mut exercise = two_ministries();
    let text = Text::same("충돌 직전");
    exercise.variables[&tension()].thresholds = vec![Threshold { at: 45, text }];
    exercise
}

fn free_move() -> Command {
    Command::MakeFreeMove(NewFreeMove {
        action: "타르센에 특사를 보냄".to_owned(),
        effect: "막힌 대화가 다시 열림".to_owned(),
        reasons: "작년에도 특사가 답을 받아 왔음".to_owned(),
    })
}

/// MOFA made a free move two minutes ago.
fn made() -> Laptop {
    let mut laptop = Laptop::at(started_with(tense()), Shade::Dark, BTreeMap::new()).wait(5);
    laptop.table.accepted("mofa-lead", free_move());
    laptop.caught_up().wait(2)
}

/// It is open, and MND has argued against it.
fn open() -> Laptop {
    let mut laptop = made();
    laptop.table.accepted("facilitator", FreeMoveCommand::Open.of(0));
    let text = "지금은 군 채널이 더 빠름".to_owned();
    let argue = FreeMoveCommand::Argue { side: Side::Against, text };
    laptop.table.accepted("mnd-player", argue.of(0));
    laptop.caught_up()
}

fn rulings(laptop: &Laptop) -> Vec<Ruling> {
    let events = laptop.table.records().into_iter().flat_map(|record| record.events);
    let own =
        events.filter_map(|it| if let Event::Ruled(ruling) = it { Some(*ruling) } else { None });
    own.collect()
}

fn free_move_events(laptop: &Laptop) -> Vec<FreeMoveEvent> {
    let events = laptop.table.records().into_iter().flat_map(|record| record.events);
    let own = events
        .filter_map(|it| if let Event::FreeMove { event, .. } = it { Some(event) } else { None });
    own.collect()
}

#[test]
fn a_free_move_is_read_opened_argued_for_a_ministry_and_ruled_on() {
    let laptop = made().keys("A").shows("1  자유조치 1 (외교부): 타르센에 특사를");
    let laptop = laptop.shows("2  상황 변수 직접 조정").keys("1");
    let laptop = laptop.shows("기대 효과: 막힌 대화가 다시 열림").shows("결과를 알릴 곳: 외교부");
    let laptop = laptop.keys("3").shows("상황 변수 직접 조정").keys("12").keys("A");
    let laptop = laptop.shows("자유조치 1 (외교부, 찬성 0 반대 0)").keys("<esc>2w");
    let laptop = laptop.shows("국방부-2 찬성 논거: 자유조치 (외교부)").keys("1");
    let laptop = laptop.shows("국방부  자유조치 논의").shows("성공할 근거: 작년에도");
    let laptop = laptop.keys("작년에 통했음<c-s>").shows("기록했습니다.");
    let FreeMoveEvent::Argued { cell, side, text } = &free_move_events(&laptop)[2] else {
        panic!("an argument")
    };
    assert_eq!((cell.as_str(), *side, text.as_str()), ("mnd", Side::For, "작년에 통했음"));
    let laptop =
        laptop.keys("A1").shows("찬성 논거 (국방부): 작년에 통했음").hides("기록했습니다.");
    let laptop = laptop.keys("특사가 들어감<tab>논거가 고름<tab>2<tab>+4<c-s>");
    let laptop = laptop.shows("기록했습니다.").shows("단계 1");
    let ruled = rulings(&laptop);
    let [ruling] = &ruled[..] else { panic!("one ruling: {ruled:?}") };
    assert_eq!(ruling.on, Ruled::FreeMove(0));
    assert_eq!((ruling.outcome.as_str(), ruling.reason.as_str()), ("특사가 들어감", "논거가 고름"));
    assert_eq!(ruling.class, Some(EscalationClass::DeEscalation));
    assert_eq!(ruling.told.len(), 2);
    assert_eq!(laptop.table.state().variables[&tension()], 44);
    laptop.keys("A").shows("1  상황 변수 직접 조정");
}

#[test]
fn a_ruling_offers_opens_and_lets_a_ministry_know() {
    let laptop = open().keys("A1결과<tab>이유<tab><tab>=45<tab>");
    let laptop =
        laptop.shows("지금 부여할 차례로 올릴 상황메시지").keys("<space><tab><tab><space>");
    let laptop = laptop.shows("열 결정").keys("<tab><tab>").shows("국방부가 알게 되는 사실");
    let laptop = laptop.keys("<space><c-s>").shows("기록했습니다.");
    let state = laptop.table.state();
    assert!(state.injects[&InjectId::literal("i3")].due.is_some());
    assert!(state.decisions[&DecisionId::literal("d2")].opened_at.is_some());
    let ruling = rulings(&laptop).pop().expect("a ruling");
    let [learned] = &ruling.learned[..] else { panic!("one fact: {ruling:?}") };
    assert_eq!((learned.fact.as_str(), learned.cell.as_str()), ("script", "mnd"));
}

#[test]
fn what_is_out_of_range_or_no_number_is_refused_in_the_form_and_nothing_is_lost() {
    let laptop = open()
        .keys("A1결과<tab><c-s>")
        .shows("비워 둘 수 없습니다")
        .keys("이유<tab><tab>높게<c-s>");
    let laptop = laptop.shows("45처럼 새 값을 적거나").keys("<bs><bs>+70<c-s>");
    let laptop = laptop.shows("범위를 벗어난 값입니다(110).").shows("0부터 100까지").keys("<esc>");
    let laptop = laptop.shows("쓰던 글을 보관했습니다.").started_again().keys("A1").shows("+70");
    let laptop = laptop.shows("결과").keys("<tab><tab><tab><bs><bs>7<c-s>").shows("기록했습니다.");
    assert_eq!(laptop.table.state().variables[&tension()], 47);
}

#[test]
fn the_world_is_changed_by_hand_with_a_reason_and_nobody_is_told() {
    let laptop = Laptop::at(started_with(tense()), Shade::Dark, BTreeMap::new()).wait(5);
    let laptop = laptop.keys("A1").shows("부처에는 알리지 않습니다.").keys("<c-s>");
    let laptop = laptop.shows("비워 둘 수 없습니다").keys("어선이 나포됨<c-s>");
    let laptop = laptop.shows("바꾸는 것이 없습니다.").keys("<tab>45<c-s>").shows("기록했습니다.");
    let laptop = laptop.shows("45  충돌 직전");
    let ruling = rulings(&laptop).pop().expect("a ruling");
    assert_eq!((ruling.on, ruling.told.len()), (Ruled::World, 0));
    assert_eq!(laptop.table.state().variables[&tension()], 45);
}

/// MND acted alone with an answer of its own.
#[test]
fn an_answer_of_the_tables_own_waits_and_is_ruled_on() {
    let mut laptop = Laptop::at(started_with(tense()), Shade::Dark, BTreeMap::new()).wait(5);
    let chosen = Chosen::Other("초계함을 한 척 더 보냄".to_owned());
    let explanation = "본 것이 부족하여".to_owned();
    let alone = DecisionCommand::ActAlone { chosen, explanation };
    laptop.table.accepted("mnd-lead", alone.of(&DecisionId::literal("d1")));
    let laptop = laptop.caught_up().wait(3).keys("'").shows("판정을 기다립니다.").keys("<esc>A");
    let laptop = laptop.shows("국방부 단독 조치 (D1): 초계함을 한 척").keys("1");
    let laptop = laptop.shows("그 밖의 답: 초계함을").shows("결과를 알릴 곳: 국방부");
    let laptop =
        laptop.keys("<c-t>타르센이 항의함<tab>보이는 조치임<tab>4<c-s>").shows("기록했습니다.");
    let ruling = rulings(&laptop).pop().expect("a ruling");
    assert_eq!(ruling.class, Some(EscalationClass::Posturing));
    let record = laptop.table.records().into_iter().next_back().expect("a record");
    assert_eq!(record.said_at, Some(minutes(7)));
    laptop.keys("'").hides("판정을 기다립니다.");
}

/// What was said minutes ago stays so on the way through the papers menu.
#[test]
fn a_paper_keyed_for_a_ministry_may_have_been_said_minutes_ago() {
    let laptop = made().keys("2--w").shows("문서와 업무").keys("5").shows("국방부  자유조치");
    let laptop = laptop.shows("3분 전").keys("조치<tab>효과<tab>근거<c-s>").shows("기록했습니다.");
    let record = laptop.table.records().into_iter().next_back().expect("a record");
    assert_eq!(record.said_at, Some(minutes(4)));
    assert!(matches!(
        record.events[..],
        [Event::FreeMove { event: FreeMoveEvent::Made { .. }, .. }]
    ));
}

#[test]
fn adjudication_looks_as_it_did() {
    for (name, laptop, keys) in [
        ("menu", made as fn() -> Laptop, "A"),
        ("read", made, "A1"),
        ("rule", open, "A1특사가 들어감<tab>찬반이 고름<tab>2"),
        ("effects", open, "A1<tab><tab><tab>+5<tab><tab><tab><tab><tab>"),
        ("world", open, "A2"),
        ("argue", open, "1w1"),
        ("free_move", made, "2w5"),
    ] {
        for (columns, rows) in [(120, 40), (80, 24)] {
            let name = |language: &str| format!("adjudication_{name}_{language}_{columns}x{rows}");
            let shown = laptop().resize(columns, rows).keys(keys);
            insta::assert_snapshot!(name("ko"), shown.wire.grid());
            let shown = laptop().resize(columns, rows).keys("L").keys(keys);
            insta::assert_snapshot!(name("en"), shown.wire.grid());
        }
    }
}
