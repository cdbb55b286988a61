//! The Fluent files themselves.

use std::collections::{BTreeMap, BTreeSet};

use unicode_width::UnicodeWidthChar;
use whitecell::exercise::Language;
use whitecell::lang::{File, files, width};

use super::languages;

/// A run-of-show state stands in a column of its own.
const RUN_STATE_COLUMNS_MAX: usize = 12;
/// A key's label stands in the footer beside eight others.
const KEY_LABEL_COLUMNS_MAX: usize = 20;
/// What a key of a player's does, in the footer of a screen of 80 columns.
const PLAYER_LABEL_COLUMNS_MAX: usize = 14;
/// What can be done with the text in hand, under it.
const OFFER_COLUMNS_MAX: usize = 40;
/// A row of a player's help beside its key.
const PLAYER_HELP_COLUMNS_MAX: usize = 65;
/// A line of the narrowest list.
const TASK_COLUMNS_MAX: usize = 22;
/// A label before a value of the item in hand, or a remark after it.
const ITEM_LABEL_COLUMNS_MAX: usize = 24;
/// One line of the narrowest room, which a notice or a question takes at most twice.
const SENTENCE_COLUMNS_MAX: usize = 156;

/// A message as it stands in a file: its pattern, and the variables in it.
struct Message {
    pattern: String,
    variables: BTreeSet<String>,
}

fn messages(file: &File) -> BTreeMap<String, Message> {
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    let mut current = None;
    for line in file.text.lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            current = None;
            continue;
        }
        let started = line.split_once(" = ").filter(|(key, _)| !key.starts_with([' ', '}']));
        if let Some((key, pattern)) = started {
            let message = Message { pattern: pattern.to_owned(), variables: variables(pattern) };
            let before = found.insert(key.to_owned(), message);
            assert!(before.is_none(), "{} has {key} twice", file.name);
            current = Some(key.to_owned());
            continue;
        }
        let message = current.as_ref().and_then(|key| found.get_mut(key));
        let message = message.unwrap_or_else(|| panic!("{}: a stray line {line:?}", file.name));
        message.pattern.push_str(line);
        message.variables.extend(variables(line));
    }
    found
}

fn variables(pattern: &str) -> BTreeSet<String> {
    let starts = pattern.split('$').skip(1);
    let name = |rest: &str| {
        rest.split(|c: char| !c.is_alphanumeric() && c != '-').next().map(str::to_owned)
    };
    starts.filter_map(name).collect()
}

fn all(language: Language) -> BTreeMap<String, Message> {
    files(language).iter().flat_map(messages).collect()
}

/// Every name that words stand under.
pub(super) fn keys() -> Vec<String> {
    all(Language::Ko).into_keys().collect()
}

#[test]
fn both_languages_have_the_same_words_with_the_same_variables() {
    for (ko, en) in files(Language::Ko).iter().zip(files(Language::En)) {
        let (ko_messages, en_messages) = (messages(ko), messages(en));
        let keys = |messages: &BTreeMap<String, Message>| -> BTreeSet<String> {
            messages.keys().cloned().collect()
        };
        let (ko_keys, en_keys) = (keys(&ko_messages), keys(&en_messages));
        let differing: Vec<_> = ko_keys.symmetric_difference(&en_keys).collect();
        assert!(differing.is_empty(), "{}: in one language only: {differing:?}", ko.name);
        for (key, message) in &ko_messages {
            assert_eq!(message.variables, en_messages[key].variables, "{}: {key}", ko.name);
        }
    }
}

#[test]
fn no_word_is_said_under_two_names_of_one_file_or_another() {
    for language in Language::ALL {
        let count: usize = files(language).iter().map(|file| messages(file).len()).sum();
        assert_eq!(count, all(language).len(), "{language}: a name stands in two files");
    }
}

#[test]
fn every_name_in_a_file_is_understood() {
    for words in languages() {
        for key in all(words.language()).keys() {
            assert!(words.has(key), "{}: {key}", words.language());
        }
    }
}

/// Read line by line on a command line or on paper, where nothing stands in columns.
const OUTSIDE_SCREENS: [&str; 6] =
    ["diagnostic.ftl", "document.ftl", "manual.ftl", "print.ftl", "report.ftl", "schema.ftl"];

