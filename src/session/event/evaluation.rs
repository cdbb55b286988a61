//! Observations, ratings and the ministries' comments, as facts.

use serde::{Deserialize, Serialize};

use crate::exercise::{CellId, CriticalTaskId, ObjectiveId, SeatId};
use crate::session::Seq;

use super::Event;

/// Which way an observation points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    Strength,
    Improvement,
    Neutral,
}

impl Bearing {
    pub const ALL: [Self; 3] = [Self::Strength, Self::Improvement, Self::Neutral];

    /// Its name in forms and moves files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::Improvement => "improvement",
            Self::Neutral => "neutral",
        }
    }
}

/// The questions of the exercise evaluation guide on one critical task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are the guide's yes-or-no questions, each with its own name"
)]
pub struct RatingAnswers {
    /// The task's objective was achieved.
    pub achieved: bool,
    /// It harmed other activities.
    pub harmed_others: bool,
    /// It added a risk to people's health or safety.
    pub unsafe_for_people: bool,
    /// It followed plans, law and procedure.
    pub followed_plans: bool,
    /// It could have been more effective or efficient.
    pub gap_noted: bool,
}

impl RatingAnswers {
    /// The rating that follows: never entered, always computed.
    ///
    /// Source: HSEEP (FEMA, 2020), exercise evaluation guide, definitions of P, S, M and U. Whoever
    /// reached the objective is never rated U: M means achieved, with major challenges.
    pub fn rating(self) -> Rating {
        if !self.achieved {
            return Rating::Unable;
        }
        if self.harmed_others || self.unsafe_for_people || !self.followed_plans {
            return Rating::MajorChallenges;
        }
        if self.gap_noted { Rating::SomeChallenges } else { Rating::Performed }
    }
}

/// P, S, M or U.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rating {
    /// Without challenges.
    #[serde(rename = "P")]
    Performed,
    #[serde(rename = "S")]
    SomeChallenges,
    /// Achieved, with major challenges.
    #[serde(rename = "M")]
    MajorChallenges,
    #[serde(rename = "U")]
    Unable,
}

/// What those who evaluate, and the ministries themselves, have put on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvaluationEvent {
    Observed {
        seat: SeatId,
        cell: CellId,
        objective: ObjectiveId,
        bearing: Bearing,
        text: String,
        #[serde(default)]
        record: Option<Seq>,
    },
    Rated {
        seat: SeatId,
        task: CriticalTaskId,
        evaluator: String,
        answers: RatingAnswers,
        evidence: Vec<Seq>,
        text: String,
    },
    Commented {
        cell: CellId,
        text: String,
    },
}

impl From<EvaluationEvent> for Event {
    fn from(event: EvaluationEvent) -> Self {
        Self::Evaluation(event)
    }
}
