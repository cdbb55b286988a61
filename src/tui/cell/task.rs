//! What waits for the cell.

use crate::exercise::{Depth, ExerciseTime, Role, SeatId};
use crate::session::view::{
    AnswerKind, CellDecision, CellView, ClockState, Consent, DraftView, ForecastView, FreeMoveView,
    MessageView, PassageView, ReceivedView, Source, StatementView,
};
use crate::session::{ForecastStage, MessageStage, Part, Stage, StatementStage};
use crate::tui::{Paint, frame};

use super::{Open, entry};

/// Something that waits to be done, or to be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Task {
    pub(in crate::tui) wanted: Wanted,
    pub(in crate::tui) open: Open,
    /// Until when.
    pub(in crate::tui) at: Option<ExerciseTime>,
}

/// What is wanted of the cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Check,
    /// A probe lies before the cell.
    Probe,
    Position,
    Draft,
    /// The answers want other words, of a draft or of a statement.
    Revise,
    /// Everybody agreed: to a draft, or to a statement, which may go out.
    Settle,
    Answer,
    Reply,
    Acknowledge,
    /// The source has agreed.
    PassOn,
    /// Another cell's statement waits for clearance.
    Clear,
    /// A message has not been read.
    Read,
    /// Another cell asks for information.
    Inform,
    /// Nobody leads a task.
    Take,
    /// The cell leads a task that is not done.
    Finish,
    /// Two cells lead a task.
    Untangle,
    /// A forecast waits for the seat's own judgement.
    Judge,
    /// The advice is there; the last word is not.
    Conclude,
    /// Another cell's free move is open for argument, and this cell has said nothing.
    Argue,
    /// After ENDEX the ministry may attach its own comment.
    Comment,
    /// The source has not answered yet: there is nothing to do but to wait.
    AwaitConsent,
}

impl Wanted {
    /// Whether somebody of this role can do it.
    pub(in crate::tui) fn is_for(self, role: Role) -> bool {
        let lead = role == Role::Lead;
        let player = lead || role == Role::Player;
        match self {
            Self::Probe
            | Self::Position
            | Self::Draft
            | Self::Revise
            | Self::Settle
            | Self::Answer
            | Self::Clear
            | Self::Take
            | Self::Untangle
            | Self::Comment => lead,
            Self::Check => true,
            Self::Reply
            | Self::Acknowledge
            | Self::PassOn
            | Self::Read
            | Self::Inform
            | Self::Finish
            | Self::Judge
            | Self::Conclude
            | Self::Argue => player,
            Self::AwaitConsent => false,
        }
    }
}

impl Task {
    /// As it stands in the list.
    pub(in crate::tui) fn words(&self, view: &CellView, paint: &Paint) -> String {
        let of_item = |key: &str, words: String, name: &'static str| {
            paint.words.say(key, &[(name, words.into())])
        };
        let item = |number: &u32| view.received.iter().find(|item| item.number == *number);
        match (&self.open, self.wanted) {
            (Open::Decision(id), wanted) => {
                of_item(decision_key(wanted), paint.words.decision(id), "decision")
            }
            (Open::Received(number), Wanted::Reply) => {
                let title = item(number).map(|item| entry::title(item, paint));
                of_item("seat-do-reply", title.unwrap_or_default(), "title")
            }
            (Open::Received(number), wanted) => {
                let key = match wanted {
                    Wanted::PassOn => "seat-do-pass-on",
                    Wanted::AwaitConsent => "seat-do-await-consent",
                    Wanted::Check
                    | Wanted::Probe
                    | Wanted::Position
                    | Wanted::Draft
                    | Wanted::Revise
                    | Wanted::Settle
                    | Wanted::Answer
                    | Wanted::Reply
                    | Wanted::Clear
                    | Wanted::Read
                    | Wanted::Inform
                    | Wanted::Take
                    | Wanted::Finish
                    | Wanted::Untangle
                    | Wanted::Judge
                    | Wanted::Conclude
                    | Wanted::Argue
                    | Wanted::Comment
                    | Wanted::Acknowledge => "player-do-acknowledge",
                };
                let number = item(number).map(|item| entry::number(view, item, paint));
                of_item(key, number.unwrap_or_default(), "item")
            }
            (Open::Paper(number), wanted) => {
                let number = entry::numbered(view, *number, paint);
                of_item(paper_key(wanted), number, "item")
            }
            (Open::Background, Wanted::Probe) => paint.text("player-do-probe"),
            (Open::Comment, _) => paint.text("player-do-comment"),
            (Open::Background, _) => paint.text("player-do-check"),
        }
    }

    /// How long there is, or that it has passed. In whole minutes: `12:00` would read like an hour,
    /// and a list that changes every second draws the eye.
    pub(in crate::tui) fn left(&self, t: ExerciseTime, paint: &Paint) -> Option<String> {
        let at = self.at?;
        if at <= t {
            return Some(paint.text("seat-passed"));
        }
        Some(paint.words.duration(frame::whole_minutes(at.since(t))))
    }

    pub(in crate::tui) fn is_late(&self, t: ExerciseTime) -> bool {
        self.at.is_some_and(|at| at <= t)
    }
}

