//! Statements, messages, requests and tasks: before MND's eyes and behind its back.

use whitecell::exercise::{AudienceId, CellId, OrganizationId, SeatId};
use whitecell::session::{
    Addressee, Clearance, Command, ItemCommand, NewMessage, NewRequest, NewStatement, NewTask,
    Part, RequestCommand, StatementCommand, TaskCommand, Wording,
};

use crate::support::dice::Dice;
use crate::support::exchange::slots;
use crate::support::exercise::cell;

use super::{Act, by};

/// For the last statement or request of the kind that both sessions have: how it is counted in the
/// session differs.
pub(in crate::leak) const LAST_OF_MOFA: u32 = u32::MAX;
pub(in crate::leak) const LAST_OF_MND: u32 = u32::MAX - 1;
pub(in crate::leak) const LAST_HIDDEN: u32 = u32::MAX - 2;

/// The audience of the statements that both sessions have.
pub(in crate::leak) const SEEN: &str = "ally";

fn wording(dice: &mut Dice) -> Wording {
    let value = *dice.pick(&["machine", "people"]);
    Wording { text: dice.words(), slots: slots("command", value) }
}

fn drafted(dice: &mut Dice, audience: &'static str) -> NewStatement {
    NewStatement { audience: AudienceId::literal(audience), wording: wording(dice) }
}

fn cleared(dice: &mut Dice) -> StatementCommand {
    let answer = match dice.below(3) {
        0 => Clearance::Clear,
        1 => Clearance::ClearWithChanges { wording: wording(dice) },
        _ => Clearance::Object { reason: dice.words() },
    };
    StatementCommand::Answer { round: 1, answer }
}

fn message(dice: &mut Dice, to: &'static str) -> NewMessage {
    NewMessage { to: cell(to), text: dice.words() }
}

fn request(dice: &mut Dice, to: Addressee) -> NewRequest {
    let (subject, question) = (dice.words(), dice.words());
    let reply_within = dice.one_in(2).then(|| whitecell::exercise::Span::minutes(5));
    NewRequest { to, subject, question, reply_within }
}

fn task(dice: &mut Dice, lead: &'static str) -> NewTask {
    let due_within = dice.one_in(2).then(|| whitecell::exercise::Span::minutes(5));
    NewTask { title: dice.words(), lead: Some(cell(lead)), supporting: [].into(), due_within }
}

/// What MND does, and what others do to it.
pub(super) fn seen(dice: &mut Dice) -> Vec<Act> {
    let number = 1 + u32::try_from(dice.below(8)).expect("small");
    let ask = || StatementCommand::AskClearance;
    let item = |command: ItemCommand| vec![by("mnd-lead", command.of(number))];
    match dice.below(16) {
        0 => vec![by("mnd-lead", drafted(dice, SEEN))],
        1 => {
            let draft = drafted(dice, SEEN);
            let ask = StatementCommand::AskClearance.of(LAST_OF_MND);
            let answer = cleared(dice).of(LAST_OF_MND);
            vec![by("mnd-lead", draft), by("mnd-lead", ask), by("mofa-lead", answer)]
        }
        2 => {
            let wording = wording(dice);
            let revise = StatementCommand::Revise { wording };
            let others = [ask(), StatementCommand::Release, StatementCommand::Withdraw, revise];
            item(ItemCommand::Statement(dice.pick(&others).clone()))
        }
        3 | 4 => {
            let draft = drafted(dice, SEEN);
            vec![by("mofa-lead", draft), by("mofa-lead", ask().of(LAST_OF_MOFA))]
        }
        5 => item(ItemCommand::Statement(cleared(dice))),
        6 => {
            let wording = wording(dice);
            let ends = [StatementCommand::Release, StatementCommand::Revise { wording }];
            vec![by("mofa-lead", dice.pick(&ends).clone().of(LAST_OF_MOFA))]
        }
        7 => vec![by("mofa-lead", message(dice, "mnd")), by("mnd-lead", message(dice, "mofa"))],
        8 => vec![by("mofa-lead", request(dice, Addressee::Cell(cell("mnd"))))],
        9 => {
            let olia = Addressee::Organization(OrganizationId::literal("olia"));
            let to = dice.pick(&[Addressee::Control, Addressee::Cell(cell("mofa")), olia]).clone();
            vec![by("mnd-lead", request(dice, to))]
        }
        10 => {
            let text = dice.words();
            let assign = RequestCommand::Assign { seat: SeatId::literal("mofa-lead") };
            let answers = [
                by("mofa-lead", assign.of(LAST_OF_MND)),
                by("simcell", RequestCommand::Write { text: text.clone() }.of(LAST_OF_MND)),
                by("mofa-lead", RequestCommand::Answer { text }.of(LAST_OF_MND)),
            ];
            answers.into()
        }
        11 => item(ItemCommand::Reply { text: dice.words() }),
        12 => {
            let assign = ItemCommand::Assign { seat: SeatId::literal("mnd-player") };
            item(dice.pick(&[assign, ItemCommand::WithdrawRequest]).clone())
        }
        13 => vec![by("facilitator", task(dice, "mnd")), by("mnd-lead", task(dice, "mofa"))],
        _ => {
            let (to, note) = (cell("mofa"), dice.words());
            let commands = [
                TaskCommand::Take { part: Part::Lead },
                TaskCommand::Take { part: Part::Support },
                TaskCommand::Leave,
                TaskCommand::HandOver { to, note: note.clone() },
                TaskCommand::Finish { note },
            ];
            item(ItemCommand::Task(dice.pick(&commands).clone()))
        }
    }
}

/// What the others do among themselves, or have not shown to anybody.
pub(super) fn unseen(hidden: &mut Dice) -> Act {
    let olia = Addressee::Organization(OrganizationId::literal("olia"));
    let to = hidden.pick(&[Addressee::Control, Addressee::Cell(cell("mou")), olia]).clone();
    let command: Command = match hidden.below(9) {
        0 | 1 => drafted(hidden, "domestic").into(),
        2 => {
            let wording = wording(hidden);
            let commands = [StatementCommand::Revise { wording }, StatementCommand::Withdraw];
            hidden.pick(&commands).clone().of(LAST_HIDDEN)
        }
        3 => message(hidden, "mou").into(),
        4 => request(hidden, to).into(),
        5 => {
            let write = RequestCommand::Write { text: hidden.words() };
            return by("simcell", write.of(LAST_HIDDEN));
        }
        6 => RequestCommand::Withdraw.of(LAST_HIDDEN),
        7 => task(hidden, "mou").into(),
        _ => {
            let answer = RequestCommand::Answer { text: hidden.words() };
            return by("mou-lead", answer.of(LAST_HIDDEN));
        }
    };
    by("mofa-lead", command)
}

/// Whose the last one is.
pub(in crate::leak) fn owner(marker: u32) -> CellId {
    cell(if marker == LAST_OF_MND { "mnd" } else { "mofa" })
}
