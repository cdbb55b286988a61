//! The lines of the list: what came in, what is to do, what the other cells passed on.

use crate::exercise::{Depth, ExerciseTime};
use crate::session::Stage;
use crate::session::view::{AnswerKind, CellDecision, CellView, ClockState, ReceivedView, Source};
use crate::tui::{Paint, frame};

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
pub(super) fn all(view: &CellView, paint: &Paint) -> Vec<Entry> {
    let mut entries = vec![];
    let latest = || view.received.iter().rev();
    entries.extend(latest().filter(|it| !is_passed_on(it)).map(|it| received(view, it, paint)));
    entries.extend(to_do(view, paint));
    entries.extend(latest().filter(|it| is_passed_on(it)).map(|it| received(view, it, paint)));
    entries.extend(view.decisions.iter().map(|it| decision(it, paint)));
    entries.push(Entry {
        line: ListLine { section: Section::Background, open: Open::Background },
        words: frame::words(&view.title, paint).to_owned(),
        right: String::new(),
        fresh: false,
        late: false,
    });
    entries
}

/// `국방부-3`
pub(super) fn number(view: &CellView, item: &ReceivedView, paint: &Paint) -> String {
    let cell = frame::words(&view.name, paint);
    let args = [("cell", cell.into()), ("number", item.number.into())];
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
    let awaited = view.decisions.iter().filter(|it| awaits_position(it));
    let (decision, at) =
        awaited.filter_map(|it| it.deadline.map(|at| (it, at))).min_by_key(|(_, at)| *at)?;
    let name = paint.words.decision(&decision.id);
    let late = at <= t;
    let left = if late { paint.text("seat-passed") } else { at.since(t).to_string() };
    let args = [("decision", name.into()), ("left", left.into())];
    Some((paint.words.say("player-deadline", &args), late))
}

pub(super) fn awaits_position(decision: &CellDecision) -> bool {
    let asked = decision.depth != Depth::Record && decision.stage == Stage::Open;
    asked && decision.own.is_none()
}

fn is_passed_on(item: &ReceivedView) -> bool {
    match item.source {
        Source::Inject { .. } => false,
        Source::Cell { .. } => true,
    }
}

fn awaits_acknowledgement(item: &ReceivedView) -> bool {
    !is_passed_on(item) && item.acknowledged.is_none() && !item.recalled
}

fn received(view: &CellView, item: &ReceivedView, paint: &Paint) -> Entry {
    let section = if is_passed_on(item) { Section::PassedOn } else { Section::Received };
    Entry {
        line: ListLine { section, open: Open::Received(item.number) },
        words: format!("{} {}", number(view, item, paint), title(item, paint)),
        right: String::new(),
        fresh: awaits_acknowledgement(item),
        late: false,
    }
}

fn decision(decision: &CellDecision, paint: &Paint) -> Entry {
    let title = frame::words(&decision.title, paint);
    Entry {
        line: ListLine { section: Section::Decisions, open: Open::Decision(decision.id.clone()) },
        words: format!("{} {title}", paint.words.decision(&decision.id)),
        right: String::new(),
        fresh: false,
        late: false,
    }
}

/// What waits for the cell, the nearest deadline first.
fn to_do(view: &CellView, paint: &Paint) -> Vec<Entry> {
    let t = view.clock.time_at(paint.now);
    let line = |open| ListLine { section: Section::ToDo, open };
    let mut tasks: Vec<(Option<ExerciseTime>, ListLine, String)> = vec![];
    let unchecked = view.seats.iter().any(|seat| seat.person.is_some() && !seat.answered_check);
    if unchecked && view.clock.state == ClockState::NotStarted {
        tasks.push((None, line(Open::Background), paint.text("player-do-check")));
    }
    for decision in &view.decisions {
        let Some(key) = wanted(view, decision, paint) else { continue };
        let name = paint.words.decision(&decision.id);
        let words = paint.words.say(key, &[("decision", name.into())]);
        let at = decision.deadline.filter(|_| decision.stage == Stage::Open);
        tasks.push((at, line(Open::Decision(decision.id.clone())), words));
    }
    for item in view.received.iter().filter(|item| !item.recalled) {
        if let Some(at) = item.reply_by.filter(|at| item.request.is_some() && *at > t) {
            let words = paint.words.say("seat-do-reply", &[("title", title(item, paint).into())]);
            tasks.push((Some(at), line(Open::Received(item.number)), words));
        } else if awaits_acknowledgement(item) {
            let args = [("item", number(view, item, paint).into())];
            let words = paint.words.say("player-do-acknowledge", &args);
            tasks.push((None, line(Open::Received(item.number)), words));
        }
    }
    tasks.sort_by_key(|(at, ..)| (at.is_none(), *at));
    let entries = tasks.into_iter().map(|(at, line, words)| {
        let late = at.is_some_and(|at| at <= t);
        let passed = || paint.text("seat-passed");
        let left = at.map(|at| if late { passed() } else { at.since(t).to_string() });
        Entry { line, words, right: left.unwrap_or_default(), fresh: true, late }
    });
    entries.collect()
}

/// What a decision asks of this cell now.
fn wanted(view: &CellView, decision: &CellDecision, paint: &Paint) -> Option<&'static str> {
    if awaits_position(decision) {
        return Some("player-do-position");
    }
    let leads = decision.lead == view.cell;
    let own_name = frame::words(&view.name, paint);
    let own_answer = decision.draft.as_ref().and_then(|draft| {
        draft.answers.iter().find(|answer| frame::words(&answer.cell, paint) == own_name)
    });
    let unanswered = own_answer.is_some_and(|answer| answer.kind == AnswerKind::Waiting);
    match decision.stage {
        Stage::Revealed if leads && decision.depth == Depth::Full => Some("player-do-draft"),
        Stage::Drafted if unanswered => Some("player-do-answer"),
        Stage::Planned
        | Stage::Open
        | Stage::Revealed
        | Stage::Drafted
        | Stage::Referred
        | Stage::Settled => None,
    }
}
