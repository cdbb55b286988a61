//! The exploration: each situation once, those over the fewest acts first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use indexmap::IndexSet;

use crate::exercise::{BranchId, DecisionId, Exercise, ExerciseTime, ForecastId, InjectId, TaskId};
use crate::session::State;

use super::act::Acts;
use super::key::Key;
use super::outlook::{Detail, Open, Outlook};
use super::play::{Play, Step};
use super::skeleton::Skeleton;
use super::table::Table;
use super::witness::{Seen, Way, Witness};

/// What a condition belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Branch(BranchId),
    Inject(InjectId),
    Decision(DecisionId),
    Task(TaskId),
    Forecast(ForecastId),
    /// The faulty line so far down the file's list, counted from zero.
    Line(usize),
}

/// Whether a condition was ever true, and ever false, as long as it is asked: what waits for it
/// waits once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Truth {
    pub ever_true: bool,
    pub ever_false: bool,
}

/// A way in which the exercise can end: the branches taken by its planned end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    pub branches: BTreeSet<BranchId>,
    /// A shortest play to it.
    pub play: Play,
}

/// What an exploration found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explored {
    pub situations: usize,
    /// It stopped at its bound: what was not found may still be there.
    pub stopped: bool,
    /// Those with the fewest acts first.
    pub endings: Vec<Ending>,
    /// A shortest play to each inject that can fall due.
    pub injects: BTreeMap<InjectId, Play>,
    /// When each of them can fall due at the earliest.
    pub soonest: BTreeMap<InjectId, ExerciseTime>,
    pub branches: BTreeMap<BranchId, Play>,
    pub decisions: BTreeMap<DecisionId, Play>,
    pub conditions: BTreeMap<Place, Truth>,
}

/// Explores the plays of `exercise`, at most `situations_max` situations of them.
pub fn explore(exercise: &Exercise, situations_max: usize) -> Explored {
    explore_in(exercise, situations_max, Detail::Open)
}

/// The same, telling situations apart by so much.
pub fn explore_in(exercise: &Exercise, situations_max: usize, detail: Detail) -> Explored {
    let skeleton = Skeleton::of(exercise);
    let mut search = Search::over(exercise, &skeleton, situations_max, detail);
    search.run();
    search.found()
}

/// A situation on the way, and how it came about.
struct Node {
    way: Way,
    t: ExerciseTime,
}

/// A state that is still to be looked at.
struct Waiting<'a> {
    state: State,
    open: Open<'a>,
}

struct Search<'a> {
    skeleton: &'a Skeleton,
    outlook: Outlook<'a>,
    table: Table<'a>,
    acts: Acts<'a>,
    witness: Witness<'a>,
    end: ExerciseTime,
    situations_max: usize,
    nodes: Vec<Node>,
    seen: IndexSet<Key>,
    /// What is still to be looked at: what takes the fewest acts first, then the earliest. Where
    /// the bound is reached, plays of few acts have all been looked at.
    queue: BinaryHeap<Reverse<(u32, ExerciseTime, usize)>>,
    /// The states of what is in the queue.
    states: BTreeMap<usize, Waiting<'a>>,
    stopped: bool,
}

impl<'a> Search<'a> {
    fn over(
        exercise: &'a Exercise,
        skeleton: &'a Skeleton,
        situations_max: usize,
        detail: Detail,
    ) -> Self {
        let end = ExerciseTime::START + exercise.clock.length;
        Self {
            skeleton,
            outlook: Outlook::of(exercise, skeleton, detail),
            table: Table::of(skeleton),
            acts: Acts::of(&skeleton.exercise),
            witness: Witness::of(exercise, &skeleton.exercise, end),
            end,
            situations_max,
            nodes: vec![],
            seen: IndexSet::new(),
            queue: BinaryHeap::new(),
            states: BTreeMap::new(),
            stopped: false,
        }
    }

