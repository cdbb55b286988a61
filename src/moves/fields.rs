//! The fields of one line: each is taken once, and what is left over does not belong there.

use serde_json::{Map, Value};

use crate::exercise::{ExerciseTime, Language, Span};

use super::MovesFault;
use super::fault::near;
use super::span;

/// A line as written.
pub(super) struct Fields {
    left: Map<String, Value>,
    /// Which text is taken of one that stands there in each language; without it none may.
    language: Option<Language>,
    /// What was asked for, to tell what a misspelt field may have meant.
    asked: Vec<&'static str>,
}

type Taken<T> = Result<T, MovesFault>;

impl Fields {
    pub(super) fn parse(line: &str) -> Taken<Self> {
        match serde_json::from_str(line) {
            Ok(left) => Ok(Self { left, language: None, asked: vec![] }),
            Err(error) => {
                // A line stands alone: only its column says anything.
                let told = error.to_string();
                let why = told.split(" at line ").next().unwrap_or_default().to_owned();
                Err(MovesFault::NotAnObject { why, column: error.column() })
            }
        }
    }

    /// The same line where a text may stand in each language: the one in `language` is taken.
    pub(super) fn in_language(self, language: Language) -> Self {
        Self { language: Some(language), ..self }
    }

    pub(super) fn take(&mut self, field: &'static str) -> Option<Value> {
        self.asked.push(field);
        self.left.remove(field)
    }

    /// Every field was taken.
    pub(super) fn finish(&self) -> Taken<()> {
        let Some(field) = self.left.keys().next() else { return Ok(()) };
        let near = near(field, &self.asked);
        Err(MovesFault::Unknown { field: field.clone(), near })
    }

    pub(super) fn optional_text(&mut self, field: &'static str) -> Taken<Option<String>> {
        match self.take(field) {
            None => Ok(None),
            Some(value) => match self.as_text(value) {
                Some(text) => Ok(Some(text)),
                None => Err(MovesFault::Wrong { field, wanted: self.wanted_of_a_text() }),
            },
        }
    }

    /// The text, or the one of two in the file's language: `{"ko": "…", "en": "…"}`.
    pub(super) fn as_text(&self, value: Value) -> Option<String> {
        match (value, self.language) {
            (Value::String(text), _) => Some(text),
            (Value::Object(mut each), Some(language)) => {
                let is_language = |code: &String| Language::from_code(code).is_some();
                match each.remove(language.code()) {
                    Some(Value::String(text)) if each.keys().all(is_language) => Some(text),
                    _ => None,
                }
            }
            (
                Value::Null
                | Value::Bool(_)
                | Value::Number(_)
                | Value::Array(_)
                | Value::Object(_),
                _,
            ) => None,
        }
    }

    fn wanted_of_a_text(&self) -> &'static str {
        match self.language {
            None => "a text",
            Some(Language::Ko) => "a text, or one in each language with `ko` among them",
            Some(Language::En) => "a text, or one in each language with `en` among them",
        }
    }

    pub(super) fn text(&mut self, field: &'static str) -> Taken<String> {
        self.optional_text(field)?.ok_or(MovesFault::Missing { field })
    }

    pub(super) fn optional_id<T, E>(
        &mut self,
        field: &'static str,
        make: fn(&str) -> Result<T, E>,
    ) -> Taken<Option<T>> {
        let Some(text) = self.optional_text(field)? else { return Ok(None) };
        let wanted = "an id: lower-case letters, digits, `-` and `_`";
        make(&text).map(Some).map_err(|_| MovesFault::Wrong { field, wanted })
    }

    pub(super) fn id<T, E>(
        &mut self,
        field: &'static str,
        make: fn(&str) -> Result<T, E>,
    ) -> Taken<T> {
        self.optional_id(field, make)?.ok_or(MovesFault::Missing { field })
    }

    pub(super) fn optional_ids<T, E>(
        &mut self,
        field: &'static str,
        make: fn(&str) -> Result<T, E>,
    ) -> Taken<Option<Vec<T>>> {
        let wrong = MovesFault::Wrong { field, wanted: "a list of ids" };
        let list = match self.take(field) {
            None => return Ok(None),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(wrong),
        };
        let ids = list.iter().map(|each| each.as_str().and_then(|text| make(text).ok()));
        ids.collect::<Option<Vec<T>>>().map(Some).ok_or(wrong)
    }

    pub(super) fn ids<T, E>(
        &mut self,
        field: &'static str,
        make: fn(&str) -> Result<T, E>,
    ) -> Taken<Vec<T>> {
        self.optional_ids(field, make)?.ok_or(MovesFault::Missing { field })
    }

    pub(super) fn optional_span(&mut self, field: &'static str) -> Taken<Option<Span>> {
        let Some(text) = self.optional_text(field)? else { return Ok(None) };
        let wanted = "a length of time: 1h30m, 12m30s, 90s";
        span::parse(&text).map(Some).ok_or(MovesFault::Wrong { field, wanted })
    }

    pub(super) fn span(&mut self, field: &'static str) -> Taken<Span> {
        self.optional_span(field)?.ok_or(MovesFault::Missing { field })
    }

    pub(super) fn optional_time(&mut self, field: &'static str) -> Taken<Option<ExerciseTime>> {
        Ok(self.optional_span(field)?.map(|span| ExerciseTime::START + span))
    }

    /// A number counted from one.
    pub(super) fn optional_number(&mut self, field: &'static str) -> Taken<Option<u32>> {
        let Some(value) = self.take(field) else { return Ok(None) };
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        let wrong = MovesFault::Wrong { field, wanted: "a number from one on" };
        number.filter(|number| *number > 0).map(Some).ok_or(wrong)
    }

    pub(super) fn flag(&mut self, field: &'static str) -> Taken<bool> {
        match self.take(field) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => Err(MovesFault::Wrong { field, wanted: "true or false" }),
        }
    }

    /// One of a few words.
    pub(super) fn word<T: Clone>(
        &mut self,
        field: &'static str,
        wanted: &'static str,
        words: &[(&str, T)],
    ) -> Taken<T> {
        let text = self.text(field)?;
        let found = words.iter().find(|(word, _)| *word == text);
        found.map(|(_, value)| value.clone()).ok_or(MovesFault::Wrong { field, wanted })
    }
}
