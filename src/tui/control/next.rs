//! The one thing to do next, and the keys that do it.

use ratatui::text::{Line, Span};

use crate::exercise::{DecisionId, Depth, ExerciseTime, MoveId};
use crate::lang;
use crate::session::DueCause;
use crate::session::view::{ClockState, Suggestion, suggest};

use super::{Hint, Moment, footer, sheet};

const ROWS_MAX: usize = 3;

/// The suggestion and its keys: beside it where there is room, else under it.
pub(super) fn lines(moment: Moment<'_>, keys: &[Hint], columns: u16) -> Vec<Line<'static>> {
    let suggestion = suggest(moment.view, moment.t);
    let style = match suggestion {
        Suggestion::DeadlinePassed { .. } | Suggestion::MoveOver { .. } => moment.theme().overdue(),
        Suggestion::Wait { .. } => moment.theme().text(),
        Suggestion::CheckSeats { .. }
        | Suggestion::Start
        | Suggestion::Resume
        | Suggestion::LiftStop
        | Suggestion::Release { .. }
        | Suggestion::Reveal { .. }
        | Suggestion::AnswerConsent { .. }
        | Suggestion::SettleUnified { .. }
        | Suggestion::Revise { .. }
        | Suggestion::Draft { .. }
        | Suggestion::DeadlineNear { .. }
        | Suggestion::NotShared { .. }
        | Suggestion::CellSilent { .. }
        | Suggestion::HotWash => moment.theme().next(),
    };
    let label = format!(" {}  ", moment.text("next-label"));
    let indent = lang::width(&label);
    let mut lines = sheet::wrapped(&worded(moment, &suggestion), columns, indent, style);
    lines.truncate(ROWS_MAX);
    if let Some(first) = lines.first_mut() {
        let text = first.to_string().trim_start().to_owned();
        *first = Line::from(vec![
            Span::styled(label, moment.theme().strong()),
            Span::styled(text, style),
        ]);
    }
    beside(&mut lines, keys, moment, columns);
    lines
}

/// Puts the keys at the right end of the last line, or of one more.
fn beside(lines: &mut Vec<Line<'static>>, keys: &[Hint], moment: Moment<'_>, columns: u16) {
    let mut spans = vec![];
    for key in keys {
        spans.push(Span::raw("   "));
        spans.extend(footer::hint(key, moment.paint));
    }
    if spans.is_empty() {
        return;
    }
    spans.push(Span::raw(" "));
    let width: usize = spans.iter().map(Span::width).sum();
    let last = lines.last().map_or(0, Line::width);
    let text = match lines.pop() {
        Some(line) if last + width > usize::from(columns) => {
            lines.push(line);
            Line::default()
        }
        Some(line) => line,
        None => Line::default(),
    };
    lines.push(sheet::sides(text.spans, spans, columns));
}

fn worded(moment: Moment<'_>, suggestion: &Suggestion) -> String {
    match suggestion {
        Suggestion::CheckSeats { waiting } => {
            moment.say("next-check-seats", &[("count", (*waiting).into())])
        }
        Suggestion::Start => moment.text("next-start"),
        Suggestion::Resume => resume(moment),
        Suggestion::LiftStop => moment.text("next-lift-stop"),
        Suggestion::DeadlinePassed { decision, late } => {
            let late = moment.roughly(*late);
            moment.say(
                "next-deadline-passed",
                &[("decision", titled(moment, decision).into()), ("late", late.into())],
            )
        }
        Suggestion::Release { inject, cause, waiting } => {
            let (view, words) = (moment.view, moment.words());
            let title = format!("{inject} {}", moment.of_author(&view.title(inject)));
            let args = [
                ("inject", title.into()),
                ("cause", words.due_cause(cause, &view.exercise).into()),
                ("waiting", moment.roughly(*waiting).into()),
            ];
            let kind =
                if waiting.as_minutes() > 0 { "next-release-waiting" } else { "next-release" };
            let kind = if *cause == DueCause::Time && waiting.as_minutes() == 0 {
                "next-release-time"
            } else {
                kind
            };
            moment.say(kind, &args)
        }
        Suggestion::Reveal { decision } => about("next-reveal", moment, decision),
        Suggestion::AnswerConsent { .. } => consent(moment, suggestion),
        Suggestion::SettleUnified { decision } => about("next-settle-unified", moment, decision),
        Suggestion::Revise { decision } => about("next-revise", moment, decision),
        Suggestion::Draft { decision } => draft(moment, decision),
        Suggestion::DeadlineNear { decision, left } => moment.say(
            "next-deadline-near",
            &[
                ("decision", titled(moment, decision).into()),
                ("left", moment.words().duration(*left).into()),
            ],
        ),
        Suggestion::NotShared { cell, inject, held_for, .. } => {
            let title = moment.of_author(&moment.view.title(inject));
            let args = [
                ("cell", moment.cell(cell).into()),
                ("inject", format!("{inject} {title}").into()),
                ("held", moment.roughly(*held_for).into()),
            ];
            moment.say("next-not-shared", &args)
        }
        Suggestion::CellSilent { cell, silent_for } => {
            let silent = moment.roughly(*silent_for);
            moment.say(
                "next-cell-silent",
                &[("cell", moment.cell(cell).into()), ("silent", silent.into())],
            )
        }
        Suggestion::MoveOver { next, over } => {
            move_over(moment, next.as_ref(), &moment.roughly(*over))
        }
        Suggestion::Wait { until } => wait(moment, *until),
        Suggestion::HotWash => moment.text("next-hot-wash"),
    }
}

/// The clock stands: why, and what to do.
fn resume(moment: Moment<'_>) -> String {
    match &moment.view.clock.state {
        ClockState::Resumed { gap_ms } => {
            let gap = moment.roughly(crate::exercise::Span(*gap_ms));
            moment.say("next-resume-session", &[("gap", gap.into())])
        }
        ClockState::Paused(cause) => {
            let cause = moment.words().pause_cause(cause);
            moment.say("next-resume", &[("cause", cause.into())])
        }
        ClockState::NotStarted
        | ClockState::Running
        | ClockState::Ended
        | ClockState::RealWorldStop(_) => moment.text("next-start"),
    }
}

fn titled(moment: Moment<'_>, decision: &DecisionId) -> String {
    moment.words().decision_titled(decision, &moment.view.exercise)
}

fn about(key: &str, moment: Moment<'_>, decision: &DecisionId) -> String {
    let meant = moment.view.exercise.decisions.get(decision);
    let lead = meant.map(|meant| moment.cell(&meant.lead)).unwrap_or_default();
    moment.say(key, &[("decision", titled(moment, decision).into()), ("lead", lead.into())])
}

fn draft(moment: Moment<'_>, decision: &DecisionId) -> String {
    let depth = moment.view.exercise.decisions.get(decision).map(|meant| meant.depth);
    let key = match depth {
        Some(Depth::Positions | Depth::Record) => "next-record",
        Some(Depth::Full) | None => "next-draft",
    };
    about(key, moment, decision)
}

fn consent(moment: Moment<'_>, suggestion: &Suggestion) -> String {
    let Suggestion::AnswerConsent { ask, waiting } = suggestion else { return String::new() };
    let asked = usize::try_from(*ask).ok().and_then(|ask| moment.view.consents.get(ask));
    let Some(asked) = asked else { return String::new() };
    let args = [
        ("cell", moment.cell(&asked.cell).into()),
        ("to", moment.cell(&asked.to).into()),
        ("passage", moment.words().passage(&asked.passage, moment.view).into()),
        ("waiting", moment.roughly(*waiting).into()),
    ];
    moment.say("next-answer-consent", &args)
}

fn move_over(moment: Moment<'_>, next: Option<&MoveId>, over: &str) -> String {
    let next = next.and_then(|id| moment.view.exercise.moves.get(id));
    match next {
        Some(next) => {
            let next = moment.of_author(&next.title);
            moment.say("next-move-over", &[("over", over.into()), ("next", next.into())])
        }
        None => moment.say("next-last-move-over", &[("over", over.into())]),
    }
}

fn wait(moment: Moment<'_>, until: Option<ExerciseTime>) -> String {
    let Some(until) = until.filter(|until| *until > moment.t) else {
        return moment.text("next-nothing");
    };
    let left = moment.words().duration(until.since(moment.t));
    moment.say("next-wait", &[("hour", moment.hour(until).into()), ("left", left.into())])
}
