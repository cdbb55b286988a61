//! Statements, messages, answers, tasks, forecasts and free moves.

use crate::exercise::{CellId, DecisionId, Percent, ProbabilityGrade};
use crate::session::view::{CellView, ForecastView, StatementView, TaskView};
use crate::session::{
    Clearance, Command, ForecastCommand, FreeMoveCommand, ItemCommand, Judgement, NewFreeMove,
    NewMessage, NewStatement, Part, Side, Slots, StatementCommand, StatementStage, TaskCommand,
    Wording,
};

use super::super::policy::Leaning;
use super::Hand;

/// A forecast on the cell's screen.
pub(in super::super) fn forecast(view: &CellView, number: u32) -> Option<&ForecastView> {
    view.exchange.forecasts.iter().find(|forecast| forecast.number == number)
}

impl<'a> Hand<'a> {
    pub(super) fn answer(&self, number: u32) -> Option<Command> {
        let request = self.view.exchange.requests.iter().find(|it| it.number == number)?;
        let text = request.is_waiting().then(|| request.question.clone())?;
        Some(ItemCommand::Reply { text }.of(number))
    }

    pub(super) fn tell(&self, decision: &DecisionId, cell: &CellId) -> Option<Command> {
        let text = self.words(&self.decision(decision)?.question);
        Some(NewMessage { to: cell.clone(), text }.into())
    }

