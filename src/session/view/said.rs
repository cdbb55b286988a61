//! What was said in public, and the lines that were agreed for it.

use crate::exercise::{DecisionId, Exercise, ExerciseTime, Slot, SlotId, Text};
use crate::session::{Settled, Slots, StatementState};

use super::room::name_of;

/// A released statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub cell: Text,
    pub audience: Text,
    pub text: String,
    pub slots: Slots,
    pub at: ExerciseTime,
}

/// 발언요지: the line that a decision agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedLine {
    pub decision: DecisionId,
    pub title: Text,
    pub text: String,
    pub slots: Slots,
    /// The points that its decision names.
    pub points: Vec<SlotId>,
    pub at: ExerciseTime,
}

/// Everything said in public so far, and what it is compared by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicRecord {
    pub slots: Vec<Slot>,
    /// In the order of their release.
    pub said: Vec<Said>,
    pub lines: Vec<AgreedLine>,
}

impl PublicRecord {
    pub(super) fn of<'a>(
        exercise: &Exercise,
        statements: impl IntoIterator<Item = &'a StatementState>,
        settled: impl IntoIterator<Item = (&'a DecisionId, &'a Settled)>,
    ) -> Self {
        let said = statements.into_iter().filter_map(|statement| {
            Some(Said {
                at: statement.released_at?,
                cell: name_of(exercise, &statement.cell),
                audience: audience_name(exercise, &statement.audience),
                text: statement.wording().text.clone(),
                slots: statement.wording().slots.clone(),
            })
        });
        let mut said: Vec<_> = said.collect();
        said.sort_by_key(|said| said.at);
        let lines = settled.into_iter().filter_map(|(id, settled)| {
            let meant = exercise.decisions.get(id)?;
            let is_line = !meant.line.is_empty() && !settled.text.is_empty();
            is_line.then(|| AgreedLine {
                decision: id.clone(),
                title: meant.title.clone(),
                text: settled.text.clone(),
                slots: settled.line.clone(),
                points: meant.line.clone(),
                at: settled.at,
            })
        });
        Self {
            slots: exercise.statements.slots.values().map(Slot::unmarked).collect(),
            said,
            lines: lines.collect(),
        }
    }
}

/// An audience's name, or its id where the exercise has none by it.
pub(super) fn audience_name(exercise: &Exercise, id: &crate::exercise::AudienceId) -> Text {
    let name = exercise.statements.audiences.get(id);
    name.cloned().unwrap_or_else(|| Text::same(id.as_str()))
}
