//! What happens in both sessions of a pair, and what happens beside it in each.

mod adjudication;
pub(super) mod evaluation;
pub(super) mod exchange;
mod forecast;
mod probe;

use whitecell::exercise::{
    CellId, ChoiceId, DecisionId, InjectId, InjectKind, MoveId, PassageRef, Seat, SeatId, Span,
};
use whitecell::session::{
    About, AdHoc, Chosen, Command, Confidence, ConsentAnswer, Correction, DecisionCommand,
    DraftAnswer, Expectation, InjectCommand, ItemCommand, NewNote, PassOnForm, PassageCommand,
    Position, Presence, RevealWhen, RoomPage, SeatCommand, Seq, SettleAs, TableCommand,
};

use crate::support::dice::Dice;
use crate::support::exercise::{cell, decision_id, inject_id};

use super::world::SECONDS;

/// Somebody's wish.
#[derive(Clone, Debug)]
pub(super) struct Act {
    pub(super) seat: SeatId,
    pub(super) command: Command,
}

fn by(seat: &str, command: impl Into<Command>) -> Act {
    Act { seat: SeatId::new(seat).expect("an id"), command: command.into() }
}

/// One step of a play: at so many seconds, what everybody of the pair does.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) at_seconds: u64,
    pub(super) acts: Vec<Act>,
}

/// The steps of both sessions.
pub(super) fn steps(common: u64) -> Vec<Step> {
    let mut dice = Dice::new(common ^ 0x5c21);
    let mut exchanged = Dice::new(common ^ 0xe7c4);
    let mut judged = Dice::new(common ^ 0x1cd2);
    let mut ruled = Dice::new(common ^ 0x7a31);
    let mut asked = Dice::new(common ^ 0x9b0e);
    let count = 5 + dice.below(6);
    let every = SECONDS / u64::try_from(count).expect("small");
    let (mut steps, mut flow) = (vec![], 0);
    for number in 0..count {
        let at_seconds = every * u64::try_from(number).expect("small") + dice.roll() % every;
        let mut acts = acts(&mut dice, &mut flow);
        acts.extend(exchange::seen(&mut exchanged));
        acts.push(forecast::seen(&mut judged));
        acts.extend(adjudication::seen(&mut ruled));
        if number + 2 == count {
            acts.extend(probe::put(&mut asked));
        }
        if number + 1 == count {
            acts.splice(0..0, probe::closed());
        }
        steps.push(Step { at_seconds, acts });
    }
    steps
}

/// What MND does, what control does to it, and what others do before its eyes.
fn acts(dice: &mut Dice, flow: &mut usize) -> Vec<Act> {
    let number = u32::try_from(dice.below(4)).expect("small");
    let passage = u16::try_from(1 + dice.below(2)).expect("small");
    let to = dice.pick(&super::world::others()).clone();
    let released = inject_id(&format!("v{}", dice.below(4)));
    match dice.below(22) {
        0 => vec![by("facilitator", InjectCommand::Release.of(&released))],
        1 | 2 => vec![by("mnd-lead", ItemCommand::Acknowledge.of(number))],
        3 => {
            let form = dice.pick(&[PassOnForm::Full, PassOnForm::Summary("짧게".into())]).clone();
            vec![by("mnd-lead", ItemCommand::PassOn { passage, to, form }.of(number))]
        }
        4 => vec![by("mnd-lead", ItemCommand::AskConsent { passage, to }.of(number))],
        5 => {
            // In summary, from a source that differs; in full, from one that does not.
            let words = PassOnForm::Summary(dice.words());
            vec![
                by("mofa-lead", told("h0", 1, words)),
                by("mofa-lead", told("s0", 2, PassOnForm::Full)),
            ]
        }
        6 => vec![by("facilitator", TableCommand::Pause)],
        7 => vec![by("facilitator", TableCommand::ResumeClock)],
        8 if dice.one_in(2) => vec![by("mnd-lead", seated(dice))],
        8 => {
            let (chosen, explanation) = (chosen(dice), dice.words());
            vec![by("mnd-lead", on_d1(DecisionCommand::ActAlone { chosen, explanation }))]
        }
        9 => {
            let to = MoveId::literal(dice.pick::<&str>(&["cells", "joint"]));
            vec![by("facilitator", TableCommand::BeginMove { to })]
        }
        10..=20 => {
            *flow += 1;
            on_the_decision(dice, *flow)
        }
        _ => vec![probe(dice)],
    }
}

/// The decision goes on: MND's position, the reveal, drafts and answers in turn, the outcome. Who
/// does not lead is refused.
fn on_the_decision(dice: &mut Dice, step: usize) -> Vec<Act> {
    let both = |command: Command| vec![by("mnd-lead", command.clone()), by("mofa-lead", command)];
    match step {
        1 => vec![by("mnd-lead", take(position(dice, "mnd")))],
        2 => sealed_and_revealed(dice),
        3 | 6 => both(draft(dice)),
        4 => both(answer(dice)),
        7 => both(on_d1(DecisionCommand::Answer { round: 2, answer: DraftAnswer::Concur })),
        _ => {
            let how = *dice.pick(&[SettleAs::Unified, SettleAs::ByLead]);
            both(on_d1(DecisionCommand::Settle { how }))
        }
    }
}

