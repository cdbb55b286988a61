//! A condition by itself, apart from any file: whatever it names is taken to be there.

use crate::exercise::Condition;
use crate::yaml::findings::Findings;
use crate::yaml::lower::Lowering;
use crate::yaml::names::Names;
use crate::yaml::node::Node;
use crate::yaml::norms::NormCatalogue;

/// Reads it; none where it is no condition of an exercise.
pub(in crate::yaml) fn alone(expression: &str) -> Option<Condition> {
    let (norms, node) = (NormCatalogue::default(), Node::of_text(expression));
    let (names, findings) = (Names::unknown(), Findings::default());
    let mut lowering = Lowering::new(expression, names, &norms, findings);
    let condition = lowering.condition(&node)?;
    (!lowering.findings.has_errors()).then_some(condition)
}

#[cfg(test)]
mod tests {
    use crate::exercise::{Comparison, ConditionEvent, DecisionId, VariableId};

    use super::*;

    #[test]
    fn what_a_condition_names_is_taken_to_be_there() {
        let read = alone(r#"var.ally-trust < 45 && !lapsed("d3")"#);
        let trust = Condition::Variable {
            variable: VariableId::new("ally-trust").expect("an id"),
            comparison: Comparison::Less,
            value: 45,
        };
        let lapsed = ConditionEvent::Lapsed(DecisionId::new("d3").expect("an id"));
        let lapsed = Condition::Not(Box::new(Condition::Happened(lapsed)));
        assert_eq!(read, Some(Condition::All(vec![trust, lapsed])));
        let chosen = r#"chosen("d1") == "hotline" || t >= duration("1h10m")"#;
        assert!(alone(chosen).is_some());
    }

    #[test]
    fn what_is_no_condition_is_none() {
        let long = format!("{}true", "!".repeat(5_000));
        for text in ["외교부가 물으면", "t > 5", "decided(d1)", "released(\"a\"", "", "1", &long]
        {
            assert_eq!(alone(text), None, "{text}");
        }
    }
}
