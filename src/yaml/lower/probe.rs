//! Probes.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::MOVE;
use super::text::Form;
use super::value::Count;
use crate::diagnostic::{Problem, Thing};
use crate::exercise::{ChoiceId, Probe, ProbeId, ProbeOption, ProbeQuestion};
use crate::yaml::fields::Fields;
use crate::yaml::findings::near;
use crate::yaml::limit;
use crate::yaml::node::Node;

const PROBE_FIELDS: [&str; 5] = ["id", "title", "after", "questions", "notes"];
const QUESTION_FIELDS: [&str; 3] = ["text", "options", "right"];
const OPTION_FIELDS: [&str; 2] = ["id", "text"];

impl<'n> Lowering<'n> {
    pub(super) fn probes(&mut self, fields: Fields<'n>) -> IndexMap<ProbeId, Probe> {
        let mut probes = IndexMap::new();
        let Some(node) = fields.get("probes") else { return probes };
        let count = Count::up_to(limit::PROBES_MAX);
        for item in self.list(node, "probes", count).unwrap_or_default() {
            if let Some(probe) = self.probe(item) {
                probes.entry(probe.id.clone()).or_insert(probe);
            }
        }
        probes
    }

    fn probe(&mut self, node: &'n Node<'n>) -> Option<Probe> {
        let fields = self.open(node, "probes", &PROBE_FIELDS)?;
        let id = self.needed_id(fields, ProbeId::new);
        let title = self.needed_text(fields, Form::line("title", limit::TITLE_GRAPHEMES_MAX));
        let after = self.needed_name(fields, "after", MOVE);
        let questions = self.need(fields, "questions").and_then(|node| {
            let count = Count { min: 1, max: limit::PROBE_QUESTIONS_MAX };
            let items = self.list(node, "questions", count)?;
            let questions: Vec<_> = items.iter().map(|item| self.probe_question(item)).collect();
            questions.into_iter().collect::<Option<Vec<_>>>()
        });
        let notes = self.optional_text(fields, Form::prose("notes", limit::NOTES_GRAPHEMES_MAX));
        Some(Probe {
            id: id?,
            title: title?,
            after: after?,
            questions: questions?,
            notes: notes.ok()?,
        })
    }

    fn probe_question(&mut self, node: &'n Node<'n>) -> Option<ProbeQuestion> {
        let fields = self.open(node, "questions", &QUESTION_FIELDS)?;
        let text = self.needed_text(fields, Form::prose("text", limit::QUESTION_GRAPHEMES_MAX));
        let options = self.need(fields, "options").and_then(|node| {
            let count = Count { min: 2, max: limit::PROBE_OPTIONS_MAX };
            let items = self.list(node, "options", count)?;
            let options: Vec<_> = items.iter().map(|item| self.probe_option(item)).collect();
            options.into_iter().collect::<Option<Vec<_>>>()
        });
        let right = match fields.get("right") {
            None => None,
            Some(node) => Some(self.id(node, ChoiceId::new)?),
        };
        let question = ProbeQuestion { text: text?, options: options?, right };
        if let Some(right) = question.right.as_ref().filter(|id| question.option(id).is_none()) {
            let known: Vec<String> =
                question.options.iter().map(|option| option.id.to_string()).collect();
            let near = near(right.as_str(), known.iter().map(String::as_str));
            let name = right.to_string();
            let problem = Problem::UnknownName { thing: Thing::Choice, name, near, known };
            self.add(problem, fields.value_mark("right"));
            return None;
        }
        Some(question)
    }

    fn probe_option(&mut self, node: &'n Node<'n>) -> Option<ProbeOption> {
        let fields = self.open(node, "options", &OPTION_FIELDS)?;
        let id = self.needed_id(fields, ChoiceId::new);
        let text = self.needed_text(fields, Form::line("text", limit::STATEMENT_GRAPHEMES_MAX));
        Some(ProbeOption { id: id?, text: text? })
    }
}
