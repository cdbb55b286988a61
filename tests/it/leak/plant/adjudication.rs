//! Free moves and outcomes.

use whitecell::exercise::{ExerciseTime, Text};
use whitecell::session::Side;
use whitecell::session::view::{ArgumentView, CellView, FreeMoveView, OutcomeView};

use super::{Leak, Plant, Plants, either};

pub(super) fn in_adjudication(all: &mut Plants) {
    in_fields!(
        all,
        free_moves,
        FreeMoveView {
            number,
            at,
            own,
            from,
            action,
            effect,
            reasons,
            open,
            withdrawn,
            arguments,
            outcome,
        }
    );
    in_fields!(all, arguments, ArgumentView { from, side, text, at });
    in_fields!(all, outcomes, OutcomeView { number, at, decision, outcome });
}

fn free_moves(view: &mut CellView) -> impl Iterator<Item = &mut FreeMoveView> {
    view.exchange.free_moves.iter_mut()
}

fn arguments(view: &mut CellView) -> impl Iterator<Item = &mut ArgumentView> {
    free_moves(view).flat_map(|own| &mut own.arguments)
}

fn outcomes(view: &mut CellView) -> impl Iterator<Item = &mut OutcomeView> {
    with_outcome(view);
    view.exchange.outcomes.iter_mut()
}

/// Few plays come to one: a view without any has the same one in both sessions of a pair.
pub(super) fn with_outcome(view: &mut CellView) {
    if view.exchange.outcomes.is_empty() {
        view.exchange.outcomes.push(OutcomeView {
            number: 0,
            at: ExerciseTime::START,
            decision: Text::default(),
            outcome: String::new(),
        });
    }
}

impl Leak for Side {
    fn give_away(&mut self, secret: u64) {
        *self = *either(secret, &Self::For, &Self::Against);
    }
}
