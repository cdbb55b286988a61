//! The value of a condition.

use crate::exercise::Condition;

use super::Reading;

/// Whether `condition` is true of what is read.
pub fn holds(condition: &Condition, reading: &impl Reading) -> bool {
    match condition {
        Condition::Always(value) => *value,
        Condition::All(parts) => parts.iter().all(|part| holds(part, reading)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, reading)),
        Condition::Not(part) => !holds(part, reading),
        Condition::Time { comparison, time } => comparison.holds(&reading.t(), time),
        Condition::Variable { variable, comparison, value } => {
            comparison.holds(&reading.variable(variable), value)
        }
        Condition::Happened(event) => reading.has(event),
    }
}
