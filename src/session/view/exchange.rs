//! A cell's statements, messages, requests, tasks and forecasts, under the cell's own numbers.

use crate::exercise::{
    AudienceId, CellId, Exercise, ExerciseTime, OrganizationId, Seat, SeatId, Sender, Slot, Text,
};
use crate::session::{
    Addressee, Clearance, Item, ItemKind, MessageStage, MessageState, Part, RequestAnswer,
    RequestState, State, StatementStage, StatementState, TaskState, Wording,
};

use super::adjudication::{FreeMoveView, OutcomeView};
use super::cell::sender_name;
use super::forecast::ForecastView;
use super::room::name_of;
use super::said::audience_name;

/// What a cell writes and is asked, and the words for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    pub audiences: Vec<(AudienceId, Text)>,
    pub slots: Vec<Slot>,
    pub organizations: Vec<(OrganizationId, Text)>,
    pub statements: Vec<StatementView>,
    pub messages: Vec<MessageView>,
    pub requests: Vec<RequestView>,
    pub tasks: Vec<TaskView>,
    pub forecasts: Vec<ForecastView>,
    pub free_moves: Vec<FreeMoveView>,
    pub outcomes: Vec<OutcomeView>,
}

/// A statement as a cell sees it: its own, one that it was asked to clear, one that is out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementView {
    pub number: u32,
    pub at: ExerciseTime,
    /// Whether the cell itself wrote it.
    pub own: bool,
    pub from: Text,
    pub audience: Text,
    /// Another cell's words as the cell was asked about them, until they are out.
    pub wording: Wording,
    /// Of another cell's statement: as far as this cell's own answer goes.
    pub stage: StatementStage,
    /// The asking that can be answered now, by the cell's own count, or that the author waits for.
    pub round: Option<u32>,
    /// The words were changed since this cell was asked.
    pub overtaken: bool,
    /// The answers to the asking in hand; to another cell only its own.
    pub answers: Vec<(CellId, Text, Option<Clearance>)>,
    pub released_at: Option<ExerciseTime>,
    /// The cells it went out without; another cell is told of itself alone.
    pub uncleared: Vec<Text>,
}

/// A message as its sender or its receiver sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageView {
    pub number: u32,
    /// When it was sent; to its receiver, when it came.
    pub at: ExerciseTime,
    pub own: bool,
    /// The other end.
    pub with: Text,
    pub text: String,
    /// A sender is not told that a message has arrived, only that it was acknowledged.
    pub stage: MessageStage,
}

/// The answer to a request as a cell sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerReceived {
    Words(String),
    /// It came as this number of what the cell received.
    Item(u32),
}

/// Where a request stands, as its asker and the asked cell see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestStage {
    Asked,
    /// Somebody is named who sees to it.
    Assigned,
    /// Its time is over, and there is no answer.
    Overdue,
    Answered,
    Withdrawn,
}

/// A request for information as its asker or the asked cell sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestView {
    pub number: u32,
    pub at: ExerciseTime,
    pub own: bool,
    /// The other end.
    pub with: Text,
    pub subject: String,
    pub question: String,
    pub reply_by: Option<ExerciseTime>,
    /// Who sees to it; for the asked cell alone.
    pub assigned: Option<SeatId>,
    /// Somebody sees to it: that is all its asker is told.
    pub in_hand: bool,
    pub answer: Option<(AnswerReceived, ExerciseTime)>,
    pub withdrawn: bool,
}

/// A task as a cell that it is put before sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskView {
    pub number: u32,
    pub at: ExerciseTime,
    pub title: Text,
    /// Who opened it; none where control did.
    pub by: Option<Text>,
    pub parts: Vec<(CellId, Text, Part)>,
    /// The cell's own part.
    pub part: Option<Part>,
    pub due: Option<ExerciseTime>,
    pub done: Option<DoneView>,
}

/// That a task was done, and by whom; none when control closed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoneView {
    pub by: Option<Text>,
    pub note: String,
    pub at: ExerciseTime,
}

