//! The injects' events, copied into what is told of each.

use indexmap::IndexMap;

use crate::exercise::{Inject, InjectId, InjectKind, Language};
use crate::session::{InjectEvent, Life, Record, schedule};

use super::super::reading::Reading;
use super::super::{Length, Moment, Unknown};
use super::{
    Against, AmendmentReview, ComposedReview, DeliveryReview, Fate, HoldChange, InjectReview,
    RecallReview, ReleaseReview, SkipReview,
};

pub(super) fn read(reading: &Reading<'_>) -> Vec<InjectReview> {
    let known = reading.state.injects.keys();
    let meant = known.filter_map(|id| reading.state.inject(reading.exercise, id));
    let mut reviews: IndexMap<&InjectId, InjectReview> =
        meant.map(|inject| (&inject.id, planned(reading, inject))).collect();
    for (at, record, id, event) in reading.injects() {
        if let Some(review) = reviews.get_mut(id) {
            note(review, at, record, event, reading);
        }
    }
    reviews
        .into_values()
        .map(|mut review| {
            review.fate = fate(reading, &review);
            review
        })
        .collect()
}

fn planned(reading: &Reading<'_>, inject: &Inject) -> InjectReview {
    InjectReview {
        id: inject.id.clone(),
        kind: inject.kind,
        fate: Fate::NotDue,
        planned: schedule::planned_for(&reading.state, &inject.timing),
        due: None,
        due_cause: None,
        released: None,
        deliveries: vec![],
        holds: vec![],
        skipped: None,
        amendments: vec![],
        sent_again: vec![],
        recalled: None,
        closed: None,
        composed: None,
    }
}

fn note(
    review: &mut InjectReview,
    at: Moment,
    record: &Record,
    event: &InjectEvent,
    reading: &Reading<'_>,
) {
    match event {
        InjectEvent::FellDue { cause } => {
            review.due = Some(at);
            review.due_cause = Some(cause.clone());
        }
        InjectEvent::Released { cells, manner } => {
            release(review, at, *manner);
            review.deliveries = cells
                .iter()
                .map(|cell| DeliveryReview {
                    cell: cell.clone(),
                    acknowledged: None,
                    took: Length::Unknown(reading.open_end()),
                    reply: None,
                })
                .collect();
        }
        InjectEvent::Held => review.holds.push(HoldChange::Held(at)),
        InjectEvent::LetGo => review.holds.push(HoldChange::LetGo(at)),
        InjectEvent::Skipped { reason, cause } => {
            review.skipped = Some(SkipReview {
                at,
                cause: cause.clone(),
                reason: reason.clone(),
                released_after: false,
            });
        }
        InjectEvent::Amended { title, passages, reason } => {
            review.amendments.push(AmendmentReview {
                at,
                title: title.clone(),
                passages: passages.clone(),
                reason: reason.clone(),
            });
        }
        InjectEvent::SentAgain { cells } => review.sent_again.push((at, cells.clone())),
        InjectEvent::Recalled { reason, read_by } => {
            let (reason, read_by) = (reason.clone(), read_by.clone());
            review.recalled = Some(RecallReview { at, reason, read_by });
        }
        InjectEvent::Closed => review.closed = Some(at),
        InjectEvent::Composed { inject, reason } => {
            review.composed = Some(ComposedReview {
                at,
                seat: record.seat.clone(),
                reason: reason.clone(),
                to: inject.to.clone(),
                title: inject.title.get(Language::default()).to_owned(),
            });
        }
        InjectEvent::Acknowledged { cell } => {
            let released = review.released.as_ref().map(|released| released.at);
            let took = Length::between(released, Some(at), Unknown::StillOpen);
            let delivered = review.deliveries.iter_mut().filter(|d| d.cell == *cell);
            delivered.for_each(|d| (d.acknowledged, d.took) = (Some(at), took));
        }
        InjectEvent::Replied { cell, text } => {
            let delivered = review.deliveries.iter_mut().filter(|d| d.cell == *cell);
            delivered.for_each(|d| d.reply = Some((text.clone(), at)));
        }
        InjectEvent::AcknowledgementRetracted { cell } => {
            let took = Length::Unknown(reading.open_end());
            let delivered = review.deliveries.iter_mut().filter(|d| d.cell == *cell);
            delivered.for_each(|d| (d.acknowledged, d.took) = (None, took));
        }
    }
}

fn release(review: &mut InjectReview, at: Moment, manner: crate::session::ReleaseManner) {
    let against = match review.planned {
        None => Against::NoPlan,
        Some(planned) if at.t < planned => Against::Early(planned.since(at.t)),
        Some(planned) if at.t > planned => Against::Late(at.t.since(planned)),
        Some(_) => Against::OnTime,
    };
    let waited = Length::between(review.due, Some(at), Unknown::NeverEnded);
    review.released = Some(ReleaseReview { at, manner, against, waited });
    if let Some(skipped) = &mut review.skipped {
        skipped.released_after = true;
    }
}

fn fate(reading: &Reading<'_>, review: &InjectReview) -> Fate {
    if review.kind == InjectKind::Expected {
        return Fate::Marker;
    }
    let state = reading.state.injects.get(&review.id);
    let meant = reading.state.inject(reading.exercise, &review.id);
    let (Some(state), Some(meant)) = (state, meant) else { return Fate::NotDue };
    match state.life {
        Life::Released => Fate::Released,
        Life::Closed => Fate::Closed,
        Life::Recalled => Fate::Recalled,
        Life::Skipped => Fate::Skipped,
        Life::Planned if state.is_held(meant.hold) => Fate::Held,
        Life::Planned if state.due.is_some() => Fate::Offered,
        Life::Planned => Fate::NotDue,
    }
}
