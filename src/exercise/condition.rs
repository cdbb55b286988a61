//! Conditions as the engine holds them: plain data, evaluated by `session`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    BranchId, CellId, ChoiceId, DecisionId, ExerciseTime, FactId, InjectId, MoveId, VariableId,
};

/// How two numbers are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparison {
    pub fn holds<T: Ord>(self, left: &T, right: &T) -> bool {
        match self {
            Self::Equal => left == right,
            Self::NotEqual => left != right,
            Self::Less => left < right,
            Self::LessOrEqual => left <= right,
            Self::Greater => left > right,
            Self::GreaterOrEqual => left >= right,
        }
    }
}

/// Something that has happened or has not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// `released("01-3")`
    Released(InjectId),
    /// `acknowledged("mofa", "01-3")`
    Acknowledged { cell: CellId, inject: InjectId },
    /// `opened("d1")`
    Opened(DecisionId),
    /// `revealed("d1")`
    Revealed(DecisionId),
    /// `decided("d1")`: settled in any way, a lapse included.
    Decided(DecisionId),
    /// `lapsed("d1")`
    Lapsed(DecisionId),
    /// `acted_alone("mofa", "d1")`
    ActedAlone { cell: CellId, decision: DecisionId },
    /// `chosen("d1") == "hotline"`
    Chosen { decision: DecisionId, choice: ChoiceId },
    /// `knows("mofa", "script-drill")`
    Knows { cell: CellId, fact: FactId },
    /// `branch("mirrored")`
    BranchTaken(BranchId),
    /// `began("joint")`
    MoveBegan(MoveId),
}

/// A condition over what is on the record, lowered from CEL syntax when the file is read.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    Always(bool),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// `t >= duration`: the exercise's time against a literal.
    Time {
        comparison: Comparison,
        time: ExerciseTime,
    },
    /// `var.tension > 60`
    Variable {
        variable: VariableId,
        comparison: Comparison,
        value: i64,
    },
    Happened(Event),
}

/// What a condition reads, and so what can change its value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadSet {
    pub times: BTreeSet<ExerciseTime>,
    pub variables: BTreeSet<VariableId>,
    pub events: BTreeSet<Event>,
}

impl Condition {
    pub fn reads(&self) -> ReadSet {
        let mut reads = ReadSet::default();
        self.collect(&mut reads);
        reads
    }

    fn collect(&self, reads: &mut ReadSet) {
        match self {
            Self::Always(_) => {}
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.collect(reads);
                }
            }
            Self::Not(part) => part.collect(reads),
            Self::Time { time, .. } => {
                reads.times.insert(*time);
            }
            Self::Variable { variable, .. } => {
                reads.variables.insert(variable.clone());
            }
            Self::Happened(event) => {
                reads.events.insert(event.clone());
            }
        }
    }
}
