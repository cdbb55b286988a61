//! Why a measure has no value.

use serde::Serialize;

/// Why there is no figure. It is shown as such and never as zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Undefined {
    /// The exercise has nothing of the kind.
    NotAsked,
    /// Nothing happened that it could be counted of: its denominator is zero.
    NoCase,
    /// What was really so is not told yet, or the author leaves it open.
    TruthUntold,
    /// All are alike, so that there is nothing to tell apart.
    NoVariation,
    /// There are not two sides to compare.
    OneSide,
    /// What it compares with leaves no trace on the record.
    NotOnRecord,
}