#[test]
fn every_glyph_has_one_width_on_every_terminal() {
    for language in Language::ALL {
        let on_screens = |file: &&File| !OUTSIDE_SCREENS.contains(&file.name);
        for file in files(language).iter().filter(on_screens) {
            for (number, line) in file.text.lines().enumerate() {
                let ambiguous = line.chars().find(|c| c.width() != c.width_cjk());
                let place = format!("{language}/{}:{}", file.name, number + 1);
                assert_eq!(ambiguous, None, "{place}: {line}");
            }
        }
    }
}

#[test]
fn labels_fit_their_columns() {
    let zones = [
        ("run-", RUN_STATE_COLUMNS_MAX),
        ("key-", KEY_LABEL_COLUMNS_MAX),
        ("stage-", RUN_STATE_COLUMNS_MAX),
        ("life-", RUN_STATE_COLUMNS_MAX),
        ("kind-", RUN_STATE_COLUMNS_MAX),
    ];
    for language in Language::ALL {
        for (key, message) in all(language) {
            let zone = zones.iter().find(|(zone, _)| key.starts_with(zone));
            let Some((_, columns)) = zone else { continue };
            if key == "run-received-by" {
                // Names of cells are the author's; the screen cuts them.
                continue;
            }
            let filled = filled(&message);
            assert!(width(&filled) <= *columns, "{language} {key}: {filled}");
        }
    }
}

#[test]
fn what_a_player_can_do_fits_where_it_stands() {
    for language in Language::ALL {
        for (key, message) in all(language) {
            let most = match key.split_once('-') {
                Some(("play", rest)) if rest.ends_with("-help") => PLAYER_HELP_COLUMNS_MAX,
                Some(("play", _)) => PLAYER_LABEL_COLUMNS_MAX,
                Some(("offer", _)) => OFFER_COLUMNS_MAX,
                Some(("help", rest)) if rest.starts_with("player-") => PLAYER_HELP_COLUMNS_MAX,
                Some(("seat", rest)) if rest.starts_with("do-") && rest != "do-reply" => {
                    TASK_COLUMNS_MAX
                }
                Some(("player", rest)) if rest.starts_with("do-") => TASK_COLUMNS_MAX,
                Some(_) | None => continue,
            };
            let filled = filled(&message);
            assert!(width(&filled) <= most, "{language} {key}: {filled}");
        }
    }
}

#[test]
fn labels_before_a_value_are_short() {
    for language in Language::ALL {
        for (key, message) in all(language) {
            if key.starts_with("item-") && message.variables.is_empty() {
                let columns = width(&message.pattern);
                assert!(columns <= ITEM_LABEL_COLUMNS_MAX, "{language} {key}: {}", message.pattern);
            }
        }
    }
}

#[test]
fn sentences_take_two_lines_at_most() {
    let zones = ["next-", "notice-", "note-", "state-", "confirm-", "refused-", "curtain-"];
    for language in Language::ALL {
        for (key, message) in all(language) {
            if zones.iter().any(|zone| key.starts_with(zone)) {
                let columns = width(&message.pattern);
                assert!(columns <= SENTENCE_COLUMNS_MAX, "{language} {key}: {columns} columns");
            }
        }
    }
}

#[test]
fn korean_sentences_end_politely() {
    let zones = ["next-", "notice-", "note-", "state-", "refused-"];
    let labels = ["next-title", "next-release-waiting", "note-not-printed"];
    for (key, message) in all(Language::Ko) {
        if labels.contains(&key.as_str()) || !zones.iter().any(|zone| key.starts_with(zone)) {
            continue;
        }
        let polite = ["니다.", "시오."].iter().any(|ending| message.pattern.ends_with(ending));
        assert!(polite, "{key}: {}", message.pattern);
    }
}

/// The pattern with a value for each variable: a figure, a countdown, a ministry.
fn filled(message: &Message) -> String {
    let mut filled = message.pattern.clone();
    for variable in &message.variables {
        let value = match variable.as_str() {
            "n" | "of" | "round" | "count" => "9",
            "minutes" => "26",
            "cell" => "국방부",
            "decision" => "D1",
            "item" => "국방부-3",
            _ => "26:20",
        };
        filled = filled.replace(&format!("{{ ${variable} }}"), value);
    }
    filled
}