fn paper_key(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Clear => "player-do-clear",
        Wanted::Inform => "player-do-inform",
        Wanted::Take => "player-do-take",
        Wanted::Finish => "player-do-finish",
        Wanted::Untangle => "player-do-untangle",
        Wanted::Judge => "player-do-judge",
        Wanted::Conclude => "player-do-conclude",
        Wanted::Argue => "player-do-argue",
        Wanted::Revise => "player-do-restate",
        Wanted::Settle => "player-do-release",
        Wanted::Check
        | Wanted::Probe
        | Wanted::Position
        | Wanted::Draft
        | Wanted::Answer
        | Wanted::Reply
        | Wanted::Acknowledge
        | Wanted::PassOn
        | Wanted::AwaitConsent
        | Wanted::Comment
        | Wanted::Read => "player-do-read",
    }
}

fn decision_key(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Position => "player-do-position",
        Wanted::Draft => "player-do-draft",
        Wanted::Revise => "seat-do-revise",
        Wanted::Settle => "seat-do-settle",
        Wanted::Check
        | Wanted::Probe
        | Wanted::Answer
        | Wanted::Reply
        | Wanted::Acknowledge
        | Wanted::PassOn
        | Wanted::Clear
        | Wanted::Read
        | Wanted::Inform
        | Wanted::Take
        | Wanted::Finish
        | Wanted::Untangle
        | Wanted::Judge
        | Wanted::Conclude
        | Wanted::Argue
        | Wanted::Comment
        | Wanted::AwaitConsent => "player-do-answer",
    }
}

/// All that waits for the cell, the nearest deadline first. `seat` is whose terminal it is: a seat
/// is asked for its own answer to the check, and a look at the whole cell for everybody's.
pub(in crate::tui) fn all(view: &CellView, seat: Option<&SeatId>) -> Vec<Task> {
    if is_over(view) {
        return after_endex(view);
    }
    if let Some(probe) = &view.probe {
        // Nothing else can be done until it is closed.
        let task = Task { wanted: Wanted::Probe, open: Open::Background, at: None };
        return if probe.own.is_none() { vec![task] } else { vec![] };
    }
    let mut tasks: Vec<Task> = vec![];
    let unchecked = view.seats.iter().any(|asked| {
        let own = seat.map_or(asked.person.is_some(), |seat| *seat == asked.seat);
        own && !asked.answered_check
    });
    if unchecked && view.clock.state == ClockState::NotStarted {
        tasks.push(Task { wanted: Wanted::Check, open: Open::Background, at: None });
    }
    for decision in &view.decisions {
        let Some((wanted, at)) = of_decision(view, decision) else { continue };
        tasks.push(Task { wanted, open: Open::Decision(decision.id.clone()), at });
    }
    for item in view.received.iter().filter(|item| !item.recalled) {
        let wanted = of_item(view, item);
        let task = |(wanted, at)| Task { wanted, open: Open::Received(item.number), at };
        tasks.extend(wanted.map(task));
    }
    tasks.extend(of_papers(view, seat));
    tasks.sort_by_key(|task| (task.wanted == Wanted::AwaitConsent, task.at.is_none(), task.at));
    tasks
}

/// What the statements, messages, requests, tasks and forecasts ask of this cell now.
fn of_papers(view: &CellView, seat: Option<&SeatId>) -> Vec<Task> {
    let exchange = &view.exchange;
    let unanswered = |own: &&StatementView| {
        !own.own && own.round.is_some() && own.answers.iter().all(|(_, _, it)| it.is_none())
    };
    let clear = exchange.statements.iter().filter(unanswered);
    let clear = clear.map(|own| (Wanted::Clear, own.number, None));
    let unread = |own: &&MessageView| !own.own && own.stage == MessageStage::Delivered;
    let own = exchange.statements.iter().filter(|own| own.own);
    let own = own.filter_map(|own| match own.stage {
        StatementStage::Cleared => Some((Wanted::Settle, own.number, None)),
        StatementStage::ClearedWithChanges | StatementStage::Objected => {
            Some((Wanted::Revise, own.number, None))
        }
        StatementStage::Drafted
        | StatementStage::Sent
        | StatementStage::Released
        | StatementStage::Withdrawn => None,
    });
    let read = exchange.messages.iter().filter(unread);
    let read = read.map(|own| (Wanted::Read, own.number, None));
    let asked = exchange.requests.iter().filter(|own| !own.own && own.is_waiting());
    let asked = asked.map(|own| (Wanted::Inform, own.number, own.reply_by));
    let work = exchange.tasks.iter().filter(|own| own.done.is_none()).filter_map(|own| {
        let wanted = match own.part {
            Some(Part::Lead) if own.leads().count() > 1 => Wanted::Untangle,
            Some(Part::Lead) => Wanted::Finish,
            _ if own.leads().next().is_none() => Wanted::Take,
            Some(Part::Support) | None => return None,
        };
        Some((wanted, own.number, own.due))
    });
    let given = |own: &&ForecastView| seat.is_none_or(|seat| *seat == own.seat);
    let judged = exchange.forecasts.iter().filter(given).filter_map(|own| match own.stage() {
        ForecastStage::Open => Some((Wanted::Judge, own.number, own.due)),
        ForecastStage::Advised => Some((Wanted::Conclude, own.number, None)),
        ForecastStage::Concluded => None,
    });
    let unargued = |own: &&FreeMoveView| {
        let said = own.arguments.iter().any(|argument| argument.from == view.name);
        own.open && own.is_waiting() && !own.own && !said
    };
    let argue = exchange.free_moves.iter().filter(unargued);
    let argue = argue.map(|own| (Wanted::Argue, own.number, None));
    let all = clear.chain(own).chain(read).chain(asked).chain(work).chain(judged).chain(argue);
    all.map(|(wanted, number, at)| Task { wanted, open: Open::Paper(number), at }).collect()
}