impl RequestView {
    pub fn is_waiting(&self) -> bool {
        self.answer.is_none() && !self.withdrawn
    }

    /// Where it stands at `t`.
    pub fn stage(&self, t: ExerciseTime) -> RequestStage {
        if self.withdrawn {
            RequestStage::Withdrawn
        } else if self.answer.is_some() {
            RequestStage::Answered
        } else if self.reply_by.is_some_and(|by| by <= t) {
            RequestStage::Overdue
        } else if self.in_hand {
            RequestStage::Assigned
        } else {
            RequestStage::Asked
        }
    }
}

impl TaskView {
    pub fn leads(&self) -> impl Iterator<Item = &(CellId, Text, Part)> {
        self.parts.iter().filter(|(_, _, part)| *part == Part::Lead)
    }
}

impl Exchange {
    pub(super) fn of(state: &State, exercise: &Exercise, cell: &CellId) -> Self {
        let plan = &exercise.statements;
        let organizations = exercise.organizations.iter();
        let mut exchange = Self {
            audiences: plan.audiences.iter().map(|(id, name)| (id.clone(), name.clone())).collect(),
            slots: plan.slots.values().map(Slot::unmarked).collect(),
            organizations: organizations.map(|(id, org)| (id.clone(), org.name.clone())).collect(),
            ..Self::default()
        };
        let items = state.cells.get(cell).map(|own| own.items.as_slice()).unwrap_or_default();
        let eye = Eye { state, exercise, cell, items };
        for item in items {
            match &item.kind {
                ItemKind::Inject(_) | ItemKind::PassOn(_) => {}
                ItemKind::Statement(id) => {
                    let seen = state.statements.get(*id as usize);
                    exchange.statements.extend(seen.and_then(|seen| eye.statement(item, seen)));
                }
                ItemKind::Message(id) => {
                    let seen = state.messages.get(*id as usize);
                    exchange.messages.extend(seen.map(|seen| eye.message(item, seen)));
                }
                ItemKind::Request(id) => {
                    let seen = state.requests.get(*id as usize);
                    exchange.requests.extend(seen.map(|seen| eye.request(item, seen)));
                }
                ItemKind::Task(id) => {
                    exchange.tasks.extend(state.tasks.get(id).map(|seen| eye.task(item, seen)));
                }
                ItemKind::Forecast(id) => {
                    let seen = exercise.forecasts.get(id).zip(state.forecasts.get(id));
                    let seen =
                        seen.map(|(meant, seen)| ForecastView::of(exercise, item, meant, seen));
                    exchange.forecasts.extend(seen);
                }
                ItemKind::FreeMove(id) => {
                    let seen = FreeMoveView::of(state, exercise, cell, item, *id);
                    exchange.free_moves.extend(seen);
                }
                ItemKind::Ruling(id) => {
                    exchange.outcomes.extend(OutcomeView::of(state, exercise, item, *id));
                }
            }
        }
        exchange
    }
}

/// Who looks, and at what.
struct Eye<'a> {
    state: &'a State,
    exercise: &'a Exercise,
    cell: &'a CellId,
    items: &'a [Item],
}

