//! What was said in public, compared on the author's points.

use serde::Serialize;

use crate::exercise::{Slot, SlotId, SlotValueId};
use crate::session::Slots;

/// How the columns of a comparison stand to each other on one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// All that speak on it say the same, and more than one speaks.
    Agree,
    Contradict,
    /// Somebody says something on it and somebody else nothing.
    Gap,
    /// Nobody says anything on it.
    Unsaid,
}

/// One point of comparison, with what each column says on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    pub slot: SlotId,
    /// In the order of the columns.
    pub values: Vec<Option<SlotValueId>>,
    pub verdict: Verdict,
}

/// Compares the columns point by point, in the author's order. A contradiction goes before a gap:
/// two that disagree do so whatever a third leaves out.
pub fn table(slots: &[Slot], columns: &[&Slots]) -> Vec<Row> {
    let row = |slot: &Slot| {
        let values: Vec<_> = columns.iter().map(|said| said.get(&slot.id).cloned()).collect();
        Row { slot: slot.id.clone(), verdict: verdict(&values), values }
    };
    slots.iter().map(row).collect()
}

fn verdict(values: &[Option<SlotValueId>]) -> Verdict {
    let mut spoken = values.iter().flatten();
    let Some(first) = spoken.next() else { return Verdict::Unsaid };
    if spoken.any(|value| value != first) {
        Verdict::Contradict
    } else if values.iter().any(Option::is_none) {
        Verdict::Gap
    } else if values.len() > 1 {
        Verdict::Agree
    } else {
        Verdict::Gap
    }
}
