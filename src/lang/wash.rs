//! The words of the participants' feedback form.

use crate::session::FeedbackItem;

use super::Words;

impl Words {
    /// A statement of the form.
    pub fn feedback_item(&self, item: FeedbackItem) -> String {
        self.text(match item {
            FeedbackItem::WellStructured => "feedback-well-structured",
            FeedbackItem::Plausible => "feedback-plausible",
            FeedbackItem::Facilitation => "feedback-facilitation",
            FeedbackItem::Documents => "feedback-documents",
            FeedbackItem::RightForMyPosition => "feedback-right-for-my-position",
            FeedbackItem::RightPeople => "feedback-right-people",
            FeedbackItem::Priorities => "feedback-priorities",
            FeedbackItem::BetterPrepared => "feedback-better-prepared",
        })
    }
}
