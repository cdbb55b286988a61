//! Facts, world variables and branches.

use indexmap::IndexMap;

use super::Lowering;
use super::reference;
use super::value::out_of_range;
use crate::diagnostic::Problem;
use crate::exercise::{Branch, BranchId, Fact, FactId, Variable, VariableId};
use crate::yaml::fields::Fields;
use crate::yaml::format::world::{BRANCH, FACT, VARIABLE};
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    pub(super) fn facts(&mut self, fields: Fields<'n>) -> IndexMap<FactId, Fact> {
        let mut facts = IndexMap::new();
        for (key, value) in self.keyed(fields, "facts") {
            let id = self.id(key, FactId::new);
            if let Some(fact) = self.fact(id, value) {
                facts.entry(fact.id.clone()).or_insert(fact);
            }
        }
        facts
    }

    fn fact(&mut self, id: Option<FactId>, node: &'n Node<'n>) -> Option<Fact> {
        let fields = self.open(node, "facts", &FACT)?;
        let statement = self.needed_text(fields, "statement");
        let holds =
            self.optional(fields, "holds", |lowering, node| lowering.truth_value(node, "holds"));
        let needed_by = self.optional_names(fields, "needed_by", reference::DECISION);
        Some(Fact { id: id?, statement: statement?, holds: holds.ok()?, needed_by })
    }

    /// Tells the facts that nobody can ever come to know.
    pub(super) fn check_carried(&mut self, fields: Fields<'n>) {
        if self.carried_unread {
            return;
        }
        for entry in fields.get("facts").map(Node::entries).unwrap_or_default() {
            let Some(name) = entry.key.text() else { continue };
            let Ok(id) = FactId::new(name) else { continue };
            if !self.carried.contains(&id) {
                let fact = name.to_owned();
                self.add(Problem::FactUncarried { fact }, entry.key.mark());
            }
        }
    }

    pub(super) fn lower_variables(&mut self, fields: Fields<'n>) -> IndexMap<VariableId, Variable> {
        let mut variables = IndexMap::new();
        for (key, value) in self.keyed(fields, "variables") {
            let id = self.id(key, VariableId::new);
            if let Some(variable) = self.variable(id, value) {
                variables.entry(variable.id.clone()).or_insert(variable);
            }
        }
        variables
    }

    fn variable(&mut self, id: Option<VariableId>, node: &'n Node<'n>) -> Option<Variable> {
        let fields = self.open(node, "variables", &VARIABLE)?;
        let title = self.needed_text(fields, "title");
        let mut number = |name| self.whole(fields, name);
        let (start, min, max) = (number("start"), number("min"), number("max"));
        let (start, min, max) = (start?, min?, max?);
        if min > max {
            self.add(Problem::RangeUpsideDown { min, max }, fields.key_mark("min"));
            return None;
        }
        if !(min..=max).contains(&start) {
            self.add(out_of_range("start", start, min, max), fields.value_mark("start"));
            return None;
        }
        let unit = self.optional_text(fields, "unit");
        let thresholds = self.thresholds(fields, (min, max));
        let shown = self.shown(fields);
        Some(Variable {
            id: id?,
            title: title?,
            start,
            min,
            max,
            unit: unit.ok()?,
            thresholds: thresholds?,
            shown: shown?,
        })
    }

    pub(super) fn branches(&mut self, fields: Fields<'n>) -> IndexMap<BranchId, Branch> {
        let mut branches = IndexMap::new();
        for item in self.items(fields, "branches").unwrap_or_default() {
            if let Some(branch) = self.branch(item) {
                branches.entry(branch.id.clone()).or_insert(branch);
            }
        }
        branches
    }

    fn branch(&mut self, node: &'n Node<'n>) -> Option<Branch> {
        let fields = self.open(node, "branches", &BRANCH)?;
        let id = self.needed_id(fields, BranchId::new);
        let title = self.needed_text(fields, "title");
        let when = fields.get("when").and_then(|node| self.condition(node));
        let effects = self.effects(fields);
        Some(Branch { id: id?, title: title?, when: when?, effects: effects? })
    }
}
