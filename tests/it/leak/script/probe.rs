//! A probe: what MND answers, and what the others do, which nobody sees before it is closed.

use whitecell::exercise::ChoiceId;
use whitecell::session::{ProbeAnswer, ProbeCommand, TableCommand};

use crate::support::dice::Dice;
use crate::support::probe::probe_id;

use super::{Act, by};

/// One for each of the two questions.
pub(super) fn answers(dice: &mut Dice) -> ProbeCommand {
    let option = |id: &'static str| ProbeAnswer::Option(ChoiceId::literal(id));
    let all = [option("people"), option("machine"), ProbeAnswer::Unsure];
    ProbeCommand::Answer { answers: vec![dice.pick(&all).clone(), dice.pick(&all).clone()] }
}

/// Control puts it, and MND may answer, more than once.
pub(super) fn put(dice: &mut Dice) -> Vec<Act> {
    let mut acts = vec![by("facilitator", ProbeCommand::Begin { probe: probe_id() })];
    for _ in 0..dice.below(3) {
        acts.push(by("mnd-lead", answers(dice)));
    }
    acts
}

/// It is over, and play goes on.
pub(super) fn closed() -> Vec<Act> {
    vec![by("facilitator", ProbeCommand::Close), by("facilitator", TableCommand::ResumeClock)]
}
