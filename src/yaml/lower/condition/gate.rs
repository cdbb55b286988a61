//! The gate: walks CEL's syntax tree, lets our small vocabulary through and nothing else.

use std::ops::Range;

use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue, SourceInfo, operators};

use super::scan::Prepared;
use super::{Place, comparison};
use crate::diagnostic::{NotAllowed, Problem};
use crate::exercise::{CellId, Condition, ConditionEvent};
use crate::yaml::findings::near;
use crate::yaml::lower::Lowering;
use crate::yaml::lower::reference::{BRANCH, CELL, DECISION, FACT, INJECT, Kind, MOVE};

/// Each function and how it is written.
const FUNCTIONS: [(&str, &str); 12] = [
    ("released", r#"released("inject")"#),
    ("acknowledged", r#"acknowledged("cell", "inject")"#),
    ("opened", r#"opened("decision")"#),
    ("revealed", r#"revealed("decision")"#),
    ("decided", r#"decided("decision")"#),
    ("lapsed", r#"lapsed("decision")"#),
    ("chosen", r#"chosen("decision") == "option""#),
    ("acted_alone", r#"acted_alone("cell", "decision")"#),
    ("knows", r#"knows("cell", "fact")"#),
    ("branch", r#"branch("branch")"#),
    ("began", r#"began("move")"#),
    ("duration", r#"duration("10m")"#),
];

pub(super) const TRUTH_FORM: &str = r#"released("inject")"#;
pub(super) const TIME_FORM: &str = r#"t >= duration("10m")"#;
pub(super) const VARIABLE_FORM: &str = "var.tension > 60";
pub(super) const CHOSEN_FORM: &str = r#"chosen("decision") == "option""#;

/// Walks one expression.
pub(super) struct Gate<'g, 'n> {
    pub(super) lowering: &'g mut Lowering<'n>,
    pub(super) prepared: &'g Prepared<'g>,
    pub(super) info: &'g SourceInfo,
    pub(super) place: Place,
}

impl<'g> Gate<'g, '_> {
    pub(super) fn lower(mut self, expression: &IdedExpr) -> Option<Condition> {
        self.truth(expression)
    }

    pub(super) fn tell(&mut self, problem: Problem, range: Option<Range<usize>>) {
        let mark = self.place.mark(range);
        self.lowering.findings.add(problem, mark);
    }

    pub(super) fn not_allowed(&mut self, what: NotAllowed, expression: &IdedExpr) {
        let range = self.range(expression);
        self.tell(Problem::ConditionNotAllowed { what }, range);
    }

    /// The bytes of an expression's own token; of a call, its name.
    pub(super) fn range(&self, expression: &IdedExpr) -> Option<Range<usize>> {
        let (start, stop) = self.info.offset_for(expression.id)?;
        let (start, stop) = (usize::try_from(start).ok()?, usize::try_from(stop).ok()?);
        if let Expr::Call(call) = &expression.expr {
            let before = self.prepared.expression.get(..start)?.trim_end();
            if let Some(rest) = before.strip_suffix(call.func_name.as_str()) {
                return Some(rest.len()..before.len());
            }
        }
        Some(start..stop + 1)
    }

    /// Something that is true or false.
    fn truth(&mut self, expression: &IdedExpr) -> Option<Condition> {
        match &expression.expr {
            Expr::Call(call) => self.call(expression, call),
            Expr::Literal(LiteralValue::Boolean(value)) => Some(Condition::Always(**value)),
            Expr::Ident(name) => {
                self.lonely_name(expression, name);
                None
            }
            Expr::Literal(LiteralValue::String(_)) => {
                self.not_allowed(NotAllowed::Text, expression);
                None
            }
            Expr::Literal(
                LiteralValue::Int(_)
                | LiteralValue::UInt(_)
                | LiteralValue::Double(_)
                | LiteralValue::Bytes(_)
                | LiteralValue::Null,
            ) => {
                self.not_allowed(NotAllowed::Number, expression);
                None
            }
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

    /// A name that stands where something true or false should.
    fn lonely_name(&mut self, expression: &IdedExpr, name: &str) {
        let range = self.range(expression);
        if self.variable_name(expression).is_some() {
            let form = VARIABLE_FORM.to_owned();
            self.tell(Problem::ConditionNeedsComparison { form }, range);
        } else if name == "t" {
            let form = TIME_FORM.to_owned();
            self.tell(Problem::ConditionNeedsComparison { form }, range);
        } else {
            self.unknown_name(name, range);
        }
    }

    pub(super) fn unknown_name(&mut self, name: &str, range: Option<Range<usize>>) {
        let mut known: Vec<&str> = FUNCTIONS.iter().map(|(name, _)| *name).collect();
        known.extend(["t", "var"]);
        let problem = Problem::ConditionUnknownName {
            name: name.to_owned(),
            near: self.variable_like(name).or_else(|| near(name, known.iter().copied())),
            known: known.into_iter().map(str::to_owned).collect(),
        };
        self.tell(problem, range);
    }

    /// The variable that is written without its `var.`.
    fn variable_like(&self, name: &str) -> Option<String> {
        let mut known = self.lowering.variables.keys();
        known.find(|id| id.as_str() == name).map(|id| format!("var.{id}"))
    }

    /// Anything of CEL that has no place in a condition and no sign of its own.
    pub(super) fn foreign(&mut self, expression: &IdedExpr) {
        self.not_allowed(NotAllowed::Other, expression);
    }

    pub(super) fn call(&mut self, expression: &IdedExpr, call: &CallExpr) -> Option<Condition> {
        match (call.func_name.as_str(), call.args.as_slice()) {
            (operators::LOGICAL_AND, [left, right]) => {
                let (left, right) = (self.truth(left), self.truth(right));
                Some(all(left?, right?))
            }
            (operators::LOGICAL_OR, [left, right]) => {
                let (left, right) = (self.truth(left), self.truth(right));
                Some(any(left?, right?))
            }
            (operators::LOGICAL_NOT, [inner]) => Some(not(self.truth(inner)?)),
            (operator, [left, right]) if comparison::of(operator).is_some() => {
                let comparison = comparison::of(operator)?;
                self.compare(expression, comparison, left, right)
            }
            (name, _) if is_function(name) => self.function(expression, call),
            (name, _) if name.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                self.unknown_function(expression, name);
                None
            }
            _ => {
                self.not_allowed(NotAllowed::Arithmetic, expression);
                None
            }
        }
    }

    fn unknown_function(&mut self, expression: &IdedExpr, name: &str) {
        let range = self.range(expression);
        let known = FUNCTIONS.iter().map(|(name, _)| *name);
        let problem = Problem::ConditionUnknownFunction {
            name: name.to_owned(),
            near: near(name, known.clone()),
            known: known.map(str::to_owned).collect(),
        };
        self.tell(problem, range);
    }

    /// A function that is true or false by itself.
    fn function(&mut self, expression: &IdedExpr, call: &CallExpr) -> Option<Condition> {
        let name = call.func_name.as_str();
        let event = match name {
            "released" => self.one(expression, call, INJECT).map(ConditionEvent::Released),
            "opened" => self.one(expression, call, DECISION).map(ConditionEvent::Opened),
            "revealed" => self.one(expression, call, DECISION).map(ConditionEvent::Revealed),
            "decided" => self.one(expression, call, DECISION).map(ConditionEvent::Decided),
            "lapsed" => self.one(expression, call, DECISION).map(ConditionEvent::Lapsed),
            "branch" => self.one(expression, call, BRANCH).map(ConditionEvent::BranchTaken),
            "began" => self.one(expression, call, MOVE).map(ConditionEvent::MoveBegan),
            "acknowledged" => self
                .two(expression, call, INJECT)
                .map(|(cell, inject)| ConditionEvent::Acknowledged { cell, inject }),
            "acted_alone" => self
                .two(expression, call, DECISION)
                .map(|(cell, decision)| ConditionEvent::ActedAlone { cell, decision }),
            "knows" => self
                .two(expression, call, FACT)
                .map(|(cell, fact)| ConditionEvent::Knows { cell, fact }),
            _ => {
                let range = self.range(expression);
                let form = if name == "chosen" { CHOSEN_FORM } else { TIME_FORM };
                self.tell(Problem::ConditionNeedsComparison { form: form.to_owned() }, range);
                None
            }
        };
        event.map(Condition::Happened)
    }

    pub(super) fn wrong_arguments<T>(
        &mut self,
        expression: &IdedExpr,
        call: &CallExpr,
    ) -> Option<T> {
        let form = FUNCTIONS.iter().find(|(name, _)| *name == call.func_name);
        let form = form.map(|(_, form)| (*form).to_owned()).unwrap_or_default();
        let range = self.range(expression);
        self.tell(Problem::ConditionArguments { form }, range);
        None
    }

    pub(super) fn one<T>(
        &mut self,
        expression: &IdedExpr,
        call: &CallExpr,
        kind: Kind<T>,
    ) -> Option<T> {
        match call.args.as_slice() {
            [argument] => self.named(argument, kind, expression, call),
            _ => self.wrong_arguments(expression, call),
        }
    }

    fn two<T>(
        &mut self,
        expression: &IdedExpr,
        call: &CallExpr,
        kind: Kind<T>,
    ) -> Option<(CellId, T)> {
        let [whose, what] = call.args.as_slice() else {
            return self.wrong_arguments(expression, call);
        };
        let whose = self.named(whose, CELL, expression, call);
        let what = self.named(what, kind, expression, call);
        Some((whose?, what?))
    }

    /// An argument that names something in the file.
    fn named<T>(
        &mut self,
        argument: &IdedExpr,
        kind: Kind<T>,
        expression: &IdedExpr,
        call: &CallExpr,
    ) -> Option<T> {
        let Expr::Literal(LiteralValue::String(name)) = &argument.expr else {
            return self.wrong_arguments(expression, call);
        };
        let range = self.range(argument);
        self.known_name(name.inner(), kind, range)
    }

    pub(super) fn known_name<T>(
        &mut self,
        name: &str,
        kind: Kind<T>,
        range: Option<Range<usize>>,
    ) -> Option<T> {
        let lowering = &mut *self.lowering;
        if let Some(problem) = lowering.names.missing(kind.thing, name, &mut lowering.findings) {
            self.tell(problem, range);
            return None;
        }
        (kind.new)(name).ok()
    }

    /// The variable whose place an identifier holds.
    pub(super) fn variable_name(&self, expression: &IdedExpr) -> Option<&'g str> {
        let start = self.range(expression)?.start;
        self.prepared.variables.get(&start).copied()
    }
}

fn is_function(name: &str) -> bool {
    FUNCTIONS.iter().any(|(known, _)| *known == name)
}

/// Both, without nesting: `a && b && c` is one list of three.
fn all(left: Condition, right: Condition) -> Condition {
    let parts = |condition| match condition {
        Condition::All(parts) => parts,
        other @ (Condition::Always(_)
        | Condition::Any(_)
        | Condition::Not(_)
        | Condition::Time { .. }
        | Condition::Variable { .. }
        | Condition::Happened(_)) => vec![other],
    };
    Condition::All([parts(left), parts(right)].concat())
}

/// Either, without nesting.
fn any(left: Condition, right: Condition) -> Condition {
    let parts = |condition| match condition {
        Condition::Any(parts) => parts,
        other @ (Condition::Always(_)
        | Condition::All(_)
        | Condition::Not(_)
        | Condition::Time { .. }
        | Condition::Variable { .. }
        | Condition::Happened(_)) => vec![other],
    };
    Condition::Any([parts(left), parts(right)].concat())
}

pub(super) fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}
