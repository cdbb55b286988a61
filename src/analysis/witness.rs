//! What comes about on the way, and over which acts first.

use std::collections::{BTreeMap, BTreeSet};

use crate::exercise::{
    BranchId, Condition, DecisionId, Exercise, ExerciseTime, Inject, InjectId, InjectKind, MoveId,
    Span, Timing, Trigger,
};
use crate::session::{Life, Present, State, condition};

use super::act::Act;
use super::explore::{Place, Truth};
use super::outlook::Waiting;
use super::skeleton::{Owner, conditions};
use super::things::Things;
use super::touch::Touch;

/// How a state came about: an act in a situation, or time.
#[derive(Clone, Debug, Default)]
pub(super) struct Way {
    pub(super) before: Option<usize>,
    pub(super) act: Option<Act>,
    /// How many acts there are on all of it.
    pub(super) acts: u32,
}

/// A way, and when it gets there.
pub(super) type Reached = (Way, ExerciseTime);

/// How something came about.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// Over the fewest acts; of several such ways, the earliest.
    pub(super) shortest: Reached,
    /// At the earliest; of several such ways, that with the fewest acts.
    pub(super) earliest: Reached,
}

impl Seen {
    fn by(way: &Way, at: ExerciseTime) -> Self {
        Self { shortest: (way.clone(), at), earliest: (way.clone(), at) }
    }

    fn again(&mut self, way: &Way, at: ExerciseTime) {
        if self.is_shorter(way, at) {
            self.shortest = (way.clone(), at);
        }
        if self.is_earlier(way, at) {
            self.earliest = (way.clone(), at);
        }
    }

    fn is_shorter(&self, way: &Way, at: ExerciseTime) -> bool {
        (way.acts, at) < (self.shortest.0.acts, self.shortest.1)
    }

    fn is_earlier(&self, way: &Way, at: ExerciseTime) -> bool {
        (at, way.acts) < (self.earliest.1, self.earliest.0.acts)
    }

    fn is_bettered(&self, way: &Way, at: ExerciseTime) -> bool {
        self.is_shorter(way, at) || self.is_earlier(way, at)
    }

    /// The same, so much later.
    fn after(self, delay: Span) -> Self {
        let later = |(way, at): Reached| (way, at + delay);
        Self { shortest: later(self.shortest), earliest: later(self.earliest) }
    }

    /// The shortest way that comes before `end`, if one does.
    fn until(&self, end: ExerciseTime) -> Option<&Reached> {
        [&self.shortest, &self.earliest].into_iter().find(|(_, at)| *at <= end)
    }
}

/// A condition and what has been seen of it.
struct Watched<'a> {
    place: Place,
    waiting: Waiting,
    condition: &'a Condition,
    reader: Touch,
    truth: Truth,
    /// How it came true.
    seen: Option<Seen>,
}

/// How an inject came about.
#[derive(Default)]
struct InjectSeen {
    /// It fell due or went out.
    out: Option<Seen>,
    released: Option<Seen>,
}

/// How a decision came about.
#[derive(Default)]
struct DecisionSeen {
    opened: Option<Seen>,
    revealed: Option<Seen>,
    decided: Option<Seen>,
}

/// Sees every state of an exploration.
pub(super) struct Witness<'a> {
    /// As its author wrote it.
    exercise: &'a Exercise,
    skeleton: &'a Exercise,
    end: ExerciseTime,
    watched: Vec<Watched<'a>>,
    /// By the numbers that injects and decisions have in what is explored.
    injects: Vec<InjectSeen>,
    decisions: Vec<DecisionSeen>,
    pub(super) branches: BTreeMap<BranchId, Seen>,
    began: BTreeMap<MoveId, Seen>,
    pub(super) endings: BTreeMap<BTreeSet<BranchId>, Way>,
}

impl<'a> Witness<'a> {
    pub(super) fn of(
        exercise: &'a Exercise,
        skeleton: &'a Exercise,
        end: ExerciseTime,
        things: &Things<'_>,
    ) -> Self {
        let all = conditions(exercise).zip(things.conditions());
        let watched = all.map(|((owner, condition), reader)| Watched {
            place: place(owner, exercise),
            waiting: Waiting::of(owner, skeleton),
            condition,
            reader: *reader,
            truth: Truth::default(),
            seen: None,
        });
        Self {
            exercise,
            skeleton,
            end,
            watched: watched.collect(),
            injects: skeleton.injects.values().map(|_| InjectSeen::default()).collect(),
            decisions: skeleton.decisions.values().map(|_| DecisionSeen::default()).collect(),
            branches: BTreeMap::new(),
            began: BTreeMap::new(),
            endings: BTreeMap::new(),
        }
    }

