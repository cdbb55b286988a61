//! Patterns of what went through: an objection that was worked out, advice that was weighed, a
//! caveat that was kept, a message that was read; and their counterparts.

use crate::exercise::{CellId, Choice, Span};
use crate::session::{Chosen, ConsentStanding, DraftAnswer, Phase, ProbeAnswer, Settlement};

use super::super::forecast::Side;
use super::super::{ActAlone, DecisionReview, ForecastReview, MessageReview, PassOnReview};
use super::pattern::{Found, records};
use super::{Pattern, Question, READ_BACK_MINUTES_QUICK};

impl Found<'_> {
    pub(super) fn weighed(&self) -> impl Iterator<Item = Question> {
        let decisions = self.decisions.iter();
        let decisions =
            decisions.flat_map(|it| self.human_step_left(it).into_iter().chain(worked_out(it)));
        let consents = self.pass_ons.iter().filter_map(under_caveat);
        let forecasts = self.forecasts.iter().filter_map(weighed_well);
        let probes = self.probed_apart();
        let messages = self.messages.iter().filter_map(read_back);
        decisions.chain(consents).chain(forecasts).chain(probes).chain(messages)
    }

    /// By the author's mark on an option that was decided or done alone: once an option. Quiet
    /// about options without the mark, a lapse, and an answer of the table's own.
    fn human_step_left(&self, review: &DecisionReview) -> Vec<Question> {
        let Some(meant) = self.reading.exercise.decisions.get(&review.id) else { return vec![] };
        let (removing, keeping): (Vec<&Choice>, Vec<&Choice>) =
            meant.choices.iter().partition(|it| it.removes_human_step);
        let settled = review.settled.iter().filter(|it| it.settlement != Settlement::Lapsed);
        let found = removing.into_iter().filter_map(|choice| {
            let taken = Chosen::Option(choice.id.clone());
            let alone: Vec<&ActAlone> =
                review.alone.iter().filter(|act| act.chosen == taken).collect();
            let settled = settled.clone().filter(|it| it.chosen.as_ref() == Some(&taken));
            let moments = alone.iter().map(|act| act.at).chain(settled.map(|it| it.at));
            let records = records(moments);
            let pattern = Pattern::HumanStepLeft {
                decision: review.id.clone(),
                taken: choice.id.clone(),
                left: keeping.iter().map(|it| it.id.clone()).collect(),
                alone: alone.first().map(|act| act.cell.clone()),
            };
            (!records.is_empty()).then_some(Question { pattern, records })
        });
        found.collect()
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

/// Acknowledged within two minutes of the sending. Quiet about what came late over a line that
/// failed, and about what was never acknowledged.
fn read_back(review: &MessageReview) -> Option<Question> {
    let (acknowledged, took) = (review.acknowledged?, review.took.span()?);
    if took > Span::minutes(READ_BACK_MINUTES_QUICK) {
        return None;
    }
    let (message, from, to) = (review.id, review.from.clone(), review.to.clone());
    let pattern = Pattern::ReadBackQuickly { message, from, to, took };
    Some(Question { pattern, records: records([review.sent, acknowledged]) })
}
