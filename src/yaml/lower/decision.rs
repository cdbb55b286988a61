//! Decisions with their options.

use indexmap::IndexMap;

use super::Lowering;
use super::cell::Leadership;
use super::reference::{CELL, OBJECTIVE, SLOT};
use super::timing::Due;
use crate::diagnostic::{Problem, Thing};
use crate::exercise::{Authority, CellId, Choice, ChoiceId, Deadline, Decision, DecisionId, Lapse};
use crate::yaml::fields::Fields;
use crate::yaml::format::decision::{
    AUTHORITIES, CLASSES, DEADLINE, DECISION, DEPTHS, LAPSE, OPTION,
};
use crate::yaml::node::Node;

/// Who takes a decision.
struct Makers {
    lead: CellId,
    supporting: Vec<CellId>,
    authority: Authority,
}

impl<'n> Lowering<'n> {
    pub(super) fn decisions(&mut self, fields: Fields<'n>) -> IndexMap<DecisionId, Decision> {
        let mut decisions = IndexMap::new();
        for item in self.items(fields, "decisions").unwrap_or_default() {
            if let Some(decision) = self.decision(item) {
                decisions.entry(decision.id.clone()).or_insert(decision);
            }
        }
        decisions
    }

    fn decision(&mut self, node: &'n Node<'n>) -> Option<Decision> {
        let fields = self.open(node, "decisions", &DECISION)?;
        let id = self.needed_id(fields, DecisionId::new);
        let title = self.needed_text(fields, "title");
        let question = self.needed_text(fields, "question");
        let depth = self.needed_word(fields, "depth", &DEPTHS);
        let due = self.due(fields);
        let makers = self.makers(fields);
        let refer_to = self.optional_text(fields, "refer_to");
        let deadline = self
            .optional(fields, "deadline", |lowering, node| lowering.deadline(node, due.as_ref()));
        let lapse = fields.get("lapse").and_then(|node| self.lapse(node));
        let objectives = self.optional_names(fields, "objectives", OBJECTIVE);
        let notes = self.optional_text(fields, "notes");
        let line = self.optional_names(fields, "line", SLOT);
        let choices = self.choices(fields);
        let makers = makers?;
        Some(Decision {
            id: id?,
            title: title?,
            question: question?,
            depth: depth?,
            opens: due?.timing,
            choices: choices?,
            lead: makers.lead,
            supporting: makers.supporting,
            authority: makers.authority,
            refer_to: refer_to.ok()?,
            deadline: deadline.ok()?,
            lapse: lapse?,
            objectives,
            notes: notes.ok()?,
            line,
        })
    }

    fn makers(&mut self, fields: Fields<'n>) -> Option<Makers> {
        let lead = self.needed_name(fields, "lead", CELL);
        let supporting = self.optional_names(fields, "supporting", CELL);
        let authority = self.needed_word(fields, "authority", &AUTHORITIES);
        if let Some(lead) = &lead {
            self.check_lead(lead, fields);
        }
        let alone = fields.get("supporting").is_none_or(|node| node.items().is_empty());
        if authority == Some(Authority::Joint) && alone {
            self.add(Problem::JointAlone, fields.value_mark("authority"));
        }
        Some(Makers { lead: lead?, supporting, authority: authority? })
    }

    fn check_lead(&mut self, lead: &CellId, fields: Fields<'n>) {
        if self.cells.get(lead) == Some(&Leadership::Leaderless) {
            let problem = Problem::NobodyDecides { cell: lead.to_string() };
            self.add(problem, fields.value_mark("lead"));
        }
        let supporting = fields.get("supporting").map(Node::items).unwrap_or_default();
        if let Some(node) = supporting.iter().find(|node| node.text() == Some(lead.as_str())) {
            self.add(Problem::LeadSupports { cell: lead.to_string() }, node.mark());
        }
    }

    fn deadline(&mut self, node: &'n Node<'n>, due: Option<&Due>) -> Option<Deadline> {
        let fields = self.open(node, "deadline", &DEADLINE)?;
        let within = fields.get("within").and_then(|node| self.lasting(node, "within"));
        let hard =
            self.optional(fields, "hard", |lowering, node| lowering.truth_value(node, "hard"));
        let opens = due.map(|due| &due.timing);
        if let Some((opens, within)) = opens.zip(within) {
            self.check_deadline(opens, within, fields.value_mark("within"));
        }
        Some(Deadline { within: within?, hard: hard.ok()?.unwrap_or_default() })
    }

    fn lapse(&mut self, node: &'n Node<'n>) -> Option<Lapse> {
        let fields = self.open(node, "lapse", &LAPSE)?;
        let text = self.needed_text(fields, "text");
        let effects = self.optional_effects(fields);
        Some(Lapse { text: text?, effects: effects? })
    }

    fn choices(&mut self, fields: Fields<'n>) -> Option<Vec<Choice>> {
        let items = self.items(fields, "options")?;
        let choices: Vec<_> = items.iter().filter_map(|item| self.choice(item)).collect();
        (choices.len() == items.len()).then_some(choices)
    }

    fn choice(&mut self, node: &'n Node<'n>) -> Option<Choice> {
        let fields = self.open(node, "options", &OPTION)?;
        let id = self.new_id(fields, Thing::Choice, ChoiceId::new);
        let title = self.needed_text(fields, "title");
        let class = self.needed_word(fields, "class", &CLASSES);
        let norms = self.norm_tags(fields);
        let effects = self.optional_effects(fields);
        let removes = self.optional(fields, "removes_human_step", |lowering, node| {
            lowering.truth_value(node, "removes_human_step")
        });
        Some(Choice {
            id: id?,
            title: title?,
            class: class?,
            norms,
            effects: effects?,
            removes_human_step: removes.ok()?.unwrap_or_default(),
        })
    }
}