/// The ministry's own comment, until there is one.
fn after_endex(view: &CellView) -> Vec<Task> {
    let open = view.clock.state == ClockState::Ended && view.comment.is_none();
    let comment = Task { wanted: Wanted::Comment, open: Open::Comment, at: None };
    open.then_some(comment).into_iter().collect()
}

/// Nothing more of the exercise is asked of anybody.
fn is_over(view: &CellView) -> bool {
    match view.clock.state {
        ClockState::Ended | ClockState::RealWorldStop(_) => true,
        ClockState::NotStarted
        | ClockState::Running
        | ClockState::Paused(_)
        | ClockState::Resumed { .. } => false,
    }
}

pub(in crate::tui) fn awaits_position(decision: &CellDecision) -> bool {
    let asked = decision.depth != Depth::Record && decision.stage == Stage::Open;
    asked && decision.own.is_none()
}

/// Whether every other cell stands behind the words of the draft.
pub(in crate::tui) fn is_agreed(draft: &DraftView) -> bool {
    draft.answers.iter().all(|answer| match answer.kind {
        AnswerKind::Concur | AnswerKind::Silent => true,
        AnswerKind::Waiting | AnswerKind::ConcurWithChanges | AnswerKind::NonConcur => false,
    })
}

/// The cell's own answer to the draft; none where it drafted it.
pub(in crate::tui) fn own_answer(view: &CellView, draft: &DraftView) -> Option<AnswerKind> {
    draft.answers.iter().find(|answer| answer.cell == view.name).map(|answer| answer.kind)
}

/// What a decision asks of this cell now, and until when.
fn of_decision(view: &CellView, decision: &CellDecision) -> Option<(Wanted, Option<ExerciseTime>)> {
    if awaits_position(decision) {
        return Some((Wanted::Position, decision.deadline));
    }
    let leads = decision.lead == view.cell && decision.depth == Depth::Full;
    match (decision.stage, &decision.draft) {
        (Stage::Revealed, _) if leads => Some((Wanted::Draft, None)),
        (Stage::Drafted, Some(draft)) if leads => {
            let waiting = draft.answers.iter().any(|it| it.kind == AnswerKind::Waiting);
            let wanted = if is_agreed(draft) { Wanted::Settle } else { Wanted::Revise };
            (!waiting).then_some((wanted, None))
        }
        (Stage::Drafted, Some(draft)) => {
            let waits = own_answer(view, draft) == Some(AnswerKind::Waiting);
            waits.then_some((Wanted::Answer, draft.silence_at))
        }
        (
            Stage::Planned
            | Stage::Open
            | Stage::Revealed
            | Stage::Drafted
            | Stage::Referred
            | Stage::Settled,
            _,
        ) => None,
    }
}

/// What something received asks of this cell now, and until when.
fn of_item(
    view: &CellView,
    item: &ReceivedView,
) -> impl Iterator<Item = (Wanted, Option<ExerciseTime>)> {
    // Past its time it stays, as late: what was asked for does not go away by itself.
    let reply_by = item.reply_by.filter(|_| item.request.is_some() && item.reply.is_none());
    let consent = |standing: Consent| {
        let stands = move |passage: &PassageView| {
            passage.consents.iter().any(|(to, own)| {
                let told = passage.passed_to.iter().any(|on| on.cell == *to);
                *own == standing && !told
            })
        };
        item.passages.iter().any(stands) && !view.others.is_empty()
    };
    let wanted = [
        reply_by.map(|at| (Wanted::Reply, Some(at))),
        awaits_acknowledgement(item).then_some((Wanted::Acknowledge, None)),
        consent(Consent::Granted).then_some((Wanted::PassOn, None)),
        consent(Consent::Waiting).then_some((Wanted::AwaitConsent, None)),
    ];
    wanted.into_iter().flatten()
}

pub(in crate::tui) fn awaits_acknowledgement(item: &ReceivedView) -> bool {
    let addressed = match item.source {
        Source::Inject { .. } => true,
        Source::Cell { .. } => false,
    };
    addressed && item.acknowledged.is_none() && !item.recalled
}
