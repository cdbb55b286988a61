//! What a finding concerns: its norm tags and objectives, as the author gave them.

use std::collections::BTreeSet;

use crate::exercise::{ChoiceId, DecisionId, Exercise, NormId, ObjectiveId, SlotId};
use crate::session::{Chosen, Seq};

use super::{Pattern, Question};

impl Pattern {
    /// The decisions that it is about.
    fn decisions<'a>(&'a self, exercise: &'a Exercise) -> Vec<&'a DecisionId> {
        match self {
            Self::NeverCrossed { needed_by, .. } => needed_by.iter().collect(),
            Self::CrossedTooLate { decision, .. }
            | Self::ExpectationWrong { decision, .. }
            | Self::OffTheLine { decision, .. }
            | Self::ActedAlone { decision, .. }
            | Self::PassedOver { decision, .. }
            | Self::Lapsed { decision }
            | Self::SilenceCounted { decision, .. }
            | Self::HumanStepLeft { decision, .. }
            | Self::ObjectionWorkedOut { decision, .. }
            | Self::AgreedAtOnce { decision } => vec![decision],
            Self::SharedSlowly { fact, .. } => {
                exercise.facts.get(fact).map(|it| it.needed_by.iter().collect()).unwrap_or_default()
            }
            Self::Contradicted { slots, .. } => {
                lined(exercise, |line| slots.iter().any(|slot| line.contains(slot)))
            }
            Self::ReleasedUncleared { .. } => lined(exercise, |line| !line.is_empty()),
            Self::AdviceFollowed { .. }
            | Self::AdviceRefused { .. }
            | Self::AdviceResisted { .. }
            | Self::AdviceUsed { .. }
            | Self::RequestUnanswered { .. }
            | Self::TwoLeads { .. }
            | Self::NoLead { .. }
            | Self::CaveatPassedOver { .. }
            | Self::CaveatKept { .. }
            | Self::ReadBackQuickly { .. }
            | Self::HeldApart { .. }
            | Self::Author { .. } => vec![],
        }
    }

    /// The norm items of the options concerned or, where none is named, of the whole decision; of a
    /// passage those of its inject.
    pub fn norms(&self, exercise: &Exercise) -> BTreeSet<NormId> {
        if let Self::CaveatPassedOver { passage, .. } | Self::CaveatKept { passage, .. } = self {
            let inject = exercise.injects.get(&passage.inject);
            return inject.into_iter().flat_map(|it| it.norms.iter().cloned()).collect();
        }
        let named = self.options();
        let decisions = self.decisions(exercise).into_iter();
        let decisions = decisions.filter_map(|id| exercise.decisions.get(id));
        let choices = decisions.flat_map(|decision| &decision.choices);
        let concerned = choices.filter(|it| named.is_empty() || named.contains(&&it.id));
        concerned.flat_map(|it| it.norms.iter().cloned()).collect()
    }

    fn options(&self) -> Vec<&ChoiceId> {
        match self {
            Self::HumanStepLeft { taken, left, .. } => std::iter::once(taken).chain(left).collect(),
            Self::ExpectationWrong { chosen: Chosen::Option(id), .. } => vec![id],
            Self::NeverCrossed { .. }
            | Self::CrossedTooLate { .. }
            | Self::ExpectationWrong { chosen: Chosen::Other(_), .. }
            | Self::Contradicted { .. }
            | Self::OffTheLine { .. }
            | Self::AdviceFollowed { .. }
            | Self::AdviceRefused { .. }
            | Self::AdviceResisted { .. }
            | Self::AdviceUsed { .. }
            | Self::ActedAlone { .. }
            | Self::PassedOver { .. }
            | Self::Lapsed { .. }
            | Self::ReleasedUncleared { .. }
            | Self::SilenceCounted { .. }
            | Self::RequestUnanswered { .. }
            | Self::TwoLeads { .. }
            | Self::NoLead { .. }
            | Self::SharedSlowly { .. }
            | Self::CaveatPassedOver { .. }
            | Self::CaveatKept { .. }
            | Self::ReadBackQuickly { .. }
            | Self::HeldApart { .. }
            | Self::ObjectionWorkedOut { .. }
            | Self::AgreedAtOnce { .. }
            | Self::Author { .. } => vec![],
        }
    }

    /// The objectives of the decision, the forecast or the inject that it concerns.
    pub fn objectives(&self, exercise: &Exercise) -> BTreeSet<ObjectiveId> {
        let decisions = self.decisions(exercise).into_iter();
        let mut objectives: BTreeSet<ObjectiveId> = decisions
            .filter_map(|id| exercise.decisions.get(id))
            .flat_map(|decision| decision.objectives.iter().cloned())
            .collect();
        if let Self::CaveatPassedOver { passage, .. } | Self::CaveatKept { passage, .. } = self {
            let inject = exercise.injects.get(&passage.inject);
            objectives.extend(inject.into_iter().flat_map(|it| it.objectives.iter().cloned()));
        }
        if let Self::AdviceFollowed { forecast, .. }
        | Self::AdviceRefused { forecast, .. }
        | Self::AdviceResisted { forecast, .. }
        | Self::AdviceUsed { forecast, .. } = self
        {
            let meant = exercise.forecasts.get(forecast);
            objectives.extend(meant.into_iter().flat_map(|it| it.objectives.iter().cloned()));
        }
        objectives
    }
}

/// The objectives of what was found on any of these records.
pub fn objectives_of(
    findings: &[Question],
    records: &[Seq],
    exercise: &Exercise,
) -> BTreeSet<ObjectiveId> {
    let on = |found: &&Question| found.records.iter().any(|record| records.contains(record));
    let found = findings.iter().filter(on);
    found.flat_map(|found| found.pattern.objectives(exercise)).collect()
}

/// The decisions whose agreed text is to fix what is said in public.
fn lined(exercise: &Exercise, fixes: impl Fn(&[SlotId]) -> bool) -> Vec<&DecisionId> {
    let decisions = exercise.decisions.values().filter(|decision| fixes(&decision.line));
    decisions.map(|decision| &decision.id).collect()
}
