//! What leads to what, as an indented text.

use std::collections::BTreeSet;

use crate::exercise::{Condition, Decision, DecisionId, Effect, Timing};
use crate::lang::{width, wrap};

use super::Desk;
use super::link::{self, Node, Way};
use super::run::{self, Item};
use super::text;

pub(super) fn text(desk: &Desk<'_>, columns: usize) -> String {
    let mut tree = Tree { desk, columns, told: BTreeSet::new(), lines: text::head(desk, columns) };
    tree.lines.extend(wrap(&desk.text("show-graph-reads"), columns));
    for root in roots(desk) {
        if !tree.told.contains(&root) {
            tree.lines.push(String::new());
            tree.node(&root, Above::default());
        }
    }
    let apart = apart(desk);
    if !apart.is_empty() {
        let apart = desk.say("show-graph-apart", &[("injects", apart.join(", ").into())]);
        tree.lines.push(String::new());
        tree.lines.extend(wrap(&apart, columns));
    }
    tree.lines.extend([String::new(), desk.marking()]);
    let mut text = tree.lines.join("\n");
    text.push('\n');
    text
}

/// What leads on: first what nothing leads to, in running order; then what is left in circles.
pub(super) fn roots(desk: &Desk<'_>) -> Vec<Node> {
    let run = run::of(desk);
    let in_order = run.timed.iter().chain(&run.open).filter_map(|row| match row.item {
        Item::Move(planned) => Some(Node::Move(planned.id.clone())),
        Item::Inject(inject) => Some(Node::Inject(inject.id.clone())),
        Item::Opens(decision) => Some(Node::Decision(decision.id.clone())),
        Item::Probe(_)
        | Item::Task(_)
        | Item::Forecast(_)
        | Item::Branch(_)
        | Item::Ends(..)
        | Item::End => None,
    });
    let exercise = desk.exercise;
    let answers = exercise.answers.keys().map(|id| Node::Answer(id.clone()));
    let variables = exercise.variables.keys().map(|id| Node::Variable(id.clone()));
    let branches = exercise.branches.keys().map(|id| Node::Branch(id.clone()));
    let all: Vec<Node> = in_order.chain(answers).chain(variables).chain(branches).collect();
    let leads = |node: &Node| desk.links.iter().any(|link| link.from == *node);
    // A decision is worth showing for what becomes of its options; what changes a variable is told
    // with the option, so that the variable stands by itself.
    let leads_on = |node: &&Node| {
        if let Node::Decision(id) = node { desk.is_followed(id) } else { leads(node) }
    };
    let is_led_to = |node: &Node| {
        !matches!(node, Node::Variable(_)) && desk.links.iter().any(|link| link.to == *node)
    };
    let leading: Vec<&Node> = all.iter().filter(leads_on).collect();
    let (led, first): (Vec<&Node>, Vec<&Node>) =
        leading.into_iter().partition(|node| is_led_to(node));
    first.into_iter().chain(led).cloned().collect()
}

/// The injects that nothing leads to and that lead to nothing.
fn apart(desk: &Desk<'_>) -> Vec<String> {
    let injects = desk.exercise.injects.keys().filter(|id| {
        let node = Node::Inject((*id).clone());
        !desk.links.iter().any(|link| link.from == node || link.to == node)
    });
    injects.map(ToString::to_string).collect()
}

struct Tree<'d, 'e> {
    desk: &'d Desk<'e>,
    columns: usize,
    told: BTreeSet<Node>,
    lines: Vec<String>,
}

/// What stands below something, with the words before it.
struct Below {
    node: Node,
    before: String,
}

/// What stands before the first line of something, and before all that comes under it.
#[derive(Default)]
struct Stem {
    first: String,
    rest: String,
}

impl Stem {
    fn below(&self, is_last: bool) -> Self {
        let rail = if is_last { "   " } else { "|  " };
        Self { first: format!("{}+- ", self.rest), rest: format!("{}{rail}", self.rest) }
    }
}

