//! What the course of an exercise depends on, and nothing else.
//!
//! An inject that nothing reads, counts from, offers or skips, and that carries no fact of which a
//! condition asks, changes no play: it is left out of what is explored, and so are tasks and
//! forecasts. Whether such a thing can come about is read off the situations instead. Texts are
//! left out too.

use std::collections::BTreeSet;

use crate::exercise::{
    BranchId, Condition, ConditionEvent, Decision, Effect, Exercise, ExerciseTime, FactId,
    FaultyLine, ForecastId, Inject, InjectId, MoveId, Passage, ReadSet, Role, Span, TaskId, Text,
    Timing, Trigger,
};

/// An exercise reduced to what its course depends on.
pub(super) struct Skeleton {
    pub(super) exercise: Exercise,
    /// All that conditions read.
    pub(super) reads: ReadSet,
    /// When control begins each move, where anything depends on it: one after the other, as long
    /// as each is planned.
    pub(super) moves: Vec<(ExerciseTime, MoveId)>,
    /// What something is timed by, what was left out included.
    pub(super) triggers: BTreeSet<Trigger>,
    /// From when a delay or a deadline leads to the very turn of a condition.
    pub(super) approaches: BTreeSet<ExerciseTime>,
}

impl Skeleton {
    pub(super) fn of(exercise: &Exercise) -> Self {
        let reads = reads(exercise);
        let depends = Dependence::of(exercise, &reads);
        let moves = if depends.on_moves { move_starts(exercise) } else { vec![] };
        let kept = exercise.injects.values().filter(|inject| depends.on(inject));
        let kept = kept.map(|inject| (inject.id.clone(), bare_inject(inject))).collect();
        let mut bare = exercise.clone();
        bare.injects = kept;
        bare.decisions.values_mut().for_each(strip_decision);
        bare.answers.retain(|_, answer| carries(&answer.passages, &depends.facts));
        for answer in bare.answers.values_mut() {
            answer.about = Text::default();
            answer.passages = answer.passages.iter().map(bare_passage).collect();
        }
        for cell in bare.cells.values_mut() {
            cell.seats.retain(|seat| seat.role == Role::Lead);
        }
        bare.tasks.clear();
        bare.forecasts.clear();
        bare.facts.retain(|id, _| depends.facts.contains(id));
        bare.probes.clear();
        bare.norms.clear();
        bare.objectives.clear();
        bare.hot_wash.clear();
        let approaches = approaches(&bare, &reads);
        Self { exercise: bare, reads, moves, triggers: triggers(exercise), approaches }
    }
}

/// Every condition of an exercise, with what it belongs to.
pub(super) fn conditions(exercise: &Exercise) -> impl Iterator<Item = (Owner<'_>, &Condition)> {
    fn when(timing: &Timing) -> Option<&Condition> {
        match timing {
            Timing::When(condition) => Some(condition),
            Timing::At(_) | Timing::After { .. } | Timing::Control => None,
        }
    }
    let branches = exercise.branches.values().map(|it| (Owner::Branch(&it.id), &it.when));
    let injects =
        exercise.injects.values().filter_map(|it| Some((Owner::Inject(&it.id), when(&it.timing)?)));
    let decisions =
        exercise.decisions.values().filter_map(|it| Some((Owner::Decision(it), when(&it.opens)?)));
    let tasks =
        exercise.tasks.values().filter_map(|it| Some((Owner::Task(&it.id), when(&it.opens)?)));
    let forecasts = exercise
        .forecasts
        .values()
        .filter_map(|it| Some((Owner::Forecast(&it.id), when(&it.opens)?)));
    let lines = exercise.faulty_lines.iter().map(|it| (Owner::Line(it), &it.when));
    branches.chain(injects).chain(decisions).chain(tasks).chain(forecasts).chain(lines)
}

