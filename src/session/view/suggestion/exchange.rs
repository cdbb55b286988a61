//! What waits of what the cells write, ask, take on and judge, and of what control rules on.

use crate::session::{Addressee, Life, StatementStage};

use super::{Now, Suggestion};

impl Now<'_> {
    /// Between cells: past its time, or long without one.
    pub(super) fn unanswered(&self) -> impl Iterator<Item = Suggestion> {
        let requests = (0..).zip(&self.view.requests);
        requests.filter_map(|(request, asked)| {
            let between = matches!(asked.to, Addressee::Cell(_)) && asked.is_waiting();
            let long = asked.asked_at + self.patience().unanswered;
            let by = asked.reply_by.unwrap_or(long);
            let waiting = self.since(asked.asked_at);
            (between && by <= self.t).then_some(Suggestion::RequestUnanswered { request, waiting })
        })
    }

    /// What an inject asked of a cell, past its time. Where it was reported aloud, control keys it
    /// or closes the inject.
    pub(super) fn replies(&self) -> impl Iterator<Item = Suggestion> {
        let out = self.view.injects.iter().filter(|(_, state)| state.life == Life::Released);
        out.flat_map(move |(id, state)| {
            let within = self.view.inject(id).and_then(|meant| {
                meant.request.as_ref()?;
                meant.reply_within
            });
            let owed = state.deliveries.iter().filter(|(_, delivery)| delivery.reply.is_none());
            owed.filter_map(move |(cell, delivery)| {
                let by = delivery.at + within?;
                let (cell, inject) = (cell.clone(), id.clone());
                (by <= self.t).then(|| Suggestion::ReplyLate { cell, inject, late: self.since(by) })
            })
        })
    }

    pub(super) fn forecasts(&self) -> impl Iterator<Item = Suggestion> {
        self.view.waiting_forecasts().filter_map(|(forecast, state)| {
            let due = state.due.filter(|_| state.is_overdue(self.t))?;
            let late = self.since(due);
            Some(Suggestion::ForecastLate { forecast: forecast.clone(), late })
        })
    }

    pub(super) fn tasks(&self) -> impl Iterator<Item = Suggestion> {
        self.view.tasks.iter().filter(|(_, state)| state.done.is_none()).filter_map(
            |(id, state)| {
                let task = id.clone();
                if let Some(due) = state.due.filter(|due| *due <= self.t) {
                    return Some(Suggestion::TaskLate { task, late: self.since(due) });
                }
                let waiting = self.since(state.opened_at);
                match state.leads().count() {
                    0 if waiting >= self.patience().unanswered => {
                        Some(Suggestion::TaskUnowned { task, waiting })
                    }
                    0 | 1 => None,
                    _ => Some(Suggestion::TaskTwoLeads { task }),
                }
            },
        )
    }

    pub(super) fn clearances(&self) -> impl Iterator<Item = Suggestion> {
        let statements = (0..).zip(&self.view.statements);
        statements.filter_map(|(statement, state)| {
            let asked = state.round().filter(|_| state.stage() == StatementStage::Sent)?;
            let waiting = self.since(asked.at);
            let long = waiting >= self.patience().unanswered;
            long.then_some(Suggestion::ClearanceWaiting { statement, waiting })
        })
    }

    pub(super) fn rulings(&self) -> impl Iterator<Item = Suggestion> {
        self.view.waiting_rulings().into_iter().map(|(on, since)| {
            let waiting = self.since(since);
            Suggestion::Rule { on, waiting }
        })
    }
}
