//! What one session came to, as far as many of them are counted.

use std::collections::BTreeSet;

use crate::exercise::{BranchId, ChoiceId, Exercise, InjectId, ObjectiveId};
use crate::session::{Chosen, Event, Record, WorldEvent};

use super::super::measures::Figure;
use super::super::{Aar, DecisionReview, InjectReview};

/// How a decision ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    NotOpened,
    Option(ChoiceId),
    /// An answer of the table's own.
    Other,
    Lapsed,
    Unsettled,
}

/// One session.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    pub came_to_endex: bool,
    /// What went out.
    pub injects: BTreeSet<InjectId>,
    pub branches: BTreeSet<BranchId>,
    pub objectives: BTreeSet<ObjectiveId>,
    /// In the file's order.
    pub decisions: Vec<Ended>,
    pub figures: Vec<Figure>,
}

impl Tally {
    pub fn of(exercise: &Exercise, records: &[Record], aar: Aar) -> Self {
        let out: Vec<&InjectReview> =
            aar.injects.iter().filter(|inject| inject.released.is_some()).collect();
        Self {
            came_to_endex: aar.overview.ended.is_some(),
            injects: out.iter().map(|inject| inject.id.clone()).collect(),
            branches: branches(records),
            objectives: objectives(exercise, &out, &aar),
            decisions: aar.decisions.iter().map(ended).collect(),
            figures: aar.measures,
        }
    }
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

fn ended(review: &DecisionReview) -> Ended {
    if review.opened.is_none() {
        return Ended::NotOpened;
    }
    let Some(settled) = &review.settled else { return Ended::Unsettled };
    match &settled.chosen {
        Some(Chosen::Option(id)) => Ended::Option(id.clone()),
        Some(Chosen::Other(_)) => Ended::Other,
        // Only what lapsed was settled with nothing chosen.
        None => Ended::Lapsed,
    }
}