/// What stands above something, and so before it.
#[derive(Default)]
struct Above<'n> {
    parent: Option<&'n Node>,
    before: String,
    stem: Stem,
}

/// How much further in a long text goes on.
const HANGING_COLUMNS: usize = 2;
/// What is left of a line that stands very far in.
const TEXT_COLUMNS_MIN: usize = 24;

impl Tree<'_, '_> {
    /// A line, and what it leads to one step further in. What stood somewhere above with all that
    /// it leads to is only named.
    fn node(&mut self, node: &Node, above: Above<'_>) {
        let Above { parent, before, stem } = above;
        if !self.told.insert(node.clone()) {
            let seen = self.desk.text("show-graph-seen");
            self.put(&format!("{before}{} {seen}", self.desk.called_fully(node)), &stem);
            return;
        }
        let parent: Vec<Node> = parent.cloned().into_iter().collect();
        self.put(&format!("{before}{}", self.desk.told_of(node, &parent)), &stem);
        let below = self.below(node);
        let count = below.len();
        for (number, Below { node: next, before }) in (1..).zip(below) {
            let stem = stem.below(number == count);
            self.node(&next, Above { parent: Some(node), before, stem });
        }
    }

    fn put(&mut self, text: &str, stem: &Stem) {
        let hanging = format!("{}{}", stem.rest, " ".repeat(HANGING_COLUMNS));
        let room = self.columns.saturating_sub(width(&hanging)).max(TEXT_COLUMNS_MIN);
        for (index, line) in wrap(text, room).into_iter().enumerate() {
            let before = if index == 0 { &stem.first } else { &hanging };
            self.lines.push(format!("{before}{line}"));
        }
    }

    fn below(&self, node: &Node) -> Vec<Below> {
        let mut below: Vec<Below> = vec![];
        if let Node::Decision(id) = node
            && let Some(decision) = self.desk.exercise.decisions.get(id)
        {
            below.extend(options(decision, id));
        }
        for link in self.desk.led_to(std::slice::from_ref(node)) {
            if !matches!(link.to, Node::Variable(_)) {
                let before = self.desk.way(&link.way);
                below.push(Below { node: link.to.clone(), before });
            }
        }
        below
    }
}

fn options(decision: &Decision, id: &DecisionId) -> Vec<Below> {
    let choices = decision.choices.iter().map(|it| Node::Choice(id.clone(), it.id.clone()));
    let all = choices.chain([Node::Lapse(id.clone())]);
    all.map(|node| Below { node, before: String::new() }).collect()
}

