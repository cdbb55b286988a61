//! Every id that a file declares, gathered before anything is lowered, so that a reference is
//! judged by what stands in the file and not by what happened to be in order so far.

use indexmap::IndexMap;
use indexmap::map::Entry as Slot;

use super::findings::{Findings, listed, near};
use super::format::{EXERCISE, Presence};
use super::node::{Mark, Node, Value};
use crate::diagnostic::{Problem, Thing};

/// The ids of one kind. Absent when the section cannot be read: then nothing that names into it
/// is blamed for that.
type Declared<'n> = Option<IndexMap<&'n str, Mark>>;

/// Declared ids by kind.
pub(super) struct Names<'n> {
    cells: Declared<'n>,
    organizations: Declared<'n>,
    objectives: Declared<'n>,
    moves: Declared<'n>,
    facts: Declared<'n>,
    variables: Declared<'n>,
    injects: Declared<'n>,
    decisions: Declared<'n>,
    branches: Declared<'n>,
    slots: Declared<'n>,
    seats: Declared<'n>,
    options: IndexMap<&'n str, Declared<'n>>,
}

impl<'n> Names<'n> {
    /// Gathers ids, and tells those that are given twice.
    pub(super) fn gather(root: &'n Node<'_>, findings: &mut Findings) -> Self {
        let statements = root.field("statements");
        let mut names = Self {
            cells: keyed(root.field("cells"), Thing::Cell, findings),
            organizations: keyed(root.field("organizations"), Thing::Organization, findings),
            objectives: listed_ids(root.field("objectives"), Thing::Objective, findings),
            moves: listed_ids(root.field("moves"), Thing::Move, findings),
            facts: keyed(root.field("facts"), Thing::Fact, findings),
            variables: keyed(root.field("variables"), Thing::Variable, findings),
            injects: listed_ids(root.field("injects"), Thing::Inject, findings),
            decisions: listed_ids(root.field("decisions"), Thing::Decision, findings),
            branches: listed_ids(root.field("branches"), Thing::Branch, findings),
            slots: keyed(statements.and_then(|node| node.field("slots")), Thing::Slot, findings),
            seats: Some(seats(root.field("cells"), findings)),
            options: options(root.field("decisions"), findings),
        };
        nested_ids(root, "objectives", "tasks", Thing::CriticalTask, findings);
        statement_ids(statements, findings);
        listed_ids(root.field("answers"), Thing::Answer, findings);
        listed_ids(root.field("tasks"), Thing::Task, findings);
        listed_ids(root.field("forecasts"), Thing::Forecast, findings);
        listed_ids(root.field("probes"), Thing::Probe, findings);
        nested_lists(root, findings);
        names.forget_lost(root);
        names
    }

    /// A section that is missing or misspelt is told itself, and nothing that names into it.
    fn forget_lost(&mut self, root: &Node<'_>) {
        let sections = [
            ("cells", &mut self.cells),
            ("cells", &mut self.seats),
            ("organizations", &mut self.organizations),
            ("objectives", &mut self.objectives),
            ("moves", &mut self.moves),
            ("facts", &mut self.facts),
            ("variables", &mut self.variables),
            ("injects", &mut self.injects),
            ("decisions", &mut self.decisions),
            ("branches", &mut self.branches),
            ("statements", &mut self.slots),
        ];
        for (section, declared) in sections {
            if root.field(section).is_none() && is_lost(root, section) {
                *declared = None;
            }
        }
    }

    fn of(&self, thing: Thing) -> &Declared<'n> {
        match thing {
            Thing::Cell => &self.cells,
            Thing::Organization => &self.organizations,
            Thing::Objective => &self.objectives,
            Thing::Move => &self.moves,
            Thing::Fact => &self.facts,
            Thing::Variable => &self.variables,
            Thing::Inject => &self.injects,
            Thing::Decision => &self.decisions,
            Thing::Branch => &self.branches,
            Thing::Slot => &self.slots,
            Thing::Seat => &self.seats,
            // Nothing refers to these through this table.
            Thing::Exercise
            | Thing::CriticalTask
            | Thing::Choice
            | Thing::Audience
            | Thing::SlotValue
            | Thing::Answer
            | Thing::Task
            | Thing::Forecast
            | Thing::Probe
            | Thing::Norm
            | Thing::Theme
            | Thing::Instrument
            | Thing::Language => &None,
        }
    }

    /// Why `name` names no such thing, or nothing when it does.
    pub(super) fn missing(
        &self,
        thing: Thing,
        name: &str,
        findings: &mut Findings,
    ) -> Option<Problem> {
        missing(self.of(thing).as_ref()?, thing, name, findings)
    }

    /// Why `option` is none of a decision's options. `other` always is one.
    pub(super) fn missing_option(
        &self,
        decision: &str,
        option: &str,
        findings: &mut Findings,
    ) -> Option<Problem> {
        if option == super::OTHER_OPTION {
            return None;
        }
        missing(self.options.get(decision)?.as_ref()?, Thing::Choice, option, findings)
    }
}

