//! Words for problems in files.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::{LanguageIdentifier, langid};
use unicode_segmentation::UnicodeSegmentation;

use crate::diagnostic::{Problem, is_unseen};
use crate::exercise::Language;

/// The longest argument that is said in full; names in a file may be as long as the file.
const ARGUMENT_GRAPHEMES_MAX: usize = 200;

const KO: LanguageIdentifier = langid!("ko");
const EN: LanguageIdentifier = langid!("en");

static KOREAN: LazyLock<FluentBundle<FluentResource>> =
    LazyLock::new(|| bundle(KO, include_str!("ko/diagnostic.ftl")));
static ENGLISH: LazyLock<FluentBundle<FluentResource>> =
    LazyLock::new(|| bundle(EN, include_str!("en/diagnostic.ftl")));

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// Words a problem.
pub fn sentence(problem: &Problem, language: Language) -> Worded {
    let arguments = problem.arguments();
    let key = format!("diag-{}", problem.code());
    let hint =
        hint_attribute(&arguments).and_then(|name| say(language, &key, Some(name), &arguments));
    let message = say(language, &key, None, &arguments).unwrap_or(key);
    Worded { message, hint }
}

/// A word that stands beside the problems: `error`, `warning`, `help`, `earlier`.
pub fn label(name: &str, language: Language) -> String {
    say(language, &format!("diag-label-{name}"), None, &[]).unwrap_or_else(|| name.to_owned())
}

/// Which hint fits: a name that was probably meant, or else what there is to choose from.
fn hint_attribute(arguments: &[(&'static str, String)]) -> Option<&'static str> {
    let argument = |name| arguments.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
    if argument("near").is_some_and(|near| !near.is_empty()) {
        return Some("near");
    }
    // With nothing to list there is nothing to hint at.
    let nothing_listed = argument("known").is_some_and(String::is_empty);
    (!nothing_listed).then_some("hint")
}

fn bundle_of(language: Language) -> &'static FluentBundle<FluentResource> {
    match language {
        Language::Ko => &KOREAN,
        Language::En => &ENGLISH,
    }
}

fn bundle(language: LanguageIdentifier, messages: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks would show as boxes in terminals that do not know them.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(messages.to_owned())
        .expect("a test reads the messages that come with the program");
    bundle.add_resource(resource).expect("the bundle was empty");
    bundle
}

/// Fills in a message, or an attribute of it; none where there is no such message.
fn say(
    language: Language,
    key: &str,
    attribute: Option<&str>,
    arguments: &[(&'static str, String)],
) -> Option<String> {
    let bundle = bundle_of(language);
    let message = bundle.get_message(key)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut values = FluentArgs::new();
    for (name, value) in arguments {
        values.set(*name, shown(value));
    }
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, Some(&values), &mut errors);
    debug_assert!(errors.is_empty(), "{key} without its arguments: {errors:?}");
    Some(words.into_owned())
}

/// An argument as it may be said: shortened, and with every character that is not seen as itself
/// written as its number.
fn shown(argument: &str) -> String {
    let mut shown: String = argument.graphemes(true).take(ARGUMENT_GRAPHEMES_MAX).collect();
    if shown.len() < argument.len() {
        shown.push('…');
    }
    if !shown.chars().any(is_unseen) {
        return shown;
    }
    let mark = |c: char| if is_unseen(c) { format!("<U+{:04X}>", u32::from(c)) } else { c.into() };
    shown.chars().map(mark).collect()
}
