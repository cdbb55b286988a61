//! Facts, world variables, branches and the truth.

use serde::{Deserialize, Serialize};

use super::{BranchId, Condition, DecisionId, Effect, FactId, Shown, Text, Threshold, VariableId};

/// Something that can be known. Control's annotation: never shown to a cell as such.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub id: FactId,
    pub statement: Text,
    /// Whether it is so in the exercise's world; `None` where the author leaves it open.
    pub holds: Option<bool>,
    /// The decisions that cannot be taken well without it.
    pub needed_by: Vec<DecisionId>,
}

/// A quantity of the exercise's world, in whole units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variable {
    pub id: VariableId,
    pub title: Text,
    pub start: i64,
    pub min: i64,
    pub max: i64,
    #[serde(default)]
    pub unit: Option<Text>,
    /// In rising order.
    #[serde(default)]
    pub thresholds: Vec<Threshold>,
    #[serde(default)]
    pub shown: Shown,
}

impl Variable {
    /// The highest threshold that `value` has reached.
    pub fn threshold(&self, value: i64) -> Option<&Threshold> {
        self.thresholds.iter().rev().find(|threshold| threshold.at <= value)
    }
}

/// A turn the exercise takes once its condition has come true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branch {
    pub id: BranchId,
    pub title: Text,
    pub when: Condition,
    pub effects: Vec<Effect>,
}

/// What was really so; told after ENDEX.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Truth {
    pub summary: Text,
    pub points: Vec<Text>,
}
