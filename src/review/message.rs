//! Messages between the cells, and what became of them on the way.

use serde::Serialize;

use crate::exercise::CellId;
use crate::session::{Event, Fate, MessageEvent};

use super::reading::Reading;
use super::{Length, Moment};

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MessageReview {
    /// Counted from zero, in the order of the session.
    pub id: u32,
    pub from: CellId,
    pub to: CellId,
    pub text: String,
    /// What the author's script let happen to it.
    pub fate: Fate,
    pub sent: Moment,
    pub delivered: Option<Moment>,
    /// From when its sender was shown that no answer comes.
    pub unanswered: Option<Moment>,
    pub acknowledged: Option<Moment>,
    /// From the sending to the acknowledgment.
    pub took: Length,
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<MessageReview> {
    let mut reviews: Vec<MessageReview> = vec![];
    for (at, _, event) in reading.events() {
        let Event::Message { id, event } = event else { continue };
        if let MessageEvent::Sent { from, to, text, fate } = event {
            reviews.push(MessageReview {
                id: *id,
                from: from.clone(),
                to: to.clone(),
                text: text.clone(),
                fate: *fate,
                sent: at,
                delivered: None,
                unanswered: None,
                acknowledged: None,
                took: Length::Unknown(reading.open_end()),
            });
        }
        let Some(review) = reviews.get_mut(*id as usize) else { continue };
        match event {
            MessageEvent::Sent { .. } => {}
            MessageEvent::Delivered => review.delivered = Some(at),
            MessageEvent::WentUnanswered => review.unanswered = Some(at),
            MessageEvent::Acknowledged => {
                review.acknowledged = Some(at);
                review.took = Length::between(Some(review.sent), Some(at), reading.open_end());
            }
        }
    }
    reviews
}
