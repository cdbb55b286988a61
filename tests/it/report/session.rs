//! A small session in which much happens.

use whitecell::exercise::{MoveId, Span};
use whitecell::session::{
    AdHoc, Command, ConsentAnswer, Correction, DecisionCommand, DraftAnswer, InjectCommand,
    PassOnForm, PassageCommand, SettleAs, TableCommand,
};

use crate::review::table::{
    Table, cell, decision, harbour, inject, non_concur, option, passing, resume,
};

/// Sixty minutes at the harbour: a decision in two rounds, one over dissent, one that lapsed.
pub(crate) fn small() -> Table {
    let mut table = Table::new(&harbour());
    for (seat, person) in [("mofa-lead", "김가람"), ("mnd-lead", "박나래")] {
        let person = person.to_owned();
        table.say(seat, TableCommand::TakeSeat { person }).say(seat, TableCommand::AnswerCheck);
    }
    table.say("facilitator", TableCommand::StartExercise).at(0);
    briefing(&mut table);
    begin(table.at(12), "joint");
    readiness(&mut table);
    press(&mut table);
    begin(table.at(45), "review");
    table.at(55).end();
    table
}

fn begin(table: &mut Table, id: &str) {
    table.say("facilitator", TableCommand::BeginMove { to: MoveId::new(id).unwrap() });
}

fn briefing(table: &mut Table) {
    table.at(1).acknowledge("mofa-dg", "kanari-1").acknowledge("mnd-plans", "kanari-1");
    let amend = InjectCommand::Amend {
        title: Some("함정 정비 징후 (수정)".to_owned()),
        passages: vec![None],
        reason: "제목의 오타".to_owned(),
    };
    table.at(2).say("facilitator", amend.of(&inject("kanari-2"))).at(3).release("kanari-2");
    table.acknowledge("mnd-lead", "kanari-2").at(4).release("kanari-3");
    table.at(5).acknowledge("mofa-lead", "kanari-3");
    let ad_hoc = AdHoc {
        kind: whitecell::exercise::InjectKind::Contextual,
        to: vec![cell("mnd")],
        from: "모의반".to_owned(),
        channel: "전화".to_owned(),
        title: "올리아의 문의".to_owned(),
        passages: vec!["불빛을 보았느냐고 물음.".to_owned()],
        reason: "참가자가 올리아에 물음".to_owned(),
    };
    table.say("simcell", Command::ComposeInject(ad_hoc)).release("x-1").at(6);
    let recall = InjectCommand::Recall { reason: "다른 부처에 갈 것이었음".to_owned() };
    table.say("facilitator", recall.of(&inject("x-1")));
}

fn readiness(table: &mut Table) {
    table.at(13).position("mnd-lead", "d1", "kanari-raise", "kanari-raise");
    table.position("mofa-lead", "d1", "kanari-ask", "kanari-raise").reveal("d1");
    let note = "정비로 보인다고 함\n| 표 | 깨기 |\n# 제목".to_owned();
    table.at(16).key(
        "facilitator",
        "mnd-lead",
        2,
        passing(("kanari-2", 1), "mofa", PassOnForm::Spoken(note)),
    );
    table.at(17).draft("mnd-lead", "d1", "kanari-raise", "대비태세를 2단계로 올린다.");
    table.at(19).say("facilitator", TableCommand::Pause).wait(7);
    table.say("facilitator", TableCommand::ResumeClock).at(22);
    let against = non_concur("<b>이르다</b> [링크](http://x)", "직통선으로 먼저 묻는다");
    table.answer("mofa-lead", "d1", 1, against);
    table.at(24).wait(4).say("engine", resume(240_000));
    table.say("facilitator", TableCommand::ResumeClock);
    let longer = DecisionCommand::ExtendDeadline { by: Span::minutes(10) };
    table.decide("facilitator", "d1", longer);
    table.at(27).draft("mnd-lead", "d1", "kanari-ask", "직통선으로 먼저 묻고,\n그 뒤 다시 정한다.");
    table.at(29).answer("mofa-lead", "d1", 2, DraftAnswer::Concur);
    table.at(30).settle("mnd-lead", "d1", SettleAs::Unified);
    let Command::Passage(PassageCommand::PassOn { passage, to, .. }) =
        passing(("kanari-3", 1), "mnd", PassOnForm::Full)
    else {
        panic!("a passing-on")
    };
    table.at(31).say("mofa-dg", PassageCommand::AskConsent { passage, to }).at(33);
    let granted = PassageCommand::AnswerConsent { ask: 0, answer: ConsentAnswer::Granted };
    table.say("simcell", granted);
    let summary = PassOnForm::Summary("축제가 있다고 함".to_owned());
    table.at(34).say("mofa-lead", passing(("kanari-3", 1), "mnd", summary));
}

fn press(table: &mut Table) {
    table.release("kanari-6").at(35);
    table
        .position("mofa-lead", "d2", "answer", "silent")
        .position("mnd-lead", "d2", "silent", "silent");
    table.reveal("d2").at(36).draft("mofa-lead", "d2", "answer", "확인 중이다.");
    table.at(38).answer("mnd-lead", "d2", 1, non_concur("아직 이르다", "답하지 않는다"));
    let record = table.last();
    table.at(39).settle("mofa-lead", "d2", SettleAs::ByLead);
    let correction = Correction::Note("발언자는 정책기획관이었음".to_owned());
    table.say("facilitator", Command::Correct { record, correction });
    let alone = DecisionCommand::ActAlone {
        chosen: option("kanari-raise"),
        explanation: "현장 요청에 따라 먼저 올림".to_owned(),
    };
    table.at(41).key("mnd-plans", "mnd-lead", 0, alone.of(&decision("d1")));
    table.decide("facilitator", "d3", DecisionCommand::Open);
}
