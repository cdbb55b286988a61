//! Free moves and what comes of them, before MND's eyes.

use whitecell::session::{Command, FreeMoveCommand, NewFreeMove, NewRuling, Ruled, Side};

use crate::support::dice::Dice;
use crate::support::exercise::decision_id;

use super::{Act, by};

/// What MND's lead does outside of decisions, what is said of it, and control's rulings.
pub(super) fn seen(dice: &mut Dice) -> Vec<Act> {
    let id = u32::try_from(dice.below(2)).expect("small");
    match dice.below(4) {
        0 => vec![by("mnd-lead", Command::MakeFreeMove(made(dice)))],
        1 => vec![
            by("facilitator", FreeMoveCommand::Open.of(id)),
            by("mofa-lead", argued(dice).of(id)),
        ],
        2 => vec![by("mnd-lead", argued(dice).of(id))],
        _ => {
            // An act alone is counted with those of the others, which differ.
            let on = [Ruled::FreeMove(id), Ruled::Settled(decision_id("d1"))];
            let on = dice.pick(&on).clone();
            vec![by("facilitator", Command::Rule(Box::new(ruling(dice, on))))]
        }
    }
}

fn made(dice: &mut Dice) -> NewFreeMove {
    NewFreeMove { action: dice.words(), effect: dice.words(), reasons: dice.words() }
}

fn argued(dice: &mut Dice) -> FreeMoveCommand {
    let side = *dice.pick(&[Side::For, Side::Against]);
    FreeMoveCommand::Argue { side, text: dice.words() }
}

fn ruling(dice: &mut Dice, on: Ruled) -> NewRuling {
    NewRuling {
        on,
        outcome: dice.words(),
        class: None,
        effects: vec![],
        learned: vec![],
        reason: dice.words(),
    }
}
