//! Single values: ids, spans, numbers, words of a closed list, lists.

use std::fmt;

use super::Lowering;
use crate::diagnostic::{IdFault, Problem, Shape, Thing};
use crate::exercise::{BadId, ExerciseTime, ID_CHARS_MAX, Span};
use crate::yaml::fields::{Fields, wrong_shape};
use crate::yaml::findings::near;
use crate::yaml::format::{Count, Mapping, Range, Reserved};
use crate::yaml::limit;
use crate::yaml::node::{Mark, Node, Value};

/// Something written that could not be read; what is wrong with it is among the findings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap;

/// A text that YAML has read as something else.
pub(super) fn unquoted(field: &str, node: &Node<'_>, source: &str) -> Problem {
    let mark = node.mark();
    let written = source.get(mark.start as usize..mark.end as usize).unwrap_or_default();
    // An alias stands where its name is; what it repeats is not text, and that is the point.
    if written.is_empty() || written.starts_with('*') {
        return wrong_shape(field, Shape::Text, node);
    }
    Problem::Unquoted { field: field.to_owned(), written: written.to_owned(), found: node.shape() }
}

impl<'n> Lowering<'n> {
    pub(super) fn add(&mut self, problem: Problem, mark: Mark) {
        self.findings.add(problem, mark);
    }

    pub(super) fn open(
        &mut self,
        node: &'n Node<'n>,
        field: &str,
        mapping: &'static Mapping,
    ) -> Option<Fields<'n>> {
        Fields::open(node, field, mapping, &mut self.findings)
    }

    /// A field that may be left out, read by `read` when it is there.
    pub(super) fn optional<T>(
        &mut self,
        fields: Fields<'n>,
        name: &str,
        read: impl FnOnce(&mut Self, &'n Node<'n>) -> Option<T>,
    ) -> Result<Option<T>, Gap> {
        let Some(node) = fields.get(name) else { return Ok(None) };
        read(self, node).map(Some).ok_or(Gap)
    }

    /// A string, or a finding.
    pub(super) fn string(&mut self, node: &'n Node<'n>, field: &str) -> Option<&'n str> {
        if let Some(text) = node.text() {
            return Some(text);
        }
        let problem = match node.value {
            Value::Truth(_) | Value::Whole(_) | Value::Number(_) => {
                unquoted(field, node, self.source)
            }
            Value::Nothing | Value::Text(_) | Value::List(_) | Value::Map(_) => {
                wrong_shape(field, Shape::Text, node)
            }
        };
        self.add(problem, node.mark());
        None
    }

    /// An id of any kind; `new` is its constructor.
    pub(super) fn id<T>(
        &mut self,
        node: &'n Node<'n>,
        new: fn(&str) -> Result<T, BadId>,
    ) -> Option<T> {
        let id = self.string(node, "id")?;
        match new(id) {
            Ok(id) => Some(id),
            Err(bad) => {
                self.add(bad_id(id, bad), node.mark());
                None
            }
        }
    }

    pub(super) fn needed_id<T>(
        &mut self,
        fields: Fields<'n>,
        new: fn(&str) -> Result<T, BadId>,
    ) -> Option<T> {
        let node = fields.get("id")?;
        self.id(node, new)
    }

    /// The `id` that a thing is given, which is none of those that every exercise has.
    pub(super) fn new_id<T: fmt::Display>(
        &mut self,
        fields: Fields<'n>,
        thing: Thing,
        new: fn(&str) -> Result<T, BadId>,
    ) -> Option<T> {
        let node = fields.get("id")?;
        self.unreserved(node, fields.reserved("id"), thing, new)
    }

    pub(super) fn unreserved<T: fmt::Display>(
        &mut self,
        node: &'n Node<'n>,
        reserved: Reserved,
        thing: Thing,
        new: fn(&str) -> Result<T, BadId>,
    ) -> Option<T> {
        let id = self.id(node, new)?;
        let (known, name) = (reserved.names(), id.to_string());
        if known.contains(&name) {
            self.add(Problem::ReservedId { thing, id: name, known }, node.mark());
            return None;
        }
        Some(id)
    }

    /// A length of exercise time: `1h10m`.
    pub(super) fn span(&mut self, node: &'n Node<'n>, field: &str) -> Option<Span> {
        let written = match &node.value {
            Value::Text(text) => text.to_string(),
            Value::Whole(number) => number.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Nothing | Value::Truth(_) | Value::List(_) | Value::Map(_) => {
                self.add(wrong_shape(field, Shape::Text, node), node.mark());
                return None;
            }
        };
        let field = field.to_owned();
        let problem = match parse_span(&written) {
            Ok(span) => return Some(span),
            Err(SpanFault::Form) => {
                let near = meant_span(&written);
                Problem::BadSpan { field, written, near }
            }
            Err(SpanFault::TooLong) => {
                let hours_max = usize::try_from(limit::SPAN_HOURS_MAX).unwrap_or(usize::MAX);
                Problem::SpanTooLong { field, written, hours_max }
            }
        };
        self.add(problem, node.mark());
        None
    }

    /// A span that something lasts, so not zero.
    pub(super) fn lasting(&mut self, node: &'n Node<'n>, field: &str) -> Option<Span> {
        let span = self.span(node, field)?;
        if span == Span::default() {
            self.add(Problem::SpanZero { field: field.to_owned() }, node.mark());
            return None;
        }
        Some(span)
    }

    /// A moment of the exercise, which is not past its end.
    pub(super) fn moment(&mut self, node: &'n Node<'n>, field: &str) -> Option<ExerciseTime> {
        let time = ExerciseTime::START + self.span(node, field)?;
        if let Some(end) = self.end().filter(|end| time > *end) {
            let problem = Problem::PastEnd { time: time.to_string(), end: end.to_string() };
            self.add(problem, node.mark());
        }
        Some(time)
    }

    /// When the exercise is planned to end.
    pub(super) fn end(&self) -> Option<ExerciseTime> {
        self.length.map(|length| ExerciseTime::START + length)
    }

    /// A whole number within the range that the format gives it.
    pub(super) fn whole(&mut self, fields: Fields<'n>, field: &str) -> Option<i64> {
        let node = fields.get(field)?;
        let Value::Whole(value) = node.value else {
            self.add(wrong_shape(field, Shape::Whole, node), node.mark());
            return None;
        };
        let Range { min, max } = fields.range(field);
        if !(min..=max).contains(&value) {
            let problem = out_of_range(field, value, min, max);
            self.add(problem, node.mark());
            return None;
        }
        Some(value)
    }

    pub(super) fn truth_value(&mut self, node: &'n Node<'n>, field: &str) -> Option<bool> {
        if let Value::Truth(value) = node.value {
            return Some(value);
        }
        self.add(wrong_shape(field, Shape::Truth, node), node.mark());
        None
    }

    /// A word of a closed list.
    pub(super) fn word<T: Copy>(
        &mut self,
        node: &'n Node<'n>,
        field: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let word = match &node.value {
            // Quotes would not make a word of it.
            Value::Truth(value) => {
                if *value {
                    "true"
                } else {
                    "false"
                }
            }
            Value::Nothing
            | Value::Whole(_)
            | Value::Number(_)
            | Value::Text(_)
            | Value::List(_)
            | Value::Map(_) => self.string(node, field)?,
        };
        if let Some((_, meaning)) = words.iter().find(|(known, _)| *known == word) {
            return Some(*meaning);
        }
        let problem = Problem::UnknownWord {
            field: field.to_owned(),
            word: word.to_owned(),
            near: near(word, words.iter().map(|(known, _)| *known)),
            known: words.iter().map(|(known, _)| (*known).to_owned()).collect(),
        };
        self.add(problem, node.mark());
        None
    }

    pub(super) fn needed_word<T: Copy>(
        &mut self,
        fields: Fields<'n>,
        field: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let node = fields.get(field)?;
        self.word(node, field, words)
    }

    /// The items of a field that is a list; none where it is left out, or no list.
    pub(super) fn items(&mut self, fields: Fields<'n>, field: &str) -> Option<&'n [Node<'n>]> {
        self.list(fields.get(field)?, field, fields.count(field))
    }

    /// The items of a list, which are as many as `count` allows. A list that is too long or too
    /// short is told and then read all the same.
    pub(super) fn list(
        &mut self,
        node: &'n Node<'n>,
        field: &str,
        count: Count,
    ) -> Option<&'n [Node<'n>]> {
        let Value::List(items) = &node.value else {
            self.add(wrong_shape(field, Shape::List, node), node.mark());
            return None;
        };
        self.counted(items.len(), field, count, node.mark());
        Some(items)
    }

    pub(super) fn counted(&mut self, found: usize, field: &str, count: Count, mark: Mark) {
        let field = field.to_owned();
        if found > count.max {
            self.add(Problem::TooMany { field, count: found, count_max: count.max }, mark);
        } else if found < count.min {
            self.add(Problem::TooFew { field, count: found, count_min: count.min }, mark);
        }
    }
}