impl Desk<'_> {
    pub(super) fn way(&self, way: &Way) -> String {
        match way {
            Way::After(delay) if delay.0 > 0 => {
                let delay = ("delay", self.words.duration(*delay).into());
                self.say("show-way-after", &[delay]) + " "
            }
            Way::Skips => self.text("show-way-skips") + " ",
            Way::After(_)
            | Way::Condition
            | Way::Fact(_)
            | Way::Offers
            | Way::Opens
            | Way::Adds(_)
            | Way::Sets(_) => String::new(),
        }
    }

    /// A node with all that a reader of the graph has to know of it. A condition that only says
    /// that one of `from` happened is left out: its place says so.
    pub(super) fn told_of(&self, node: &Node, from: &[Node]) -> String {
        let exercise = self.exercise;
        match node {
            Node::Inject(id) => {
                let Some(inject) = exercise.injects.get(id) else { return id.to_string() };
                let when = self.timed(&inject.timing, inject.hold, from);
                let about = [self.words.kind(inject.kind), when];
                bracketed(format!("{id} {}", self.shown(&inject.title)), &about)
            }
            Node::Decision(id) => {
                let Some(decision) = exercise.decisions.get(id) else { return id.to_string() };
                let when = self.timed(&decision.opens, false, from);
                bracketed(self.words.decision_titled(id, exercise), &[when])
            }
            Node::Choice(id, choice) => {
                let choice = exercise.decisions.get(id).and_then(|it| it.choice(choice));
                let Some(choice) = choice else { return String::new() };
                let title = self.say("show-option", &[("title", self.shown(&choice.title).into())]);
                self.with_effects(title, &choice.effects)
            }
            Node::Lapse(id) => {
                let effects = exercise.decisions.get(id).map(|it| it.lapse.effects.as_slice());
                self.with_effects(self.text("show-lapse"), effects.unwrap_or_default())
            }
            Node::Branch(id) => {
                let Some(branch) = exercise.branches.get(id) else { return id.to_string() };
                let when = self.when(&branch.when, from);
                let title = format!("{} {}", self.called(node), self.shown(&branch.title));
                self.with_effects(bracketed(title, &[when]), &branch.effects)
            }
            Node::Variable(id) => {
                let start = exercise.variables.get(id).map_or(0, |variable| variable.start);
                let name = self.words.variable(id, exercise);
                self.say("show-variable", &[("variable", name.into()), ("start", start.into())])
            }
            Node::Task(id) => {
                let Some(task) = exercise.tasks.get(id) else { return id.to_string() };
                let title = format!("{} {}", self.called(node), self.shown(&task.title));
                bracketed(title, &[self.timed(&task.opens, false, from)])
            }
            Node::Forecast(id) => {
                let Some(forecast) = exercise.forecasts.get(id) else { return id.to_string() };
                let title = format!("{} {}", self.called(node), self.shown(&forecast.claim));
                bracketed(title, &[self.timed(&forecast.opens, false, from)])
            }
            Node::Move(id) => {
                let title = exercise.moves.get(id).map(|planned| self.shown(&planned.title));
                title.unwrap_or_else(|| id.to_string())
            }
            Node::Line(index) => {
                let line = exercise.faulty_lines.get(*index);
                let when = line.map(|line| self.when(&line.when, from)).unwrap_or_default();
                bracketed(self.called(node), &[when])
            }
            Node::Answer(_) => self.called(node),
        }
    }

    fn when(&self, condition: &Condition, from: &[Node]) -> String {
        let told = match condition {
            Condition::Happened(event) => {
                link::about(self.exercise, event).is_some_and(|node| from.contains(&node))
            }
            Condition::Always(_)
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_)
            | Condition::Time { .. }
            | Condition::Variable { .. } => false,
        };
        if told { String::new() } else { self.words.condition(condition, self.exercise) }
    }

    fn timed(&self, timing: &Timing, hold: bool, from: &[Node]) -> String {
        let waits = || self.text("show-held");
        match (self.planned(timing), timing) {
            (Some(at), _) if hold => format!("{at}; {}", waits()),
            (Some(at), _) => at.to_string(),
            (None, Timing::Control) if hold => waits(),
            (None, Timing::When(condition)) => self.when(condition, from),
            (None, Timing::At(_) | Timing::After { .. } | Timing::Control) => {
                self.waits_for(timing)
            }
        }
    }

    /// The variables that effects change, each with by how much.
    pub(super) fn changes(&self, effects: &[Effect]) -> String {
        let changes = effects.iter().filter(|effect| match effect {
            Effect::Add { .. } | Effect::Set { .. } => true,
            Effect::Offer(_) | Effect::Skip(_) | Effect::Open(_) => false,
        });
        let told = changes.map(|effect| self.words.effect(effect, self.exercise));
        told.collect::<Vec<_>>().join(", ")
    }

    /// Injects and decisions stand below it.
    fn with_effects(&self, title: String, effects: &[Effect]) -> String {
        let changes = self.changes(effects);
        if changes.is_empty() { title } else { format!("{title}: {changes}") }
    }
}

/// `01-9 title [contingency; held]`, with nothing for what is empty.
fn bracketed(title: String, about: &[String]) -> String {
    let about: Vec<&str> =
        about.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if about.is_empty() { title } else { format!("{title} [{}]", about.join("; ")) }
}
