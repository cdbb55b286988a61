//! Whether advice was followed when it was right, and refused when it was not.
//!
//! Source: appropriate reliance (Schemmer, Kuehl, Benz, Bartos and Satzger, IUI 2023). It joins
//! following with telling good advice from bad; the outcome is to be read beside it.

use super::Undefined;
use super::awareness::share;

/// Whether each of three answers was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advised {
    pub own: Correct,
    pub advice: Correct,
    pub last: Correct,
}

/// Whether an answer was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correct {
    Right,
    Wrong,
}

impl Advised {
    /// One's own answer was wrong and the advice right: whether the last answer was right; none of
    /// any other case.
    pub fn followed_well(self) -> Option<bool> {
        let counts = self.own == Correct::Wrong && self.advice == Correct::Right;
        counts.then_some(self.last == Correct::Right)
    }

    /// One's own answer was right and the advice wrong: whether the last answer was right; none of
    /// any other case.
    pub fn refused_well(self) -> Option<bool> {
        let counts = self.own == Correct::Right && self.advice == Correct::Wrong;
        counts.then_some(self.last == Correct::Right)
    }
}

/// `followed / (own wrong and advice right)` (RAIR). With no such case it is undefined, not zero.
pub fn rair(cases: &[Advised]) -> Result<f64, Undefined> {
    share(&cases.iter().filter_map(|case| case.followed_well()).collect::<Vec<_>>())
}

/// `kept / (own right and advice wrong)` (RSR). With no such case it is undefined, not zero.
pub fn rsr(cases: &[Advised]) -> Result<f64, Undefined> {
    share(&cases.iter().filter_map(|case| case.refused_well()).collect::<Vec<_>>())
}

/// `(final - initial) / (advice - initial)`: 0 kept, 1 took the advice over; outside of that where
/// somebody went away from it or past it. Undefined where the advice said the same.
///
/// Source: weight of advice, as in research on judge-advisor systems.
pub fn weight_of_advice(initial: f64, advice: f64, last: f64) -> Result<f64, Undefined> {
    if (advice - initial).abs() < f64::EPSILON {
        return Err(Undefined::NoVariation);
    }
    Ok((last - initial) / (advice - initial))
}
