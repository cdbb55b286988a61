//! Conditions and effects in words, for whoever has to know what something waits for.

use crate::exercise::{
    Comparison, Condition, ConditionEvent, Effect, Exercise, ExerciseTime, VariableId,
};
use crate::session::Chosen;

use super::Words;

/// Whether something is to be so, or not to be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    So,
    NotSo,
}

impl Wanted {
    fn turned(self) -> Self {
        match self {
            Self::So => Self::NotSo,
            Self::NotSo => Self::So,
        }
    }
}

/// A condition in words, and whether it has to be kept together within another.
struct Told {
    text: String,
    joined: bool,
}

impl Told {
    fn one(text: String) -> Self {
        Self { text, joined: false }
    }
}

impl Words {
    /// What has to be so. A "not" is told of each part by itself, so that nobody has to read
    /// brackets inside out.
    pub fn condition(&self, condition: &Condition, exercise: &Exercise) -> String {
        self.judged(condition, Wanted::So, exercise).text
    }

    fn judged(&self, condition: &Condition, wanted: Wanted, exercise: &Exercise) -> Told {
        match (condition, wanted) {
            (Condition::Not(part), _) => self.judged(part, wanted.turned(), exercise),
            (Condition::All(parts), Wanted::So) | (Condition::Any(parts), Wanted::NotSo) => {
                self.together(parts, wanted, "condition-and", exercise)
            }
            (Condition::Any(parts), Wanted::So) | (Condition::All(parts), Wanted::NotSo) => {
                self.together(parts, wanted, "condition-or", exercise)
            }
            (Condition::Always(holds), _) => {
                let is_so = *holds == (wanted == Wanted::So);
                Told::one(self.text(if is_so { "condition-always" } else { "condition-never" }))
            }
            (Condition::Time { comparison, time }, _) => {
                Told::one(self.time_compared(turned(*comparison, wanted), *time))
            }
            (Condition::Variable { variable, comparison, value }, _) => {
                let comparison = turned(*comparison, wanted);
                Told::one(self.value_compared(variable, comparison, *value, exercise))
            }
            (Condition::Happened(event), _) => Told::one(self.happened(event, wanted, exercise)),
        }
    }

    fn together(
        &self,
        parts: &[Condition],
        wanted: Wanted,
        word: &str,
        exercise: &Exercise,
    ) -> Told {
        let told: Vec<Told> =
            parts.iter().map(|part| self.judged(part, wanted, exercise)).collect();
        let several = told.len() > 1;
        let texts = told.into_iter().map(|part| {
            if several && part.joined { format!("({})", part.text) } else { part.text }
        });
        let joined = texts.reduce(|first, then| {
            self.say(word, &[("first", first.into()), ("then", then.into())])
        });
        Told { text: joined.unwrap_or_else(|| self.text("condition-always")), joined: several }
    }

    fn time_compared(&self, comparison: Comparison, time: ExerciseTime) -> String {
        let key = match comparison {
            Comparison::Equal => "condition-at",
            Comparison::NotEqual => "condition-not-at",
            Comparison::Less => "condition-before",
            Comparison::LessOrEqual => "condition-until",
            Comparison::Greater => "condition-past",
            Comparison::GreaterOrEqual => "condition-from",
        };
        self.say(key, &[("t", time.to_string().into())])
    }

    fn value_compared(
        &self,
        variable: &VariableId,
        comparison: Comparison,
        value: i64,
        exercise: &Exercise,
    ) -> String {
        let key = match comparison {
            Comparison::Equal => "condition-is",
            Comparison::NotEqual => "condition-is-not",
            Comparison::Less => "condition-below",
            Comparison::LessOrEqual => "condition-at-most",
            Comparison::Greater => "condition-above",
            Comparison::GreaterOrEqual => "condition-at-least",
        };
        let name = self.variable(variable, exercise);
        self.say(key, &[("variable", name.into()), ("value", value.into())])
    }