    /// Sees a state to which a step on `way` has led, and what it has touched: of everything else
    /// there is no news.
    pub(super) fn see(&mut self, state: &State, way: &Way, touch: Touch) {
        let present = Present { state, exercise: self.skeleton, t: state.t };
        for watched in &mut self.watched {
            // Asking is dear: only what would be news is asked.
            if !watched.reader.meets(touch) {
                continue;
            }
            let known = watched.seen.as_ref().is_some_and(|seen| !seen.is_bettered(way, state.t));
            if known && watched.truth.ever_false {
                continue;
            }
            if watched.waiting.is_over(state, self.skeleton) {
                continue;
            }
            if !condition::holds(watched.condition, &present) {
                watched.truth.ever_false = true;
                continue;
            }
            watched.truth.ever_true = true;
            see(&mut watched.seen, way, state.t);
        }
        for (seen, inject) in self.injects.iter_mut().zip(state.injects.values()) {
            let out = matches!(inject.life, Life::Released | Life::Closed | Life::Recalled);
            if out || inject.due.is_some() {
                see(&mut seen.out, way, state.t);
            }
            if out {
                see(&mut seen.released, way, state.t);
            }
        }
        for id in state.branches.keys() {
            note(&mut self.branches, id, way, state.t);
        }
        for id in state.moves.keys() {
            note(&mut self.began, id, way, state.t);
        }
        for (seen, decision) in self.decisions.iter_mut().zip(state.decisions.values()) {
            if decision.opened_at.is_some() {
                see(&mut seen.opened, way, state.t);
            }
            if decision.revealed_at.is_some() {
                see(&mut seen.revealed, way, state.t);
            }
            if decision.settled.is_some() {
                see(&mut seen.decided, way, state.t);
            }
        }
        if state.t >= self.end {
            let branches: BTreeSet<_> = state.branches.keys().cloned().collect();
            let known = self.endings.entry(branches).or_insert_with(|| way.clone());
            if known.acts > way.acts {
                *known = way.clone();
            }
        }
    }

    pub(super) fn conditions(&self) -> impl Iterator<Item = (Place, Truth)> {
        self.watched.iter().map(|watched| (watched.place.clone(), watched.truth))
    }

    /// Every inject that can fall due by the end, how, and when at the earliest.
    pub(super) fn injects(&self) -> impl Iterator<Item = (InjectId, Reached, ExerciseTime)> {
        let all = self.exercise.injects.values();
        all.filter_map(|inject| {
            let known = self.inject(&inject.id);
            let mut seen = known.and_then(|it| it.out.clone());
            if let Some((way, at)) = known.and(sent_by_control(inject)) {
                see(&mut seen, &way, at);
            }
            let seen = seen.or_else(|| self.due(&inject.id, &inject.timing))?;
            Some((inject.id.clone(), seen.until(self.end)?.clone(), seen.earliest.1))
        })
    }

    /// Every decision that can open, and how.
    pub(super) fn opened(&self) -> impl Iterator<Item = (&DecisionId, &Seen)> {
        let decisions = self.skeleton.decisions.keys().zip(&self.decisions);
        decisions.filter_map(|(id, seen)| Some((id, seen.opened.as_ref()?)))
    }

    fn inject(&self, id: &InjectId) -> Option<&InjectSeen> {
        self.injects.get(self.skeleton.injects.get_index_of(id)?)
    }

    fn decision(&self, id: &DecisionId) -> Option<&DecisionSeen> {
        self.decisions.get(self.skeleton.decisions.get_index_of(id)?)
    }

    /// How something with this time falls due, when it was left out of the exploration.
    fn due(&self, id: &InjectId, timing: &Timing) -> Option<Seen> {
        match timing {
            Timing::At(at) => Some(Seen::by(&Way::default(), *at)),
            Timing::After { event, delay } => Some(self.happened(event)?.after(*delay)),
            Timing::When(_) => {
                let place = Place::Inject(id.clone());
                self.watched.iter().find(|it| it.place == place)?.seen.clone()
            }
            Timing::Control => None,
        }
    }

    fn happened(&self, trigger: &Trigger) -> Option<Seen> {
        match trigger {
            Trigger::Released(id) => self.inject(id)?.released.clone(),
            Trigger::Opened(id) => self.decision(id)?.opened.clone(),
            Trigger::Revealed(id) => self.decision(id)?.revealed.clone(),
            Trigger::Decided(id) => self.decision(id)?.decided.clone(),
            Trigger::MoveBegan(id) => self.began.get(id).cloned(),
            Trigger::BranchTaken(id) => self.branches.get(id).cloned(),
        }
    }
}

/// What waits for control's key alone can be sent at any time; where nothing hangs on it, nobody
/// tries.
fn sent_by_control(inject: &Inject) -> Option<Reached> {
    let can = inject.timing == Timing::Control && inject.kind != InjectKind::Expected;
    let act = Act::Release { inject: inject.id.clone() };
    can.then(|| (Way { before: None, act: Some(act), acts: 1 }, ExerciseTime::START))
}

fn see(known: &mut Option<Seen>, way: &Way, at: ExerciseTime) {
    match known {
        Some(seen) => seen.again(way, at),
        None => *known = Some(Seen::by(way, at)),
    }
}

fn note<Id: Ord + Clone>(known: &mut BTreeMap<Id, Seen>, id: &Id, way: &Way, at: ExerciseTime) {
    match known.get_mut(id) {
        Some(seen) => seen.again(way, at),
        None => {
            known.insert(id.clone(), Seen::by(way, at));
        }
    }
}

fn place(owner: Owner<'_>, exercise: &Exercise) -> Place {
    match owner {
        Owner::Branch(id) => Place::Branch(id.clone()),
        Owner::Inject(id) => Place::Inject(id.clone()),
        Owner::Decision(decision) => Place::Decision(decision.id.clone()),
        Owner::Task(id) => Place::Task(id.clone()),
        Owner::Forecast(id) => Place::Forecast(id.clone()),
        Owner::Line(line) => {
            let lines = &exercise.faulty_lines;
            Place::Line(lines.iter().position(|other| other == line).unwrap_or(lines.len()))
        }
    }
}
