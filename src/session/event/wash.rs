//! What people said of it after ENDEX: answers at the hot wash, and the participants' feedback.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A question of the hot wash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WashQuestion {
    /// The author's, counted from zero.
    Author(u32),
    /// One that came up in the room, in its words.
    Other(String),
}

/// The statements of the participants' feedback form (HSEEP, Participant Feedback Form, Part II).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackItem {
    WellStructured,
    Plausible,
    Facilitation,
    Documents,
    RightForMyPosition,
    RightPeople,
    Priorities,
    BetterPrepared,
}

impl FeedbackItem {
    /// In the order of the form.
    pub const ALL: [Self; 8] = [
        Self::WellStructured,
        Self::Plausible,
        Self::Facilitation,
        Self::Documents,
        Self::RightForMyPosition,
        Self::RightPeople,
        Self::Priorities,
        Self::BetterPrepared,
    ];

    /// As it stands in files: `well_structured`.
    pub fn id(self) -> &'static str {
        match self {
            Self::WellStructured => "well_structured",
            Self::Plausible => "plausible",
            Self::Facilitation => "facilitation",
            Self::Documents => "documents",
            Self::RightForMyPosition => "right_for_my_position",
            Self::RightPeople => "right_people",
            Self::Priorities => "priorities",
            Self::BetterPrepared => "better_prepared",
        }
    }

    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.id() == id)
    }
}

/// From 1, strongly disagree, to 5, strongly agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mark(u8);

impl Mark {
    pub fn new(mark: u8) -> Option<Self> {
        (1..=5).contains(&mark).then_some(Self(mark))
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

/// What a participant thinks of the exercise; whatever is left out says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub marks: BTreeMap<FeedbackItem, Mark>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub strengths: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub improvements: String,
    /// What evaluators could not see.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unseen: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}
