//! A free move, and arguments about one: the fields.

use crate::lang::Words;
use crate::session::view::FreeMoveView;
use crate::session::{NewFreeMove, Side};
use crate::tui::form::Field;
use crate::tui::form::ask::Ask;
use crate::tui::form::filled::Filled;
use crate::tui::papers;

use super::Board;
use super::fields::Asked;

/// What the cell does, what for, and why that should succeed.
pub(super) fn fields(ask: Ask) -> Asked {
    let fields = vec![
        ask.area("action", "free-move-action", ""),
        ask.area("effect", "free-move-effect", ""),
        ask.area("reasons", "free-move-reasons", ""),
    ];
    (vec![ask.words.text("ask-free-move-note")], fields)
}

/// The move and what was said about it stand above one's own words.
pub(super) fn argument(number: u32, side: Side, board: &Board<'_>, ask: Ask) -> Option<Asked> {
    let own = board.exchange.free_moves.iter().find(|own| own.number == number)?;
    let text = ask.area("text", "ask-argument-for", "");
    Some((told(own, ask.words), vec![Field { label: ask.words.argument(side), ..text }]))
}

pub(super) fn command(filled: &Filled) -> NewFreeMove {
    NewFreeMove {
        action: filled.text("action"),
        effect: filled.text("effect"),
        reasons: filled.text("reasons"),
    }
}

fn told(own: &FreeMoveView, words: &Words) -> Vec<String> {
    let language = words.language();
    let parts = papers::free_move_parts(own);
    let parts = parts.map(|(part, said)| format!("{}: {said}", words.text(part)));
    let arguments = own.arguments.iter().map(|argument| {
        let from = argument.from.get(language);
        format!("{} ({from}): {}", words.argument(argument.side), argument.text)
    });
    parts.into_iter().chain(arguments).collect()
}
