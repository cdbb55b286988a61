//! What hangs on what: what an inject, a decision or a branch leads to, as far as the file says.

use std::collections::BTreeSet;

use crate::exercise::{
    AnswerId, BranchId, ChoiceId, Condition, ConditionEvent, DecisionId, Effect, Exercise,
    ExerciseTime, FactId, ForecastId, InjectId, InjectKind, MoveId, Passage, Span, TaskId, Timing,
    Trigger, VariableId,
};
use crate::report::print::plan;

use super::Desk;

/// Something of an exercise that leads to something, or that something leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Node {
    Move(MoveId),
    Inject(InjectId),
    Decision(DecisionId),
    Choice(DecisionId, ChoiceId),
    Lapse(DecisionId),
    Branch(BranchId),
    Variable(VariableId),
    Answer(AnswerId),
    Task(TaskId),
    Forecast(ForecastId),
    /// A faulty line, by its place in the file.
    Line(usize),
}

/// In which way one leads to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    After(Span),
    /// A condition reads it.
    Condition,
    /// A condition asks who knows a fact that it brings.
    Fact(FactId),
    Offers,
    Skips,
    Opens,
    Adds(i64),
    Sets(i64),
}

/// One leads to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) from: Node,
    pub(super) to: Node,
    pub(super) way: Way,
}

/// All that leads to something, in the order of the file.
pub(super) fn all(exercise: &Exercise) -> Vec<Link> {
    let mut links = Links { exercise, found: vec![] };
    for (id, inject) in &exercise.injects {
        links.timed(&inject.timing, &Node::Inject(id.clone()));
    }
    for (id, decision) in &exercise.decisions {
        links.timed(&decision.opens, &Node::Decision(id.clone()));
        for choice in &decision.choices {
            links.effects(&Node::Choice(id.clone(), choice.id.clone()), &choice.effects);
        }
        links.effects(&Node::Lapse(id.clone()), &decision.lapse.effects);
    }
    for (id, branch) in &exercise.branches {
        links.condition(&branch.when, &Node::Branch(id.clone()));
        links.effects(&Node::Branch(id.clone()), &branch.effects);
    }
    for (id, task) in &exercise.tasks {
        links.timed(&task.opens, &Node::Task(id.clone()));
    }
    for (id, forecast) in &exercise.forecasts {
        links.timed(&forecast.opens, &Node::Forecast(id.clone()));
    }
    for (index, line) in exercise.faulty_lines.iter().enumerate() {
        links.condition(&line.when, &Node::Line(index));
    }
    links.found
}

struct Links<'e> {
    exercise: &'e Exercise,
    found: Vec<Link>,
}

impl Links<'_> {
    /// What reads the fact that it brings itself, or whether it is out, does not lead to itself.
    fn add(&mut self, from: Node, to: &Node, way: Way) {
        if from == *to {
            return;
        }
        let link = Link { from, to: to.clone(), way };
        if !self.found.contains(&link) {
            self.found.push(link);
        }
    }

    fn timed(&mut self, timing: &Timing, to: &Node) {
        match timing {
            Timing::At(_) | Timing::Control => {}
            Timing::When(condition) => self.condition(condition, to),
            Timing::After { event, delay } => self.add(source(event), to, Way::After(*delay)),
        }
    }

    fn condition(&mut self, condition: &Condition, to: &Node) {
        let reads = condition.reads();
        for event in &reads.events {
            match (event, about(self.exercise, event)) {
                (ConditionEvent::Knows { fact, .. }, _) => self.fact(fact, to),
                (_, Some(from)) => self.add(from, to, Way::Condition),
                (_, None) => {}
            }
        }
        for variable in &reads.variables {
            self.add(Node::Variable(variable.clone()), to, Way::Condition);
        }
    }

    /// Whatever brings the fact can turn who knows it.
    fn fact(&mut self, fact: &FactId, to: &Node) {
        let bring =
            |passages: &[Passage]| passages.iter().any(|passage| passage.facts.contains(fact));
        let injects = self.exercise.injects.values().filter(|inject| bring(&inject.passages));
        let injects = injects.map(|inject| Node::Inject(inject.id.clone()));
        let answers = self.exercise.answers.values().filter(|answer| bring(&answer.passages));
        let answers = answers.map(|answer| Node::Answer(answer.id.clone()));
        for from in injects.chain(answers).collect::<Vec<_>>() {
            self.add(from, to, Way::Fact(fact.clone()));
        }
    }

    fn effects(&mut self, from: &Node, effects: &[Effect]) {
        for effect in effects {
            let (to, way) = match effect {
                Effect::Offer(id) => (Node::Inject(id.clone()), Way::Offers),
                Effect::Skip(id) => (Node::Inject(id.clone()), Way::Skips),
                Effect::Open(id) => (Node::Decision(id.clone()), Way::Opens),
                Effect::Add { variable, by } => (Node::Variable(variable.clone()), Way::Adds(*by)),
                Effect::Set { variable, value } => {
                    (Node::Variable(variable.clone()), Way::Sets(*value))
                }
            };
            self.add(from.clone(), &to, way);
        }
    }
}

