//! What a value may be, as JSON Schema says it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::exercise::{FORMAT, ID_CHARS_MAX, Language};
use crate::lang::Words;
use crate::yaml::NormCatalogue;
use crate::yaml::format::{Count, Field, Kind, Lines, Mapping, Reserved, TextForm};
use crate::yaml::limit;

const ID: &str = "^[a-z0-9][a-z0-9_-]*$";
const SPAN: &str = "^(?=.)([0-9]+h)?([0-9]+m)?([0-9]+s)?$";
const LASTING: &str = "^(?=.*[1-9])([0-9]+h)?([0-9]+m)?([0-9]+s)?$";
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?\
                    ([Zz]|[+-][0-9]{2}:[0-9]{2})$";
/// Not empty, and without characters that steer a terminal or turn the direction of writing. It
/// begins with the first character that is seen, so that no reader has to try two ways.
const PROSE: &str = "^[\\t\\n\\r \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]*\
                     [^\\s\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]\
                     [^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\
                     \\u2028-\\u202e\\u2066-\\u2069]*$";
/// The same on one line; line breaks around it mean nothing.
const LINE: &str = "^[\\r\\n]*[\\t \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]*\
                    [^\\s\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]\
                    [^\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]*\
                    [\\t\\n\\r ]*$";

/// Values so far, and what they refer to.
pub(super) struct Values {
    words: &'static Words,
    definitions: BTreeMap<String, Value>,
    /// Maps that something refers to and that nobody has defined yet.
    waiting: Vec<&'static Mapping>,
    named: Vec<&'static str>,
}

impl Values {
    pub(super) fn new(language: Language) -> Self {
        let (definitions, waiting, named) = (BTreeMap::new(), vec![], vec![]);
        Self { words: Words::of(language), definitions, waiting, named }
    }

