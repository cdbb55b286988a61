//! Free moves at the players' own seats: made, argued about, withdrawn, and what came of them.

use whitecell::session::{
    Chosen, Command, DecisionCommand, Event, FreeMoveCommand, FreeMoveEvent, NewFreeMove,
    NewRuling, Ruled, Side,
};

use crate::support::play::{Play, decision};

use super::hall::Hall;
use super::moment::Moment;
use super::papers::started;

fn ruling(on: Ruled, outcome: &str) -> Command {
    Command::Rule(Box::new(NewRuling {
        on,
        outcome: outcome.to_owned(),
        class: None,
        effects: vec![],
        learned: vec![],
        reason: "찬반이 고름".to_owned(),
    }))
}

fn last(hall: &Hall) -> FreeMoveEvent {
    let events = hall.table.events().into_iter().rev();
    let mut own = events
        .filter_map(|it| if let Event::FreeMove { event, .. } = it { Some(event) } else { None });
    own.next().expect("a free move")
}

/// MOFA's lead made one, in keys.
fn made() -> Hall {
    let hall = Hall::started().wait(5).keys("mofa-lead", "w").shows("mofa-lead", "5  자유조치");
    let hall = hall.keys("mofa-lead", "5").shows("mofa-lead", "통제반이 결과를 판정하여");
    let hall = hall.keys("mofa-lead", "특사를 보냄<tab><c-s>");
    let hall = hall.shows("mofa-lead", "비워 둘 수 없습니다");
    hall.keys("mofa-lead", "대화가 열림<tab>작년에도 그랬음<c-s>")
        .shows("mofa-lead", "기록했습니다.")
}

#[test]
fn a_free_move_is_made_opened_argued_and_told() {
    let hall = made().shows("mofa-lead", "검토").shows("mofa-player", "검토");
    let hall = hall.hides("mnd-lead", "문서와 업무").control(FreeMoveCommand::Open.of(0));
    let hall = hall.shows("mnd-player", "*국방부-2 논거").hides("mofa-lead", "논거");
    let hall = hall.keys("mnd-player", "<space><space>").shows("mnd-player", "모든 부처가 보고");
    let hall = hall.keys("mnd-player", "w").shows("mnd-player", "2  국방부-2 반대 논거");
    let hall = hall.keys("mnd-player", "2").shows("mnd-player", "조치 내용: 특사를 보냄");
    let hall = hall.keys("mnd-player", "군 채널이 빠름<c-s>").shows("mnd-player", "기록했습니다.");
    let FreeMoveEvent::Argued { cell, side, .. } = last(&hall) else { panic!("an argument") };
    assert_eq!((cell.as_str(), side), ("mnd", Side::Against));
    let hall = hall.hides("mnd-lead", "논거").shows("mofa-lead", "논의");
    let hall = hall.control(ruling(Ruled::FreeMove(0), "거절당함"));
    let (mofa, mnd) = ("<down><down><down>", "<down><down><down>");
    let hall = hall.keys("mofa-lead", mofa).shows("mofa-lead", "판정 결과");
    let hall = hall.shows("mofa-lead", "거절당함").shows("mofa-lead", "반대 논거  국방부");
    let hall = hall.keys("mnd-lead", mnd).shows("mnd-lead", "거절당함");
    hall.keys("mnd-lead", "w").hides("mnd-lead", "찬성 논거");
}

#[test]
fn only_the_lead_makes_and_withdraws_and_only_while_it_waits() {
    let hall = made().keys("mofa-player", "w").hides("mofa-player", "자유조치");
    let hall = hall.keys("mofa-player", "<esc>").keys("mofa-lead", "w");
    let hall = hall.shows("mofa-lead", "1  외교부-2 철회: 자유조치").keys("mofa-lead", "1");
    assert_eq!(last(&hall), FreeMoveEvent::Withdrawn);
    hall.shows("mofa-lead", "철회").keys("mofa-lead", "w").hides("mofa-lead", "철회:");
}

#[test]
fn what_is_too_long_stays_in_the_form_with_its_length() {
    let hall =
        Hall::started().wait(5).keys("mofa-lead", "w5").paste("mofa-lead", &"글".repeat(1_001));
    let hall = hall.keys("mofa-lead", "<tab>효과<tab>근거<c-s>").shows("mofa-lead", "1,001");
    let hall = hall.shows("mofa-lead", "1,000").keys("mofa-lead", "<esc>w5");
    hall.shows("mofa-lead", "글글글").shows("mofa-lead", "근거");
}

fn new() -> Command {
    Command::MakeFreeMove(NewFreeMove {
        action: "주타르센 대사가 외교부 국장을 비공개로 만나 훈련 통보를 제안함".to_owned(),
        effect: "다음 기동을 미리 알게 됨".to_owned(),
        reasons: "지난해 어선 사건 때 같은 창구에서 하루 만에 답이 왔음".to_owned(),
    })
}

fn open() -> Play {
    let play = started().at(30, 0).keyed("mofa-lead", &new()).at(32, 0);
    play.keyed("facilitator", &FreeMoveCommand::Open.of(0))
}

fn ruled() -> Play {
    let argue = |side, text: &str| FreeMoveCommand::Argue { side, text: text.to_owned() }.of(0);
    let outcome = "국장이 면담에 응하고 3일 전 통보를 검토하겠다고 답함.";
    open()
        .at(33, 0)
        .keyed("mnd-plans", &argue(Side::For, "직통선보다 눈에 띄지 않음"))
        .keyed("mnd-lead", &argue(Side::Against, "외교부 창구는 해군 계획을 모를 수 있음"))
        .at(36, 0)
        .keyed("facilitator", &ruling(Ruled::FreeMove(0), outcome))
}

/// MND acted alone with words of its own, and control said what came of it.
fn told() -> Play {
    let chosen = Chosen::Other("초계함을 한 척 더 보냄".to_owned());
    let alone =
        DecisionCommand::ActAlone { chosen, explanation: "본 것이 부족함".to_owned() };
    let on = Ruled::Alone { decision: decision("d2"), act: 0 };
    started()
        .at(26, 0)
        .begin("ministries")
        .on("facilitator", "d2", DecisionCommand::Open)
        .at(28, 0)
        .on("mnd-lead", "d2", alone)
        .at(31, 0)
        .keyed("facilitator", &ruling(on, "타르센이 직통선으로 항의함."))
}

pub(super) fn all() -> Vec<Moment> {
    vec![
        Moment::new("free_move", started(), "mofa-lead", "w5주타르센 대사가<tab>미리 알게 됨<tab>"),
        Moment::new("free_move_open", open(), "mnd-plans", "<space>"),
        Moment::new("free_move_arguing", open(), "mnd-plans", "<space>w1"),
        Moment::new("free_move_ruled", ruled(), "mofa-lead", "<down><down>"),
        Moment::new("outcome", told(), "mnd-lead", "<down><down>"),
    ]
}
