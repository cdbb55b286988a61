//! Probes.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::MOVE;
use crate::diagnostic::{Problem, Thing};
use crate::exercise::{ChoiceId, Probe, ProbeId, ProbeOption, ProbeQuestion};
use crate::yaml::fields::Fields;
use crate::yaml::findings::near;
use crate::yaml::format::exchange::{PROBE, PROBE_OPTION, PROBE_QUESTION};
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    pub(super) fn probes(&mut self, fields: Fields<'n>) -> IndexMap<ProbeId, Probe> {
        let mut probes = IndexMap::new();
        for item in self.items(fields, "probes").unwrap_or_default() {
            if let Some(probe) = self.probe(item) {
                probes.entry(probe.id.clone()).or_insert(probe);
            }
        }
        probes
    }

    fn probe(&mut self, node: &'n Node<'n>) -> Option<Probe> {
        let fields = self.open(node, "probes", &PROBE)?;
        let id = self.needed_id(fields, ProbeId::new);
        let title = self.needed_text(fields, "title");
        let after = self.needed_name(fields, "after", MOVE);
        let questions = self.items(fields, "questions").and_then(|items| {
            let questions: Vec<_> = items.iter().map(|item| self.probe_question(item)).collect();
            questions.into_iter().collect::<Option<Vec<_>>>()
        });
        let notes = self.optional_text(fields, "notes");
        Some(Probe {
            id: id?,
            title: title?,
            after: after?,
            questions: questions?,
            notes: notes.ok()?,
        })
    }

    fn probe_question(&mut self, node: &'n Node<'n>) -> Option<ProbeQuestion> {
        let fields = self.open(node, "questions", &PROBE_QUESTION)?;
        let text = self.needed_text(fields, "text");
        let options = self.items(fields, "options").and_then(|items| {
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
        let fields = self.open(node, "options", &PROBE_OPTION)?;
        let id = self.needed_id(fields, ChoiceId::new);
        let text = self.needed_text(fields, "text");
        Some(ProbeOption { id: id?, text: text? })
    }
}
