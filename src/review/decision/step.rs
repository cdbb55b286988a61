//! How long each step of a decision took.

use serde::Serialize;

use crate::exercise::Depth;
use crate::session::{DraftAnswer, Settlement};

use super::super::reading::Reading;
use super::super::{Length, Moment, Unknown};
use super::{DecisionReview, Standing};

/// The steps, each from one moment to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// From the opening to the last position before the reveal.
    Positions,
    /// From the opening to the reveal.
    Reveal,
    /// From the reveal to the first draft.
    Draft,
    /// From the first draft to the last agreement that stands (coordination time).
    Coordination,
    /// From the referral to its return.
    Referral,
    /// From the opening to the settlement. A lapse is no decision: its length is cut off.
    Decision,
}

impl StepKind {
    pub const ALL: [Self; 6] = [
        Self::Positions,
        Self::Reveal,
        Self::Draft,
        Self::Coordination,
        Self::Referral,
        Self::Decision,
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub kind: StepKind,
    pub took: Length,
}

pub(super) fn read(reading: &Reading<'_>, review: &DecisionReview) -> Vec<Step> {
    let open = if review.settled.is_some() { Unknown::NeverEnded } else { reading.open_end() };
    let step = |kind| Step { kind, took: length(kind, review, open) };
    StepKind::ALL.into_iter().map(step).collect()
}

fn length(kind: StepKind, review: &DecisionReview, open: Unknown) -> Length {
    let opened = review.opened.as_ref().map(|opening| opening.at);
    let revealed = review.reveal.as_ref().map(|reveal| reveal.at);
    let settled = review.settled.as_ref();
    let lapsed = settled.is_some_and(|settled| settled.settlement == Settlement::Lapsed);
    let open = if lapsed { Unknown::Lapsed } else { open };
    let first_draft = review.rounds.first().map(|round| round.at);
    if !is_asked(kind, review.depth) {
        return Length::Unknown(Unknown::NotAsked);
    }
    match kind {
        StepKind::Positions => Length::between(opened, last_position(review), open),
        StepKind::Reveal => Length::between(opened, revealed, open),
        StepKind::Draft => Length::between(revealed, first_draft, open),
        StepKind::Coordination => Length::between(first_draft, last_agreement(review), open),
        StepKind::Referral => {
            let referral = review.referral.as_ref();
            let back = referral.and_then(|referral| referral.came_back).filter(|_| !lapsed);
            Length::between(referral.map(|referral| referral.at), back, open)
        }
        StepKind::Decision => {
            let end = settled.map(|settled| settled.at).filter(|_| !lapsed);
            Length::between(opened, end, open)
        }
    }
}

fn is_asked(kind: StepKind, depth: Depth) -> bool {
    match kind {
        StepKind::Decision | StepKind::Referral => true,
        StepKind::Positions | StepKind::Reveal => depth != Depth::Record,
        StepKind::Draft | StepKind::Coordination => depth == Depth::Full,
    }
}

/// The last sealed position, once every required cell has given one.
fn last_position(review: &DecisionReview) -> Option<Moment> {
    let standing = review.required.iter().map(|cell| {
        review.position_of(cell).filter(|position| !position.late).map(|position| position.at)
    });
    standing.collect::<Option<Vec<_>>>()?.into_iter().max()
}

/// The last agreement to the last draft, once every other required cell has given it in words.
fn last_agreement(review: &DecisionReview) -> Option<Moment> {
    let round = review.rounds.last()?;
    let others = review.required.iter().filter(|cell| **cell != round.cell);
    let agreements = others.map(|cell| {
        let answer = round.answer_of(cell)?;
        let agrees = answer.answer == DraftAnswer::Concur && answer.standing == Standing::Stands;
        agrees.then_some(answer.at)
    });
    agreements.collect::<Option<Vec<_>>>()?.into_iter().max()
}
