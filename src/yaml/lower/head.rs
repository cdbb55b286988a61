//! The first lines of a file: format, names, languages, and the author's closing questions.

use super::Lowering;
use super::text::Form;
use super::value::Count;
use crate::diagnostic::{Problem, Shape, Thing};
use crate::exercise::{ExerciseId, FORMAT, Language, Text, Truth};
use crate::yaml::fields::{Fields, wrong_shape};
use crate::yaml::findings::{Findings, near};
use crate::yaml::limit;
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
    let Some(node) = fields.need("languages", findings) else { return Language::ALL.to_vec() };
    let mut languages = Vec::new();
    if !matches!(node.value, Value::List(_)) {
        findings.add(wrong_shape("languages", Shape::List, node), node.mark());
        return Language::ALL.to_vec();
    }
    for item in node.items() {
        let Some(code) = item.text() else {
            findings.add(wrong_shape("languages", Shape::Text, item), item.mark());
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
            }
        }
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
        self.need(fields, "format");
        let id = self.needed_id(fields, ExerciseId::new);
        let version = self.version(fields);
        let title = self.needed_text(fields, Form::line("title", limit::TITLE_GRAPHEMES_MAX));
        let summary =
            self.needed_text(fields, Form::prose("summary", limit::SUMMARY_GRAPHEMES_MAX));
        let premise =
            self.needed_text(fields, Form::prose("premise", limit::PREMISE_GRAPHEMES_MAX));
        let marking = self.needed_text(fields, Form::line("marking", limit::MARKING_GRAPHEMES_MAX));
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
        let node = self.need(fields, "version")?;
        let written = self.string(node, "version")?;
        self.words(written, node.mark(), Form::line("version", limit::VERSION_GRAPHEMES_MAX))
    }

    pub(super) fn truth(&mut self, fields: Fields<'n>) -> Option<Truth> {
        let node = self.need(fields, "truth")?;
        let fields = self.open(node, "truth", &["summary", "points"])?;
        let summary = self.needed_text(fields, Form::prose("summary", limit::TRUTH_GRAPHEMES_MAX));
        let form = Form::prose("points", limit::TRUTH_GRAPHEMES_MAX);
        let count = Count::up_to(limit::TRUTH_POINTS_MAX);
        let points = fields.get("points").map(|node| self.texts(node, form, count));
        Some(Truth { summary: summary?, points: points.unwrap_or_default() })
    }

    pub(super) fn hot_wash(&mut self, fields: Fields<'n>) -> Vec<Text> {
        let form = Form::prose("hot_wash", limit::QUESTION_GRAPHEMES_MAX);
        let count = Count { min: limit::HOT_WASH_MIN, max: limit::HOT_WASH_MAX };
        fields.get("hot_wash").map(|node| self.texts(node, form, count)).unwrap_or_default()
    }
}
