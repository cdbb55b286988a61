//! A condition in the words of the exercise format.

use crate::exercise::{Comparison, Condition, ConditionEvent, ExerciseTime, Span};
use crate::intake::time::span;

pub(super) fn text(condition: &Condition) -> String {
    match condition {
        Condition::Always(always) => always.to_string(),
        Condition::All(parts) => joined(parts, " && "),
        Condition::Any(parts) => joined(parts, " || "),
        Condition::Not(part) => format!("!{}", bracketed(part)),
        Condition::Time { comparison, time } => {
            let length: Span = time.since(ExerciseTime::START);
            format!("t {} duration(\"{}\")", sign(*comparison), span(length))
        }
        Condition::Variable { variable, comparison, value } => {
            format!("var.{variable} {} {value}", sign(*comparison))
        }
        Condition::Happened(event) => happened(event),
    }
}

fn joined(parts: &[Condition], between: &str) -> String {
    parts.iter().map(bracketed).collect::<Vec<_>>().join(between)
}

/// In brackets where it has parts of its own.
fn bracketed(condition: &Condition) -> String {
    match condition {
        Condition::All(_)
        | Condition::Any(_)
        | Condition::Time { .. }
        | Condition::Variable { .. }
        | Condition::Happened(ConditionEvent::Chosen { .. }) => format!("({})", text(condition)),
        Condition::Always(_) | Condition::Not(_) | Condition::Happened(_) => text(condition),
    }
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
    }
}

fn happened(event: &ConditionEvent) -> String {
    match event {
        ConditionEvent::Released(id) => format!("released(\"{id}\")"),
        ConditionEvent::Acknowledged { cell, inject } => {
            format!("acknowledged(\"{cell}\", \"{inject}\")")
        }
        ConditionEvent::Opened(id) => format!("opened(\"{id}\")"),
        ConditionEvent::Revealed(id) => format!("revealed(\"{id}\")"),
        ConditionEvent::Decided(id) => format!("decided(\"{id}\")"),
        ConditionEvent::Lapsed(id) => format!("lapsed(\"{id}\")"),
        ConditionEvent::ActedAlone { cell, decision } => {
            format!("acted_alone(\"{cell}\", \"{decision}\")")
        }
        ConditionEvent::Chosen { decision, choice } => {
            format!("chosen(\"{decision}\") == \"{choice}\"")
        }
        ConditionEvent::Knows { cell, fact } => format!("knows(\"{cell}\", \"{fact}\")"),
        ConditionEvent::BranchTaken(id) => format!("branch(\"{id}\")"),
        ConditionEvent::MoveBegan(id) => format!("began(\"{id}\")"),
    }
}
