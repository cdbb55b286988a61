//! Cells, their seats, and absent organizations.

use indexmap::IndexMap;

use super::Lowering;
use super::text::Form;
use super::value::Count;
use crate::diagnostic::{Problem, Shape, Thing};
use crate::exercise::{Cell, CellId, Organization, OrganizationId, Role, Seat, SeatId};
use crate::yaml::fields::{Fields, wrong_shape};
use crate::yaml::limit;
use crate::yaml::node::{Mark, Node, Value};

/// Whether somebody in a cell can submit for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leadership {
    Led,
    Leaderless,
    /// Its seats cannot be read, so nothing is said about what it can do.
    Unknown,
}

const ROLES: [(&str, Role); 3] =
    [("lead", Role::Lead), ("player", Role::Player), ("observer", Role::Observer)];

impl<'n> Lowering<'n> {
    pub(super) fn cells(&mut self, fields: Fields<'n>) -> IndexMap<CellId, Cell> {
        let Some(node) = self.need(fields, "cells") else { return IndexMap::new() };
        let count = Count { min: 1, max: limit::CELLS_MAX };
        let mut cells = IndexMap::new();
        for (key, value) in self.keyed(node, "cells", count) {
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
        node: &'n Node<'n>,
        field: &str,
        count: Count,
    ) -> Vec<(&'n Node<'n>, &'n Node<'n>)> {
        if !matches!(node.value, Value::Map(_)) {
            self.add(wrong_shape(field, Shape::Map, node), node.mark());
            return Vec::new();
        }
        let entries = node.entries();
        self.counted(entries.len(), field, count, node.mark());
        entries.iter().map(|entry| (&entry.key, &entry.value)).collect()
    }

    fn cell(&mut self, id: Option<CellId>, key: &'n Node<'n>, node: &'n Node<'n>) -> Option<Cell> {
        let Some(fields) = self.open(node, "cells", &["name", "seats"]) else {
            self.cells.extend(id.map(|id| (id, Leadership::Unknown)));
            return None;
        };
        let name = self.needed_text(fields, Form::line("name", limit::NAME_GRAPHEMES_MAX));
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
        let Some(node) = self.need(fields, "seats") else { return unknown };
        let count = Count { min: 1, max: limit::SEATS_PER_CELL_MAX };
        let Some(items) = self.list(node, "seats", count) else { return unknown };
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
        let Some(fields) = self.open(node, "seats", &["id", "title", "role"]) else {
            return (None, None);
        };
        let id = self.seat_id(fields);
        let title = self.needed_text(fields, Form::line("title", limit::TITLE_GRAPHEMES_MAX));
        let role = self.needed_word(fields, "role", &ROLES);
        let seat = id.zip(title).zip(role).map(|((id, title), role)| Seat {
            id,
            title,
            cell: cell.cloned(),
            role,
        });
        (seat, role)
    }

    fn seat_id(&mut self, fields: Fields<'n>) -> Option<SeatId> {
        let node = self.need(fields, "id")?;
        let id = self.id(node, SeatId::new)?;
        let own = Seat::control_seats();
        if own.iter().any(|seat| seat.id == id) {
            let known = own.iter().map(|seat| seat.id.to_string()).collect();
            let problem = Problem::ReservedId { thing: Thing::Seat, id: id.to_string(), known };
            self.add(problem, node.mark());
            return None;
        }
        Some(id)
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
        let Some(node) = fields.get("organizations") else { return organizations };
        let count = Count::up_to(limit::ORGANIZATIONS_MAX);
        for (key, value) in self.keyed(node, "organizations", count) {
            let id = self.id(key, OrganizationId::new);
            let name = self.text(value, Form::line("organizations", limit::NAME_GRAPHEMES_MAX));
            if let Some((id, name)) = id.zip(name) {
                organizations.insert(id, Organization { name });
            }
        }
        organizations
    }
}
