//! Decisions that the ministries are asked to take.

use serde::{Deserialize, Serialize};

use super::{
    CellId, ChoiceId, DecisionId, InjectId, NormId, ObjectiveId, SlotId, Span, Text, Timing,
    VariableId,
};

/// How much of the way to a decision is on the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Depth {
    /// Control notes what was decided.
    Record,
    /// Sealed positions and their reveal, then control notes what was decided.
    Positions,
    /// Positions, reveal, draft, concurrence.
    Full,
}

/// Who may take it (공동 or 단독).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Authority {
    /// The lead cell decides, and dissent is recorded.
    Sole,
    /// All required cells decide together, or it goes up.
    Joint,
}

/// The classes of an option on the escalation line (Rivera and others, `FAccT` 2024).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EscalationClass {
    DeEscalation,
    StatusQuo,
    Posturing,
    NonViolent,
    Violent,
    Nuclear,
}

/// What follows from a choice, a branch or a lapse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    Set {
        variable: VariableId,
        value: i64,
    },
    Add {
        variable: VariableId,
        by: i64,
    },
    /// Makes an inject due now.
    Offer(InjectId),
    /// Takes an inject that has not gone out off the run of show.
    Skip(InjectId),
    Open(DecisionId),
}

/// One option of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub id: ChoiceId,
    pub title: Text,
    pub class: EscalationClass,
    pub norms: Vec<NormId>,
    pub effects: Vec<Effect>,
    /// It takes away a step at which a person judged or could stop.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removes_human_step: bool,
}

/// When a decision runs out, counted from its opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    pub within: Span,
    /// A hard one lapses by itself; a soft one is offered to control.
    pub hard: bool,
}

/// What it means that a decision was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lapse {
    pub text: Text,
    pub effects: Vec<Effect>,
}

/// A question to the ministries. `other` with free text is always allowed beside the options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub id: DecisionId,
    pub title: Text,
    pub question: Text,
    pub depth: Depth,
    pub opens: Timing,
    pub choices: Vec<Choice>,
    pub lead: CellId,
    pub supporting: Vec<CellId>,
    pub authority: Authority,
    /// The higher body it can be referred to.
    pub refer_to: Option<Text>,
    pub deadline: Option<Deadline>,
    pub lapse: Lapse,
    pub objectives: Vec<ObjectiveId>,
    pub notes: Option<Text>,
    /// The points that its agreed text fixes for what is said in public; where there are any, the
    /// text is the line-to-take.
    #[serde(default)]
    pub line: Vec<SlotId>,
}

impl Decision {
    /// The cells whose position and concurrence it needs: the lead first.
    pub fn required(&self) -> impl Iterator<Item = &CellId> {
        std::iter::once(&self.lead).chain(&self.supporting)
    }

    pub fn requires(&self, cell: &CellId) -> bool {
        self.required().any(|required| required == cell)
    }

    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }
}
