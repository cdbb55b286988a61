//! Texts by language: NFC, within their limits, and without characters that deceive the eye.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

use super::Lowering;
use super::value::Gap;
use crate::diagnostic::{Problem, Shape};
use crate::exercise::{Language, Text};
use crate::yaml::fields::{Fields, Form, wrong_shape};
use crate::yaml::format::exercise::TRANSLATIONS;
use crate::yaml::format::{Count, Lines};
use crate::yaml::node::{Mark, Node, Value};

/// From how many words on a text is no mere name.
const SENTENCE_WORDS_MIN: usize = 4;

impl<'n> Lowering<'n> {
    /// A text that has to be there.
    pub(super) fn needed_text(&mut self, fields: Fields<'n>, field: &str) -> Option<Text> {
        let node = fields.get(field)?;
        self.text(node, fields.form(field))
    }

    /// A text that may be left out.
    pub(super) fn optional_text(
        &mut self,
        fields: Fields<'n>,
        field: &str,
    ) -> Result<Option<Text>, Gap> {
        let form = fields.form(field);
        self.optional(fields, field, |lowering, node| lowering.text(node, form))
    }

    /// A list of texts that may be left out.
    pub(super) fn texts(&mut self, fields: Fields<'n>, field: &str) -> Vec<Text> {
        let Some(node) = fields.get(field) else { return Vec::new() };
        self.texts_in(node, fields.form(field), fields.count(field))
    }

    /// A list of texts.
    pub(super) fn texts_in(&mut self, node: &'n Node<'n>, form: Form, count: Count) -> Vec<Text> {
        let items = self.list(node, form.field, count).unwrap_or_default();
        items.iter().filter_map(|item| self.text(item, form)).collect()
    }

    /// A string, which stands for every language, or a map from language to string.
    pub(super) fn text(&mut self, node: &'n Node<'n>, form: Form) -> Option<Text> {
        match &node.value {
            Value::Text(text) => self.words(text, node.mark(), form).map(Text::same),
            Value::Map(_) => self.translations(node, form),
            Value::Nothing | Value::Truth(_) | Value::Whole(_) | Value::Number(_) => {
                self.string(node, form.field).map(Text::same)
            }
            Value::List(_) => {
                self.add(wrong_shape(form.field, Shape::TextByLanguage, node), node.mark());
                None
            }
        }
    }

    fn translations(&mut self, node: &'n Node<'n>, form: Form) -> Option<Text> {
        let fields = self.open(node, form.field, &TRANSLATIONS)?;
        let mut texts = Vec::new();
        let mut gap = false;
        for language in Language::ALL {
            let Some(written) = fields.get(language.code()) else { continue };
            if !self.languages.contains(&language) {
                let (field, language) = (form.field.to_owned(), language.code().to_owned());
                let mark = fields.key_mark(&language);
                self.add(Problem::UnlistedLanguage { field, language }, mark);
            }
            let words = self.string(written, form.field);
            match words.and_then(|words| self.words(words, written.mark(), form)) {
                Some(words) => texts.push((language, words)),
                None => gap = true,
            }
        }
        if gap {
            return None;
        }
        if texts.is_empty() {
            self.add(Problem::EmptyText { field: form.field.to_owned() }, node.mark());
            return None;
        }
        for language in &self.languages {
            if !texts.iter().any(|(written, _)| written == language) {
                let (field, language) = (form.field.to_owned(), language.code().to_owned());
                self.findings.add(Problem::MissingTranslation { field, language }, node.mark());
            }
        }
        if untranslated(&texts) {
            self.findings
                .add(Problem::SameTranslation { field: form.field.to_owned() }, node.mark());
        }
        Some(Text::of(texts))
    }

    /// One string, normalized and checked.
    pub(super) fn words(&mut self, written: &str, mark: Mark, form: Form) -> Option<String> {
        let field = || form.field.to_owned();
        // A block of lines ends in a line break that means nothing.
        let trimmed = written.trim_end().trim_start_matches(['\n', '\r']);
        if trimmed.trim().is_empty() {
            self.add(Problem::EmptyText { field: field() }, mark);
            return None;
        }
        let normal = normalized(trimmed);
        let mut sound = self.check_characters(&normal, mark, form);
        let graphemes = graphemes_past(&normal, form.limits.graphemes_max);
        if let Some(graphemes) = graphemes {
            let graphemes_max = form.limits.graphemes_max;
            self.add(Problem::TooLong { field: field(), graphemes, graphemes_max }, mark);
            sound = false;
        }
        sound.then(|| normal.into_owned())
    }

    /// Tells each kind of character that may not stand in a text once, at its first place.
    fn check_characters(&mut self, text: &str, mark: Mark, form: Form) -> bool {
        let field = || form.field.to_owned();
        let mut sound = true;
        let mut told = Vec::new();
        for character in text.chars() {
            if character == '\n' || character == '\r' {
                if form.limits.lines == Lines::One && !told.contains(&'\n') {
                    told.push('\n');
                    self.add(Problem::LineBreak { field: field() }, mark);
                    sound = false;
                }
                continue;
            }
            let weight = weight(character);
            if weight == Weight::Harmless || told.contains(&character) {
                continue;
            }
            told.push(character);
            let place = self.place_of(character, mark);
            let shown = format!("U+{:04X}", u32::from(character));
            if weight == Weight::Deceiving {
                self.add(Problem::ControlCharacter { field: field(), character: shown }, place);
                sound = false;
            } else {
                self.add(Problem::HiddenCharacter { field: field(), character: shown }, place);
            }
        }
        sound
    }

    /// Where a character stands in the file; the whole string when it was written as an escape.
    fn place_of(&self, character: char, mark: Mark) -> Mark {
        let written = self.source.get(mark.start as usize..mark.end as usize).unwrap_or_default();
        let found = written.find(character).and_then(|offset| u32::try_from(offset).ok());
        found.map_or(mark, |offset| {
            let start = mark.start + offset;
            let length = u32::try_from(character.len_utf8()).unwrap_or_default();
            Mark { start, end: start + length }
        })
    }
}

/// The form in which the same word is always the same bytes: Korean typed on one system arrives
/// in pieces from another.
pub(in crate::yaml) fn normalized(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// The number of graphemes when it is more than `max`. No string has more graphemes than bytes,
/// so that most are never counted.
fn graphemes_past(text: &str, max: usize) -> Option<usize> {
    if text.len() <= max {
        return None;
    }
    let graphemes = text.graphemes(true).count();
    (graphemes > max).then_some(graphemes)
}

/// What a character does to whoever reads the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Harmless,
    /// It is not seen, and may make two equal texts differ.
    Hidden,
    /// It drives the terminal or reorders what is read.
    Deceiving,
}

fn weight(character: char) -> Weight {
    match character {
        '\t' => Weight::Harmless,
        // Bidirectional overrides and isolates, and line and paragraph separators.
        '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Weight::Deceiving
        }
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => Weight::Hidden,
        other if other.is_control() => Weight::Deceiving,
        _ => Weight::Harmless,
    }
}

/// Whether a text given by language is word for word the same in two of them. A name or a figure
/// may well be; Korean in an English text, or a sentence, was forgotten.
fn untranslated(texts: &[(Language, String)]) -> bool {
    let [(_, first), rest @ ..] = texts else { return false };
    let same = rest.iter().any(|(_, other)| other == first);
    let korean = first.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c));
    let sentence = first.split_whitespace().count() >= SENTENCE_WORDS_MIN;
    same && (korean || sentence)
}