pub(super) fn out_of_range(field: &str, value: i64, min: i64, max: i64) -> Problem {
    Problem::OutOfRange {
        field: field.to_owned(),
        value: value.to_string(),
        min: min.to_string(),
        max: max.to_string(),
    }
}

pub(super) fn bad_id(id: &str, bad: BadId) -> Problem {
    let fault = match bad {
        BadId::Empty => IdFault::Empty,
        BadId::TooLong => IdFault::TooLong,
        BadId::Characters => IdFault::Characters,
    };
    Problem::BadId { id: id.to_owned(), fault, characters_max: ID_CHARS_MAX }
}

/// The length of time that was probably meant: a number with another word for its unit, or a number
/// alone, which is of minutes as in a run of show.
fn meant_span(written: &str) -> Option<String> {
    let written = written.trim().to_lowercase();
    let unit = written.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &written[..written.len() - unit.len()];
    let unit = match unit.trim() {
        "" | "m" | "min" | "mins" | "minute" | "minutes" | "분" => "m",
        "h" | "hr" | "hrs" | "hour" | "hours" | "시간" => "h",
        "s" | "sec" | "secs" | "second" | "seconds" | "초" => "s",
        _ => return None,
    };
    let meant = format!("{digits}{unit}");
    parse_span(&meant).is_ok().then_some(meant)
}

/// Why a span cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::yaml) enum SpanFault {
    Form,
    TooLong,
}

/// Reads `1h10m`, `90s`, `2m30s`: hours, minutes, seconds in this order, each at most once.
pub(in crate::yaml) fn parse_span(written: &str) -> Result<Span, SpanFault> {
    let mut rest = written;
    let mut seconds: u64 = 0;
    for (unit, seconds_each) in [('h', 3_600), ('m', 60), ('s', 1)] {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits == 0 || !rest[digits..].starts_with(unit) {
            continue;
        }
        // More digits than the longest span needs are too long and not a failure of the form.
        let count: u64 = rest[..digits].parse().map_err(|_| SpanFault::TooLong)?;
        seconds = seconds.saturating_add(count.saturating_mul(seconds_each));
        rest = &rest[digits + 1..];
    }
    if written.is_empty() || !rest.is_empty() {
        return Err(SpanFault::Form);
    }
    if seconds > limit::SPAN_HOURS_MAX * 3_600 {
        return Err(SpanFault::TooLong);
    }
    Ok(Span::seconds(seconds))
}
