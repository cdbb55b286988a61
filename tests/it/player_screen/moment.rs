//! Moments of The Shadow Commander, as a player meets them.

use std::collections::BTreeMap;

use whitecell::exercise::{Language, SeatId};
use whitecell::session::view::Views;
use whitecell::session::{
    Confidence, ConsentAnswer, DecisionCommand, DraftAnswer, EvaluationCommand, PassageCommand,
    PauseCause, SeatCommand, TableCommand,
};
use whitecell::tui::{Input, Player, PlayerScene, Shade, Theme};

use crate::room::story;
use crate::support::keys::strokes;
use crate::support::play::{NO_DRAFTS, Play, cell, passage, position, shipped};

/// Somebody at a moment, and what they have pressed since they sat down.
pub(super) struct Moment {
    pub(super) name: &'static str,
    pub(super) play: Play,
    seat: &'static str,
    keys: &'static str,
}

impl Moment {
    pub(super) fn new(
        name: &'static str,
        play: Play,
        seat: &'static str,
        keys: &'static str,
    ) -> Self {
        Self { name, play, seat, keys }
    }

    pub(super) fn scene<'a>(&self, views: &'a Views) -> PlayerScene<'a> {
        let id = self.seat.split('-').next().expect("a seat's id begins with its cell's");
        let (view, now) = (&views.cells[&cell(id)], self.play.now());
        PlayerScene { view, now, notice: None, drafts: &NO_DRAFTS }
    }

    /// The player's screen, with the keys pressed.
    pub(super) fn player(&self, language: Language, (columns, rows): (u16, u16)) -> Player {
        let seat = SeatId::new(self.seat).expect("an id");
        let theme = Theme::new(Shade::Dark);
        let mut player = Player::new(seat, language, theme, BTreeMap::new());
        let views = self.play.views();
        let scene = self.scene(&views);
        player.on_input(Input::Resize { columns, rows }, &scene);
        for stroke in strokes(self.keys) {
            let input = Input::of(stroke.event()).expect("a key");
            player.on_input(input, &scene);
        }
        player
    }
}

pub(super) fn seated() -> Play {
    let mut play = Play::opened(shipped("shadow-commander.yaml"));
    for (seat, person) in [
        ("mofa-lead", "김 차관"),
        ("mofa-dg", "이 국장"),
        ("mnd-lead", "박 차관"),
        ("mnd-plans", "최 준장"),
    ] {
        play = play.sits(seat, person);
    }
    play
}

fn received() -> Play {
    let check = TableCommand::AnswerCheck.into();
    let consent = PassageCommand::AskConsent { passage: passage("01-3", 2), to: cell("mnd") };
    seated()
        .keyed("mofa-lead", &check)
        .keyed("mnd-lead", &check)
        .table(TableCommand::StartExercise)
        .at(2, 0)
        .release("01-1")
        .at(3, 0)
        .acknowledge("mofa-lead", "01-1")
        .at(10, 0)
        .release("01-3")
        .at(12, 30)
        .keyed("mofa-lead", &consent.into())
        .at(13, 0)
}

fn granted() -> Play {
    let granted = PassageCommand::AnswerConsent { ask: 0, answer: ConsentAnswer::Granted };
    received().keyed("simcell", &granted.into()).acknowledge("mofa-lead", "01-3").at(14, 0)
}

/// D2 is open; MOFA's position lies sealed.
fn deciding() -> Play {
    received()
        .at(26, 0)
        .begin("ministries")
        .on("facilitator", "d2", DecisionCommand::Open)
        .at(28, 0)
}

/// With a decision whose outcome alone is recorded.
fn discussed() -> Play {
    deciding().on("facilitator", "d4", DecisionCommand::Open)
}

fn muted(play: Play) -> Play {
    let mute = SeatCommand::Mute { reason: "말이 겹침".to_owned() };
    play.keyed("facilitator", &mute.of(&SeatId::literal("mofa-lead")))
}

fn own_sealed() -> Play {
    let mofa = position("hotline", story::MOFA_REASON, Confidence::Medium, ("mnd", "raise"));
    deciding().take("mofa-lead", "d2", mofa)
}

fn revealed() -> Play {
    let mnd = position("raise", story::MND_REASON, Confidence::High, ("mofa", "isr"));
    own_sealed().take("mnd-lead", "d2", mnd).at(31, 10).reveal("d2")
}

fn drafted() -> Play {
    revealed().at(35, 0).draft("mnd-lead", "d2", "isr", story::DRAFT)
}

