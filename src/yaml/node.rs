//! A file as written: a tree of values, each with the bytes it stands at.
//!
//! Lowering works from this tree and not from serde structures, because those stop at the first
//! field that does not fit, and every problem of a file is to be told at once.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use crate::diagnostic::Shape;

/// Where a value begins and ends, in bytes from the start of the text. Files are capped far below
/// what 32 bits can count, and a tree of a large file is mostly marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    pub(super) start: u32,
    pub(super) end: u32,
}

/// A value and its place. A value that an alias repeats stands at the alias.
#[derive(Clone, Debug)]
pub(super) struct Node<'s> {
    mark: Mark,
    pub(super) value: Value<'s>,
}

/// A value. Strings borrow from the text wherever YAML did not change them, so that an alias
/// costs no copy.
#[derive(Clone, Debug)]
pub(super) enum Value<'s> {
    Nothing,
    Truth(bool),
    Whole(i64),
    Number(f64),
    Text(Cow<'s, str>),
    List(Box<[Node<'s>]>),
    Map(Box<[Entry<'s>]>),
}

/// One line of a map; a key may be any value, and may repeat.
#[derive(Clone, Debug)]
pub(super) struct Entry<'s> {
    pub(super) key: Node<'s>,
    pub(super) value: Node<'s>,
}

impl<'s> Node<'s> {
    /// A text that is all there is.
    pub(super) fn of_text(text: &'s str) -> Self {
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        Self { mark: Mark { start: 0, end }, value: Value::Text(Cow::Borrowed(text)) }
    }
}

impl Node<'_> {
    /// The bytes to mark. YAML gives block maps and lists a place without length: the first key
    /// stands for the map.
    pub(super) fn mark(&self) -> Mark {
        match &self.value {
            Value::Map(entries) => match entries.first() {
                Some(entry) if self.mark.start == self.mark.end => entry.key.mark,
                Some(_) | None => self.mark,
            },
            Value::Nothing
            | Value::Truth(_)
            | Value::Whole(_)
            | Value::Number(_)
            | Value::Text(_)
            | Value::List(_) => self.mark,
        }
    }

    pub(super) fn shape(&self) -> Shape {
        match &self.value {
            Value::Nothing => Shape::Nothing,
            Value::Truth(_) => Shape::Truth,
            Value::Whole(_) => Shape::Whole,
            Value::Number(_) => Shape::Number,
            Value::Text(_) => Shape::Text,
            Value::List(_) => Shape::List,
            Value::Map(_) => Shape::Map,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            Value::Nothing
            | Value::Truth(_)
            | Value::Whole(_)
            | Value::Number(_)
            | Value::List(_)
            | Value::Map(_) => None,
        }
    }

    /// The lines of a map, and none of anything else.
    pub(super) fn entries(&self) -> &[Entry<'_>] {
        match &self.value {
            Value::Map(entries) => entries,
            Value::Nothing
            | Value::Truth(_)
            | Value::Whole(_)
            | Value::Number(_)
            | Value::Text(_)
            | Value::List(_) => &[],
        }
    }

    /// The items of a list, and none of anything else.
    pub(super) fn items(&self) -> &[Node<'_>] {
        match &self.value {
            Value::List(items) => items,
            Value::Nothing
            | Value::Truth(_)
            | Value::Whole(_)
            | Value::Number(_)
            | Value::Text(_)
            | Value::Map(_) => &[],
        }
    }

    /// The value of the first line with this key.
    pub(super) fn field(&self, name: &str) -> Option<&Node<'_>> {
        self.entries().iter().find(|entry| entry.key.text() == Some(name)).map(|entry| &entry.value)
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Value<'de>>::deserialize(deserializer)?;
        let span = spanned.referenced.span();
        let start = span.byte_offset().unwrap_or_default();
        let end = start.saturating_add(span.byte_len().unwrap_or_default());
        let bytes = |offset| u32::try_from(offset).map_err(D::Error::custom);
        Ok(Self { mark: Mark { start: bytes(start)?, end: bytes(end)? }, value: spanned.value })
    }
}

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Nothing)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value<'de>, E> {
        Ok(Value::Truth(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value<'de>, E> {
        Ok(Value::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value<'de>, E> {
        // Past every limit anyway; the nearest whole number says so.
        Ok(Value::Whole(i64::try_from(value).unwrap_or(i64::MAX)))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value<'de>, E> {
        Ok(Value::Whole(i64::try_from(value).unwrap_or(if value < 0 {
            i64::MIN
        } else {
            i64::MAX
        })))
    }

    fn visit_u128<E>(self, _: u128) -> Result<Value<'de>, E> {
        Ok(Value::Whole(i64::MAX))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value<'de>, E> {
        Ok(Value::Number(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items.into_boxed_slice()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value<'de>, A::Error> {
        let mut entries = Vec::new();
        while let Some((key, value)) = access.next_entry()? {
            entries.push(Entry { key, value });
        }
        Ok(Value::Map(entries.into_boxed_slice()))
    }
}
