//! The words for observations, ratings and the ministries' comments.

use crate::exercise::{CriticalTaskId, Exercise, ObjectiveId};
use crate::session::{Bearing, Rating};

use super::{Words, one_line};

impl Words {
    pub fn bearing(&self, bearing: Bearing) -> String {
        self.text(match bearing {
            Bearing::Strength => "bearing-strength",
            Bearing::Improvement => "bearing-improvement",
            Bearing::Neutral => "bearing-neutral",
        })
    }

    /// `M (주요 문제가 있었으나 달성)`
    pub fn rating(&self, rating: Rating) -> String {
        self.text(match rating {
            Rating::Performed => "rating-p",
            Rating::SomeChallenges => "rating-s",
            Rating::MajorChallenges => "rating-m",
            Rating::Unable => "rating-u",
        })
    }

    /// The rating's letter alone: P, S, M or U.
    pub fn rating_letter(&self, rating: Rating) -> String {
        self.rating(rating).chars().take(1).collect()
    }

    /// An objective's title, on one line.
    pub fn objective(&self, id: &ObjectiveId, exercise: &Exercise) -> String {
        let meant = exercise.objectives.get(id);
        meant.map_or_else(|| id.to_string(), |meant| one_line(meant.title.get(self.language())))
    }

    /// The titles of several, in one cell of a table or one field.
    pub fn objectives<'o>(
        &self,
        ids: impl IntoIterator<Item = &'o ObjectiveId>,
        exercise: &Exercise,
    ) -> String {
        let titles = ids.into_iter().map(|id| self.objective(id, exercise));
        titles.collect::<Vec<_>>().join(" / ")
    }

    /// A critical task's title, on one line.
    pub fn critical_task(&self, id: &CriticalTaskId, exercise: &Exercise) -> String {
        let mut tasks = exercise.objectives.values().flat_map(|objective| &objective.tasks);
        let meant = tasks.find(|task| task.id == *id);
        meant.map_or_else(|| id.to_string(), |meant| one_line(meant.title.get(self.language())))
    }
}