fn told(inject: &str, number: u16, form: PassOnForm) -> PassageCommand {
    let passage = PassageRef { inject: inject_id(inject), number };
    PassageCommand::PassOn { passage, to: cell("mnd"), form, facts: None }
}

fn on_d1(command: DecisionCommand) -> Command {
    command.of(&decision_id("d1"))
}

fn take(position: Position) -> Command {
    on_d1(DecisionCommand::TakePosition(position))
}

fn chosen(dice: &mut Dice) -> Chosen {
    match dice.below(3) {
        0 => Chosen::Other(dice.words()),
        1 => Chosen::Option(ChoiceId::literal("hotline")),
        _ => Chosen::Option(ChoiceId::literal("raise")),
    }
}

fn position(dice: &mut Dice, of: &str) -> Position {
    let other = if of == "mnd" { "mofa" } else { "mnd" };
    let options = [Expectation::Option(ChoiceId::literal("raise")), Expectation::Other];
    Position {
        chosen: chosen(dice),
        reason: dice.words(),
        confidence: *dice.pick(&[Confidence::Low, Confidence::High]),
        expects: [(cell(other), dice.pick(&options).clone())].into(),
    }
}

/// Both seal what both sessions show, and at once it is revealed.
fn sealed_and_revealed(dice: &mut Dice) -> Vec<Act> {
    let mofa = take(position(dice, "mofa"));
    let mnd = take(position(dice, "mnd"));
    let reveal = on_d1(DecisionCommand::Reveal { when: RevealWhen::Now });
    vec![by("mofa-lead", mofa), by("mnd-lead", mnd), by("facilitator", reveal)]
}

fn draft(dice: &mut Dice) -> Command {
    let silence_within = dice.one_in(3).then(|| Span::minutes(1));
    on_d1(DecisionCommand::Draft {
        line: [].into(),
        chosen: chosen(dice),
        text: dice.words(),
        silence_within,
    })
}

fn answer(dice: &mut Dice) -> Command {
    let answer = match dice.below(4) {
        0 | 1 => DraftAnswer::Concur,
        2 => DraftAnswer::ConcurWithChanges { replacement: dice.words() },
        _ => DraftAnswer::NonConcur { reason: dice.words(), alternative: dice.words() },
    };
    on_d1(DecisionCommand::Answer { round: 1, answer })
}

/// MND names what it cannot see; one session of the pair may have it and the other not.
fn probe(dice: &mut Dice) -> Act {
    let inject = inject_id(&format!("h{}", dice.below(6)));
    let decision = DecisionId::literal(dice.pick::<&str>(&["hd0", "hd1"]));
    let passage = PassageRef { inject: inject.clone(), number: 1 };
    let to = cell("mou");
    let form = PassOnForm::Full;
    let command = match dice.below(8) {
        0 => InjectCommand::Acknowledge.of(&inject),
        1 => InjectCommand::Release.of(&inject),
        2 => PassageCommand::PassOn { passage, to, form, facts: None }.into(),
        3 => PassageCommand::AskConsent { passage, to }.into(),
        4 => PassageCommand::AnswerConsent { ask: 0, answer: ConsentAnswer::Granted }.into(),
        5 => DecisionCommand::TakePosition(position(dice, "mnd")).of(&decision),
        6 => DecisionCommand::Open.of(&decision),
        _ => {
            let correction = Correction::Note("?".to_owned());
            Command::Correct { record: Seq(dice.roll() % 60), correction }
        }
    };
    by("mnd-lead", command)
}

/// Something that MND may not notice. `asks` are the requests for consent of the other cells.
pub(super) fn unseen(hidden: &mut Dice, asks: &[u32]) -> Act {
    let inject = inject_id(&format!("h{}", hidden.below(6)));
    let lead = *hidden.pick(&["mofa-lead", "mou-lead"]);
    match hidden.below(16) {
        0..=2 => by("facilitator", on_inject(hidden, &inject)),
        3 => by("facilitator", Command::ComposeInject(ad_hoc(hidden))),
        4 => by("facilitator", at_table(hidden)),
        5 => {
            let any = inject_id(hidden.pick::<&str>(&["v0", "v1", "s0", "h0", "h1"]));
            by(lead, InjectCommand::Acknowledge.of(&any))
        }
        6 => by(lead, between_the_others(hidden, inject)),
        7 => match asks.first() {
            Some(ask) => {
                let answer = *hidden.pick(&[ConsentAnswer::Granted, ConsentAnswer::Refused]);
                by("simcell", PassageCommand::AnswerConsent { ask: *ask, answer })
            }
            None => by("mofa-lead", TableCommand::AnswerCheck),
        },
        8 => {
            let seat = *hidden.pick(&["mofa-lead", "mou-player", "simcell", "evaluator"]);
            by(seat, seated(hidden))
        }
        9 => by("mofa-lead", take(position(hidden, "mofa"))),
        10 => {
            let (chosen, explanation) = (chosen(hidden), hidden.words());
            by("mofa-lead", on_d1(DecisionCommand::ActAlone { chosen, explanation }))
        }
        11 | 12 => exchange::unseen(hidden),
        13 => forecast::unseen(hidden),
        14 if hidden.one_in(2) => by("mofa-lead", probe::answers(hidden)),
        14 => by("facilitator", kept_by_control(hidden)),
        _ => elsewhere(hidden),
    }
}

