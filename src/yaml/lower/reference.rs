//! Names of other things in the file, and norm tags.

use std::collections::BTreeMap;

use super::Lowering;
use crate::diagnostic::{Problem, Thing};
use crate::exercise::{
    BadId, BranchId, CellId, DecisionId, FactId, InjectId, MoveId, NormId, ObjectiveId,
    OrganizationId, SeatId, SlotId, VariableId,
};
use crate::yaml::fields::Fields;
use crate::yaml::node::{Mark, Node};

/// A kind of thing and its id's constructor.
pub(super) struct Kind<T> {
    pub(super) thing: Thing,
    pub(super) new: fn(&str) -> Result<T, BadId>,
}

// By hand, because a derived copy would ask the id itself to be one.
impl<T> Clone for Kind<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kind<T> {}

pub(super) const CELL: Kind<CellId> = Kind { thing: Thing::Cell, new: CellId::new };
pub(super) const ORGANIZATION: Kind<OrganizationId> =
    Kind { thing: Thing::Organization, new: OrganizationId::new };
pub(super) const OBJECTIVE: Kind<ObjectiveId> =
    Kind { thing: Thing::Objective, new: ObjectiveId::new };
pub(super) const MOVE: Kind<MoveId> = Kind { thing: Thing::Move, new: MoveId::new };
pub(super) const FACT: Kind<FactId> = Kind { thing: Thing::Fact, new: FactId::new };
pub(super) const VARIABLE: Kind<VariableId> = Kind { thing: Thing::Variable, new: VariableId::new };
pub(super) const INJECT: Kind<InjectId> = Kind { thing: Thing::Inject, new: InjectId::new };
pub(super) const DECISION: Kind<DecisionId> = Kind { thing: Thing::Decision, new: DecisionId::new };
pub(super) const BRANCH: Kind<BranchId> = Kind { thing: Thing::Branch, new: BranchId::new };
pub(super) const SEAT: Kind<SeatId> = Kind { thing: Thing::Seat, new: SeatId::new };
pub(super) const SLOT: Kind<SlotId> = Kind { thing: Thing::Slot, new: SlotId::new };

impl<'n> Lowering<'n> {
    /// The name of something that the file declares.
    pub(super) fn name<T>(&mut self, node: &'n Node<'n>, field: &str, kind: Kind<T>) -> Option<T> {
        let name = self.string(node, field)?;
        if let Some(problem) = self.names.missing(kind.thing, name, &mut self.findings) {
            self.add(problem, node.mark());
            return None;
        }
        // A declared id that is bad in itself was told where it is declared.
        (kind.new)(name).ok()
    }

    pub(super) fn needed_name<T>(
        &mut self,
        fields: Fields<'n>,
        field: &str,
        kind: Kind<T>,
    ) -> Option<T> {
        let node = fields.get(field)?;
        self.name(node, field, kind)
    }

    /// A list of names, none of them twice, that may be left out. Names that are wrong are told
    /// and left out.
    pub(super) fn optional_names<T>(
        &mut self,
        fields: Fields<'n>,
        field: &str,
        kind: Kind<T>,
    ) -> Vec<T> {
        let items = self.items(fields, field).unwrap_or_default();
        self.tell_repeated(items.iter(), kind.thing);
        items.iter().filter_map(|item| self.name(item, field, kind)).collect()
    }

    /// Tells names that stand twice among the items of a list or the keys of a map.
    pub(super) fn tell_repeated(
        &mut self,
        items: impl Iterator<Item = &'n Node<'n>>,
        thing: Thing,
    ) {
        let mut seen: BTreeMap<&str, Mark> = BTreeMap::new();
        for item in items {
            let Some(name) = item.text() else { continue };
            match seen.get(name) {
                Some(first) => {
                    let problem = Problem::RepeatedName { thing, name: name.to_owned() };
                    self.findings.add_related(problem, item.mark(), *first);
                }
                None => {
                    seen.insert(name, item.mark());
                }
            }
        }
    }

    /// Norm tags. Each is remembered, so that the exercise carries what it names.
    pub(super) fn norm_tags(&mut self, fields: Fields<'n>) -> Vec<NormId> {
        let items = self.items(fields, "norms").unwrap_or_default();
        self.tell_repeated(items.iter(), Thing::Norm);
        items.iter().filter_map(|item| self.norm_tag(item)).collect()
    }

    fn norm_tag(&mut self, node: &'n Node<'n>) -> Option<NormId> {
        let name = self.string(node, "norms")?;
        let id = NormId(name.to_owned());
        if self.norms.get(&id).is_some() {
            self.tagged.insert(id.clone());
            return Some(id);
        }
        let alike = self.norms.ids().find(|id| bare(id) == bare(name)).map(str::to_owned);
        let near = alike.or_else(|| self.findings.near(name, self.norms.ids()));
        let known = self.norms_beside(name);
        let problem =
            Problem::UnknownName { thing: Thing::Norm, name: name.to_owned(), near, known };
        self.add(problem, node.mark());
        None
    }

    /// The items of the catalogue that `name` may be one of: those of its instrument or, where it
    /// has none, the first of each.
    fn norms_beside(&self, name: &str) -> Vec<String> {
        let instrument = |id: &str| id.split('-').next().unwrap_or_default().to_uppercase();
        let of_same = self.norms.ids().filter(|id| instrument(id) == instrument(name));
        let of_same: Vec<_> = of_same.map(str::to_owned).collect();
        if !of_same.is_empty() {
            return of_same;
        }
        let mut first = BTreeMap::new();
        for id in self.norms.ids() {
            first.entry(instrument(id)).or_insert_with(|| id.to_owned());
        }
        first.into_values().collect()
    }
}

/// A norm's id without what is easily left out: `RB4` is meant to be `RB-04`.
fn bare(id: &str) -> String {
    let (letters, digits): (String, String) =
        id.to_uppercase().chars().filter(|c| c.is_alphanumeric()).partition(|c| c.is_alphabetic());
    format!("{letters}{}", digits.trim_start_matches('0'))
}
