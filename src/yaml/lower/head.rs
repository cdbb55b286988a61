//! The first lines of a file: format, names, languages, and the author's closing questions.

use super::Lowering;
use crate::diagnostic::{Problem, Shape, Thing};
use crate::exercise::{ExerciseId, FORMAT, Language, Text, Truth};
use crate::yaml::fields::{Fields, wrong_shape};
use crate::yaml::findings::{Findings, near};
use crate::yaml::format::exercise::TRUTH;
use crate::yaml::node::{Node, Value};

/// What a file says about itself.
pub(super) struct Head {
    pub(super) id: ExerciseId,
    pub(super) version: String,
    pub(super) title: Text,
    pub(super) summary: Text,
    pub(super) premise: Text,
    pub(super) marking: Text,
}

/// Whether this is the format we read. Another one is the only problem worth telling: the rest
/// would be judged by rules that are not its own.
pub(super) fn format_is_ours(root: &Node<'_>, findings: &mut Findings) -> bool {
    let Some(format) = root.field("format") else { return true };
    let found = match &format.value {
        Value::Whole(number) if *number == i64::from(FORMAT) => return true,
        Value::Whole(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.to_string(),
        Value::Nothing | Value::Truth(_) | Value::List(_) | Value::Map(_) => {
            findings.add(wrong_shape("format", Shape::Whole, format), format.mark());
            return false;
        }
    };
    let supported = usize::try_from(FORMAT).unwrap_or(usize::MAX);
    findings.add(Problem::WrongFormat { found, supported }, format.mark());
    false
}

/// The languages of the file. They are read before any text is, and both are assumed where the
/// list cannot be read.
pub(super) fn languages(fields: Fields<'_>, findings: &mut Findings) -> Vec<Language> {
    let Some(node) = fields.get("languages") else { return Language::ALL.to_vec() };
    let (mut languages, mut unread) = (Vec::new(), false);
    if !matches!(node.value, Value::List(_)) {
        findings.add(wrong_shape("languages", Shape::List, node), node.mark());
        return Language::ALL.to_vec();
    }
    for item in node.items() {
        let Some(code) = item.text() else {
            findings.add(wrong_shape("languages", Shape::Text, item), item.mark());
            unread = true;
            continue;
        };
        match Language::from_code(code) {
            Some(language) if languages.contains(&language) => {
                let problem =
                    Problem::RepeatedName { thing: Thing::Language, name: code.to_owned() };
                findings.add(problem, item.mark());
            }
            Some(language) => languages.push(language),
            None => {
                let codes = Language::ALL.map(Language::code);
                let problem = Problem::UnknownWord {
                    field: "languages".to_owned(),
                    word: code.to_owned(),
                    near: near(code, codes.into_iter()),
                    known: codes.map(str::to_owned).to_vec(),
                };
                findings.add(problem, item.mark());
                unread = true;
            }
        }
    }
    if unread {
        return Language::ALL.to_vec();
    }
    if languages.is_empty() {
        let problem = Problem::TooFew { field: "languages".to_owned(), count: 0, count_min: 1 };
        findings.add(problem, node.mark());
        return Language::ALL.to_vec();
    }
    languages
}

impl<'n> Lowering<'n> {
    pub(super) fn head(&mut self, fields: Fields<'n>) -> Option<Head> {
        let id = self.needed_id(fields, ExerciseId::new);
        let version = self.version(fields);
        let title = self.needed_text(fields, "title");
        let summary = self.needed_text(fields, "summary");
        let premise = self.needed_text(fields, "premise");
        let marking = self.needed_text(fields, "marking");
        Some(Head {
            id: id?,
            version: version?,
            title: title?,
            summary: summary?,
            premise: premise?,
            marking: marking?,
        })
    }

    fn version(&mut self, fields: Fields<'n>) -> Option<String> {
        let node = fields.get("version")?;
        let written = self.string(node, "version")?;
        self.words(written, node.mark(), fields.form("version"))
    }

    pub(super) fn truth(&mut self, fields: Fields<'n>) -> Option<Truth> {
        let node = fields.get("truth")?;
        let fields = self.open(node, "truth", &TRUTH)?;
        let summary = self.needed_text(fields, "summary");
        let points = self.texts(fields, "points");
        Some(Truth { summary: summary?, points })
    }

    pub(super) fn hot_wash(&mut self, fields: Fields<'n>) -> Vec<Text> {
        self.texts(fields, "hot_wash")
    }
}
