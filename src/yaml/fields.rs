//! The lines of one map, read by name.

use std::collections::BTreeMap;

use super::findings::{Findings, near};
use super::format::exercise::TRANSLATIONS;
use super::format::{Count, Field, Kind, Mapping, Presence, Range, Reserved, Rule, TextForm};
use super::node::{Entry, Mark, Node, Value};
use crate::diagnostic::{Problem, Shape};
use crate::exercise::Language;

/// What YAML's older readers take the fields of another map in for.
const MERGE_KEY: &str = "<<";

/// A map whose lines are known by name. Opening one tells fields that are unknown, repeated or
/// missing, and those that do not go together, all as its [`Mapping`] has it.
#[derive(Clone, Copy)]
pub(super) struct Fields<'n> {
    node: &'n Node<'n>,
    mapping: &'static Mapping,
}

/// What a text may be, and the field it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub(super) field: &'static str,
    pub(super) limits: TextForm,
}

impl<'n> Fields<'n> {
    /// Takes `node` for such a map; `field` is where it stands.
    pub(super) fn open(
        node: &'n Node<'n>,
        field: &str,
        mapping: &'static Mapping,
        findings: &mut Findings,
    ) -> Option<Self> {
        if !matches!(node.value, Value::Map(_)) {
            findings.add(wrong_shape(field, Shape::Map, node), node.mark());
            return None;
        }
        let fields = Self { node, mapping };
        let keys = Keys::check(node, mapping, findings);
        // Whatever it lacks, the merge key was to bring it.
        if keys.merged {
            return None;
        }
        fields.check_needed(&keys, findings);
        for rule in mapping.rules {
            fields.check_rule(*rule, &keys, findings);
        }
        Some(fields)
    }

    /// Opens the whole of a file.
    pub(super) fn open_root(
        root: &'n Node<'n>,
        mapping: &'static Mapping,
        findings: &mut Findings,
    ) -> Option<Self> {
        if !matches!(root.value, Value::Map(_)) {
            findings.add(Problem::RootNotMap, root.mark());
            return None;
        }
        Self::open(root, "", mapping, findings)
    }

    /// The value of a field of the mapping. One that has to be there was told where it is not.
    pub(super) fn get(self, name: &str) -> Option<&'n Node<'n>> {
        debug_assert!(self.mapping.field(name).is_some(), "{}.{name}", self.mapping.name);
        self.node.field(name)
    }

