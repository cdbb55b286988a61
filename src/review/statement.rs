//! Each statement on its way from its first words to the public.

use serde::Serialize;

use crate::exercise::{AudienceId, CellId};
use crate::session::{Clearance, Event, StatementEvent, Wording};

use super::reading::Reading;
use super::{Length, Moment, Standing, Unknown};

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatementReview {
    /// Counted from zero, in the order of the session.
    pub id: u32,
    pub cell: CellId,
    pub audience: AudienceId,
    /// Every wording, the first and the current one too.
    pub wordings: Vec<WordingReview>,
    pub rounds: Vec<ClearanceReview>,
    pub released: Option<StatementRelease>,
    pub withdrawn: Option<Moment>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordingReview {
    pub at: Moment,
    #[serde(flatten)]
    pub wording: Wording,
    /// The cell whose wanted words these are.
    pub adopts: Option<CellId>,
}

/// One asking for clearance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearanceReview {
    /// Counted from one.
    pub number: u32,
    pub at: Moment,
    /// Which wording it was about, counted from zero.
    pub wording: usize,
    pub cells: Vec<CellId>,
    /// Every answer, in the order of the record, replaced ones too.
    pub answers: Vec<ClearanceAnswer>,
    /// The cells that gave none.
    pub unanswered: Vec<CellId>,
    /// The statement was revised then: nothing was left to answer.
    pub overtaken: Option<Moment>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClearanceAnswer {
    pub cell: CellId,
    pub at: Moment,
    pub answer: Clearance,
    pub standing: Standing,
    /// From the asking.
    pub took: Length,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatementRelease {
    pub at: Moment,
    /// The cells whose clearance it went out without.
    pub uncleared: Vec<CellId>,
    /// From its first words.
    pub took: Length,
}

impl StatementReview {
    /// The words as they stand.
    pub fn wording(&self) -> &Wording {
        &self.wordings.last().expect("a statement begins with a wording").wording
    }

    /// The cell whose wanted words the current wording is.
    pub fn adopted(&self) -> Option<&CellId> {
        self.wordings.last().and_then(|wording| wording.adopts.as_ref())
    }
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<StatementReview> {
    let mut reviews: Vec<StatementReview> = vec![];
    for (at, _, event) in reading.events() {
        let Event::Statement { id, event } = event else { continue };
        if let StatementEvent::Drafted { cell, audience, wording } = event {
            reviews.push(StatementReview {
                id: *id,
                cell: cell.clone(),
                audience: audience.clone(),
                wordings: vec![WordingReview { at, wording: wording.clone(), adopts: None }],
                rounds: vec![],
                released: None,
                withdrawn: None,
            });
        }
        if let Some(review) = reviews.get_mut(*id as usize) {
            note(review, at, event);
        }
    }
    reviews
}

fn note(review: &mut StatementReview, at: Moment, event: &StatementEvent) {
    match event {
        StatementEvent::Drafted { .. } => {}
        StatementEvent::Revised { wording, adopts } => {
            let (wording, adopts) = (wording.clone(), adopts.clone());
            review.wordings.push(WordingReview { at, wording, adopts });
            if let Some(round) = review.rounds.last_mut() {
                round.overtaken = round.overtaken.or(Some(at));
            }
        }
        StatementEvent::ClearanceAsked { round, cells } => review.rounds.push(ClearanceReview {
            number: *round,
            at,
            wording: review.wordings.len() - 1,
            cells: cells.iter().cloned().collect(),
            answers: vec![],
            unanswered: cells.iter().cloned().collect(),
            overtaken: None,
        }),
        StatementEvent::ClearanceAnswered { cell, answer, .. } => {
            let Some(round) = review.rounds.last_mut() else { return };
            round.unanswered.retain(|asked| asked != cell);
            let earlier = round.answers.iter_mut().filter(|answer| answer.cell == *cell);
            earlier.for_each(|answer| answer.standing = Standing::Replaced);
            round.answers.push(ClearanceAnswer {
                cell: cell.clone(),
                at,
                answer: answer.clone(),
                standing: Standing::Stands,
                took: Length::between(Some(round.at), Some(at), Unknown::StillOpen),
            });
        }
        StatementEvent::Released { uncleared } => {
            let drafted = review.wordings.first().map(|first| first.at);
            review.released = Some(StatementRelease {
                at,
                uncleared: uncleared.iter().cloned().collect(),
                took: Length::between(drafted, Some(at), Unknown::StillOpen),
            });
        }
        StatementEvent::Withdrawn => review.withdrawn = Some(at),
    }
}
