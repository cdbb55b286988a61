//! Moments of The Shadow Commander, as the facilitator meets them.

use whitecell::session::{
    Confidence, ConsentAnswer, DecisionCommand, DraftAnswer, InjectCommand, PassOnForm,
    PassageCommand, PauseCause, SettleAs, TableCommand,
};

use crate::support::play::{Play, cell, inject_id, passage, position, shipped};

/// What one ministry writes into its envelope.
pub(super) const SEALED_WORDS: &str =
    "대사관 전문은 사람이 훈련한 대본이라고 한다. 먼저 물어야 한다.";

/// Every moment, with its name.
pub(super) fn all() -> Vec<(&'static str, Play)> {
    vec![
        ("before", before()),
        ("cable", cable()),
        ("kept", kept()),
        ("sealed", sealed()),
        ("revealed", revealed()),
        ("drafted", drafted()),
        ("settled", settled()),
        ("stopped", stopped()),
    ]
}

/// People sit down; not all have answered the check.
pub(super) fn before() -> Play {
    let mut play = Play::opened(shipped("shadow-commander.yaml"));
    for (seat, person) in [
        ("mofa-lead", "김 차관"),
        ("mofa-dg", "이 국장"),
        ("mofa-director", "정 과장"),
        ("mnd-lead", "박 차관"),
        ("mnd-plans", "최 준장"),
    ] {
        play = play.sits(seat, person);
    }
    let check = TableCommand::AnswerCheck.into();
    play.keyed("mofa-lead", &check).keyed("mnd-lead", &check)
}

/// The cable is with one ministry, a request for consent waits, the signs are offered.
pub(super) fn cable() -> Play {
    let consent = PassageCommand::AskConsent { passage: passage("01-3", 2), to: cell("mnd") };
    let keys = before().table(TableCommand::StartExercise).fall_due().at(3, 0).fall_due();
    keys.at(6, 10)
        .fall_due()
        .release("01-2")
        .at(7, 0)
        .acknowledge("mofa-lead", "01-1")
        .acknowledge("mnd-lead", "01-1")
        .at(10, 5)
        .fall_due()
        .release("01-3")
        .begin("ministries")
        .at(11, 30)
        .by("mnd-plans", "mnd-lead", &ack("01-2"))
        .acknowledge("mofa-lead", "01-3")
        .at(12, 0)
        .fall_due()
        .at(14, 40)
        .keyed("mofa-lead", &consent.into())
        .at(17, 12)
        .fall_due()
}

/// Consent was given and the cable still stays where it is.
pub(super) fn kept() -> Play {
    let asked = cable().release("01-4").keyed("simcell", &granted());
    asked.at(19, 30).fall_due().release("01-4a").acknowledge("mnd-lead", "01-4").at(22, 40)
}

/// One position is in its envelope, and the deadline nears.
pub(super) fn sealed() -> Play {
    cable()
        .release("01-4")
        .keyed("simcell", &granted())
        .pass_on(
            "mofa-lead",
            passage("01-3", 2),
            "mnd",
            PassOnForm::Summary(
                "사람이 정해진 대본을 훈련해 왔다는 말이 있음. 출처는 밝힐 수 없음.".to_owned(),
            ),
        )
        .at(19, 30)
        .fall_due()
        .release("01-4a")
        .take(
            "mofa-lead",
            "d1",
            position("rehearsed", SEALED_WORDS, Confidence::Medium, ("mnd", "machine")),
        )
        .at(23, 40)
}

/// The positions lie side by side.
pub(super) fn revealed() -> Play {
    sealed()
        .take(
            "mnd-lead",
            "d1",
            position(
                "machine",
                "상황판단 체계가 82%로 자율 지휘를 가리킨다.",
                Confidence::High,
                ("mofa", "open"),
            ),
        )
        .at(23, 50)
        .reveal("d1")
}

/// D2: a second draft, to which one ministry does not agree; its deadline has passed.
pub(super) fn drafted() -> Play {
    let text = "정찰을 늘리고 그 사실을 알리며, 대비태세는 1단계를 유지한다.";
    let objection = DraftAnswer::NonConcur {
        reason: "발령문 사유란이 그대로다.".to_owned(),
        alternative: "사유란을 '이례적 기동'으로 고친다.".to_owned(),
    };
    let outcome = DecisionCommand::RecordOutcome {
        line: [].into(),
        chosen: crate::support::play::option("rehearsed"),
        text: "사람이 훈련한 기동일 수 있다. 자율 지휘라는 말은 쓰지 않는다.".to_owned(),
    };
    revealed()
        .on("facilitator", "d1", outcome)
        .at(26, 0)
        .fall_due()
        .take(
            "mofa-lead",
            "d2",
            position("hotline", "먼저 묻는다.", Confidence::High, ("mnd", "raise")),
        )
        .take(
            "mnd-lead",
            "d2",
            position("isr", "본 것을 늘린다.", Confidence::Low, ("mofa", "hotline")),
        )
        .reveal("d2")
        .at(34, 0)
        .fall_due()
        .begin("joint")
        .draft("mnd-lead", "d2", "raise", "대비태세 2단계를 발령한다.")
        .at(36, 0)
        .answer("mofa-lead", "d2", 1, objection)
        .at(41, 0)
        .draft("mnd-lead", "d2", "isr", text)
        .at(53, 20)
        .fall_due()
}

/// Both agreed; a pause after the machine slept.
pub(super) fn settled() -> Play {
    let settle = DecisionCommand::Settle { how: SettleAs::Unified };
    let slept = whitecell::session::EngineCommand::Pause {
        cause: PauseCause::Suspended { gap_ms: 754_000 },
    };
    drafted()
        .answer("mofa-lead", "d2", 2, DraftAnswer::Concur)
        .on("mnd-lead", "d2", settle)
        .fall_due()
        .keyed(
            "facilitator",
            &InjectCommand::Skip { reason: "문안과 맞지 않음".to_owned() }.of(&inject_id("01-10")),
        )
        .keyed("engine", &slept.into())
}

/// Something real has happened.
pub(super) fn stopped() -> Play {
    sealed().table(TableCommand::StopForRealWorld { reason: "청사 화재 경보".to_owned() })
}

fn ack(id: &str) -> whitecell::session::Command {
    InjectCommand::Acknowledge.of(&inject_id(id))
}

fn granted() -> whitecell::session::Command {
    PassageCommand::AnswerConsent { ask: 0, answer: ConsentAnswer::Granted }.into()
}
