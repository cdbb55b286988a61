//! The Shadow Commander, played up to each moment that the projector shows.

use whitecell::exercise::{AudienceId, SlotId, SlotValueId};
use whitecell::session::{Confidence, DraftAnswer, RoomPage, SettleAs, TableCommand};
use whitecell::session::{
    DecisionCommand, NewStatement, PassOnForm, RevealWhen, StatementCommand, Wording,
};

use crate::support::play::{Play, decision, passage, position, shipped};

pub(crate) const MOFA_REASON: &str =
    "대사관 전문은 사람이 훈련한 대본이라고 한다. 먼저 물어야 한다.";
pub(crate) const MND_REASON: &str =
    "상황판단 체계가 82%로 자율 지휘를 가리킨다. 늦으면 선택지가 준다.";
pub(crate) const DRAFT: &str = "정찰을 늘리고 그 사실을 알리며, 대비태세는 오늘 중에는 1단계를 \
    유지한다. 직통선으로 우리가 본 것을 먼저 알리고 묻는다.";

pub(crate) fn briefed() -> Play {
    Play::started(shipped("shadow-commander.yaml")).at(2, 0).release("01-1").at(8, 42)
}

/// D2 is open, and MND's position lies sealed.
pub(crate) fn sealed() -> Play {
    briefed()
        .at(26, 0)
        .begin("ministries")
        .on("facilitator", "d2", DecisionCommand::Open)
        .take("mnd-lead", "d2", position("raise", MND_REASON, Confidence::High, ("mofa", "isr")))
        .at(28, 0)
        .show(RoomPage::Decision(decision("d2")))
}

pub(crate) fn revealed() -> Play {
    let mofa = position("hotline", MOFA_REASON, Confidence::Medium, ("mnd", "raise"));
    sealed().take("mofa-lead", "d2", mofa).at(31, 10).reveal("d2")
}

pub(crate) fn without_mofa() -> Play {
    sealed().at(31, 10).reveal("d2")
}

pub(crate) fn late() -> Play {
    let mofa = position("hotline", MOFA_REASON, Confidence::Medium, ("mnd", "raise"));
    without_mofa().at(32, 0).take("mofa-lead", "d2", mofa)
}

pub(crate) fn writing() -> Play {
    revealed().at(33, 5).writing("d2", "정찰을 늘리고 그 사실을 알리며, 대비태세는 ")
}

pub(crate) fn drafted() -> Play {
    revealed().at(35, 0).draft("mnd-lead", "d2", "isr", DRAFT)
}

pub(crate) fn conditional() -> Play {
    let replacement = "대비태세는 내일 이사회까지 1단계를 유지한다.".to_owned();
    drafted().at(36, 0).answer("mofa-lead", "d2", 1, DraftAnswer::ConcurWithChanges { replacement })
}

pub(crate) fn rewriting() -> Play {
    let reason = "알리지 않는 정찰은 도발로 읽힌다.".to_owned();
    let alternative = "정찰은 늘리지 않고 직통선으로 먼저 묻는다.".to_owned();
    drafted()
        .at(36, 0)
        .answer("mofa-lead", "d2", 1, DraftAnswer::NonConcur { reason, alternative })
        .writing("d2", "직통선으로 먼저 묻고, 답이 없으면 한 시간 뒤 정찰을 ")
}

pub(crate) fn settled() -> Play {
    drafted().at(37, 0).answer("mofa-lead", "d2", 1, DraftAnswer::Concur).at(38, 0).on(
        "mnd-lead",
        "d2",
        DecisionCommand::Settle { how: SettleAs::Unified },
    )
}

pub(crate) fn agreed() -> Play {
    settled().at(40, 0).show(RoomPage::Situation)
}

pub(crate) fn paused() -> Play {
    agreed().table(TableCommand::Pause)
}

pub(crate) fn blank() -> Play {
    agreed().show(RoomPage::Blank)
}

pub(crate) fn stopped() -> Play {
    let reason = "옆 건물 화재 경보. 모두 계단으로 나가십시오.".to_owned();
    revealed().table(TableCommand::StopForRealWorld { reason })
}

