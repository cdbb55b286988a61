//! What was said in public, point by point and word by word.
//!
//! The slot method: the author names points of comparison (slots), each statement says one of the
//! author's values on a slot or nothing, and two statements are compared slot by slot. The counts
//! are those by which filled slots are scored where information is drawn from texts (the same, not
//! the same, missing); the ratios of [`Tally`] are this program's own. No record of a session is
//! needed: a screen compares what stands in its view by the same functions.

use std::ops::Range;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::exercise::{Slot, SlotId, SlotValueId};
use crate::session::Slots;

/// What comes of comparing a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Several say the same, and nobody says nothing.
    Agree,
    /// Two say different things, whatever the others leave out.
    Contradict,
    /// Somebody says something and nobody else does, or somebody leaves it out.
    Gap,
    /// Nobody says anything.
    Unsaid,
}

/// One slot, with what each column says on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    pub slot: SlotId,
    /// One a column, in the order of the columns.
    pub values: Vec<Option<SlotValueId>>,
    pub verdict: Verdict,
}

/// The slots in the author's order, each with what the columns say on it.
pub fn table(slots: &[Slot], columns: &[&Slots]) -> Vec<Row> {
    let row = |slot: &Slot| {
        let said = columns.iter().map(|said| said.get(&slot.id));
        let values: Vec<Option<SlotValueId>> = said.map(Option::<&_>::cloned).collect();
        Row { slot: slot.id.clone(), verdict: verdict(&values), values }
    };
    slots.iter().map(row).collect()
}

fn verdict(values: &[Option<SlotValueId>]) -> Verdict {
    let mut said = values.iter().flatten();
    let Some(first) = said.next() else { return Verdict::Unsaid };
    if said.any(|other| other != first) {
        return Verdict::Contradict;
    }
    let all_speak = values.len() > 1 && values.iter().all(Option::is_some);
    if all_speak { Verdict::Agree } else { Verdict::Gap }
}

/// How two columns compare over all slots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Slots that both fill: those that agree and those that contradict.
    pub shared: u32,
    pub agreeing: u32,
    pub contradicting: u32,
    /// Slots that only one side fills.
    pub gaps: u32,
}

impl Tally {
    /// Counts the rows of a table; of two columns, as the ratios below mean it.
    pub fn of(rows: &[Row]) -> Self {
        let mut tally = Self::default();
        for row in rows {
            match row.verdict {
                Verdict::Agree => tally.agreeing += 1,
                Verdict::Contradict => tally.contradicting += 1,
                Verdict::Gap => tally.gaps += 1,
                Verdict::Unsaid => {}
            }
        }
        tally.shared = tally.agreeing + tally.contradicting;
        tally
    }

    /// `agreeing / shared`; none where no slot is shared, which is not zero.
    ///
    /// Five slots, four of them shared, two of these alike, one filled by one side alone:
    /// consistency 0.5, contradiction 0.5, gap 0.2.
    pub fn consistency(self) -> Option<f64> {
        ratio(self.agreeing, self.shared)
    }

    /// `contradicting / shared`; none where no slot is shared.
    pub fn contradiction(self) -> Option<f64> {
        ratio(self.contradicting, self.shared)
    }

    /// `gaps / (shared + gaps)`: of the slots that anybody fills, those that one side leaves out.
    /// None where nobody fills any.
    pub fn gap(self) -> Option<f64> {
        ratio(self.gaps, self.shared + self.gaps)
    }
}

fn ratio(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

/// A run of words of two texts that are laid side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Same(String),
    /// It stands in the first text only.
    First(String),
    /// It stands in the second text only.
    Second(String),
}

/// What two texts share and where they differ, word by word (어절). Where words were replaced, the
/// first text's come before the second's. Spaces and line breaks are not compared.
pub fn words(first: &str, second: &str) -> Vec<Change> {
    let (first, second) = (split(first), split(second));
    let joined = |words: &[&str], range: Range<usize>| words[range].join(" ");
    let only = |old: Range<usize>, new: Range<usize>| {
        let gone = (!old.is_empty()).then(|| Change::First(joined(&first, old)));
        let come = (!new.is_empty()).then(|| Change::Second(joined(&second, new)));
        [gone, come].into_iter().flatten()
    };
    let mut changes = vec![];
    for run in capture_diff_slices(Algorithm::Myers, &first, &second) {
        match run {
            DiffOp::Equal { .. } => changes.push(Change::Same(joined(&first, run.old_range()))),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
                changes.extend(only(run.old_range(), run.new_range()));
            }
        }
    }
    changes
}

fn split(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}
