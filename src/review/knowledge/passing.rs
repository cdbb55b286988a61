//! Passings-on and the consent they were asked for.

use crate::exercise::{CellId, PassageRef};
use crate::session::{Event, InjectEvent, PassageEvent};

use super::super::reading::Reading;
use super::super::{Length, Moment, Unknown};
use super::{ConsentReview, PassOnReview};

pub(in super::super) fn pass_ons(reading: &Reading<'_>) -> Vec<PassOnReview> {
    let mut pass_ons: Vec<PassOnReview> = vec![];
    for (at, _, event) in reading.events() {
        let Event::Passage(event) = event else { continue };
        match event {
            PassageEvent::PassedOn { passage, from, to, form, facts, consent, .. } => {
                let since = held_since(reading, &pass_ons, from, passage);
                pass_ons.push(PassOnReview {
                    at,
                    passage: passage.clone(),
                    from: from.clone(),
                    to: to.clone(),
                    form: form.clone(),
                    facts: facts.clone(),
                    consent: *consent,
                    since,
                    delay: Length::between(since, Some(at), Unknown::NeverEnded),
                    retracted: None,
                });
            }
            PassageEvent::PassOnRetracted { pass_on } => {
                if let Some(pass_on) = pass_ons.get_mut(*pass_on as usize) {
                    pass_on.retracted = Some(at);
                }
            }
            PassageEvent::ConsentAsked { .. } | PassageEvent::ConsentAnswered { .. } => {}
        }
    }
    pass_ons
}

/// The sender's acknowledgment counts from when it read; without one, from when it could have.
fn held_since(
    reading: &Reading<'_>,
    earlier: &[PassOnReview],
    cell: &CellId,
    passage: &PassageRef,
) -> Option<Moment> {
    let mut delivered = None;
    let mut acknowledged = None;
    for (at, _, id, event) in reading.injects().filter(|(_, _, id, _)| **id == passage.inject) {
        debug_assert_eq!(*id, passage.inject, "only this inject's events");
        match event {
            InjectEvent::Released { cells, .. } if cells.contains(cell) => delivered = Some(at),
            InjectEvent::Acknowledged { cell: reader } if reader == cell => acknowledged = Some(at),
            InjectEvent::AcknowledgementRetracted { cell: reader } if reader == cell => {
                acknowledged = None;
            }
            InjectEvent::Released { .. }
            | InjectEvent::Acknowledged { .. }
            | InjectEvent::AcknowledgementRetracted { .. }
            | InjectEvent::FellDue { .. }
            | InjectEvent::Held
            | InjectEvent::LetGo
            | InjectEvent::Skipped { .. }
            | InjectEvent::Amended { .. }
            | InjectEvent::SentAgain { .. }
            | InjectEvent::Recalled { .. }
            | InjectEvent::Closed
            | InjectEvent::Replied { .. }
            | InjectEvent::Composed { .. } => {}
        }
    }
    let told = earlier
        .iter()
        .filter(|on| on.to == *cell && on.passage == *passage && on.retracted.is_none())
        .map(|on| on.at)
        .min();
    acknowledged.or(delivered).into_iter().chain(told).min()
}

pub(in super::super) fn consents(reading: &Reading<'_>) -> Vec<ConsentReview> {
    let mut consents: Vec<ConsentReview> = vec![];
    for (at, _, event) in reading.events() {
        let Event::Passage(event) = event else { continue };
        match event {
            PassageEvent::ConsentAsked { passage, cell, to, .. } => consents.push(ConsentReview {
                at,
                passage: passage.clone(),
                cell: cell.clone(),
                to: to.clone(),
                answer: None,
                answered: None,
                took: Length::Unknown(reading.open_end()),
            }),
            PassageEvent::ConsentAnswered { ask, answer } => {
                if let Some(asked) = consents.get_mut(*ask as usize) {
                    asked.answer = Some(*answer);
                    asked.answered = Some(at);
                    asked.took = Length::between(Some(asked.at), Some(at), Unknown::StillOpen);
                }
            }
            PassageEvent::PassedOn { .. } | PassageEvent::PassOnRetracted { .. } => {}
        }
    }
    consents
}
