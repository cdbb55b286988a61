//! One function a pattern.

use std::collections::BTreeSet;

use crate::exercise::{Authority, CellId, DecisionId, Fact, FactId};
use crate::session::{DraftAnswer, Phase, Seq, Settlement};

use super::super::reading::Reading;
use super::super::{
    Crossing, DecisionReview, FactReview, ForecastReview, Fulfilment, How, InTime, MessageReview,
    Moment, PassOnReview, ProbeReview, PublicReview, RequestReview, RoundReview, SettledReview,
    StatementReview, TaskReview,
};
use super::{Pattern, Question, SHARING_MINUTES_LONG};

/// What the patterns are looked for in.
pub(in super::super) struct Found<'a> {
    pub(in super::super) reading: &'a Reading<'a>,
    pub(in super::super) decisions: &'a [DecisionReview],
    pub(in super::super) facts: &'a [FactReview],
    pub(in super::super) pass_ons: &'a [PassOnReview],
    pub(in super::super) statements: &'a [StatementReview],
    pub(in super::super) public: &'a PublicReview,
    pub(in super::super) messages: &'a [MessageReview],
    pub(in super::super) requests: &'a [RequestReview],
    pub(in super::super) tasks: &'a [TaskReview],
    pub(in super::super) forecasts: &'a [ForecastReview],
    pub(in super::super) probes: &'a [ProbeReview],
}

impl Found<'_> {
    pub(super) fn all(&self) -> Vec<Question> {
        let facts = self.facts.iter().flat_map(|fact| {
            [self.never_crossed(fact), Self::crossed_too_late(fact), self.shared_slowly(fact)]
        });
        let decisions = self.decisions.iter().flat_map(|decision| {
            let ended = [
                passed_over(decision),
                lapsed(decision),
                silence_counted(decision),
                agreed_at_once(decision),
            ];
            let before = expectations_wrong(decision).chain(acted_alone(decision));
            before.chain(ended.into_iter().flatten()).collect::<Vec<_>>()
        });
        facts
            .flatten()
            .chain(decisions)
            .chain(self.exchange())
            .chain(self.advised())
            .chain(self.weighed())
            .collect()
    }

    fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.reading.exercise.facts.get(id)
    }

    /// Quiet about what no decision needed, and while it may still cross.
    fn never_crossed(&self, review: &FactReview) -> Option<Question> {
        let Crossing::Never { of } = &review.crossing else { return None };
        let fact = self.fact(&review.fact)?;
        let over = self.reading.state.phase == Phase::Ended;
        let opened =
            |id: &DecisionId| self.decisions.iter().any(|d| d.id == *id && d.opened.is_some());
        let settled =
            |id: &DecisionId| self.decisions.iter().any(|d| d.id == *id && d.settled.is_some());
        let needed_by: Vec<_> = fact
            .needed_by
            .iter()
            .filter(|id| settled(id) || (over && opened(id)))
            .cloned()
            .collect();
        if needed_by.is_empty() {
            return None;
        }
        let settlements = self.decisions.iter().filter(|d| needed_by.contains(&d.id));
        let settlements = settlements.filter_map(|d| d.settled.as_ref()).map(|s| s.at);
        let given = review.first(of).map(|learned| learned.at);
        let records = records(given.into_iter().chain(settlements));
        let (fact, of) = (fact.id.clone(), of.clone());
        Some(Question { pattern: Pattern::NeverCrossed { fact, of, needed_by }, records })
    }

    /// The decision that it came latest for.
    fn crossed_too_late(review: &FactReview) -> Option<Question> {
        let Crossing::Crossed { of, learned, .. } = &review.crossing else { return None };
        let late = review.needs.iter().filter_map(|need| match (&need.in_time, need.settled) {
            (InTime::No { .. }, Some(settled)) if learned.at > settled => Some((need, settled)),
            (InTime::No { .. } | InTime::Yes | InTime::NotSettled, _) => None,
        });
        let (need, settled) = late.max_by_key(|(_, settled)| learned.at.t.since(settled.t))?;
        let given = review.first(of).map(|learned| learned.at);
        let records = records(given.into_iter().chain([settled, learned.at]));
        let pattern = Pattern::CrossedTooLate {
            fact: review.fact.clone(),
            of: of.clone(),
            decision: need.decision.clone(),
            late_by: learned.at.t.since(settled.t),
        };
        Some(Question { pattern, records })
    }

    /// Quiet about what no decision needed, and about what came from control.
    fn shared_slowly(&self, review: &FactReview) -> Option<Question> {
        let Crossing::Crossed { to, learned, .. } = &review.crossing else { return None };
        let How::PassedOn { pass_on, from } = &learned.how else { return None };
        if self.fact(&review.fact)?.needed_by.is_empty() {
            return None;
        }
        let pass_on = self.pass_ons.get(*pass_on as usize)?;
        let delay = pass_on.delay.span()?;
        if delay.as_minutes() < SHARING_MINUTES_LONG {
            return None;
        }
        let (fact, from, to) = (review.fact.clone(), from.clone(), to.clone());
        let records = records(pass_on.since.into_iter().chain([pass_on.at]));
        Some(Question { pattern: Pattern::SharedSlowly { fact, from, to, delay }, records })
    }
}

