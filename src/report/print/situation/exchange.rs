//! What was said in public, and what the cell still waits for or has to do.

use crate::lang::{Words, one_line};
use crate::session::view::{CellView, RequestView, StatementView, TaskView};

use super::{GIST_GRAPHEMES_MAX, Line, deadline, gist, hour};

/// Statements that are out, whoever made them.
pub(super) fn said(view: &CellView, words: &Words) -> Vec<Line> {
    let line = |statement: &StatementView| {
        let language = words.language();
        let args = [
            ("cell", one_line(statement.from.get(language)).into()),
            ("audience", one_line(statement.audience.get(language)).into()),
        ];
        Some(Line {
            lead: hour(view, statement.released_at?),
            text: words.say("report-said-to", &args),
            more: vec![gist(&statement.wording.text, GIST_GRAPHEMES_MAX)],
        })
    };
    view.exchange.statements.iter().filter_map(line).collect()
}

/// Requests that wait for an answer, of this cell or of another that asked it.
pub(super) fn asked(view: &CellView, words: &Words) -> Vec<Line> {
    let line = |request: &RequestView| {
        let key = if request.own { "print-request-to" } else { "print-request-of" };
        let with = one_line(request.with.get(words.language()));
        Line {
            lead: words.say(key, &[("with", with.into())]),
            text: one_line(&request.subject),
            more: request.reply_by.map(|by| deadline(view, by, words)).into_iter().collect(),
        }
    };
    let requests = view.exchange.requests.iter();
    requests.filter(|request| request.is_waiting()).map(line).collect()
}

/// Tasks that are not done.
pub(super) fn to_do(view: &CellView, words: &Words) -> Vec<Line> {
    let line = |task: &TaskView| {
        let language = words.language();
        let parts = task.parts.iter().map(|(_, cell, part)| {
            let args =
                [("cell", one_line(cell.get(language)).into()), ("part", words.part(*part).into())];
            words.say("print-task-part", &args)
        });
        let parts: Vec<String> = parts.collect();
        let nobody = || words.text("print-task-nobody");
        Line {
            lead: one_line(task.title.get(language)),
            text: if parts.is_empty() { nobody() } else { words.list(&parts) },
            more: task.due.map(|by| deadline(view, by, words)).into_iter().collect(),
        }
    };
    view.exchange.tasks.iter().filter(|task| task.done.is_none()).map(line).collect()
}
