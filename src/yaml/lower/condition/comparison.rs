//! Comparisons: time with a duration, a variable with a number, a choice with an option.

use std::ops::Range;

use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue, operators};

use super::gate::{CHOSEN_FORM, Gate, TIME_FORM, TRUTH_FORM, VARIABLE_FORM, not};
use crate::diagnostic::{NotAllowed, Problem};
use crate::exercise::{
    ChoiceId, Comparison, Condition, ConditionEvent, DecisionId, ExerciseTime, VariableId,
};
use crate::yaml::lower::reference::{DECISION, VARIABLE};
use crate::yaml::lower::value::{SpanFault, parse_span};

/// A side of a comparison.
enum Operand {
    Time,
    Duration(ExerciseTime),
    Variable(VariableId),
    Number(i64),
    Chosen(DecisionId),
    Text(String),
    /// Anything that is true or false: it is not compared.
    Truth,
}

impl Gate<'_, '_> {
    pub(super) fn compare(
        &mut self,
        expression: &IdedExpr,
        comparison: Comparison,
        left: &IdedExpr,
        right: &IdedExpr,
    ) -> Option<Condition> {
        let operands = (self.operand(left), self.operand(right));
        let range = self.range(expression);
        match (operands.0?, operands.1?) {
            (Operand::Time, Operand::Duration(time)) => Some(Condition::Time { comparison, time }),
            (Operand::Duration(time), Operand::Time) => {
                Some(Condition::Time { comparison: turned(comparison), time })
            }
            (Operand::Variable(variable), Operand::Number(value)) => {
                Some(self.variable(variable, comparison, value, range))
            }
            (Operand::Number(value), Operand::Variable(variable)) => {
                Some(self.variable(variable, turned(comparison), value, range))
            }
            (Operand::Chosen(decision), Operand::Text(option)) => {
                let option_range = self.range(right);
                self.chosen(decision, comparison, &option, [range, option_range])
            }
            (Operand::Text(option), Operand::Chosen(decision)) => {
                let option_range = self.range(left);
                self.chosen(decision, comparison, &option, [range, option_range])
            }
            (left, right) => {
                let form = form_of(&left, &right).to_owned();
                self.tell(Problem::ConditionComparison { form }, range);
                None
            }
        }
    }

    fn chosen(
        &mut self,
        decision: DecisionId,
        comparison: Comparison,
        option: &str,
        [range, option_range]: [Option<Range<usize>>; 2],
    ) -> Option<Condition> {
        let lowering = &mut *self.lowering;
        let missing =
            lowering.names.missing_option(decision.as_str(), option, &mut lowering.findings);
        if let Some(problem) = missing {
            self.tell(problem, option_range);
            return None;
        }
        let choice = ChoiceId::new(option).ok()?;
        let chosen = Condition::Happened(ConditionEvent::Chosen { decision, choice });
        match comparison {
            Comparison::Equal => Some(chosen),
            Comparison::NotEqual => Some(not(chosen)),
            Comparison::Less
            | Comparison::LessOrEqual
            | Comparison::Greater
            | Comparison::GreaterOrEqual => {
                self.tell(Problem::ConditionComparison { form: CHOSEN_FORM.to_owned() }, range);
                None
            }
        }
    }

    fn variable(
        &mut self,
        variable: VariableId,
        comparison: Comparison,
        value: i64,
        range: Option<Range<usize>>,
    ) -> Condition {
        let known = self.lowering.variables.get(&variable).map(|known| (known.min, known.max));
        if let Some((min, max)) = known
            && let Some(settled) = settled(comparison, value, min, max)
        {
            let variable = variable.to_string();
            self.tell(Problem::ConditionSettled { variable, min, max, value: settled }, range);
        }
        Condition::Variable { variable, comparison, value }
    }

    fn operand(&mut self, expression: &IdedExpr) -> Option<Operand> {
        match &expression.expr {
            Expr::Ident(name) => self.named_operand(expression, name),
            Expr::Literal(LiteralValue::Int(value)) => Some(Operand::Number(**value)),
            Expr::Literal(LiteralValue::String(text)) => {
                Some(Operand::Text(text.inner().to_owned()))
            }
            Expr::Literal(LiteralValue::Boolean(_)) => Some(Operand::Truth),
            Expr::Literal(
                LiteralValue::Bytes(_)
                | LiteralValue::Double(_)
                | LiteralValue::Null
                | LiteralValue::UInt(_),
            ) => {
                self.not_allowed(NotAllowed::Number, expression);
                None
            }
            Expr::Call(call) => self.called_operand(expression, call),
            Expr::Unspecified
            | Expr::Comprehension(_)
            | Expr::List(_)
            | Expr::Map(_)
            | Expr::Select(_)
            | Expr::Struct(_) => {
                self.foreign(expression);
                None
            }
        }
    }

