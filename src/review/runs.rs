//! What many sessions of one exercise came to: what was reached in how many of them, and how each
//! measure spreads over them.
//!
//! It is there for the author of an exercise that bots rehearsed. Nothing here orders sessions.

mod spread;
mod tally;

pub use spread::{SPREAD_RUNS_MIN, Spread, SpreadOf};
pub use tally::{Ended, Tally};

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::exercise::{
    BranchId, Choice, ChoiceId, DecisionId, Exercise, InjectId, InjectKind, ObjectiveId, Timing,
};

use spread::Spreads;

/// In how many runs something came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    pub runs: usize,
    /// The seed of the first of them: what plays it again.
    pub first_seed: Option<u64>,
}

/// Something of the exercise, and in how many runs it came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reached<I> {
    pub id: I,
    #[serde(flatten)]
    pub count: Count,
    /// Its author leaves it to control's hand, or to an effect.
    pub by_control: bool,
}

/// How a decision ended, in how many runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecisionRuns {
    pub id: DecisionId,
    pub by_control: bool,
    pub opened: Count,
    /// Every option, in the author's order.
    pub options: Vec<OptionRuns>,
    /// An answer of the table's own.
    pub other: Count,
    pub lapsed: Count,
    /// Opened, and not settled by the end.
    pub unsettled: Count,
}

/// An option that was decided on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OptionRuns {
    pub id: ChoiceId,
    #[serde(flatten)]
    pub count: Count,
}

/// A set of branches that were taken by the end, and in how many runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndingRuns {
    pub branches: Vec<BranchId>,
    #[serde(flatten)]
    pub count: Count,
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
    injects: BTreeMap<InjectId, Count>,
    branches: BTreeMap<BranchId, Count>,
    objectives: BTreeMap<ObjectiveId, Count>,
    decisions: Vec<DecisionRuns>,
    endings: BTreeMap<BTreeSet<BranchId>, Count>,
    spreads: Spreads,
}

impl Count {
    fn one_more(&mut self, seed: u64) {
        self.runs += 1;
        self.first_seed.get_or_insert(seed);
    }
}

impl DecisionRuns {
    /// Runs in which it was opened and nobody decided: it lapsed, or stood open at the end.
    pub fn undecided(&self) -> usize {
        self.lapsed.runs + self.unsettled.runs
    }

    fn add(&mut self, ended: &Ended, seed: u64) {
        let how = match ended {
            Ended::NotOpened => return,
            Ended::Option(id) => {
                let option = self.options.iter_mut().find(|option| option.id == *id);
                option.map(|option| &mut option.count)
            }
            Ended::Other => Some(&mut self.other),
            Ended::Lapsed => Some(&mut self.lapsed),
            Ended::Unsettled => Some(&mut self.unsettled),
        };
        if let Some(count) = how {
            count.one_more(seed);
        }
        self.opened.one_more(seed);
    }
}

impl<'a> Runs<'a> {
    pub fn new(exercise: &'a Exercise) -> Self {
        let option =
            |choice: &Choice| OptionRuns { id: choice.id.clone(), count: Count::default() };
        let decisions = exercise.decisions.values().map(|meant| DecisionRuns {
            id: meant.id.clone(),
            by_control: meant.opens == Timing::Control,
            opened: Count::default(),
            options: meant.choices.iter().map(option).collect(),
            other: Count::default(),
            lapsed: Count::default(),
            unsettled: Count::default(),
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

    /// Counts one more; `seed` is what plays it again.
    pub fn add(&mut self, seed: u64, tally: Tally) {
        self.played += 1;
        self.ended += usize::from(tally.came_to_endex);
        for id in tally.injects {
            self.injects.entry(id).or_default().one_more(seed);
        }
        for id in &tally.branches {
            self.branches.entry(id.clone()).or_default().one_more(seed);
        }
        self.endings.entry(tally.branches).or_default().one_more(seed);
        for id in tally.objectives {
            self.objectives.entry(id).or_default().one_more(seed);
        }
        for (counted, ended) in self.decisions.iter_mut().zip(&tally.decisions) {
            counted.add(ended, seed);
        }
        self.spreads.add(&tally.figures);
    }

    /// How many were counted.
    pub fn count(&self) -> usize {
        self.played
    }

    /// What they came to so far.
    pub fn summary(&self) -> Summary {
        let exercise = self.exercise;
        let sent = exercise.injects.values().filter(|meant| meant.kind != InjectKind::Expected);
        let injects = sent.map(|meant| Reached {
            by_control: meant.timing == Timing::Control,
            ..reached(&meant.id, &self.injects)
        });
        let mut endings: Vec<EndingRuns> = self
            .endings
            .iter()
            .map(|(branches, count)| EndingRuns {
                branches: branches.iter().cloned().collect(),
                count: *count,
            })
            .collect();
        endings.sort_by_key(|ending| std::cmp::Reverse(ending.count.runs));
        Summary {
            runs: self.played,
            ended: self.ended,
            injects: injects.collect(),
            branches: exercise.branches.keys().map(|id| reached(id, &self.branches)).collect(),
            decisions: self.decisions.clone(),
            objectives: exercise
                .objectives
                .keys()
                .map(|id| reached(id, &self.objectives))
                .collect(),
            endings,
            measures: self.spreads.spreads(),
        }
    }
}

fn reached<I: Clone + Ord>(id: &I, counts: &BTreeMap<I, Count>) -> Reached<I> {
    let count = counts.get(id).copied().unwrap_or_default();
    Reached { id: id.clone(), count, by_control: false }
}
