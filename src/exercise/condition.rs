//! Conditions as the engine holds them: plain data, evaluated by `session`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    BranchId, CellId, ChoiceId, DecisionId, ExerciseTime, FactId, InjectId, MoveId, Span,
    VariableId,
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

    /// When a comparison of the time with `time` changes its value.
    fn turns(self, time: ExerciseTime) -> impl Iterator<Item = ExerciseTime> {
        let (at, past) = match self {
            Self::Equal | Self::NotEqual => (true, true),
            Self::Less | Self::GreaterOrEqual => (true, false),
            Self::LessOrEqual | Self::Greater => (false, true),
        };
        let past = past.then_some(time + Span(1));
        at.then_some(time).into_iter().chain(past)
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
    /// When time alone can turn it: at a literal, or just past one (`t > duration("10m")`).
    pub turns: BTreeSet<ExerciseTime>,
    pub variables: BTreeSet<VariableId>,
    pub events: BTreeSet<Event>,
}

impl Condition {
    /// When time alone can turn it, in the order in which it says so.
    pub fn turns(&self) -> Vec<ExerciseTime> {
        fn add(condition: &Condition, turns: &mut Vec<ExerciseTime>) {
            match condition {
                Condition::All(parts) | Condition::Any(parts) => {
                    for part in parts {
                        add(part, turns);
                    }
                }
                Condition::Not(part) => add(part, turns),
                Condition::Time { comparison, time } => turns.extend(comparison.turns(*time)),
                Condition::Always(_) | Condition::Variable { .. } | Condition::Happened(_) => {}
            }
        }
        let mut turns = vec![];
        add(self, &mut turns);
        turns
    }

    pub fn reads(&self) -> ReadSet {
        let mut reads = ReadSet::default();
        reads.add(self);
        reads
    }
}

impl ReadSet {
    /// What `condition` reads too.
    pub fn add(&mut self, condition: &Condition) {
        match condition {
            Condition::Always(_) => {}
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    self.add(part);
                }
            }
            Condition::Not(part) => self.add(part),
            Condition::Time { comparison, time } => {
                self.turns.extend(comparison.turns(*time));
            }
            Condition::Variable { variable, .. } => {
                self.variables.insert(variable.clone());
            }
            Condition::Happened(event) => {
                self.events.insert(event.clone());
            }
        }
    }
}
