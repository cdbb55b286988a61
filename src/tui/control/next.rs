//! The one thing to do next, and the keys that do it.

use ratatui::style::Style;
use ratatui::text::{Line, Span as Piece};

use crate::lang::{self, Words};
use crate::session::view::{ControlView, Suggestion, suggest};
use crate::tui::frame;

use super::{Hint, Moment, line};

const ROWS_MAX: usize = 3;

/// The suggestion and its keys: beside it where there is room, else under it.
pub(super) fn lines(moment: Moment<'_>, keys: &[Hint], columns: u16) -> Vec<Line<'static>> {
    let suggestion = suggest(moment.view, moment.t);
    let style = style(moment, &suggestion);
    let label = format!(" {}   ", moment.text("next-title"));
    let text = worded(moment, suggestion);
    let mut lines = line::wrapped(&text, columns, lang::width(&label), style);
    lines.truncate(ROWS_MAX);
    line::label(&mut lines, Piece::styled(label, moment.theme().strong()));
    beside(&mut lines, keys, moment, columns);
    lines
}

/// What is late is said in the style of what is late; waiting is nothing to do.
fn style(moment: Moment<'_>, suggestion: &Suggestion) -> Style {
    match suggestion {
        Suggestion::DeadlinePassed { .. }
        | Suggestion::LeadGone { .. }
        | Suggestion::MoveOver { .. }
        | Suggestion::ForecastLate { .. }
        | Suggestion::TaskLate { .. }
        | Suggestion::ReplyLate { .. }
        | Suggestion::RequestUnanswered { .. } => moment.theme().overdue(),
        Suggestion::Wait { .. } | Suggestion::Close => moment.theme().text(),
        Suggestion::CloseProbe { .. }
        | Suggestion::BeginProbe { .. }
        | Suggestion::CheckSeats { .. }
        | Suggestion::Start
        | Suggestion::Resume
        | Suggestion::LiftStop
        | Suggestion::TakeOver
        | Suggestion::Release { .. }
        | Suggestion::Reveal { .. }
        | Suggestion::AnswerConsent { .. }
        | Suggestion::AnswerRequest { .. }
        | Suggestion::SettleUnified { .. }
        | Suggestion::Revise { .. }
        | Suggestion::Draft { .. }
        | Suggestion::DeadlineNear { .. }
        | Suggestion::Rule { .. }
        | Suggestion::NotShared { .. }
        | Suggestion::TaskTwoLeads { .. }
        | Suggestion::TaskUnowned { .. }
        | Suggestion::ClearanceWaiting { .. }
        | Suggestion::CellSilent { .. }
        | Suggestion::HotWash => moment.theme().next(),
    }
}

/// Puts the keys at the right end of the last line, or of one more.
fn beside(lines: &mut Vec<Line<'static>>, keys: &[Hint], moment: Moment<'_>, columns: u16) {
    let mut pieces = vec![];
    for key in keys {
        pieces.push(Piece::raw("   "));
        pieces.extend(key.spans(moment.paint));
    }
    if pieces.is_empty() {
        return;
    }
    pieces.push(Piece::raw(" "));
    let width: usize = pieces.iter().map(Piece::width).sum();
    let room = usize::from(columns).saturating_sub(width);
    let text = lines.pop_if(|last| last.width() <= room).unwrap_or_default();
    lines.push(line::sides(text.spans, pieces, columns));
}

/// The suggestion in words; a release that waits says how long.
fn worded(moment: Moment<'_>, suggestion: Suggestion) -> String {
    said(suggestion, moment.view, moment.words())
}

/// The same for the list of everything that waits.
pub(in crate::tui) fn said(suggestion: Suggestion, view: &ControlView, words: &Words) -> String {
    let suggestion = calm(suggestion);
    let said = words.suggestion(&suggestion, view);
    if let Suggestion::Release { waiting, .. } = &suggestion
        && waiting.as_minutes() > 0
    {
        let waiting = words.duration(*waiting);
        let late = words.say("next-release-waiting", &[("waiting", waiting.into())]);
        return format!("{said} ({late})");
    }
    said
}

/// Lengths in whole minutes: a sentence that changes every second draws the eye for nothing.
fn calm(suggestion: Suggestion) -> Suggestion {
    match suggestion {
        Suggestion::DeadlinePassed { decision, late } => {
            Suggestion::DeadlinePassed { decision, late: frame::whole_minutes(late) }
        }
        Suggestion::Release { inject, cause, waiting } => {
            Suggestion::Release { inject, cause, waiting: frame::whole_minutes(waiting) }
        }
        Suggestion::AnswerConsent { ask, waiting } => {
            Suggestion::AnswerConsent { ask, waiting: frame::whole_minutes(waiting) }
        }
        Suggestion::AnswerRequest { request, waiting } => {
            Suggestion::AnswerRequest { request, waiting: frame::whole_minutes(waiting) }
        }
        Suggestion::Rule { on, waiting } => {
            Suggestion::Rule { on, waiting: frame::whole_minutes(waiting) }
        }
        Suggestion::NotShared { cell, inject, fact, held_for } => {
            Suggestion::NotShared { cell, inject, fact, held_for: frame::whole_minutes(held_for) }
        }
        Suggestion::CellSilent { cell, silent_for } => {
            Suggestion::CellSilent { cell, silent_for: frame::whole_minutes(silent_for) }
        }
        Suggestion::ForecastLate { forecast, late } => {
            Suggestion::ForecastLate { forecast, late: frame::whole_minutes(late) }
        }
        Suggestion::TaskLate { task, late } => {
            Suggestion::TaskLate { task, late: frame::whole_minutes(late) }
        }
        Suggestion::TaskUnowned { task, waiting } => {
            Suggestion::TaskUnowned { task, waiting: frame::whole_minutes(waiting) }
        }
        Suggestion::RequestUnanswered { request, waiting } => {
            Suggestion::RequestUnanswered { request, waiting: frame::whole_minutes(waiting) }
        }
        Suggestion::ReplyLate { cell, inject, late } => {
            Suggestion::ReplyLate { cell, inject, late: frame::whole_minutes(late) }
        }
        Suggestion::ClearanceWaiting { statement, waiting } => {
            Suggestion::ClearanceWaiting { statement, waiting: frame::whole_minutes(waiting) }
        }
        Suggestion::MoveOver { next, over } => {
            Suggestion::MoveOver { next, over: frame::whole_minutes(over) }
        }
        Suggestion::CloseProbe { .. }
        | Suggestion::BeginProbe { .. }
        | Suggestion::CheckSeats { .. }
        | Suggestion::LeadGone { .. }
        | Suggestion::Start
        | Suggestion::Resume
        | Suggestion::LiftStop
        | Suggestion::TakeOver
        | Suggestion::Reveal { .. }
        | Suggestion::SettleUnified { .. }
        | Suggestion::Revise { .. }
        | Suggestion::Draft { .. }
        | Suggestion::TaskTwoLeads { .. }
        | Suggestion::DeadlineNear { .. }
        | Suggestion::Wait { .. }
        | Suggestion::HotWash
        | Suggestion::Close => suggestion,
    }
}
