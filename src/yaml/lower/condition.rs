//! Conditions: CEL syntax, read once when the file is, and lowered to our own type.
//!
//! CEL reserves the word `var`, and its identifiers have no hyphens, which our ids may have. So
//! every `var.name` is taken out before CEL reads the expression, and an identifier of the same
//! length put in its place, which keeps every offset as it was.

mod comparison;
mod gate;

use std::collections::BTreeMap;
use std::ops::Range;

use cel::{ParseErrors, Program};

use self::gate::Gate;
use super::Lowering;
use crate::diagnostic::{Problem, Shape};
use crate::exercise::Condition;
use crate::yaml::fields::wrong_shape;
use crate::yaml::limit;
use crate::yaml::node::{Mark, Node, Value};

const VARIABLE_PREFIX: &str = "var.";

/// An expression with its variables taken out.
struct Prepared<'e> {
    expression: String,
    /// The name of each variable by the offset at which `var.` stood.
    variables: BTreeMap<usize, &'e str>,
}

impl<'n> Lowering<'n> {
    /// A condition, with a finding for each thing in it that may not be there.
    pub(super) fn condition(&mut self, node: &'n Node<'n>) -> Option<Condition> {
        let expression = match &node.value {
            Value::Text(text) => text.as_ref(),
            // `when: true` means what it says.
            Value::Truth(value) => return Some(self.constant(*value, node)),
            Value::Nothing
            | Value::Whole(_)
            | Value::Number(_)
            | Value::List(_)
            | Value::Map(_) => {
                self.add(wrong_shape("when", Shape::Text, node), node.mark());
                return None;
            }
        };
        let bytes = expression.len();
        if bytes > limit::CONDITION_BYTES_MAX {
            let bytes_max = limit::CONDITION_BYTES_MAX;
            self.add(Problem::ConditionTooLong { bytes, bytes_max }, node.mark());
            return None;
        }
        let prepared = prepare(expression);
        let place = Place::of(expression, node.mark(), self.source);
        let program = match Program::compile(&prepared.expression) {
            Ok(program) => program,
            Err(errors) => {
                let range = syntax_error(&prepared.expression, &errors);
                self.add(Problem::ConditionSyntax, place.mark(range));
                return None;
            }
        };
        let gate = Gate { lowering: self, prepared: &prepared, info: program.source_info(), place };
        let condition = gate.lower(program.expression())?;
        if condition == Condition::Always(false) {
            self.add(Problem::ConditionNever, node.mark());
        }
        Some(condition)
    }

    fn constant(&mut self, value: bool, node: &'n Node<'n>) -> Condition {
        if !value {
            self.add(Problem::ConditionNever, node.mark());
        }
        Condition::Always(value)
    }
}

/// Where an expression stands in the file.
#[derive(Clone, Copy)]
struct Place {
    whole: Mark,
    /// The byte at which it begins, when the file holds it letter by letter.
    start: Option<u32>,
}

impl Place {
    fn of(expression: &str, whole: Mark, source: &str) -> Self {
        let written = source.get(whole.start as usize..whole.end as usize).unwrap_or_default();
        let offset = written.find(expression).and_then(|offset| u32::try_from(offset).ok());
        Self { whole, start: offset.map(|offset| whole.start + offset) }
    }

    fn mark(self, range: Option<Range<usize>>) -> Mark {
        let marked = || {
            let (start, range) = (self.start?, range?);
            let at = |offset| u32::try_from(offset).ok().map(|offset| start + offset);
            Some(Mark { start: at(range.start)?, end: at(range.end)? })
        };
        marked().unwrap_or(self.whole)
    }
}

/// Takes the variables out of an expression, strings left alone.
fn prepare(expression: &str) -> Prepared<'_> {
    let mut prepared = Prepared {
        expression: String::with_capacity(expression.len()),
        variables: BTreeMap::new(),
    };
    let mut quote: Option<char> = None;
    let mut escaped = false;
    let mut in_word = false;
    let mut at = 0;
    while let Some(character) = expression[at..].chars().next() {
        if quote.is_none()
            && !in_word
            && let Some(name) = variable_at(&expression[at..])
        {
            prepared.variables.insert(at, name);
            let length = VARIABLE_PREFIX.len() + name.len();
            prepared.expression.extend(std::iter::repeat_n('_', length));
            at += length;
            continue;
        }
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if character == '\\' => escaped = true,
            Some(open) if character == open => quote = None,
            Some(_) => {}
            None if character == '"' || character == '\'' => quote = Some(character),
            None => {}
        }
        in_word =
            quote.is_none() && (character.is_alphanumeric() || matches!(character, '_' | '.'));
        prepared.expression.push(character);
        at += character.len_utf8();
    }
    prepared
}

/// The name of the variable that `rest` begins with.
fn variable_at(rest: &str) -> Option<&str> {
    let name = rest.strip_prefix(VARIABLE_PREFIX)?;
    let end = name
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .unwrap_or(name.len());
    (end > 0).then(|| &name[..end])
}

/// The place of the first syntax error, from a line and a column in characters.
fn syntax_error(expression: &str, errors: &ParseErrors) -> Option<Range<usize>> {
    let (line, column) = errors.errors.first()?.pos;
    let line = usize::try_from(line).ok()?.checked_sub(1)?;
    let column = usize::try_from(column).ok()?.checked_sub(1)?;
    let before: usize = expression.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = expression.get(before..)?;
    let (offset, length) = match rest.char_indices().nth(column) {
        Some((offset, character)) => (offset, character.len_utf8()),
        // At the end: the last character stands for what is missing after it.
        None => {
            let last = expression.trim_end().char_indices().next_back()?;
            return Some(last.0..last.0 + last.1.len_utf8());
        }
    };
    Some(before + offset..before + offset + length)
}