/// Notes, and another facilitator.
fn kept_by_control(hidden: &mut Dice) -> Command {
    let text = hidden.words();
    match hidden.below(5) {
        4 => on_seat(hidden),
        3 => evaluation::watched(hidden).into(),
        0 => TableCommand::HandOver { to: hidden.words(), note: text }.into(),
        1 => TableCommand::TakeOver.into(),
        _ => NewNote { about: About::Cell(cell("mnd")), text }.into(),
    }
}

/// Control deals with seats of the other ministries.
fn on_seat(hidden: &mut Dice) -> Command {
    let seat: &&str = hidden.pick(&["mofa-lead", "mou-player", "simcell"]);
    let seat = SeatId::literal(seat);
    let reason = hidden.words();
    match hidden.below(6) {
        0 => SeatCommand::Move { to: SeatId::literal("mou-player") }.of(&seat),
        1 => SeatCommand::Replace { person: reason }.of(&seat),
        2 => SeatCommand::SendOut { reason }.of(&seat),
        // Whom nothing that MND sees waits for.
        3 => SeatCommand::Mute { reason }.of(&SeatId::literal("mofa-observer")),
        4 => SeatCommand::Unmute.of(&SeatId::literal("mofa-observer")),
        _ => SeatCommand::PassDuties { to: Seat::facilitator() }.of(&seat),
    }
}

fn on_inject(hidden: &mut Dice, inject: &InjectId) -> Command {
    let reason = hidden.words();
    let command = match hidden.below(8) {
        0 | 1 => InjectCommand::Release,
        2 => InjectCommand::Hold,
        3 => InjectCommand::LetGo,
        4 => InjectCommand::Skip { reason },
        // MOFA keeps what it passes on to MND.
        5 if inject.as_str() != "h0" => InjectCommand::Recall { reason },
        6 => InjectCommand::SendAgain { cells: vec![cell("mofa")] },
        _ => {
            InjectCommand::Amend { title: Some(hidden.words()), passages: vec![None, None], reason }
        }
    };
    command.of(inject)
}

fn ad_hoc(hidden: &mut Dice) -> AdHoc {
    AdHoc {
        kind: InjectKind::Contextual,
        to: vec![cell("mou")],
        from: hidden.words(),
        channel: hidden.words(),
        title: hidden.words(),
        passages: vec![hidden.words()],
        reason: hidden.words(),
    }
}

fn at_table(hidden: &mut Dice) -> Command {
    match hidden.below(3) {
        0 => {
            let page = hidden.pick(&[RoomPage::Blank, RoomPage::Situation]).clone();
            TableCommand::ShowRoom { page }.into()
        }
        1 => {
            let presence = *hidden.pick(&[Presence::Absent, Presence::Present]);
            TableCommand::SetPresence { cell: cell("mou"), presence }.into()
        }
        _ => {
            let correction = Correction::Note(hidden.words());
            Command::Correct { record: Seq(hidden.roll() % 30), correction }
        }
    }
}

fn seated(hidden: &mut Dice) -> TableCommand {
    match hidden.below(3) {
        0 => TableCommand::TakeSeat { person: hidden.words() },
        1 => TableCommand::LeaveSeat,
        _ => TableCommand::AnswerCheck,
    }
}

/// The other two cells between themselves.
fn between_the_others(hidden: &mut Dice, inject: InjectId) -> PassageCommand {
    let passage = PassageRef { inject, number: 1 };
    let to: CellId = hidden.pick(&super::world::others()).clone();
    if hidden.one_in(2) {
        return PassageCommand::AskConsent { passage, to };
    }
    PassageCommand::PassOn { passage, to, form: PassOnForm::Summary(hidden.words()), facts: None }
}

/// On a decision that is not MND's.
fn elsewhere(hidden: &mut Dice) -> Act {
    let decision = DecisionId::literal(hidden.pick::<&str>(&["hd0", "hd1"]));
    let expects = [(cell("mou"), Expectation::Other)].into();
    let (reason, confidence) = (hidden.words(), Confidence::Medium);
    match hidden.below(4) {
        0 => by("facilitator", DecisionCommand::Open.of(&decision)),
        1 => {
            let position = Position { chosen: chosen(hidden), reason, confidence, expects };
            by("mofa-lead", DecisionCommand::TakePosition(position).of(&decision))
        }
        2 => by("facilitator", DecisionCommand::Reveal { when: RevealWhen::Now }.of(&decision)),
        _ => {
            let (chosen, text) = (chosen(hidden), hidden.words());
            by(
                "facilitator",
                DecisionCommand::RecordOutcome { line: [].into(), chosen, text }.of(&decision),
            )
        }
    }
}
