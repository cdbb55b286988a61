//! Commands on the small exercise, in the words of the table.

use whitecell::exercise::{ChoiceId, FactId, PassageRef, Span};
use whitecell::session::{
    Chosen, Command, Confidence, ConsentAnswer, Correction, DecisionCommand, DraftAnswer,
    Expectation, InjectCommand, PassOnForm, PassageCommand, Position, RevealWhen, Seq, SettleAs,
    TableCommand,
};

use super::exercise::{cell, decision_id, exercise, inject_id};
use super::table::{Table, given};

/// The small exercise under way.
pub(crate) fn started() -> Table {
    given(exercise(), []).does("facilitator", TableCommand::StartExercise)
}

pub(crate) fn on_d1(command: DecisionCommand) -> Command {
    command.of(&decision_id("d1"))
}

pub(crate) fn open() -> Command {
    on_d1(DecisionCommand::Open)
}

pub(crate) fn option(id: &'static str) -> Chosen {
    Chosen::Option(ChoiceId::literal(id))
}

/// A position that expects the hotline of `other`.
pub(crate) fn position(chosen: &'static str, other: &'static str) -> Position {
    let expected = Expectation::Option(ChoiceId::literal("hotline"));
    Position {
        chosen: option(chosen),
        reason: "so".to_owned(),
        confidence: Confidence::Medium,
        expects: [(cell(other), expected)].into(),
    }
}

pub(crate) fn take(position: Position) -> Command {
    on_d1(DecisionCommand::TakePosition(position))
}

pub(crate) fn mnd_takes(chosen: &'static str) -> Command {
    take(position(chosen, "mofa"))
}

pub(crate) fn mofa_takes(chosen: &'static str) -> Command {
    take(position(chosen, "mnd"))
}

pub(crate) fn reveal(when: RevealWhen) -> Command {
    on_d1(DecisionCommand::Reveal { when })
}

pub(crate) fn draft(chosen: &'static str) -> Command {
    let (chosen, text) = (option(chosen), "We ask.".to_owned());
    on_d1(DecisionCommand::Draft { line: [].into(), chosen, text, silence_within: None })
}

pub(crate) fn draft_counting_silence(minutes: u64) -> Command {
    let (chosen, text) = (option("hotline"), "We ask.".to_owned());
    let silence_within = Some(Span::minutes(minutes));
    on_d1(DecisionCommand::Draft { line: [].into(), chosen, text, silence_within })
}

pub(crate) fn answer(round: u32, answer: DraftAnswer) -> Command {
    on_d1(DecisionCommand::Answer { round, answer })
}

pub(crate) fn objection() -> DraftAnswer {
    DraftAnswer::NonConcur { reason: "no".to_owned(), alternative: "We wait.".to_owned() }
}

pub(crate) fn changes() -> DraftAnswer {
    DraftAnswer::ConcurWithChanges { replacement: "We ask today.".to_owned() }
}

pub(crate) fn settle(how: SettleAs) -> Command {
    on_d1(DecisionCommand::Settle { how })
}

pub(crate) fn record_outcome(chosen: &'static str) -> Command {
    let (chosen, text) = (option(chosen), "So be it.".to_owned());
    on_d1(DecisionCommand::RecordOutcome { line: [].into(), chosen, text })
}

pub(crate) fn act_alone() -> Command {
    let (chosen, explanation) = (option("raise"), "We had to.".to_owned());
    on_d1(DecisionCommand::ActAlone { chosen, explanation })
}

/// `d1` opened by control at minute 12.
pub(crate) fn opened() -> Table {
    opened_in(started())
}

pub(crate) fn opened_in(table: Table) -> Table {
    table.at(12).does("facilitator", open())
}

/// Both positions of `d1` lie side by side at minute 16.
pub(crate) fn revealed() -> Table {
    revealed_in(opened())
}

pub(crate) fn revealed_in(table: Table) -> Table {
    table
        .at(14)
        .does("mnd-lead", mnd_takes("raise"))
        .does("mofa-lead", mofa_takes("hotline"))
        .at(16)
        .does("facilitator", reveal(RevealWhen::AllAreIn))
}

/// MND's first draft is on the table at minute 18.
pub(crate) fn drafted() -> Table {
    revealed().at(18).does("mnd-lead", draft("hotline"))
}

pub(crate) fn on(inject: &str, command: InjectCommand) -> Command {
    command.of(&inject_id(inject))
}

pub(crate) fn release(inject: &str) -> Command {
    on(inject, InjectCommand::Release)
}

pub(crate) fn passage(inject: &str, number: u16) -> PassageRef {
    PassageRef { inject: inject_id(inject), number }
}

pub(crate) fn pass_on(passage: PassageRef, to: &'static str, form: PassOnForm) -> PassageCommand {
    PassageCommand::PassOn { passage, to: cell(to), form, facts: None }
}

pub(crate) fn summary() -> PassOnForm {
    PassOnForm::Summary("in short".to_owned())
}

/// Word of mouth, with the facts that control ticks.
pub(crate) fn told(
    passage: PassageRef,
    to: &'static str,
    facts: &[&'static str],
) -> PassageCommand {
    let facts = facts.iter().map(|id| FactId::literal(id)).collect();
    let form = PassOnForm::Spoken(String::new());
    PassageCommand::PassOn { passage, to: cell(to), form, facts: Some(facts) }
}

pub(crate) fn ask_consent(passage: PassageRef, to: &'static str) -> PassageCommand {
    PassageCommand::AskConsent { passage, to: cell(to) }
}

pub(crate) fn consent(ask: u32, answer: ConsentAnswer) -> PassageCommand {
    PassageCommand::AnswerConsent { ask, answer }
}

pub(crate) fn take_back(record: Seq) -> Command {
    Command::Correct { record, correction: Correction::TakeBack("a slip".to_owned()) }
}

pub(crate) fn note_on(record: Seq) -> Command {
    Command::Correct { record, correction: Correction::Note("a note".to_owned()) }
}
