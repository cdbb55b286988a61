//! What is said in public: audiences, the points statements are compared on, clearance.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::{CELL, DECISION, FACT, Kind};
use crate::diagnostic::{Problem, Thing};
use crate::exercise::{AudienceId, Slot, SlotId, SlotMarks, SlotValueId, StatementPlan, Text};
use crate::yaml::fields::Fields;
use crate::yaml::findings::listed;
use crate::yaml::format::Reserved;
use crate::yaml::format::exchange::{SLOT, STATEMENTS};
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    pub(super) fn statements(&mut self, fields: Fields<'n>) -> StatementPlan {
        let Some(node) = fields.get("statements") else { return StatementPlan::default() };
        let Some(fields) = self.open(node, "statements", &STATEMENTS) else {
            return StatementPlan::default();
        };
        let clearance = self.optional_names(fields, "clearance", CELL);
        let audiences = self.audiences(fields);
        let slots = self.slots(fields);
        StatementPlan { audiences, slots, clearance }
    }

    fn audiences(&mut self, fields: Fields<'n>) -> IndexMap<AudienceId, Text> {
        let mut audiences = StatementPlan::standard_audiences();
        for (key, value) in self.keyed(fields, "audiences") {
            let id = self.unreserved(key, Reserved::Audiences, Thing::Audience, AudienceId::new);
            let name = self.text(value, fields.form("audiences"));
            if let Some((id, name)) = id.zip(name) {
                audiences.entry(id).or_insert(name);
            }
        }
        audiences
    }

    fn slots(&mut self, fields: Fields<'n>) -> IndexMap<SlotId, Slot> {
        let mut slots = IndexMap::new();
        for (key, value) in self.keyed(fields, "slots") {
            let id = self.id(key, SlotId::new);
            if let Some(slot) = self.slot(id, value) {
                slots.entry(slot.id.clone()).or_insert(slot);
            }
        }
        slots
    }

    fn slot(&mut self, id: Option<SlotId>, node: &'n Node<'n>) -> Option<Slot> {
        let fields = self.open(node, "slots", &SLOT)?;
        let title = self.needed_text(fields, "title");
        let values = fields.get("values").map(|_| self.slot_values(fields));
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
        let entries = self.keyed(fields, field);
        self.tell_repeated(entries.iter().map(|(key, _)| *key), Thing::SlotValue);
        for (key, value) in entries {
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

    fn slot_values(&mut self, fields: Fields<'n>) -> IndexMap<SlotValueId, Text> {
        let mut values = IndexMap::new();
        for (key, value) in self.keyed(fields, "values") {
            let id = self.id(key, SlotValueId::new);
            let words = self.text(value, fields.form("values"));
            if let Some((id, words)) = id.zip(words) {
                values.entry(id).or_insert(words);
            }
        }
        values
    }
}
