//! What is said in public: audiences, the points statements are compared on, clearance.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::CELL;
use crate::diagnostic::Thing;
use crate::exercise::{AudienceId, Slot, SlotId, SlotValueId, StatementPlan, Text};
use crate::yaml::fields::Fields;
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
        Some(Slot { id: id?, title: title?, values: values? })
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
