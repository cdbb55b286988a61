//! The lines of one map, read by name.

use std::collections::BTreeMap;

use super::findings::{Findings, near};
use super::node::{Mark, Node, Value};
use crate::diagnostic::{Problem, Shape};

/// A map whose lines are known by name. Opening one tells unknown and repeated fields at once.
#[derive(Clone, Copy)]
pub(super) struct Fields<'n> {
    node: &'n Node<'n>,
}

impl<'n> Fields<'n> {
    /// Takes `node` for a map with the fields `known`; `field` is where it stands.
    pub(super) fn open(
        node: &'n Node<'n>,
        field: &str,
        known: &[&str],
        findings: &mut Findings,
    ) -> Option<Self> {
        if !matches!(node.value, Value::Map(_)) {
            findings.add(wrong_shape(field, Shape::Map, node), node.mark());
            return None;
        }
        check_keys(node, known, findings);
        Some(Self { node })
    }

    /// Opens the whole of a file.
    pub(super) fn open_root(
        root: &'n Node<'n>,
        known: &[&str],
        findings: &mut Findings,
    ) -> Option<Self> {
        if !matches!(root.value, Value::Map(_)) {
            findings.add(Problem::RootNotMap, root.mark());
            return None;
        }
        Self::open(root, "", known, findings)
    }

    pub(super) fn get(self, name: &str) -> Option<&'n Node<'n>> {
        self.node.field(name)
    }

    /// The field, which has to be there.
    pub(super) fn need(self, name: &str, findings: &mut Findings) -> Option<&'n Node<'n>> {
        let found = self.get(name);
        if found.is_none() {
            findings.add(Problem::MissingField { field: name.to_owned() }, self.mark());
        }
        found
    }

    /// The one field of `names` that stands here. None of them, or a second one, is a problem.
    pub(super) fn one_of(
        self,
        names: &'static [&'static str],
        findings: &mut Findings,
    ) -> Option<(&'static str, &'n Node<'n>)> {
        let found = self.at_most_one_of(names, findings);
        if found.is_none() {
            let known = names.iter().map(|&name| name.to_owned()).collect();
            findings.add(Problem::MissingOneOf { known }, self.mark());
        }
        found
    }

    pub(super) fn at_most_one_of(
        self,
        names: &'static [&'static str],
        findings: &mut Findings,
    ) -> Option<(&'static str, &'n Node<'n>)> {
        let mut present = names.iter().filter_map(|&name| self.get(name).map(|node| (name, node)));
        let first = present.next()?;
        for (name, _) in present {
            let problem = Problem::OnlyOneOf { first: first.0.to_owned(), second: name.to_owned() };
            findings.add(problem, self.key_mark(name));
        }
        Some(first)
    }

    /// Where the whole map stands.
    pub(super) fn mark(self) -> Mark {
        self.node.mark()
    }

    /// Where the key of a field stands.
    pub(super) fn key_mark(self, name: &str) -> Mark {
        let entry = self.node.entries().iter().find(|entry| entry.key.text() == Some(name));
        entry.map_or(self.node.mark(), |entry| entry.key.mark())
    }

    /// Where the value of a field stands.
    pub(super) fn value_mark(self, name: &str) -> Mark {
        self.get(name).map_or(self.node.mark(), Node::mark)
    }
}

fn check_keys(node: &Node<'_>, known: &[&str], findings: &mut Findings) {
    let mut seen: BTreeMap<&str, Mark> = BTreeMap::new();
    for entry in node.entries() {
        let mark = entry.key.mark();
        let Some(key) = entry.key.text() else {
            findings.add(Problem::KeyNotText { found: entry.key.shape() }, mark);
            continue;
        };
        if let Some(first) = seen.get(key) {
            findings.add_related(Problem::DuplicateKey { key: key.to_owned() }, mark, *first);
            continue;
        }
        seen.insert(key, mark);
        if !known.contains(&key) {
            let problem = unknown_field(key, known, findings);
            findings.add(problem, mark);
        }
    }
}

/// A field that is none of `known`. Past the limit of problems it is only counted.
fn unknown_field(field: &str, known: &[&str], findings: &Findings) -> Problem {
    let field = field.to_owned();
    if findings.is_full() {
        return Problem::UnknownField { field, near: None, known: Vec::new() };
    }
    let near = near(&field, known.iter().copied());
    Problem::UnknownField {
        field,
        near,
        known: known.iter().map(|&name| name.to_owned()).collect(),
    }
}

pub(super) fn wrong_shape(field: &str, expected: Shape, found: &Node<'_>) -> Problem {
    Problem::WrongShape { field: field.to_owned(), expected, found: found.shape() }
}