    pub(super) fn words(&self) -> &'static Words {
        self.words
    }

    pub(super) fn take_waiting(&mut self) -> Vec<&'static Mapping> {
        std::mem::take(&mut self.waiting)
    }

    pub(super) fn define(&mut self, name: &str, value: Value) {
        self.definitions.insert(name.to_owned(), value);
    }

    pub(super) fn definitions(self) -> Value {
        json!(self.definitions)
    }

    /// What a field is for: in words of its own, in those it shares with others, or, for a rung, in
    /// those of its class.
    pub(super) fn about(&self, mapping: &Mapping, field: &Field) -> String {
        let names = [
            format!("schema-{}-{}", mapping.name, field.name),
            format!("schema-{}", field.name),
            format!("schema-word-class-{}", field.name),
        ];
        let [own, ..] = &names;
        let key = names.iter().find(|key| self.words.has(key)).unwrap_or(own);
        self.words.text(key)
    }

    /// What may stand as `kind` in `field`.
    pub(super) fn of(&mut self, kind: Kind, field: &str) -> Value {
        match kind {
            Kind::Format => json!({ "const": FORMAT }),
            Kind::Id(reserved) => self.id(reserved),
            Kind::Name(_) => self.id(Reserved::Nothing),
            Kind::Norm => self.norm(),
            Kind::Text(form) => self.text(form),
            Kind::Plain(form) => self.plain(form),
            Kind::Language => self.word(&Language::ALL.map(Language::code), field),
            Kind::Date => self.written("date", DATE, "schema-pattern-date"),
            Kind::Span => self.written("span", SPAN, "schema-pattern-span"),
            Kind::Lasting => self.written("lasting", LASTING, "schema-pattern-span"),
            Kind::Whole(range) => {
                json!({ "type": "integer", "minimum": range.min, "maximum": range.max })
            }
            Kind::Hundredths(range) => {
                let bound = |hundredths: i64| {
                    i32::try_from(hundredths).ok().map(|number| f64::from(number) / 100.0)
                };
                let (min, max) = (bound(range.min), bound(range.max));
                json!({ "type": "number", "minimum": min, "maximum": max })
            }
            Kind::Truth => json!({ "type": "boolean" }),
            Kind::Condition => self.condition(),
            Kind::Word(words) => self.word(words, field),
            Kind::Map(mapping) => self.map(mapping),
            Kind::List(item, count) => self.list(*item, count, field),
            Kind::Keyed { key, value, count } => self.keyed(*key, *value, count, field),
            Kind::Unread => json!(true),
        }
    }

    fn refer(&mut self, name: &str, define: impl FnOnce(&Self) -> Value) -> Value {
        if !self.definitions.contains_key(name) {
            let defined = define(self);
            self.define(name, defined);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    fn id(&mut self, reserved: Reserved) -> Value {
        let mut id = self.refer("id", |values| {
            json!({
                "type": "string",
                "description": values.words.text("schema-value-id"),
                "minLength": 1,
                "maxLength": ID_CHARS_MAX,
                "pattern": ID,
                "patternErrorMessage": values.words.text("schema-pattern-id"),
            })
        });
        if reserved != Reserved::Nothing {
            id["not"] = json!({ "enum": reserved.names() });
        }
        id
    }

    fn norm(&mut self) -> Value {
        self.refer("norm", |values| {
            let catalogue = NormCatalogue::shipped();
            let language = values.words.language();
            let ids: Vec<&str> = catalogue.items().map(|item| item.id.0.as_str()).collect();
            let about: Vec<&str> =
                catalogue.items().map(|item| item.paraphrase.get(language)).collect();
            json!({
                "description": values.words.text("schema-value-norm"),
                "enum": ids,
                "enumDescriptions": about,
            })
        })
    }

    /// One text for every language, or one for each.
    fn text(&mut self, form: TextForm) -> Value {
        let (name, key) = match form.lines {
            Lines::One => (format!("line-{}", form.graphemes_max), "schema-value-line"),
            Lines::Many => (format!("prose-{}", form.graphemes_max), "schema-value-prose"),
        };
        self.refer(&name, |values| {
            let one = values.plain(form);
            let in_language = |language: Language| {
                let mut one = one.clone();
                let key = format!("schema-value-{}", language.code());
                one["description"] = json!(values.words.text(&key));
                (language.code().to_owned(), one)
            };
            let mut text = one.clone();
            text["type"] = json!(["string", "object"]);
            text["description"] =
                json!(values.words.say(key, &[("most", form.graphemes_max.into())]));
            text["properties"] =
                Value::Object(Language::ALL.map(in_language).into_iter().collect());
            text["additionalProperties"] = json!(false);
            text["minProperties"] = json!(1);
            text
        })
    }

    fn plain(&self, form: TextForm) -> Value {
        let pattern = match form.lines {
            Lines::One => LINE,
            Lines::Many => PROSE,
        };
        json!({
            "type": "string",
            "maxLength": form.graphemes_max,
            "pattern": pattern,
            "patternErrorMessage": self.words.text("schema-pattern-text"),
        })
    }

    /// What is written by a pattern.
    fn written(&mut self, name: &str, pattern: &str, message: &str) -> Value {
        self.refer(name, |values| {
            json!({
                "type": "string",
                "description": values.words.text(&format!("schema-value-{name}")),
                "pattern": pattern,
                "patternErrorMessage": values.words.text(message),
            })
        })
    }

    fn condition(&mut self) -> Value {
        self.refer("condition", |values| {
            json!({
                "type": ["string", "boolean"],
                "description": values.words.text("schema-value-condition"),
                "maxLength": limit::CONDITION_BYTES_MAX,
            })
        })
    }

    /// A word of a closed list; whoever can show what each means finds it beside them.
    fn word(&self, known: &[&str], field: &str) -> Value {
        let about = |word: &&str| self.words.text(&format!("schema-word-{field}-{word}"));
        let about: Vec<String> = known.iter().map(about).collect();
        json!({ "enum": known, "enumDescriptions": about })
    }

    fn map(&mut self, mapping: &'static Mapping) -> Value {
        if !self.named.contains(&mapping.name) {
            self.named.push(mapping.name);
            self.waiting.push(mapping);
        }
        json!({ "$ref": format!("#/$defs/{}", mapping.name) })
    }

    fn list(&mut self, item: Kind, count: Count, field: &str) -> Value {
        let mut list = json!({
            "type": "array",
            "items": self.of(item, field),
            "maxItems": count.max,
        });
        if count.min > 0 {
            list["minItems"] = json!(count.min);
        }
        if matches!(item, Kind::Name(_) | Kind::Norm | Kind::Language) {
            list["uniqueItems"] = json!(true);
        }
        list
    }

    fn keyed(&mut self, key: Kind, value: Kind, count: Count, field: &str) -> Value {
        let mut keyed = json!({
            "type": "object",
            "propertyNames": self.of(key, field),
            "additionalProperties": self.of(value, field),
            "maxProperties": count.max,
        });
        if count.min > 0 {
            keyed["minProperties"] = json!(count.min);
        }
        keyed
    }
}
