//! What a review tells: lengths and steps.

use crate::exercise::{DecisionId, Exercise, FactId};
use crate::review::{Length, StepKind, Unknown};
use crate::session::Expectation;

use super::{Words, one_line};

impl Words {
    /// A length, or why there is none; never zero for what cannot be told.
    pub fn length(&self, length: Length) -> String {
        match length {
            Length::Took(span) => self.duration(span),
            Length::Unknown(unknown) => self.unknown(unknown),
        }
    }

    pub fn unknown(&self, unknown: Unknown) -> String {
        self.text(match unknown {
            Unknown::NeverBegan => "length-never-began",
            Unknown::NeverEnded => "length-never-ended",
            Unknown::StillOpen => "length-still-open",
            Unknown::Lapsed => "length-lapsed",
            Unknown::OutOfOrder => "length-out-of-order",
            Unknown::NotAsked => "length-not-asked",
        })
    }

    pub fn step(&self, step: StepKind) -> String {
        self.text(match step {
            StepKind::Positions => "step-positions",
            StepKind::Reveal => "step-reveal",
            StepKind::Draft => "step-draft",
            StepKind::Coordination => "step-coordination",
            StepKind::Referral => "step-referral",
            StepKind::Decision => "step-decision",
        })
    }

    /// A fact's statement, on one line and without its full stop.
    pub fn fact(&self, id: &FactId, exercise: &Exercise) -> String {
        let fact = exercise.facts.get(id).map(|fact| fact.statement.get(self.language()));
        let statement = fact.map_or_else(|| id.to_string(), one_line);
        statement.trim_end_matches('.').to_owned()
    }

    /// What a cell expected another to choose.
    pub fn expectation(
        &self,
        expected: &Expectation,
        decision: &DecisionId,
        exercise: &Exercise,
    ) -> String {
        match expected {
            Expectation::Option(choice) => {
                let chosen = crate::session::Chosen::Option(choice.clone());
                self.chosen(&chosen, decision, exercise)
            }
            Expectation::Other => self.text("choice-other"),
        }
    }
}