/// Papers went out, and MOFA passed one passage on in summary.
pub(crate) fn shared() -> Play {
    let summary =
        PassOnForm::Summary("현지 접촉에 따르면 정해진 대본을 되풀이한다고 함.".to_owned());
    Play::started(shipped("shadow-commander.yaml"))
        .at(2, 0)
        .release("01-1")
        .at(3, 0)
        .acknowledge("mofa-lead", "01-1")
        .acknowledge("mnd-lead", "01-1")
        .at(5, 0)
        .release("01-2")
        .at(10, 0)
        .release("01-3")
        .at(16, 0)
        .release("01-4")
        .at(20, 0)
        .pass_on("mofa-lead", passage("01-3", 2), "mnd", summary)
}

/// The exercise is over.
pub(crate) fn ended() -> Play {
    shared()
        .at(26, 0)
        .on("facilitator", "d2", DecisionCommand::Open)
        .take("mnd-lead", "d2", position("raise", MND_REASON, Confidence::High, ("mofa", "isr")))
        .take(
            "mofa-lead",
            "d2",
            position("hotline", MOFA_REASON, Confidence::Medium, ("mnd", "raise")),
        )
        .at(31, 10)
        .reveal("d2")
        .draft("mnd-lead", "d2", "isr", DRAFT)
        .answer("mofa-lead", "d2", 1, DraftAnswer::Concur)
        .on("mnd-lead", "d2", DecisionCommand::Settle { how: SettleAs::Unified })
        .at(60, 0)
        .table(TableCommand::EndExercise)
        .show(RoomPage::HotWash)
}

/// Words as long as the rules allow.
pub(crate) fn long() -> Play {
    let reason = "먼저 묻는다. ".repeat(125).trim_end().to_owned();
    let mofa = position("hotline", &reason, Confidence::Medium, ("mnd", "raise"));
    let text = "정찰을 늘리고 그 사실을 알린다. ".repeat(100).trim_end().to_owned();
    sealed()
        .take("mofa-lead", "d2", mofa)
        .on("facilitator", "d2", DecisionCommand::Reveal { when: RevealWhen::AllAreIn })
        .draft("mnd-lead", "d2", "isr", &text)
}

/// Both ministries have spoken to the ally, without each other.
fn statements() -> Play {
    let says =
        |play: Play, seat: &str, id: u32, text: &str, slots: [(&'static str, &'static str); 2]| {
            let slots =
                slots.map(|(slot, value)| (SlotId::literal(slot), SlotValueId::literal(value)));
            let wording = Wording { text: text.to_owned(), slots: slots.into() };
            let new = NewStatement { audience: AudienceId::literal("ally"), wording };
            play.keyed(seat, &new.into()).keyed(seat, &StatementCommand::Release.of(id))
        };
    let mofa = [("command", "study"), ("contact", "asking")];
    let play = says(briefed(), "mofa-lead", 0, "확인하고 있으며 직통선으로 묻고 있습니다.", mofa);
    let mnd = [("command", "autonomous"), ("posture", "raised")];
    let text = "기계가 지휘하는 함대로 보며 대비태세를 높일 수 있습니다.";
    says(play, "mnd-lead", 1, text, mnd).show(RoomPage::Statements)
}

pub(crate) fn all() -> Vec<(&'static str, Play)> {
    vec![
        ("opened", Play::opened(shipped("shadow-commander.yaml"))),
        ("briefed", briefed()),
        ("sealed", sealed()),
        ("revealed", revealed()),
        ("without_mofa", without_mofa()),
        ("late", late()),
        ("writing", writing()),
        ("drafted", drafted()),
        ("conditional", conditional()),
        ("rewriting", rewriting()),
        ("settled", settled()),
        ("agreed", agreed()),
        ("paused", paused()),
        ("blank", blank()),
        ("stopped", stopped()),
        ("long", long()),
        ("ended", ended()),
        ("statements", statements()),
    ]
}
