//! What was said in public, held against what the others said and against the agreed lines.

use indexmap::IndexMap;
use serde::Serialize;

use crate::exercise::{AudienceId, CellId, DecisionId, Slot};
use crate::session::Slots;

use super::compare::{Row, Tally, Verdict, table};
use super::reading::Reading;
use super::{DecisionReview, Moment, StatementReview};

/// Everything said in public.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PublicReview {
    /// The released statements by id, in the order of their release.
    pub said: Vec<u32>,
    /// In the order of the exercise's decisions.
    pub lines: Vec<LineReview>,
    pub comparisons: Vec<Comparison>,
}

/// 발언요지: the line that a decision agreed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineReview {
    pub decision: DecisionId,
    pub at: Moment,
    pub text: String,
    pub slots: Slots,
}

/// What a statement is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum With {
    /// Another cell's statement, which was out before.
    Statement(u32),
    /// A decision's agreed line, whenever it was agreed.
    Line(DecisionId),
}

/// Two texts that were said in public, or one and the line for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    pub statement: u32,
    pub with: With,
    /// Of two statements on every slot; with a line on the slots that it was to fix.
    pub rows: Vec<Row>,
    pub tally: Tally,
    /// See [`Tally::consistency`] and its neighbours: none is not zero.
    pub consistency: Option<f64>,
    pub contradiction: Option<f64>,
    pub gap: Option<f64>,
}

impl Comparison {
    fn of(slots: &[Slot], statement: u32, said: &Slots, with: With, other: &Slots) -> Self {
        let rows = table(slots, &[said, other]);
        let tally = Tally::of(&rows);
        Self {
            statement,
            with,
            rows,
            tally,
            consistency: tally.consistency(),
            contradiction: tally.contradiction(),
            gap: tally.gap(),
        }
    }

    /// The slots on which they say different things.
    pub fn contradicting(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.verdict == Verdict::Contradict)
    }
}

impl PublicReview {
    pub fn line(&self, decision: &DecisionId) -> Option<&LineReview> {
        self.lines.iter().find(|line| line.decision == *decision)
    }
}

/// A statement is compared with what every other cell had last said to each audience by then, and
/// with every agreed line. Where the author named no slots there is nothing to compare.
pub(super) fn read(
    reading: &Reading<'_>,
    statements: &[StatementReview],
    decisions: &[DecisionReview],
) -> PublicReview {
    let mut said: Vec<(Moment, &StatementReview)> = statements
        .iter()
        .filter_map(|review| Some((review.released.as_ref()?.at, review)))
        .collect();
    said.sort_by_key(|(at, _)| *at);
    let lines: Vec<LineReview> =
        decisions.iter().filter_map(|review| line(reading, review)).collect();
    let slots: Vec<Slot> = reading.exercise.statements.slots.values().cloned().collect();
    let mut comparisons = vec![];
    let mut standing: IndexMap<(&CellId, &AudienceId), &StatementReview> = IndexMap::new();
    for (_, review) in said.iter().filter(|_| !slots.is_empty()) {
        let own = &review.wording().slots;
        for (_, other) in standing.iter().filter(|((cell, _), _)| **cell != review.cell) {
            let with = With::Statement(other.id);
            let other = &other.wording().slots;
            comparisons.push(Comparison::of(&slots, review.id, own, with, other));
        }
        for line in &lines {
            let meant = reading.exercise.decisions.get(&line.decision);
            let fixes = |slot: &&Slot| meant.is_some_and(|meant| meant.line.contains(&slot.id));
            let slots: Vec<Slot> = slots.iter().filter(fixes).cloned().collect();
            let with = With::Line(line.decision.clone());
            comparisons.push(Comparison::of(&slots, review.id, own, with, &line.slots));
        }
        standing.insert((&review.cell, &review.audience), review);
    }
    PublicReview { said: said.iter().map(|(_, review)| review.id).collect(), lines, comparisons }
}

fn line(reading: &Reading<'_>, review: &DecisionReview) -> Option<LineReview> {
    let settled = review.settled.as_ref()?;
    let meant = reading.exercise.decisions.get(&review.id)?;
    let is_line = !meant.line.is_empty() && !settled.text.is_empty();
    is_line.then(|| LineReview {
        decision: review.id.clone(),
        at: settled.at,
        text: settled.text.clone(),
        slots: settled.line.clone(),
    })
}
