//! The exploration: each situation once, those over the fewest acts first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use indexmap::IndexSet;

use crate::exercise::{BranchId, DecisionId, Exercise, ExerciseTime, ForecastId, InjectId, TaskId};
use crate::session::{Event, State, Subject};

use super::act::{Act, Acts};
use super::key::Key;
use super::open::Open;
use super::outlook::{Detail, Outlook};
use super::play::{Play, Step};
use super::skeleton::Skeleton;
use super::sleep::{Asleep, Number, Taken};
use super::table::{Onlooker, Table};
use super::things::Things;
use super::touch::Touch;
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
    /// It stopped, at its bound or because it was told to: what was not found may still be there.
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

/// The same, as long as `goes_on` says so of how many situations were found until then.
pub fn explore_while(
    exercise: &Exercise,
    situations_max: usize,
    goes_on: impl FnMut(usize) -> bool,
) -> Explored {
    search(exercise, situations_max, Detail::Open, goes_on)
}

/// The same, telling situations apart by so much.
pub fn explore_in(exercise: &Exercise, situations_max: usize, detail: Detail) -> Explored {
    search(exercise, situations_max, detail, |_| true)
}

fn search(
    exercise: &Exercise,
    situations_max: usize,
    detail: Detail,
    goes_on: impl FnMut(usize) -> bool,
) -> Explored {
    let skeleton = Skeleton::of(exercise);
    let mut search = Search::over(exercise, &skeleton, situations_max, detail);
    search.run(goes_on);
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
    asleep: Asleep,
}

struct Search<'a> {
    skeleton: &'a Skeleton,
    outlook: Outlook<'a>,
    things: Things<'a>,
    table: Table<'a>,
    acts: Acts<'a>,
    witness: Witness<'a>,
    end: ExerciseTime,
    situations_max: usize,
    nodes: Vec<Node>,
    seen: IndexSet<Key>,
    /// Every act that was met, by its number.
    numbers: IndexSet<Act>,
    /// What is still to be looked at: what takes the fewest acts first, then the earliest. Where
    /// the bound is reached, plays of few acts have all been looked at.
    queue: BinaryHeap<Reverse<(u32, ExerciseTime, usize)>>,
    /// The states of what is in the queue.
    states: BTreeMap<usize, Box<Waiting<'a>>>,
    stopped: bool,
}

/// Sees what comes of a step: for the witness, and for what the step touches.
struct Watch<'s, 'a> {
    witness: &'s mut Witness<'a>,
    things: &'s Things<'a>,
    way: &'s Way,
    asking: Touch,
    touch: Touch,
}

impl Onlooker for Watch<'_, '_> {
    fn see(&mut self, state: &State, events: &[Event]) {
        let touched = events.iter().map(|event| self.things.touched(event, self.asking));
        self.touch.add(touched.collect());
        self.witness.see(state, self.way, self.touch);
    }

    fn may_be_due(&self, subject: Subject) -> bool {
        // When time has passed, anything can be.
        self.way.act.is_none() || self.things.wakes(subject, self.touch)
    }
}

impl<'s, 'a> Watch<'s, 'a> {
    /// Watches a step on `way`, where so much is `asking`.
    fn over(
        (witness, things): (&'s mut Witness<'a>, &'s Things<'a>),
        way: &'s Way,
        asking: Touch,
    ) -> Self {
        Self { witness, things, way, asking, touch: Touch::NOTHING }
    }

    /// Watches as if everything were touched and asked for.
    fn of_all(who: (&'s mut Witness<'a>, &'s Things<'a>), way: &'s Way) -> Self {
        Self { touch: Touch::EVERYTHING, ..Self::over(who, way, Touch::EVERYTHING) }
    }
}

impl<'a> Search<'a> {
    fn over(
        exercise: &'a Exercise,
        skeleton: &'a Skeleton,
        situations_max: usize,
        detail: Detail,
    ) -> Self {
        let end = ExerciseTime::START + exercise.clock.length;
        let things = Things::of(exercise, &skeleton.exercise);
        Self {
            skeleton,
            outlook: Outlook::of(exercise, skeleton, detail, &things),
            table: Table::of(skeleton),
            acts: Acts::of(&skeleton.exercise),
            witness: Witness::of(exercise, &skeleton.exercise, end, &things),
            things,
            end,
            situations_max,
            nodes: vec![],
            seen: IndexSet::new(),
            numbers: IndexSet::new(),
            queue: BinaryHeap::new(),
            states: BTreeMap::new(),
            stopped: false,
        }
    }

    fn run(&mut self, mut goes_on: impl FnMut(usize) -> bool) {
        let way = Way::default();
        let mut watch = Watch::of_all((&mut self.witness, &self.things), &way);
        let first = self.table.started(&mut watch);
        self.silence(&first);
        let open = self.outlook.first(&first);
        self.meet(way, first, open, Asleep::default());
        while let Some(Reverse((acts, t, node))) = self.queue.pop() {
            if !goes_on(self.nodes.len()) {
                self.stopped = true;
                break;
            }
            let Some(waiting) = self.states.remove(&node) else { continue };
            if t < self.end {
                self.look((acts, node), *waiting);
            }
        }
    }

