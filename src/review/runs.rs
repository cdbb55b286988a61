//! What many sessions of one exercise came to: what was reached in how many of them, and how each
//! measure spreads over them.
//!
//! It is there for the author of an exercise that bots rehearsed. Nothing here orders sessions.

mod spread;

pub use spread::{SPREAD_RUNS_MIN, Spread, SpreadOf};

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::exercise::{
    BranchId, ChoiceId, DecisionId, Exercise, InjectId, InjectKind, ObjectiveId, Timing,
};
use crate::session::{Chosen, Event, Record, Settlement, WorldEvent};

use super::{Aar, DecisionReview, InjectReview};
use spread::Spreads;

/// Something of the exercise, and in how many runs it came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reached<I> {
    pub id: I,
    pub runs: usize,
    /// Its author leaves it to control's hand, or to an effect.
    pub by_control: bool,
}

/// How a decision ended, in how many runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecisionRuns {
    pub id: DecisionId,
    pub by_control: bool,
    pub opened: usize,
    /// Every option, in the author's order.
    pub options: Vec<(ChoiceId, usize)>,
    /// An answer of the table's own.
    pub other: usize,
    pub lapsed: usize,
    /// Opened, and not settled by the end.
    pub unsettled: usize,
}

/// A set of branches that were taken by the end, and in how many runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndingRuns {
    pub branches: Vec<BranchId>,
    pub runs: usize,
}

/// What the runs came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    pub runs: usize,
    /// Those that came to ENDEX.
    pub ended: usize,
    /// Every inject that can be sent.
    pub injects: Vec<Reached<InjectId>>,
    pub branches: Vec<Reached<BranchId>>,
    pub decisions: Vec<DecisionRuns>,
    /// Reached where an inject, a decision or a forecast of it came before a ministry.
    pub objectives: Vec<Reached<ObjectiveId>>,
    /// The one that came about most often first.
    pub endings: Vec<EndingRuns>,
    pub measures: Vec<Spread>,
}

/// The runs as they are counted.
#[derive(Clone, Debug)]
pub struct Runs<'a> {
    exercise: &'a Exercise,
    played: usize,
    ended: usize,
    injects: BTreeMap<InjectId, usize>,
    branches: BTreeMap<BranchId, usize>,
    objectives: BTreeMap<ObjectiveId, usize>,
    decisions: Vec<DecisionRuns>,
    endings: BTreeMap<BTreeSet<BranchId>, usize>,
    spreads: Spreads,
}

impl<'a> Runs<'a> {
    pub fn new(exercise: &'a Exercise) -> Self {
        let decisions = exercise.decisions.values().map(|meant| DecisionRuns {
            id: meant.id.clone(),
            by_control: meant.opens == Timing::Control,
            opened: 0,
            options: meant.choices.iter().map(|choice| (choice.id.clone(), 0)).collect(),
            other: 0,
            lapsed: 0,
            unsettled: 0,
        });
        Self {
            exercise,
            played: 0,
            ended: 0,
            injects: BTreeMap::new(),
            branches: BTreeMap::new(),
            objectives: BTreeMap::new(),
            decisions: decisions.collect(),
            endings: BTreeMap::new(),
            spreads: Spreads::default(),
        }
    }

    /// Counts one more.
    pub fn add(&mut self, records: &[Record], aar: &Aar) {
        self.played += 1;
        self.ended += usize::from(aar.overview.ended.is_some());
        let out: Vec<&InjectReview> =
            aar.injects.iter().filter(|inject| inject.released.is_some()).collect();
        for inject in &out {
            *self.injects.entry(inject.id.clone()).or_default() += 1;
        }
        let branches = branches(records);
        for branch in &branches {
            *self.branches.entry(branch.clone()).or_default() += 1;
        }
        *self.endings.entry(branches).or_default() += 1;
        for objective in objectives(self.exercise, &out, aar) {
            *self.objectives.entry(objective).or_default() += 1;
        }
        for (counted, review) in self.decisions.iter_mut().zip(&aar.decisions) {
            count_decision(counted, review);
        }
        self.spreads.add(&aar.measures);
    }

    /// What they came to so far.
    pub fn summary(&self) -> Summary {
        let exercise = self.exercise;
        let sent = exercise.injects.values().filter(|meant| meant.kind != InjectKind::Expected);
        let injects = sent.map(|meant| Reached {
            id: meant.id.clone(),
            runs: self.injects.get(&meant.id).copied().unwrap_or(0),
            by_control: meant.timing == Timing::Control,
        });
        let mut endings: Vec<EndingRuns> = self
            .endings
            .iter()
            .map(|(branches, runs)| EndingRuns {
                branches: branches.iter().cloned().collect(),
                runs: *runs,
            })
            .collect();
        endings.sort_by_key(|ending| std::cmp::Reverse(ending.runs));
        Summary {
            runs: self.played,
            ended: self.ended,
            injects: injects.collect(),
            branches: reached(exercise.branches.keys(), &self.branches),
            decisions: self.decisions.clone(),
            objectives: reached(exercise.objectives.keys(), &self.objectives),
            endings,
            measures: self.spreads.spreads(),
        }
    }
}

fn reached<'a, I: Clone + Ord + 'a>(
    all: impl Iterator<Item = &'a I>,
    counts: &BTreeMap<I, usize>,
) -> Vec<Reached<I>> {
    let counted = all.map(|id| Reached {
        id: id.clone(),
        runs: counts.get(id).copied().unwrap_or(0),
        by_control: false,
    });
    counted.collect()
}

fn branches(records: &[Record]) -> BTreeSet<BranchId> {
    let events = records.iter().flat_map(|record| &record.events);
    let taken = events.filter_map(|event| {
        let Event::World(WorldEvent::BranchTaken { branch }) = event else { return None };
        Some(branch.clone())
    });
    taken.collect()
}

fn objectives(exercise: &Exercise, out: &[&InjectReview], aar: &Aar) -> BTreeSet<ObjectiveId> {
    let injects = out.iter().filter_map(|inject| exercise.injects.get(&inject.id));
    let opened = aar.decisions.iter().filter(|decision| decision.opened.is_some());
    let decisions = opened.filter_map(|decision| exercise.decisions.get(&decision.id));
    let forecasts = aar.forecasts.iter().filter_map(|it| exercise.forecasts.get(&it.id));
    injects
        .flat_map(|inject| &inject.objectives)
        .chain(decisions.flat_map(|decision| &decision.objectives))
        .chain(forecasts.flat_map(|forecast| &forecast.objectives))
        .cloned()
        .collect()
}

fn count_decision(counted: &mut DecisionRuns, review: &DecisionReview) {
    if review.opened.is_none() {
        return;
    }
    counted.opened += 1;
    let Some(settled) = &review.settled else {
        counted.unsettled += 1;
        return;
    };
    match &settled.chosen {
        Some(Chosen::Option(id)) => {
            let option = counted.options.iter_mut().find(|(option, _)| option == id);
            if let Some((_, runs)) = option {
                *runs += 1;
            }
        }
        Some(Chosen::Other(_)) => counted.other += 1,
        None => counted.lapsed += usize::from(settled.settlement == Settlement::Lapsed),
    }
}
