//! Shared awareness from probes.
//!
//! Source: freeze probes (Endsley, Human Factors 37 (1), 1995); that wrong beliefs held in common
//! are counted apart from right ones follows Saner and others, Journal of Cognitive Engineering
//! and Decision Making 3 (3), 2009. "Not sure" is no belief: it is neither right nor wrong, and
//! alike with nothing.

use super::Undefined;
use super::latency::count;

/// What the cells held on one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probed<A> {
    /// One answer a cell; none for "not sure".
    pub answers: Vec<Option<A>>,
    pub right: A,
}

impl<A: PartialEq> Probed<A> {
    pub fn is_right(&self, cell: usize) -> bool {
        self.answers.get(cell).is_some_and(|answer| answer.as_ref() == Some(&self.right))
    }

    /// Every cell holds what is so.
    pub fn all_right(&self) -> bool {
        self.answers.iter().all(|answer| answer.as_ref() == Some(&self.right))
    }

    /// Every cell holds the same, right or wrong.
    pub fn all_alike(&self) -> bool {
        let first = self.answers.first();
        first.is_some_and(Option::is_some) && self.answers.iter().all(|it| Some(it) == first)
    }

    /// Every cell holds the same, and it is not so.
    pub fn all_wrong(&self) -> bool {
        self.all_alike() && !self.all_right()
    }
}

/// `cases that hold / cases`.
pub fn share(cases: &[bool]) -> Result<f64, Undefined> {
    if cases.is_empty() {
        return Err(Undefined::NoCase);
    }
    Ok(count(cases.iter().filter(|holds| **holds).count()) / count(cases.len()))
}
