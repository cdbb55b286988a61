//! Free moves and outcomes, as a program at a seat reads them.

use serde::Serialize;

use crate::exercise::Language;
use crate::session::Side;
use crate::session::view::{FreeMoveView, OutcomeView};

use super::view::millis;

#[derive(Serialize)]
pub(super) struct FreeMove<'a> {
    item: u32,
    at_ms: u64,
    /// Whether the cell itself made it.
    own: bool,
    from: &'a str,
    action: &'a str,
    effect: &'a str,
    reasons: &'a str,
    /// Every cell sees it and argues.
    open: bool,
    withdrawn: bool,
    arguments: Vec<Argument<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<Outcome<'a>>,
}

#[derive(Serialize)]
struct Argument<'a> {
    from: &'a str,
    side: Side,
    text: &'a str,
    at_ms: u64,
}

#[derive(Serialize)]
struct Outcome<'a> {
    text: &'a str,
    at_ms: u64,
}

/// What came of an answer that was none of the author's options.
#[derive(Serialize)]
pub(super) struct Ruled<'a> {
    item: u32,
    at_ms: u64,
    decision: &'a str,
    text: &'a str,
}

pub(super) fn free_move(own: &FreeMoveView, language: Language) -> FreeMove<'_> {
    let arguments = own.arguments.iter().map(|argument| Argument {
        from: argument.from.get(language),
        side: argument.side,
        text: &argument.text,
        at_ms: millis(argument.at),
    });
    FreeMove {
        item: own.number,
        at_ms: millis(own.at),
        own: own.own,
        from: own.from.get(language),
        action: &own.action,
        effect: &own.effect,
        reasons: &own.reasons,
        open: own.open,
        withdrawn: own.withdrawn,
        arguments: arguments.collect(),
        outcome: own.outcome.as_ref().map(|(text, at)| Outcome { text, at_ms: millis(*at) }),
    }
}

pub(super) fn outcome(own: &OutcomeView, language: Language) -> Ruled<'_> {
    Ruled {
        item: own.number,
        at_ms: millis(own.at),
        decision: own.decision.get(language),
        text: &own.outcome,
    }
}