impl Eye<'_> {
    fn name(&self, cell: &CellId) -> Text {
        name_of(self.exercise, cell)
    }

    fn statement(&self, item: &Item, seen: &StatementState) -> Option<StatementView> {
        let own = seen.cell == *self.cell;
        let asked = seen.asked_of(self.cell);
        let numbered = if own { seen.round().map(|round| (round.number, round)) } else { asked };
        let round = numbered.map(|(_, round)| round);
        let out = own || seen.released_at.is_some();
        let wording = if out { seen.wording() } else { &asked?.1.wording };
        let answered = |cell: &CellId| {
            let answer = round.and_then(|round| round.answers.get(cell));
            (cell.clone(), self.name(cell), answer.map(|(answer, _)| answer.clone()))
        };
        let cells = round.into_iter().flat_map(|round| &round.cells);
        let told = |cell: &&CellId| own || *cell == self.cell;
        let overtaken = round.is_some_and(|round| round.overtaken);
        let answerable = seen.released_at.is_none() && seen.withdrawn_at.is_none() && !overtaken;
        Some(StatementView {
            number: item.number,
            at: item.at,
            own,
            from: self.name(&seen.cell),
            audience: audience_name(self.exercise, &seen.audience),
            wording: wording.clone(),
            stage: if own { seen.stage() } else { self.stage_for_others(seen) },
            round: numbered.filter(|_| answerable).map(|(number, _)| number),
            overtaken: overtaken && seen.released_at.is_none(),
            answers: cells.filter(told).map(answered).collect(),
            released_at: seen.released_at,
            uncleared: seen.uncleared.iter().filter(told).map(|cell| self.name(cell)).collect(),
        })
    }

    /// Where another cell's statement stands, as far as this cell's own answer tells.
    fn stage_for_others(&self, seen: &StatementState) -> StatementStage {
        if seen.released_at.is_some() || seen.withdrawn_at.is_some() {
            return seen.stage();
        }
        match seen.asked_of(self.cell).and_then(|(_, round)| round.answers.get(self.cell)) {
            None => StatementStage::Sent,
            Some((Clearance::Clear, _)) => StatementStage::Cleared,
            Some((Clearance::ClearWithChanges { .. }, _)) => StatementStage::ClearedWithChanges,
            Some((Clearance::Object { .. }, _)) => StatementStage::Objected,
        }
    }

    fn message(&self, item: &Item, seen: &MessageState) -> MessageView {
        let own = seen.from == *self.cell;
        let told = seen.stage();
        let hidden = own && told == MessageStage::Delivered;
        let stage = if hidden { MessageStage::Sent } else { told };
        let with = self.name(if own { &seen.to } else { &seen.from });
        let (number, at, text) = (item.number, item.at, seen.text.clone());
        MessageView { number, at, own, with, text, stage }
    }

    fn request(&self, item: &Item, seen: &RequestState) -> RequestView {
        let own = seen.cell == *self.cell;
        let with =
            if own { addressee_name(self.exercise, &seen.to) } else { self.name(&seen.cell) };
        let answer = seen.answer.as_ref().and_then(|(answer, at)| {
            let received = match answer {
                RequestAnswer::Words(text) => AnswerReceived::Words(text.clone()),
                RequestAnswer::Inject(id) => {
                    let kind = ItemKind::Inject(id.clone());
                    let number = self.items.iter().find(|item| item.kind == kind)?.number;
                    AnswerReceived::Item(number)
                }
            };
            Some((received, *at))
        });
        RequestView {
            number: item.number,
            at: item.at,
            own,
            with,
            subject: seen.subject.clone(),
            question: seen.question.clone(),
            reply_by: seen.reply_by,
            assigned: seen.assigned.clone().filter(|_| !own),
            in_hand: seen.assigned.is_some(),
            answer,
            withdrawn: seen.withdrawn_at.is_some(),
        }
    }

    fn task(&self, item: &Item, seen: &TaskState) -> TaskView {
        let ordered = self.state.cells.keys();
        let parts = ordered
            .filter_map(|cell| Some((cell.clone(), self.name(cell), *seen.parts.get(cell)?)));
        TaskView {
            number: item.number,
            at: item.at,
            title: seen.title.clone(),
            by: seen.by.as_ref().map(|cell| self.name(cell)),
            parts: parts.collect(),
            part: seen.parts.get(self.cell).copied(),
            due: seen.due,
            done: seen.done.as_ref().map(|done| DoneView {
                by: done.cell.as_ref().map(|cell| self.name(cell)),
                note: done.note.clone(),
                at: done.at,
            }),
        }
    }
}

/// Whom a request asks, by name.
pub(super) fn addressee_name(exercise: &Exercise, to: &Addressee) -> Text {
    match to {
        Addressee::Control => {
            Seat::of_control(&Seat::engine()).map(|seat| seat.title).unwrap_or_default()
        }
        Addressee::Cell(cell) => name_of(exercise, cell),
        Addressee::Organization(id) => sender_name(exercise, &Sender::Organization(id.clone())),
    }
}
