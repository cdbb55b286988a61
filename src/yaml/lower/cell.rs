//! Cells, their seats, and absent organizations.

use indexmap::IndexMap;

use super::Lowering;
use crate::diagnostic::{Problem, Shape, Thing};
use crate::exercise::{Cell, CellId, Organization, OrganizationId, Role, Seat, SeatId};
use crate::yaml::fields::{Fields, wrong_shape};
use crate::yaml::format::exercise::{CELL, ROLES, SEAT};
use crate::yaml::node::{Mark, Node, Value};

/// Whether somebody in a cell can submit for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leadership {
    Led,
    Leaderless,
    /// Its seats cannot be read, so nothing is said about what it can do.
    Unknown,
}

impl<'n> Lowering<'n> {
    pub(super) fn cells(&mut self, fields: Fields<'n>) -> IndexMap<CellId, Cell> {
        let mut cells = IndexMap::new();
        for (key, value) in self.keyed(fields, "cells") {
            let id = self.id(key, CellId::new);
            if let Some(cell) = self.cell(id, key, value) {
                cells.entry(cell.id.clone()).or_insert(cell);
            }
        }
        cells
    }

    /// The lines of a section that is a map from id. Repeated ids are told where ids are gathered.
    pub(super) fn keyed(
        &mut self,
        fields: Fields<'n>,
        field: &str,
    ) -> Vec<(&'n Node<'n>, &'n Node<'n>)> {
        let Some(node) = fields.get(field) else { return Vec::new() };
        if !matches!(node.value, Value::Map(_)) {
            self.add(wrong_shape(field, Shape::Map, node), node.mark());
            return Vec::new();
        }
        let entries = node.entries();
        self.counted(entries.len(), field, fields.count(field), node.mark());
        entries.iter().map(|entry| (&entry.key, &entry.value)).collect()
    }

    fn cell(&mut self, id: Option<CellId>, key: &'n Node<'n>, node: &'n Node<'n>) -> Option<Cell> {
        let Some(fields) = self.open(node, "cells", &CELL) else {
            self.cells.extend(id.map(|id| (id, Leadership::Unknown)));
            return None;
        };
        let name = self.needed_text(fields, "name");
        let (seats, leadership) = self.seats(fields, id.as_ref(), key);
        let id = id?;
        self.cells.insert(id.clone(), leadership);
        Some(Cell { id, name: name?, seats })
    }

    fn seats(
        &mut self,
        fields: Fields<'n>,
        cell: Option<&CellId>,
        key: &'n Node<'n>,
    ) -> (Vec<Seat>, Leadership) {
        let unknown = (Vec::new(), Leadership::Unknown);
        let Some(items) = self.items(fields, "seats") else { return unknown };
        let mut seats = Vec::new();
        let mut roles: Vec<(Option<Role>, Mark)> = Vec::new();
        for item in items {
            let (seat, role) = self.seat(item, cell);
            roles.push((role, item.mark()));
            seats.extend(seat);
        }
        let name = key.text().unwrap_or_default();
        (seats, self.leadership(name, &roles, key.mark()))
    }

    fn seat(&mut self, node: &'n Node<'n>, cell: Option<&CellId>) -> (Option<Seat>, Option<Role>) {
        let Some(fields) = self.open(node, "seats", &SEAT) else {
            return (None, None);
        };
        let id = self.new_id(fields, Thing::Seat, SeatId::new);
        let title = self.needed_text(fields, "title");
        let role = self.needed_word(fields, "role", &ROLES);
        let seat = id.zip(title).zip(role).map(|((id, title), role)| Seat {
            id,
            title,
            cell: cell.cloned(),
            role,
        });
        (seat, role)
    }

    /// Checks that exactly one seat leads. A seat whose role cannot be read may have been it.
    fn leadership(&mut self, cell: &str, roles: &[(Option<Role>, Mark)], key: Mark) -> Leadership {
        let mut leads = roles.iter().filter(|(role, _)| *role == Some(Role::Lead));
        if leads.next().is_some() {
            for (_, mark) in leads {
                self.findings.add(Problem::SecondLeadSeat { cell: cell.to_owned() }, *mark);
            }
            return Leadership::Led;
        }
        if roles.is_empty() || roles.iter().any(|(role, _)| role.is_none()) {
            return Leadership::Unknown;
        }
        let only_observers = roles.iter().all(|(role, _)| *role == Some(Role::Observer));
        self.add(Problem::NoLeadSeat { cell: cell.to_owned(), only_observers }, key);
        Leadership::Leaderless
    }

    pub(super) fn organizations(
        &mut self,
        fields: Fields<'n>,
    ) -> IndexMap<OrganizationId, Organization> {
        let mut organizations = IndexMap::new();
        for (key, value) in self.keyed(fields, "organizations") {
            let id = self.id(key, OrganizationId::new);
            let name = self.text(value, fields.form("organizations"));
            if let Some((id, name)) = id.zip(name) {
                organizations.insert(id, Organization { name });
            }
        }
        organizations
    }
}
