//! The lines of the list: what came in, what is to do, what the other cells passed on.

use crate::exercise::{ExerciseTime, SeatId};
use crate::session::view::{CellDecision, CellView, ReceivedView, Source};
use crate::tui::{Paint, frame, papers};

use super::task::{self, Wanted};
use super::{ListLine, Open, Section};

/// A line with its words left and right.
pub(super) struct Entry {
    pub(super) line: ListLine,
    pub(super) words: String,
    pub(super) right: String,
    /// Nobody in the cell has acknowledged it, or it waits to be done.
    pub(super) fresh: bool,
    pub(super) late: bool,
}

/// All lines in their order; the background is always the last, so there is always one.
pub(super) fn all(view: &CellView, seat: Option<&SeatId>, paint: &Paint) -> Vec<Entry> {
    let mut entries = vec![];
    let latest = || view.received.iter().rev();
    entries.extend(latest().filter(|it| !is_passed_on(it)).map(|it| received(view, it, paint)));
    entries.extend(to_do(view, seat, paint));
    entries.extend(latest().filter(|it| is_passed_on(it)).map(|it| received(view, it, paint)));
    entries.extend(papers(view, paint));
    entries.extend(view.comment.is_some().then(|| comment(paint)));
    entries.extend(view.decisions.iter().map(|it| decision(it, paint)));
    entries.push(Entry {
        line: ListLine::new(Section::Background, Open::Background),
        words: frame::words(&view.title, paint).to_owned(),
        right: String::new(),
        fresh: false,
        late: false,
    });
    entries
}

/// `국방부-3`
pub(super) fn number(view: &CellView, item: &ReceivedView, paint: &Paint) -> String {
    numbered(view, item.number, paint)
}

/// A number of the cell's own register.
pub(super) fn numbered(view: &CellView, number: u32, paint: &Paint) -> String {
    let cell = frame::words(&view.name, paint);
    let args = [("cell", cell.into()), ("number", number.into())];
    paint.words.say("player-number", &args)
}

/// The title of what came in; of a summary only whose it is.
pub(super) fn title(item: &ReceivedView, paint: &Paint) -> String {
    if !item.title.is_empty() {
        return frame::words(&item.title, paint).to_owned();
    }
    let from = match &item.source {
        Source::Inject { from, .. } | Source::Cell { from, .. } => frame::words(from, paint),
    };
    paint.words.say("player-untitled-passage", &[("cell", from.into())])
}

/// The next deadline for a position, and whether it has passed.
pub(super) fn deadline(view: &CellView, t: ExerciseTime, paint: &Paint) -> Option<(String, bool)> {
    let awaited = view.decisions.iter().filter(|it| task::awaits_position(it));
    let (decision, at) =
        awaited.filter_map(|it| it.deadline.map(|at| (it, at))).min_by_key(|(_, at)| *at)?;
    let name = paint.words.decision(&decision.id);
    let late = at <= t;
    let left = if late { paint.text("seat-passed") } else { at.since(t).to_string() };
    let args = [("decision", name.into()), ("left", left.into())];
    Some((paint.words.say("player-deadline", &args), late))
}

fn is_passed_on(item: &ReceivedView) -> bool {
    match item.source {
        Source::Inject { .. } => false,
        Source::Cell { .. } => true,
    }
}

fn received(view: &CellView, item: &ReceivedView, paint: &Paint) -> Entry {
    let section = if is_passed_on(item) { Section::PassedOn } else { Section::Received };
    Entry {
        line: ListLine::new(section, Open::Received(item.number)),
        words: format!("{} {}", number(view, item, paint), title(item, paint)),
        right: String::new(),
        fresh: task::awaits_acknowledgement(item),
        late: false,
    }
}

/// Statements, messages, requests, tasks, forecasts, free moves and outcomes, the latest first.
fn papers(view: &CellView, paint: &Paint) -> Vec<Entry> {
    let (exchange, words) = (&view.exchange, paint.words);
    let statements = exchange.statements.iter().map(|own| {
        (own.number, papers::statement_title(own, words), words.statement_stage(own.stage))
    });
    let messages = exchange
        .messages
        .iter()
        .map(|own| (own.number, papers::message_title(own, words), words.message_stage(own.stage)));
    let t = view.clock.time_at(paint.now);
    let requests = exchange.requests.iter().map(|own| {
        (own.number, papers::request_title(own, words), words.request_stage(own.stage(t)))
    });
    let tasks = exchange.tasks.iter().map(|own| {
        let part = || own.part.map(|part| words.part(part)).unwrap_or_default();
        let right = if own.done.is_some() { paint.text("task-done") } else { part() };
        (own.number, papers::task_title(own, words), right)
    });
    let forecasts = exchange.forecasts.iter().map(|own| {
        (own.number, papers::forecast_title(own, words), words.forecast_stage(own.stage()))
    });
    let free_moves = exchange
        .free_moves
        .iter()
        .map(|own| (own.number, papers::free_move_title(own, words), words.free_move_stage(own)));
    let outcomes = exchange
        .outcomes
        .iter()
        .map(|own| (own.number, papers::outcome_title(own, words), String::new()));
    let all = statements.chain(messages).chain(requests).chain(tasks).chain(forecasts);
    let mut all: Vec<_> = all.chain(free_moves).chain(outcomes).collect();
    all.sort_by_key(|(number, _, _)| std::cmp::Reverse(*number));
    let entries = all.into_iter().map(|(number, title, right)| Entry {
        line: ListLine::new(Section::Papers, Open::Paper(number)),
        words: format!("{} {title}", numbered(view, number, paint)),
        right,
        fresh: false,
        late: false,
    });
    entries.collect()
}

/// The ministry's own comment, once it is given.
fn comment(paint: &Paint) -> Entry {
    Entry {
        line: ListLine::new(Section::Papers, Open::Comment),
        words: paint.text("ask-title-comment"),
        right: String::new(),
        fresh: false,
        late: false,
    }
}

fn decision(decision: &CellDecision, paint: &Paint) -> Entry {
    let title = frame::words(&decision.title, paint);
    Entry {
        line: ListLine::new(Section::Decisions, Open::Decision(decision.id.clone())),
        words: format!("{} {title}", paint.words.decision(&decision.id)),
        right: String::new(),
        fresh: false,
        late: false,
    }
}

/// What waits for the cell.
fn to_do(view: &CellView, seat: Option<&SeatId>, paint: &Paint) -> Vec<Entry> {
    let t = view.clock.time_at(paint.now);
    let entries = task::all(view, seat).into_iter().map(|task| Entry {
        words: task.words(view, paint),
        right: task.left(t, paint).unwrap_or_default(),
        fresh: task.wanted != Wanted::AwaitConsent,
        late: task.is_late(t),
        line: ListLine { section: Section::ToDo, wanted: Some(task.wanted), open: task.open },
    });
    entries.collect()
}
