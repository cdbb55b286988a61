//! What a cell writes and is asked.

use whitecell::exercise::{ExerciseTime, SeatId, SlotId, SlotValueId, Text};
use whitecell::session::view::{
    AnswerReceived, CellView, DoneView, Exchange, MessageView, RequestView, StatementView, TaskView,
};
use whitecell::session::{MessageStage, Part, Slots, StatementStage, Wording};

use super::{Leak, Plant, Plants, either, id};

pub(super) fn in_the_exchange(all: &mut Plants) {
    in_fields!(
        all,
        exchange,
        Exchange {
            audiences,
            slots,
            organizations,
            statements,
            messages,
            requests,
            tasks,
            forecasts,
            free_moves,
            outcomes,
        }
    );
    in_fields!(
        all,
        statements,
        StatementView {
            number,
            at,
            own,
            from,
            audience,
            wording,
            stage,
            round,
            overtaken,
            answers,
            released_at,
            uncleared,
        }
    );
    in_fields!(all, messages, MessageView { number, at, own, with, text, stage });
    in_fields!(
        all,
        requests,
        RequestView {
            number,
            at,
            own,
            with,
            subject,
            question,
            reply_by,
            assigned,
            in_hand,
            answer,
            withdrawn,
        }
    );
    in_fields!(all, tasks, TaskView { number, at, title, by, parts, part, due, done });
    in_fields!(all, done, DoneView { by, note, at });
}

fn exchange(view: &mut CellView) -> [&mut Exchange; 1] {
    super::adjudication::with_outcome(view);
    [&mut view.exchange]
}

fn statements(view: &mut CellView) -> impl Iterator<Item = &mut StatementView> {
    view.exchange.statements.iter_mut()
}

fn messages(view: &mut CellView) -> impl Iterator<Item = &mut MessageView> {
    view.exchange.messages.iter_mut()
}

fn requests(view: &mut CellView) -> impl Iterator<Item = &mut RequestView> {
    view.exchange.requests.iter_mut()
}

fn tasks(view: &mut CellView) -> impl Iterator<Item = &mut TaskView> {
    view.exchange.tasks.iter_mut()
}

fn done(view: &mut CellView) -> impl Iterator<Item = &mut DoneView> {
    tasks(view).flat_map(|task| &mut task.done)
}

impl Leak for Wording {
    fn give_away(&mut self, secret: u64) {
        self.text.give_away(secret);
    }
}

impl Leak for Slots {
    fn give_away(&mut self, secret: u64) {
        let value = SlotValueId::new(&id(secret)).expect("an id");
        self.insert(SlotId::literal("planted"), value);
    }
}

impl Leak for StatementStage {
    fn give_away(&mut self, secret: u64) {
        *self = *either(secret, &Self::Sent, &Self::Objected);
    }
}

impl Leak for MessageStage {
    fn give_away(&mut self, secret: u64) {
        *self = *either(secret, &Self::Sent, &Self::Unanswered);
    }
}

impl Leak for Option<u32> {
    fn give_away(&mut self, secret: u64) {
        self.get_or_insert_default().give_away(secret);
    }
}

impl Leak for Option<SeatId> {
    fn give_away(&mut self, secret: u64) {
        *self = Some(SeatId::new(&id(secret)).expect("an id"));
    }
}

impl Leak for Option<Part> {
    fn give_away(&mut self, secret: u64) {
        *self = Some(*either(secret, &Part::Lead, &Part::Support));
    }
}

impl Leak for Option<(AnswerReceived, ExerciseTime)> {
    fn give_away(&mut self, secret: u64) {
        *self = Some((AnswerReceived::Words(id(secret)), ExerciseTime::START));
    }
}

impl Leak for Option<(String, ExerciseTime)> {
    fn give_away(&mut self, secret: u64) {
        *self = Some((id(secret), ExerciseTime::START));
    }
}

impl Leak for Option<DoneView> {
    fn give_away(&mut self, secret: u64) {
        let by = Some(Text::same(id(secret)));
        *self = Some(DoneView { by, note: String::new(), at: ExerciseTime::START });
    }
}

impl Leak for Exchange {
    fn give_away(&mut self, secret: u64) {
        self.tasks.give_away(secret);
    }
}