    fn statement(&self, number: u32) -> Option<&'a StatementView> {
        self.view.exchange.statements.iter().find(|statement| statement.number == number)
    }

    /// All that was agreed so far, what is newer over what is older.
    fn agreed(&self) -> Slots {
        self.view.decisions.iter().flat_map(|decision| decision.agreed.clone()).collect()
    }

    pub(super) fn speak(&mut self, id: &DecisionId) -> Option<Command> {
        let audience = self.audience(id)?.clone();
        let text = self.words(&self.decision(id)?.title);
        let (view, agreed) = (self.view, self.agreed());
        let slots = self.slots(view.exchange.slots.iter(), &agreed);
        Some(NewStatement { audience, wording: Wording { text, slots } }.into())
    }

    pub(super) fn ask_clearance(&self, number: u32) -> Option<Command> {
        self.statement(number).filter(|own| own.stage == StatementStage::Drafted)?;
        Some(ItemCommand::Statement(StatementCommand::AskClearance).of(number))
    }

    pub(super) fn clear(&mut self, number: u32, round: u32) -> Option<Command> {
        let statement = self.statement(number).filter(|it| it.round == Some(round))?;
        let agrees = self.leans(Leaning::Agree);
        let changes = self.leans(Leaning::Change);
        let answer = if agrees {
            Clearance::Clear
        } else if changes {
            let mut wording = statement.wording.clone();
            wording.slots.extend(self.agreed());
            wording.text = format!("{} {}", self.own_name(), wording.text);
            Clearance::ClearWithChanges { wording }
        } else {
            Clearance::Object { reason: self.own_name() }
        };
        let command = StatementCommand::Answer { round, answer };
        Some(ItemCommand::Statement(command).of(number))
    }

    pub(super) fn adopt(&mut self, number: u32) -> Option<Command> {
        let own = self.statement(number)?;
        let wanted = own.answers.iter().find_map(|(_, _, answer)| match answer {
            Some(Clearance::ClearWithChanges { wording }) => Some(wording.clone()),
            Some(Clearance::Clear | Clearance::Object { .. }) | None => None,
        });
        let keeps = self.leans(Leaning::KeepTheLine);
        match wanted.filter(|_| keeps) {
            Some(wording) => {
                Some(ItemCommand::Statement(StatementCommand::Revise { wording }).of(number))
            }
            None => self.release(number),
        }
    }

    pub(super) fn release(&mut self, number: u32) -> Option<Command> {
        let stage = self.statement(number)?.stage;
        let anyway = self.leans(Leaning::ReleaseAnyway);
        let command = match stage {
            StatementStage::Released | StatementStage::Withdrawn => return None,
            StatementStage::Objected if !anyway => StatementCommand::Withdraw,
            StatementStage::Drafted
            | StatementStage::Sent
            | StatementStage::Cleared
            | StatementStage::ClearedWithChanges
            | StatementStage::Objected => StatementCommand::Release,
        };
        Some(ItemCommand::Statement(command).of(number))
    }

    pub(super) fn release_unanswered(&mut self, number: u32) -> Option<Command> {
        self.statement(number).filter(|own| own.stage == StatementStage::Sent)?;
        self.release(number)
    }

    fn task(&self, number: u32) -> Option<&'a TaskView> {
        let found = self.view.exchange.tasks.iter().find(|task| task.number == number);
        found.filter(|task| task.done.is_none())
    }

    /// Takes the lead; beside another cell that took it meanwhile, a part.
    pub(super) fn lead(&self, number: u32) -> Option<Command> {
        let task = self.task(number).filter(|task| task.part.is_none())?;
        let part = if task.leads().next().is_none() { Part::Lead } else { Part::Support };
        Some(ItemCommand::Task(TaskCommand::Take { part }).of(number))
    }

    pub(super) fn support(&self, number: u32) -> Option<Command> {
        self.task(number).filter(|task| task.part.is_none())?;
        Some(ItemCommand::Task(TaskCommand::Take { part: Part::Support }).of(number))
    }

    pub(super) fn finish(&self, number: u32) -> Option<Command> {
        self.task(number).filter(|task| task.part == Some(Part::Lead))?;
        Some(ItemCommand::Task(TaskCommand::Finish { note: String::new() }).of(number))
    }

    /// To one side of even or the other: what stands at even is no case of any measure.
    pub(super) fn judge(&mut self, number: u32) -> Option<Command> {
        let forecast = forecast(self.view, number)?;
        let mut grades = ProbabilityGrade::ALL.to_vec();
        grades.retain(|grade| *grade != ProbabilityGrade::RoughlyEven);
        let grade = *self.chance.pick(&grades)?;
        let judgement = judgement(grade, middle(grade), forecast.wants_number);
        Some(ItemCommand::Forecast(ForecastCommand::Judge { judgement }).of(number))
    }

    pub(super) fn conclude(&mut self, number: u32) -> Option<Command> {
        let forecast = forecast(self.view, number)?;
        let (own, advice) = (forecast.own.as_ref()?, forecast.advice.as_ref()?);
        let judgement = if self.leans(Leaning::Follow) {
            let percent = Percent::new(advice.probability.get().clamp(1, 99))?;
            let grade = ProbabilityGrade::ALL.into_iter().find(|grade| grade.holds(percent))?;
            judgement(grade, percent, forecast.wants_number)
        } else {
            own.judgement.clone()
        };
        Some(ItemCommand::Forecast(ForecastCommand::Conclude { judgement }).of(number))
    }

    pub(super) fn free_move(&self) -> Option<Command> {
        let action = self.words(&self.view.received.last()?.title);
        let (effect, reasons) = (action.clone(), self.own_name());
        Some(Command::MakeFreeMove(NewFreeMove { action, effect, reasons }))
    }

    pub(super) fn argue(&mut self, number: u32) -> Option<Command> {
        let free = self.view.exchange.free_moves.iter().find(|free| free.number == number)?;
        if !free.open || free.withdrawn || free.outcome.is_some() {
            return None;
        }
        let side = if self.leans(Leaning::Agree) { Side::For } else { Side::Against };
        let text = self.own_name();
        Some(ItemCommand::FreeMove(FreeMoveCommand::Argue { side, text }).of(number))
    }
}

fn middle(grade: ProbabilityGrade) -> Percent {
    let (low, high) = grade.range();
    Percent::new(u8::midpoint(low.get(), high.get())).unwrap_or(low)
}

fn judgement(grade: ProbabilityGrade, number: Percent, wants_number: bool) -> Judgement {
    Judgement { grade, number: wants_number.then_some(number), reason: String::new() }
}