    fn run(&mut self) {
        let way = Way::default();
        let first = self.table.started(&mut |state| self.witness.see(state, &way));
        self.silence(&first);
        self.meet(way, first, &[]);
        let mut can = vec![];
        while let Some(Reverse((acts, t, node))) = self.queue.pop() {
            let Some(Waiting { state, open }) = self.states.remove(&node) else { continue };
            if t >= self.end {
                continue;
            }
            can.clear();
            self.acts.open(&state, &open, &mut can);
            for act in can.drain(..) {
                let way = Way { before: Some(node), act: Some(act.clone()), acts: acts + 1 };
                let mut then = state.clone();
                let witness = &mut self.witness;
                if self.table.perform(&mut then, &act, &mut |state| witness.see(state, &way)) {
                    self.meet(way, then, &open.settled);
                }
            }
            self.wait((Way { before: Some(node), act: None, acts }, state), open);
        }
    }

    /// The play in which nobody does anything is looked at to its end, whatever the bound.
    fn silence(&mut self, first: &State) {
        let mut state = first.clone();
        while state.t < self.end {
            let next = self.table.next_time(&state, self.end);
            let (witness, way) = (&mut self.witness, Way::default());
            self.table.wait(&mut state, next, &mut |state| witness.see(state, &way));
        }
    }

    /// Lets time pass until something is different: what people could do before, and what would
    /// follow from it, is the same as it was, and nothing counts from when they do it.
    fn wait(&mut self, (way, mut state): (Way, State), open: Open<'a>) {
        let exercise = &self.skeleton.exercise;
        let before = Key::whenever(&state, exercise, &open);
        let remembers = self.outlook.remembers(&state, &open);
        let (mut could, mut can) = (vec![], vec![]);
        self.acts.open(&state, &open, &mut could);
        let mut settled = open.settled;
        while state.t < self.end {
            let next = self.table.next_time(&state, self.end);
            let witness = &mut self.witness;
            self.table.wait(&mut state, next, &mut |state| witness.see(state, &way));
            let open = self.outlook.open(&state, &settled);
            can.clear();
            self.acts.open(&state, &open, &mut can);
            let differs = Key::whenever(&state, exercise, &open) != before || can != could;
            settled = open.settled;
            if differs || remembers {
                break;
            }
        }
        self.meet(way, state, &settled);
    }

    /// Puts a state in the queue, unless its like is known.
    fn meet(&mut self, way: Way, state: State, settled: &[Option<bool>]) {
        let open = self.outlook.open(&state, settled);
        let key = Key::of(&state, &self.skeleton.exercise, &open);
        let node = self.nodes.len();
        // Who came to a situation first came over no more acts.
        if self.seen.contains(&key) {
            return;
        }
        if node >= self.situations_max {
            self.stopped = true;
            return;
        }
        self.seen.insert(key);
        self.queue.push(Reverse((way.acts, state.t, node)));
        self.nodes.push(Node { way, t: state.t });
        self.states.insert(node, Waiting { state, open });
    }

    fn found(self) -> Explored {
        let play = |way: &Way, at: ExerciseTime| self.play(way, at);
        let witness = &self.witness;
        let mut endings: Vec<_> = witness
            .endings
            .iter()
            .map(|(branches, way)| Ending { branches: branches.clone(), play: play(way, self.end) })
            .collect();
        endings.sort_by_key(|ending| ending.play.steps.len());
        let mut injects = BTreeMap::new();
        let mut soonest = BTreeMap::new();
        for (id, (way, at), earliest) in witness.injects() {
            injects.insert(id.clone(), play(&way, at));
            soonest.insert(id, earliest);
        }
        let shortest = |seen: &Seen| play(&seen.shortest.0, seen.shortest.1);
        let branches = witness.branches.iter().map(|(id, seen)| (id.clone(), shortest(seen)));
        let decisions = witness.opened().map(|(id, seen)| (id.clone(), shortest(seen)));
        Explored {
            situations: self.seen.len(),
            stopped: self.stopped,
            endings,
            injects,
            soonest,
            branches: branches.collect(),
            decisions: decisions.collect(),
            conditions: witness.conditions().collect(),
        }
    }

    fn play(&self, way: &Way, at: ExerciseTime) -> Play {
        let mut steps = vec![];
        let (mut way, mut t) = (way, at);
        loop {
            let before = way.before.map(|node| &self.nodes[node]);
            if let Some(act) = &way.act {
                // An act is done when the situation before it stands.
                t = before.map_or(t, |node| node.t);
                steps.push(Step { t, act: act.clone() });
            }
            let Some(node) = before else { break };
            way = &node.way;
        }
        steps.reverse();
        Play { steps, at }
    }
}