    /// The first field of `names` that stands here.
    pub(super) fn first_of(
        self,
        names: &'static [&'static str],
    ) -> Option<(&'static str, &'n Node<'n>)> {
        names.iter().find_map(|&name| self.get(name).map(|node| (name, node)))
    }

    fn row(self, name: &str) -> &'static Field {
        self.mapping.field(name).expect("what is read is a row of the format")
    }

    /// How many a field may hold.
    pub(super) fn count(self, name: &str) -> Count {
        self.row(name).kind.count().expect("the format says that it holds several")
    }

    /// How many each value of a field may hold.
    pub(super) fn count_within(self, name: &str) -> Count {
        let row = self.row(name);
        let within = if let Kind::Keyed { value, .. } = row.kind { value.count() } else { None };
        within.expect("the format says that each of its values holds several")
    }

    /// What a text of a field may be.
    pub(super) fn form(self, name: &str) -> Form {
        let row = self.row(name);
        let limits = row.kind.text_form().expect("the format says that it is a text");
        Form { field: row.name, limits }
    }

    /// Between what a whole number of a field lies.
    pub(super) fn range(self, name: &str) -> Range {
        if let Kind::Whole(range) = self.row(name).kind { range } else { Range::ANY }
    }

    /// Which names an id cannot be.
    pub(super) fn reserved(self, name: &str) -> Reserved {
        if let Kind::Id(reserved) = self.row(name).kind { reserved } else { Reserved::Nothing }
    }

    fn check_needed(self, keys: &Keys, findings: &mut Findings) {
        let absent = absent(self.node, self.mapping);
        for field in absent.filter(|field| !keys.mean(field.name)) {
            findings.add(missing(field.name), self.mark());
        }
    }

    fn check_rule(self, rule: Rule, keys: &Keys, findings: &mut Findings) {
        let stands = |name: &str| self.get(name).is_some();
        match rule {
            Rule::OneOf(names) => {
                self.check_any(names, keys, findings);
                self.check_at_most_one(names, findings);
            }
            Rule::AtMostOneOf(names) => self.check_at_most_one(names, findings),
            Rule::AnyOf(names) => self.check_any(names, keys, findings),
            Rule::Needs { field, needs } => {
                if stands(field) && !stands(needs) {
                    let mark = self.key_mark(field);
                    let (field, needs) = (field.to_owned(), needs.to_owned());
                    findings.add(Problem::FieldNeeds { field, needs }, mark);
                }
            }
            Rule::With { field, with } => {
                if stands(field) && !stands(with) && !keys.mean(with) {
                    findings.add(missing(with), self.mark());
                }
            }
            Rule::Unless { field, word, needed, filled: _ } => {
                if self.get(field).and_then(Node::text) != Some(word) {
                    for name in needed.iter().filter(|name| !stands(name) && !keys.mean(name)) {
                        findings.add(missing(name), self.mark());
                    }
                }
            }
            // Told by lowering, in words of their own.
            Rule::Bound { .. } | Rule::Filled { .. } | Rule::OneAmong { .. } => {}
        }
    }

    fn check_any(self, names: &'static [&'static str], keys: &Keys, findings: &mut Findings) {
        // What stands in its place was told.
        let misspelt = keys.all || names.iter().any(|name| keys.mean(name));
        if self.first_of(names).is_none() && !misspelt {
            let known = names.iter().map(|&name| name.to_owned()).collect();
            findings.add(Problem::MissingOneOf { known }, self.mark());
        }
    }

    fn check_at_most_one(self, names: &'static [&'static str], findings: &mut Findings) {
        let mut present = names.iter().copied().filter(|name| self.get(name).is_some());
        let Some(first) = present.next() else { return };
        for name in present {
            let problem = Problem::OnlyOneOf { first: first.to_owned(), second: name.to_owned() };
            findings.add(problem, self.key_mark(name));
        }
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

/// What was told of the keys of a map, so that the same mistake is not told again.
#[derive(Default)]
struct Keys {
    /// The fields that unknown ones were probably meant to be.
    meant: Vec<String>,
    /// No key is a field.
    all: bool,
    /// There is a merge key, which would have brought fields.
    merged: bool,
}

impl Keys {
    fn check(node: &Node<'_>, mapping: &Mapping, findings: &mut Findings) -> Self {
        let mut told = Self::default();
        let mut seen: BTreeMap<&str, Mark> = BTreeMap::new();
        let mut known = 0;
        for entry in node.entries() {
            let mark = entry.key.mark();
            let Some(key) = entry.key.text() else {
                findings.add(Problem::KeyNotText { found: entry.key.shape() }, mark);
                continue;
            };
            if let Some(first) = seen.get(key) {
                if key == "id" {
                    findings.add_related(Problem::ItemRunsOn, mark, *first);
                    // What follows belongs to the next item.
                    break;
                }
                findings.add_related(Problem::DuplicateKey { key: key.to_owned() }, mark, *first);
                continue;
            }
            seen.insert(key, mark);
            known += usize::from(mapping.field(key).is_some());
            if mapping.field(key).is_none() {
                told.stray(entry, key, (node, mapping), findings);
            }
        }
        told.all = known == 0 && !seen.is_empty();
        told
    }

    /// Whether one of them was probably meant to be this field.
    fn mean(&self, name: &str) -> bool {
        self.meant.iter().any(|meant| meant == name)
    }

    /// A key that is no field.
    fn stray(
        &mut self,
        entry: &Entry<'_>,
        key: &str,
        (node, mapping): (&Node<'_>, &Mapping),
        findings: &mut Findings,
    ) {
        let mark = entry.key.mark();
        let written = || key.to_owned();
        if key == MERGE_KEY {
            self.merged = true;
            findings.add(Problem::MergeKey, mark);
        } else if let Some((name, _)) = key.split_once(super::WIDE_COLON) {
            self.meant.push(name.to_owned());
            findings.add(Problem::WideColon { written: written() }, mark);
        } else if mapping.name == TRANSLATIONS.name && matches!(entry.value.value, Value::Nothing) {
            findings.add(Problem::CutOff { written: written() }, mark);
        } else if Language::from_code(key).is_some() && absent(node, mapping).next().is_some() {
            // A text by language that its field is missing for: that is told.
        } else {
            let problem = unknown_field(key, mapping, findings);
            if let Problem::UnknownField { near: Some(near), .. } = &problem {
                self.meant.push(near.clone());
            }
            findings.add(problem, mark);
        }
    }
}

/// The fields that have to be there and are not.
fn absent(node: &Node<'_>, mapping: &Mapping) -> impl Iterator<Item = &'static Field> {
    let needed = mapping.all().filter(|field| field.presence == Presence::Needed);
    let missing: Vec<_> = needed.filter(|field| node.field(field.name).is_none()).collect();
    missing.into_iter()
}

/// A field that the mapping does not have. Past the limit of problems it is only counted.
fn unknown_field(field: &str, mapping: &Mapping, findings: &Findings) -> Problem {
    let field = field.to_owned();
    if findings.is_full() {
        return Problem::UnknownField { field, near: None, known: Vec::new() };
    }
    let known: Vec<&str> = mapping.all().map(|field| field.name).collect();
    let near = near(&field, known.iter().copied());
    let known = known.into_iter().map(str::to_owned).collect();
    Problem::UnknownField { field, near, known }
}

fn missing(field: &str) -> Problem {
    Problem::MissingField { field: field.to_owned() }
}

pub(super) fn wrong_shape(field: &str, expected: Shape, found: &Node<'_>) -> Problem {
    Problem::WrongShape { field: field.to_owned(), expected, found: found.shape() }
}
