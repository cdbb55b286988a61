//! The different courses that a decision can take.

use crate::exercise::{ChoiceId, ConditionEvent, Decision, Effect, Exercise, InjectId};
use crate::session::State;

use super::open::Open;
use super::outlook::Detail;
use super::stake::changes;

/// What the outcome of a decision changes of what is open.
pub(super) struct Courses<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) decision: &'a Decision,
    pub(super) state: &'a State,
    pub(super) open: &'a Open<'a>,
}

impl<'a> Courses<'a> {
    /// One option for every different course. Options with the same effects that no condition
    /// tells apart lead to the same course; so do words of the table's own and an option without
    /// effects.
    pub(super) fn of_options(&self) -> Vec<Option<ChoiceId>> {
        let mut same: Vec<Vec<&Effect>> = vec![];
        let mut courses = vec![];
        for choice in &self.decision.choices {
            let effects = self.that_matter(&choice.effects);
            if self.is_read(&choice.id) {
                courses.push(Some(choice.id.clone()));
            } else if !same.contains(&effects) {
                same.push(effects);
                courses.push(Some(choice.id.clone()));
            }
        }
        if self.is_read(&ChoiceId::literal("other")) || !same.contains(&vec![]) {
            courses.push(None);
        }
        courses
    }

    /// Whether anything tells a lapse from every option and from words of the table's own.
    pub(super) fn tell_lapse(&self) -> bool {
        let lapsed = ConditionEvent::Lapsed(self.decision.id.clone());
        if self.open.detail == Detail::Whole || self.open.asks(&lapsed) {
            return true;
        }
        let effects = self.that_matter(&self.decision.lapse.effects);
        let as_words = effects.is_empty() && !self.is_read(&ChoiceId::literal("other"));
        let mut unread = self.decision.choices.iter().filter(|choice| !self.is_read(&choice.id));
        !as_words && !unread.any(|choice| self.that_matter(&choice.effects) == effects)
    }

    fn is_read(&self, choice: &ChoiceId) -> bool {
        let (decision, choice) = (self.decision.id.clone(), choice.clone());
        self.open.detail == Detail::Whole
            || self.open.asks(&ConditionEvent::Chosen { decision, choice })
    }

    fn that_matter(&self, effects: &'a [Effect]) -> Vec<&'a Effect> {
        let hangs_on = |inject: &InjectId| {
            let number = self.exercise.injects.get_index_of(inject);
            number.is_some_and(|number| self.open.stakes.injects[number])
        };
        let effects = effects.iter();
        effects.filter(|effect| changes(effect, self.state, self.open, hangs_on)).collect()
    }
}