/// Whether a section has to be there, or stands there under a name that is none.
fn is_lost(root: &Node<'_>, section: &str) -> bool {
    let needed = EXERCISE.field(section).is_some_and(|it| it.presence == Presence::Needed);
    let keys = root.entries().iter().filter_map(|entry| entry.key.text());
    let mut strays = keys.filter(|key| EXERCISE.field(key).is_none());
    needed || strays.any(|key| near(key, [section].into_iter()).is_some())
}

fn missing(
    declared: &IndexMap<&str, Mark>,
    thing: Thing,
    name: &str,
    findings: &mut Findings,
) -> Option<Problem> {
    if declared.contains_key(name) {
        return None;
    }
    let near = findings.near(name, declared.keys().copied());
    let known = listed(declared.keys().copied());
    Some(Problem::UnknownName { thing, name: name.to_owned(), near, known })
}

/// The keys of a section that is a map from id.
fn keyed<'n>(section: Option<&'n Node<'_>>, thing: Thing, findings: &mut Findings) -> Declared<'n> {
    let mut ids = IndexMap::new();
    match section.map(|node| (node, &node.value)) {
        None | Some((_, Value::Nothing)) => {}
        Some((node, Value::Map(_))) => {
            for entry in node.entries() {
                if let Some(id) = entry.key.text() {
                    declare(&mut ids, id, entry.key.mark(), thing, findings);
                }
            }
        }
        Some((
            _,
            Value::Truth(_) | Value::Whole(_) | Value::Number(_) | Value::Text(_) | Value::List(_),
        )) => return None,
    }
    Some(ids)
}

/// The `id` of each item of a section that is a list.
fn listed_ids<'n>(
    section: Option<&'n Node<'_>>,
    thing: Thing,
    findings: &mut Findings,
) -> Declared<'n> {
    let mut ids = IndexMap::new();
    match section.map(|node| (node, &node.value)) {
        None | Some((_, Value::Nothing)) => {}
        Some((node, Value::List(_))) => gather_items(&mut ids, node, thing, findings),
        Some((
            _,
            Value::Truth(_) | Value::Whole(_) | Value::Number(_) | Value::Text(_) | Value::Map(_),
        )) => return None,
    }
    Some(ids)
}

fn gather_items<'n>(
    ids: &mut IndexMap<&'n str, Mark>,
    list: &'n Node<'_>,
    thing: Thing,
    findings: &mut Findings,
) {
    for item in list.items() {
        if let Some(id) = item.field("id")
            && let Some(text) = id.text()
        {
            declare(ids, text, id.mark(), thing, findings);
        }
    }
}

fn declare<'n>(
    ids: &mut IndexMap<&'n str, Mark>,
    id: &'n str,
    mark: Mark,
    thing: Thing,
    findings: &mut Findings,
) {
    match ids.entry(id) {
        Slot::Vacant(slot) => {
            slot.insert(mark);
        }
        Slot::Occupied(first) => {
            let problem = Problem::DuplicateId { thing, id: id.to_owned() };
            findings.add_related(problem, mark, *first.get());
        }
    }
}

/// Tells ids that repeat anywhere in the lists under a list: tasks are rated by their id alone.
fn nested_ids(root: &Node<'_>, outer: &str, inner: &str, thing: Thing, findings: &mut Findings) {
    let mut ids = IndexMap::new();
    for list in root.field(outer).iter().flat_map(|node| node.items()) {
        if let Some(inner) = list.field(inner) {
            gather_items(&mut ids, inner, thing, findings);
        }
    }
}

/// Tells options that repeat within a question of a probe.
fn nested_lists(root: &Node<'_>, findings: &mut Findings) {
    for probe in root.field("probes").iter().flat_map(|node| node.items()) {
        for question in probe.field("questions").iter().flat_map(|node| node.items()) {
            listed_ids(question.field("options"), Thing::Choice, findings);
        }
    }
}

fn seats<'n>(cells: Option<&'n Node<'_>>, findings: &mut Findings) -> IndexMap<&'n str, Mark> {
    let mut ids = IndexMap::new();
    for cell in cells.iter().flat_map(|node| node.entries()) {
        if let Some(seats) = cell.value.field("seats") {
            gather_items(&mut ids, seats, Thing::Seat, findings);
        }
    }
    ids
}

/// Tells audiences that repeat, and values that repeat within a slot.
fn statement_ids(statements: Option<&Node<'_>>, findings: &mut Findings) {
    let Some(statements) = statements else { return };
    keyed(statements.field("audiences"), Thing::Audience, findings);
    for slot in statements.field("slots").iter().flat_map(|node| node.entries()) {
        keyed(slot.value.field("values"), Thing::SlotValue, findings);
    }
}

fn options<'n>(
    decisions: Option<&'n Node<'_>>,
    findings: &mut Findings,
) -> IndexMap<&'n str, Declared<'n>> {
    let mut options = IndexMap::new();
    for decision in decisions.iter().flat_map(|node| node.items()) {
        let declared = listed_ids(decision.field("options"), Thing::Choice, findings);
        if let Some(id) = decision.field("id").and_then(Node::text) {
            options.insert(id, declared);
        }
    }
    options
}
