//! The Shadow Commander, played up to each moment that the projector shows.

use whitecell::session::{Confidence, DraftAnswer, RoomPage, SettleAs, TableCommand};
use whitecell::session::{DecisionCommand, RevealWhen};

use crate::support::play::{Play, decision, position, shipped};

pub(super) const MOFA_REASON: &str =
    "대사관 전문은 사람이 훈련한 대본이라고 한다. 먼저 물어야 한다.";
pub(super) const MND_REASON: &str =
    "상황판단 체계가 82%로 자율 지휘를 가리킨다. 늦으면 선택지가 준다.";
pub(super) const DRAFT: &str = "정찰을 늘리고 그 사실을 알리며, 대비태세는 오늘 중에는 1단계를 유지한다. \
    직통선으로 우리가 본 것을 먼저 알리고 묻는다.";

pub(super) fn briefed() -> Play {
    Play::started(shipped("shadow-commander.yaml")).at(2, 0).release("01-1").at(8, 42)
}

/// D2 is open, and MND's position lies sealed.
pub(super) fn sealed() -> Play {
    briefed()
        .at(26, 0)
        .begin("ministries")
        .on("facilitator", "d2", DecisionCommand::Open)
        .take("mnd-lead", "d2", position("raise", MND_REASON, Confidence::High, ("mofa", "isr")))
        .at(28, 0)
        .show(RoomPage::Decision(decision("d2")))
}

pub(super) fn revealed() -> Play {
    let mofa = position("hotline", MOFA_REASON, Confidence::Medium, ("mnd", "raise"));
    sealed().take("mofa-lead", "d2", mofa).at(31, 10).reveal("d2")
}

pub(super) fn without_mofa() -> Play {
    sealed().at(31, 10).reveal("d2")
}

pub(super) fn late() -> Play {
    let mofa = position("hotline", MOFA_REASON, Confidence::Medium, ("mnd", "raise"));
    without_mofa().at(32, 0).take("mofa-lead", "d2", mofa)
}

pub(super) fn writing() -> Play {
    revealed().at(33, 5).writing("d2", "정찰을 늘리고 그 사실을 알리며, 대비태세는 ")
}

pub(super) fn drafted() -> Play {
    revealed().at(35, 0).draft("mnd-lead", "d2", "isr", DRAFT)
}

pub(super) fn conditional() -> Play {
    let replacement = "대비태세는 내일 이사회까지 1단계를 유지한다.".to_owned();
    drafted().at(36, 0).answer("mofa-lead", "d2", 1, DraftAnswer::ConcurWithChanges { replacement })
}

pub(super) fn rewriting() -> Play {
    let reason = "알리지 않는 정찰은 도발로 읽힌다.".to_owned();
    let alternative = "정찰은 늘리지 않고 직통선으로 먼저 묻는다.".to_owned();
    drafted()
        .at(36, 0)
        .answer("mofa-lead", "d2", 1, DraftAnswer::NonConcur { reason, alternative })
        .writing("d2", "직통선으로 먼저 묻고, 답이 없으면 한 시간 뒤 정찰을 ")
}

pub(super) fn settled() -> Play {
    drafted().at(37, 0).answer("mofa-lead", "d2", 1, DraftAnswer::Concur).at(38, 0).on(
        "mnd-lead",
        "d2",
        DecisionCommand::Settle { how: SettleAs::Unified },
    )
}

pub(super) fn agreed() -> Play {
    settled().at(40, 0).show(RoomPage::Situation)
}

pub(super) fn paused() -> Play {
    agreed().table(TableCommand::Pause)
}

pub(super) fn blank() -> Play {
    agreed().show(RoomPage::Blank)
}

pub(super) fn stopped() -> Play {
    let reason = "옆 건물 화재 경보. 모두 계단으로 나가십시오.".to_owned();
    revealed().table(TableCommand::StopForRealWorld { reason })
}

/// Words as long as the rules allow.
pub(super) fn long() -> Play {
    let reason = "먼저 묻는다. ".repeat(125).trim_end().to_owned();
    let mofa = position("hotline", &reason, Confidence::Medium, ("mnd", "raise"));
    let text = "정찰을 늘리고 그 사실을 알린다. ".repeat(100).trim_end().to_owned();
    sealed()
        .take("mofa-lead", "d2", mofa)
        .on("facilitator", "d2", DecisionCommand::Reveal { when: RevealWhen::AllAreIn })
        .draft("mnd-lead", "d2", "isr", &text)
}

pub(super) fn all() -> Vec<(&'static str, Play)> {
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
    ]
}