/// What an event is about; none where several things can bring it.
pub(super) fn about(exercise: &Exercise, event: &ConditionEvent) -> Option<Node> {
    match event {
        ConditionEvent::Knows { .. } => None,
        ConditionEvent::Released(id) | ConditionEvent::Acknowledged { inject: id, .. } => {
            Some(Node::Inject(id.clone()))
        }
        ConditionEvent::Opened(id)
        | ConditionEvent::Revealed(id)
        | ConditionEvent::Decided(id)
        | ConditionEvent::ActedAlone { decision: id, .. } => Some(Node::Decision(id.clone())),
        ConditionEvent::Lapsed(id) => Some(Node::Lapse(id.clone())),
        ConditionEvent::Chosen { decision, choice } => {
            // An answer of the table's own is none of the author's options.
            let meant = exercise.decisions.get(decision)?.choice(choice);
            let own = || Node::Decision(decision.clone());
            Some(meant.map_or_else(own, |it| Node::Choice(decision.clone(), it.id.clone())))
        }
        ConditionEvent::BranchTaken(id) => Some(Node::Branch(id.clone())),
        ConditionEvent::MoveBegan(id) => Some(Node::Move(id.clone())),
    }
}

/// How far back [`soonest`] looks; what hangs on a longer chain is taken to come at once.
const CHAIN_MAX: usize = 32;

/// When something can come for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Soonest {
    pub time: ExerciseTime,
    /// Whether it comes then whatever is decided.
    pub certain: bool,
}

pub(super) fn soonest(exercise: &Exercise, id: &InjectId) -> Soonest {
    let Some(inject) = exercise.injects.get(id) else {
        return Soonest { time: ExerciseTime::START, certain: false };
    };
    let planned = plan::time(exercise, &inject.timing);
    let sure = !inject.hold && inject.kind != InjectKind::Contingency;
    let links = all(exercise);
    let time =
        planned.unwrap_or_else(|| from(exercise, &links, &Node::Inject(id.clone()), CHAIN_MAX));
    Soonest { time, certain: sure && planned.is_some() }
}

/// Not before the times that its own condition names, and not before the first of what leads to
/// it.
fn from(exercise: &Exercise, links: &[Link], node: &Node, left: usize) -> ExerciseTime {
    let Some(left) = left.checked_sub(1) else { return ExerciseTime::START };
    let owner = if let Node::Choice(id, _) | Node::Lapse(id) = node {
        Node::Decision(id.clone())
    } else {
        node.clone()
    };
    let (planned, turns) = named(exercise, &owner);
    if let Some(planned) = planned {
        return planned;
    }
    let before = links.iter().filter(|link| link.to == owner);
    let before = before.map(|link| {
        let delay = if let Way::After(delay) = link.way { delay } else { Span(0) };
        from(exercise, links, &link.from, left) + delay
    });
    before.min().unwrap_or(ExerciseTime::START).max(turns)
}

/// When it is planned, and the first time that its condition names.
fn named(exercise: &Exercise, node: &Node) -> (Option<ExerciseTime>, ExerciseTime) {
    let timing = match node {
        Node::Inject(id) => exercise.injects.get(id).map(|inject| &inject.timing),
        Node::Decision(id) => exercise.decisions.get(id).map(|decision| &decision.opens),
        Node::Branch(id) => {
            let turns = exercise.branches.get(id).map(|branch| first_turn(&branch.when));
            return (None, turns.unwrap_or(ExerciseTime::START));
        }
        Node::Move(id) => {
            let place = exercise.moves.get_index_of(id).unwrap_or(0);
            let before: u64 = exercise.moves.values().take(place).map(|it| it.length.0).sum();
            return (Some(ExerciseTime::START + Span(before)), ExerciseTime::START);
        }
        Node::Choice(..)
        | Node::Lapse(_)
        | Node::Variable(_)
        | Node::Answer(_)
        | Node::Task(_)
        | Node::Forecast(_)
        | Node::Line(_) => None,
    };
    let Some(timing) = timing else { return (None, ExerciseTime::START) };
    let turns = match timing {
        Timing::When(condition) => first_turn(condition),
        Timing::At(_) | Timing::After { .. } | Timing::Control => ExerciseTime::START,
    };
    (plan::time(exercise, timing), turns)
}

fn first_turn(condition: &Condition) -> ExerciseTime {
    condition.reads().turns.first().copied().unwrap_or(ExerciseTime::START)
}

