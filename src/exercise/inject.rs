//! Injects: what is given to players to move the exercise on.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    BranchId, CellId, Condition, DecisionId, ExerciseTime, FactId, InjectId, MoveId, NormId,
    ObjectiveId, OrganizationId, Span, Text,
};

/// The kinds of an inject (FEMA, HSEEP 2020; see docs/exercise-format.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InjectKind {
    /// Builds the operating picture.
    Contextual,
    /// Asks for something.
    Action,
    /// Kept for a condition, or held by control.
    Contingency,
    /// A marker for evaluators: what should have happened by then. Never sent.
    Expected,
}

/// Whether a due inject waits for a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Release {
    /// Offered on the console; goes out at a key.
    #[default]
    Offered,
    /// Goes out by itself.
    Auto,
}

/// Something on the record that a time can be counted from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    Released(InjectId),
    Opened(DecisionId),
    Revealed(DecisionId),
    Decided(DecisionId),
    MoveBegan(MoveId),
    BranchTaken(BranchId),
}

/// When something becomes due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    At(ExerciseTime),
    After {
        event: Trigger,
        delay: Span,
    },
    When(Condition),
    /// Only when control says so, or an effect offers it.
    Control,
}

impl Timing {
    /// The fixed time, where it is one.
    pub fn at(&self) -> Option<ExerciseTime> {
        match self {
            Self::At(at) => Some(*at),
            Self::After { .. } | Self::When(_) | Self::Control => None,
        }
    }
}

/// Whom an inject comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sender {
    Cell(CellId),
    Organization(OrganizationId),
    /// A desk or a post that needs no entry of its own: 주타르센 대사관.
    Named(Text),
}

/// What a source asked of whoever holds a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caveat {
    /// As it stands under the passage: 제3자 제공 제한.
    pub text: Text,
    /// Whose consent is needed before it goes to another cell; none when the caveat only asks care.
    pub consent_of: Option<Text>,
}

/// A part of an inject that can be passed on by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Markdown.
    pub text: Text,
    /// What somebody who read it knows. Control's annotation: never shown to a cell.
    pub facts: Vec<FactId>,
    pub caveat: Option<Caveat>,
}

/// One scripted event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inject {
    pub id: InjectId,
    pub kind: InjectKind,
    pub timing: Timing,
    /// Held until control says so, even when it is due.
    pub hold: bool,
    pub release: Release,
    pub to: Vec<CellId>,
    pub from: Sender,
    /// How it reaches them: 전문, 전화, 언론 보도.
    pub channel: Text,
    pub title: Text,
    /// 조치요구: what the addressee is asked to do.
    pub request: Option<Text>,
    /// 처리기한: how long after release the request is due.
    pub reply_within: Option<Span>,
    pub passages: Vec<Passage>,
    /// What control hopes players will do with it.
    pub expected_action: Option<Text>,
    /// For the facilitator only.
    pub notes: Option<Text>,
    pub objectives: Vec<ObjectiveId>,
    pub norms: Vec<NormId>,
}

/// Names a passage: the second of inject `01-3` is `01-3/2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PassageRef {
    pub inject: InjectId,
    /// Counted from one.
    pub number: u16,
}

impl PassageRef {
    /// Its place in the inject's list; a number of zero names none.
    pub fn index(&self) -> usize {
        usize::from(self.number).wrapping_sub(1)
    }
}

impl fmt::Display for PassageRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.inject, self.number)
    }
}
