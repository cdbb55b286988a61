//! The lines of the list: what came in, what is to do, what the other cells passed on.
//!
//! A line's words are made when it is drawn: a list may be much longer than a screen.

use std::cmp::Reverse;

use crate::exercise::ExerciseTime;
use crate::session::view::{
    CellDecision, CellView, ForecastView, FreeMoveView, MessageView, OutcomeView, ReceivedView,
    RequestView, Source, StatementView, TaskView,
};
use crate::tui::{Paint, frame, papers};

use super::task::{self, Task, Wanted};
use super::{ListLine, Open, Section};

/// A line of the list, as far as it is known before it is drawn.
pub(super) struct Entry<'a> {
    pub(super) line: ListLine,
    about: About<'a>,
    /// Nobody in the cell has acknowledged it, or it waits to be done.
    pub(super) fresh: bool,
    pub(super) late: bool,
}

/// What a line is about.
enum About<'a> {
    Received(&'a ReceivedView),
    ToDo(Task),
    Paper(u32, Paper<'a>),
    Comment,
    Decision(&'a CellDecision),
    Background,
}

/// Something the cell wrote or was written.
#[derive(Clone, Copy)]
enum Paper<'a> {
    Statement(&'a StatementView),
    Message(&'a MessageView),
    Request(&'a RequestView),
    Task(&'a TaskView),
    Forecast(&'a ForecastView),
    FreeMove(&'a FreeMoveView),
    Outcome(&'a OutcomeView),
}

/// All lines in their order; the background is always the last, so there is always one. `tasks` is
/// what waits for the cell at `t`.
pub(super) fn all<'a>(view: &'a CellView, tasks: &[Task], t: ExerciseTime) -> Vec<Entry<'a>> {
    let mut entries = Vec::with_capacity(view.received.len() + tasks.len() + 8);
    let latest = || view.received.iter().rev();
    entries.extend(latest().filter(|it| !is_passed_on(it)).map(received));
    entries.extend(tasks.iter().map(|task| to_do(task, t)));
    entries.extend(latest().filter(|it| is_passed_on(it)).map(received));
    entries.extend(papers(view));
    let one = |section, open, about| Entry {
        line: ListLine::new(section, open),
        about,
        fresh: false,
        late: false,
    };
    if view.comment.is_some() {
        entries.push(one(Section::Papers, Open::Comment, About::Comment));
    }
    entries.extend(
        view.decisions
            .iter()
            .map(|it| one(Section::Decisions, Open::Decision(it.id.clone()), About::Decision(it))),
    );
    entries.push(one(Section::Background, Open::Background, About::Background));
    entries
}

impl Entry<'_> {
    /// Its words at the left.
    pub(super) fn words(&self, view: &CellView, paint: &Paint) -> String {
        match &self.about {
            About::Received(item) => {
                format!("{} {}", number(view, item, paint), title(item, paint))
            }
            About::ToDo(task) => task.words(view, paint),
            About::Paper(number, paper) => {
                format!("{} {}", numbered(view, *number, paint), paper.title(paint))
            }
            About::Comment => paint.text("ask-title-comment"),
            About::Decision(decision) => {
                let title = frame::words(&decision.title, paint);
                format!("{} {title}", paint.words.decision(&decision.id))
            }
            About::Background => frame::words(&view.title, paint).to_owned(),
        }
    }

    /// What stands at its right.
    pub(super) fn right(&self, view: &CellView, paint: &Paint) -> String {
        match &self.about {
            About::ToDo(task) => {
                task.left(view.clock.time_at(paint.now), paint).unwrap_or_default()
            }
            About::Paper(_, paper) => paper.right(view.clock.time_at(paint.now), paint),
            About::Received(_) | About::Comment | About::Decision(_) | About::Background => {
                String::new()
            }
        }
    }
}

impl Paper<'_> {
    fn title(self, paint: &Paint) -> String {
        let words = paint.words;
        match self {
            Self::Statement(own) => papers::statement_title(own, words),
            Self::Message(own) => papers::message_title(own, words),
            Self::Request(own) => papers::request_title(own, words),
            Self::Task(own) => papers::task_title(own, words),
            Self::Forecast(own) => papers::forecast_title(own, words),
            Self::FreeMove(own) => papers::free_move_title(own, words),
            Self::Outcome(own) => papers::outcome_title(own, words),
        }
    }

    fn right(self, t: ExerciseTime, paint: &Paint) -> String {
        let words = paint.words;
        match self {
            Self::Statement(own) => words.statement_stage(own.stage),
            Self::Message(own) => words.message_stage(own.stage),
            Self::Request(own) => words.request_stage(own.stage(t)),
            Self::Task(own) if own.done.is_some() => paint.text("task-done"),
            Self::Task(own) => own.part.map(|part| words.part(part)).unwrap_or_default(),
            Self::Forecast(own) => words.forecast_stage(own.stage()),
            Self::FreeMove(own) => words.free_move_stage(own),
            Self::Outcome(_) => String::new(),
        }
    }
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
    let left = frame::left(at, t, paint);
    let args = [("decision", name.into()), ("left", left.into())];
    Some((paint.words.say("player-deadline", &args), late))
}

fn is_passed_on(item: &ReceivedView) -> bool {
    match item.source {
        Source::Inject { .. } => false,
        Source::Cell { .. } => true,
    }
}

fn received(item: &ReceivedView) -> Entry<'_> {
    let section = if is_passed_on(item) { Section::PassedOn } else { Section::Received };
    Entry {
        line: ListLine::new(section, Open::Received(item.number)),
        about: About::Received(item),
        fresh: task::awaits_acknowledgement(item),
        late: false,
    }
}

/// What waits for the cell.
fn to_do<'a>(task: &Task, t: ExerciseTime) -> Entry<'a> {
    let (open, wanted) = (task.open.clone(), Some(task.wanted));
    Entry {
        line: ListLine { section: Section::ToDo, open, wanted },
        fresh: task.wanted != Wanted::AwaitConsent,
        late: task.is_late(t),
        about: About::ToDo(task.clone()),
    }
}

/// Statements, messages, requests, tasks, forecasts, free moves and outcomes, the latest first.
fn papers(view: &CellView) -> Vec<Entry<'_>> {
    let exchange = &view.exchange;
    let statements = exchange.statements.iter().map(|own| (own.number, Paper::Statement(own)));
    let messages = exchange.messages.iter().map(|own| (own.number, Paper::Message(own)));
    let requests = exchange.requests.iter().map(|own| (own.number, Paper::Request(own)));
    let tasks = exchange.tasks.iter().map(|own| (own.number, Paper::Task(own)));
    let forecasts = exchange.forecasts.iter().map(|own| (own.number, Paper::Forecast(own)));
    let free_moves = exchange.free_moves.iter().map(|own| (own.number, Paper::FreeMove(own)));
    let outcomes = exchange.outcomes.iter().map(|own| (own.number, Paper::Outcome(own)));
    let all = statements.chain(messages).chain(requests).chain(tasks).chain(forecasts);
    let mut all: Vec<_> = all.chain(free_moves).chain(outcomes).collect();
    all.sort_by_key(|(number, _)| Reverse(*number));
    let entries = all.into_iter().map(|(number, paper)| Entry {
        line: ListLine::new(Section::Papers, Open::Paper(number)),
        about: About::Paper(number, paper),
        fresh: false,
        late: false,
    });
    entries.collect()
}
