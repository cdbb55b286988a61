//! Patterns of what went through: an objection that was worked out, advice that was weighed, a
//! caveat that was kept; and their counterparts.

use crate::exercise::{CellId, Choice, ChoiceId, EscalationClass, Language, NormId};
use crate::session::{Chosen, ConsentStanding, DraftAnswer, Phase, ProbeAnswer, Settlement};

use super::super::forecast::Side;
use super::super::{DecisionReview, ForecastReview, PassOnReview};
use super::pattern::{Found, records};
use super::{Pattern, Question};

impl Found<'_> {
    pub(super) fn weighed(&self) -> impl Iterator<Item = Question> {
        let decisions = self.decisions.iter();
        let decisions = decisions.flat_map(|it| [self.human_step_left(it), worked_out(it)]);
        let consents = self.pass_ons.iter().filter_map(under_caveat);
        let forecasts = self.forecasts.iter().filter_map(weighed_well);
        let probes = self.probed_apart();
        decisions.flatten().chain(consents).chain(forecasts).chain(probes)
    }

    /// A norm on human judgment and control, by the theme that it is filed under.
    fn is_human(&self, id: &NormId) -> bool {
        let item = self.reading.exercise.norms.get(id);
        item.is_some_and(|item| HUMAN_THEMES.contains(&item.theme.get(Language::En)))
    }

    /// Quiet where the choice taken keeps such a step too or raises nothing (asking first removes
    /// no step), where no option keeps one, and about an answer of the table's own: it has no tags.
    fn human_step_left(&self, review: &DecisionReview) -> Option<Question> {
        let settled = review.settled.as_ref()?;
        let Chosen::Option(taken) = settled.chosen.as_ref()? else { return None };
        let meant = self.reading.exercise.decisions.get(&review.id)?;
        let keeps = |choice: &Choice| choice.norms.iter().any(|id| self.is_human(id));
        let choice = meant.choice(taken)?;
        let raises = choice.class > EscalationClass::StatusQuo;
        if settled.settlement == Settlement::Lapsed || keeps(choice) || !raises {
            return None;
        }
        let left: Vec<ChoiceId> =
            meant.choices.iter().filter(|it| keeps(it)).map(|it| it.id.clone()).collect();
        if left.is_empty() {
            return None;
        }
        let (decision, taken) = (review.id.clone(), taken.clone());
        let pattern = Pattern::HumanStepLeft { decision, taken, left };
        Some(Question { pattern, records: records([settled.at]) })
    }

    /// Two ministries held different things to be so, and one of them was right.
    fn probed_apart(&self) -> Vec<Question> {
        let over = self.reading.state.phase == Phase::Ended;
        let mut found = vec![];
        for review in self.probes.iter().filter(|_| over) {
            let Some(closed) = review.closed else { continue };
            for (question, right) in review.right.iter().enumerate() {
                let Some(right) = right else { continue };
                let given = review.answers.iter().filter_map(|(cell, answers)| {
                    let ProbeAnswer::Option(id) = answers.get(question)? else {
                        return None;
                    };
                    Some((cell, id == right))
                });
                let (knew, thought): (Vec<_>, Vec<_>) = given.partition(|(_, right)| *right);
                if knew.is_empty() || thought.is_empty() {
                    continue;
                }
                let cells = |of: Vec<(&CellId, bool)>| {
                    of.into_iter().map(|(cell, _)| cell.clone()).collect()
                };
                let (right, otherwise) = (cells(knew), cells(thought));
                let probe = review.id.clone();
                let pattern = Pattern::HeldApart { probe, question, right, otherwise };
                found.push(Question { pattern, records: records([review.begun, closed]) });
            }
        }
        found
    }
}

/// The themes of `norms.yaml` on human judgment and control.
const HUMAN_THEMES: [&str; 2] =
    ["Human judgement and control", "Human control of nuclear decisions"];

/// An objection to an earlier draft, and then agreement in words to the last one. Quiet where the
/// silence of a cell was counted.
fn worked_out(review: &DecisionReview) -> Option<Question> {
    let settled = review.settled.as_ref()?;
    let (last, earlier) = review.rounds.split_last()?;
    let agreed = last.answers.iter().any(|it| it.answer == DraftAnswer::Concur);
    let unified = settled.settlement == Settlement::Unified && agreed && last.silent.is_empty();
    let objections = earlier.iter().flat_map(|round| &round.answers);
    let objections: Vec<_> = objections
        .filter(|it| matches!(it.answer, DraftAnswer::NonConcur { .. }))
        .map(|it| it.at)
        .collect();
    if !unified || objections.is_empty() {
        return None;
    }
    let moments = objections.into_iter().chain([last.at, settled.at]);
    let pattern = Pattern::ObjectionWorkedOut { decision: review.id.clone(), rounds: last.number };
    Some(Question { pattern, records: records(moments) })
}

/// Passed on with the originator's consent, or without one that its caveat asks for. Quiet about
/// what carries no such caveat, and about what was taken back.
fn under_caveat(review: &PassOnReview) -> Option<Question> {
    let (passage, from, to) = (review.passage.clone(), review.from.clone(), review.to.clone());
    let pattern = match review.consent {
        ConsentStanding::NotNeeded => return None,
        ConsentStanding::Granted if review.facts.is_empty() => return None,
        ConsentStanding::Granted => Pattern::CaveatKept { passage, from, to },
        ConsentStanding::NotAsked | ConsentStanding::Waiting | ConsentStanding::Refused => {
            Pattern::CaveatPassedOver { passage, from, to }
        }
    };
    let question =
        Question { pattern, records: records(review.since.into_iter().chain([review.at])) };
    review.retracted.is_none().then_some(question)
}

/// The counterparts of advice that was followed or refused against the truth.
fn weighed_well(review: &ForecastReview) -> Option<Question> {
    let truth = Side::of_truth(review.truth.as_ref()?.holds?);
    let (own, last) = (review.own.as_ref()?, review.last.as_ref()?);
    let advice = Side::of_percent(review.advice.as_ref()?.probability);
    let (before, after) =
        (Side::of_grade(own.judgement.grade), Side::of_grade(last.judgement.grade));
    let (forecast, seat) = (review.id.clone(), review.seat.clone());
    let pattern = if before == truth && advice.is_against(truth) && after == truth {
        Pattern::AdviceResisted { forecast, seat }
    } else if advice == truth && before.is_against(truth) && after == truth {
        Pattern::AdviceUsed { forecast, seat }
    } else {
        return None;
    };
    Some(Question { pattern, records: records([own.at, last.at]) })
}
