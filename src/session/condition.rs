//! The value of a condition in a situation.

use crate::exercise::Condition;

use super::Situation;

/// Whether `condition` is true in `situation`. A variable the exercise does not have is zero; the
/// loader lets none through.
pub fn holds(condition: &Condition, situation: &Situation) -> bool {
    match condition {
        Condition::Always(value) => *value,
        Condition::All(parts) => parts.iter().all(|part| holds(part, situation)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, situation)),
        Condition::Not(part) => !holds(part, situation),
        Condition::Time { comparison, time } => comparison.holds(&situation.t, time),
        Condition::Variable { variable, comparison, value } => {
            comparison.holds(situation.variables.get(variable).unwrap_or(&0), value)
        }
        Condition::Happened(event) => situation.happened.contains(event),
    }
}