/// What a time is counted from.
fn source(trigger: &Trigger) -> Node {
    match trigger {
        Trigger::Released(id) => Node::Inject(id.clone()),
        Trigger::Opened(id) | Trigger::Revealed(id) | Trigger::Decided(id) => {
            Node::Decision(id.clone())
        }
        Trigger::MoveBegan(id) => Node::Move(id.clone()),
        Trigger::BranchTaken(id) => Node::Branch(id.clone()),
    }
}

/// What a time is counted from, in words.
pub(super) fn trigger(trigger: &Trigger, desk: &Desk<'_>) -> String {
    let event = match trigger.clone() {
        Trigger::Released(id) => ConditionEvent::Released(id),
        Trigger::Opened(id) => ConditionEvent::Opened(id),
        Trigger::Revealed(id) => ConditionEvent::Revealed(id),
        Trigger::Decided(id) => ConditionEvent::Decided(id),
        Trigger::MoveBegan(id) => ConditionEvent::MoveBegan(id),
        Trigger::BranchTaken(id) => ConditionEvent::BranchTaken(id),
    };
    desk.words.condition(&Condition::Happened(event), desk.exercise)
}

impl Desk<'_> {
    /// What hangs on any of `nodes`, each once, in the order of the file.
    pub(super) fn led_to(&self, nodes: &[Node]) -> Vec<&Link> {
        let mut seen = BTreeSet::new();
        let on_them = self.links.iter().filter(|link| nodes.contains(&link.from));
        on_them.filter(|link| seen.insert(&link.to)).collect()
    }

    /// The same without the variables that it changes.
    pub(super) fn led_on(&self, nodes: &[Node]) -> Vec<&Link> {
        let mut links = self.led_to(nodes);
        links.retain(|link| !matches!(link.to, Node::Variable(_)));
        links
    }

    /// What hangs on a decision, on its options and on its lapse, but for variables.
    pub(super) fn led_to_by_decision(&self, id: &DecisionId) -> Vec<&Link> {
        self.led_on(&self.outcomes(id))
    }

    fn outcomes(&self, id: &DecisionId) -> Vec<Node> {
        let mut nodes = vec![Node::Decision(id.clone()), Node::Lapse(id.clone())];
        let choices = self.exercise.decisions.get(id).into_iter().flat_map(|it| &it.choices);
        nodes.extend(choices.map(|choice| Node::Choice(id.clone(), choice.id.clone())));
        nodes
    }

    /// Whether it goes on from there: a variable that nothing reads leads nowhere.
    pub(super) fn goes_on(&self, link: &Link) -> bool {
        let is_read = || self.links.iter().any(|other| other.from == link.to);
        !matches!(link.to, Node::Variable(_)) || is_read()
    }

    /// Whether anything comes of how it is decided.
    pub(super) fn is_followed(&self, id: &DecisionId) -> bool {
        self.led_to(&self.outcomes(id)).into_iter().any(|link| self.goes_on(link))
    }

    /// How something is called where there is little room: `D3`, `01-7`, `분기 mirrored`.
    pub(super) fn called(&self, node: &Node) -> String {
        let named = |key, id: &str| self.say(key, &[("id", id.into())]);
        match node {
            Node::Move(id) => named("show-called-move", id.as_str()),
            Node::Inject(id) => id.to_string(),
            Node::Decision(id) | Node::Choice(id, _) | Node::Lapse(id) => self.words.decision(id),
            Node::Branch(id) => named("show-called-branch", id.as_str()),
            Node::Variable(id) => self.words.variable(id, self.exercise),
            Node::Answer(id) => named("show-called-answer", id.as_str()),
            Node::Task(id) => named("show-called-task", id.as_str()),
            Node::Forecast(id) => named("show-called-forecast", id.as_str()),
            Node::Line(index) => self.line(*index),
        }
    }

    /// A faulty line by its ends.
    pub(super) fn line(&self, index: usize) -> String {
        let Some(line) = self.exercise.faulty_lines.get(index) else { return String::new() };
        let [from, to] = [&line.from, &line.to].map(|cell| self.words.cell(cell, self.exercise));
        self.say("show-called-line", &[("from", from.into()), ("to", to.into())])
    }

    /// What follows, side by side and each with how long after: `D3 (4분 뒤), 01-7`.
    pub(super) fn follows(&self, links: &[&Link]) -> String {
        let told = links.iter().map(|link| {
            let called = self.called(&link.to);
            match &link.way {
                Way::After(delay) if delay.0 > 0 => {
                    let delay = self.words.duration(*delay);
                    self.say(
                        "show-follows-after",
                        &[("what", called.into()), ("delay", delay.into())],
                    )
                }
                Way::Adds(by) => format!("{called} {by:+}"),
                Way::Sets(value) => format!("{called} = {value}"),
                Way::Skips => self.say("effect-skip", &[("inject", called.into())]),
                Way::After(_) | Way::Condition | Way::Fact(_) | Way::Offers | Way::Opens => called,
            }
        });
        told.collect::<Vec<_>>().join(", ")
    }
}
