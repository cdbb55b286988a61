//! Decisions with their options.

use indexmap::IndexMap;

use super::Lowering;
use super::cell::Leadership;
use super::reference::{CELL, OBJECTIVE, SLOT};
use super::text::Form;
use super::timing::{self, Due};
use super::value::Count;
use crate::diagnostic::{Problem, Thing};
use crate::exercise::{
    Authority, CellId, Choice, ChoiceId, Deadline, Decision, DecisionId, Depth, EscalationClass,
    Lapse,
};
use crate::yaml::OTHER_OPTION;
use crate::yaml::fields::Fields;
use crate::yaml::limit;
use crate::yaml::node::Node;

const FIELDS: [&str; 14] = [
    "id",
    "title",
    "question",
    "depth",
    "lead",
    "supporting",
    "authority",
    "refer_to",
    "deadline",
    "lapse",
    "objectives",
    "notes",
    "line",
    "options",
];

const DEPTHS: [(&str, Depth); 3] =
    [("record", Depth::Record), ("positions", Depth::Positions), ("full", Depth::Full)];

const AUTHORITIES: [(&str, Authority); 2] =
    [("joint", Authority::Joint), ("sole", Authority::Sole)];

pub(super) const CLASSES: [(&str, EscalationClass); 6] = [
    ("de-escalation", EscalationClass::DeEscalation),
    ("status-quo", EscalationClass::StatusQuo),
    ("posturing", EscalationClass::Posturing),
    ("non-violent", EscalationClass::NonViolent),
    ("violent", EscalationClass::Violent),
    ("nuclear", EscalationClass::Nuclear),
];

/// Who takes a decision.
struct Makers {
    lead: CellId,
    supporting: Vec<CellId>,
    authority: Authority,
}

impl<'n> Lowering<'n> {
    pub(super) fn decisions(&mut self, fields: Fields<'n>) -> IndexMap<DecisionId, Decision> {
        let mut decisions = IndexMap::new();
        let Some(node) = self.need(fields, "decisions") else { return decisions };
        let count = Count { min: 1, max: limit::DECISIONS_MAX };
        for item in self.list(node, "decisions", count).unwrap_or_default() {
            if let Some(decision) = self.decision(item) {
                decisions.entry(decision.id.clone()).or_insert(decision);
            }
        }
        decisions
    }

    fn decision(&mut self, node: &'n Node<'n>) -> Option<Decision> {
        let known = [&FIELDS[..], &timing::FIELDS[..]].concat();
        let fields = self.open(node, "decisions", &known)?;
        let id = self.needed_id(fields, DecisionId::new);
        let title = self.needed_text(fields, Form::line("title", limit::TITLE_GRAPHEMES_MAX));
        let form = Form::prose("question", limit::QUESTION_GRAPHEMES_MAX);
        let question = self.needed_text(fields, form);
        let depth = self.needed_word(fields, "depth", &DEPTHS);
        let due = self.due(fields);
        self.check_hold(fields);
        let makers = self.makers(fields);
        let form = Form::line("refer_to", limit::NAME_GRAPHEMES_MAX);
        let refer_to = self.optional_text(fields, form);
        let deadline = self
            .optional(fields, "deadline", |lowering, node| lowering.deadline(node, due.as_ref()));
        let lapse = self.need(fields, "lapse").and_then(|node| self.lapse(node));
        let count = Count::up_to(limit::TAGS_MAX);
        let objectives = self.optional_names(fields, "objectives", OBJECTIVE, count);
        let notes = self.optional_text(fields, Form::prose("notes", limit::NOTES_GRAPHEMES_MAX));
        let line = self.optional_names(fields, "line", SLOT, Count::up_to(limit::SLOTS_MAX));
        let choices = self.need(fields, "options").and_then(|node| self.choices(node));
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

    /// A decision is either timed or opened by hand: once due, there is nothing left to hold back.
    fn check_hold(&mut self, fields: Fields<'n>) {
        let timed = ["at", "after", "when"].into_iter().find(|name| fields.get(name).is_some());
        if let Some(timed) = timed.filter(|_| fields.get("hold").is_some()) {
            let (first, second) = (timed.to_owned(), "hold".to_owned());
            self.add(Problem::OnlyOneOf { first, second }, fields.key_mark("hold"));
        }
    }

    fn makers(&mut self, fields: Fields<'n>) -> Option<Makers> {
        let lead = self.needed_name(fields, "lead", CELL);
        let supporting =
            self.optional_names(fields, "supporting", CELL, Count::up_to(limit::CELLS_MAX));
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
        let fields = self.open(node, "deadline", &["within", "hard"])?;
        let within = self.need(fields, "within").and_then(|node| self.lasting(node, "within"));
        let hard =
            self.optional(fields, "hard", |lowering, node| lowering.truth_value(node, "hard"));
        let opens = due.map(|due| &due.timing);
        if let Some((opens, within)) = opens.zip(within) {
            self.check_deadline(opens, within, fields.value_mark("within"));
        }
        Some(Deadline { within: within?, hard: hard.ok()?.unwrap_or_default() })
    }

    fn lapse(&mut self, node: &'n Node<'n>) -> Option<Lapse> {
        let fields = self.open(node, "lapse", &["text", "effects"])?;
        let text = self.needed_text(fields, Form::prose("text", limit::LAPSE_GRAPHEMES_MAX));
        let effects = self.optional_effects(fields);
        Some(Lapse { text: text?, effects: effects? })
    }

    fn choices(&mut self, node: &'n Node<'n>) -> Option<Vec<Choice>> {
        let count = Count { min: limit::OPTIONS_MIN, max: limit::OPTIONS_MAX };
        let items = self.list(node, "options", count)?;
        let choices: Vec<_> = items.iter().filter_map(|item| self.choice(item)).collect();
        (choices.len() == items.len()).then_some(choices)
    }

    fn choice(&mut self, node: &'n Node<'n>) -> Option<Choice> {
        let known = ["id", "title", "class", "norms", "effects", "removes_human_step"];
        let fields = self.open(node, "options", &known)?;
        let id = self.choice_id(fields);
        let title = self.needed_text(fields, Form::line("title", limit::TITLE_GRAPHEMES_MAX));
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

    fn choice_id(&mut self, fields: Fields<'n>) -> Option<ChoiceId> {
        let node = self.need(fields, "id")?;
        let id = self.id(node, ChoiceId::new)?;
        if id.as_str() == OTHER_OPTION {
            let known = vec![OTHER_OPTION.to_owned()];
            let problem = Problem::ReservedId { thing: Thing::Choice, id: id.to_string(), known };
            self.add(problem, node.mark());
            return None;
        }
        Some(id)
    }
}