fn dissented() -> Play {
    let reason = "알리지 않는 정찰은 도발로 읽힌다.".to_owned();
    let alternative = "정찰은 늘리지 않고 직통선으로 먼저 묻는다.".to_owned();
    let answer = DraftAnswer::NonConcur { reason, alternative };
    drafted().at(36, 0).answer("mofa-lead", "d2", 1, answer)
}

fn agreed() -> Play {
    drafted().at(36, 0).answer("mofa-lead", "d2", 1, DraftAnswer::Concur)
}

fn settled() -> Play {
    let how = whitecell::session::SettleAs::Unified;
    agreed().at(38, 0).on("mnd-lead", "d2", DecisionCommand::Settle { how })
}

fn ended() -> Play {
    settled().table(TableCommand::EndExercise)
}

/// MOFA has commented twice, MND once.
fn commented() -> Play {
    let comment = |text: &str| EvaluationCommand::Comment { text: text.to_owned() };
    ended()
        .command("mofa-lead", comment("먼저 물은 것이 효과가 있었음."))
        .command("mnd-lead", comment("경보의 근거를 함께 확인할 필요가 있음."))
        .command(
            "mofa-lead",
            comment("먼저 물은 것이 효과가 있었음.\n동의 요청 문구를 미리 정해 둘 필요가 있음."),
        )
}

/// Twice the same ministry, before and after something came to it.
pub(super) fn rings() -> Vec<(&'static str, Play, Play, bool)> {
    let own = revealed().at(35, 0).draft("mnd-lead", "d2", "isr", story::DRAFT);
    vec![
        ("mofa-lead", seated(), received(), true),
        ("mofa-observer", seated(), received(), true),
        ("mofa-lead", received(), deciding(), true),
        ("mofa-dg", received(), deciding(), false),
        ("mofa-lead", revealed(), drafted(), true),
        ("mnd-lead", revealed(), own, false),
        ("mofa-lead", muted(deciding()), deciding(), false),
    ]
}

pub(super) fn all() -> Vec<Moment> {
    let slept = whitecell::session::EngineCommand::Pause { cause: PauseCause::ByHand };
    let stop = TableCommand::StopForRealWorld { reason: "청사 화재 경보".to_owned() };
    vec![
        Moment::new("before", seated(), "mofa-lead", ""),
        Moment::new("received", received(), "mofa-lead", ""),
        Moment::new("granted", granted(), "mofa-lead", "<space>"),
        Moment::new("participant", received(), "mofa-dg", ""),
        Moment::new("passing_on", received(), "mofa-lead", "s2<tab><tab>2<tab>요지만 전합니다."),
        Moment::new("position", deciding(), "mofa-lead", "i3<tab>먼저 묻는다."),
        Moment::new("sealed", own_sealed(), "mofa-lead", "<down><down><down><down>"),
        Moment::new("revealed", revealed(), "mofa-lead", "<down><down><down><down>"),
        Moment::new("to_draft", revealed(), "mnd-lead", "<space>"),
        Moment::new("to_answer", drafted(), "mofa-lead", "<space>"),
        Moment::new("concurring", drafted(), "mofa-lead", "c"),
        Moment::new("changes", drafted(), "mofa-lead", "e"),
        Moment::new("revising", dissented(), "mnd-lead", "m<tab>"),
        Moment::new("to_settle", agreed(), "mnd-lead", "<space>"),
        Moment::new("settled", settled(), "mofa-lead", "<down><down><down><down>"),
        Moment::new("refused", deciding(), "mofa-dg", "c"),
        Moment::new("muted", muted(deciding()), "mofa-lead", ""),
        Moment::new("muted_asking", muted(deciding()), "mofa-lead", "i"),
        Moment::new("leaving", deciding(), "mofa-lead", "Q"),
        Moment::new("discussed", discussed(), "mofa-lead", "<down><down><down><down><down>"),
        Moment::new("help", deciding(), "mofa-lead", "?"),
        Moment::new("help_player", deciding(), "mofa-dg", "?"),
        Moment::new("help_observer", deciding(), "mofa-observer", "?"),
        Moment::new("paused", deciding().keyed("engine", &slept.into()), "mofa-lead", ""),
        Moment::new("stopped", deciding().table(stop), "mofa-lead", ""),
        Moment::new("ended", ended(), "mofa-lead", ""),
        Moment::new("comment", ended(), "mofa-lead", "<space>"),
        Moment::new("commenting", ended(), "mofa-lead", "<space>w먼저 물은 것이 효과가 있었음."),
        Moment::new("commented", commented(), "mofa-dg", "<down><down>"),
    ]
}
