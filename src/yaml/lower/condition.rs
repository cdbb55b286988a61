//! Conditions: CEL syntax, read once when the file is, and lowered to our own type.

mod comparison;
mod gate;
mod scan;

use std::ops::Range;

use cel::{ParseErrors, Program};

use self::gate::Gate;
use self::scan::scan;
use super::Lowering;
use crate::diagnostic::{ConditionFault, Problem, Shape};
use crate::exercise::Condition;
use crate::yaml::fields::wrong_shape;
use crate::yaml::limit;
use crate::yaml::node::{Mark, Node, Value};

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
        if !self.has_room(bytes, node) {
            return None;
        }
        let place = Place::of(expression, node.mark(), self.source);
        let prepared = match scan(expression) {
            Ok(prepared) => prepared,
            Err(found) => {
                for (problem, range) in found {
                    self.add(problem, place.mark(Some(range)));
                }
                return None;
            }
        };
        let program = match Program::compile(&prepared.expression) {
            Ok(program) => program,
            Err(errors) => {
                let range = syntax_error(&prepared.expression, &errors);
                let fault = ConditionFault::Other;
                self.add(Problem::ConditionSyntax { fault }, place.mark(range));
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

    /// Whether the conditions of the file, this one included, are still few enough to read. The
    /// first one that is not is told.
    fn has_room(&mut self, bytes: usize, node: &'n Node<'n>) -> bool {
        let bytes_max = limit::CONDITIONS_KIBIBYTES_MAX * 1_024;
        let told = self.condition_bytes > bytes_max;
        self.condition_bytes = self.condition_bytes.saturating_add(bytes);
        let room = self.condition_bytes <= bytes_max;
        if !room && !told {
            let kibibytes_max = limit::CONDITIONS_KIBIBYTES_MAX;
            self.add(Problem::ConditionsTooLong { kibibytes_max }, node.mark());
        }
        room
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

/// The place of the first syntax error, from a line and a column in characters.
fn syntax_error(expression: &str, errors: &ParseErrors) -> Option<Range<usize>> {
    let (line, column) = errors.errors.first()?.pos;
    let line = usize::try_from(line).ok()?.checked_sub(1)?;
    let column = usize::try_from(column).ok()?.checked_sub(1)?;
    let before: usize = expression.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = expression.get(before..)?;
    let Some((offset, character)) = rest.char_indices().nth(column) else {
        // At the end: the last character stands for what is missing after it.
        let (last, character) = expression.trim_end().char_indices().next_back()?;
        return Some(last..last + character.len_utf8());
    };
    Some(before + offset..before + offset + character.len_utf8())
}
