//! What a paper is called in a list.

use crate::lang::{self, Words};
use crate::session::view::{
    ForecastView, FreeMoveView, MessageView, OutcomeView, RequestView, StatementView, TaskView,
};

/// How much of a text stands in a line of a list.
const TEXT_COLUMNS: usize = 60;

pub(super) fn short(text: &str) -> String {
    lang::fit(&lang::one_line(text), TEXT_COLUMNS)
}

/// Whose, to whom.
pub(in crate::tui) fn statement_title(own: &StatementView, words: &Words) -> String {
    let language = words.language();
    let audience = own.audience.get(language);
    if own.own {
        return words.say("paper-own-statement", &[("audience", audience.into())]);
    }
    let from = own.from.get(language);
    words.say("paper-statement", &[("cell", from.into()), ("audience", audience.into())])
}

pub(in crate::tui) fn message_title(own: &MessageView, words: &Words) -> String {
    let key = if own.own { "paper-message-to" } else { "paper-message-from" };
    let with = own.with.get(words.language());
    words.say(key, &[("cell", with.into()), ("text", short(&own.text).into())])
}

pub(in crate::tui) fn request_title(own: &RequestView, words: &Words) -> String {
    let key = if own.own { "paper-request-to" } else { "paper-request-from" };
    let with = own.with.get(words.language());
    words.say(key, &[("cell", with.into()), ("subject", short(&own.subject).into())])
}

pub(in crate::tui) fn task_title(own: &TaskView, words: &Words) -> String {
    let title = short(own.title.get(words.language()));
    words.say("paper-task", &[("title", title.into())])
}

pub(in crate::tui) fn forecast_title(own: &ForecastView, words: &Words) -> String {
    let claim = short(own.claim.get(words.language()));
    words.say("paper-forecast", &[("claim", claim.into())])
}

pub(in crate::tui) fn free_move_title(own: &FreeMoveView, words: &Words) -> String {
    let key = if own.own { "paper-own-free-move" } else { "paper-free-move" };
    let from = own.from.get(words.language());
    words.say(key, &[("cell", from.into()), ("action", short(&own.action).into())])
}

/// Of an answer of the table's own.
pub(in crate::tui) fn outcome_title(own: &OutcomeView, words: &Words) -> String {
    let decision = short(own.decision.get(words.language()));
    words.say("paper-outcome", &[("decision", decision.into())])
}

/// What the cell says of it, each under the name of its label's words.
pub(in crate::tui) fn free_move_parts(own: &FreeMoveView) -> [(&'static str, &str); 3] {
    [
        ("free-move-action", &own.action),
        ("free-move-effect", &own.effect),
        ("free-move-reasons", &own.reasons),
    ]
}
