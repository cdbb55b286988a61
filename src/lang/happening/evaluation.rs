//! Observations, ratings and the ministries' comments.

use crate::session::EvaluationEvent;

use super::super::one_line;
use super::Log;

impl Log<'_> {
    pub(super) fn evaluation(&self, event: &EvaluationEvent) -> String {
        let text = |text: &str| ("text", one_line(text).into());
        match event {
            EvaluationEvent::Observed { cell, bearing, text: said, .. } => {
                let cell = ("cell", self.cells([cell]).into());
                let bearing = ("bearing", self.words.bearing(*bearing).into());
                self.say("event-observed", &[cell, bearing, text(said)])
            }
            EvaluationEvent::Rated { task, evaluator, answers, text: said, .. } => {
                let task = self.words.critical_task(task, self.names.exercise);
                let rating = self.words.rating(answers.rating());
                let args = [
                    ("task", task.into()),
                    ("evaluator", evaluator.into()),
                    ("rating", rating.into()),
                    text(said),
                ];
                self.say("event-rated", &args)
            }
            EvaluationEvent::Commented { text: said, .. } => {
                self.say("event-commented", &[text(said)])
            }
        }
    }
}