    fn named_operand(&mut self, expression: &IdedExpr, name: &str) -> Option<Operand> {
        if let Some(variable) = self.variable_name(expression) {
            let range = self.range(expression);
            return self.known_name(variable, VARIABLE, range).map(Operand::Variable);
        }
        if name == "t" {
            return Some(Operand::Time);
        }
        let range = self.range(expression);
        self.unknown_name(name, range);
        None
    }

    fn called_operand(&mut self, expression: &IdedExpr, call: &CallExpr) -> Option<Operand> {
        match (call.func_name.as_str(), call.args.as_slice(), &call.target) {
            ("chosen", _, None) => self.one(expression, call, DECISION).map(Operand::Chosen),
            ("duration", _, None) => self.duration(expression, call).map(Operand::Duration),
            (operators::NEGATE, [inner], None) => match self.operand(inner)? {
                Operand::Number(value) => Some(Operand::Number(value.saturating_neg())),
                Operand::Time
                | Operand::Duration(_)
                | Operand::Variable(_)
                | Operand::Chosen(_)
                | Operand::Text(_)
                | Operand::Truth => {
                    self.not_allowed(NotAllowed::Arithmetic, expression);
                    None
                }
            },
            _ => self.call(expression, call).map(|_| Operand::Truth),
        }
    }

    fn duration(&mut self, expression: &IdedExpr, call: &CallExpr) -> Option<ExerciseTime> {
        let [argument] = call.args.as_slice() else {
            return self.wrong_arguments(expression, call);
        };
        let Expr::Literal(LiteralValue::String(written)) = &argument.expr else {
            return self.wrong_arguments(expression, call);
        };
        let range = self.range(argument);
        match parse_span(written.inner()) {
            Ok(span) => {
                let time = ExerciseTime::START + span;
                if let Some(end) = self.lowering.end().filter(|end| time > *end) {
                    let (time, end) = (time.to_string(), end.to_string());
                    self.tell(Problem::PastEnd { time, end }, range);
                }
                Some(time)
            }
            Err(SpanFault::Form | SpanFault::TooLong) => {
                let written = written.inner().to_owned();
                self.tell(Problem::ConditionBadDuration { written }, range);
                None
            }
        }
    }
}

/// The comparison that a CEL operator is.
pub(super) fn of(operator: &str) -> Option<Comparison> {
    match operator {
        operators::EQUALS => Some(Comparison::Equal),
        operators::NOT_EQUALS => Some(Comparison::NotEqual),
        operators::LESS => Some(Comparison::Less),
        operators::LESS_EQUALS => Some(Comparison::LessOrEqual),
        operators::GREATER => Some(Comparison::Greater),
        operators::GREATER_EQUALS => Some(Comparison::GreaterOrEqual),
        _ => None,
    }
}

/// The same comparison with its sides exchanged.
fn turned(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Equal | Comparison::NotEqual => comparison,
        Comparison::Less => Comparison::Greater,
        Comparison::LessOrEqual => Comparison::GreaterOrEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterOrEqual => Comparison::LessOrEqual,
    }
}

/// What a comparison always is, when a variable's whole range lies on one side of the number.
fn settled(comparison: Comparison, value: i64, min: i64, max: i64) -> Option<bool> {
    let outside = value < min || value > max;
    match comparison {
        Comparison::Equal => outside.then_some(false),
        Comparison::NotEqual => outside.then_some(true),
        Comparison::Less
        | Comparison::LessOrEqual
        | Comparison::Greater
        | Comparison::GreaterOrEqual => {
            let (low, high) = (comparison.holds(&min, &value), comparison.holds(&max, &value));
            (low == high).then_some(low)
        }
    }
}

/// The form that was probably meant, by the side that says most.
fn form_of(left: &Operand, right: &Operand) -> &'static str {
    for side in [left, right] {
        match side {
            Operand::Truth => return TRUTH_FORM,
            Operand::Time | Operand::Duration(_) => return TIME_FORM,
            Operand::Chosen(_) => return CHOSEN_FORM,
            Operand::Variable(_) => return VARIABLE_FORM,
            Operand::Number(_) | Operand::Text(_) => {}
        }
    }
    VARIABLE_FORM
}
