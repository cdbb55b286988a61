//! The patterns of what was said in public, asked, and done between the ministries.

use std::collections::BTreeSet;

use crate::exercise::{CellId, SlotId};
use crate::session::Phase;

use super::super::{Comparison, Moment, RequestReview, StatementReview, TaskReview, With};
use super::pattern::{Found, records};
use super::{Pattern, Question};

impl Found<'_> {
    pub(super) fn exchange(&self) -> impl Iterator<Item = Question> {
        let public = self.public.comparisons.iter();
        let public = public.filter_map(|comparison| self.contradicted(comparison));
        let statements = self.statements.iter().filter_map(released_uncleared);
        let requests = self.requests.iter().filter_map(|review| self.unanswered(review));
        let tasks = self.tasks.iter();
        let tasks = tasks.flat_map(|review| [two_leads(review), self.no_lead(review)]);
        public.chain(statements).chain(requests).chain(tasks.flatten())
    }

    fn statement(&self, id: u32) -> Option<(&StatementReview, Moment)> {
        let review = self.statements.iter().find(|review| review.id == id)?;
        Some((review, review.released.as_ref()?.at))
    }

    /// Quiet about a line that was agreed only after the statement was out.
    fn contradicted(&self, comparison: &Comparison) -> Option<Question> {
        let (review, at) = self.statement(comparison.statement)?;
        let slots: Vec<SlotId> = comparison.contradicting().map(|row| row.slot.clone()).collect();
        if slots.is_empty() {
            return None;
        }
        let (cell, statement) = (review.cell.clone(), review.id);
        let (pattern, other) = match &comparison.with {
            With::Statement(id) => {
                let (other, other_at) = self.statement(*id)?;
                let (of, with) = (other.cell.clone(), other.id);
                (Pattern::Contradicted { statement, cell, with, of, slots }, other_at)
            }
            With::Line(decision) => {
                let line = self.public.line(decision).filter(|line| line.at < at)?;
                let decision = decision.clone();
                (Pattern::OffTheLine { statement, cell, decision, slots }, line.at)
            }
        };
        Some(Question { pattern, records: records([at, other]) })
    }

    /// Quiet while there is time to answer, and about what was withdrawn in time.
    fn unanswered(&self, review: &RequestReview) -> Option<Question> {
        let over = self.reading.state.phase == Phase::Ended;
        let left = over && review.answered.is_none() && review.withdrawn.is_none();
        if review.overdue.is_none() && !left {
            return None;
        }
        let pattern = Pattern::RequestUnanswered {
            request: review.id,
            cell: review.cell.clone(),
            to: review.to.clone(),
            subject: review.subject.clone(),
            answered: review.answered.is_some(),
        };
        let answered = review.answered.as_ref().map(|answered| answered.at);
        Some(Question { pattern, records: records([review.asked].into_iter().chain(answered)) })
    }

    /// Quiet while somebody may still take it, where somebody led it at some time, and where no
    /// cell took part in any task: then the table did not keep them.
    fn no_lead(&self, review: &TaskReview) -> Option<Question> {
        let over = self.reading.state.phase == Phase::Ended;
        let was_led = review.led_after.span().is_some();
        let past = review.done.is_some() || review.overdue.is_some() || over;
        let kept = self.tasks.iter().any(|task| !task.parts.is_empty());
        if was_led || !past || !kept {
            return None;
        }
        let pattern = Pattern::NoLead { task: review.id.clone(), title: review.title.clone() };
        let done = review.done.as_ref().map(|done| done.at);
        Some(Question { pattern, records: records([review.opened].into_iter().chain(done)) })
    }
}

fn released_uncleared(review: &StatementReview) -> Option<Question> {
    let released = review.released.as_ref().filter(|released| !released.uncleared.is_empty())?;
    let pattern = Pattern::ReleasedUncleared {
        statement: review.id,
        cell: review.cell.clone(),
        audience: review.audience.clone(),
        cells: released.uncleared.clone(),
    };
    let asked = review.rounds.iter().map(|round| round.at);
    Some(Question { pattern, records: records(asked.chain([released.at])) })
}

/// Once a task.
fn two_leads(review: &TaskReview) -> Option<Question> {
    let double = || review.double.iter();
    let cells: BTreeSet<&CellId> = double().flat_map(|double| &double.cells).collect();
    if cells.is_empty() {
        return None;
    }
    let pattern = Pattern::TwoLeads {
        task: review.id.clone(),
        title: review.title.clone(),
        cells: cells.into_iter().cloned().collect(),
    };
    let ends = double().filter_map(|double| double.to);
    Some(Question { pattern, records: records(double().map(|double| double.from).chain(ends)) })
}
