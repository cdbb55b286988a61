//! What is said in public: audiences, the points statements are compared on, clearance.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::{CELL, DECISION, FACT, Kind};
use super::text::Form;
use super::value::Count;
use crate::diagnostic::{Problem, Thing};
use crate::exercise::{AudienceId, Slot, SlotId, SlotMarks, SlotValueId, StatementPlan, Text};
use crate::yaml::fields::Fields;
use crate::yaml::findings::listed;
use crate::yaml::limit;
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    pub(super) fn statements(&mut self, fields: Fields<'n>) -> StatementPlan {
        let Some(node) = fields.get("statements") else { return StatementPlan::default() };
        let known = ["clearance", "audiences", "slots"];
        let Some(fields) = self.open(node, "statements", &known) else {
            return StatementPlan::default();
        };
        // Nobody named would be read as everybody, which cannot be meant.
        let count = Count { min: 1, max: limit::CELLS_MAX };
        let clearance = self.optional_names(fields, "clearance", CELL, count);
        let audiences = self.audiences(fields);
        let slots = self.slots(fields);
        StatementPlan { audiences, slots, clearance }
    }

    fn audiences(&mut self, fields: Fields<'n>) -> IndexMap<AudienceId, Text> {
        let mut audiences = StatementPlan::standard_audiences();
        let Some(node) = fields.get("audiences") else { return audiences };
        let form = Form::line("audiences", limit::NAME_GRAPHEMES_MAX);
        for (key, value) in self.keyed(node, "audiences", Count::up_to(limit::AUDIENCES_MAX)) {
            let id = self.audience_id(key);
            let name = self.text(value, form);
            if let Some((id, name)) = id.zip(name) {
                audiences.entry(id).or_insert(name);
            }
        }
        audiences
    }

    fn audience_id(&mut self, key: &'n Node<'n>) -> Option<AudienceId> {
        let id = self.id(key, AudienceId::new)?;
        let standard = StatementPlan::standard_audiences();
        if standard.contains_key(&id) {
            let known = standard.keys().map(AudienceId::to_string).collect();
            let problem = Problem::ReservedId { thing: Thing::Audience, id: id.to_string(), known };
            self.add(problem, key.mark());
            return None;
        }
        Some(id)
    }

    fn slots(&mut self, fields: Fields<'n>) -> IndexMap<SlotId, Slot> {
        let mut slots = IndexMap::new();
        let Some(node) = fields.get("slots") else { return slots };
        for (key, value) in self.keyed(node, "slots", Count::up_to(limit::SLOTS_MAX)) {
            let id = self.id(key, SlotId::new);
            if let Some(slot) = self.slot(id, value) {
                slots.entry(slot.id.clone()).or_insert(slot);
            }
        }
        slots
    }

    fn slot(&mut self, id: Option<SlotId>, node: &'n Node<'n>) -> Option<Slot> {
        let known = ["title", "values", "certain", "not_before"];
        let fields = self.open(node, "slots", &known)?;
        let title = self.needed_text(fields, Form::line("title", limit::NAME_GRAPHEMES_MAX));
        let values = self.need(fields, "values").map(|node| self.slot_values(node));
        let own = fields.get("values").map(|node| node.entries()).unwrap_or_default();
        let own: Vec<&str> = own.iter().filter_map(|entry| entry.key.text()).collect();
        let certain = self.marks(fields, ("certain", FACT), &own);
        let not_before = self.marks(fields, ("not_before", DECISION), &own);
        let marks = SlotMarks { certain, not_before };
        Some(Slot { id: id?, title: title?, values: values?, marks })
    }

    /// Values of the slot, each with what it should wait for.
    fn marks<T>(
        &mut self,
        fields: Fields<'n>,
        (field, kind): (&str, Kind<T>),
        own: &[&str],
    ) -> IndexMap<SlotValueId, T> {
        let mut marks = IndexMap::new();
        let Some(node) = fields.get(field) else { return marks };
        let count = Count { min: 1, max: limit::SLOT_VALUES_MAX };
        for (key, value) in self.keyed(node, field, count) {
            let id = self.id(key, SlotValueId::new);
            if let Some(name) = key.text().filter(|name| id.is_some() && !own.contains(name)) {
                let near = self.findings.near(name, own.iter().copied());
                let known = listed(own.iter().copied());
                let (thing, name) = (Thing::SlotValue, name.to_owned());
                self.add(Problem::UnknownName { thing, name, near, known }, key.mark());
            }
            let waits_for = self.name(value, field, kind);
            if let Some((id, waits_for)) = id.zip(waits_for) {
                marks.insert(id, waits_for);
            }
        }
        marks
    }

    fn slot_values(&mut self, node: &'n Node<'n>) -> IndexMap<SlotValueId, Text> {
        let mut values = IndexMap::new();
        let form = Form::line("values", limit::NAME_GRAPHEMES_MAX);
        let count = Count { min: limit::SLOT_VALUES_MIN, max: limit::SLOT_VALUES_MAX };
        for (key, value) in self.keyed(node, "values", count) {
            let id = self.id(key, SlotValueId::new);
            let words = self.text(value, form);
            if let Some((id, words)) = id.zip(words) {
                values.entry(id).or_insert(words);
            }
        }
        values
    }
}