/// What a condition belongs to.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    Branch(&'a BranchId),
    Inject(&'a InjectId),
    Decision(&'a Decision),
    Task(&'a TaskId),
    Forecast(&'a ForecastId),
    Line(&'a FaultyLine),
}

fn reads(exercise: &Exercise) -> ReadSet {
    let mut reads = ReadSet::default();
    for (_, condition) in conditions(exercise) {
        reads.add(condition);
    }
    reads
}

/// What the course depends on.
struct Dependence {
    injects: BTreeSet<InjectId>,
    facts: BTreeSet<FactId>,
    on_moves: bool,
}

impl Dependence {
    fn of(exercise: &Exercise, reads: &ReadSet) -> Self {
        let mut own = Self { injects: [].into(), facts: [].into(), on_moves: false };
        for event in &reads.events {
            own.add_event(event);
        }
        for timing in timings(exercise) {
            own.add_timing(timing);
        }
        for effect in effects(exercise) {
            if let Effect::Offer(inject) | Effect::Skip(inject) = effect {
                own.injects.insert(inject.clone());
            }
        }
        own
    }

    fn add_event(&mut self, event: &ConditionEvent) {
        match event {
            ConditionEvent::Released(inject) | ConditionEvent::Acknowledged { inject, .. } => {
                self.injects.insert(inject.clone());
            }
            ConditionEvent::Knows { fact, .. } => {
                self.facts.insert(fact.clone());
            }
            ConditionEvent::MoveBegan(_) => self.on_moves = true,
            ConditionEvent::Opened(_)
            | ConditionEvent::Revealed(_)
            | ConditionEvent::Decided(_)
            | ConditionEvent::Lapsed(_)
            | ConditionEvent::ActedAlone { .. }
            | ConditionEvent::Chosen { .. }
            | ConditionEvent::BranchTaken(_) => {}
        }
    }

    fn add_timing(&mut self, timing: &Timing) {
        let Timing::After { event, .. } = timing else { return };
        match event {
            Trigger::Released(inject) => {
                self.injects.insert(inject.clone());
            }
            Trigger::MoveBegan(_) => self.on_moves = true,
            Trigger::Opened(_)
            | Trigger::Revealed(_)
            | Trigger::Decided(_)
            | Trigger::BranchTaken(_) => {}
        }
    }

    /// Whether the course depends on this inject.
    fn on(&self, inject: &Inject) -> bool {
        self.injects.contains(&inject.id) || carries(&inject.passages, &self.facts)
    }
}

fn carries(passages: &[Passage], facts: &BTreeSet<FactId>) -> bool {
    passages.iter().flat_map(|passage| &passage.facts).any(|fact| facts.contains(fact))
}

/// Everything that has a time, injects first.
pub(super) fn timings(exercise: &Exercise) -> impl Iterator<Item = &Timing> {
    let injects = exercise.injects.values().map(|inject| &inject.timing);
    let decisions = exercise.decisions.values().map(|decision| &decision.opens);
    let tasks = exercise.tasks.values().map(|task| &task.opens);
    let forecasts = exercise.forecasts.values().map(|forecast| &forecast.opens);
    injects.chain(decisions).chain(tasks).chain(forecasts)
}

/// All that follows from choices, lapses and branches.
pub(super) fn effects(exercise: &Exercise) -> impl Iterator<Item = &Effect> {
    let decisions = exercise.decisions.values();
    let settled = decisions.flat_map(|decision| {
        decision.choices.iter().flat_map(|choice| &choice.effects).chain(&decision.lapse.effects)
    });
    settled.chain(exercise.branches.values().flat_map(|branch| &branch.effects))
}

fn triggers(exercise: &Exercise) -> BTreeSet<Trigger> {
    let after = timings(exercise).filter_map(|timing| match timing {
        Timing::After { event, .. } => Some(event.clone()),
        Timing::At(_) | Timing::When(_) | Timing::Control => None,
    });
    after.collect()
}

fn approaches(exercise: &Exercise, reads: &ReadSet) -> BTreeSet<ExerciseTime> {
    let delays = timings(exercise).filter_map(|timing| match timing {
        Timing::After { delay, .. } => Some(*delay),
        Timing::At(_) | Timing::When(_) | Timing::Control => None,
    });
    let deadlines = exercise.decisions.values().filter_map(|it| Some(it.deadline?.within));
    let lengths: BTreeSet<Span> = delays.chain(deadlines).collect();
    let before = |turn: &ExerciseTime| {
        let starts = lengths.iter().filter_map(|length| turn.0.checked_sub(length.0));
        starts.map(ExerciseTime).collect::<Vec<_>>()
    };
    reads.turns.iter().flat_map(before).collect()
}

fn move_starts(exercise: &Exercise) -> Vec<(ExerciseTime, MoveId)> {
    let mut at = ExerciseTime::START;
    let mut starts = vec![];
    for planned in exercise.moves.values() {
        starts.push((at, planned.id.clone()));
        at = at + planned.length;
    }
    starts
}

fn bare_inject(inject: &Inject) -> Inject {
    Inject {
        title: Text::default(),
        channel: Text::default(),
        request: None,
        reply_within: None::<Span>,
        passages: inject.passages.iter().map(bare_passage).collect(),
        expected_action: None,
        notes: None,
        objectives: vec![],
        norms: vec![],
        ..inject.clone()
    }
}

fn bare_passage(passage: &Passage) -> Passage {
    Passage { text: Text::default(), facts: passage.facts.clone(), caveat: None }
}

fn strip_decision(decision: &mut Decision) {
    decision.title = Text::default();
    decision.question = Text::default();
    decision.notes = None;
    decision.lapse.text = Text::default();
    for choice in &mut decision.choices {
        choice.title = Text::default();
        choice.norms.clear();
    }
}
