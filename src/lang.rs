//! Every word the program says, in Korean and in English.
//!
//! The words stand in Fluent files that are compiled in, one an area and a language; `file` lists
//! them. A name in a file is begun by the zone it is said in: `run-…`, `key-…`, `refused-…`.
//! Whatever a person or a file wrote is made [`visible`] before it stands in a sentence.

mod adjudication;
mod condition;
pub mod diagnostic;
mod evaluation;
mod exchange;
mod figure;
mod file;
mod finding;
mod forecast;
mod happening;
mod josa;
mod measure;
mod names;
mod refused;
mod replay;
mod review;
mod seat;
mod suggestion;
mod term;
mod time;
mod visible;
mod wash;

pub use file::{File, files};
pub use happening::LogLine;
pub use measure::{fit, pad, pad_left, plain_columns, plain_width, width, wrap};
pub use names::{CellNames, Names};
pub use visible::{one_line, visible};

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

use crate::exercise::Language;

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// What a sentence is filled with.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    /// A count; English words agree with it.
    Number(u64),
    /// A value that may be below zero.
    Signed(i64),
}

impl Words {
    /// The words of `language`, read once in the life of the program.
    pub fn of(language: Language) -> &'static Self {
        static KO: OnceLock<Words> = OnceLock::new();
        static EN: OnceLock<Words> = OnceLock::new();
        let words = match language {
            Language::Ko => &KO,
            Language::En => &EN,
        };
        words.get_or_init(|| Self::read(language))
    }

    fn read(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![locale(language)]);
        // Isolating marks are what a terminal shows as rubbish.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| grouped(value)));
        let added = bundle.add_function("JOSA", josa::function);
        debug_assert!(added.is_ok(), "JOSA is added once");
        for file in files(language) {
            let resource = FluentResource::try_new(file.text.to_owned());
            debug_assert!(resource.is_ok(), "{language}/{} does not parse", file.name);
            let resource = resource.unwrap_or_else(|(readable, _)| readable);
            let added = bundle.add_resource(resource);
            debug_assert!(added.is_ok(), "{language}/{} repeats a name: {added:?}", file.name);
        }
        Self { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The words under `key`, where they need no filling.
    pub fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The words under `key`, filled. A key that is not there shows itself as `⟨key⟩`.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            debug_assert!(false, "no words in {} for {key}", self.language);
            return format!("⟨{key}⟩");
        };
        let filling: FluentArgs<'_> =
            args.iter().map(|(name, arg)| (*name, arg.as_value())).collect();
        let mut errors = vec![];
        let said = self.bundle.format_pattern(pattern, Some(&filling), &mut errors);
        debug_assert!(errors.is_empty(), "{} for {key}: {errors:?}", self.language);
        said.into_owned()
    }

    /// Whether there are words under `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Arg<'_> {
    fn as_value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(visible(text)),
            Self::Number(number) => FluentValue::from(*number),
            Self::Signed(number) => FluentValue::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Signed(number)
    }
}

/// A number from a thousand on, its thousands set apart: `1,020`.
fn grouped(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let plain = number.as_string();
    let digits = plain.trim_start_matches('-');
    if digits.len() < 4 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let sign = &plain[..plain.len() - digits.len()];
    let first = (digits.len() - 1) % 3 + 1;
    let (first, mut rest) = digits.split_at(first);
    let mut grouped = format!("{sign}{first}");
    while !rest.is_empty() {
        let (three, after) = rest.split_at(3);
        grouped.push(',');
        grouped.push_str(three);
        rest = after;
    }
    Some(grouped)
}

fn locale(language: Language) -> LanguageIdentifier {
    match language {
        Language::Ko => langid!("ko-KR"),
        Language::En => langid!("en-US"),
    }
}

/// The language that a locale such as `ko_KR.UTF-8` asks for.
///
/// A locale that says nothing (unset, `C`, `POSIX`, as in a container or over ssh) is answered in
/// Korean, the language of most rooms this runs in; any other foreign one in English.
pub fn from_locale(locale: &str) -> Language {
    let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    match code.to_ascii_lowercase().as_str() {
        "" | "c" | "posix" | "ko" => Language::Ko,
        _ => Language::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        let cases = [
            ("ko_KR.UTF-8", Language::Ko),
            ("ko", Language::Ko),
            ("ko-KR", Language::Ko),
            ("", Language::Ko),
            ("C", Language::Ko),
            ("C.UTF-8", Language::Ko),
            ("POSIX", Language::Ko),
            ("en_US.UTF-8", Language::En),
            ("de_DE@euro", Language::En),
            ("kok_IN", Language::En),
        ];
        for (locale, language) in cases {
            assert_eq!(from_locale(locale), language, "{locale:?}");
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        let cases: [(i64, Option<&str>); 7] = [
            (7, None),
            (999, None),
            (-999, None),
            (1_000, Some("1,000")),
            (-1_020, Some("-1,020")),
            (123_456, Some("123,456")),
            (1_234_567, Some("1,234,567")),
        ];
        for (number, expected) in cases {
            assert_eq!(grouped(&FluentValue::from(number)).as_deref(), expected, "{number}");
        }
    }

    #[test]
    fn what_a_person_typed_is_made_visible_in_a_sentence() {
        let words = Words::of(Language::En);
        let said = words.say("aside-keyed-by", &[("person", "a\u{202e}b".into())]);
        assert!(said.contains("a‹U+202E›b"), "{said}");
    }
}
