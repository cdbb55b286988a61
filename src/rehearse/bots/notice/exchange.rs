//! Statements, messages, requests, tasks, forecasts and free moves.

use crate::session::view::StatementView;
use crate::session::{ForecastStage, MessageStage, Part, StatementStage};

use super::super::duty::Duty;
use super::Noticing;

impl Noticing<'_> {
    pub(super) fn exchange(&mut self) {
        let view = self.view;
        let exchange = &view.exchange;
        for statement in &exchange.statements {
            if statement.own { self.own_statement(statement) } else { self.statement(statement) }
        }
        for message in &exchange.messages {
            if !message.own && message.stage == MessageStage::Delivered {
                self.see(Duty::Acknowledge(message.number));
            }
        }
        for request in &exchange.requests {
            if !request.own && request.is_waiting() {
                self.see(Duty::Answer(request.number));
            }
        }
        for forecast in &exchange.forecasts {
            match forecast.stage() {
                ForecastStage::Open => self.see(Duty::Judge(forecast.number)),
                ForecastStage::Advised => self.see(Duty::Conclude(forecast.number)),
                ForecastStage::Concluded => {}
            }
        }
        for free in &exchange.free_moves {
            if free.open && !free.own && !free.withdrawn && free.outcome.is_none() {
                self.see(Duty::Argue(free.number));
            }
        }
        self.tasks();
    }

    fn tasks(&mut self) {
        let view = self.view;
        for task in view.exchange.tasks.iter().filter(|task| task.done.is_none()) {
            match task.part {
                Some(Part::Lead) => self.see(Duty::Finish(task.number)),
                Some(Part::Support) => {}
                None if task.leads().next().is_none() => self.see(Duty::Lead(task.number)),
                None => self.see(Duty::Support(task.number)),
            }
        }
    }

    fn own_statement(&mut self, statement: &StatementView) {
        let number = statement.number;
        match statement.stage {
            StatementStage::Drafted => {
                let ask = Duty::AskClearance(number);
                if self.memory.is_through_with(&ask) || statement.overtaken {
                    self.see(Duty::Release(number));
                } else {
                    self.see(ask);
                }
            }
            StatementStage::Sent => self.see(Duty::ReleaseUnanswered(number)),
            StatementStage::Cleared | StatementStage::Objected => {
                self.see(Duty::Release(number));
            }
            StatementStage::ClearedWithChanges => self.see(Duty::Adopt(number)),
            StatementStage::Released | StatementStage::Withdrawn => {}
        }
    }

    /// Another cell's, which waits for this one.
    fn statement(&mut self, statement: &StatementView) {
        let (StatementStage::Sent, Some(round)) = (statement.stage, statement.round) else {
            return;
        };
        self.see(Duty::Clear { statement: statement.number, round });
    }
}
