//! One decision's events, copied into what is told of it.

use crate::exercise::{CellId, Decision, ExerciseTime};
use crate::session::{DecisionEvent, Phase, Record, Settlement, Stage};

use super::super::Moment;
use super::super::reading::Reading;
use super::{
    ActAlone, AnswerReview, DecisionReview, ExpectationReview, Extension, Fulfilment, Opening,
    PositionReview, ReferralReview, RevealReview, RoundReview, Seal, SettledReview, Standing, step,
};

pub(super) fn read(reading: &Reading<'_>, decision: &Decision) -> DecisionReview {
    let mut book = Book { review: DecisionReview::unopened(decision), deadline: None };
    for (at, record, event) in reading.decision(&decision.id) {
        book.note(at, record, event);
    }
    let mut review = book.review;
    review.stage =
        reading.state.decisions.get(&decision.id).map_or(Stage::Planned, |state| state.stage);
    for round in &mut review.rounds {
        round.unanswered = unanswered(decision, round);
    }
    let unsealed = review.reveal.is_some() || reading.state.phase == Phase::Ended;
    for position in &mut review.positions {
        // What was replaced or taken back was never laid open, and stays in its envelope.
        if !unsealed || position.standing != Standing::Stands {
            position.content = Seal::Sealed;
        }
    }
    if review.reveal.is_some() {
        review.expectations = expectations(&review);
    }
    review.steps = step::read(reading, &review);
    review
}

struct Book {
    review: DecisionReview,
    deadline: Option<ExerciseTime>,
}

impl Book {
    fn note(&mut self, at: Moment, record: &Record, event: &DecisionEvent) {
        let review = &mut self.review;
        match event {
            DecisionEvent::Opened { cause, deadline } => {
                self.deadline = *deadline;
                review.opened = Some(Opening { at, cause: cause.clone(), deadline: *deadline });
            }
            DecisionEvent::DeadlineExtended { to } => {
                self.deadline = Some(*to);
                review.extensions.push(Extension { at, to: *to });
            }
            DecisionEvent::PositionTaken { cell, position, late } => {
                replace(review.positions.iter_mut().map(|p| (&p.cell, &mut p.standing)), cell);
                let past = self.deadline.filter(|deadline| *deadline < at.t);
                review.positions.push(PositionReview {
                    cell: cell.clone(),
                    at,
                    late: *late,
                    past_deadline: past.map(|deadline| at.t.since(deadline)),
                    standing: Standing::Stands,
                    content: Seal::Open(position.clone()),
                });
            }
            DecisionEvent::PositionWithdrawn { cell } => {
                withdraw(review.positions.iter_mut().map(|p| (&p.cell, &mut p.standing)), cell, at);
            }
            DecisionEvent::Revealed { missing } => {
                review.reveal = Some(RevealReview { at, missing: missing.clone() });
            }
            DecisionEvent::Referred { cell, question } => {
                review.referral = Some(ReferralReview {
                    at,
                    cell: cell.clone(),
                    question: question.clone(),
                    came_back: None,
                });
            }
            DecisionEvent::Settled { settlement, chosen, text, line } => {
                let from_above = matches!(settlement, Settlement::Referred { .. });
                if let Some(referral) = review.referral.as_mut().filter(|_| from_above) {
                    referral.came_back = Some(at);
                }
                review.settled = Some(SettledReview {
                    at,
                    seat: record.seat.clone(),
                    settlement: settlement.clone(),
                    chosen: chosen.clone(),
                    text: text.clone(),
                    line: line.clone(),
                });
            }
            DecisionEvent::ActedAlone { cell, chosen, explanation } => {
                let before_settlement = review.settled.is_none();
                review.alone.push(ActAlone {
                    at,
                    cell: cell.clone(),
                    chosen: chosen.clone(),
                    explanation: explanation.clone(),
                    before_settlement,
                });
            }
            DecisionEvent::Drafted { .. }
            | DecisionEvent::Answered { .. }
            | DecisionEvent::AnswerWithdrawn { .. }
            | DecisionEvent::SilenceCounted { .. } => note_round(&mut review.rounds, at, event),
        }
    }
}

fn note_round(rounds: &mut Vec<RoundReview>, at: Moment, event: &DecisionEvent) {
    if let DecisionEvent::Drafted { round, cell, chosen, text, silence_at, line } = event {
        rounds.push(RoundReview {
            number: *round,
            cell: cell.clone(),
            chosen: chosen.clone(),
            text: text.clone(),
            line: line.clone(),
            at,
            silence_at: *silence_at,
            answers: vec![],
            silent: vec![],
            silence_counted: None,
            unanswered: vec![],
        });
        return;
    }
    let Some(current) = rounds.last_mut() else { return };
    if let DecisionEvent::Answered { cell, answer, .. } = event {
        replace(current.answers.iter_mut().map(|a| (&a.cell, &mut a.standing)), cell);
        current.silent.retain(|silent| silent != cell);
        current.answers.push(AnswerReview {
            cell: cell.clone(),
            answer: answer.clone(),
            at,
            standing: Standing::Stands,
        });
    }
    if let DecisionEvent::AnswerWithdrawn { cell, .. } = event {
        withdraw(current.answers.iter_mut().map(|a| (&a.cell, &mut a.standing)), cell, at);
    }
    if let DecisionEvent::SilenceCounted { cells, .. } = event {
        current.silence_counted = Some(at);
        current.silent.extend(cells.iter().cloned());
    }
}

type Given<'a> = (&'a CellId, &'a mut Standing);

fn replace<'a>(given: impl DoubleEndedIterator<Item = Given<'a>>, cell: &CellId) {
    end(given, cell, Standing::Replaced);
}

fn withdraw<'a>(given: impl DoubleEndedIterator<Item = Given<'a>>, cell: &CellId, at: Moment) {
    end(given, cell, Standing::Withdrawn(at));
}

/// Of what a cell gave, only the last can stand.
fn end<'a>(given: impl DoubleEndedIterator<Item = Given<'a>>, cell: &CellId, standing: Standing) {
    let last = given.rev().find(|(giver, _)| *giver == cell);
    if let Some((_, was)) = last.filter(|(_, was)| **was == Standing::Stands) {
        *was = standing;
    }
}

fn unanswered(decision: &Decision, round: &RoundReview) -> Vec<CellId> {
    let required = decision.required().filter(|cell| {
        **cell != round.cell && !round.silent.contains(cell) && round.answer_of(cell).is_none()
    });
    required.cloned().collect()
}

/// Only what was sealed at the reveal was an expectation; a late position had seen the others.
fn expectations(review: &DecisionReview) -> Vec<ExpectationReview> {
    let sealed = |cell: &CellId| {
        review
            .position_of(cell)
            .filter(|position| !position.late)
            .and_then(|position| position.content.open().map(|content| (position.at, content)))
    };
    let mut expectations = vec![];
    for cell in &review.required {
        let Some((at, position)) = sealed(cell) else { continue };
        for (of, expected) in &position.expects {
            let chosen = sealed(of).map(|(_, position)| position.chosen.clone());
            let fulfilment = match &chosen {
                Some(chosen) if expected.met_by(chosen) => Fulfilment::Right,
                Some(_) => Fulfilment::Wrong,
                None => Fulfilment::NothingToCompare,
            };
            expectations.push(ExpectationReview {
                cell: cell.clone(),
                of: of.clone(),
                expected: expected.clone(),
                chosen,
                fulfilment,
                at,
            });
        }
    }
    expectations
}