    fn happened(&self, event: &ConditionEvent, wanted: Wanted, exercise: &Exercise) -> String {
        let (so, not_so) = keys(event);
        let key = if wanted == Wanted::So { so } else { not_so };
        match event {
            ConditionEvent::Released(inject) => {
                self.say(key, &[("inject", inject.as_str().into())])
            }
            ConditionEvent::Acknowledged { cell, inject } => {
                let cell = self.cell(cell, exercise);
                self.say(key, &[("cell", cell.into()), ("inject", inject.as_str().into())])
            }
            ConditionEvent::Opened(id)
            | ConditionEvent::Revealed(id)
            | ConditionEvent::Decided(id)
            | ConditionEvent::Lapsed(id) => {
                self.say(key, &[("decision", self.decision(id).into())])
            }
            ConditionEvent::ActedAlone { cell, decision } => {
                let (cell, decision) = (self.cell(cell, exercise), self.decision(decision));
                self.say(key, &[("cell", cell.into()), ("decision", decision.into())])
            }
            ConditionEvent::Chosen { decision, choice } => {
                let other = choice.as_str() == "other";
                let chosen = || self.chosen(&Chosen::Option(choice.clone()), decision, exercise);
                let chosen = if other { self.text("choice-other") } else { chosen() };
                let decision = self.decision(decision);
                self.say(key, &[("decision", decision.into()), ("choice", chosen.into())])
            }
            ConditionEvent::Knows { cell, fact } => {
                let cell = self.cell(cell, exercise);
                self.say(key, &[("cell", cell.into()), ("fact", fact.as_str().into())])
            }
            ConditionEvent::BranchTaken(id) => {
                self.say(key, &[("branch", self.branch(id, exercise).into())])
            }
            ConditionEvent::MoveBegan(id) => {
                let planned = exercise.moves.get(id);
                let title = planned.map_or(id.as_str(), |it| it.title.get(self.language()));
                self.say(key, &[("move", title.into())])
            }
        }
    }

    /// A variable's title.
    pub fn variable(&self, id: &VariableId, exercise: &Exercise) -> String {
        let title = exercise.variables.get(id).map(|meant| meant.title.get(self.language()));
        title.map_or_else(|| id.to_string(), super::one_line)
    }

    /// What a choice, a branch or a lapse does: `긴장 +10`, `01-9 제시`.
    pub fn effect(&self, effect: &Effect, exercise: &Exercise) -> String {
        match effect {
            Effect::Set { variable, value } => {
                let variable = self.variable(variable, exercise);
                self.say("effect-set", &[("variable", variable.into()), ("value", (*value).into())])
            }
            Effect::Add { variable, by } => {
                format!("{} {by:+}", self.variable(variable, exercise))
            }
            Effect::Offer(inject) => {
                self.say("effect-offer", &[("inject", inject.as_str().into())])
            }
            Effect::Skip(inject) => self.say("effect-skip", &[("inject", inject.as_str().into())]),
            Effect::Open(decision) => {
                self.say("effect-open", &[("decision", self.decision(decision).into())])
            }
        }
    }

    /// Effects side by side; nothing where there is none.
    pub fn effects(&self, effects: &[Effect], exercise: &Exercise) -> String {
        let told = effects.iter().map(|effect| self.effect(effect, exercise));
        told.collect::<Vec<_>>().join(", ")
    }
}

/// The comparison that holds where `comparison` is wanted so, or not so.
fn turned(comparison: Comparison, wanted: Wanted) -> Comparison {
    match (wanted, comparison) {
        (Wanted::So, comparison) => comparison,
        (Wanted::NotSo, Comparison::Equal) => Comparison::NotEqual,
        (Wanted::NotSo, Comparison::NotEqual) => Comparison::Equal,
        (Wanted::NotSo, Comparison::Less) => Comparison::GreaterOrEqual,
        (Wanted::NotSo, Comparison::LessOrEqual) => Comparison::Greater,
        (Wanted::NotSo, Comparison::Greater) => Comparison::LessOrEqual,
        (Wanted::NotSo, Comparison::GreaterOrEqual) => Comparison::Less,
    }
}

/// The words for that it has happened, and for that it has not.
fn keys(event: &ConditionEvent) -> (&'static str, &'static str) {
    match event {
        ConditionEvent::Released(_) => ("condition-released", "condition-not-released"),
        ConditionEvent::Acknowledged { .. } => {
            ("condition-acknowledged", "condition-not-acknowledged")
        }
        ConditionEvent::Opened(_) => ("condition-opened", "condition-not-opened"),
        ConditionEvent::Revealed(_) => ("condition-revealed", "condition-not-revealed"),
        ConditionEvent::Decided(_) => ("condition-decided", "condition-not-decided"),
        ConditionEvent::Lapsed(_) => ("condition-lapsed", "condition-not-lapsed"),
        ConditionEvent::ActedAlone { .. } => ("condition-alone", "condition-not-alone"),
        ConditionEvent::Chosen { .. } => ("condition-chosen", "condition-not-chosen"),
        ConditionEvent::Knows { .. } => ("condition-knows", "condition-knows-not"),
        ConditionEvent::BranchTaken(_) => ("condition-branch", "condition-not-branch"),
        ConditionEvent::MoveBegan(_) => ("condition-began", "condition-not-began"),
    }
}