    /// Takes every step from a situation but those that sleep: time first, then the acts in the
    /// order of their numbers.
    fn look(&mut self, (acts, node): (u32, usize), Waiting { state, open, asleep }: Waiting<'a>) {
        let mut can = vec![];
        self.acts.open(&state, &open, &mut can);
        let mut taken = vec![];
        if !asleep.has(Number::TIME) {
            let way = Way { before: Some(node), act: None, acts };
            taken.push(self.wait(way, (state.clone(), &can), &open, &asleep));
        }
        let mut can: Vec<_> = can.into_iter().map(|act| (self.number(&act), act)).collect();
        can.sort_unstable();
        for (step, act) in can.into_iter().filter(|(step, _)| !asleep.has(*step)) {
            let way = Way { before: Some(node), act: Some(act.clone()), acts: acts + 1 };
            let mut then = state.clone();
            let who = (&mut self.witness, &self.things);
            let mut watch = Watch::over(who, &way, open.asking);
            if self.table.perform(&mut then, &act, &mut watch) {
                let step = Taken { step, touch: watch.touch };
                let asleep = slept((&asleep, &taken), step, &open);
                let open = self.outlook.open(&then, &open, step.touch);
                self.meet(way, then, open, asleep);
                taken.push(step);
            }
        }
    }

    fn number(&mut self, act: &Act) -> Number {
        let known = self.numbers.get_index_of(act);
        let number = known.unwrap_or_else(|| self.numbers.insert_full(act.clone()).0);
        Number(u32::try_from(number + 1).expect("a file has fewer acts than that"))
    }

    /// The play in which nobody does anything is looked at to its end, whatever the bound.
    fn silence(&mut self, first: &State) {
        let (mut state, way) = (first.clone(), Way::default());
        while state.t < self.end {
            let next = self.table.next_time(&state, self.end);
            let mut watch = Watch::of_all((&mut self.witness, &self.things), &way);
            self.table.wait(&mut state, next, &mut watch);
        }
    }

    /// Lets time pass until something is different: what people could do before, and what would
    /// follow from it, is the same as it was, and nothing counts from when they do it.
    fn wait(
        &mut self,
        way: Way,
        (mut state, could): (State, &[Act]),
        open: &Open<'a>,
        asleep: &Asleep,
    ) -> Taken {
        let exercise = &self.skeleton.exercise;
        let before = Key::whenever(&state, exercise, open);
        let remembers = self.outlook.remembers(&state, open);
        let mut can = vec![];
        let mut touch = Touch::NOTHING;
        let mut then = None;
        while state.t < self.end {
            let next = self.table.next_time(&state, self.end);
            touch.add(self.things.turned(state.t, next, open.asking));
            let who = (&mut self.witness, &self.things);
            let mut watch = Watch::over(who, &way, open.asking);
            watch.touch = touch;
            self.table.wait(&mut state, next, &mut watch);
            touch = watch.touch;
            let now = self.outlook.open(&state, then.as_ref().unwrap_or(open), touch);
            can.clear();
            self.acts.open(&state, &now, &mut can);
            let differs = Key::whenever(&state, exercise, &now) != before || can != could;
            then = Some(now);
            if differs || remembers {
                break;
            }
        }
        // Nothing is done at the end, and what counts from when it is done is not the same later.
        if remembers || state.t >= self.end {
            touch = Touch::EVERYTHING;
        }
        let step = Taken { step: Number::TIME, touch };
        let asleep = slept((asleep, &[]), step, open);
        let then = then.expect("a situation before the end has a time after it");
        self.meet(way, state, then, asleep);
        step
    }

    /// Puts a state in the queue, unless its like is known.
    fn meet(&mut self, way: Way, state: State, open: Open<'a>, asleep: Asleep) {
        let key = Key::of(&state, &self.skeleton.exercise, &open);
        let node = self.nodes.len();
        // Who came to a situation first came over no more acts.
        if let Some(known) = self.seen.get_index_of(&key) {
            // What sleeps was taken on a way of as many acts.
            let same = self.nodes[known].way.acts == way.acts;
            if let Some(waiting) = self.states.get_mut(&known).filter(|_| same) {
                waiting.asleep.keep(&asleep);
            }
            return;
        }
        if node >= self.situations_max {
            self.stopped = true;
            return;
        }
        self.seen.insert(key);
        self.queue.push(Reverse((way.acts, state.t, node)));
        self.nodes.push(Node { way, t: state.t });
        self.states.insert(node, Box::new(Waiting { state, open, asleep }));
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

/// What sleeps after a step. Where everything is told apart, everything is tried.
fn slept((asleep, taken): (&Asleep, &[Taken]), step: Taken, open: &Open<'_>) -> Asleep {
    match open.detail {
        Detail::Open => asleep.after(taken, step, open.live),
        Detail::Whole => Asleep::default(),
    }
}
