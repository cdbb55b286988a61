//! What follows from a choice, a branch or a lapse.

use super::Lowering;
use super::reference::{DECISION, INJECT, VARIABLE};
use super::value::out_of_range;
use crate::exercise::{Effect, VariableId};
use crate::yaml::fields::Fields;
use crate::yaml::format::decision::{EFFECT, EFFECT_KINDS};
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    /// The effects of a list; a gap when one of them could not be read.
    pub(super) fn effects(&mut self, fields: Fields<'n>) -> Option<Vec<Effect>> {
        let items = self.items(fields, "effects")?;
        let effects: Vec<_> = items.iter().filter_map(|item| self.effect(item)).collect();
        (effects.len() == items.len()).then_some(effects)
    }

    pub(super) fn optional_effects(&mut self, fields: Fields<'n>) -> Option<Vec<Effect>> {
        fields.get("effects").map_or(Some(Vec::new()), |_| self.effects(fields))
    }

    fn effect(&mut self, node: &'n Node<'n>) -> Option<Effect> {
        let fields = self.open(node, "effects", &EFFECT)?;
        let (kind, name) = fields.first_of(EFFECT_KINDS)?;
        match kind {
            "add" => {
                let variable = self.name(name, kind, VARIABLE);
                let by = self.amount(fields, "by");
                let (variable, by) = (variable?, by?);
                self.check_step(&variable, by, fields);
                Some(Effect::Add { variable, by })
            }
            "set" => {
                let variable = self.name(name, kind, VARIABLE);
                let value = self.amount(fields, "to");
                let (variable, value) = (variable?, value?);
                self.check_value(&variable, value, fields);
                Some(Effect::Set { variable, value })
            }
            "offer" => self.name(name, kind, INJECT).map(Effect::Offer),
            "skip" => self.name(name, kind, INJECT).map(Effect::Skip),
            _ => self.name(name, kind, DECISION).map(Effect::Open),
        }
    }

    fn amount(&mut self, fields: Fields<'n>, field: &str) -> Option<i64> {
        self.whole(fields, field)
    }

    fn check_value(&mut self, variable: &VariableId, value: i64, fields: Fields<'n>) {
        let Some((min, max)) = self.range(variable) else { return };
        if !(min..=max).contains(&value) {
            self.add(out_of_range("to", value, min, max), fields.value_mark("to"));
        }
    }

    /// A step wider than the whole range cannot be meant.
    fn check_step(&mut self, variable: &VariableId, by: i64, fields: Fields<'n>) {
        let Some((min, max)) = self.range(variable) else { return };
        let width = max - min;
        if !(-width..=width).contains(&by) {
            self.add(out_of_range("by", by, -width, width), fields.value_mark("by"));
        }
    }

    fn range(&self, variable: &VariableId) -> Option<(i64, i64)> {
        self.variables.get(variable).map(|variable| (variable.min, variable.max))
    }
}