pub(super) fn records(moments: impl IntoIterator<Item = Moment>) -> Vec<Seq> {
    let ordered: BTreeSet<Seq> = moments.into_iter().map(|moment| moment.record).collect();
    ordered.into_iter().collect()
}

fn expectations_wrong(decision: &DecisionReview) -> impl Iterator<Item = Question> {
    let reveal = decision.reveal.as_ref().map(|reveal| reveal.at);
    decision.expectations.iter().filter_map(move |expectation| {
        let chosen = expectation.chosen.clone()?;
        if expectation.fulfilment != Fulfilment::Wrong {
            return None;
        }
        let pattern = Pattern::ExpectationWrong {
            decision: decision.id.clone(),
            cell: expectation.cell.clone(),
            of: expectation.of.clone(),
            expected: expectation.expected.clone(),
            chosen,
        };
        Some(Question { pattern, records: records([expectation.at].into_iter().chain(reveal)) })
    })
}

/// Once a cell, and only where authority was joint.
fn acted_alone(decision: &DecisionReview) -> impl Iterator<Item = Question> {
    let joint = decision.authority == Authority::Joint;
    decision.required.iter().filter(move |_| joint).filter_map(|cell| {
        let acts = decision.alone.iter().filter(|alone| alone.cell == *cell);
        let records = records(acts.map(|alone| alone.at));
        let pattern = Pattern::ActedAlone { decision: decision.id.clone(), cell: cell.clone() };
        (!records.is_empty()).then_some(Question { pattern, records })
    })
}

/// The settlement and the round it settled.
fn last_round(decision: &DecisionReview) -> Option<(&SettledReview, &RoundReview)> {
    decision.settled.as_ref().zip(decision.rounds.last())
}

fn passed_over(decision: &DecisionReview) -> Option<Question> {
    let dissent = decision.dissent();
    let (settled, round) = last_round(decision)?;
    if dissent.is_empty() {
        return None;
    }
    let answered = |cell: &&CellId| round.answer_of(cell).is_some();
    let (objected, unanswered): (Vec<_>, Vec<_>) = dissent.iter().partition(answered);
    let answers = objected.iter().filter_map(|cell| round.answer_of(cell)).map(|a| a.at);
    let records = records([round.at, settled.at].into_iter().chain(answers));
    let pattern = Pattern::PassedOver {
        decision: decision.id.clone(),
        objected: objected.into_iter().cloned().collect(),
        unanswered: unanswered.into_iter().cloned().collect(),
    };
    Some(Question { pattern, records })
}

fn lapsed(decision: &DecisionReview) -> Option<Question> {
    let settled = decision.settled.as_ref()?;
    if settled.settlement != Settlement::Lapsed {
        return None;
    }
    let opened = decision.opened.as_ref().map(|opening| opening.at);
    let records = records(opened.into_iter().chain([settled.at]));
    Some(Question { pattern: Pattern::Lapsed { decision: decision.id.clone() }, records })
}

/// Quiet when the cell answered after all, or a later round was settled.
fn silence_counted(decision: &DecisionReview) -> Option<Question> {
    let (settled, round) = last_round(decision)?;
    if settled.settlement != Settlement::Unified || round.silent.is_empty() {
        return None;
    }
    let counted = round.silence_counted;
    let records = records([round.at, settled.at].into_iter().chain(counted));
    let (decision, cells) = (decision.id.clone(), round.silent.clone());
    Some(Question { pattern: Pattern::SilenceCounted { decision, cells }, records })
}

fn agreed_at_once(decision: &DecisionReview) -> Option<Question> {
    let (settled, round) = last_round(decision)?;
    let reveal = decision.reveal.as_ref()?;
    let agreed = round.answers.iter().all(|answer| answer.answer == DraftAnswer::Concur);
    let at_once = decision.rounds.len() == 1 && agreed && round.silent.is_empty();
    if settled.settlement != Settlement::Unified || !at_once || !divided(decision) {
        return None;
    }
    let records = records([reveal.at, round.at, settled.at]);
    Some(Question { pattern: Pattern::AgreedAtOnce { decision: decision.id.clone() }, records })
}

/// Whether the revealed positions chose differently.
fn divided(decision: &DecisionReview) -> bool {
    let sealed = decision.required.iter().filter_map(|cell| decision.position_of(cell));
    let sealed = sealed.filter(|position| !position.late);
    let chosen = sealed.filter_map(|position| position.content.open()).map(|p| &p.chosen);
    chosen.collect::<BTreeSet<_>>().len() > 1
}
